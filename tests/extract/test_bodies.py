"""Bodies that nobody listed: a head noun with its tails, before or behind, and its acronym."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Then the National Committee for Combating Trafficking in Persons met.",
            ["National Committee for Combating Trafficking in Persons"],
        ),
        ("the Supreme Court of Ghana", ["Supreme Court of Ghana"]),
        ("the Embassy of Canada in Amman", ["Embassy of Canada in Amman"]),
        ("the Regional Network for Migrant Women", ["Regional Network for Migrant Women"]),
        ("the Anti-Trafficking Task Force", ["Anti-Trafficking Task Force"]),
        ("the University of Nairobi", ["University of Nairobi"]),
        ("the Office of the Public Prosecutor in Lagos", ["Office of the Public Prosecutor in Lagos"]),
        ("the Federation of Trade Unions", ["Federation of Trade Unions"]),
        ("the Bright Future Foundation's director", ["Bright Future Foundation"]),
        ("the Philippine National Police", ["Philippine National Police"]),
    ],
)
def test_a_head_noun_takes_its_tails(reader: Any, text: str, expected: list[str]) -> None:
    """ "of", "for" and "in" with what they name belong to the body."""
    assert reader.names(text, "Organization") == expected


@pytest.mark.parametrize("text", ["The police arrested two men.", "Courts and agencies do their work."])
def test_small_letters_name_nobody(reader: Any, text: str) -> None:
    """A noun that points back to nothing is no body."""
    assert reader.names(text, "Organization") == []


def test_an_acronym_in_brackets_stands_for_the_name(reader: Any) -> None:
    """Both are one thing of the document."""
    text = "The Danube Migration Agency (DMA) opened in 2019. The DMA grew."
    found = reader.mentions(text, "Organization")
    assert [mention.name for mention in found] == ["Danube Migration Agency", "DMA"]
    assert len({mention.referent for mention in found}) == 1
