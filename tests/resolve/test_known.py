"""A name finds its entry of the authority by spelling, by its words, or as a weak name in the right
surroundings.
"""

from __future__ import annotations

import pytest

from tipgraph.resolve.known import KnownNames, Surroundings


@pytest.mark.parametrize(
    ("names", "country", "found"),
    [
        (["International Organization for Migration in Egypt", "IOM"], "egypt", "iom-egypt"),
        (["International Organization for Migration (IOM) in Egypt"], "", "iom-egypt"),
        (["IOM Mission in Egypt"], "", "iom-egypt"),
        (["U.S Embassy in Cairo"], "", "us-embassy-cairo"),
        (["Embassy of the United States in Egypt"], "", "us-embassy-cairo"),
        (["US Embassy"], "egypt", "us-embassy-cairo"),
        (["US Embassy"], "ghana", ""),
        (["European Union", "EU"], "egypt", "european-union"),
        (["National Coordination Committee"], "egypt", "nccpim-tip"),
        (["National Coordination Committee"], "ghana", ""),
        (["اللجنة الوطنية لمكافحة الاتجار بالبشر"], "qatar", "qatar-nccht"),
        (["اللجنة الوطنية لمكافحة الاتجار بالبشر"], "sudan", "sudan-ncct"),
        (["اللجنة الوطنية لمكافحة الاتجار بالبشر"], "oman", ""),
        (["National Council for Child Welfare"], "kenya", ""),
        (["US Department of State's Office to Monitor and Combat Trafficking in Persons"], "", "office-tip"),
        (["Ministry of Justice"], "egypt", ""),
        (["Lighthouse Association"], "egypt", ""),
    ],
)
def test_bodies_are_found(known: KnownNames, names: list[str], country: str, found: str) -> None:
    """Brackets, articles and word order do not hide an entry; a name that many countries' bodies bear
    needs its own.
    """
    assert known.find("Organization", names, Surroundings(country, frozenset())) == found


def test_a_weak_name_counts_beside_a_strong_one(known: KnownNames) -> None:
    """إدارة مكافحة الاتجار بالبشر is the American office only where the document names that office."""
    name = "إدارة مكافحة الاتجار بالبشر"
    assert (
        known.find("Organization", [name], Surroundings("egypt", frozenset({"office-tip"}))) == "office-tip"
    )
    assert known.find("Organization", [name], Surroundings("egypt", frozenset())) == ""


@pytest.mark.parametrize(
    ("kind", "name", "found"),
    [
        ("Report", "2024 Trafficking in Persons Report", "tip-report"),
        ("Report", "annual report", ""),
        ("Project", "Regional Development and Protection Programme (RDPP)", "rdpp"),
        ("Country", "the Netherlands", "netherlands"),
        ("Country", "Niger", "niger"),
        ("Country", "Nigeria", "nigeria"),
        ("Organization", "2024 Trafficking in Persons Report", ""),
    ],
)
def test_other_kinds_are_found_by_spelling(known: KnownNames, kind: str, name: str, found: str) -> None:
    """The year of an edition is no part of a report's name; a name of one kind is no name of another."""
    assert known.find(kind, [name], Surroundings("", frozenset())) == found
