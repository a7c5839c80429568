"""Bodies that one document names in full and another by the acronym alone; names that say one thing in two
languages; names that differ only in their scope.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tipgraph.resolve.buckets import pairs_sharing
from tipgraph.resolve.concepts import is_arabic
from tipgraph.resolve.decisions import Decision, decide
from tipgraph.resolve.groups import Group
from tipgraph.resolve.spelled import abbreviates, initials_of, is_acronym, spells_out
from tipgraph.resolve.things import AUTHORITY
from tipgraph.resolve.translation import Sayings

_SHORTEST = 4
"""An acronym of three letters stands for too many things to identify one outside its country."""
_SYLLABIC = 5
_BRACKETED = re.compile(r"\(([^()]+)\)")

_KINDS = frozenset({"Organization", "Project"})


def decide_bodies(groups: Sequence[Group], sayings: Sayings) -> list[Decision]:
    """Compare bodies and projects that share an acronym, bodies whose names say one thing, and bodies of
    one name in different countries.
    """
    listed = [group for group in groups if group.kind in _KINDS and group.key[0] != AUTHORITY]
    by_acronym: dict[tuple[str, str], list[Group]] = {}
    bare = {form for group in listed for form in _acronyms(group)}
    for group in listed:
        for acronym in sorted(_acronyms(group) | (_initials(group, sayings) & bare)):
            by_acronym.setdefault((group.kind, acronym), []).append(group)
    found = [
        decision
        for (_, acronym), sharing in by_acronym.items()
        if len(sharing) > 1
        for decision in _by_acronym(acronym, sharing, sayings)
    ]
    bodies = [group for group in listed if group.kind == "Organization"]
    told = [group for group in groups if group.kind == "Organization"]
    decided = {decision.pair for decision in found}
    found += [decision for decision in _by_words(told, sayings) if decision.pair not in decided]
    decided |= {decision.pair for decision in found}
    for first, second in pairs_sharing((group.key[1], group) for group in bodies if group.named):
        if first.key != second.key and (first.id, second.id) not in decided:
            reason = f"both are called {first.things[0].label}, in documents about different countries"
            found.append(decide(first.id, second.id, False, reason))
    return found


def _by_words(bodies: Iterable[Group], sayings: Sayings) -> Iterator[Decision]:
    """Yield the bodies of one country whose names say the same, in two languages or with a slip."""
    pairs = [
        (first, second, how)
        for first, second in pairs_sharing(mark for body in bodies for mark in sayings.marks(body))
        if _are_two(first, second) and _may_meet(first, second) and (how := sayings.compare(first, second))
    ]
    partners: dict[str, set[str]] = {}
    for first, second, _ in pairs:
        partners.setdefault(first.id, set()).add(second.id)
        partners.setdefault(second.id, set()).add(first.id)
    for first, second, how in pairs:
        names = f"{first.things[0].label} and {second.things[0].label} {how}"
        sure = len(partners[first.id]) == len(partners[second.id]) == 1 and _meet(first, second)
        yield decide(first.id, second.id, sure, f"{names}, in one country" if sure else names)


def _are_two(first: Group, second: Group) -> bool:
    """Whether two bodies may be one and are not known for two, as entries of the authority are."""
    return first.key != second.key and not first.key[0] == second.key[0] == AUTHORITY


def _acronyms(group: Group) -> set[str]:
    forms = {form for thing in group.things for _, form in thing.forms}
    inside = {short for form in forms for short in _BRACKETED.findall(form)}
    return {form for form in forms | inside if is_acronym(form)}


def _initials(group: Group, sayings: Sayings) -> set[str]:
    """Return the acronyms that the full names of a body would have."""
    return {
        initials
        for name in _full_names(group)
        if len(initials := initials_of(name, sayings.light)) >= _SHORTEST and not is_arabic(name)
    }


def _full_names(group: Group) -> list[str]:
    return sorted({thing.label for thing in group.things if not is_acronym(thing.label)})


def _by_acronym(acronym: str, sharing: list[Group], sayings: Sayings) -> Iterator[Decision]:
    full = [group for group in sharing if _full_names(group)]
    bare = [group for group in sharing if not _full_names(group)]
    for one in full:
        name = _full_names(one)[0]
        for other in bare:
            fits = _spells(acronym, name, sayings) and _may_meet(one, other)
            if len(full) > 1 or len(acronym) < _SHORTEST:
                near = [group for group in full if _meet(group, other)]
                fits = fits and near == [one]
            if acronym not in _acronyms(one):
                fits = fits and _meet(one, other)
                reason = f"{acronym} is the initials of {name}, in one country"
            else:
                reason = f"{acronym} is defined as {name}"
            yield decide(one.id, other.id, fits, reason)
    for index, one in enumerate(full):
        for other in full[index + 1 : index + _SHORTEST]:
            names = _full_names(one)[0], _full_names(other)[0]
            told = any(_spells(acronym, name, sayings) for name in names)
            sure = told and len(acronym) >= _SHORTEST and _meet(one, other) and sayings.overlap(one, other)
            yield decide(one.id, other.id, sure, f"both are called {acronym}")


def _spells(acronym: str, name: str, sayings: Sayings) -> bool:
    if len(acronym) < _SHORTEST:
        return acronym == initials_of(name, sayings.light)
    return (
        f"({acronym})" in name
        or spells_out(acronym, name)
        or (len(acronym) >= _SYLLABIC and abbreviates(acronym, name))
    )


def _may_meet(first: Group, second: Group) -> bool:
    """Whether two groups are named in documents about one country, as far as these tell."""
    one, two = _countries(first), _countries(second)
    return not (one and two) or bool(one & two)


def _meet(first: Group, second: Group) -> bool:
    """Whether two groups are named in documents about one country, or are bodies of one."""
    return bool(_countries(first) & _countries(second))


def _countries(group: Group) -> set[str]:
    return {country for thing in group.things for country in (thing.countries or {thing.context})} - {""}
