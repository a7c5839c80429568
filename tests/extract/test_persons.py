"""Persons: names behind titles, beside offices and verbs of speaking; and what is none."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ambassador Lena Ortiz and Mr. Tomas Bril came.", ["Lena Ortiz", "Tomas Bril"]),
        ("H.E. Amb. Lena Ortiz spoke.", ["Lena Ortiz"]),
        ("Prof. Amina El-Sayed said so.", ["Amina El-Sayed"]),
        (
            "Khalid bin Salman Al-Harbi, Director of the Harbour Foundation, came.",
            ["Khalid bin Salman Al-Harbi"],
        ),
        ("Lena Ortiz said the law was good. Ortiz left.", ["Lena Ortiz", "Ortiz"]),
        ("The meeting was led by Secretary Leila de Lima.", ["Leila de Lima"]),
        ("The meeting was led by Ms. Ines Ben Said.", ["Ines Ben Said"]),
        ("Judge Peter Hahn and Sheikh Ahmed Al-Mansoori met.", ["Peter Hahn", "Ahmed Al-Mansoori"]),
    ],
)
def test_persons_are_named_without_their_titles(reader: Any, text: str, expected: list[str]) -> None:
    """Titles in any number, particles and hyphens, a surname that was given in full before."""
    assert reader.names(text, "Person") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Project began in May.",
        "Child Trafficking Is Rising Across Europe",
        "Human Trafficking and Forced Labour were discussed in Buenos Aires.",
    ],
)
def test_capitals_alone_make_no_person(reader: Any, text: str) -> None:
    """Projects, headlines and terms are written in capitals too."""
    assert reader.names(text, "Person") == []


def test_a_title_belongs_to_the_mention_and_not_to_the_name(reader: Any) -> None:
    """The span is that of the name alone."""
    text = "Then H.E. Lena Ortiz spoke."
    (mention,) = reader.mentions(text, "Person")
    assert text[mention.span.start : mention.span.end] == "Lena Ortiz"
