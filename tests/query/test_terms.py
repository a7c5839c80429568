"""Values of parameters become terms of their type, whatever the language, and never text of a query."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Store

from tipgraph.errors import QueryError, UnknownNameError
from tipgraph.graph.vocabulary import DOCUMENT, ENTITY, TIP
from tipgraph.query.answer import Rows, run_query
from tipgraph.query.saved import TYPES, Parameter, load_query, read_query
from tipgraph.query.terms import bind_parameters, make_term

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize(
    ("kind", "value", "term"),
    [
        ("entity", "مصر", NamedNode(ENTITY + "egypt")),
        ("country", "Egypt", NamedNode(ENTITY + "egypt")),
        ("relation", "funds", NamedNode(TIP + "funds")),
        ("relation", "tip:holdsRoleIn", NamedNode(TIP + "holdsRoleIn")),
        ("relation", "holds a role in", NamedNode(TIP + "holdsRoleIn")),
        ("relation", "part of", NamedNode(TIP + "partOf")),
        ("relation", "يرأس", NamedNode(TIP + "chairs")),
        ("relation", "est partenaire de", NamedNode(TIP + "partnersWith")),
        ("class", "Country", NamedNode(TIP + "Country")),
        ("class", "بلد", NamedNode(TIP + "Country")),
        ("tier", "Tier 2", NamedNode(TIP + "tier-2")),
        ("tier", "tier-2", NamedNode(TIP + "tier-2")),
        ("tier", "المستوى الثاني", NamedNode(TIP + "tier-2")),
        ("document", "002_5c9c6e81fc2eeba0", NamedNode(DOCUMENT + "002_5c9c6e81fc2eeba0")),
        ("document", "002_5c9c6e81fc2eeba0.txt", NamedNode(DOCUMENT + "002_5c9c6e81fc2eeba0")),
        (
            "document",
            "INTERVIEW: US proud of partnership with Egypt in combatting human trafficking",
            NamedNode(DOCUMENT + "000_42ce6403b3dfe8b6"),
        ),
        ("year", "2024", Literal("2024", datatype=NamedNode(XSD + "gYear"))),
        ("year", "٢٠٢٤", Literal("2024", datatype=NamedNode(XSD + "gYear"))),
        ("integer", "02", Literal("2", datatype=NamedNode(XSD + "integer"))),
        ("text", '"} #', Literal('"} #')),
    ],
)
def test_a_term_of_its_type(gold: Store, kind: str, value: str, term: NamedNode | Literal) -> None:
    assert make_term(gold, Parameter("x", kind, "", "Country" if kind == "country" else ""), value) == term


@pytest.mark.parametrize(
    ("kind", "value", "message"),
    [
        ("relation", "likes", "--x: 'likes' is no relation of this graph; known: attends, "),
        ("tier", "Tier 9", "--x: 'Tier 9' is no tier of this graph; known: tier-2"),
        ("document", "nothing.txt", "--x: 'nothing.txt' names no document; known: 000_42ce6403b3dfe8b6, "),
        ("year", "last year", "--x: expected a year, as in 2024, found 'last year'"),
        ("integer", "2.5", "--x: expected a whole number, found '2.5'"),
        ("entity", "Atlantis", "--x: no thing in the graph is named 'Atlantis'"),
    ],
)
def test_what_is_no_such_term(gold: Store, kind: str, value: str, message: str) -> None:
    """The error names the option, the value and what would do."""
    with pytest.raises(QueryError) as caught:
        make_term(gold, Parameter("x", kind, ""), value)
    assert str(caught.value).startswith(message)


def test_unknown_and_missing_parameters(gold: Store) -> None:
    with pytest.raises(QueryError, match="who-chairs has no parameter 'donor'; its parameters: --person, "):
        bind_parameters(gold, load_query("who-chairs"), {"donor": "Egypt"})
    with pytest.raises(QueryError, match=r"evidence needs --entity .*try: tipgraph query evidence --entity"):
        bind_parameters(gold, load_query("evidence"), {})


def test_defaults_are_bound_as_terms(gold: Store) -> None:
    assert bind_parameters(gold, load_query("shared-events"), {}) == {
        "class": NamedNode(TIP + "Agent"),
        "least": Literal("2", datatype=NamedNode(XSD + "integer")),
    }


HOSTILE = st.sampled_from(
    (
        '"',
        "'",
        '"""',
        "\\",
        "{",
        "}",
        "<",
        ">",
        "\n",
        "\r",
        "#",
        "?x",
        ";",
        ".",
        " UNION ",
        "SERVICE ",
        "ا",
        "a",
    )
)


@settings(max_examples=150, deadline=None)
@given(st.lists(HOSTILE, max_size=8).map("".join))
def test_a_value_never_becomes_text_of_a_query(gold: Store, value: str) -> None:
    """Whatever stands in a value, a text parameter only ever compares with it."""
    saved = load_query("find")
    bound = bind_parameters(gold, saved, {"text": value, "class": "Country"})
    answer = run_query(gold, saved.text, bound, prefixes={})
    names = [quad.object.value for quad in gold if quad.predicate.value.endswith(("#label", "#altLabel"))]
    assert isinstance(answer, Rows)
    assert bool(answer.rows) <= any(value.lower() in name.lower() for name in names)


@settings(max_examples=60, deadline=None)
@given(st.lists(HOSTILE, min_size=3, max_size=8).map("".join), st.sampled_from(sorted(set(TYPES) - {"text"})))
def test_hostile_values_of_other_types_are_errors(gold: Store, value: str, kind: str) -> None:
    try:
        term = make_term(gold, Parameter("x", kind, ""), value)
    except (UnknownNameError, QueryError):
        return
    # A year or a name may survive decoration that means nothing.
    assert isinstance(term, NamedNode) and term.value.startswith("https://w3id.org/tipgraph/")


def test_a_users_query_is_bound_the_same_way(gold: Store, tmp_path: Path) -> None:
    """A parameter that looks like SPARQL finds nothing and breaks nothing in a query of one's own."""
    path = tmp_path / "mine.rq"
    path.write_text(
        "#+ summary: Mine\n#+ parameters:\n#+   word: {type: text, summary: a word}\n"
        "SELECT ?s ?word WHERE { ?s ?p ?o FILTER(STR(?o) = ?word) }",
        encoding="utf-8",
    )
    saved = read_query(path)
    bound = bind_parameters(gold, saved, {"word": 'x") } SELECT * { ?s ?p ?o } #'})
    assert run_query(gold, saved.text, bound) == Rows(("s", "word"), ())
