"""What is not a fact: negation, plans, conditions, calls, hopes, questions, denials."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway will not fund the Harbour Project.", []),
        ("If Norway funds the Harbour Project, more victims will be helped.", []),
        ("Norway should fund the Harbour Project.", []),
        ("We hope that Norway funds the Harbour Project.", []),
        ("Does Norway fund the Harbour Project?", []),
        ("Norway has never funded the Harbour Project.", []),
        ("Norway denied that it had funded the Harbour Project.", []),
        ("Ms. Lena Ortiz called on Norway to fund the Harbour Project.", []),
    ],
)
def test_funds(reader: Any, text: str, expected: list[str]) -> None:
    """No donor comes out of a sentence that does not state the funding."""
    assert reader.stated(text, "funds") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The agency should organise a workshop on child trafficking.", []),
        ("The Danube Migration Agency could organise a workshop on child trafficking.", []),
        ("The Danube Migration Agency plans no workshop on child trafficking.", []),
    ],
)
def test_organizes(reader: Any, text: str, expected: list[str]) -> None:
    """No organiser comes out of what should or could be organised."""
    assert reader.stated(text, "organizes", "hosts") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms. Lena Ortiz will probably miss the conference.", []),
        ("Ms. Lena Ortiz could not attend the conference.", []),
    ],
)
def test_attends(reader: Any, text: str, expected: list[str]) -> None:
    """Who could not come did not take part."""
    assert reader.stated(text, "attends", "speaksAt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If it does nothing, Ghana could be downgraded to Tier 3.", []),
    ],
)
def test_ranks(reader: Any, text: str, expected: list[str]) -> None:
    """A threat of a tier is no ranking."""
    assert reader.stated(text, "ranks") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms. Lena Ortiz was not elected Chairperson of the Migration Council.", []),
    ],
)
def test_role(reader: Any, text: str, expected: list[str]) -> None:
    """Who was not elected holds no office."""
    assert reader.stated(text, "chairs", "holdsRoleIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Governments fund projects and hold conferences.", []),
    ],
)
def test_general(reader: Any, text: str, expected: list[str]) -> None:
    """General statements name no agent."""
    assert reader.stated(text, "funds", "organizes", "hosts") == expected
