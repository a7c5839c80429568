"""Dates in words: days, ranges, months, and what is counted from the day of publication."""

from __future__ import annotations

from calendar import month_name
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipgraph.extract.dates import find_dates
from tipgraph.extract.issued import find_issued
from tipgraph.read.tokens import Tokenizer
from tipgraph.read.words import load_words

WORDS = {code: load_words(code) for code in ("en", "ar", "fr")}
ISSUED = "2024-06-05"
"""A Wednesday."""


def dates(text: str, code: str = "en", issued: str = ISSUED, planned: bool = False) -> list[tuple[str, str]]:
    tokens = Tokenizer(WORDS[code]).tokens(text)
    found = find_dates(tokens, WORDS[code], issued, planned)
    return [(mention.start, mention.end) for mention in sorted(found, key=lambda mention: mention.first)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 30 July 2023", [("2023-07-30", "")]),
        ("on July 30, 2023", [("2023-07-30", "")]),
        ("on the 30th of July 2023", [("2023-07-30", "")]),
        ("on Sunday, 30 July 2023,", [("2023-07-30", "")]),
        ("28-30 April 2003", [("2003-04-28", "2003-04-30")]),
        ("28, 29 and 30 April 2003", [("2003-04-28", "2003-04-30")]),
        ("Monday 28 to Wednesday 30 April 2003", [("2003-04-28", "2003-04-30")]),
        ("28–30 April 2003", [("2003-04-28", "2003-04-30")]),
        ("from 28 to 30 April 2003", [("2003-04-28", "2003-04-30")]),
        ("10 and 11 July 2023", [("2023-07-10", "2023-07-11")]),
        ("from 30 June to 2 July 2023", [("2023-06-30", "2023-07-02")]),
        ("from 30 December 2022 to 2 January 2023", [("2022-12-30", "2023-01-02")]),
        ("June 30 - July 2, 2023", [("2023-06-30", "2023-07-02")]),
        ("April 28-30, 2003", [("2003-04-28", "2003-04-30")]),
        ("in November 2022", [("2022-11", "")]),
        ("on 2023-07-30", [("2023-07-30", "")]),
        ("on 31 February 2023", [("2023-02", "")]),
        ("12 experts met 30 officials", []),
    ],
)
def test_english_dates(text: str, expected: list[tuple[str, str]]) -> None:
    """Day before month and month before day, ranges over a month's or a year's end, months alone."""
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يوم 30 يوليو 2023", [("2023-07-30", "")]),
        ("في ٣٠ تموز ٢٠٢٣", [("2023-07-30", "")]),
        ("من 28 إلى 30 أبريل 2003", [("2003-04-28", "2003-04-30")]),
        ("في نوفمبر 2022", [("2022-11", "")]),
    ],
)
def test_arabic_dates(text: str, expected: list[tuple[str, str]]) -> None:
    """Months by either of their names, digits of either kind."""
    assert dates(text, "ar") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le 30 juillet 2023", [("2023-07-30", "")]),
        ("le 1er juillet 2023", [("2023-07-01", "")]),
        ("du 28 au 30 avril 2003", [("2003-04-28", "2003-04-30")]),
        ("les 10 et 11 juillet 2023", [("2023-07-10", "2023-07-11")]),
    ],
)
def test_french_dates(text: str, expected: list[tuple[str, str]]) -> None:
    """The first of a month is written 1er."""
    assert dates(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "issued", "planned", "expected"),
    [
        ("on Monday", ISSUED, False, [("2024-06-03", "")]),
        ("on Wednesday", ISSUED, False, [("2024-06-05", "")]),
        ("yesterday", ISSUED, False, [("2024-06-04", "")]),
        ("today", ISSUED, False, [("2024-06-05", "")]),
        ("on 3 June", ISSUED, False, [("2024-06-03", "")]),
        ("on 20 December", ISSUED, False, [("2023-12-20", "")]),
        ("It will be held on 20 December", ISSUED, False, [("2024-12-20", "")]),
        ("in September last year", ISSUED, False, [("2023-09", "")]),
        ("on 5 March of this year", ISSUED, False, [("2024-03-05", "")]),
        ("last July", ISSUED, False, [("2023-07", "")]),
        ("on Monday and Tuesday", ISSUED, False, [("2024-06-03", "2024-06-04")]),
        ("from Thursday to Saturday", ISSUED, False, [("2024-05-30", "2024-06-01")]),
        ("last Wednesday", ISSUED, False, [("2024-05-29", "")]),
        ("next Monday", ISSUED, False, [("2024-06-10", "")]),
        ("It will open on Friday", ISSUED, False, [("2024-06-07", "")]),
        ("held last Friday (31/5)", ISSUED, False, [("2024-05-31", "")]),
        ("a workshop in Graz (10-12/5)", ISSUED, False, [("2024-05-10", "2024-05-12")]),
        ("in December", "2020-01", False, [("2019-12", "")]),
        ("this may be so", ISSUED, False, []),
        ("on Monday", "", False, []),
        ("yesterday", "", False, []),
        ("on 3 June", "", False, []),
    ],
)
def test_what_is_left_unsaid_is_counted_from_the_day_of_publication(
    text: str, issued: str, planned: bool, expected: list[tuple[str, str]]
) -> None:
    """And left out where that day is unknown: a wrong date is worse than none."""
    assert dates(text, issued=issued, planned=planned) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a three-day visit ended today", [("2024-06-03", "2024-06-05")]),
        ("the seminar wound up on Monday after two days of debate", [("2024-06-02", "2024-06-03")]),
        ("a three-day course began in Graz on 3 June 2024", [("2024-06-03", "2024-06-05")]),
        ("a three-day course was held on 3 June 2024", [("2024-06-03", "")]),
        ("it began on Monday and ended on Tuesday", [("2024-06-03", "2024-06-04"), ("2024-06-04", "")]),
    ],
)
def test_how_long_things_last_tells_where_they_begin_and_end(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """Only where the words before the day say that something began or ended then."""
    assert dates(text) == expected


def test_a_day_on_which_something_ended_is_no_beginning() -> None:
    """It is marked, so that it gives an end alone."""
    tokens = Tokenizer(WORDS["en"]).tokens("the seminar ended on 3 May 2021")
    assert [mention.status for mention in find_dates(tokens, WORDS["en"], "")] == ["end"]


DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2035, 12, 31))
MONTHS = list(month_name)[1:]


