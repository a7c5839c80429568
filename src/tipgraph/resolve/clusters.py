"""Groups joined into entities, one decision after another, with what must stay apart kept apart."""

from __future__ import annotations

from collections.abc import Iterable


class Clusters:
    """Disjoint sets of ids; a join that would bring two ids together that are known to differ is refused."""

    def __init__(self, ids: Iterable[str], apart: Iterable[tuple[str, str]] = ()) -> None:
        self._parent = {id_: id_ for id_ in ids}
        self._members = {id_: [id_] for id_ in self._parent}
        self._apart: dict[str, set[str]] = {}
        for first, second in apart:
            self._apart.setdefault(first, set()).add(second)
            self._apart.setdefault(second, set()).add(first)

    def has(self, id_: str) -> bool:
        """Whether an id stands in a set."""
        return id_ in self._parent

    def root(self, id_: str) -> str:
        """Return the id that stands for the set of an id."""
        while self._parent[id_] != id_:
            self._parent[id_] = self._parent[self._parent[id_]]
            id_ = self._parent[id_]
        return id_

    def join(self, first: str, second: str) -> bool:
        """Join two sets; False where they are one already, or must stay apart."""
        one, two = self.root(first), self.root(second)
        if one == two or self.bars(one, two):
            return False
        small, large = sorted((one, two), key=lambda root: (len(self._members[root]), root))
        self._parent[small] = large
        self._members[large] += self._members.pop(small)
        return True

    def bars(self, first: str, second: str) -> bool:
        """Whether a member of one set is known to differ from one of the other."""
        one, two = self.root(first), self.root(second)
        small, large = sorted((one, two), key=lambda root: len(self._members[root]))
        return any(
            self.root(other) == large
            for member in self._members[small]
            for other in self._apart.get(member, ())
        )

    def sets(self) -> list[list[str]]:
        """Return all sets, each sorted, in the order of their first ids."""
        return sorted(sorted(members) for members in self._members.values())
