"""A name, in any language and spelling that people use, leads to one entity or to an error that helps."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode, Store

from tipgraph.errors import UnknownNameError
from tipgraph.graph.vocabulary import ENTITY
from tipgraph.query.names import class_of, documents_of, name_key, resolve_entity


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("Naela Gabr", "naela-gabr"),
        ("نائلة جبر", "naela-gabr"),
        ("نائله جبر", "naela-gabr"),
        ("naela  GABR", "naela-gabr"),
        ("Ambassador Naela Gabr", "naela-gabr"),
        ("amb naela gabr", "naela-gabr"),
        ("NCCPIM & TIP", "nccpim-tip"),
        ("U.S.", "united-states"),
        ("US", "united-states"),
        ("the Netherlands", "netherlands"),
        ("مصر", "egypt"),
        ("ent:egypt", "egypt"),
        ("inter-regional-conference", "inter-regional-conference"),
        ("<https://w3id.org/tipgraph/entity/egypt>", "egypt"),
        ("  Egypt ", "egypt"),
    ],
)
def test_one_entity(gold: Store, name: str, entity: str) -> None:
    assert resolve_entity(gold, name) == NamedNode(ENTITY + entity)


def test_a_label_comes_before_an_alias(gold: Store) -> None:
    """IOM Egypt is the label of one body, and only an alias could be of another."""
    assert resolve_entity(gold, "IOM Egypt") == NamedNode(ENTITY + "iom-egypt")


def test_what_fits_several_lists_them(gold: Store) -> None:
    """Every candidate with its short form to type, label, class and documents."""
    with pytest.raises(UnknownNameError) as caught:
        resolve_entity(gold, "regional conference")
    assert str(caught.value) == (
        "'regional conference' names 2 things; give one of these instead:\n"
        "  ent:child-trafficking-conference  Addressing Child Trafficking: Promising Initiatives and Best "
        "Practices (Conference; 001_38a1cb875d3929cc)\n"
        "  ent:inter-regional-conference  Inter-Regional Conference on International Cooperation in Criminal "
        "Matters related to Investigating and Prosecuting Trafficking in Persons and Smuggling of Migrants "
        "(Conference; 004_a27e93fdbc3fe334)"
    )


def test_an_unknown_name_suggests_the_nearest(gold: Store) -> None:
    with pytest.raises(UnknownNameError) as caught:
        resolve_entity(gold, "Naila Gaber", "Person")
    first, nearest, *_ = str(caught.value).splitlines()
    assert first == "no Person in the graph is named 'Naila Gaber'; the nearest names:"
    assert nearest.startswith("  ent:naela-gabr  Naela Gabr (Person; 000_42ce6403b3dfe8b6, ")


def test_an_unknown_arabic_name_suggests_the_nearest(gold: Store) -> None:
    with pytest.raises(UnknownNameError) as caught:
        resolve_entity(gold, "ماتيو هيكي", "Person")
    assert "ent:matthew-hickey  Matthew Hickey (Person;" in str(caught.value).splitlines()[1]


def test_nothing_near_says_where_to_search(gold: Store) -> None:
    with pytest.raises(UnknownNameError) as caught:
        resolve_entity(gold, "ⵣⵣⵣ")
    assert str(caught.value) == (
        "no thing in the graph is named 'ⵣⵣⵣ'; `tipgraph query find --text WORD` searches all names"
    )


def test_a_name_of_another_class_says_of_which(gold: Store) -> None:
    with pytest.raises(UnknownNameError) as caught:
        resolve_entity(gold, "Egypt", "Person")
    assert str(caught.value).startswith("'Egypt' names no Person, but:\n  ent:egypt  Egypt (Country; ")
    with pytest.raises(UnknownNameError, match="ent:egypt is of class Country, expected Person"):
        resolve_entity(gold, "ent:egypt", "Person")


@pytest.mark.parametrize("name", ["ent:nobody", "<https://example.org/x>", "<no iri>", "<>"])
def test_an_identifier_that_is_not_there(gold: Store, name: str) -> None:
    with pytest.raises(UnknownNameError):
        resolve_entity(gold, name)


@pytest.mark.parametrize(
    "name",
    [
        '" . } SELECT * WHERE { ?s ?p ?o } #',
        "} } DROP ALL",
        "line\nbreak",
        "<https://example.org/> <b> <c",
        "ent:<x>",
        "ent:../doc/x",
        "\\u0022",
        "",
        "  ",
        "'''",
        "\x00",
    ],
)
def test_hostile_names_are_only_unknown(gold: Store, name: str) -> None:
    """Quotes, braces, breaks and angle brackets are letters of a name that nothing bears."""
    with pytest.raises(UnknownNameError):
        resolve_entity(gold, name)


def test_the_key_of_a_name() -> None:
    assert name_key("The U.S. Embassy, in Cairo") == "us embassy in cairo"
    assert name_key("Côte d’Ivoire") == "cote divoire"
    assert name_key("اللَّجنة الوطنيّة") == name_key("لجنه وطنية")


def test_class_and_documents_of_an_entity(gold: Store) -> None:
    conference = NamedNode(ENTITY + "inter-regional-conference")
    assert class_of(gold, conference) == "Conference"
    assert documents_of(gold, conference) == ("004_a27e93fdbc3fe334",)
    assert class_of(gold, NamedNode(ENTITY + "nobody")) == ""