@given(DAYS, st.booleans())
def test_every_day_is_read_as_written(day: date, american: bool) -> None:
    """In either order, at any day of the calendar."""
    month = MONTHS[day.month - 1]
    text = f"{month} {day.day}, {day.year}" if american else f"{day.day} {month} {day.year}"
    assert dates(f"It was held on {text} in Vienna.") == [(day.isoformat(), "")]


@given(DAYS, DAYS)
def test_every_range_is_read_as_written(one: date, other: date) -> None:
    """Over any distance, the earlier day first."""
    first, last = sorted((one, other))
    texts = [f"{day.day} {MONTHS[day.month - 1]} {day.year}" for day in (first, last)]
    expected = (first.isoformat(), last.isoformat() if first < last else "")
    assert dates(f"It ran from {texts[0]} to {texts[1]}.") == [expected]


@given(st.text(alphabet="0123456789 -–/.,JunemayApril of to and", max_size=30))
def test_what_comes_out_are_days_or_months(text: str) -> None:
    """Whatever stands there: no month 13, no 31 February, no end before its beginning."""
    for start, end in dates(text):
        assert date.fromisoformat(start if len(start) == 10 else f"{start}-01")
        assert not end or date.fromisoformat(start) < date.fromisoformat(end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vienna, 30 July 2023 - Experts met here.", "2023-07-30"),
        ("Training ends\n30 July 2023\n\nExperts met here in May 2022.", "2023-07-30"),
        ("Vienna, 30 July 2023. Experts met here.", "2023-07-30"),
        ("Vienna, 28-30 July 2023 - Experts met here.", "2023-07-30"),
        ("The workshop was held on 30 July 2023 in Vienna, and many experts came to it.", ""),
        ("They met in Vienna on 30 July 2023.", ""),
    ],
)
def test_the_day_of_publication_is_that_of_dateline_or_byline(text: str, expected: str) -> None:
    """A date within the report is none."""
    tokens = Tokenizer(WORDS["en"]).tokens(text)
    assert find_issued(text, WORDS["en"], tokens) == expected


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("LOMÉ, le 5 mai 2021. L'OIM a tenu mardi un atelier.", "2021-05-05"),
        ("Lomé, mercredi 5 mai 2021 (AGENCE). L'OIM a tenu hier un atelier de deux jours.", "2021-05-05"),
        ("BERNE, 05.05.2021 – L'OIM a tenu hier un atelier.", "2021-05-05"),
        ("L'OIM a tenu un atelier à Lomé, le 5 mai 2021. Il a duré deux jours.", ""),
    ],
)
def test_a_full_stop_closes_a_dateline(text: str, issued: str) -> None:
    """A town, a comma and a date that a full stop follows are a dateline; the end of a sentence is none."""
    words = load_words("fr")
    assert find_issued(text, words, Tokenizer(words).tokens(text)) == issued


@pytest.mark.parametrize(
    ("text", "issued", "named", "expected"),
    [
        ("In the second quarter of 2025 .", "", "", [("2025-04", "2025-06")]),
        ("In the first half of 2024 .", "", "", [("2024-01", "2024-06")]),
        ("They met last month .", "2021-01-12", "", [("2020-12", "")]),
        ("They met last month .", "", "2021-05-03", []),
        ("June : a course will be held .", "2021-09-13", "", [("2022-06", "")]),
        ("On 28 May they met .", "", "2021-03", [("2021-05-28", "")]),
        ("Earlier in the day they met .", "", "2021-05-03", [("2021-05-03", "")]),
        (
            "They met on 3 May 2021 and the same day signed .",
            "",
            "",
            [("2021-05-03", ""), ("2021-05-03", "")],
        ),
        (
            "The agency today completed a three-day training .",
            "2021-05-05",
            "",
            [("2021-05-03", "2021-05-05")],
        ),
    ],
)
def test_dates_are_counted_from_what_is_known(
    text: str, issued: str, named: str, expected: list[tuple[str, str]]
) -> None:
    """Parts of a year, months beside the month of publication, and days that the text named just before."""
    tokens = Tokenizer(WORDS["en"]).tokens(text)
    found = find_dates(tokens, WORDS["en"], issued, named=named)
    assert [(mention.start, mention.end) for mention in found] == expected
