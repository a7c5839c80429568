"""Rankings: which tier a report gives a country, and talk of tiers that ranks nobody."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The 2023 Trafficking in Persons Report placed Ghana on Tier 2.",
            ["Trafficking in Persons Report | ranks | Ghana"],
        ),
        (
            "The 2023 Trafficking in Persons Report ranked Ghana and Togo in Tier 2.",
            ["Trafficking in Persons Report | ranks | Ghana", "Trafficking in Persons Report | ranks | Togo"],
        ),
    ],
)
def test_placed(reader: Any, text: str, expected: list[str]) -> None:
    """The report puts one country or several on a tier."""
    assert reader.stated(text, "ranks") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The 2023 Trafficking in Persons Report upgraded Ghana from the Tier 2 Watch List to Tier 2.",
            ["Trafficking in Persons Report | ranks | Ghana"],
        ),
        (
            "The 2023 Trafficking in Persons Report downgraded Ghana to Tier 3.",
            ["Trafficking in Persons Report | ranks | Ghana"],
        ),
    ],
)
def test_moved(reader: Any, text: str, expected: list[str]) -> None:
    """A move ends in the tier it leads to."""
    assert reader.stated(text, "ranks") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ghana was placed on the Tier 2 Watch List in the 2023 Trafficking in Persons Report.",
            ["Trafficking in Persons Report | ranks | Ghana"],
        ),
        (
            "Ghana is listed as a Tier 3 country in the 2023 Trafficking in Persons Report.",
            ["Trafficking in Persons Report | ranks | Ghana"],
        ),
    ],
)
def test_passive(reader: Any, text: str, expected: list[str]) -> None:
    """The country is the subject."""
    assert reader.stated(text, "ranks") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tier 3 is for countries whose governments do not meet the minimum standards and "
            "make no efforts to do so.",
            [],
        ),
        ("The 2023 Trafficking in Persons Report said nothing of the tier of Ghana.", []),
        ("Ghana hopes to move to Tier 1 in the next Trafficking in Persons Report.", []),
    ],
)
def test_nobody(reader: Any, text: str, expected: list[str]) -> None:
    """Definitions of tiers and hopes rank nobody."""
    assert reader.stated(text, "ranks") == expected
