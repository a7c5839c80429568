"""Events that only a verb tells: who was there, where and when, and what points back to them."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ms. Lena Ortiz met the Minister of Justice, Mr. Jan Kern, in Graz on 3 May 2021.",
            [
                "Jan Kern | attends | meeting with Jan Kern",
                "Lena Ortiz | attends | meeting with Jan Kern",
                "meeting with Jan Kern | heldIn | Graz",
                "meeting with Jan Kern | startDate | 2021-05-03",
            ],
        ),
        (
            "Ms. Lena Ortiz visited a shelter in Graz.",
            ["Lena Ortiz | attends | visit to shelter", "visit to shelter | heldIn | Graz"],
        ),
        (
            "The agreement was signed by Ms. Lena Ortiz and Mr. Jan Kern.",
            ["Jan Kern | attends | signing", "Lena Ortiz | attends | signing"],
        ),
    ],
)
def test_a_verb_tells_of_an_event(reader: Any, text: str, expected: list[str]) -> None:
    """Whom one met, what one visited or signed is an event, with those who were there, its place and its day."""
    assert sorted(reader.stated(text, "attends", "heldIn", "startDate")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway met the minimum standards for the elimination of trafficking.",
        "The Danube Agency met the needs of Ms. Lena Ortiz.",
        "The Danube Agency received a letter from Mr. Jan Kern.",
        "Ms. Lena Ortiz called on Mr. Jan Kern to act.",
        "Norway signed the Convention in 2003.",
        "The Danube Agency launched an app in 2021.",
    ],
)
def test_other_senses_tell_of_none(reader: Any, text: str) -> None:
    """A need that is met or a treaty that is signed is no event."""
    assert reader.stated(text, "attends", "heldIn", "startDate") == []


def test_two_meetings_are_two(reader: Any) -> None:
    """Whom one met tells one meeting from the other."""
    text = "Ms. Lena Ortiz met Mr. Jan Kern on Monday. On Tuesday she met Mr. Paul Kassi in Oslo."
    assert "meeting with Paul Kassi | heldIn | Oslo" in reader.stated(text, "heldIn")
    assert "Jan Kern | attends | meeting with Paul Kassi" not in reader.stated(text, "attends")


def test_nouns_point_back_to_what_a_verb_told(reader: Any) -> None:
    """ "The meeting" and "the talks" go on to speak of whom one met."""
    for noun in ("meeting", "talks"):
        text = f"Ms. Lena Ortiz met Mr. Jan Kern. Also at the {noun} was Mr. Paul Kassi."
        assert "Paul Kassi | attends | meeting with Jan Kern" in reader.stated(text, "attends")


def test_a_verb_does_not_take_the_focus_from_a_noun(reader: Any) -> None:
    """Who speaks in the report of a workshop spoke there, also after the report told of a meeting at its edge."""
    text = (
        "The Danube Agency held a workshop in Graz.\n\nMs. Lena Ortiz met Mr. Jan Kern. "
        "Mr. Paul Kassi stressed the need for shelters."
    )
    assert "Paul Kassi | attends | workshop" in reader.stated(text, "attends")


def test_an_event_at_which_a_verb_happened_is_one_with_it(reader: Any) -> None:
    """Who signed at a ceremony was at the signing, and the signing is the ceremony."""
    text = (
        "Ms. Lena Ortiz and Mr. Jan Kern signed an agreement at a ceremony in Graz on 3 May 2021. "
        "Mr. Paul Kassi witnessed the signing."
    )
    assert reader.stated(text, "attends", "heldIn", "startDate") == [
        "Jan Kern | attends | ceremony",
        "Lena Ortiz | attends | ceremony",
        "Paul Kassi | attends | ceremony",
        "ceremony | heldIn | Graz",
        "ceremony | startDate | 2021-05-03",
    ]


def test_a_sentence_may_name_what_a_verb_told(reader: Any) -> None:
    """ "Experts met in Graz. It was the second seminar": the seminar was in Graz."""
    text = "Experts of the Danube Agency met in Graz on 3 May 2021. It was the second seminar of the year."
    assert "meeting | heldIn | Graz" in reader.stated(text + " Ms. Lena Ortiz opened the seminar.", "heldIn")


def test_bodies_hold_the_launch_that_they_are_the_subject_of(reader: Any) -> None:
    """Who launches a project on a day holds an event; nobody need be said to have attended."""
    text = "The Danube Agency launched the Safe Roads project in Graz on 3 May 2021."
    assert reader.stated(text, "organizes", "heldIn") == [
        "Danube Agency | organizes | launch",
        "launch | heldIn | Graz",
    ]
