"""What of the graph a question names: whole names first, then the best by single words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from pyoxigraph import NamedNode, Store

from tipgraph.query.labels import Labels
from tipgraph.query.names import all_names, name_key

_LONGEST = 14
"""Words of the longest name that is looked for."""
_ATTACHED = ("لل", "بال", "وال", "و", "ب", "ل", "ف", "ك")
"""What Arabic writes onto the word that follows."""
_ENOUGH = 0.5
"""Share of the weight of the words of a question that an entity must have to be meant by them."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the words of a question that names something."""

    start: int
    end: int
    name: str
    """How to name it on the command line."""
    nodes: tuple[NamedNode, ...]
    """What it may be; more than one where the name is ambiguous."""
    exact: bool
    """Whether the name alone says who is meant."""
    weak: bool
    """Whether it is one common noun, as in `the workshop`, which may be no name at all."""
    words: frozenset[str]
    """All words of the names of what it may be."""


def find_mentions(store: Store, words: Sequence[str], empty: frozenset[str]) -> tuple[Mention, ...]:
    """Find names in the words of a question, the longest first, none overlapping, in their order."""
    names = _Names(store)
    found: list[Mention] = []
    taken: set[int] = set()
    for length in range(min(_LONGEST, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            span = range(start, start + length)
            if taken.isdisjoint(span) and not (length == 1 and words[start] in empty):
                nodes = names.bearers(words[start : start + length])
                if nodes:
                    around = [word for word in words if word not in empty]
                    found.append(names.mention(start, start + length, words, nodes, around))
                    taken.update(span)
    return tuple(sorted(found, key=lambda mention: mention.start))


class _Names:
    """All names of the graph by their folded words."""

    def __init__(self, store: Store) -> None:
        self._labels = Labels(store)
        self._bearers: dict[str, set[NamedNode]] = {}
        self._labelled: dict[str, set[NamedNode]] = {}
        self._proper: set[str] = set()
        self._words: dict[NamedNode, set[str]] = {}
        for node, name, is_label in all_names(store):
            key = name_key(name)
            self._bearers.setdefault(key, set()).add(node)
            if is_label:
                self._labelled.setdefault(key, set()).add(node)
            # Arabic has no capitals: there only a label is sure to be a name.
            if is_label or name != name.lower():
                self._proper.add(key)
            self._words.setdefault(node, set()).update(key.split())
        counts: dict[str, int] = {}
        for known in self._words.values():
            for word in known:
                counts[word] = counts.get(word, 0) + 1
        self._weights = {word: log(1 + len(self._words) / count) for word, count in counts.items()}

    def bearers(self, words: Sequence[str]) -> set[NamedNode]:
        """Return who bears exactly this name: as a label, or else as an alias."""
        keys = _forms(words)
        return next(
            (found for key in keys if (found := self._labelled.get(key) or self._bearers.get(key))), set()
        )

    def mention(
        self, start: int, end: int, words: Sequence[str], nodes: set[NamedNode], around: Iterable[str]
    ) -> Mention:
        """Settle on one bearer where the other words of the question speak for it."""
        weak = end - start == 1 and self._proper.isdisjoint(_forms(words[start:end]))
        known = frozenset(word for node in nodes for word in self._words[node])
        if len(nodes) == 1:
            [node] = nodes
            return Mention(start, end, self._labels.show(node), (node,), not weak, weak, known)
        keys = {name_key(word) for word in around}
        weighed = sorted(
            (-sum(self._weights.get(word, 0) for word in sorted(keys & self._words[node])), node.value)
            for node in nodes
        )
        if weighed[0][0] < weighed[1][0]:
            node = NamedNode(weighed[0][1])
            return Mention(start, end, self._labels.show(node), (node,), False, weak, known)
        ordered = tuple(sorted(nodes, key=lambda node: node.value))
        return Mention(start, end, " ".join(words[start:end]), ordered, False, weak, known)


def _forms(words: Sequence[str]) -> list[str]:
    """Return the keys under which a stretch of words may be known; Arabic writes short words onto names."""
    text = " ".join(words)
    stripped = [text.removeprefix(prefix) for prefix in _ATTACHED if text.startswith(prefix)]
    return [name_key(form) for form in (text, *stripped) if name_key(form)]
