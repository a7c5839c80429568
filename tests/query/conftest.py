"""The graph that the tests of queries ask: what careful readers found in the five seed documents."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Store

from tipgraph.graph.store import open_graph
from tipgraph.query.answer import Rows, run_query
from tipgraph.query.formats import show_term
from tipgraph.query.labels import Labels
from tipgraph.query.saved import load_query
from tipgraph.query.terms import bind_parameters

GOLD = Path(__file__).parents[1] / "fixtures" / "gold.ttl"

Ask = Callable[..., list[dict[str, str]]]


@pytest.fixture(scope="session")
def gold() -> Store:
    return open_graph(GOLD)


@pytest.fixture(scope="session")
def ask(gold: Store) -> Ask:
    """Run a saved query with parameters as words; rows as dicts of labels."""

    def ask(name: str, lang: str = "en", **given: str) -> list[dict[str, str]]:
        saved = load_query(name)
        answer = run_query(gold, saved.text, bind_parameters(gold, saved, given), prefixes={})
        assert isinstance(answer, Rows)
        labels = Labels(gold, lang)
        return [
            {name: show_term(value, labels) for name, value in zip(answer.variables, row, strict=True)}
            for row in answer.rows
        ]

    return ask
