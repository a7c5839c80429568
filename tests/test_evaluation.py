"""Comparing claims with gold: what counts as right, wrong, missed, forbidden, and as none of these."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tipgraph.evaluation import Found, Score, compare, found_claims
from tipgraph.gold import Gold, GoldClaim, comparable
from tipgraph.model import Claim, Entity, Evidence, Span


def gold(relation: str, subject: str, target: str, core: bool = True, **more: Any) -> GoldClaim:
    return GoldClaim(relation, comparable(subject), comparable(target), core, **more)


def found(relation: str, subject: str, target: str, **more: Any) -> Found:
    given = {"tier": "", "year": 0, "start": "", "end": "", "text": "", "quote": "", "rule": "", **more}
    return Found(relation, comparable(subject), comparable(target), **given)


def counts(
    claims: list[GoldClaim], predictions: list[Found], not_claims: list[GoldClaim] | None = None
) -> tuple[int, int, int, int]:
    """Return right, wrong, missed and forbidden."""
    result = compare(Gold("d", "en", tuple(claims), tuple(not_claims or ())), predictions)
    total = Score()
    for score in result.scores.values():
        total.add(score)
    assert (total.wrong, total.missed) == (len(result.wrong), len(result.missed))
    return total.right, total.wrong, total.missed, len(result.forbidden)


FUNDS = gold("funds", "Norway", "Hope")


@pytest.mark.parametrize(
    ("claims", "predictions", "expected"),
    [
        ([FUNDS], [found("funds", "Norway", "Hope")], (1, 0, 0, 0)),
        ([FUNDS], [found("funds", "Hope", "Norway")], (0, 1, 1, 0)),
        ([FUNDS], [found("hosts", "Norway", "Hope")], (0, 1, 1, 0)),
        ([FUNDS], [], (0, 0, 1, 0)),
        ([replace(FUNDS, core=False)], [found("funds", "Norway", "Hope")], (0, 0, 0, 0)),
        ([replace(FUNDS, core=False)], [], (0, 0, 0, 0)),
        ([FUNDS], [found("funds", "Norway", "Hope")] * 2, (1, 0, 0, 0)),
        ([gold("partnersWith", "A", "B")], [found("partnersWith", "B", "A")], (1, 0, 0, 0)),
        ([gold("chairs", "Ann", "Council")], [found("holdsRoleIn", "Ann", "Council")], (1, 0, 0, 0)),
        ([gold("holdsRoleIn", "Ann", "Council")], [found("chairs", "Ann", "Council")], (0, 1, 1, 0)),
    ],
)
def test_a_claim_is_right_once(
    claims: list[GoldClaim], predictions: list[Found], expected: tuple[int, int, int, int]
) -> None:
    """Relation and both ends agree; what is not core counts for nothing; partners have no direction."""
    assert counts(claims, predictions) == expected


@pytest.mark.parametrize(
    ("tier", "year", "right"),
    [("tier-2", 2023, True), ("tier-3", 2023, False), ("tier-2", 2022, False), ("tier-2", 0, False)],
)
def test_a_ranking_agrees_in_tier_and_year(tier: str, year: int, right: bool) -> None:
    """A past ranking is another claim."""
    marked = gold("ranks", "Report", "Togo", tier="tier-2", year=2023)
    expected = (1, 0, 0, 0) if right else (0, 1, 1, 0)
    assert counts([marked], [found("ranks", "Report", "Togo", tier=tier, year=year)]) == expected


@pytest.mark.parametrize(
    ("start", "end", "right"),
    [
        ("2024-05-01", "2024-05-03", True),
        ("2024-05-01", "", False),
        ("2024-05-02", "2024-05-03", False),
    ],
)
def test_a_date_agrees_in_beginning_and_end(start: str, end: str, right: bool) -> None:
    """Where the gold has an end."""
    marked = replace(gold("date", "talks", ""), start="2024-05-01", end="2024-05-03")
    expected = (1, 0, 0, 0) if right else (0, 1, 1, 0)
    assert counts([marked], [found("date", "talks", "", start=start, end=end)]) == expected


def test_what_must_not_come_out_is_wrong_and_told_apart() -> None:
    """A claim that the gold warns of is counted among the wrong ones, and once more by itself."""
    warned = [gold("funds", "Sweden", "Hope", core=False), replace(gold("date", "talks", ""), start="2021")]
    predictions = [
        found("funds", "Sweden", "Hope"),
        found("funds", "Malta", "Hope"),
        found("date", "talks", "", start="2021-05"),
    ]
    assert counts([FUNDS], predictions, warned) == (0, 3, 1, 2)


def test_core_claims_are_matched_before_others() -> None:
    """So that a claim is not spent on what counts for nothing."""
    assert counts([replace(FUNDS, core=False), FUNDS], [found("funds", "Norway", "Hope")]) == (1, 0, 0, 0)


def test_shares_are_whole_where_there_is_nothing_to_count() -> None:
    """No claim extracted is no wrong one, and no gold is no missed one."""
    assert (Score().precision, Score().recall, Score().f1) == (1.0, 1.0, 1.0)
    score = Score(right=3, wrong=1, missed=3)
    assert (score.precision, score.recall, score.f1) == (0.75, 0.5, pytest.approx(0.6))
    assert Score(wrong=1, missed=1).f1 == 0.0


def test_extracted_claims_become_comparable() -> None:
    """By all labels and aliases; sub-relations count as their super-relation; a range is one date."""

    def evidence(start: int) -> tuple[Evidence, ...]:
        return (Evidence("d", Span(0, 9), "The quote", "en.date.on", Span(0, 3), Span(start, start + 2)),)

    entities = {
        "ann": Entity("ann", "Person", (("ar", "آن"), ("en", "Ann Roy")), (("en", "Roy"),)),
        "talks": Entity("talks", "Event", (("en", "talks"),)),
    }
    claims = [
        Claim("ann", "speaksAt", "talks", evidence=evidence(4)),
        Claim("talks", "startDate", "2024-05-01", evidence=evidence(4)),
        Claim("talks", "startDate", "2024-06-01", evidence=evidence(6)),
        Claim("talks", "endDate", "2024-06-02", evidence=evidence(6)),
    ]
    speaks, first, second = found_claims(claims, entities)
    assert (speaks.relation, speaks.subjects) == ("attends", frozenset({"ann roy", "roy", "ان"}))
    assert (speaks.text, speaks.quote, speaks.rule) == (
        "attends: Ann Roy -> talks",
        "The quote",
        "en.date.on",
    )
    assert [(date.start, date.end) for date in (first, second)] == [
        ("2024-05-01", ""),
        ("2024-06-01", "2024-06-02"),
    ]
