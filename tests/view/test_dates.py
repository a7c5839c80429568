"""When facts hold: what the timeline shows and the date filter asks."""

from __future__ import annotations

import pytest

from tipgraph.view.dates import event_periods, fact_period, join_periods, period_of
from tipgraph.view.facts import Fact, Facts, Quote


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2023-07-10", ("2023-07-10", "2023-07-10")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2023-07-10T09:00:00Z", ("2023-07-10", "2023-07-10")),
        ("2024-13", None),
        ("2024-02-31", None),
        ("0000", None),
        ("July", None),
        ("", None),
        ("20240101", None),
    ],
)
def test_a_day_month_or_year_covers_its_days(text: str, period: tuple[str, str] | None) -> None:
    """Months end where the calendar says; what is no date is none."""
    assert period_of(text) == period


def test_periods_join_from_first_to_last() -> None:
    """Unknown periods are left out; none known is none."""
    assert join_periods([("2024-01-01", "2024-01-03"), None, ("2023-12-30", "2024-01-02")]) == (
        "2023-12-30",
        "2024-01-03",
    )
    assert join_periods([None]) is None


def test_a_fact_holds_when_its_event_took_place_else_in_the_year_of_its_report_else_when_it_was_printed() -> (
    None
):
    """The nearest date that is known wins."""
    dates = (Fact("1", "e", "startDate", "2023-07-10"), Fact("2", "e", "endDate", "2023-07-13"))
    events = event_periods(Facts((), dates, ()))
    issued = {"d": "2024-11-27"}
    quotes = (Quote("d", "x"),)
    assert events == {"e": ("2023-07-10", "2023-07-13")}
    assert fact_period(Fact("3", "a", "attends", "e", quotes=quotes), events, issued) == events["e"]
    ranks = Fact("4", "r", "ranks", "c", (("reportYear", "2022"),), quotes=quotes)
    assert fact_period(ranks, events, issued) == ("2022-01-01", "2022-12-31")
    assert fact_period(Fact("5", "a", "chairs", "b", quotes=quotes), events, issued) == (
        "2024-11-27",
        "2024-11-27",
    )
    assert fact_period(Fact("6", "a", "chairs", "b"), events, issued) is None
