"""The ontology describes every class and relation of the model, in two languages, without contradiction."""

from __future__ import annotations

from pathlib import Path

import owlrl
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS

from tipgraph.errors import GraphError
from tipgraph.graph.ontology import load_ontology
from tipgraph.graph.vocabulary import TIP
from tipgraph.model import CLASSES, RELATIONS
from tipgraph.resources import resource_folder

FILE = resource_folder("ontology") / "tipgraph.ttl"


@pytest.fixture(scope="module")
def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(FILE)


def _own(graph: rdflib.Graph, *kinds: rdflib.URIRef) -> list[rdflib.URIRef]:
    found = {term for kind in kinds for term in graph.subjects(RDF.type, kind)}
    return sorted(term for term in found if str(term).startswith(TIP))


def test_super_classes_are_those_of_the_model() -> None:
    """What the model says of an entity's class and what the ontology says of it are the same."""

    def above(cls: str) -> set[str]:
        return {cls}.union(*(above(parent) for parent in CLASSES.get(cls, ())))

    known = load_ontology().super_classes
    assert {cls: set(known[cls]) for cls in CLASSES} == {cls: above(cls) for cls in CLASSES}


def test_every_relation_of_the_model_is_defined() -> None:
    """Chairing is holding a role, speaking attending, hosting organizing; partnership goes both ways."""
    ontology = load_ontology()
    more = {name: above for name, above in ontology.super_relations.items() if len(above) > 1}
    assert set(RELATIONS) <= set(ontology.super_relations)
    assert more == {
        "chairs": ("chairs", "holdsRoleIn"),
        "hosts": ("hosts", "organizes"),
        "speaksAt": ("speaksAt", "attends"),
    }
    assert ontology.symmetric == {"partnersWith"}
    assert ontology.tiers == ("special-case", "tier-1", "tier-2", "tier-2-watch-list", "tier-3")


def test_every_term_is_explained_in_english_and_arabic(graph: rdflib.Graph) -> None:
    """Every term is labelled and explained in both languages; tiers have French labels too."""
    tiers = sorted(graph.subjects(RDF.type, rdflib.URIRef(TIP + "Tier")))
    terms = _own(graph, OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty) + tiers
    silent = [
        (str(term), str(about), language)
        for term in terms
        for about in (RDFS.label, RDFS.comment)
        for language in ("en", "ar")
        if language not in {text.language for text in graph.objects(term, about)}
    ]
    french = {str(tier) for tier in tiers if "fr" in {x.language for x in graph.objects(tier, RDFS.label)}}
    assert silent == []
    assert french == {str(tier) for tier in tiers}


def test_every_relation_has_domain_and_range(graph: rdflib.Graph) -> None:
    """A reader sees from the ontology what a relation joins; rules are addresses outside it."""
    relations = _own(graph, OWL.ObjectProperty, OWL.DatatypeProperty)
    assert [str(r) for r in relations if not graph.value(r, RDFS.domain)] == []
    assert [str(r) for r in relations if not graph.value(r, RDFS.range)] == [TIP + "rule"]


def test_every_class_can_have_a_member(graph: rdflib.Graph) -> None:
    """One member of each class, and one pair of each relation, give a reasoner no contradiction."""
    graph = rdflib.Graph() + graph
    for cls in _own(graph, OWL.Class):
        graph.add((rdflib.URIRef(f"urn:one:{cls}"), RDF.type, cls))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    complaints = [str(text) for text in graph.objects(None, rdflib.URIRef(_ERROR))]
    assert complaints == []
    assert [str(member) for member in graph.subjects(RDF.type, OWL.Nothing)] == []


def test_a_member_of_disjoint_classes_is_noticed(graph: rdflib.Graph) -> None:
    """The check above can fail: a person who is an event contradicts the ontology."""
    graph = rdflib.Graph() + graph
    both = rdflib.URIRef("urn:both")
    for cls in ("Person", "Event"):
        graph.add((both, RDF.type, rdflib.URIRef(TIP + cls)))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    assert any("urn:both" in str(text) for text in graph.objects(None, rdflib.URIRef(_ERROR)))


_ERROR = "http://www.daml.org/2002/03/agents/agent-ont#error"


def test_a_broken_ontology_names_its_file(tmp_path: Path) -> None:
    """A file that is not Turtle is an error that says which file it is."""
    broken = tmp_path / "broken.ttl"
    broken.write_text("tip:funds a", encoding="utf-8")
    with pytest.raises(GraphError, match=r"broken\.ttl: the ontology cannot be read"):
        load_ontology(broken)


def test_reasoners_know_every_datatype(graph: rdflib.Graph) -> None:
    """HermiT, the reasoner of Protégé, stops at a datatype that OWL 2 does not have, such as xsd:gYear."""
    ranges = {str(r) for r in graph.objects(None, RDFS.range) if isinstance(r, rdflib.URIRef)}
    assert sorted(r.rpartition("#")[2] for r in ranges if not r.startswith(TIP)) == [
        "Literal",
        "decimal",
        "integer",
        "langString",
        "string",
    ]
