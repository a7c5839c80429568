"""Offices that stand for the person whom the document has named in them."""

from __future__ import annotations

from typing import Any

import pytest

NAMED = "La ministre de la Justice, Mme Léa Martin, a parlé à Graz. "


def test_a_bare_office_is_the_person_named_in_it(reader: Any) -> None:
    """ "La ministre" is whoever has been named as minister; an office with its field is found again by all its words."""
    for office in ("La ministre", "La ministre de la Justice"):
        found = reader.stated(NAMED + f"{office} a visité un centre d'accueil à Graz.", "attends", code="fr")
        assert found == ["Léa Martin | attends | visite"]


def test_an_office_of_another_field_is_nobodys(reader: Any) -> None:
    """The minister of another field is not the one named."""
    told = reader.stated(
        NAMED + "La ministre de la Santé a visité un centre d'accueil à Graz.", "attends", code="fr"
    )
    assert told == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Un atelier s'est tenu à Namur. Le maire, M. Paul Kassi, a remercié les juges.",
            ["Paul Kassi | holdsRoleIn | Namur"],
        ),
        (
            "Un atelier s'est tenu à la mairie de Namur. Le maire, M. Paul Kassi, a remercié les juges.",
            ["Paul Kassi | holdsRoleIn | mairie de Namur"],
        ),
        (
            "L'ambassade de France a financé un atelier. Le premier conseiller, M. Paul Kassi, y a pris part.",
            ["Paul Kassi | holdsRoleIn | ambassade de France"],
        ),
    ],
)
def test_an_office_is_held_where_the_document_says(reader: Any, text: str, expected: list[str]) -> None:
    """The mayor is of the town hall named, else of the town spoken of; a counsellor is of the one embassy."""
    assert reader.stated(text, "holdsRoleIn", code="fr") == expected


def test_who_is_said_to_preside_is_a_person(reader: Any) -> None:
    """Behind "présidence de" stands a person, with a title or without."""
    text = "L'atelier s'est tenu à Graz sous la coprésidence de Lena Ortiz et de Paul Weber."
    assert reader.stated(text, "chairs", code="fr") == [
        "Lena Ortiz | chairs | atelier",
        "Paul Weber | chairs | atelier",
    ]


def test_a_participle_ends_a_known_name(reader: Any) -> None:
    """What "et" joins to a known name has an article: "et mis en œuvre par" begins something else."""
    text = "Le programme « Havre », financé par le Conseil de l'Europe et mis en œuvre par l'OIM, dure trois ans."
    assert reader.stated(text, "funds", "implements", code="fr") == [
        "Council of Europe | funds | Havre",
        "International Organization for Migration | implements | Havre",
    ]


def test_people_gather_in_an_event_without_an_article(reader: Any) -> None:
    """ "Réunis en conclave" names an event; "en réunion" alone does not."""
    assert reader.stated(
        "Les juges, réunis en conclave à Graz, ont adopté un plan.", "heldIn", code="fr"
    ) == ["conclave | heldIn | Graz"]
    assert reader.stated("Les juges sont en réunion à Graz.", "heldIn", code="fr") == []
