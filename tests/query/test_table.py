"""Tables fit their width, show every word, and keep right-to-left text from disturbing its neighbours."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from tipgraph.query.table import clean, isolate, render_table, wrap


def test_a_table_that_fits() -> None:
    """Header, rule, rows; numbers to the right."""
    assert render_table(("donor", "amount"), [("Italy", "1500000"), ("EU", "–")], 80) == (
        "donor   amount\n"  #
        "─────  ───────\n"
        "Italy  1500000\n"
        "EU           –\n"
    )


def test_a_table_that_is_too_wide_wraps_its_widest_column() -> None:
    rows = [("Italy", "Regional Development and Protection Programme"), ("EU", "RDPP"), ("US", "RDPP")]
    assert render_table(("donor", "project"), rows, 32) == (
        "donor  project\n"
        "─────  ─────────────────────────\n"
        "Italy  Regional Development and\n"
        "       Protection Programme\n"
        "\n"
        "EU     RDPP\n"
        "US     RDPP\n"
    )


def test_arabic_cells_are_isolated_and_measured() -> None:
    """Isolates keep order; vowel signs and isolates take no column."""
    assert render_table(("الاسم", "x"), [("مُحَمَّد", "a"), ("Ali", "b")], 80) == (
        "\u2068الاسم\u2069  x\n"  #
        "─────  ─\n"
        "\u2068مُحَمَّد\u2069   a\n"
        "Ali    b\n"
    )


def test_notes_stand_under_their_row() -> None:
    assert render_table(("a",), [("x",), ("y",)], 30, [("f (r): “a quote that is too long”",), ()]) == (
        "a\n"  #
        "─\n"
        "x\n"
        "  f (r): “a quote that is too\n"
        "  long”\n"
        "\n"
        "y\n"
    )


def test_an_empty_table_has_its_header() -> None:
    assert render_table(("a", "b"), [], 80) == "a  b\n─  ─\n"


def test_control_characters_never_reach_the_terminal() -> None:
    """Escapes cannot colour, move or reorder; line breaks become spaces."""
    assert clean("a\x1b[31mred\x07\nb\tc\u202eevil\u2066") == "a\ufffd[31mred\ufffd b cevil"
    assert clean("\u200eLTR") == "LTR"
    assert isolate("Cairo") == "Cairo"


WORDS = st.text(st.sampled_from("abc ابج\u064e日é-\x1b\n"), max_size=40)


@settings(deadline=None)
@given(WORDS, st.integers(2, 30))
def test_wrapping_keeps_every_letter_and_the_width(text: str, width: int) -> None:
    lines = wrap(clean(text), width)
    assert all(columns(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == clean(text).replace(" ", "")


@settings(deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=5), st.integers(30, 90))
def test_a_table_is_never_wider_than_asked(rows: list[tuple[str, str, str]], width: int) -> None:
    """Nor does a control character survive."""
    table = render_table(("a", "b", "c"), rows, width)
    assert all(columns(line) <= width for line in table.splitlines())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f]", table)


def columns(line: str) -> int:
    marks = sum(unicodedata.category(sign) in ("Mn", "Me", "Cf") for sign in line)
    wide = sum(unicodedata.east_asian_width(sign) in ("W", "F") for sign in line)
    return len(line) - marks + wide
