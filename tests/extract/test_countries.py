"""Countries and their capitals: which of the two a word means."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("The Danube Agency cooperates with Tunis.", "en", [("Country", "Tunisia", "tunisia")]),
        ("The Danube Agency works in Tunis.", "en", [("Place", "Tunis", "tunis")]),
        ("They met in the Tunisian capital.", "en", [("Place", "Tunis", "tunis")]),
    ],
)
def test_a_capital_that_one_works_with_is_its_state(
    text: str, code: str, expected: list[tuple[str, str, str]], reader: Any
) -> None:
    """It goes by the state's own name; a capital told by its country goes by the city's."""
    found = reader.mentions(text, "Country", "Place", code=code)
    assert [(mention.kind, mention.name, mention.entity) for mention in found] == expected
