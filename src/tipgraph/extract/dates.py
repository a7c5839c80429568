"""Dates in words: single days, ranges, months, weekdays counted from the day of publication."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from tipgraph.extract.mention import Mention
from tipgraph.model import Span
from tipgraph.read.tokens import Token
from tipgraph.read.words import Words

_ACT_REACH = 8
_YEAR = r"(?:19|20)\d\d"
_RELATIVE = {"today": 0, "yesterday": -1, "before_yesterday": -2, "tomorrow": 1, "after_tomorrow": 2}
"""Word classes of days that are counted from the day of publication, and how far from it they are."""
_THIS_MONTH = {"this_month": 0, "last_month": -1, "next_month": 1}


@dataclass(frozen=True, slots=True)
class _Grammar:
    patterns: tuple[re.Pattern[str], ...]
    relative: re.Pattern[str] | None


@lru_cache(maxsize=16)
def _grammar(words: tuple[tuple[str, ...], ...]) -> _Grammar:
    months, weekdays, ranges, relative, openers, followers, ordinals, own_months = words
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
    of, before_year = "(?: of| de| من| من شهر)?", "(?: ,| de| من| عام| سنه| من عام| من العام| من سنه)?"
    also = rf"(?: (?:, )?(?:,|{dash}) {day}){{1,3}}"
    sources = [
        rf"(?P<d1>{day}){also} (?:, )?{dash} (?P<d2>{day}){of} (?P<m2>{month})(?:{before_year} (?P<y2>{_YEAR})(?: م)?)?",
        rf"(?P<d1>{day}) {dash} (?P<d2>{day}){of} (?P<m2>{month})(?:{before_year} (?P<y2>{_YEAR})(?: م)?)?",
        rf"(?P<d1>{day}) (?P<m1>{month})(?:(?: ,)? (?P<y1>{_YEAR}))? {dash}(?: {{weekday}})? (?P<d2>{day}) (?P<m2>{month})(?:(?: ,| de)? (?P<y2>{_YEAR})(?: م)?)?",
        rf"(?P<m1>{month}) (?P<d1>{day}) {dash} (?P<m2>{month}) (?P<d2>{day})(?:(?: ,)? (?P<y2>{_YEAR}))?",
        rf"(?P<m2>{month}) (?P<d1>{day}) {dash} (?P<d2>{day})(?!\d| {month})(?:(?: ,)? (?P<y2>{_YEAR}))?",
        r"(?P<y2>(?:19|20)\d\d) (?P<sep>[/-]) (?P<n2>\d\d?) (?P=sep) (?P<d2>\d\d?)(?!\d)",
        rf"(?P<d2>\d{{1,2}}) [/.-] (?P<n2>\d{{1,2}}) [/.-] (?P<y2>{_YEAR})",
        rf"(?P<d2>{day}){of} (?P<m2>{month})(?:{before_year} (?P<y2>{_YEAR})(?: م)?)?",
        rf"(?P<m2>{month}) (?P<d2>{day})(?!\d| million| \d)(?:(?: ,)? (?P<y2>{_YEAR}))?",
        rf"(?:(?P<d1>{day}) {dash} )?(?P<d2>{day}) (?P<o2>{own})",
        rf"(?P<m1>{month})(?: (?P<y1>{_YEAR}))? {dash} (?P<m2>{month})(?: ,| of| de| عام| سنه| من عام)? (?P<y2>{_YEAR})",
        rf"(?P<m2>{month})(?: ,| of| de| عام| سنه| من عام)? (?P<y2>{_YEAR})",
        rf"(?:{opener}) (?P<m2>{month})(?! \d| ?,? (?:19|20)\d\d)",
        rf"(?P<m2>{month}) (?:{follower})",
    ]
    weekday = (
        "(?:" + "|".join(map(re.escape, sorted(weekdays, key=len, reverse=True))) + ")"
        if weekdays
        else "(?!)"
    )
    patterns = tuple(
        re.compile(rf"(?<![^ ])(?:{weekday} (?:, )?)?" + source.replace("{weekday}", weekday) + r"(?= )")
        for source in sources
    )
    words_of_day = [re.escape(word) for word in (*weekdays, *relative)]
    later = (
        re.compile(rf"(?<![^ ])(?P<word>{'|'.join(sorted(words_of_day, key=len, reverse=True))})(?= )")
        if words_of_day
        else None
    )
    return _Grammar(patterns, later)


def find_dates(
    tokens: Sequence[Token], words: Words, issued: str, planned: bool = False, lasting: bool = True
) -> Iterator[Mention]:
    """Find dates; a missing year, a weekday or "yesterday" is counted from the ISO date `issued`, left out without one.

    A date without a year lies before the day of publication, unless the sentence is about a plan. `lasting` widens a
    day to the range that the sentence tells.
    """
    text = "".join(token.norm + " " for token in tokens)
    starts: list[int] = []
    length = 0
    for token in tokens:
        starts.append(length)
        length += len(token.norm) + 1
    index = {start: number for number, start in enumerate(starts)}
    relative = tuple(word for name in _RELATIVE for word in words.classes.get(name, ()))
    grammar = _grammar(
        (
            tuple(words.months),
            tuple(words.weekdays),
            tuple(words.classes.get("range", ("-", "–"))),
            relative,
            tuple(words.classes.get("month_opener", ())),
            tuple(words.classes.get("month_follower", ())),
            tuple(words.ordinals),
            tuple(phrase for name in _THIS_MONTH for phrase in words.classes.get(name, ())),
        )
    )
    reference = _parse(issued)
    taken: set[int] = set()
    for pattern in grammar.patterns:
        for match in pattern.finditer(text):
            first, last = index[match.start()], _last(starts, match.end())
            behind = tokens[last].norm if last < len(tokens) else ""
            to_come = behind in words.any_of("coming") or (planned and behind not in words.any_of("gone"))
            bounds = _bounds(match, words, reference, to_come)
            if bounds and _of_act(tokens, first, words):
                taken.update(range(first, last))
            elif bounds and taken.isdisjoint(range(first, last)):
                taken.update(range(first, last))
                yield _mention(tokens, first, last, *(_lasting(tokens, bounds, words) if lasting else bounds))
    if grammar.relative is None or reference is None:
        return
    for match in grammar.relative.finditer(text):
        first, last = index[match.start()], _last(starts, match.end())
        if _told_in_full(tokens, last, taken, words):
            continue
        if taken.isdisjoint(range(first, last)) and not _of_its_own(tokens, last, words):
            taken.update(range(first, last + (last < len(tokens) and tokens[last].norm in words.weekdays)))
            day = _relative(match["word"], words, reference)
            behind = tokens[last].norm if last < len(tokens) else ""
            if behind in words.any_of("coming"):
                day += timedelta(days=7)
            elif behind in words.any_of("gone") and day == reference:
                day -= timedelta(days=7)
            yield _mention(tokens, first, last, *_lasting(tokens, (day.isoformat(), ""), words))


def _lasting(tokens: Sequence[Token], bounds: tuple[str, str], words: Words) -> tuple[str, str]:
    """Widen a day to the range that "lasts four days" tells; the day is the last one where something was closed."""
    start, end = bounds
    norms = [token.norm for token in tokens]
    if end or len(start) != 10 or not words.any_of("lasting"):
        return bounds
    days = next(
        (
            _duration(norms, index, words)
            for index, norm in enumerate(norms)
            if norm in words.any_of("lasting")
        ),
        0,
    )
    if days < 2:
        return bounds
    day = date.fromisoformat(start)
    if set(norms) & words.any_of("closing"):
        return (day - timedelta(days=days - 1)).isoformat(), start
    return start, (day + timedelta(days=days - 1)).isoformat()


def _duration(norms: Sequence[str], index: int, words: Words) -> int:
    """Return the number of days that is told within a few words from `index`, 0 where none is."""
    for position in range(index + 1, min(index + 5, len(norms))):
        norm = norms[position]
        if norm in words.any_of("two_days"):
            return 2
        if position + 1 < len(norms) and norms[position + 1] in words.any_of("day_noun"):
            return int(norm) if norm.isdigit() else words.numbers.get(norm, 0)
    return 0


def _of_its_own(tokens: Sequence[Token], index: int, words: Words) -> bool:
    """Whether "the day" begins the name of one (اليوم العالمي, the World Day) and is not today."""
    article = words.settings.get("article")
    if not article or index >= len(tokens) or tokens[index].norm in words.weekdays:
        return False
    return tokens[index].norm.startswith(article) and tokens[index - 1].norm in words.any_of("today")


def _told_in_full(tokens: Sequence[Token], index: int, taken: Collection[int], words: Words) -> bool:
    """Whether the date itself stands right behind a weekday, or behind the same day of another calendar."""
    matching = words.any_of("same_day")
    reach = index + _ACT_REACH
    while index < min(reach, len(tokens)) and index not in taken:
        norm = tokens[index].norm
        if norm in matching:
            return any(place in taken for place in range(index, min(reach, len(tokens))))
        if not (norm in words.weekdays or norm in words.any_of("conjunction") or norm in (",", "(")):
            return False
        index += 1
    return index in taken


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


def _mention(tokens: Sequence[Token], first: int, last: int, start: str, end: str) -> Mention:
    span = Span(tokens[first].start, tokens[last - 1].end)
    return Mention("Date", "Date", first, last, span, start, start=start, end=end)


def _parse(issued: str) -> date | None:
    try:
        return date.fromisoformat(issued)
    except ValueError:
        return None


def _relative(word: str, words: Words, reference: date) -> date:
    for name, distance in _RELATIVE.items():
        if word in words.classes.get(name, ()):
            return reference + timedelta(days=distance)
    return reference - timedelta(days=(reference.isoweekday() - words.weekdays[word]) % 7)


def _bounds(
    match: re.Match[str], words: Words, reference: date | None, planned: bool
) -> tuple[str, str] | None:
    found = match.groupdict()
    if found.get("o2"):
        return _own_month(found, words, reference)
    end_month = _month(found.get("m2"), words) or int(found.get("n2") or 0)
    start_month = _month(found.get("m1"), words) or end_month
    end_day, start_day = _day(found.get("d2"), words), _day(found.get("d1"), words)
    year = int(found.get("y2") or 0) or _year(reference, end_month, end_day or 1, planned)
    if not year:
        return None
    start_year = int(found.get("y1") or 0) or (year - 1 if start_month > end_month else year)
    try:
        end = date(year, end_month, end_day or 1)
        start = date(start_year, start_month, start_day) if start_day else end
    except ValueError:
        return None
    if not end_day:
        last = f"{year:04}-{end_month:02}"
        return (f"{start_year:04}-{start_month:02}", last) if found.get("m1") else (last, "")
    return start.isoformat(), end.isoformat() if start < end else ""


def _own_month(
    found: Mapping[str, str | None], words: Words, reference: date | None
) -> tuple[str, str] | None:
    """Count "the 5th of this month" from the day of publication."""
    if reference is None:
        return None
    distance = next(way for name, way in _THIS_MONTH.items() if found["o2"] in words.classes.get(name, ()))
    month = reference.year * 12 + reference.month - 1 + distance
    days = (_day(found.get(name), words) for name in ("d1", "d2"))
    try:
        start, end = (date(month // 12, month % 12 + 1, day) if day else None for day in days)
    except ValueError:
        return None
    if start and end and start < end:
        return start.isoformat(), end.isoformat()
    return (end.isoformat(), "") if end else None


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


def _year(reference: date | None, month: int, day: int, planned: bool) -> int:
    if reference is None:
        return 0
    try:
        if planned:
            return reference.year if date(reference.year, month, day) >= reference else reference.year + 1
        return (
            reference.year
            if date(reference.year, month, day) <= reference + timedelta(days=60)
            else reference.year - 1
        )
    except ValueError:
        return reference.year


def find_issued(text: str, words: Words, tokens: Sequence[Token]) -> str:
    """Return the ISO date in the head of a text that is its day of publication, empty where none is.

    It stands in a dateline ("ACCRA, October 31, 2018 –") or on a line of its own, within the first lines.
    """
    for mention in sorted(find_dates(tokens, words, "", lasting=False), key=lambda mention: mention.first):
        if len(mention.start) != 10 or mention.end:
            continue
        line_start = text.rfind("\n", 0, mention.span.start) + 1
        line_end = text.find("\n", mention.span.end)
        line_end = len(text) if line_end < 0 else line_end
        before, after = text[line_start : mention.span.start], text[mention.span.end : line_end]
        if _alone(before, after) or _dateline(before, after):
            return mention.start
    return ""


def _alone(before: str, after: str) -> bool:
    return (
        len(before.split()) <= (8 if len(after.split()) < 3 else 6)
        and len(after.split()) <= 5
        and "." not in before.rstrip(".")[:-1]
    )


def _dateline(before: str, after: str) -> bool:
    return len(before.split()) <= 7 and bool(
        re.match(
            r"\.?\s*(?:\([^)]{2,30}\)\s*)?(?:[)\]]|/[^/]{2,30}/)?\s*(?:[-–—:]|/)|\s*/[^/]{2,30}/\s", after
        )
    )
