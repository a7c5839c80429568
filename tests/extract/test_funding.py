"""Funding: whose money it is, in every voice, and whose it is not."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway is funding the Harbour Project.", ["Norway | funds | Harbour Project"]),
        (
            "The European Union finances the regional workshop on labour migration.",
            ["European Union | funds | regional workshop on labour migration"],
        ),
    ],
)
def test_active(reader: Any, text: str, expected: list[str]) -> None:
    """The donor is the subject."""
    assert reader.stated(text, "funds") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Harbour Project, which is funded by Norway, began in May.",
            ["Norway | funds | Harbour Project"],
        ),
    ],
)
def test_passive(reader: Any, text: str, expected: list[str]) -> None:
    """The donor is the agent, also in a relative clause."""
    assert reader.stated(text, "funds") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danube Migration Agency held the workshop with funding from Norway.",
            ["Norway | funds | workshop"],
        ),
        (
            "The workshop was held with the generous support of the Government of Japan.",
            ["Japan | funds | workshop"],
        ),
        (
            "The Harbour Project was made possible thanks to a grant of $2 million from Canada.",
            ["Canada | funds | Harbour Project"],
        ),
    ],
)
def test_nominal(reader: Any, text: str, expected: list[str]) -> None:
    """Support and grants of a donor pay for what they are named with."""
    assert reader.stated(text, "funds") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The EU-funded Harbour Project began in May.", ["European Union | funds | Harbour Project"]),
        ("The Swiss-funded Harbour Project began in May.", ["Switzerland | funds | Harbour Project"]),
    ],
)
def test_adjectival(reader: Any, text: str, expected: list[str]) -> None:
    """The adjective of a country, or "EU-", before "funded"."""
    assert reader.stated(text, "funds") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway funds the Harbour Project through the International Labour Organization.",
            ["Norway | funds | Harbour Project"],
        ),
    ],
)
def test_channel(reader: Any, text: str, expected: list[str]) -> None:
    """The channel of the money is no donor."""
    assert reader.stated(text, "funds") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The workshop discussed how such projects are funded.", []),
        ("The Harbour Project is not funded by Norway.", []),
    ],
)
def test_nobody(reader: Any, text: str, expected: list[str]) -> None:
    """Talk about funding, and its denial, name no donor."""
    assert reader.stated(text, "funds") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway funds the Harbour Project. The workshop was organised under the Harbour Project.",
            ["Norway | funds | Harbour Project"],
        ),
    ],
)
def test_chain(reader: Any, text: str, expected: list[str]) -> None:
    """Who pays a project pays its events only where the text says so."""
    assert reader.stated(text, "funds") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Harbour Project is co-funded by Norway and the European Union.",
            ["European Union | funds | Harbour Project", "Norway | funds | Harbour Project"],
        ),
    ],
)
def test_cofunding(reader: Any, text: str, expected: list[str]) -> None:
    """Donors who share are donors each."""
    assert reader.stated(text, "funds") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan donated $300,000 to the Harbour Foundation.", ["Japan | funds | Harbour Foundation"]),
    ],
)
def test_donated(reader: Any, text: str, expected: list[str]) -> None:
    """Money given to a body funds it."""
    assert reader.stated(text, "funds") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada provided 2 million dollars to the Harbour Project.", ["Canada | funds | Harbour Project"]),
    ],
)
def test_provided(reader: Any, text: str, expected: list[str]) -> None:
    """An amount that somebody provides to a project funds it."""
    assert reader.stated(text, "funds") == expected
