"""Automatic merges over the labelled pairs: hardly ever wrong, and rarely missed."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    """Return bench/resolve.py, which `make bench` runs."""
    path = Path(__file__).resolve().parents[2] / "bench" / "resolve.py"
    spec = importlib.util.spec_from_file_location("bench_resolve", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_pairs_are_merged_as_labelled(bench: ModuleType) -> None:
    """Precision is at least 0.99 and recall at least 0.85, over no fewer than 300 pairs of both kinds
    and scripts.
    """
    pairs = bench.load_pairs()
    assert len(pairs) >= 300
    assert {pair.same for pair in pairs} == {True, False}
    figures, faults = bench.measure(bench.Resolver(), pairs)
    assert figures["all"].precision >= 0.99, faults
    assert figures["all"].recall >= 0.85, faults


def test_no_two_things_become_one(bench: ModuleType) -> None:
    """Of the pairs that rules were written beside, none of two things is merged: father and son, successor and
    predecessor, two countries' ministries, a body and its part, two years of one event.
    """
    resolver = bench.Resolver()
    pairs = [pair for pair in bench.load_pairs() if pair.part != "unread" and not pair.same]
    assert [pair for pair in pairs if resolver.judge(pair) == "merged"] == []


def test_no_pair_stands_twice(bench: ModuleType) -> None:
    """A pair counts once, whichever side comes first."""
    sides = [
        frozenset((pair.kind, side) for side in (pair.first, pair.second)) for pair in bench.load_pairs()
    ]
    assert sorted(map(sorted, sides)) == sorted(map(sorted, set(sides)))
