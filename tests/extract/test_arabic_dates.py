"""Arabic dates: two traditions of months, ordinals, Hijri dates beside Gregorian ones, durations."""

from __future__ import annotations

import pytest

from tipgraph.extract.dates import find_dates
from tipgraph.extract.issued import find_issued
from tipgraph.read.tokens import Tokenizer
from tipgraph.read.words import load_words

WORDS = load_words("ar")
TOKENIZER = Tokenizer(WORDS)


def dates(text: str, issued: str = "") -> list[tuple[str, str]]:
    return [(mention.start, mention.end) for mention in find_dates(TOKENIZER.tokens(text), WORDS, issued)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يوم 5 تموز/يوليو 2021", [("2021-07-05", "")]),
        ("من 3 إلى 6 شباط 2020", [("2020-02-03", "2020-02-06")]),
        ("يومي 16 و17 أكتوبر 2019", [("2019-10-16", "2019-10-17")]),
        ("الثلاثاء ٥ رجب ١٤٤٢ هـ الموافق ١٦ فبراير ٢٠٢١م", [("2021-02-16", "")]),
        ("السادس من أيار 2018", [("2018-05-06", "")]),
        ("12 غشت 2017", [("2017-08-12", "")]),
        ("5 رجب 1442 هـ", []),
    ],
)
def test_dates_of_both_traditions(text: str, expected: list[tuple[str, str]]) -> None:
    """Months are told in either tradition; a Hijri date alone gives nothing."""
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تبدأ اليوم الاثنين وتستمر ثلاثة أيام", [("2021-03-01", "2021-03-03")]),
        ("اختتمت اليوم دورة على مدى يومين", [("2021-02-28", "2021-03-01")]),
        ("احتفلت باليوم العالمي للطفل", []),
        ("عقد أول من أمس", [("2021-02-27", "")]),
        ("يعقد الأحد المقبل", [("2021-03-07", "")]),
    ],
)
def test_days_counted_from_the_day_of_publication(text: str, expected: list[tuple[str, str]]) -> None:
    """Today, yesterday, next Sunday and "lasts three days" are counted; "the World Day" is no today."""
    assert dates(text, "2021-03-01") == expected


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("الخرطوم 4-7-2018 (سونا) - عقدت اللجنة", "2018-07-04"),
        ("الدوحة في ١٥ مارس ٢٠٢١ /قنا/ انطلقت الأعمال", "2021-03-15"),
        ("عقدت اللجنة يوم 4 مارس 2018 اجتماعا مطولا مع أعضائها في مقرها", ""),
    ],
)
def test_datelines_tell_the_day_of_publication(text: str, issued: str) -> None:
    """An agency's dateline is the day of publication, a date in the course of a sentence is not."""
    assert find_issued(text, WORDS, TOKENIZER.tokens(text)) == issued


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أيام 5 و6 و7 مارس 2020", [("2020-03-05", "2020-03-07")]),
        ("ما بين مارس ويوليوز 2022", [("2022-03", "2022-07")]),
        ("الـ15 من مارس 2020", [("2020-03-15", "")]),
        ("2020/03/05", [("2020-03-05", "")]),
    ],
)
def test_several_days_and_months(text: str, expected: list[tuple[str, str]]) -> None:
    """Days in a row are a range, and so are two months; the article may stand before a number."""
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يومي 12 و13 من الشهر الجاري", [("2021-03-12", "2021-03-13")]),
        ("يوم 5 من الشهر الماضي", [("2021-02-05", "")]),
        ("يوم غد", [("2021-03-02", "")]),
        ("قبل يومين", [("2021-02-27", "")]),
        ("الاثنين الماضي", [("2021-02-22", "")]),
    ],
)
def test_days_counted_from_publication(text: str, expected: list[tuple[str, str]]) -> None:
    """A day of this month or the last, tomorrow and "last Monday" are counted from the day of publication."""
    assert dates(text, "2021-03-01") == expected


def test_a_weekday_told_in_full_is_no_date_of_its_own() -> None:
    """Behind a weekday stands the date itself, perhaps in another calendar first."""
    assert dates("يوم الأحد الموافق 15 رجب 1440 هـ الموافق 22 مارس 2019", "2021-03-01") == [
        ("2019-03-22", "")
    ]


def test_a_dateline_is_the_day_of_publication_whatever_the_text_lasts() -> None:
    """A duration told in the first sentence does not make a range of the dateline."""
    text = "تونس، 6 نوفمبر 2018 – اختتمت اليوم دورة لمدة خمسة أيام."
    assert find_issued(text, WORDS, TOKENIZER.tokens(text)) == "2018-11-06"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خلال سبتمبر المقبل", "2021-09"),
        ("في شهر كانون الأول الماضي", "2020-12"),
        ("في حزيران/يونيو القادم", "2021-06"),
    ],
)
def test_a_coming_or_past_month_is_counted_from_the_day_of_publication(text: str, expected: str) -> None:
    """ "Next September" is the first one behind that day, "last December" the last one before it."""
    assert dates(text, "2021-03-01") == [(expected, "")]
