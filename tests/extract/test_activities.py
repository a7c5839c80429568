"""Events, projects and reports: named by a title in quotation marks, by a description, by a name."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a three-day regional training for labour inspectors began",
            [("Training", "three-day regional training for labour inspectors")],
        ),
        ("The 24th Conference of Judges opened", [("Conference", "24th Conference of Judges")]),
        ("the workshop “Voices of Survivors” ended", [("Workshop", "Voices of Survivors")]),
        ('a conference entitled "Ending Forced Labour" began', [("Conference", "Ending Forced Labour")]),
        (
            "a national campaign against child trafficking",
            [("Campaign", "national campaign against child trafficking")],
        ),
        ("a high-level meeting on migration was held", [("Meeting", "high-level meeting on migration")]),
        (
            "on World Day against Trafficking in Persons",
            [("Observance", "World Day Against Trafficking in Persons")],
        ),
        ("They met three times.", []),
    ],
)
def test_events(reader: Any, text: str, expected: list[tuple[str, str]]) -> None:
    """The class is that of the head noun; a title in any quotation marks is the name."""
    assert [(mention.cls, mention.name) for mention in reader.mentions(text, "Event")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the project “Safe Harbour”", ["Safe Harbour"]),
        ("the Safe Harbour project began", ["Safe Harbour project"]),
        ("They projected growth.", []),
    ],
)
def test_projects(reader: Any, text: str, expected: list[str]) -> None:
    """A name in quotation marks or in capitals beside the noun."""
    assert reader.names(text, "Project") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the report “Hidden in Plain Sight”", [("Hidden in Plain Sight", 0)]),
        (
            "the Global Report on Trafficking in Persons 2022",
            [("Global Report on Trafficking in Persons 2022", 2022)],
        ),
        ("He reported on it.", []),
    ],
)
def test_reports(reader: Any, text: str, expected: list[tuple[str, int]]) -> None:
    """With the year of the edition, where the name has one."""
    assert [(mention.name, mention.year) for mention in reader.mentions(text, "Report")] == expected


def test_the_parts_of_a_name_are_where_the_text_has_them(reader: Any) -> None:
    """The span of a titled event is its title."""
    text = "Then a workshop entitled “Voices of Survivors” began."
    (mention,) = reader.mentions(text, "Event")
    assert text[mention.span.start : mention.span.end] == "Voices of Survivors"
