"""Events and projects of different names that are one: one sum and one donor, or one day, place and
organizers.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping

from tipgraph.model import CLASSES, Evidence
from tipgraph.resolve.buckets import pairs_sharing
from tipgraph.resolve.decisions import Decision, decide
from tipgraph.resolve.facts import Facts
from tipgraph.resolve.groups import Group
from tipgraph.resolve.spelled import spell
from tipgraph.resolve.things import AUTHORITY
from tipgraph.resolve.translation import Sayings

_WORKS = frozenset({"Project", "Event", "Report"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_FULL_DATE = 10
_MONTH = 7


def decide_works(
    groups: Iterable[Group], facts: Mapping[str, Facts], labels: Mapping[str, str], sayings: Sayings
) -> list[Decision]:
    """Compare projects that one donor gives one sum, and events that begin on one day."""
    works = [group for group in groups if group.kind in _WORKS and group.key[0] != AUTHORITY]
    found: list[Decision] = []
    for first, second in pairs_sharing(mark for group in works for mark in _marks(group, facts, sayings)):
        if first.kind == "Report":
            found += _reports(first, second, sayings)
            continue
        together = {thing.stem for thing in first.things} & {thing.stem for thing in second.things}
        if not together and second.id not in facts[first.id].linked:
            decide_pair = _projects if first.kind == "Project" else _events
            found += decide_pair(first, second, facts, labels, sayings)
    return found


def _reports(first: Group, second: Group, sayings: Sayings) -> Iterator[Decision]:
    """Yield reports of one title, in other words or without its subtitle."""
    one, two = first.things[0].label, second.things[0].label
    if sayings.are_translated(first, second):
        home = {thing.context for thing in first.things} & {thing.context for thing in second.things} - {""}
        long = sayings.is_long(first) and bool(home) and sayings.in_two_languages(first, second)
        sure = sayings.is_telling(first) and first.named and second.named
        if sure or (long and _years(one) == _years(two)):
            yield decide(first.id, second.id, True, f"{one} and {two} say the same")
        return
    if not (first.named and second.named) or spell(one.partition(":")[0]) != spell(two.partition(":")[0]):
        return
    if sayings.is_telling(first) and sayings.is_telling(second) and not (":" in one and ":" in two):
        yield decide(
            first.id, second.id, True, f"{one} and {two} are one title, with and without what follows"
        )


def _years(title: str) -> list[str]:
    return sorted(_YEAR.findall(title))


def _marks(group: Group, facts: Mapping[str, Facts], sayings: Sayings) -> Iterator[tuple[Hashable, Group]]:
    if group.kind == "Report":
        if group.named:
            yield ("title", spell(group.things[0].label.partition(":")[0])), group
        yield ("said", sayings.of(group).concepts), group
        return
    known = facts.get(group.id, Facts())
    if group.kind == "Project":
        for funder in sorted(known.funders):
            for money in sorted(known.sums):
                yield ("sum", funder, money), group
        return
    for day in sorted(known.dates):
        if len(day) == _FULL_DATE:
            yield ("day", day), group
        yield ("month", day[:_MONTH], sayings.of(group).concepts), group


def _projects(
    first: Group, second: Group, facts: Mapping[str, Facts], labels: Mapping[str, str], sayings: Sayings
) -> Iterator[Decision]:
    one, two = facts[first.id], facts[second.id]
    money = min(set(one.sums) & set(two.sums))
    funder = min(one.funders & two.funders)
    others = sorted((set(one.parties) & set(two.parties)) - {funder})
    called = sayings.are_translated(first, second)
    named = not called and not sayings.in_two_languages(first, second)
    named = named and sayings.is_told(first) and sayings.is_told(second)
    amount = f"{labels.get(funder, funder)} gives {' '.join(money).strip()} to both"
    evidence = (*one.sums[money][:1], *two.sums[money][:1])
    if others:
        who = ", ".join(labels.get(other, other) for other in others)
        yield decide(first.id, second.id, not named, f"{amount}, and {who} takes part in both", evidence)
    elif called:
        reason = f"{amount}, and {first.things[0].label} and {second.things[0].label} say the same"
        yield decide(first.id, second.id, True, reason, evidence)
    else:
        yield decide(first.id, second.id, False, amount, evidence)


def _events(
    first: Group, second: Group, facts: Mapping[str, Facts], labels: Mapping[str, str], sayings: Sayings
) -> Iterator[Decision]:
    one, two = facts[first.id], facts[second.id]
    shared = sorted(set(one.parties) & set(two.parties))
    if not _classes_fit(first, second) or (one.places and two.places and not one.places & two.places):
        return
    day = min(one.dates & two.dates, default="")
    if not day:
        near = [a for a in sorted(one.dates) for b in sorted(two.dates) if a.startswith(b) or b.startswith(a)]
        if not near or not sayings.are_translated(first, second):
            return
        day = max(near)
    places = sorted(one.places & two.places)
    named = first.named or second.named or sayings.in_two_languages(first, second) or sayings.is_long(first)
    if places and named and sayings.are_translated(first, second):
        names = f"{first.things[0].label} and {second.things[0].label} say the same"
        yield decide(
            first.id, second.id, True, f"{names}, and both are on {day} in {labels.get(places[0], places[0])}"
        )
        return
    if not shared:
        return
    who = ", ".join(labels.get(party, party) for party in shared)
    where = f" in {labels.get(places[0], places[0])}" if places else ""
    # An event without a name is only described; two descriptions never make one event on their own.
    across = first.named and second.named and not _languages(first) & _languages(second)
    evidence: tuple[Evidence, ...] = (*one.parties[shared[0]][:1], *two.parties[shared[0]][:1])
    reason = f"both are on {day}{where}, and {who} takes part in both"
    yield decide(first.id, second.id, bool(across and places and len(shared) > 1), reason, evidence)


def _languages(group: Group) -> set[str]:
    return {thing.language for thing in group.things}


def _classes_fit(first: Group, second: Group) -> bool:
    one = {thing.cls for thing in first.things} & CLASSES.keys() - {"Event"}
    two = {thing.cls for thing in second.things} & CLASSES.keys() - {"Event"}
    return not (one and two) or bool(one & two)
