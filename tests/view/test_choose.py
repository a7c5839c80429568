"""Which facts a page shows."""

from __future__ import annotations

import pytest

from tipgraph.errors import InputError
from tipgraph.graph.vocabulary import ENTITY
from tipgraph.view.choose import around, found_by_query, of_documents, of_relations
from tipgraph.view.facts import Facts, local_name


def test_facts_of_a_relation_bring_their_names_and_documents(facts: Facts) -> None:
    """Only what the facts name is left."""
    chosen = of_relations(facts, ["chairs"], facts)
    assert {fact.relation for fact in chosen.facts} == {"chairs"}
    assert [local_name(node.id) for node in chosen.nodes] == [
        "general-federation-ngos",
        "naela-gabr",
        "nccm",
        "nccpim-tip",
        "sahar-al-sonbaty",
        "talat-abdelkawy",
    ]
    assert len(chosen.sources) == 5


def test_an_unknown_relation_lists_those_that_occur(facts: Facts) -> None:
    """The message names the relations to choose among."""
    with pytest.raises(
        InputError, match="--relation marries: no fact has this relation; choose among: attends, "
    ):
        of_relations(facts, ["marries"], facts)


@pytest.mark.parametrize("name", ["004_a27e93fdbc3fe334", "004_a27e93fdbc3fe334.txt"])
def test_a_document_is_named_by_file_or_stem_and_others_are_not_quoted(facts: Facts, name: str) -> None:
    """What another document says of the same fact is left out."""
    chosen = of_documents(facts, [name], facts)
    assert {local_name(quote.document) for fact in chosen.facts for quote in fact.quotes} == {
        "004_a27e93fdbc3fe334"
    }
    assert [local_name(source.id) for source in chosen.sources] == ["004_a27e93fdbc3fe334"]


def test_an_unknown_document_lists_those_that_are_quoted(facts: Facts) -> None:
    """The message names documents to choose among."""
    with pytest.raises(InputError, match="--document x: the graph quotes no such document; it quotes: 000_"):
        of_documents(facts, ["x"], facts)


def test_what_is_around_a_name_grows_with_the_steps(facts: Facts) -> None:
    """One step is its neighbours; every further step holds the ones before."""
    balls = [{node.id for node in around(facts, f"{ENTITY}naela-gabr", steps).nodes} for steps in (1, 2, 3)]
    assert {local_name(iri) for iri in balls[0]} == {
        "naela-gabr",
        "nccpim-tip",
        "child-trafficking-conference",
        "cso-workshop",
    }
    assert balls[0] < balls[1] < balls[2]


def test_a_query_draws_the_claims_that_it_names_and_those_behind_its_triples(facts: Facts) -> None:
    """A claim by its IRI, a triple by the claim behind it, one without a claim without a quote."""
    by_relation = {fact.relation: fact for fact in facts.facts}
    chairs, funds = by_relation["chairs"], by_relation["funds"]
    wider = (chairs.subject, "holdsRoleIn", chairs.object)
    invented = (facts.nodes[0].id, "funds", facts.nodes[1].id)
    stranger = ("https://example.org/a", "funds", facts.nodes[1].id)
    chosen = found_by_query(facts, {funds.id}, [wider, invented, stranger])
    assert sorted(
        (fact.subject, fact.relation, fact.object, bool(fact.quotes)) for fact in chosen.facts
    ) == sorted(
        [
            (funds.subject, "funds", funds.object, True),
            (chairs.subject, "chairs", chairs.object, True),
            (*invented, False),
        ]
    )
