"""Names of bodies and of those who hold office in them, where their own words do not tell all."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The head of the Danube Service's anti-trafficking section, Lena Ortiz, spoke.",
            ["Lena Ortiz | holdsRoleIn | anti-trafficking section"],
        ),
        (
            "Lena Ortiz, rector of the Academy of the Ministry of Labour, spoke.",
            ["Lena Ortiz | holdsRoleIn | Academy of the Ministry of Labour"],
        ),
        (
            "Lena Ortiz, Chief of the Basic Principles and Rights at Work Branch of the ILO, spoke.",
            ["Lena Ortiz | holdsRoleIn | Basic Principles and Rights at Work Branch"],
        ),
        (
            "Lena Ortiz, deputy chair of the Committee for Women and Family Affairs, and a judge came.",
            ["Lena Ortiz | holdsRoleIn | Committee for Women and Family Affairs"],
        ),
        (
            "Lena Ortiz, director of the Graz-based women's NGO Novi Put, spoke.",
            ["Lena Ortiz | holdsRoleIn | Novi Put"],
        ),
        (
            'Ms. Lena Ortiz, director of the public organization "Novi Put", spoke.',
            ["Lena Ortiz | holdsRoleIn | Novi Put"],
        ),
        (
            "Bridges of Hope director Lena Ortiz opened the shelter in May.",
            ["Lena Ortiz | holdsRoleIn | Bridges of Hope"],
        ),
        (
            "Lena Ortiz, who directs Fundación Luz del Valle, spoke.",
            ["Lena Ortiz | holdsRoleIn | Fundación Luz del Valle"],
        ),
        (
            "Jane Smith, a secretary in the Romanian ministry of internal affairs, spoke.",
            ["Jane Smith | holdsRoleIn | Romanian ministry of internal affairs"],
        ),
    ],
)
def test_a_name_goes_as_far_as_its_own_words(text: str, expected: list[str], reader: Any) -> None:
    """Units, foreign nouns, lists and quotation marks: the whole name of the body is found, and no more."""
    assert reader.stated(text, "holdsRoleIn", "chairs") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Norwegian Embassy paid for the course. The Ambassador, Lena Ortiz, spoke.",
            ["Lena Ortiz | holdsRoleIn | Norwegian Embassy"],
        ),
        ("The course was held in Graz. The mayor, Lena Ortiz, spoke.", ["Lena Ortiz | holdsRoleIn | Graz"]),
        (
            "The Bureau of the National Rapporteur counts cases. The National Rapporteur, Lena Ortiz, spoke.",
            ["Lena Ortiz | holdsRoleIn | Bureau of the National Rapporteur"],
        ),
        (
            "The Ministry of Labour and Trade hosted it. The Undersecretary for Labour Affairs, Lena Ortiz, spoke.",
            ["Lena Ortiz | holdsRoleIn | Ministry of Labour and Trade"],
        ),
        (
            "The Committee on Labour met. Committee chairperson Lena Ortiz opened it.",
            ["Lena Ortiz | chairs | Committee on Labour"],
        ),
        ("The safeguarding minister, Lena Ortiz, met the Norwegian Ministry of Labour.", []),
    ],
)
def test_an_office_without_its_body(text: str, expected: list[str], reader: Any) -> None:
    """An embassy, a town, an office or a ministry that the document names is where the office is held."""
    assert reader.stated(text, "holdsRoleIn", "chairs") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She called on the Minister of Labour, Lena Ortiz, to act.",
            ["Lena Ortiz | holdsRoleIn | Ministry of Labour"],
        ),
        (
            "He was not received by the head of the Danube Agency, Lena Ortiz.",
            ["Lena Ortiz | holdsRoleIn | Danube Agency"],
        ),
    ],
)
def test_an_office_in_apposition_is_a_fact(text: str, expected: list[str], reader: Any) -> None:
    """What is wished or denied of somebody takes nothing from the office that stands beside the name."""
    assert reader.stated(text, "holdsRoleIn", "chairs") == expected


def test_persons_in_a_list_of_capitals(reader: Any) -> None:
    """In a line that is all names and titles, a role behind a comma tells the person before it."""
    text = "The speakers were:\n- Lena Ortiz, Minister of Labour\n- Paul Kassi, Head of the Danube Mission"
    assert reader.stated(text, "holdsRoleIn", "chairs") == [
        "Lena Ortiz | holdsRoleIn | Ministry of Labour",
        "Paul Kassi | holdsRoleIn | Danube Mission",
    ]


def test_a_town_as_a_name_of_a_person(reader: Any) -> None:
    """Behind an office a first name or a surname may be that of a town."""
    text = (
        "The head of the Labour Unit, Santiago Ortiz, and the head of the Danube Unit, Pablo Colombo, spoke."
    )
    assert reader.stated(text, "holdsRoleIn") == [
        "Pablo Colombo | holdsRoleIn | Danube Unit",
        "Santiago Ortiz | holdsRoleIn | Labour Unit",
    ]


def test_a_short_name_at_the_end_of_a_sentence(reader: Any) -> None:
    """A name that the document has defined may be the last word of a text without a full stop."""
    text = "The Danube Migration Agency (DMA) held a workshop. Contact: DMA"
    assert reader.stated(text, "organizes") == ["Danube Migration Agency | organizes | workshop"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Minister of Gender, Children and Social Welfare, Lena Ortiz, spoke.",
            ["Lena Ortiz | holdsRoleIn | Ministry of Gender, Children and Social Welfare"],
        ),
        (
            "The President of Caritas Lebanon, Father Paul Kassi, and Lena Ortiz spoke.",
            ["Paul Kassi | chairs | Caritas Lebanon"],
        ),
        (
            "LENA ORTIZ, director of the Danube Agency, spoke at length to all of them.",
            ["LENA ORTIZ | holdsRoleIn | Danube Agency"],
        ),
    ],
)
def test_a_person_ends_the_name_before(text: str, expected: list[str], reader: Any) -> None:
    """A list within an office's or a body's name does not run on into the holder's name."""
    assert reader.stated(text, "holdsRoleIn", "chairs") == expected
