"""Money, tiers and years: amounts as plain decimals with their ISO currency, in the forms that texts have."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipgraph.extract.measures import find_measures
from tipgraph.read.tokens import Tokenizer
from tipgraph.read.words import load_words

WORDS = {code: load_words(code) for code in ("en", "ar", "fr")}


def money(text: str, code: str = "en") -> list[tuple[str, str]]:
    tokens = Tokenizer(WORDS[code]).tokens(text)
    found = [mention for mention in find_measures(tokens, WORDS[code]) if mention.kind == "Money"]
    assert all(text[mention.span.start : mention.span.end].strip() for mention in found)
    return [(mention.amount, mention.currency) for mention in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a $1.5 million project", [("1500000", "USD")]),
        ("US$ 2,500,000 in all", [("2500000", "USD")]),
        ("USD 750,000", [("750000", "USD")]),
        ("US$10m", [("10000000", "USD")]),
        ("€4.2 million", [("4200000", "EUR")]),
        ("EUR 4.2 million", [("4200000", "EUR")]),
        ("4.2 million euros", [("4200000", "EUR")]),
        ("£300,000", [("300000", "GBP")]),
        ("CHF 90 000", [("90000", "CHF")]),
        ("one million dollars", [("1000000", "USD")]),
        ("1.2 billion yen", [("1200000000", "JPY")]),
        ("between $50 and $75", [("50", "USD"), ("75", "USD")]),
        ("120 participants and 3 million people", []),
        ("in 2024 and on 30 July", []),
    ],
)
def test_money_is_read_in_its_english_forms(text: str, expected: list[tuple[str, str]]) -> None:
    """Sign or code or word, before or behind, glued or apart, with a scale or with commas."""
    assert money(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بقيمة 1.5 مليون دولار", [("1500000", "USD")]),
        ("٢٥٠ ألف يورو", [("250000", "EUR")]),
        ("500 ألف دولار أمريكي", [("500000", "USD")]),
        ("ثلاثة ملايين يورو", [("3000000", "EUR")]),
        ("شارك 120 متدربا", []),
    ],
)
def test_money_is_read_in_arabic(text: str, expected: list[tuple[str, str]]) -> None:
    """Eastern digits too, with the scale and the currency as words."""
    assert money(text, "ar") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,5 million d'euros", [("1500000", "EUR")]),
        ("2,3 millions de dollars", [("2300000", "USD")]),
        ("8 millions d’euros", [("8000000", "EUR")]),
        ("500 millions de FCFA", [("500000000", "XOF")]),
        ("120 participants", []),
    ],
)
def test_money_is_read_in_french(text: str, expected: list[tuple[str, str]]) -> None:
    """The comma is the decimal sign, and "d'" or "de" may part scale and currency."""
    assert money(text, "fr") == expected


@given(st.integers(min_value=1, max_value=10**9), st.sampled_from(["$", "€", "£"]))
def test_every_whole_amount_is_read_as_written(amount: int, sign: str) -> None:
    """With commas between the thousands, at any size."""
    currency = {"$": "USD", "€": "EUR", "£": "GBP"}[sign]
    assert money(f"a grant of {sign}{amount:,} was paid") == [(str(amount), currency)]


@given(
    st.decimals(min_value="0.1", max_value="999.9", places=1),
    st.sampled_from([("thousand", 3), ("million", 6), ("billion", 9)]),
)
def test_every_scaled_amount_is_multiplied_exactly(number: Decimal, scale: tuple[str, int]) -> None:
    """No binary fraction gets in between."""
    expected = format((number * 10 ** scale[1]).normalize(), "f")
    assert money(f"${number} {scale[0]}") == [(expected, "USD")]


@given(st.text(max_size=40))
def test_any_text_is_read_without_error(text: str) -> None:
    """Amounts are decimal numbers and currencies are codes of three letters, whatever stands there."""
    for amount, currency in money(text):
        assert Decimal(amount) >= 0
        assert (len(currency), currency.isupper()) == (3, True)


def measures(kind: str, text: str, code: str = "en") -> list[Any]:
    tokens = Tokenizer(WORDS[code]).tokens(text)
    return [
        mention.tier or mention.year for mention in find_measures(tokens, WORDS[code]) if mention.kind == kind
    ]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "ranked on Tier 2", ["tier-2"]),
        ("en", "kept on the Tier 2 Watch List", ["tier-2-watch-list"]),
        ("en", "moved from Tier 3 to Tier 1", ["tier-3", "tier-1"]),
        ("en", "a Tier-3 country", ["tier-3"]),
        ("en", "on the Tier 2 (Watch List) again", ["tier-2-watch-list"]),
        ("en", "Chad (Tier 3)", ["tier-3"]),
        ("en", "the third-tier league", []),
        ("ar", "في الفئة الثانية", ["tier-2"]),
        ("fr", "au niveau 2", ["tier-2"]),
    ],
)
def test_tiers_are_read(code: str, text: str, expected: list[str]) -> None:
    """The longest name of a tier wins: the watch list is not plain Tier 2."""
    assert measures("Tier", text, code) == expected


def test_years_are_read() -> None:
    """Four digits of this century or the last; no other number is a year."""
    assert measures("Year", "the 2023 report, the report of 1999, 2300 victims, 12024") == [2023, 1999]
    assert measures("Year", "تقرير عام ٢٠٢٣", "ar") == [2023]
