"""How long things last, and on which day they end: "a three-day visit that ended today", "lasted four days"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from tipgraph.read.tokens import Token
from tipgraph.read.words import Words

_NEAR = 14
"""Words before a date within which "ended" or "began" goes with it."""


def widen(
    tokens: Sequence[Token], place: tuple[int, int], bounds: tuple[str, str], words: Words, lone: bool
) -> tuple[str, str]:
    """Widen a day to the range that "lasts four days" tells; the day is the last one where something was closed.

    "A three-day visit" widens the only date of a sentence, at the tokens `place`, where the words before it or the verb
    behind it ("today concluded") tell of an end or a beginning.
    """
    index, last = place
    start, end = bounds
    if end or len(start) != 10:
        return bounds
    norms = [token.norm for token in tokens]
    days, closes = _told(norms, words), bool(set(norms) & words.any_of("closing"))
    if days < 2 and lone:
        closes = ended(tokens, index, words) or _follows(norms, words.any_of("event_end"), last)
        begins = _stands(norms, words.any_of("starting"), index) or _follows(
            norms, words.any_of("starting"), last
        )
        days = _compound(norms, words) if begins or closes else 0
    if days < 2:
        return bounds
    day = date.fromisoformat(start)
    if closes:
        return (day - timedelta(days=days - 1)).isoformat(), start
    return start, (day + timedelta(days=days - 1)).isoformat()


def ended(tokens: Sequence[Token], index: int, words: Words) -> bool:
    """Whether the words before a date tell that something ended then."""
    return _stands([token.norm for token in tokens], words.any_of("event_end"), index)


def _follows(norms: Sequence[str], phrases: frozenset[str], index: int) -> bool:
    """Whether one of the phrases begins at `index`, or behind an adverb there."""
    return any(
        " ".join(norms[first : first + size]) in phrases for first in (index, index + 1) for size in (1, 2, 3)
    )


def _told(norms: Sequence[str], words: Words) -> int:
    """Return the days that a verb of lasting tells, 0 where none does."""
    lasting = words.any_of("lasting")
    told = (
        _number(norms[index + 1 : index + 6], words) for index, norm in enumerate(norms) if norm in lasting
    )
    return max(told, default=0)


def _number(norms: Sequence[str], words: Words) -> int:
    for position, norm in enumerate(norms):
        if norm in words.any_of("two_days") and position < 4:
            return 2
        if position + 1 < len(norms) and norms[position + 1] in words.any_of("day_noun"):
            return int(norm) if norm.isdigit() else words.numbers.get(norm, 0)
    return 0


def _compound(norms: Sequence[str], words: Words) -> int:
    """Return the days of the one "three-day" or "three days" of a sentence, 0 where none or several stand there."""
    found: set[int] = set()
    for index, norm in enumerate(norms):
        day = re.fullmatch(r"(\w+)-(\w+)", norm)
        if day and day[2] in words.any_of("day_noun"):
            found.add(int(day[1]) if day[1].isdigit() else words.numbers.get(day[1], 0))
        elif norm in words.any_of("day_noun") and index:
            before = norms[index - 1]
            found.add(int(before) if before.isdigit() else words.numbers.get(before, 0))
    return found.pop() if len(found) == 1 else 0


def _stands(norms: Sequence[str], phrases: frozenset[str], index: int) -> bool:
    """Whether one of the phrases stands in the clause before `index`."""
    before = list(norms[max(0, index - _NEAR) : index])
    for mark in (";", ":", '"'):
        if mark in before:
            before = before[len(before) - before[::-1].index(mark) :]
    text = " " + " ".join(before) + " "
    return any(f" {phrase} " in text for phrase in phrases)
