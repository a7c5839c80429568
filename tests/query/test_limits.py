"""A query that takes too long is stopped, and what goes wrong in its process is told in this one."""

from __future__ import annotations

import os

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from tipgraph.errors import QueryError, UnknownNameError
from tipgraph.query.answer import Rows, run_query
from tipgraph.query.limits import run_apart


def test_the_result_comes_back() -> None:
    """From a process of its own."""
    assert run_apart(lambda: (os.getpid(), "نص"), 60)[1] == "نص"
    assert run_apart(os.getpid, 60) != os.getpid()


def test_no_limit_runs_here() -> None:
    assert run_apart(os.getpid, 0) == os.getpid()


def test_an_endless_query_is_stopped() -> None:
    """Even one that is inside the engine, which nothing can interrupt."""
    store = Store()
    store.extend(
        Quad(NamedNode(f"x:{number}"), NamedNode("x:p"), Literal(str(number))) for number in range(300)
    )

    def endless() -> int:
        run_query(store, "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h . ?i ?t ?j }")
        return 0

    with pytest.raises(QueryError, match=r"stopped after 0\.2 seconds; .* --timeout"):
        run_apart(endless, 0.2)


def test_errors_come_through_as_they_are() -> None:
    def fail() -> None:
        raise UnknownNameError("من؟")

    with pytest.raises(UnknownNameError, match="من؟"):
        run_apart(fail, 60)


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(QueryError, match="ended early"):
        run_apart(lambda: os._exit(3), 60)


def test_the_row_limit_says_that_it_cut() -> None:
    text = "SELECT ?x { VALUES ?x { 1 2 3 } } ORDER BY ?x"
    cut, whole = run_query(Store(), text, limit=2), run_query(Store(), text, limit=3)
    assert isinstance(cut, Rows) and isinstance(whole, Rows)
    assert (len(cut.rows), cut.cut, len(whole.rows), whole.cut) == (2, True, 3, False)
