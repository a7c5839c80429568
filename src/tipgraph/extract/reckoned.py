"""Days that are counted from the day of publication: yesterday, on Friday, from Monday to Wednesday."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from tipgraph.read.tokens import Token
from tipgraph.read.words import Words

_SHIFTS = {"today": 0, "yesterday": -1, "before_yesterday": -2, "tomorrow": 1, "after_tomorrow": 2}
_PLAN_REACH = 8
_FULL_REACH = 8


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A date that tokens `first` up to `last` tell, in ISO form; `end` is empty for a single day."""

    first: int
    last: int
    start: str
    end: str


@lru_cache(maxsize=16)
def _pattern(days: tuple[str, ...], weekdays: tuple[str, ...], ranges: tuple[str, ...]) -> re.Pattern[str]:
    named, dashes = _choice(weekdays), _choice(ranges)
    return re.compile(
        rf"(?<![^ ])(?:(?P<one>{named}) (?:, )?{dashes} (?P<two>{named})|(?P<word>{_choice(days + weekdays)}))(?= )"
    )


def _choice(phrases: Sequence[str]) -> str:
    return "(?:" + ("|".join(map(re.escape, sorted(phrases, key=len, reverse=True))) or "(?!)") + ")"


def find_reckoned(
    tokens: Sequence[Token], words: Words, reference: date, taken: set[int]
) -> Iterator[Reckoned]:
    """Find such days outside the tokens that are `taken`, and take them."""
    text = "".join(token.norm + " " for token in tokens)
    index, length = {}, 0
    for number, token in enumerate(tokens):
        index[length] = number
        length += len(token.norm) + 1
    days = tuple(word for name in _SHIFTS for word in words.classes.get(name, ()))
    pattern = _pattern(days, tuple(words.weekdays), tuple(words.classes.get("range", ("-", "–"))))
    for match in pattern.finditer(text):
        first, last = index[match.start()], index.get(match.end() + 1, len(tokens))
        if not taken.isdisjoint(range(first, last)) or _of_its_own(tokens, last, words):
            continue
        if _told_in_full(tokens, last, taken, words):
            continue
        doubled = last < len(tokens) and tokens[last].norm in words.weekdays
        taken.update(range(first, last + doubled))
        yield _reckoned(tokens, first, last, match, words, reference)


def find_same_day(
    tokens: Sequence[Token], words: Words, known: Sequence[Reckoned], named: str, taken: set[int]
) -> Iterator[Reckoned]:
    """Find "the same day", "earlier in the day": the day told last before it in the sentence, else `named`."""
    phrases = words.any_of("that_day")
    longest = max((phrase.count(" ") + 1 for phrase in phrases), default=0)
    index = 0
    while index < len(tokens):
        length = next(
            (
                size
                for size in range(longest, 0, -1)
                if " ".join(token.norm for token in tokens[index : index + size]) in phrases
            ),
            0,
        )
        day = max((one for one in known if one.last <= index), key=lambda one: one.first, default=None)
        meant = (day.end or day.start) if day else named
        if length and len(meant) == 10 and taken.isdisjoint(range(index, index + length)):
            taken.update(range(index, index + length))
            yield Reckoned(index, index + length, meant, "")
        index += length or 1


def _reckoned(
    tokens: Sequence[Token], first: int, last: int, match: re.Match[str], words: Words, reference: date
) -> Reckoned:
    before = tokens[first - 1].norm if first else ""
    behind = tokens[last].norm if last < len(tokens) else ""
    coming = before in words.any_of("coming_before") or behind in words.any_of("coming")
    plan = words.any_of("to_come")
    planned = bool(plan & {token.norm for token in tokens[max(0, first - _PLAN_REACH) : first]})
    if match["one"]:
        end = _day(match["two"], words, reference, coming, planned)
        start = end - timedelta(days=(words.weekdays[match["two"]] - words.weekdays[match["one"]]) % 7)
        return Reckoned(first, last, start.isoformat(), end.isoformat() if start < end else "")
    day = _day(match["word"], words, reference, coming, planned)
    gone = before in words.any_of("last_before") or behind in words.any_of("gone")
    if gone and day == reference and match["word"] in words.weekdays:
        day -= timedelta(days=7)
    return Reckoned(first, last, day.isoformat(), "")


def _day(word: str, words: Words, reference: date, coming: bool, planned: bool) -> date:
    for name, shift in _SHIFTS.items():
        if word in words.classes.get(name, ()):
            return reference + timedelta(days=shift)
    back = timedelta(days=(reference.isoweekday() - words.weekdays[word]) % 7)
    if coming or (planned and back):
        return reference - back + timedelta(days=7)
    return reference - back


def _of_its_own(tokens: Sequence[Token], index: int, words: Words) -> bool:
    """Whether "the day" begins the name of one (اليوم العالمي, the World Day) and is not today."""
    article = words.settings.get("article")
    if not article or index >= len(tokens) or tokens[index].norm in words.weekdays:
        return False
    return tokens[index].norm.startswith(article) and tokens[index - 1].norm in words.any_of("today")


def _told_in_full(tokens: Sequence[Token], index: int, taken: Collection[int], words: Words) -> bool:
    """Whether the date itself stands right behind a weekday, or behind the same day of another calendar."""
    matching = words.any_of("same_day")
    reach = index + _FULL_REACH
    while index < min(reach, len(tokens)) and index not in taken:
        norm = tokens[index].norm
        if norm in matching:
            return any(place in taken for place in range(index, min(reach, len(tokens))))
        if not (norm in words.weekdays or norm in words.any_of("conjunction") or norm in (",", "(")):
            return False
        index += 1
    return index in taken
