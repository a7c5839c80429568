"""Pairs worth comparing: groups that share a mark, so that work grows with the groups and not with
their square.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations

from tipgraph.resolve.groups import Group

_LARGEST = 16
_NEAR = 4
"""In a bucket of many, each group is compared with so many that follow it by name."""


def pairs_sharing(marked: Iterable[tuple[Hashable, Group]]) -> Iterator[tuple[Group, Group]]:
    """Yield each pair of groups that share a mark once, in a fixed order; the marks of a group come together."""
    seen: set[tuple[str, str]] = set()
    for bucket in _shared(marked):
        for first, second in _pairs(bucket):
            pair = (first, second) if first.id < second.id else (second, first)
            ids = (pair[0].id, pair[1].id)
            if ids not in seen:
                seen.add(ids)
                yield pair


def _shared(marked: Iterable[tuple[Hashable, Group]]) -> Iterable[list[Group]]:
    """Return the groups of each mark that two of them have at least.

    Most marks are of one group alone, which is why a list is made for the second one only.
    """
    alone: dict[Hashable, Group] = {}
    shared: dict[Hashable, list[Group]] = {}
    for mark, group in marked:
        first = alone.setdefault(mark, group)
        if first is not group:
            bucket = shared.setdefault(mark, [first])
            if bucket[-1] is not group:
                bucket.append(group)
    return shared.values()


def _pairs(bucket: list[Group]) -> Iterator[tuple[Group, Group]]:
    if len(bucket) <= _LARGEST:
        yield from combinations(bucket, 2)
        return
    by_name = sorted(bucket, key=lambda group: (group.key[1], group.id))
    for index, group in enumerate(by_name):
        for other in by_name[index + 1 : index + 1 + _NEAR]:
            yield group, other
