"""Taking part: who was there, by what they did; and who only was thought of."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms. Lena Ortiz attended the conference.", ["Lena Ortiz | attends | conference"]),
        ("Ms. Lena Ortiz addressed the conference.", ["Lena Ortiz | attends | conference"]),
        ("Ms. Lena Ortiz opened the conference.", ["Lena Ortiz | attends | conference"]),
        ("Ms. Lena Ortiz inaugurated the conference.", ["Lena Ortiz | attends | conference"]),
        ("Ms. Lena Ortiz joined the conference.", ["Lena Ortiz | attends | conference"]),
        ("Ms. Lena Ortiz took part in the conference.", ["Lena Ortiz | attends | conference"]),
        ("Ms. Lena Ortiz spoke at the conference.", ["Lena Ortiz | attends | conference"]),
        (
            "Ms. Lena Ortiz delivered opening remarks at the conference.",
            ["Lena Ortiz | attends | conference"],
        ),
        ("The conference was moderated by Ms. Lena Ortiz.", ["Lena Ortiz | attends | conference"]),
    ],
)
def test_acts(reader: Any, text: str, expected: list[str]) -> None:
    """Opening, addressing, joining, speaking, moderating are taking part."""
    assert reader.stated(text, "attends", "speaksAt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The centre was opened at a ceremony in the presence of Ms. Lena Ortiz.",
            ["Lena Ortiz | attends | ceremony"],
        ),
    ],
)
def test_presence(reader: Any, text: str, expected: list[str]) -> None:
    """Those in whose presence something happened were there."""
    assert reader.stated(text, "attends", "speaksAt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The workshop was attended by 36 inspectors from Ghana.", ["Ghana | attends | workshop"]),
    ],
)
def test_counted(reader: Any, text: str, expected: list[str]) -> None:
    """A counted group from a country stands for it."""
    assert reader.stated(text, "attends", "speaksAt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danube Migration Agency held a workshop on child trafficking in Graz. “We "
            "must act together,” said Ms. Lena Ortiz at the opening.",
            ["Lena Ortiz | attends | workshop on child trafficking"],
        ),
    ],
)
def test_quoted(reader: Any, text: str, expected: list[str]) -> None:
    """Who is quoted in the report of an event spoke there."""
    assert reader.stated(text, "attends", "speaksAt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms. Lena Ortiz did not attend the conference.", []),
        ("Ms. Lena Ortiz was invited to the conference.", []),
        ("Ms. Lena Ortiz sent a message to the conference.", []),
        ("The organisers of the conference thanked Ms. Lena Ortiz.", []),
    ],
)
def test_not_there(reader: Any, text: str, expected: list[str]) -> None:
    """Being invited, thanked, or sending a message is not taking part."""
    assert reader.stated(text, "attends", "speaksAt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The keynote speech of the conference was given by Ms. Lena Ortiz.",
            ["Lena Ortiz | attends | conference"],
        ),
    ],
)
def test_keynote(reader: Any, text: str, expected: list[str]) -> None:
    """Who gives a speech at an event attends it."""
    assert reader.stated(text, "attends", "speaksAt") == expected
