"""Reading a graph into the facts that a page shows."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from tipgraph.errors import GraphError
from tipgraph.view.facts import Facts, Range, local_name, only, read_facts

PREFIXES = """
@prefix tip: <https://w3id.org/tipgraph/ontology#> . @prefix ent: <https://w3id.org/tipgraph/entity/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix oa: <http://www.w3.org/ns/oa#> .
@prefix ex: <https://example.org/> .
"""


def store(turtle: str) -> ox.Store:
    """A graph in memory."""
    graph = ox.Store()
    graph.load((PREFIXES + turtle).encode(), format=ox.RdfFormat.TURTLE)
    return graph


def test_a_claim_is_read_with_class_labels_qualifiers_roles_and_quotes(facts: Facts) -> None:
    """The whole of one fact of the seeds, Arabic quote included."""
    chairs = next(fact for fact in facts.facts if fact.relation == "chairs" and "naela" in fact.subject)
    node = next(node for node in facts.nodes if node.id == chairs.subject)
    arabic = next(quote for quote in chairs.quotes if "003_" in quote.document)
    assert (node.cls, node.labels) == ("Person", (("ar", "نائلة جبر"), ("en", "Naela Gabr")))
    assert ("en", "Chairperson") in chairs.roles
    assert chairs.qualifiers == (("modality", "asserted"),)
    assert [local_name(quote.document)[:3] for quote in chairs.quotes] == ["000", "001", "002", "003", "004"]
    assert arabic.end - arabic.start == len(arabic.exact)


def test_a_country_is_a_country_though_it_is_agent_and_place(facts: Facts) -> None:
    """Of the types of a node, the narrowest is its class."""
    classes = {local_name(node.id): node.cls for node in facts.nodes}
    assert (classes["egypt"], classes["sharm-el-sheikh"], classes["cso-workshop"]) == (
        "Country",
        "Place",
        "Workshop",
    )


def test_documents_are_read_with_publisher_date_and_address(facts: Facts) -> None:
    """What the page says beside a quote."""
    source = facts.sources[0]
    assert (source.publisher, source.issued, source.language) == ("Ahram Online", "2024-11-27", "en")
    assert source.address == "https://english.ahram.org.eg/News/535733.aspx"


def test_terms_are_named_in_the_languages_of_the_graph(facts: Facts) -> None:
    """Relations and classes carry the labels of the ontology."""
    assert dict(dict(facts.terms)["funds"])["ar"] == "يموّل"


def test_an_empty_graph_says_what_to_do() -> None:
    """Nothing to draw is an error that names the remedy."""
    with pytest.raises(GraphError, match=r"holds no claims.*tipgraph build"):
        read_facts(ox.Store())


@pytest.mark.parametrize("missing", ["rdf:subject ent:a ;", "rdf:object ent:b ;"])
def test_a_claim_without_an_end_is_named(missing: str) -> None:
    """A claim that lacks subject or object is an error with its IRI."""
    whole = "ex:c rdf:predicate tip:funds ; rdf:subject ent:a ; rdf:object ent:b ; tip:evidence ex:e ."
    with pytest.raises(GraphError, match=r"the claim https://example\.org/c has no subject"):
        read_facts(store(whole.replace(missing, "")))


@pytest.mark.parametrize(
    ("offsets", "span"),
    [
        ("tip:subjectStart 3 ; tip:subjectEnd 5 ;", (3, 5)),
        ("tip:subjectStart 3 ;", None),
        ('tip:subjectStart "x" ; tip:subjectEnd 99999999999999999999 ;', (0, 0)),
    ],
)
def test_odd_offsets_do_no_harm(offsets: str, span: Range | None) -> None:
    """A span needs both ends; what is no number counts as nought, and marks nothing."""
    found = read_facts(
        store(
            f"ex:c rdf:predicate tip:funds ; rdf:subject ent:a ; rdf:object ent:b ; tip:evidence ex:e ."
            f'ex:e {offsets} oa:exact "abc" .'
        )
    )
    assert found.facts[0].quotes[0].subject == span


def test_some_facts_keep_only_what_they_name(facts: Facts) -> None:
    """Names and documents of other facts go; the terms stay."""
    kept = only(facts, [fact for fact in facts.facts if fact.relation == "ranks"])
    assert [local_name(node.id) for node in kept.nodes] == ["egypt", "tip-report"]
    assert kept.terms == facts.terms
