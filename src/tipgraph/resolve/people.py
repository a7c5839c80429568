"""Persons of different names that are one: alike names and one office; likeness alone only proposes."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping

from tipgraph.model import Evidence
from tipgraph.resolve.buckets import pairs_sharing
from tipgraph.resolve.concepts import Concepts, is_arabic
from tipgraph.resolve.decisions import Decision, decide
from tipgraph.resolve.facts import Facts, Office, same_office
from tipgraph.resolve.groups import Group
from tipgraph.resolve.personal import Likeness, compare_names, personal_words, skeleton

_HOW: Mapping[Likeness, str] = {
    "same": "bear one name",
    "spelling": "are spellings of one name",
    "script": "are one name in two scripts",
    "shorter": "agree as far as the shorter name goes",
}


def decide_people(
    groups: Iterable[Group], facts: Mapping[str, Facts], concepts: Concepts, labels: Mapping[str, str]
) -> list[Decision]:
    """Compare persons whose names may be one."""
    persons = [group for group in groups if group.kind == "Person" and len(personal_words(_name(group))) > 1]
    found: list[tuple[Decision, Likeness]] = []
    for first, second in pairs_sharing(mark for group in persons for mark in _marks(group, facts)):
        likeness = compare_names(_name(first), _name(second))
        if likeness:
            decision = _decide(first, second, likeness, facts, concepts, labels)
            if decision:
                found.append((decision, likeness))
    return _without_torn(found)


def _name(group: Group) -> str:
    return max((thing.label for thing in group.things), key=lambda name: (len(name.split()), name))


def _marks(group: Group, facts: Mapping[str, Facts]) -> Iterator[tuple[Hashable, Group]]:
    words = personal_words(_name(group))
    yield ("all", *sorted(skeleton(word) for word in words)), group
    for body in sorted({office.body for office in facts.get(group.id, Facts()).offices}):
        for word in {words[0], words[-1]}:
            yield ("body", body, skeleton(word)), group


def _decide(
    first: Group,
    second: Group,
    likeness: Likeness,
    facts: Mapping[str, Facts],
    concepts: Concepts,
    labels: Mapping[str, str],
) -> Decision | None:
    one, two = facts.get(first.id, Facts()), facts.get(second.id, Facts())
    names = f"{_name(first)} and {_name(second)} {_HOW[likeness]}"
    if second.id in one.linked:
        return None
    shared = _shared(one.offices, two.offices)
    together = {thing.stem for thing in first.things} & {thing.stem for thing in second.things}
    if not shared:
        if likeness == "shorter":
            return None
        reason = (
            f"{names}, and nothing else ties them"
            if likeness != "same"
            else f"{names} in different countries"
        )
        return decide(first.id, second.id, False, reason)
    mine, yours = shared
    evidence: tuple[Evidence, ...] = (*mine.evidence[:1], *yours.evidence[:1])
    body = labels.get(mine.body, mine.body)
    if same_office(mine, yours):
        sure = likeness == "script" or mine.chairs or bool((mine.titles & yours.titles) - concepts.shared)
        titles = sorted({mine.text, yours.text} - {""}, key=lambda title: (is_arabic(title), title))
        what = f"both are {titles[0] if titles else 'in one office'} of {body}"
    else:
        sure = likeness == "script"
        what = f"both hold an office in {body}"
    if together:
        return decide(
            first.id, second.id, False, f"{names}, and {what}, but one document names both", evidence
        )
    return decide(first.id, second.id, sure, f"{names}, and {what}", evidence)


def _shared(first: Iterable[Office], second: Iterable[Office]) -> tuple[Office, Office] | None:
    """Return offices of two persons in one body, one office rather than two."""
    pairs = [(one, two) for one in first for two in second if one.body == two.body]
    return max(pairs, key=lambda pair: (same_office(*pair), pair[0].chairs, pair[0].text), default=None)


def _without_torn(found: list[tuple[Decision, Likeness]]) -> list[Decision]:
    """Make a proposal of what pulls a short name to two persons who are not one."""
    joined = {decision.pair for decision, _ in found if decision.verdict == "same"}
    partners: dict[str, set[str]] = {}
    for decision, likeness in found:
        if decision.verdict == "same" and likeness == "shorter":
            partners.setdefault(decision.first, set()).add(decision.second)
            partners.setdefault(decision.second, set()).add(decision.first)
    torn = {
        id_
        for id_, others in partners.items()
        if any((one, two) not in joined for one in others for two in others if one < two)
    }
    return [
        decide(
            decision.first,
            decision.second,
            False,
            f"{decision.reason}, but another name fits as well",
            decision.evidence,
        )
        if likeness == "shorter" and {decision.first, decision.second} & torn
        else decision
        for decision, likeness in found
    ]
