"""Every format holds the graph that was built, opens in another reader, and is the same on every run."""

from __future__ import annotations

import io
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse

from tipgraph.errors import GraphError
from tipgraph.graph.formats import FORMATS, find_format
from tipgraph.graph.rdf import knowledge_triples
from tipgraph.graph.vocabulary import ENTITY, TIP, mint, term
from tipgraph.model import Knowledge

PARSERS = {
    "turtle": ("turtle", RdfFormat.TURTLE),
    "ntriples": ("nt", RdfFormat.N_TRIPLES),
    "jsonld": ("json-ld", RdfFormat.JSON_LD),
    "rdfxml": ("xml", RdfFormat.RDF_XML),
}


def _store(triples: list[Triple]) -> Store:
    store = Store()
    store.extend(Quad(t.subject, t.predicate, t.object) for t in triples)
    return store


def _write(name: str, store: Store) -> bytes:
    return find_format(name, Path("-")).write(store)


@pytest.fixture
def store(knowledge: Knowledge) -> Store:
    return _store(list(knowledge_triples(knowledge)))


@pytest.mark.parametrize("name", PARSERS)
def test_two_readers_find_the_same_triples(store: Store, name: str) -> None:
    """pyoxigraph and rdflib read back what the store holds, Arabic and numbers included."""
    rdflib_name, rdf_format = PARSERS[name]
    content = _write(name, store)
    ours = {quad.triple for quad in store}
    theirs = rdflib.Graph().parse(data=content, format=rdflib_name)
    back = rdflib.Graph().parse(data=_write("ntriples", store), format="nt")
    assert {quad.triple for quad in parse(input=content, format=rdf_format)} == ours
    assert set(theirs) == set(back)


@pytest.mark.parametrize("name", [known.name for known in FORMATS])
def test_the_order_of_loading_changes_nothing(knowledge: Knowledge, name: str) -> None:
    """The same triples give the same bytes, whatever order they came in."""
    triples = list(knowledge_triples(knowledge))
    assert _write(name, _store(triples)) == _write(name, _store(triples[::-1]))


_TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)


@given(st.lists(st.tuples(_TEXT, _TEXT), max_size=4), st.sampled_from(["ntriples", "jsonld", "turtle"]))
def test_any_text_survives(pairs: list[tuple[str, str]], name: str) -> None:
    """Names and texts from untrusted documents come back as they were."""
    store = _store([Triple(mint(ENTITY, a), mint(TIP, a), Literal(b, language="ar")) for a, b in pairs])
    read = parse(input=_write(name, store), format=PARSERS[name][1])
    assert {quad.triple for quad in read} == {quad.triple for quad in store}


@pytest.mark.parametrize("scheme", ["doc", "rule", "ent"])
def test_an_address_that_begins_like_a_prefix_stays_itself(scheme: str) -> None:
    """A graph from another tool may hold `doc:x` as a whole address; JSON-LD must not expand it."""
    store = _store([Triple(NamedNode(f"{scheme}:x"), NamedNode("urn:p"), NamedNode(f"{ENTITY}//y"))])
    read = parse(input=_write("jsonld", store), format=RdfFormat.JSON_LD)
    assert {quad.triple for quad in read} == {quad.triple for quad in store}


def test_what_xml_cannot_hold_is_replaced(store: Store) -> None:
    """A form feed in a quote becomes U+FFFD, in RDF/XML and in network files."""
    store.extend(
        [Quad(NamedNode(ENTITY + "egypt"), term("rdfs:label"), Literal("E\x0cgypt\x00", language="fr"))]
    )
    names = {triple.object.value for triple in _texts(_write("rdfxml", store))}
    assert "E\ufffdgypt\ufffd" in names
    for name, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        assert read(io.BytesIO(_write(name, store))).nodes["egypt"]["label_fr"] == "E\ufffdgypt\ufffd"


