"""When and where events took place: only what is said of the event itself."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The workshop was held in Vienna.", ["workshop | heldIn | Vienna"]),
        (
            "The workshop was held at the Hilton Hotel in Amman.",
            ["workshop | heldIn | Amman", "workshop | heldIn | Hilton Hotel"],
        ),
        (
            "The workshop was held in Mahdia, Lethem and Bartica districts.",
            ["workshop | heldIn | Bartica", "workshop | heldIn | Lethem", "workshop | heldIn | Mahdia"],
        ),
        ("VIENNA - The Danube Migration Agency praised the new law.", []),
        ("VIENNA, 3 May 2021 - The Danube Migration Agency held a workshop on child labour.", []),
        (
            "GRAZ, 3 May 2021 - The Danube Migration Agency held a workshop here.",
            ["workshop | heldIn | Graz"],
        ),
        ("A second workshop will be held in Graz, provided that funds are found.", []),
    ],
)
def test_place(reader: Any, text: str, expected: list[str]) -> None:
    """The venue, the town behind it, every place of a list; a dateline only where the report says "here"."""
    assert reader.stated(text, "heldIn") == expected


@pytest.mark.parametrize(
    ("text", "issued", "expected"),
    [
        (
            "The Danube Migration Agency held a workshop on child trafficking in Graz from 28"
            " to 30 April 2003.",
            "2024-06-05",
            [
                "workshop on child trafficking | endDate | 2003-04-30",
                "workshop on child trafficking | startDate | 2003-04-28",
            ],
        ),
        (
            "The workshop was held on 10 and 11 July 2023.",
            "2024-06-05",
            ["workshop | endDate | 2023-07-11", "workshop | startDate | 2023-07-10"],
        ),
        ("The workshop was held on Monday.", "2024-06-05", ["workshop | startDate | 2024-06-03"]),
        ("The workshop was held on Monday.", "", []),
        (
            "The workshop on 3 May 2023 was held in Vienna.",
            "2024-06-05",
            ["workshop | startDate | 2023-05-03"],
        ),
    ],
)
def test_date(reader: Any, text: str, issued: str, expected: list[str]) -> None:
    """Days and ranges; a weekday counted from the day of publication, left out without one."""
    assert reader.stated(text, "startDate", "endDate", issued=issued) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The workshop was held at the Sheraton Vienna on 3 May 2021.",
            ["workshop | heldIn | Vienna", "workshop | startDate | 2021-05-03"],
        ),
        (
            "Public hearings were held in Graz on 3 May 2021.",
            ["Public hearings | heldIn | Graz", "Public hearings | startDate | 2021-05-03"],
        ),
        (
            "The courses ended on 3 May 2021 with a ceremony in Graz.",
            ["ceremony | heldIn | Graz", "ceremony | startDate | 2021-05-03"],
        ),
        (
            "The workshop was held in Graz. The next workshop will be held in Vienna in May 2021.",
            [
                "next workshop | heldIn | Vienna",
                "next workshop | startDate | 2021-05",
                "workshop | heldIn | Graz",
            ],
        ),
    ],
)
def test_events_and_where_they_were(reader: Any, text: str, expected: list[str]) -> None:
    """A venue is in the town of its name, a plural that was held is an event, the next one is another, a closing begins."""
    assert sorted(reader.stated(text, "heldIn", "startDate")) == expected
