"""When a fact holds, as far as the graph knows: the timeline and the date filter ask it."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date

from tipgraph.view.facts import Fact, Facts

Period = tuple[str, str]
"""First and last day, as ISO dates that can be compared as text."""

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])")


def period_of(text: str) -> Period | None:
    """The days that an ISO date, month or year covers; None where the text is none."""
    match = _DATE.match(text)
    if not match:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    days = calendar.monthrange(year, month)[1] if month else 31
    last = first if day else date(year, month or 12, days)
    return first.isoformat(), last.isoformat()


def join_periods(periods: Iterable[Period | None]) -> Period | None:
    """From the first day of all to the last."""
    known = [period for period in periods if period]
    return (min(first for first, _ in known), max(last for _, last in known)) if known else None


def event_periods(facts: Facts) -> dict[str, Period]:
    """Node to the days on which it took place, where documents state them."""
    stated: dict[str, list[Period | None]] = {}
    for fact in facts.facts:
        if fact.is_date:
            stated.setdefault(fact.subject, []).append(period_of(fact.object))
    return {node: period for node, periods in stated.items() if (period := join_periods(periods))}


def fact_period(fact: Fact, events: dict[str, Period], issued: dict[str, str]) -> Period | None:
    """The days of the event that the fact is about, else the year of the report, else of its documents."""
    days = events.get(fact.subject) or events.get(fact.object)
    year = period_of(dict(fact.qualifiers).get("reportYear", ""))
    return days or year or join_periods(period_of(issued.get(quote.document, "")) for quote in fact.quotes)
