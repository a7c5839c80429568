"""Texts as they come: headlines, broken lines, bullets, captions, page headers, any quotation marks."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "NORWAY FUNDS HARBOUR PROJECT\n\nNorway funds the Harbour Project.",
            ["Norway | funds | Harbour Project"],
        ),
    ],
)
def test_headline(reader: Any, text: str, expected: list[str]) -> None:
    """A headline in capitals above the text adds nothing and spoils nothing."""
    assert reader.stated(text, "funds") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Harbour Project  is funded  by the  Government of Norway.",
            ["Norway | funds | Harbour Project"],
        ),
    ],
)
def test_double_spaces(reader: Any, text: str, expected: list[str]) -> None:
    """White space is white space."""
    assert reader.stated(text, "funds") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mr Tomas Bril, Director of the Harbour Foundation, and Dr Anna Roy met.",
            ["Tomas Bril | holdsRoleIn | Harbour Foundation"],
        ),
    ],
)
def test_missing_stops(reader: Any, text: str, expected: list[str]) -> None:
    """Titles need no full stop."""
    assert reader.stated(text, "chairs", "holdsRoleIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Photo: Lena Ortiz, Director of the Harbour Foundation, in Vienna. © Harbour Foundation",
            ["Lena Ortiz | holdsRoleIn | Harbour Foundation"],
        ),
    ],
)
def test_caption(reader: Any, text: str, expected: list[str]) -> None:
    """The caption of a photo is read like a sentence."""
    assert reader.stated(text, "chairs", "holdsRoleIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danube Migration Agency organised a workshop, entitled ‘Voices of Survivors’, in Graz.",
            ["Danube Migration Agency | organizes | Voices of Survivors"],
        ),
        (
            'The Danube Migration Agency organised a workshop entitled "Voices of Survivors" in Graz.',
            ["Danube Migration Agency | organizes | Voices of Survivors"],
        ),
    ],
)
def test_quotes(reader: Any, text: str, expected: list[str]) -> None:
    """A title is one in any quotation marks."""
    assert reader.stated(text, "organizes", "hosts") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Page 2 of 3 Danube Migration Agency | Press release  Norway funds the Harbour Project.",
            ["Norway | funds | Harbour Project"],
        ),
    ],
)
def test_header(reader: Any, text: str, expected: list[str]) -> None:
    """A page header does not run into the text."""
    assert reader.stated(text, "funds") == expected
