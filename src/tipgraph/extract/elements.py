"""A pattern taken apart into the things that it wants, so that one can say which of them a sentence lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tipgraph.extract.mention import Row
from tipgraph.extract.patterns import Pattern

_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_SIGNS = frozenset("|?^$")
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


def fit_partly(elements: Sequence[Element], row: Row) -> PartialFit | None:
    """Return the longest part of a pattern that fits a row, None where no element does."""
    needed = [place for place, element in enumerate(elements) if element.needed]
    trigger = {place for place in needed if elements[place].trigger}
    for count in range(len(needed) - 1, 0, -1):
        for at_end in (False, True):
            start, end = (needed[-count], len(elements)) if at_end else (0, needed[count - 1] + 1)
            part = elements[start:end]
            match = re.search(_AT_PIECE + "".join(element.regex for element in part), row.text)
            if match and match.end() > match.start():
                failing = needed[-count - 1] if at_end else needed[count]
                return PartialFit(
                    count,
                    len(needed),
                    " ".join(element.source for element in part),
                    elements[failing].source,
                    at_end,
                    bool(trigger) and trigger <= set(range(start, end)),
                    row.piece_at(match.start()),
                    row.piece_at(match.end() - 1) + 1,
                )
    return None


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
        optional = end < len(lexemes) and lexemes[end][0] == "?"
        inside = lexemes[place + 1 : end - 1]
        if source == "[" and not optional and len(list(_alternatives(inside))) == 1:
            yield from _elements(inside, True)
        else:
            end += optional
            needed = not optional and source not in _SIGNS and not _GAP.fullmatch(source)
            yield _element(lexemes[place:end], needed, trigger or source == "[")
        place = end


def _element(lexemes: Lexemes, needed: bool, trigger: bool) -> Element:
    written = re.sub(r"(?<=[(\[]) | (?=[)\]?])", "", " ".join(source for source, _ in lexemes))
    return Element(written, "".join(regex for _, regex in lexemes), needed, trigger)


def _closing(lexemes: Lexemes, opening: int) -> int:
    depth = 0
    for place in range(opening, len(lexemes)):
        depth += (lexemes[place][0] in _OPENING) - (lexemes[place][0] in _CLOSING)
        if depth == 0:
            return place
    raise ValueError("a compiled pattern closes what it opens")
