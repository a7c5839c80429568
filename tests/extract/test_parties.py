"""Projects and bodies that no head noun names: told by an apposition, by their part in a payment, by what a list is of."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("STRIVE Danube, a 15-month project, ended in Graz.", "STRIVE Danube"),
        ("The project, known as Tithandizane, ended in Graz.", "Tithandizane"),
        ("The meeting of the project ELECT THB took place in Graz.", "ELECT THB"),
    ],
)
def test_an_apposition_names_a_project(reader: Any, text: str, name: str) -> None:
    """A name of no kind is a project where the words beside it say so."""
    assert name in reader.names(text, "Project")


def test_name_and_apposition_are_one(reader: Any) -> None:
    """What is said of "a project" behind a comma is said of the name before it."""
    text = "STRIVE Danube, a two-year project funded by Norway, ended in Graz."
    assert reader.stated(text, "funds") == ["Norway | funds | STRIVE Danube"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The project is implemented by Hagar and Ruhama.", ["Hagar", "Ruhama"]),
        ("Norway gave $2 million to Hagar.", ["Hagar"]),
        ("The project is implemented by Ms. Lena Ortiz.", []),
    ],
)
def test_a_payment_tells_bodies(reader: Any, text: str, names: list[str]) -> None:
    """Who carries out, or is paid, is a body although nothing in its name says so."""
    assert reader.names(text, "Organization") == names


def test_a_list_ends_before_a_clause(reader: Any) -> None:
    """Behind a comma alone, who does something is no member of the list before it."""
    text = "In the Harbour project, funded by Norway, UNICEF organized a workshop."
    assert reader.stated(text, "funds") == ["Norway | funds | Harbour project"]


def test_what_is_unsaid_is_the_latest_activity(reader: Any) -> None:
    """Money without an object is for what the sentence before speaks of first."""
    text = "The Danube Agency runs the Harbour project in Graz. The money comes from Norway."
    assert reader.stated(text, "funds") == ["Norway | funds | Harbour project"]
