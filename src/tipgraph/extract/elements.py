"""A pattern taken apart into the things that it wants, so that one can say which of them a sentence lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tipgraph.extract.mention import Row
from tipgraph.extract.patterns import Pattern

_OPENING, _CLOSING = frozenset(("(", "[", "!(", "!<(")), frozenset(")]")
_REPEATS = frozenset("?*")
_SIGNS = frozenset("|^$")
_GAP = re.compile(r"(?:\.\.+|~)\d*")
_AT_PIECE = r"(?<![^ ])"

Lexemes = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Element:
    """One thing that a pattern wants: a word, a word class, a slot, a group, or a gap between two such."""

    source: str
    regex: str
    needed: bool
    """Whether the pattern cannot do without it; gaps and what may be missing are not."""
    trigger: bool


@dataclass(frozen=True, slots=True)
class PartialFit:
    """The longest beginning or end of a pattern that fits a row, and the element next to it that does not."""

    count: int
    """How many needed elements fit."""
    total: int
    fitting: str
    failing: str
    at_end: bool
    """Whether it is the pattern's end that fits, and what stands before it that fails."""
    triggered: bool
    """Whether there is a trigger and the whole of it fits."""
    first: int
    last: int
    """Pieces `first` up to `last` of the row fit."""


def split_pattern(pattern: Pattern) -> list[tuple[Element, ...]]:
    """Return the elements of a pattern in order, for each of its alternatives."""
    return [tuple(_elements(lexemes, False)) for lexemes in _alternatives(pattern.lexemes)]


def trigger_of(pattern: Pattern) -> str:
    """Return the expression of a pattern's trigger alone, empty where it has none."""
    sources = [source for source, _ in pattern.lexemes]
    if "[" not in sources:
        return ""
    opening = sources.index("[")
    inside = pattern.lexemes[opening + 1 : _closing(pattern.lexemes, opening)]
    return _AT_PIECE + "(?:" + "".join(regex for _, regex in inside) + ")"


class Partial:
    """Finds the longest beginning or end of one alternative of a pattern that fits a row."""

    def __init__(self, elements: Sequence[Element]) -> None:
        self._elements = elements
        self._needed = [place for place, element in enumerate(elements) if element.needed]
        self._trigger = {place for place in self._needed if elements[place].trigger}
        steps = [0, *(place + 1 for place in self._needed)]
        parts = [
            "".join(element.regex for element in elements[first:last]) for first, last in pairwise(steps)
        ]
        self._beginning = re.compile(_nested(parts))
        starts = [*self._needed, len(elements)]
        parts = [
            "".join(element.regex for element in elements[first:last]) for first, last in pairwise(starts)
        ]
        self._end = re.compile(_nested(parts, from_end=True))

    def fit(self, row: Row) -> PartialFit | None:
        """Return the longest part that fits, None where no needed element does."""
        best: tuple[int, bool, int, int] = (0, False, 0, 0)
        for regex, at_end in ((self._beginning, False), (self._end, True)):
            for start in row.starts:
                match = regex.match(row.text, start)
                if match:
                    count = sum(
                        name.startswith("part") and match[name] is not None for name in regex.groupindex
                    )
                    best = max(best, (count, at_end, start, match.end()), key=lambda fit: fit[0])
        count, at_end, start, end = best
        if not 0 < count < len(self._needed):
            return None
        return self._partial(count, at_end, row.piece_at(start), row.piece_at(end - 1) + 1)

    def _partial(self, count: int, at_end: bool, first: int, last: int) -> PartialFit:
        needed = self._needed
        fitting = range(needed[-count], len(self._elements)) if at_end else range(needed[count - 1] + 1)
        return PartialFit(
            count,
            len(needed),
            " ".join(self._elements[place].source for place in fitting),
            self._elements[needed[-count - 1] if at_end else needed[count]].source,
            at_end,
            bool(self._trigger) and self._trigger <= set(fitting),
            first,
            last,
        )


def _nested(parts: Sequence[str], from_end: bool = False) -> str:
    """Return an expression that takes as many parts as fit, in order, from the first on or up to the last."""
    nested = ""
    for number, part in enumerate(parts if from_end else reversed(parts)):
        inside = f"{nested}{part}" if from_end else f"{part}{nested}"
        innermost = number == len(parts) - 1
        nested = f"(?P<part{number}>{inside})" + ("" if innermost else "?")
    return nested


def _alternatives(lexemes: Lexemes) -> Iterable[Lexemes]:
    """Part lexemes at each | that no bracket holds."""
    depth, start = 0, 0
    for place, (source, _) in enumerate(lexemes):
        depth += (source in _OPENING) - (source in _CLOSING)
        if source == "|" and depth == 0:
            yield lexemes[start:place]
            start = place + 1
    yield lexemes[start:]


def _elements(lexemes: Lexemes, trigger: bool) -> Iterable[Element]:
    place = 0
    while place < len(lexemes):
        source = lexemes[place][0]
        end = _closing(lexemes, place) + 1 if source in _OPENING else place + 1
        optional = end < len(lexemes) and lexemes[end][0] in _REPEATS
        inside = lexemes[place + 1 : end - 1]
        if source == "[" and not optional and len(list(_alternatives(inside))) == 1:
            yield from _elements(inside, True)
        else:
            end += optional
            needed = not optional and source not in _SIGNS and not _GAP.fullmatch(source)
            yield _element(lexemes[place:end], needed, trigger or source == "[")
        place = end


def _element(lexemes: Lexemes, needed: bool, trigger: bool) -> Element:
    written = re.sub(r"(?<=[(\[]) | (?=[)\]?*])", "", " ".join(source for source, _ in lexemes))
    return Element(written, "".join(regex for _, regex in lexemes), needed, trigger)


def _closing(lexemes: Lexemes, opening: int) -> int:
    depth = 0
    for place in range(opening, len(lexemes)):
        depth += (lexemes[place][0] in _OPENING) - (lexemes[place][0] in _CLOSING)
        if depth == 0:
            return place
    raise ValueError("a compiled pattern closes what it opens")
