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
    """Yield each pair of groups that share a mark once, in a fixed order."""
    buckets: dict[Hashable, dict[str, Group]] = {}
    for mark, group in marked:
        buckets.setdefault(mark, {})[group.id] = group
    seen: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        for first, second in _pairs(list(bucket.values())):
            pair = (min(first.id, second.id), max(first.id, second.id))
            if pair not in seen:
                seen.add(pair)
                yield (first, second) if first.id < second.id else (second, first)


def _pairs(bucket: list[Group]) -> Iterator[tuple[Group, Group]]:
    if len(bucket) <= _LARGEST:
        yield from combinations(sorted(bucket, key=lambda group: group.id), 2)
        return
    by_name = sorted(bucket, key=lambda group: (group.key[1], group.id))
    for index, group in enumerate(by_name):
        for other in by_name[index + 1 : index + 1 + _NEAR]:
            yield group, other
