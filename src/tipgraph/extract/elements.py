"""A pattern taken apart into the things that it wants, so that one can say which of them a sentence lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from tipgraph.extract.mention import Row
from tipgraph.extract.patterns import CLOSING, OPENING, Lexemes, Pattern, closing

_REPEATS = frozenset("?*")
_SIGNS = frozenset("|^$")
_GAP = re.compile(r"(?:\.\.+|~)\d*(?:!\{[A-Za-z|]+\})?")


@dataclass(frozen=True, slots=True)
class Element:
    """One thing that a pattern wants: a word, a word class, a slot, a group, or a gap between two such."""

    source: str
    regex: str
    needed: bool
    """Whether the pattern cannot do without it; gaps and what may be missing are not."""
    trigger: bool = False
    gap: bool = False


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


class RowFits:
    """Where elements fit one row; what was found for one rule is not looked for again for another."""

    def __init__(self, row: Row) -> None:
        self._row = row
        self._found: dict[tuple[str, int], tuple[int, ...]] = {}

    def longest(self, elements: Sequence[Element]) -> PartialFit | None:
        """Return the longest beginning or end of a pattern that fits, None where nothing or all does."""
        needed = [place for place, element in enumerate(elements) if element.needed]
        count, begun = self._beginning(elements, needed)
        if count == len(needed):
            return None
        for number in range(1, len(needed) - count):
            ended = self._reach(elements[needed[number] :], dict.fromkeys(self._row.starts))
            if ended:
                return self._partial(elements, needed, len(needed) - number, True, ended)
        return self._partial(elements, needed, count, False, begun) if count else None

    def _beginning(self, elements: Sequence[Element], needed: Sequence[int]) -> tuple[int, dict[int, int]]:
        """Return how many needed elements fit from the first on, and the stretches that they take."""
        reached: dict[int, int | None] = dict.fromkeys(self._row.starts)
        fitting: dict[int, int] = {}
        first = 0
        for count, place in enumerate(needed):
            found = self._reach(elements[first : place + 1], reached)
            if not found:
                return count, fitting
            fitting, first = found, place + 1
            reached = dict(found)
        return len(needed), fitting

    def _reach(self, elements: Sequence[Element], starts: Mapping[int, int | None]) -> dict[int, int]:
        """Follow elements from offsets on: each end that is reached, with where its stretch begins."""
        reached = {place: place if begin is None else begin for place, begin in starts.items()}
        for element in elements:
            following = {} if element.needed else dict(reached)
            for place, begin in reached.items():
                for end in self._ends(element, place):
                    following.setdefault(end, begin)
            reached = following
        return reached

    def _ends(self, element: Element, start: int) -> tuple[int, ...]:
        """Return where an element that begins at an offset may end: a gap, behind each of its pieces."""
        key = element.regex, start
        if key not in self._found:
            regex, text = _compiled(element.regex), self._row.text
            if element.gap:
                behind = (end for end in (*self._row.starts, len(text)) if end > start)
                self._found[key] = tuple(takewhile(lambda end: regex.fullmatch(text, start, end), behind))
            else:
                match = regex.match(text, start)
                self._found[key] = (match.end(),) if match else ()
        return self._found[key]

    def _partial(
        self,
        elements: Sequence[Element],
        needed: Sequence[int],
        count: int,
        at_end: bool,
        stretches: Mapping[int, int],
    ) -> PartialFit:
        fitting = range(needed[-count], len(elements)) if at_end else range(needed[count - 1] + 1)
        trigger = {place for place in needed if elements[place].trigger}
        end = max(stretches)
        return PartialFit(
            count,
            len(needed),
            " ".join(elements[place].source for place in fitting),
            elements[needed[-count - 1] if at_end else needed[count]].source,
            at_end,
            bool(trigger) and trigger <= set(fitting),
            self._row.piece_at(stretches[end]),
            self._row.piece_at(end - 1) + 1,
        )


@lru_cache(maxsize=4096)
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


def _alternatives(lexemes: Lexemes) -> Iterable[Lexemes]:
    """Part lexemes at each | that no bracket holds."""
    depth, start = 0, 0
    for place, (source, _) in enumerate(lexemes):
        depth += (source in OPENING) - (source in CLOSING)
        if source == "|" and depth == 0:
            yield lexemes[start:place]
            start = place + 1
    yield lexemes[start:]


def _elements(lexemes: Lexemes, trigger: bool) -> Iterable[Element]:
    place = 0
    while place < len(lexemes):
        source = lexemes[place][0]
        end = closing(lexemes, place) + 1 if source in OPENING else place + 1
        optional = end < len(lexemes) and lexemes[end][0] in _REPEATS
        inside = lexemes[place + 1 : end - 1]
        if source == "[" and not optional and len(list(_alternatives(inside))) == 1:
            yield from _elements(inside, True)
        else:
            end += optional
            gap = bool(_GAP.fullmatch(source))
            needed = not optional and source not in _SIGNS and not gap
            yield Element(*_joined(lexemes[place:end]), needed, trigger or source == "[", gap)
        place = end


def _joined(lexemes: Lexemes) -> tuple[str, str]:
    """Return what stands in a pattern as people write it, and its expression."""
    written = re.sub(r"(?<=[(\[]) | (?=[)\]?*])", "", " ".join(source for source, _ in lexemes))
    return written, "".join(regex for _, regex in lexemes)
