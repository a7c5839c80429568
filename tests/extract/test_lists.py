"""Lists: what is said of a list is said of each in it, and of nothing that is no list of that kind."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Harbour Project is funded by Canada, Norway and Japan.",
            [
                "Canada | funds | Harbour Project",
                "Japan | funds | Harbour Project",
                "Norway | funds | Harbour Project",
            ],
        ),
        (
            "The Harbour Project is funded by Canada, Norway, as well as Japan.",
            [
                "Canada | funds | Harbour Project",
                "Japan | funds | Harbour Project",
                "Norway | funds | Harbour Project",
            ],
        ),
        (
            "The Harbour Project is funded by the Governments of Canada and Norway.",
            ["Canada | funds | Harbour Project", "Norway | funds | Harbour Project"],
        ),
    ],
)
def test_donors(reader: Any, text: str, expected: list[str]) -> None:
    """Commas, "and", "as well as" and a head that all share."""
    assert reader.stated(text, "funds") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The workshop was attended by Lena Ortiz, Director of the Harbour Foundation; "
            "Tomas Bril, Deputy Director of the Danube Migration Agency; and Anna Roy, "
            "adviser at the Ministry of Labour.",
            [
                "Anna Roy | attends | workshop",
                "Lena Ortiz | attends | workshop",
                "Tomas Bril | attends | workshop",
            ],
        ),
    ],
)
def test_semicolons(reader: Any, text: str, expected: list[str]) -> None:
    """Semicolons part persons with their offices."""
    assert reader.stated(text, "attends") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The conference brought together delegations from Algeria, Chad and Egypt.",
            ["Algeria | attends | conference", "Chad | attends | conference", "Egypt | attends | conference"],
        ),
        (
            "Experts from Ghana and Togo attended the seminar in Accra.",
            ["Ghana | attends | seminar", "Togo | attends | seminar"],
        ),
    ],
)
def test_delegations(reader: Any, text: str, expected: list[str]) -> None:
    """Delegations and experts from countries stand for these."""
    assert reader.stated(text, "attends") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The conference was attended by representatives of several countries, including "
            "Kenya and Uganda.",
            ["Kenya | attends | conference", "Uganda | attends | conference"],
        ),
    ],
)
def test_including(reader: Any, text: str, expected: list[str]) -> None:
    """A list after "including" is one of those meant."""
    assert reader.stated(text, "attends") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The conference discussed the situation of countries such as Algeria and Chad, "
            "which face high flows.",
            [],
        ),
    ],
)
def test_not_of_that_kind(reader: Any, text: str, expected: list[str]) -> None:
    """Countries given as examples of a situation took part in nothing."""
    assert reader.stated(text, "attends") == expected
