"""Roles in sentences: who holds which office where, by every way in which texts say it."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ambassador Lena Ortiz opened the workshop.", []),
        (
            "Danube Migration Agency Director-General Tomas Bril thanked the donors.",
            ["Tomas Bril | holdsRoleIn | Danube Migration Agency"],
        ),
        (
            "The Chairperson of the National Anti-Trafficking Committee, H.E. Amb. Lena Ortiz, spoke first.",
            ["Lena Ortiz | chairs | National Anti-Trafficking Committee"],
        ),
        (
            "Minister for Labour Joseph Abara welcomed the guests.",
            ["Joseph Abara | holdsRoleIn | Ministry of Labour"],
        ),
        (
            "Acting Director of the Harbour Foundation Mr. Paul de Vries signed the letter.",
            ["Paul de Vries | holdsRoleIn | Harbour Foundation"],
        ),
    ],
)
def test_before_the_name(reader: Any, text: str, expected: list[str]) -> None:
    """A title or an office with its body stands before the name, with a comma or without."""
    assert reader.stated(text, "chairs", "holdsRoleIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lena Ortiz, Chairperson of the Migration Council, opened the meeting.",
            ["Lena Ortiz | chairs | Migration Council"],
        ),
        (
            "Lena Ortiz, Chairperson of the Migration Council and Director of the Harbour "
            "Foundation, opened the meeting.",
            ["Lena Ortiz | chairs | Migration Council", "Lena Ortiz | holdsRoleIn | Harbour Foundation"],
        ),
        (
            "Tomas Bril, Deputy Director of the Danube Migration Agency, took part.",
            ["Tomas Bril | holdsRoleIn | Danube Migration Agency"],
        ),
        (
            "Ms. Amina El-Sayed, the Danube Migration Agency's country representative, agreed.",
            ["Amina El-Sayed | holdsRoleIn | Danube Migration Agency"],
        ),
    ],
)
def test_behind_the_name(reader: Any, text: str, expected: list[str]) -> None:
    """One office or several stand behind the name, the body before or after the office."""
    assert reader.stated(text, "chairs", "holdsRoleIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lena Ortiz, who heads the Harbour Foundation, agreed.",
            ["Lena Ortiz | holdsRoleIn | Harbour Foundation"],
        ),
        (
            "Lena Ortiz, who chairs the Migration Council, agreed.",
            ["Lena Ortiz | chairs | Migration Council"],
        ),
    ],
)
def test_relative_clause(reader: Any, text: str, expected: list[str]) -> None:
    """A clause about the person names what they head or chair."""
    assert reader.stated(text, "chairs", "holdsRoleIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Ortiz, former Director of the Harbour Foundation, spoke.", []),
        ("The former Chairperson of the Migration Council, Lena Ortiz, spoke.", []),
    ],
)
def test_former(reader: Any, text: str, expected: list[str]) -> None:
    """A former office is not a present one."""
    assert reader.stated(text, "chairs", "holdsRoleIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister said that the law was under review.", []),
    ],
)
def test_no_body(reader: Any, text: str, expected: list[str]) -> None:
    """An office without a stated body and name is nobody's."""
    assert reader.stated(text, "chairs", "holdsRoleIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dr. Juan de la Cruz, Director of the Harbour Foundation, came.",
            ["Juan de la Cruz | holdsRoleIn | Harbour Foundation"],
        ),
        (
            "Khalid bin Salman Al-Harbi, Director of the Harbour Foundation, came.",
            ["Khalid bin Salman Al-Harbi | holdsRoleIn | Harbour Foundation"],
        ),
        (
            "Mary J. O'Neill, Director of the Harbour Foundation, came.",
            ["Mary J. O'Neill | holdsRoleIn | Harbour Foundation"],
        ),
    ],
)
def test_names(reader: Any, text: str, expected: list[str]) -> None:
    """Particles, initials, apostrophes and hyphens belong to names."""
    assert reader.stated(text, "chairs", "holdsRoleIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Canada's Ambassador to Jordan, Anne Roy, was there.",
            ["Anne Roy | holdsRoleIn | Embassy of Canada in Jordan"],
        ),
    ],
)
def test_ambassadors(reader: Any, text: str, expected: list[str]) -> None:
    """An ambassador holds the office in the embassy of the sending country."""
    assert reader.stated(text, "chairs", "holdsRoleIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lena Ortiz is Director of the Harbour Foundation.",
            ["Lena Ortiz | holdsRoleIn | Harbour Foundation"],
        ),
        (
            "Lena Ortiz was appointed Director of the Harbour Foundation.",
            ["Lena Ortiz | holdsRoleIn | Harbour Foundation"],
        ),
        (
            "Deputy Minister for Foreign Affairs Joseph Abara welcomed the guests.",
            ["Joseph Abara | holdsRoleIn | Ministry of Foreign Affairs"],
        ),
    ],
)
def test_joined(reader: Any, text: str, expected: list[str]) -> None:
    """A verb of being or becoming joins person and office."""
    assert reader.stated(text, "chairs", "holdsRoleIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danube Migration Agency held a workshop. Its director, Lena Ortiz, spoke.",
            ["Lena Ortiz | holdsRoleIn | Danube Migration Agency"],
        ),
        (
            "The Danube Migration Agency held a workshop. The director, Lena Ortiz, spoke.",
            [],
        ),
        (
            "The Ministry of Labour held a workshop. Deputy Minister Lena Ortiz spoke.",
            ["Lena Ortiz | holdsRoleIn | Ministry of Labour"],
        ),
        (
            "The workshop took place in Oslo. Prime Minister Lena Ortiz spoke.",
            ["Lena Ortiz | holdsRoleIn | Norway"],
        ),
    ],
)
def test_unsaid(reader: Any, text: str, expected: list[str]) -> None:
    """A role points back to the body before it; a minister to the ministry, a head of government to the country."""
    assert reader.stated(text, "chairs", "holdsRoleIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Captain Lena Ortiz of the Danube River Police spoke.",
            ["Lena Ortiz | holdsRoleIn | Danube River Police"],
        ),
        ("Ms. Lena Ortiz of the Danube River Police spoke.", []),
    ],
)
def test_ranks(reader: Any, text: str, expected: list[str]) -> None:
    """A rank before a name is held in the body behind it; "Ms." is none."""
    assert reader.stated(text, "chairs", "holdsRoleIn") == expected
