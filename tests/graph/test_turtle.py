"""Turtle is pretty, complete, and the same for the same triples."""

from __future__ import annotations

import random

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from tipgraph.errors import GraphError
from tipgraph.graph.turtle import to_turtle
from tipgraph.graph.vocabulary import CLAIM, ENTITY, PREFIXES, TIP, mint

_TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
_IRI = st.builds(mint, st.sampled_from([TIP, ENTITY, CLAIM, "urn:x:", "http://example.org/a/"]), _TEXT)
_LITERAL = st.one_of(
    st.builds(Literal, _TEXT),
    st.builds(lambda text, language: Literal(text, language=language), _TEXT, st.sampled_from(["en", "ar"])),
    st.builds(
        lambda text, datatype: Literal(text, datatype=NamedNode(PREFIXES["xsd"] + datatype)),
        st.one_of(_TEXT, st.sampled_from(["5", "+05", "1.", ".5", "1.50", "-3", "٣", "1e3", "true"])),
        st.sampled_from(["integer", "decimal", "date", "boolean", "double", "string"]),
    ),
)
_TRIPLES = st.lists(st.builds(Triple, _IRI, _IRI, st.one_of(_IRI, _LITERAL)), max_size=12)


@given(_TRIPLES)
def test_what_is_written_is_read_back(triples: list[Triple]) -> None:
    """Whatever stands in names and literals, reading the Turtle gives the same triples."""
    read = parse(input=to_turtle(triples), format=RdfFormat.TURTLE)
    assert {quad.triple for quad in read} == set(triples)


@given(_TRIPLES, st.randoms())
def test_order_and_repetition_change_nothing(triples: list[Triple], chance: random.Random) -> None:
    """The bytes depend on the set of triples alone."""
    shuffled = triples * 2
    chance.shuffle(shuffled)
    assert to_turtle(shuffled) == to_turtle(triples)


def test_it_reads_like_written_by_hand() -> None:
    """Prefixes that occur, `a` first, one object a line, bare numbers, Arabic as it is."""
    entity = NamedNode(ENTITY + "egypt")
    triples = [
        Triple(entity, NamedNode(PREFIXES["rdfs"] + "label"), Literal("مصر", language="ar")),
        Triple(entity, NamedNode(PREFIXES["rdfs"] + "label"), Literal("Egypt", language="en")),
        Triple(entity, NamedNode(PREFIXES["rdf"] + "type"), NamedNode(TIP + "Country")),
        Triple(NamedNode("urn:x"), NamedNode(PREFIXES["oa"] + "start"), Literal(7)),
    ]
    assert (
        to_turtle(triples).decode()
        == """\
@prefix tip: <https://w3id.org/tipgraph/ontology#> .
@prefix ent: <https://w3id.org/tipgraph/entity/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

ent:egypt a tip:Country ;
    rdfs:label "Egypt"@en,
        "مصر"@ar .

<urn:x> oa:start 7 .
"""
    )


def test_another_reader_agrees() -> None:
    """rdflib reads the same number of triples, escapes and numbers included."""
    triples = [
        Triple(mint(ENTITY, 'a"b.'), NamedNode(TIP + "amount"), Literal(value, datatype=datatype))
        for value in ("1.50", "7", "a\\b\n\"'\t\u202e")
        for datatype in (NamedNode(PREFIXES["xsd"] + "decimal"), NamedNode(PREFIXES["xsd"] + "string"))
        if value != "a\\b\n\"'\t\u202e" or datatype.value.endswith("string")
    ]
    read = rdflib.Graph().parse(data=to_turtle(triples), format="turtle")
    assert sorted(str(value) for value in read.objects()) == sorted(t.object.value for t in triples)  # type: ignore[union-attr]


def test_blank_nodes_keep_their_labels_and_nested_triples_are_refused() -> None:
    """Graphs from other tools may hold both; the first can be written, the second not."""
    verb = NamedNode("urn:verb")
    plain = Triple(BlankNode("b0"), verb, Literal("x"))
    assert to_turtle([plain]) == b'\n_:b0 <urn:verb> "x" .\n'
    with pytest.raises(GraphError, match="a triple inside a triple"):
        to_turtle([Triple(NamedNode("urn:s"), verb, plain)])
