"""What pages and pictures say themselves."""

from __future__ import annotations

import pytest

from tipgraph.view.words import plural_form, read_words, say_count


@pytest.mark.parametrize(
    ("count", "english", "arabic"),
    [
        (0, "other", "zero"),
        (1, "one", "one"),
        (2, "other", "two"),
        (3, "other", "few"),
        (10, "other", "few"),
        (11, "other", "many"),
        (99, "other", "many"),
        (100, "other", "other"),
        (102, "other", "other"),
        (103, "other", "few"),
        (111, "other", "many"),
    ],
)
def test_plurals_follow_the_language(count: int, english: str, arabic: str) -> None:
    """English has two forms, Arabic six."""
    assert (plural_form(count, "en"), plural_form(count, "ar")) == (english, arabic)


def test_counts_are_said_in_their_form() -> None:
    """The number stands where the form has a place for it."""
    words = read_words()
    assert say_count(words["en"], "countFacts", 1200, "en") == "1,200 facts"
    assert say_count(words["ar"], "countDocuments", 2, "ar") == "وثيقتان"
    assert say_count(words["ar"], "countDocuments", 5, "ar") == "5 وثائق"
