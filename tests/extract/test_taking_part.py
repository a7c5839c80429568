"""Taking part: who was there, by what they did; and who only was thought of."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms. Lena Ortiz attended the conference.", ["Lena Ortiz | attends | conference"]),
        ("Ms. Lena Ortiz addressed the conference.", ["Lena Ortiz | attends | conference"]),
        ("Ms. Lena Ortiz opened the conference.", ["Lena Ortiz | attends | conference"]),
        ("Ms. Lena Ortiz inaugurated the conference.", ["Lena Ortiz | attends | conference"]),
        ("Ms. Lena Ortiz joined the conference.", ["Lena Ortiz | attends | conference"]),
        ("Ms. Lena Ortiz took part in the conference.", ["Lena Ortiz | attends | conference"]),
        ("Ms. Lena Ortiz spoke at the conference.", ["Lena Ortiz | attends | conference"]),
        (
            "Ms. Lena Ortiz delivered opening remarks at the conference.",
            ["Lena Ortiz | attends | conference"],
        ),
        ("The conference was moderated by Ms. Lena Ortiz.", ["Lena Ortiz | attends | conference"]),
    ],
)
def test_acts(reader: Any, text: str, expected: list[str]) -> None:
    """Opening, addressing, joining, speaking, moderating are taking part."""
    assert reader.stated(text, "attends", "speaksAt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The centre was opened at a ceremony in the presence of Ms. Lena Ortiz.",
            ["Lena Ortiz | attends | ceremony"],
        ),
    ],
)
def test_presence(reader: Any, text: str, expected: list[str]) -> None:
    """Those in whose presence something happened were there."""
    assert reader.stated(text, "attends", "speaksAt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The workshop was attended by 36 inspectors from Ghana.", ["Ghana | attends | workshop"]),
    ],
)
def test_counted(reader: Any, text: str, expected: list[str]) -> None:
    """A counted group from a country stands for it."""
    assert reader.stated(text, "attends", "speaksAt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danube Migration Agency held a workshop on child trafficking in Graz. “We "
            "must act together,” said Ms. Lena Ortiz at the opening.",
            ["Lena Ortiz | attends | workshop on child trafficking"],
        ),
    ],
)
def test_quoted(reader: Any, text: str, expected: list[str]) -> None:
    """Who is quoted in the report of an event spoke there."""
    assert reader.stated(text, "attends", "speaksAt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms. Lena Ortiz did not attend the conference.", []),
        ("Ms. Lena Ortiz was invited to the conference.", []),
        ("Ms. Lena Ortiz sent a message to the conference.", []),
        ("The organisers of the conference thanked Ms. Lena Ortiz.", []),
    ],
)
def test_not_there(reader: Any, text: str, expected: list[str]) -> None:
    """Being invited, thanked, or sending a message is not taking part."""
    assert reader.stated(text, "attends", "speaksAt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The keynote speech of the conference was given by Ms. Lena Ortiz.",
            ["Lena Ortiz | attends | conference"],
        ),
    ],
)
def test_keynote(reader: Any, text: str, expected: list[str]) -> None:
    """Who gives a speech at an event attends it."""
    assert reader.stated(text, "attends", "speaksAt") == expected


def test_who_acts_in_the_report_of_an_event_was_there(reader: Any) -> None:
    """Whatever somebody is said to do in the report of an event, he did there; also in its later paragraphs."""
    text = (
        "The Danube Agency held a seminar in Graz.\n\nMs. Lena Ortiz handed out the certificates. "
        "Forced labour is a crime.\n\nMr. Jan Kern looked on."
    )
    assert sorted(reader.stated(text, "attends")) == [
        "Jan Kern | attends | seminar",
        "Lena Ortiz | attends | seminar",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms. Lena Ortiz sent a message.",
        "Ms. Lena Ortiz told reporters in Oslo that shelters were needed.",
        "Last year Ms. Lena Ortiz praised the shelters.",
        "Ms. Lena Ortiz was unable to come.",
        "Ms. Lena Ortiz will open a shelter.",
        "The guests thanked Ms. Lena Ortiz.",
    ],
)
def test_who_acts_elsewhere_was_not(reader: Any, sentence: str) -> None:
    """Messages, interviews, other times, what is to come, and who only is thanked, tell of nobody there."""
    assert reader.stated(f"The Danube Agency held a seminar in Graz. {sentence}", "attends") == []


def test_nobody_has_spoken_where_an_event_lies_ahead(reader: Any) -> None:
    """The report of an event that is yet to be held tells of nobody's acts there."""
    text = "The Danube Agency will hold a seminar in Graz. Ms. Lena Ortiz praised the agency."
    assert reader.stated(text, "attends") == []


def test_the_lead_names_what_its_paragraph_is_about(reader: Any) -> None:
    """An event of which nothing is told yet is in focus in its paragraph of the lead, not behind it."""
    text = "The first seminar of its kind was short. Ms. Lena Ortiz gave a lecture.\n\nMr. Jan Kern lives in Oslo."
    assert [claim.split(" | ")[0] for claim in reader.stated(text, "attends")] == ["Lena Ortiz"]


def test_a_part_of_an_event_is_not_where_people_are(reader: Any) -> None:
    """Who leads an exercise or a session is at the event in focus, of which it is a part."""
    text = "The Danube Agency held a seminar in Graz. Two officers of Europol led an exercise."
    assert reader.stated(text, "attends") == ["Europol | attends | seminar"]


@pytest.mark.parametrize(
    "setting", ["On 3 May 2021, she", "Later, she", "In Graz, she", "She", "Yesterday she"]
)
def test_a_pronoun_behind_time_and_place(reader: Any, setting: str) -> None:
    """A person is meant by a pronoun also where words of time and place open the sentence."""
    text = f"Ms. Lena Ortiz arrived on Sunday. {setting} attended a seminar."
    assert "Lena Ortiz | attends | seminar" in reader.stated(text, "attends")


def test_persons_with_their_bodies_in_a_list(reader: Any) -> None:
    """The body that a person is of does not end a list of persons, nor is it a member of it."""
    text = "The seminar was opened by Ms. Lena Ortiz of Frontex and by Mr. Jan Kern of Europol."
    expected = ["Jan Kern | attends | seminar", "Lena Ortiz | attends | seminar"]
    assert sorted(reader.stated(text, "attends")) == expected
