"""Bodies that one document names in full and another by the acronym alone; names that differ only in
their scope.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tipgraph.resolve.buckets import pairs_sharing
from tipgraph.resolve.decisions import Decision, decide
from tipgraph.resolve.groups import Group
from tipgraph.resolve.spelled import is_acronym, spells_out
from tipgraph.resolve.things import AUTHORITY

_SHORTEST = 4
"""An acronym of three letters stands for too many things to identify one."""

_KINDS = frozenset({"Organization", "Project"})


def decide_bodies(groups: Iterable[Group]) -> list[Decision]:
    """Compare bodies and projects that share an acronym, and bodies of one name in different countries."""
    listed = [group for group in groups if group.kind in _KINDS and group.key[0] != AUTHORITY]
    by_acronym: dict[tuple[str, str], list[Group]] = {}
    for group in listed:
        for acronym in sorted(_acronyms(group)):
            by_acronym.setdefault((group.kind, acronym), []).append(group)
    found = [
        decision for (_, acronym), sharing in by_acronym.items() for decision in _by_acronym(acronym, sharing)
    ]
    decided = {decision.pair for decision in found}
    named = [(group.key[1], group) for group in listed if group.kind == "Organization" and group.named]
    for first, second in pairs_sharing(named):
        if first.key != second.key and (first.id, second.id) not in decided:
            reason = f"both are called {first.things[0].label}, in documents about different countries"
            found.append(decide(first.id, second.id, False, reason))
    return found


def _acronyms(group: Group) -> set[str]:
    return {form for thing in group.things for _, form in thing.forms if is_acronym(form)}


def _full_names(group: Group) -> list[str]:
    return sorted({thing.label for thing in group.things if not is_acronym(thing.label)})


def _by_acronym(acronym: str, sharing: list[Group]) -> Iterator[Decision]:
    full = [group for group in sharing if _full_names(group)]
    bare = [group for group in sharing if not _full_names(group)]
    for one in full:
        name = _full_names(one)[0]
        for other in bare:
            sure = (
                len(full) == 1
                and len(acronym) >= _SHORTEST
                and spells_out(acronym, name)
                and _may_meet(one, other)
            )
            yield decide(one.id, other.id, sure, f"{acronym} is defined as {name}")
    yield from (
        decide(one.id, other.id, False, f"both are called {acronym}")
        for index, one in enumerate(full)
        for other in full[index + 1 : index + _SHORTEST]
    )


def _may_meet(first: Group, second: Group) -> bool:
    """Whether two groups are named in documents about one country, as far as these tell."""
    one = {thing.context for thing in first.things} - {""}
    two = {thing.context for thing in second.things} - {""}
    return not (one and two) or bool(one & two)
