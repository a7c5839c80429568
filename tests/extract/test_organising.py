"""Organising: who held, hosted, convened or launched an event, alone or together."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danube Migration Agency organised a workshop on child trafficking in Graz.",
            ["Danube Migration Agency | organizes | workshop on child trafficking"],
        ),
        (
            "The Danube Migration Agency organized a workshop on child trafficking in Graz.",
            ["Danube Migration Agency | organizes | workshop on child trafficking"],
        ),
        (
            "The Danube Migration Agency held a workshop on child trafficking in Graz.",
            ["Danube Migration Agency | organizes | workshop on child trafficking"],
        ),
        (
            "The Danube Migration Agency hosted a workshop on child trafficking in Graz.",
            ["Danube Migration Agency | organizes | workshop on child trafficking"],
        ),
        (
            "The Danube Migration Agency convened a workshop on child trafficking in Graz.",
            ["Danube Migration Agency | organizes | workshop on child trafficking"],
        ),
        (
            "The Danube Migration Agency conducted a workshop on child trafficking in Graz.",
            ["Danube Migration Agency | organizes | workshop on child trafficking"],
        ),
    ],
)
def test_active(reader: Any, text: str, expected: list[str]) -> None:
    """Every verb of organising has its organiser as subject."""
    assert reader.stated(text, "organizes", "hosts") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The workshop was organised by the Danube Migration Agency and the Harbour Foundation.",
            ["Danube Migration Agency | organizes | workshop", "Harbour Foundation | organizes | workshop"],
        ),
    ],
)
def test_passive(reader: Any, text: str, expected: list[str]) -> None:
    """Agents behind "by" organise, each of them."""
    assert reader.stated(text, "organizes", "hosts") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danube Migration Agency, in cooperation with the Harbour Foundation, "
            "organised a workshop on child trafficking.",
            [
                "Danube Migration Agency | organizes | workshop on child trafficking",
                "Harbour Foundation | organizes | workshop on child trafficking",
            ],
        ),
        (
            "In partnership with the Harbour Foundation, the Danube Migration Agency held a "
            "workshop on child trafficking.",
            [
                "Danube Migration Agency | organizes | workshop on child trafficking",
                "Harbour Foundation | organizes | workshop on child trafficking",
            ],
        ),
        (
            "The workshop was jointly organised by Austria and the Harbour Foundation.",
            ["Austria | organizes | workshop", "Harbour Foundation | organizes | workshop"],
        ),
    ],
)
def test_together(reader: Any, text: str, expected: list[str]) -> None:
    """Who cooperates in organising organises too."""
    assert reader.stated(text, "organizes", "hosts") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Danube Migration Agency did not organise a workshop.", []),
    ],
)
def test_not(reader: Any, text: str, expected: list[str]) -> None:
    """A denied event has no organiser."""
    assert reader.stated(text, "organizes", "hosts") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danube Migration Agency launched a national campaign against child trafficking.",
            ["Danube Migration Agency | organizes | national campaign against child trafficking"],
        ),
    ],
)
def test_launch(reader: Any, text: str, expected: list[str]) -> None:
    """A campaign is launched by its organiser."""
    assert reader.stated(text, "organizes", "hosts") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The workshop on child trafficking, which brought together thirty judges, was "
            "organised by the Danube Migration Agency.",
            ["Danube Migration Agency | organizes | workshop on child trafficking"],
        ),
    ],
)
def test_far_agent(reader: Any, text: str, expected: list[str]) -> None:
    """The agent may stand far behind the event."""
    assert reader.stated(text, "organizes", "hosts") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The conference was co-chaired by Ms. Lena Ortiz and Mr. Tomas Bril.",
            ["Lena Ortiz | chairs | conference", "Tomas Bril | chairs | conference"],
        ),
    ],
)
def test_chairs_event(reader: Any, text: str, expected: list[str]) -> None:
    """Who chairs a conference chairs the event."""
    assert reader.stated(text, "chairs") == expected
