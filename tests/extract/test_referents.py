"""What points back: "the event", "this workshop", a surname, a pronoun find what they mean."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danube Migration Agency (DMA) opened in 2019. The DMA organised a workshop "
            "on child trafficking.",
            ["Danube Migration Agency | organizes | workshop on child trafficking"],
        ),
    ],
)
def test_acronym(reader: Any, text: str, expected: list[str]) -> None:
    """An acronym in brackets stands for the name later."""
    assert reader.stated(text, "organizes", "hosts") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The National Committee for Labour Migration met in May. The Committee organised "
            "a workshop on child trafficking.",
            ["National Committee for Labour Migration | organizes | workshop on child trafficking"],
        ),
        (
            "The Danube Migration Agency opened in 2019. The agency organised a workshop on "
            "child trafficking.",
            ["Danube Migration Agency | organizes | workshop on child trafficking"],
        ),
    ],
)
def test_back(reader: Any, text: str, expected: list[str]) -> None:
    """ "The Committee" and "the agency" are the one spoken of."""
    assert reader.stated(text, "organizes", "hosts") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danube Migration Agency held a workshop on child trafficking in Graz. Ms. "
            "Lena Ortiz opened the event.",
            ["Lena Ortiz | attends | workshop on child trafficking"],
        ),
        (
            "The Danube Migration Agency held a two-day regional training for labour "
            "inspectors in Graz. Ms. Lena Ortiz addressed the training.",
            ["Lena Ortiz | attends | two-day regional training for labour inspectors"],
        ),
    ],
)
def test_the_event(reader: Any, text: str, expected: list[str]) -> None:
    """A general word means the event spoken of."""
    assert reader.stated(text, "attends", "speaksAt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danube Migration Agency held a workshop on child trafficking in Graz. The "
            "Harbour Foundation held a conference on forced labour in Vienna. Ms. Lena Ortiz "
            "opened the conference and Mr. Tomas Bril attended the workshop.",
            [
                "Lena Ortiz | attends | conference on forced labour",
                "Tomas Bril | attends | workshop on child trafficking",
            ],
        ),
    ],
)
def test_apart(reader: Any, text: str, expected: list[str]) -> None:
    """Two events are told apart by their nouns."""
    assert reader.stated(text, "attends", "speaksAt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ms. Lena Ortiz, Director of the Harbour Foundation, came early. Ortiz opened the workshop.",
            ["Lena Ortiz | attends | workshop"],
        ),
    ],
)
def test_surname(reader: Any, text: str, expected: list[str]) -> None:
    """A surname means the person named in full."""
    assert reader.stated(text, "attends", "speaksAt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms. Lena Ortiz came early. She opened the workshop.", ["Lena Ortiz | attends | workshop"]),
    ],
)
def test_pronoun(reader: Any, text: str, expected: list[str]) -> None:
    """A pronoun means the person of the sentence before."""
    assert reader.stated(text, "attends", "speaksAt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danube Migration Agency held a workshop on child trafficking in Graz. This "
            "two-day workshop was funded by Norway.",
            ["Norway | funds | workshop on child trafficking"],
        ),
    ],
)
def test_this(reader: Any, text: str, expected: list[str]) -> None:
    """A demonstrative with a word of the description means it."""
    assert reader.stated(text, "funds") == expected
