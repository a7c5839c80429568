"""Labels: which language, which lines, how wide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipgraph.view.facts import Node
from tipgraph.view.labels import LINES, break_lines, label_of, label_size, text_width

NODE = Node(
    "https://w3id.org/tipgraph/entity/naela-gabr", "Person", (("ar", "نائلة جبر"), ("en", "Naela Gabr"))
)


@pytest.mark.parametrize(
    ("node", "language", "label"),
    [
        (NODE, "ar", "نائلة جبر"),
        (NODE, "fr", "Naela Gabr"),
        (Node("https://example.org/a#b", "", (("fr", "Égypte"),)), "ar", "Égypte"),
        (Node("https://example.org/a#b", "", (), (("ar", "مصر"),)), "en", "مصر"),
        (Node("https://example.org/a#b", ""), "en", "b"),
    ],
)
def test_the_label_is_in_the_language_else_in_english_else_in_any(
    node: Node, language: str, label: str
) -> None:
    """A node without labels is called by an alias, or by the end of its IRI."""
    assert label_of(node, language) == label


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Naela Gabr", ["Naela Gabr"]),
        ("International Organization for Migration", ["International", "Organization for", "Migration"]),
        (
            "اللجنة الوطنية التنسيقية لمكافحة ومنع الهجرة",
            ["اللجنة الوطنية", "التنسيقية لمكافحة", "ومنع الهجرة"],
        ),
        (
            "one two three four five six seven eight nine ten eleven",
            ["one two three four", "five six seven eight", "nine ten eleven"],
        ),
        ("A" * 40, ["A" * 25 + "…"]),
        ("", [""]),
    ],
)
def test_labels_break_at_blanks_into_short_lines(text: str, lines: list[str]) -> None:
    """Three lines at most; what is cut ends in an ellipsis."""
    assert break_lines(text) == lines


@given(st.text(max_size=300))
def test_any_label_gives_a_few_short_lines(text: str) -> None:
    """However long a label, its box stays small."""
    lines = break_lines(text)
    assert 1 <= len(lines) <= LINES
    assert all(len(line) <= 27 for line in lines)
    assert label_size(text)[0] < 200


def test_marks_above_arabic_letters_take_no_width() -> None:
    """A vocalised word is as wide as the bare one."""
    assert text_width("مُنَظَّمَة") == text_width("منظمة")
