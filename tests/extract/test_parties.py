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


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The teaching kit was financed by Norway.", "Norway | funds | teaching kit"),
        ("Norway pays for a new minibus.", "Norway | funds | minibus"),
        ("The building was renovated with 2 million euros from Norway.", "Norway | funds | building"),
        ("Norway gave 2 million euros to a vegetable garden.", "Norway | funds | vegetable garden"),
    ],
)
def test_a_payment_tells_things(reader: Any, text: str, line: str) -> None:
    """What is paid for is a thing whatever its noun."""
    assert reader.stated(text, "funds") == [line]


@pytest.mark.parametrize(
    "text", ["Norway pays for the victims.", "The ransom was paid by the family.", "Norway paid for it."]
)
def test_people_are_not_paid_for(reader: Any, text: str) -> None:
    """Victims and ransoms are no things that a donor pays for."""
    assert reader.stated(text, "funds") == []


def test_its_means_the_house_of_the_sentence_before(reader: Any) -> None:
    """Costs are those of the shelter that was just named, not of the event that the document is about."""
    text = "A conference took place in Graz. The guests saw a shelter. Its costs are met by Norway."
    assert reader.stated(text, "funds") == ["Norway | funds | shelter"]


def test_a_list_under_a_donor(reader: Any) -> None:
    """The line with a colon names who gives, the list who gets."""
    text = "The Government of Norway is providing:\n\n* 60,000 euros to UNICEF\n* 40,000 euros to Hagar"
    assert reader.stated(text, "funds") == ["Norway | funds | Hagar", "Norway | funds | UNICEF"]
