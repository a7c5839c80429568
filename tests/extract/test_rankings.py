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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 2019 TIP Report put Chad on Tier 3. A year earlier it had been on Tier 2.", {("tier-2", 2018)}),
        ("The 2019 TIP Report put Chad on Tier 3. In 2020, again.", {("tier-3", 2020)}),
        (
            "The 2019 TIP Report put Chad on Tier 3, two years after being placed on Tier 2.",
            {("tier-2", 2017)},
        ),
        (
            "The 2019 TIP Report put Chad on Tier 3 after a year on Tier 2.",
            {("tier-2", 2018)},
        ),
        (
            "In the 2019 TIP Report Chad was put on Tier 3 for the second year running.",
            {("tier-3", 2018)},
        ),
        (
            "Chad, which had been on Tier 2 since 2017, was put on Tier 3 in the 2019 TIP Report.",
            {("tier-2", 2017)},
        ),
        ("The 2019 TIP Report put Chad on Tier 3, as in 2016.", {("tier-3", 2016)}),
        ("The TIP Report put Chad on Tier 3, both in 2018 and in 2019.", {("tier-3", 2018)}),
        ("The 2018 TIP Report put Chad on Tier 3. It stayed there in 2019.", {("tier-3", 2019)}),
    ],
)
def test_years(reader: Any, text: str, expected: set[tuple[str, int]]) -> None:
    """A year is told by its distance from another, by a run of years, or for a tier that was named before."""
    claims = reader.claims(text, "ranks")
    told = {(claim.tier, claim.year) for claim, _ in claims}
    assert expected <= told
    assert len(told) == 2


def test_ministry_of_the_ranker_is_not_ranked(reader: Any) -> None:
    """The country in the name of the department that ranks is given no tier."""
    text = "Chad made no effort. The State Department of the United States moved it to Tier 3 in 2019."
    assert reader.stated(text, "ranks") == ["US Department of State | ranks | Chad"]
