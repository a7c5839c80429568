"""The shapes accept what the project builds and notice every way in which a fact could lose its source."""

from __future__ import annotations

import pyshacl
import pytest
import rdflib
from rdflib import RDF, SH, Literal, URIRef

from tipgraph.graph.rdf import knowledge_triples
from tipgraph.graph.turtle import to_turtle
from tipgraph.graph.vocabulary import PREFIXES, TIP
from tipgraph.model import Knowledge
from tipgraph.resources import resource_folder

OA = PREFIXES["oa"]


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(resource_folder("ontology") / "shapes.ttl")


@pytest.fixture
def graph(knowledge: Knowledge) -> rdflib.Graph:
    return rdflib.Graph().parse(data=to_turtle(knowledge_triples(knowledge)), format="turtle")


def _paths(graph: rdflib.Graph, shapes: rdflib.Graph) -> set[str]:
    """Return the paths (or else the shapes) that the graph violates, as local names."""
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes)
    found = set()
    for result in report.subjects(RDF.type, SH.ValidationResult):
        culprit = report.value(result, SH.resultPath)
        if not isinstance(culprit, URIRef):
            culprit = report.value(result, SH.sourceConstraintComponent)
        found.add(str(culprit).rpartition("#")[2])
    return found


def test_the_shapes_are_valid_shacl_and_accept_a_whole_graph(
    graph: rdflib.Graph, shapes: rdflib.Graph
) -> None:
    """A graph that the project writes conforms."""
    conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes, meta_shacl=True)
    assert conforms, text


@pytest.mark.parametrize(
    "predicate",
    [
        str(RDF.subject),
        str(RDF.predicate),
        str(RDF.object),
        TIP + "evidence",
        TIP + "document",
        TIP + "rule",
        OA + "exact",
        OA + "start",
        OA + "end",
        TIP + "subjectStart",
        TIP + "subjectEnd",
        TIP + "objectStart",
        TIP + "objectEnd",
        TIP + "modality",
        TIP + "sha256",
        PREFIXES["dcterms"] + "identifier",
        PREFIXES["dcterms"] + "language",
        PREFIXES["rdfs"] + "label",
        TIP + "currency",
    ],
)
def test_what_is_missing_is_noticed(graph: rdflib.Graph, shapes: rdflib.Graph, predicate: str) -> None:
    """Taking away one kind of statement breaks the shape that asks for it."""
    graph.remove((None, URIRef(predicate), None))
    assert predicate.rpartition("#")[2].rpartition("/")[2] in {
        path.rpartition("/")[2] for path in _paths(graph, shapes)
    }


def test_a_ranking_without_tier_is_noticed(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    """As a warning, since other bodies rank without tiers."""
    graph.remove((None, URIRef(TIP + "tier"), None))
    assert _paths(graph, shapes) == {"SPARQLConstraintComponent"}


def test_a_quote_of_another_length_is_noticed(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    """Offsets in bytes instead of code points would differ from the length of an Arabic quote."""
    quote = next(t for t in graph.subject_objects(URIRef(OA + "exact")) if "مصر" in t[1])
    start = int(graph.value(quote[0], URIRef(OA + "start")))  # type: ignore[arg-type]
    graph.set(
        (
            quote[0],
            URIRef(OA + "end"),
            Literal(start + len(quote[1].encode()), datatype=URIRef(PREFIXES["xsd"] + "integer")),
        )
    )
    assert _paths(graph, shapes) == {"SPARQLConstraintComponent"}


def test_a_claim_without_its_direct_triple_is_noticed(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    """Every fact stands twice."""
    graph.remove((None, URIRef(TIP + "chairs"), None))
    assert _paths(graph, shapes) == {"SPARQLConstraintComponent"}


def test_a_person_who_is_attended_is_noticed(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    """Relations join the classes that the ontology says."""
    person = URIRef(PREFIXES["ent"] + "naela-gabr")
    graph.add((person, URIRef(TIP + "attends"), person))
    assert _paths(graph, shapes) == {"attends"}
