"""Lists in every format: nothing that a document holds becomes markup, a formula or a line of its own."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tipgraph.cli.listing import Listing, write_listings
from tipgraph.errors import InputError

NASTY = '=1+1 <script>alert("|")</script>\nقال *هذا*'
LISTING = Listing("Gaps", ("place", "share", "sentence"), (("a.txt", 0.5, NASTY), ("ب.txt", 1.0, "plain")))
FIGURES = Listing("Figures", ("of",), (("all",),))


def written(tmp_path: Path, name: str, *listings: Listing, format: str | None = None) -> str:
    path = tmp_path / name
    write_listings(listings, format, path)
    return path.read_bytes().decode("utf-8")


def test_csv_and_tsv_are_read_back(tmp_path: Path) -> None:
    """With the sentence whole, and an apostrophe before what a spreadsheet would run."""
    for name, separator in (("a.csv", ","), ("a.tsv", "\t")):
        rows = list(
            csv.reader(io.StringIO(written(tmp_path, name, LISTING), newline=""), delimiter=separator)
        )
        assert rows == [list(LISTING.columns), ["a.txt", "0.5", f"'{NASTY}"], ["ب.txt", "1.0", "plain"]]


def test_json_is_read_back(tmp_path: Path) -> None:
    """Each list under its heading, numbers as numbers, Arabic as it is."""
    text = written(tmp_path, "a.json", LISTING, FIGURES)
    assert json.loads(text) == {
        "Gaps": [
            {"place": "a.txt", "share": 0.5, "sentence": NASTY},
            {"place": "ب.txt", "share": 1.0, "sentence": "plain"},
        ],
        "Figures": [{"of": "all"}],
    }
    assert "قال" in text


def test_html_holds_texts_and_nothing_else(tmp_path: Path) -> None:
    """No script, nothing fetched; each cell finds its own direction."""
    text = written(tmp_path, "a.html", LISTING)
    tags: list[str] = []
    words: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            tags.append(tag)

        def handle_data(self, data: str) -> None:
            words.append(data)

    Reader().feed(text)
    assert set(tags) == {
        "html", "head", "meta", "title", "style", "body", "h1", "table", "tr", "th", "td",
    }  # fmt: skip
    assert NASTY in words
    assert "://" not in text
    assert text.count('dir="auto"') == 6


def test_markdown_cells_are_one_line_of_plain_text(tmp_path: Path) -> None:
    """Signs of markup are escaped, several lists have headings."""
    assert written(tmp_path, "a.md", LISTING, FIGURES) == (
        "## Gaps\n\n| place | share | sentence |\n| --- | --- | --- |\n"
        '| a.txt | 0.50 | =1+1 &lt;script&gt;alert("\\|")&lt;/script&gt; قال \\*هذا\\* |\n'
        "| ب.txt | 1.00 | plain |\n\n## Figures\n\n| of |\n| --- |\n| all |\n"
    )


def test_a_table_puts_sentences_below_their_rows(tmp_path: Path) -> None:
    """Where the list quotes; an empty list says so."""
    quoting = Listing("Gaps", ("place", "sentence"), (("a.txt", "One."), ("b.txt", "Two.")), quoting=True)
    assert written(tmp_path, "a.txt", quoting) == "place\n─────\na.txt\n  “One.”\n\nb.txt\n  “Two.”\n"
    assert written(tmp_path, "a.txt", Listing("Gaps", ("place",), ())) == "none\n"


def test_the_format_asked_for_wins_over_the_ending(tmp_path: Path) -> None:
    """As with saved queries."""
    assert written(tmp_path, "a.csv", FIGURES, format="markdown") == "| of |\n| --- |\n| all |\n"


def test_csv_holds_one_list(tmp_path: Path) -> None:
    """Two are refused before anything is written."""
    with pytest.raises(InputError, match="csv holds one list, and there are 2: Gaps, Figures"):
        written(tmp_path, "a.csv", LISTING, FIGURES)
    assert not (tmp_path / "a.csv").exists()
