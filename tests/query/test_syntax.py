"""A fault of syntax is shown where it is, with what was expected there."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

from tipgraph.errors import QueryError
from tipgraph.query.answer import run_query
from tipgraph.query.grammar import find_fault
from tipgraph.query.saved import find_queries


def explain(text: str) -> str:
    with pytest.raises(QueryError) as caught:
        run_query(Store(), text, source="q.rq")
    return str(caught.value)


def test_a_misspelled_keyword() -> None:
    assert explain("SELECT ?x WHERE {\n  ?x tip:funds ?y\n  FILTR(?x = ?y)\n}") == (
        "q.rq:3:3: 'FILTR' cannot stand here; did you mean FILTER?\n"
        "    FILTR(?x = ?y)\n"
        "    ^\n"
        "  expected BIND, FILTER, GRAPH, LATERAL, MINUS, OPTIONAL, VALUES, ,, ., ;, {, }"
    )


def test_a_missing_word() -> None:
    assert explain("SELECT ?x WHERE { ?x a ?y } ORDER ?x") == (
        "q.rq:1:35: '?x' cannot stand here\n"
        "  SELECT ?x WHERE { ?x a ?y } ORDER ?x\n"
        "                                    ^\n"
        "  expected BY"
    )


def test_a_missing_brace() -> None:
    assert explain("ASK { ?x ?y ?z").splitlines()[:3] == [
        "q.rq:1:15: the query ends too early",
        "  ASK { ?x ?y ?z",
        "                ^",
    ]


def test_the_caret_keeps_its_place_behind_tabs_and_arabic() -> None:
    shown = explain("ASK {\n\t'عربي' ?p }").splitlines()
    assert shown[0].startswith("q.rq:2:12: '}' cannot stand here")
    assert shown[1:3] == ["  \t'عربي' ?p }", "  \t          ^"]


def test_an_unknown_prefix() -> None:
    assert explain("SELECT ?x { ?x tip:funds ?y ; wd:P1 'wd:P2' }").splitlines()[0] == (
        "q.rq:1:31: the prefix wd: is not declared; known without declaring: claim, dc, dcterms, doc, ent, "
        "ev, oa, owl, rdf, rdfs, rule, skos, tip, xsd"
    )


def test_an_unbound_variable_of_a_group() -> None:
    assert "The SELECT contains a variable that is unbound" in explain(
        "SELECT ?x (COUNT(?y) AS ?n) { ?x a ?y }"
    )


@pytest.mark.parametrize("text", ["", "   ", "#", "SELECT", "}", "\x00", "'", "ASK { ?x ?y 'z }", "é"])
def test_any_fault_is_one_clear_error(text: str) -> None:
    assert explain(text).startswith("q.rq:")


def test_deep_nesting_is_no_traceback() -> None:
    assert find_fault("SELECT * { FILTER(" + "(" * 5000) is None


@pytest.mark.parametrize(
    "text",
    [
        *(path.read_text(encoding="utf-8") for path in find_queries().values()),
        "SELECT * { ?a x:p+/^x:q?|!(x:r|^a) ?b ; a x:X , [ x:y ( 1 'two'@en true ) ] . }",
        "BASE <x:> PREFIX : <y#> SELECT DISTINCT (?a + 1 AS ?b) { VALUES (?a ?c) { (1 UNDEF) () } } LIMIT 1",
        "DESCRIBE ?x <x:y> WHERE { ?x ?p -1.5e3 MINUS { ?x ?p 'a'^^x:t } }",
        "CONSTRUCT WHERE { ?s ?p ?o . }",
        "SELECT (GROUP_CONCAT(DISTINCT ?x; SEPARATOR=', ') AS ?l) { ?x ?y ?z } GROUP BY (STR(?z) AS ?k)",
        "SELECT ?x { ?x ?p ?v FILTER(?v NOT IN (1, 2) && NOT EXISTS { ?x a x:Y } || ?v+1 > 2) }",
        "SELECT ?x { { ?x ?p 1 } UNION { GRAPH ?g { ?x ?p 2 } } } HAVING (COUNT(*) > 1) ORDER BY DESC(?x) ?p",
    ],
)
def test_the_grammar_takes_what_is_right(text: str) -> None:
    assert find_fault(text) is None


TOKENS = st.sampled_from(
    (
        "SELECT",
        "*",
        "?x",
        "WHERE",
        "FILTER",
        "OPTIONAL",
        "UNION",
        "ASK",
        "ORDER",
        "BY",
        "VALUES",
        *"{}()[].;,=+a1",
        "'b'",
        "<x:c>",
        "tip:d",
    )
)


@settings(max_examples=400, deadline=None)
@given(st.lists(TOKENS, max_size=14).map(" ".join))
def test_the_grammar_takes_what_the_engine_takes(text: str) -> None:
    """No right query is called wrong: what the engine runs has no fault."""
    try:
        run_query(Store(), text)
    except QueryError as error:
        assert str(error)
    else:
        assert find_fault(text) is None
