"""What belongs to what, who carries it out, who publishes, who are partners."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The workshop on child trafficking was held in the framework of the Harbour Project.",
            ["workshop on child trafficking | partOf | Harbour Project"],
        ),
        (
            "The workshop on child trafficking was held under the Harbour Project.",
            ["workshop on child trafficking | partOf | Harbour Project"],
        ),
    ],
)
def test_partOf(reader: Any, text: str, expected: list[str]) -> None:
    """An event is part of the project in whose framework it is held."""
    assert reader.stated(text, "partOf") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Harbour Project is implemented by the Danube Migration Agency.",
            ["Danube Migration Agency | implements | Harbour Project"],
        ),
        (
            "The Danube Migration Agency implements the Harbour Project.",
            ["Danube Migration Agency | implements | Harbour Project"],
        ),
    ],
)
def test_implements(reader: Any, text: str, expected: list[str]) -> None:
    """Active and passive."""
    assert reader.stated(text, "implements") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danube Migration Agency published the Report on Child Trafficking 2023.",
            ["Danube Migration Agency | publishes | Report on Child Trafficking 2023"],
        ),
    ],
)
def test_publishes(reader: Any, text: str, expected: list[str]) -> None:
    """A report is published by its author."""
    assert reader.stated(text, "publishes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danube Migration Agency and the Harbour Foundation signed a partnership agreement.",
            ["Danube Migration Agency | partnersWith | Harbour Foundation"],
        ),
    ],
)
def test_partners(reader: Any, text: str, expected: list[str]) -> None:
    """A signed partnership joins two bodies."""
    assert reader.stated(text, "partnersWith") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danube Migration Agency published “Lost at Sea” in May.",
            ["Danube Migration Agency | publishes | Lost at Sea"],
        ),
        ("The Danube Migration Agency published “We will act” in May.", []),
    ],
)
def test_published_titles(reader: Any, text: str, expected: list[str]) -> None:
    """A title in quotation marks that is published is a report, a sentence is none."""
    assert reader.stated(text, "publishes") == expected


def test_a_house_without_a_name_is_no_unit(reader: Any) -> None:
    """A shelter of a body is run by it, and no part of it; a unit is."""
    assert reader.stated("Women were taken to a shelter of the Danube Agency.", "partOf") == []
    assert reader.stated("The Migration Unit of the Danube Police Service opened in May.", "partOf")
