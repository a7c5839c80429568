"""Events whose noun is left out, since the one before has it."""

from __future__ import annotations

from typing import Any


def test_an_ordinal_stands_for_another_event(reader: Any) -> None:
    """ "La prochaine" is another session than the one told before, with a place of its own."""
    text = "L'OIM a tenu une session de formation à Graz. La prochaine se tiendra à Niamey."
    found = reader.stated(text, "heldIn", code="fr")
    assert "session de formation | heldIn | Niamey" not in found
    assert any(claim.startswith("prochaine session") and claim.endswith("Niamey") for claim in found)


def test_an_ordinal_without_an_event_before_it_is_none(reader: Any) -> None:
    """Nothing is left out where no event has been named."""
    assert reader.stated("L'OIM a trois bureaux. Le second se tiendra à Niamey.", "heldIn", code="fr") == []
