"""Offices that stand for the person whom the document has named in them."""

from __future__ import annotations

from typing import Any

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
