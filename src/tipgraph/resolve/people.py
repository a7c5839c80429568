"""Persons of different names that are one: alike names and one office; likeness alone only proposes."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping

from tipgraph.model import Evidence
from tipgraph.resolve.buckets import pairs_sharing
from tipgraph.resolve.concepts import Concepts, is_arabic
from tipgraph.resolve.decisions import Decision, decide
from tipgraph.resolve.facts import Facts, Office, is_single, same_title
from tipgraph.resolve.groups import Group
from tipgraph.resolve.known import KnownNames
from tipgraph.resolve.likeness import Likeness, compare_names
from tipgraph.resolve.namewords import name_words
from tipgraph.resolve.personal import personal_words
from tipgraph.resolve.sounds import skeleton
from tipgraph.resolve.translation import Sayings

_HOW: Mapping[Likeness, str] = {
    "same": "bear one name",
    "spelling": "are spellings of one name",
    "script": "are one name in two scripts",
    "order": "are one name, surname first or last",
    "slip": "are one name but for a slip of the pen",
    "born": "are one name with and without the maiden name",
    "shorter": "agree as far as the shorter name goes",
    "initials": "agree as far as the initials tell",
}
_WHOLE = frozenset({"same", "spelling", "script", "order"})
"""Names that agree in every word."""
_FULL = 2
"""Words that a name has at least that anybody can be told by."""
_TELLING = 2
"""So many words that two titles share are hardly those of two people whose names are alike."""


class People:
    """Compares persons by what is known of them."""

    def __init__(
        self, facts: Mapping[str, Facts], known: KnownNames, labels: Mapping[str, str], sayings: Sayings
    ) -> None:
        self._facts = facts
        self._sayings = sayings
        self._known = known
        self._concepts: Concepts = known.concepts
        self._labels = labels
        self._names: dict[str, str] = {}
        """Group to the fullest name of a person."""

    def decide(self, groups: Iterable[Group]) -> list[Decision]:
        """Compare persons whose names may be one."""
        persons = [group for group in groups if group.kind == "Person"]
        self._names = {group.id: _fullest_name(group) for group in persons}
        found: list[tuple[Decision, Likeness]] = []
        for first, second in pairs_sharing(mark for group in persons for mark in self._marks(group)):
            likeness = compare_names(self._names[first.id], self._names[second.id])
            decision = self._decide(first, second, likeness) if likeness else None
            if decision:
                found.append((decision, likeness))
        return _without_torn(found)

    def _marks(self, group: Group) -> Iterator[tuple[Hashable, Group]]:
        words = self._words(group)
        if len(words) < _FULL:
            return
        yield ("all", *sorted(skeleton(word) for word in words)), group
        yield ("joined", skeleton("".join(words))), group
        for country in sorted({thing.context for thing in group.things} - {""}):
            for word in {words[0], words[-1]}:
                yield ("country", country, skeleton(word)), group
        bodies = {office.body for office in self._offices(group)}
        for body in sorted(bodies.union(*(self._known.wholes_of(body) for body in bodies))):
            yield ("body", body), group
            for word in {words[0], words[-1]}:
                yield ("body", body, skeleton(word)), group

    def _words(self, person: Group) -> tuple[str, ...]:
        return personal_words(self._names[person.id])

    def _offices(self, group: Group) -> list[Office]:
        return self._facts.get(group.id, Facts()).offices

    def _decide(self, first: Group, second: Group, likeness: Likeness) -> Decision | None:
        names = f"{self._names[first.id]} and {self._names[second.id]} {_HOW[likeness]}"
        if second.id in self._facts.get(first.id, Facts()).linked:
            return None
        offices = self._closest(first, second)
        if offices is None:
            if likeness not in _WHOLE:
                return None
            apart = likeness == "same"
            reason = f"{names} in different countries" if apart else f"{names}, and nothing else ties them"
            return decide(first.id, second.id, False, reason)
        mine, yours = offices
        words = {*self._words(first), *self._words(second)}
        if likeness in ("initials", "slip"):
            words = set(self._words(first)) & set(self._words(second))
        sure = self._is_sure(likeness, mine, yours, tuple(words))
        reason = f"{names}, and {self._what(mine, yours)}"
        if {thing.stem for thing in first.things} & {thing.stem for thing in second.things}:
            sure, reason = False, f"{reason}, but one document names both"
        evidence: tuple[Evidence, ...] = (*mine.evidence[:1], *yours.evidence[:1])
        return decide(first.id, second.id, sure, reason, evidence)

    def _closest(self, first: Group, second: Group) -> tuple[Office, Office] | None:
        """Return the offices of two persons that are nearest to being one: in one body, in a body and its
        part under one telling title, or under one title in one country.
        """
        pairs = [(one, two) for one in self._offices(first) for two in self._offices(second)]
        near = [pair for pair in pairs if pair[0].body == pair[1].body]
        near = near or [pair for pair in pairs if self._within(*pair)]
        near = near or [pair for pair in pairs if self._of_one_country(first, second, *pair)]
        return max(
            near,
            key=lambda pair: (same_title(pair[0], pair[1], self._concepts), pair[0].chairs, pair[0].text),
            default=None,
        )

    def _within(self, mine: Office, yours: Office) -> bool:
        related = mine.body in self._known.wholes_of(yours.body) or yours.body in self._known.wholes_of(
            mine.body
        )
        single = is_single(mine, yours, self._concepts)
        return (
            related and single and mine.deputy == yours.deputy and len(mine.titles & yours.titles) >= _TELLING
        )

    def _of_one_country(self, first: Group, second: Group, mine: Office, yours: Office) -> bool:
        """Whether two persons hold an office of one title in one country, and their name is one that few
        bear, or nobody can tell whether the bodies are one.
        """
        countries = [{thing.context for thing in group.things} - {""} for group in (first, second)]
        words = (*self._words(first), *self._words(second))
        if not same_title(mine, yours, self._concepts) or not countries[0] & countries[1]:
            return False
        bodies = [self._labels.get(office.body, "") for office in (mine, yours)]
        return not name_words().are_common(words) or (all(bodies) and not self._sayings.differ(*bodies))

    def _is_sure(self, likeness: Likeness, mine: Office, yours: Office, words: tuple[str, ...]) -> bool:
        titled = same_title(mine, yours, self._concepts)
        single = titled and is_single(mine, yours, self._concepts)
        shared = len(mine.titles & yours.titles)
        if mine.body != yours.body:
            long = single and likeness == "shorter" and shared > _TELLING
            return titled and (likeness in _WHOLE or long)
        if likeness == "script":
            return True
        rare = not name_words().are_common(words)
        if likeness in ("spelling", "same", "order"):
            return titled or rare
        if likeness == "born":
            return single
        few = not mine.titles & yours.titles & self._concepts.numerous
        if likeness in ("slip", "initials"):
            return single or (titled and (rare or few))
        return single or (titled and rare and shared >= _TELLING)

    def _what(self, mine: Office, yours: Office) -> str:
        body = self._labels.get(mine.body, mine.body)
        if not same_title(mine, yours, self._concepts):
            return f"both hold an office in {body}"
        titles = sorted({mine.text, yours.text} - {""}, key=lambda title: (is_arabic(title), title))
        title = titles[0] if titles else "in one office"
        if mine.body == yours.body:
            return f"both are {title} of {body}"
        return f"both are {title}, of {body} and of {self._labels.get(yours.body, yours.body)}"


def _fullest_name(group: Group) -> str:
    return max((thing.label for thing in group.things), key=lambda name: (len(name.split()), name))


def _without_torn(found: list[tuple[Decision, Likeness]]) -> list[Decision]:
    """Make a proposal of what pulls a short name to two persons who are not one."""
    partial = ("shorter", "initials", "slip")
    joined = {decision.pair for decision, _ in found if decision.verdict == "same"}
    partners: dict[str, set[str]] = {}
    for decision, likeness in found:
        if decision.verdict == "same" and likeness in partial:
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
        if likeness in partial and {decision.first, decision.second} & torn
        else decision
        for decision, likeness in found
    ]