def _texts(content: bytes) -> set[Triple]:
    """Read RDF/XML and keep the triples whose object is text."""
    found = {quad.triple for quad in parse(input=content, format=RdfFormat.RDF_XML)}
    return {triple for triple in found if isinstance(triple.object, Literal)}


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_network_tools_get_entities_and_claims(store: Store, name: str) -> None:
    """Nodes have labels in both scripts, class and dates; edges have relation, qualifiers and quotes."""
    read = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}[name]
    network = read(io.BytesIO(_write(name, store)))
    assert sorted(network.nodes) == ["egypt", "eu", "naela-gabr", "nccpim", "tip-report", "workshop"]
    assert network.nodes["egypt"] == {
        "label": "Egypt",
        "class": "Country",
        "iri": "https://w3id.org/tipgraph/entity/egypt",
        "label_en": "Egypt",
        "label_ar": "مصر",
    }
    assert network.nodes["workshop"]["startDate"] == "2023-07-10"
    edges = {(a, b): facts for a, b, facts in network.edges(data=True)}
    assert sorted((a, b, facts["relation"]) for (a, b), facts in edges.items()) == [
        ("eu", "egypt", "partnersWith"),
        ("eu", "workshop", "funds"),
        ("naela-gabr", "nccpim", "chairs"),
        ("tip-report", "egypt", "ranks"),
    ]
    known = {
        key: value
        for key, value in edges["naela-gabr", "nccpim"].items()
        if key not in ("id", "networkx_key")
    }
    assert known == {
        "label": "chairs",
        "relation": "chairs",
        "quote": "Naela Gabr chairs the NCCPIM | ترأس نائلة جبر اللجنة الوطنية",
        "document": "ar_1 | en_1",
        "rule": "ar.chairs.verb | en.chairs.active",
        "roleTitle": "chair | رئيس",
        "modality": "asserted",
        "documents": 2,
        "weight": 2,
    }
    ranking, money = edges["tip-report", "egypt"], edges["eu", "workshop"]
    assert (ranking["tier"], ranking["reportYear"]) == ("Tier 2", "2024")
    assert (money["amount"], money["currency"], money["saidBy"]) == ("1500000", "EUR", "Naela Gabr")


def test_network_files_hold_no_clock(store: Store) -> None:
    """GEXF has a place for the date of writing; it stays empty."""
    assert b"lastmodified" not in _write("gexf", store)


@pytest.mark.parametrize("name", ["turtle", "ntriples", "jsonld", "rdfxml"])
def test_blank_nodes_get_labels_from_the_graph(name: str) -> None:
    """Two stores with the same graph and other blank node labels give the same bytes."""

    def graph(label: str) -> Store:
        node = BlankNode(label)
        verb = NamedNode("urn:p")
        return _store([Triple(NamedNode("urn:s"), verb, node), Triple(node, verb, Literal("مصر"))])

    assert _write(name, graph("a")) == _write(name, graph("zzz"))


def test_what_a_format_cannot_hold_is_an_error() -> None:
    """No claims for a network, a nested triple, a predicate without an XML name."""
    verb = NamedNode("urn:p")
    nested = _store([Triple(NamedNode("urn:s"), verb, Triple(NamedNode("urn:s"), verb, Literal("x")))])
    numbered = _store([Triple(NamedNode("urn:s"), NamedNode("http://example.org/1"), Literal("x"))])
    for name, store, message in (
        ("graphml", nested, "the graph holds no claims"),
        ("jsonld", nested, "a triple inside a triple cannot be written as JSON-LD"),
        ("rdfxml", nested, "a triple inside a triple cannot be written as RDF/XML"),
        ("rdfxml", numbered, "cannot be written as RDF/XML; export Turtle instead"),
    ):
        with pytest.raises(GraphError, match=message):
            _write(name, store)


@pytest.mark.parametrize(
    ("name", "file", "chosen"),
    [
        ("", "-", "turtle"),
        ("", "g.ttl", "turtle"),
        ("", "g.NT", "ntriples"),
        ("", "g.json", "jsonld"),
        ("", "g.rdf", "rdfxml"),
        ("", "شبكة.graphml", "graphml"),
        ("gexf", "g.ttl", "gexf"),
    ],
)
def test_the_format_follows_the_option_then_the_extension(name: str, file: str, chosen: str) -> None:
    """--format wins over the extension of -o, and Turtle is what standard output gets."""
    assert find_format(name, Path(file)).name == chosen


def test_an_unknown_extension_is_an_error() -> None:
    """The message lists the extensions that are known."""
    with pytest.raises(
        GraphError, match=r"g\.doc: no format has the extension '\.doc'; use --format, or one of \.ttl"
    ):
        find_format("", Path("g.doc"))
