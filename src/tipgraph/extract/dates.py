"""Dates in words: single days, ranges, months; what is left unsaid is counted from the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from tipgraph.extract.durations import ended, widen
from tipgraph.extract.mention import Mention
from tipgraph.extract.reckoned import Reckoned, find_reckoned, find_same_day
from tipgraph.model import Span
from tipgraph.read.tokens import Token
from tipgraph.read.words import Words

_ACT_REACH = 8
_PLAN_REACH = 12
_AT_HEAD = 3
"""Tokens at the head of a sentence: what stands there is said of all that follows ("On 3 May the agency will ...")."""
_DATELINE = 8
"""Tokens at the head of a sentence among which the day of publication may stand."""
_YEAR = r"(?:19|20)\d\d"
_THIS_MONTH = {"this_month": 0, "last_month": -1, "next_month": 1}
_SPANS = {"quarter": 3, "half_year": 6}
"""Word class to the months that such a part of a year has."""


@lru_cache(maxsize=16)
def _grammar(words: tuple[tuple[str, ...], ...]) -> tuple[re.Pattern[str], ...]:
    months, weekdays, ranges, openers, followers, ordinals, own_months, spans, alone = words
    opener = "|".join(map(re.escape, openers)) or "(?!)"
    follower = "|".join(map(re.escape, followers)) or "(?!)"
    month = "(?:" + "|".join(map(re.escape, sorted(months, key=len, reverse=True))) + r")(?: \.)?"
    month = rf"{month}(?: [/(] {month}(?: \))?)?"
    dash = "(?:" + "|".join(map(re.escape, sorted(ranges, key=len, reverse=True))) + ")"
    day = (
        r"(?:(?:ال)?\d{1,2}(?:st|nd|rd|th|er|ère)?"
        + "".join(f"|{re.escape(word)}" for word in ordinals)
        + ")"
    )
    own = "(?:" + ("|".join(map(re.escape, own_months)) or "(?!)") + ")"
    lone = "|".join(map(re.escape, alone)) or "(?!)"
    span = "(?:" + ("|".join(map(re.escape, spans)) or "(?!)") + ")"
    ordinal = "(?:" + ("|".join(map(re.escape, ordinals)) or "(?!)") + ")"
    of, before_year = "(?: of| de| من| من شهر)?", "(?: ,| de| من| عام| سنه| من عام| من العام| من سنه)?"
    also = rf"(?: (?:, )?(?:,|{dash}) {day}){{1,3}}"
    sources = [
        rf"(?P<nth>{ordinal}) (?P<span>{span})(?: ,| of| de| من| عام| من عام)? (?P<y2>{_YEAR})",
        rf"(?P<d1>{day}){also} (?:, )?{dash} (?P<d2>{day}){of} (?P<m2>{month})(?:{before_year} (?P<y2>{_YEAR})(?: م)?)?",
        rf"(?P<d1>{day}) {dash} (?:{{weekday}} )?(?P<d2>{day}){of} (?P<m2>{month})(?:{before_year} (?P<y2>{_YEAR})(?: م)?)?",
        rf"(?P<d1>{day}) (?P<m1>{month})(?:(?: ,)? (?P<y1>{_YEAR}))? {dash}(?: {{weekday}})? (?P<d2>{day}) (?P<m2>{month})(?:(?: ,| de)? (?P<y2>{_YEAR})(?: م)?)?",
        rf"(?P<m1>{month}) (?P<d1>{day}) {dash} (?:{{weekday}} (?:, )?)?(?P<m2>{month}) (?P<d2>{day})(?:(?: ,)? (?P<y2>{_YEAR}))?",
        rf"(?P<m2>{month}) (?P<d1>{day})(?: , {day})*(?: ,)? {dash} (?P<d2>{day})(?!\d| {month})(?:(?: ,)? (?P<y2>{_YEAR}))?",
        r"(?P<y2>(?:19|20)\d\d) (?P<sep>[/-]) (?P<n2>\d\d?) (?P=sep) (?P<d2>\d\d?)(?!\d)",
        rf"(?P<d2>\d{{1,2}}) ?[/.-] ?(?P<n2>\d{{1,2}}) ?[/.-] ?(?P<y2>{_YEAR})",
        r"(?<=\( )(?:(?P<d1>\d{1,2}) [-–] )?(?P<d2>\d{1,2}) / (?P<n2>\d{1,2})(?= \))",
        rf"(?P<d2>{day}){of} (?P<m2>{month})(?:{before_year} (?P<y2>{_YEAR})(?: م)?)?",
        rf"(?P<m2>{month}) (?P<d2>{day})(?!\d| million| \d(?!\d\d\d ))(?:(?: ,)? (?P<y2>{_YEAR}))?",
        rf"(?:(?P<d1>{day}) {dash} )?(?P<d2>{day}) (?P<o2>{own})",
        rf"(?P<m1>{month})(?: (?P<y1>{_YEAR}))? {dash} (?P<m2>{month})(?: ,| of| de| عام| سنه| من عام)? (?P<y2>{_YEAR})",
        rf"(?P<m2>{month})(?: ,| of| de| عام| سنه| من عام)? (?P<y2>{_YEAR})",
        rf"(?:{opener}) (?P<m2>{month})(?! \d| ?,? (?:19|20)\d\d)",
        rf"(?P<m2>{month}) (?:{follower})",
        rf"(?P<m2>{month})(?= : )",
        rf"(?P<o2>{lone})",
    ]
    weekday = (
        "(?:" + "|".join(map(re.escape, sorted(weekdays, key=len, reverse=True))) + ")"
        if weekdays
        else "(?!)"
    )
    return tuple(
        re.compile(rf"(?<![^ ])(?:{weekday} (?:, )?)?" + source.replace("{weekday}", weekday) + r"(?= )")
        for source in sources
    )


def find_dates(
    tokens: Sequence[Token],
    words: Words,
    issued: str,
    planned: bool = False,
    lasting: bool = True,
    named: str = "",
) -> Iterator[Mention]:
    """Find dates; a missing year, a weekday or "yesterday" is counted from the ISO date `issued`, left out without one.

    A date without a year lies before the day of publication, unless the sentence is about a plan. `lasting` widens a
    day to the range that the sentence tells. `named` is the date that the text has named just before: "the same day" is
    that one, and a date without a year is of its year where nobody knows the day of publication.
    """
    text = "".join(token.norm + " " for token in tokens)
    starts: list[int] = []
    length = 0
    for token in tokens:
        starts.append(length)
        length += len(token.norm) + 1
    index = {start: number for number, start in enumerate(starts)}
    grammar = _grammar(
        (
            tuple(words.months),
            tuple(words.weekdays),
            tuple(words.classes.get("range", ("-", "–"))),
            tuple(words.classes.get("month_opener", ())),
            tuple(words.classes.get("month_follower", ())),
            tuple(words.ordinals),
            tuple(phrase for name in _THIS_MONTH for phrase in words.classes.get(name, ())),
            tuple(phrase for name in _SPANS for phrase in words.classes.get(name, ())),
            tuple(words.classes.get("month_alone", ())),
        )
    )
    reference = _reference(issued) or _parse(f"{named[:4]}-12-31")
    found: list[Reckoned] = []
    taken: set[int] = set()
    for pattern in grammar:
        for match in pattern.finditer(text):
            first, last = index[match.start()], _last(starts, match.end())
            if _no_month(tokens[first:last], words) or not taken.isdisjoint(range(first, last)):
                continue
            shift, behind = _year_behind(tokens, last, words)
            ahead = bool(issued) and _to_come(tokens, first, last, planned, words)
            bounds = _bounds(match, words, reference, ahead, shift, not issued)
            if not bounds:
                continue
            taken.update(range(first, behind if shift is not None else last))
            if not _of_act(tokens, first, words):
                found.append(Reckoned(first, behind if shift is not None else last, *bounds))
    day = _parse(issued)
    found += find_reckoned(tokens, words, day, taken) if day else ()
    found += find_same_day(tokens, words, found, named, taken)
    yield from _mentions(tokens, found, words, issued if lasting else None)


def _mentions(
    tokens: Sequence[Token], found: Sequence[Reckoned], words: Words, issued: str | None
) -> Iterator[Mention]:
    """Make mentions of dates: a lone one is widened by how many days things last, one behind "ended" is an end.

    "It began on Monday and ended on Tuesday" tells a range at its first date. The day of publication in a dateline is no
    second date; nothing is widened where `issued` is None.
    """
    found = sorted(found, key=lambda one: one.first)
    lasting = issued is not None
    written = len(found) > 1 and found[0].first < _DATELINE and found[0].start == issued
    lone = len(found) - written == 1
    for one in found:
        closes = ended(tokens, one.first, words) and not one.end
        start, end = one.start, one.end
        if lasting:
            start, end = widen(tokens, (one.first, one.last), (start, end), words, lone)
        closing = [other for other in found if other.start > start and len(other.start) == len(start)]
        if len(found) == 2 and closing and not end and not closing[0].end and not closes:
            end = closing[0].start if ended(tokens, closing[0].first, words) else ""
        span = Span(tokens[one.first].start, tokens[one.last - 1].end)
        status = "end" if closes and not end else ""
        yield Mention("Date", "Date", one.first, one.last, span, start, start=start, end=end, status=status)


def _no_month(tokens: Sequence[Token], words: Words) -> bool:
    """Whether a word that is also the name of a month is written small ("this may")."""
    return any(token.norm in words.any_of("month_word") and not token.capital for token in tokens)


def _to_come(tokens: Sequence[Token], first: int, last: int, planned: bool, words: Words) -> bool:
    """Whether a date without a year lies ahead: a word beside it says so, or the sentence is about a plan."""
    near_end = {token.norm for token in tokens[last - 1 : last + 1]}
    if near_end & words.any_of("gone") or tokens[first].norm in words.any_of("last_before"):
        return False
    if words.any_of("to_come"):
        beside = tokens[max(0, first - _PLAN_REACH) : first]
        if first < _AT_HEAD:
            beside = [*beside, *tokens[last : last + _PLAN_REACH]]
        near = " " + "".join(token.norm + " " for token in beside)
        planned = any(f" {phrase} " in near for phrase in words.any_of("to_come"))
    return (
        planned
        or bool(near_end & words.any_of("coming"))
        or tokens[first].norm in words.any_of("coming_before")
    )


def _year_behind(tokens: Sequence[Token], index: int, words: Words) -> tuple[int | None, int]:
    """Return how many years on "(of) last year" behind a date tells, None where nothing does, and the index behind it."""
    for opener in (0, 1):
        for length in (3, 2, 1):
            first = index + opener
            phrase = " ".join(token.norm for token in tokens[first : first + length])
            for shift, name in ((-1, "last_year"), (0, "this_year"), (1, "next_year")):
                if first + length <= len(tokens) and phrase in words.any_of(name):
                    return shift, first + length
        if index >= len(tokens) or tokens[index].norm not in words.any_of("of"):
            break
    return None, index


def _of_act(tokens: Sequence[Token], first: int, words: Words) -> bool:
    """Whether a date belongs to the name of a law or decree that stands before it ("la loi n° 2016-61 du 3 août 2016")."""
    before = [token.norm for token in tokens[max(0, first - _ACT_REACH) : first]]
    return (
        bool(before)
        and before[-1] in words.any_of("act_of")
        and not words.any_of("dated_act").isdisjoint(before)
    )


def _last(starts: Sequence[int], end: int) -> int:
    return next((number for number, start in enumerate(starts) if start >= end), len(starts))


def _parse(issued: str) -> date | None:
    try:
        return date.fromisoformat(issued)
    except ValueError:
        return None


def _reference(issued: str) -> date | None:
    """Return the day from which a year is counted: of a month, its last days."""
    return _parse(issued) or _parse(f"{issued}-28")


def _bounds(
    match: re.Match[str],
    words: Words,
    reference: date | None,
    planned: bool,
    shift: int | None,
    guessed: bool = False,
) -> tuple[str, str] | None:
    found = match.groupdict()
    if found.get("o2"):
        return _own_month(found, words, None if guessed else reference)
    if found.get("span"):
        return _part_of_year(found, words)
    end_month = _month(found.get("m2"), words) or int(found.get("n2") or 0)
    start_month = _month(found.get("m1"), words) or end_month
    end_day, start_day = _day(found.get("d2"), words), _day(found.get("d1"), words)
    year = int(found.get("y2") or 0)
    if not year and shift is not None and reference:
        year = reference.year + shift
    last = match.group().split()[0] in words.any_of("last_before")
    year = year or _year(reference, end_month, end_day or 1, planned, 0 if last else 60)
    if not year:
        return None
    start_year = int(found.get("y1") or 0) or (year - 1 if start_month > end_month else year)
    try:
        end = date(year, end_month, end_day or 1)
        start = date(start_year, start_month, start_day) if start_day else end
    except ValueError:
        return None
    if not end_day:
        month = f"{year:04}-{end_month:02}"
        return (f"{start_year:04}-{start_month:02}", month) if found.get("m1") else (month, "")
    return start.isoformat(), end.isoformat() if start < end else ""


def _own_month(
    found: Mapping[str, str | None], words: Words, reference: date | None
) -> tuple[str, str] | None:
    """Count "the 5th of this month" from the day of publication."""
    if reference is None:
        return None
    distance = next(way for name, way in _THIS_MONTH.items() if found["o2"] in words.classes.get(name, ()))
    month = reference.year * 12 + reference.month - 1 + distance
    days = [_day(found.get(name), words) for name in ("d1", "d2")]
    try:
        start, end = (date(month // 12, month % 12 + 1, day) if day else None for day in days)
    except ValueError:
        return None
    if not found.get("d2"):
        return f"{month // 12:04}-{month % 12 + 1:02}", ""
    if start and end and start < end:
        return start.isoformat(), end.isoformat()
    return (end.isoformat(), "") if end else None


def _part_of_year(found: Mapping[str, str | None], words: Words) -> tuple[str, str] | None:
    """Return the first and the last month of "the second quarter of 2025"."""
    months = next(months for name, months in _SPANS.items() if found["span"] in words.classes.get(name, ()))
    last = words.ordinals[found["nth"] or ""] * months
    return (f"{found['y2']}-{last - months + 1:02}", f"{found['y2']}-{last:02}") if last <= 12 else None


def _month(word: str | None, words: Words) -> int:
    if not word:
        return 0
    parts = (part for part in re.split(r"[ /(.)]+", word) if part)
    return next((words.months[part] for part in parts if part in words.months), words.months.get(word, 0))


def _day(word: str | None, words: Words) -> int:
    if not word:
        return 0
    digits = re.search(r"\d+", word)
    return int(digits.group()) if digits else words.ordinals[word]


def _year(reference: date | None, month: int, day: int, planned: bool, ahead: int) -> int:
    """Return the year of a day: the next one of a plan, else the last one, at most some days ahead."""
    if reference is None:
        return 0
    try:
        if planned:
            return reference.year if date(reference.year, month, day) >= reference else reference.year + 1
        return (
            reference.year
            if date(reference.year, month, day) <= reference + timedelta(days=ahead)
            else reference.year - 1
        )
    except ValueError:
        return reference.year
