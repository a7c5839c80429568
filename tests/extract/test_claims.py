"""Claims carry what their sentence tells beside subject and object, and evidence that is where it says."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway donated $300,000 to the Harbour Foundation.", ("300000", "USD")),
        ("The Harbour Project, worth €3.5 million, is funded by Norway.", ("3500000", "EUR")),
        ("Canada provided 2 million dollars to the Harbour Project.", ("2000000", "USD")),
        ("Canada funds the Harbour Project.", ("", "")),
    ],
)
def test_funding_has_its_amount(reader: Any, text: str, expected: tuple[str, str]) -> None:
    """A plain decimal number and an ISO code; nothing where nothing is said."""
    ((claim, _),) = reader.claims(text, "funds")
    assert (claim.amount, claim.currency) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The 2023 Trafficking in Persons Report placed Ghana on the Tier 2 Watch List.",
            ["Ghana tier-2-watch-list 2023"],
        ),
        (
            "The 2019 Trafficking in Persons Report upgraded Ghana from Tier 3 to the Tier 2 Watch List.",
            ["Ghana tier-2-watch-list 2019", "Ghana tier-3 2018"],
        ),
        (
            "Ghana was placed on the Watch List in 2014 and 2015 and on Tier 2 in 2016.",
            ["Ghana tier-2 2016", "Ghana tier-2-watch-list 2014", "Ghana tier-2-watch-list 2015"],
        ),
        (
            "Ghana rose to Tier 1, after Tier 2 last year.",
            ["Ghana tier-1 2024", "Ghana tier-2 2023"],
        ),
        (
            "Togo is in Tier 1 of the 2002 TIP Report, Chad and Mali are in Tier 3.",
            ["Chad tier-3 2002", "Mali tier-3 2002", "Togo tier-1 2002"],
        ),
        (
            "Chad, Mali and Togo fell to Tier 2, Tier 3 and Tier 3 respectively in the 2018 TIP Report.",
            ["Chad tier-2 2018", "Mali tier-3 2018", "Togo tier-3 2018"],
        ),
    ],
)
def test_rankings_have_tier_and_year(reader: Any, text: str, expected: list[str]) -> None:
    """The tier, and the year that the words around it give it; the tier before a move is a claim of the year before."""
    claims = reader.claims(text, "ranks")
    assert sorted(f"{line.split()[-1]} {claim.tier} {claim.year}" for claim, line in claims) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Ortiz, Deputy Director of the Harbour Foundation, came.", "Deputy Director"),
        ("The Acting Director of the Harbour Foundation, Lena Ortiz, came.", "Acting Director"),
    ],
)
def test_roles_keep_their_title(reader: Any, text: str, expected: str) -> None:
    """In the language of the text, with deputy and acting."""
    ((claim, _),) = reader.claims(text, "holdsRoleIn")
    assert claim.roles == (("en", expected),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Danube Migration Agency will organise a workshop on child trafficking in May.", "planned"),
        ("The Danube Migration Agency organised a workshop on child trafficking in May.", "asserted"),
    ],
)
def test_what_is_announced_is_planned(reader: Any, text: str, expected: str) -> None:
    """An announced event is a fact of another kind."""
    ((claim, _),) = reader.claims(text, "organizes")
    assert claim.modality == expected


def test_evidence_is_where_it_says(reader: Any) -> None:
    """Quote, subject, object and trigger are spans of the document, also when it does not begin with them."""
    text = "  Good news!\r\n\r\nThe Harbour Project – at last – is funded by Norway. More soon."
    ((claim, _),) = reader.claims(text, "funds")
    (evidence,) = {(one.quote, one.exact, one.subject, one.object, one.trigger) for one in claim.evidence}
    quote, exact, subject, target, trigger = evidence
    found = [text[span.start : span.end] for span in (quote, subject, target, trigger)]
    assert found == [exact, "Norway", "Harbour Project", "funded"]
    assert exact == "The Harbour Project – at last – is funded by Norway."


def test_offsets_count_code_points(reader: Any) -> None:
    """Signs beyond the basic plane count one each, Arabic vowel signs too."""
    text = "\U0001f600 مُقَدِّمَة\n\nThe Harbour Project is funded by Norway."
    ((claim, _),) = reader.claims(text, "funds")
    spans = {(one.subject.start, one.subject.end) for one in claim.evidence}
    assert [text[start:end] for start, end in spans] == ["Norway"]


def test_reading_twice_gives_the_same(reader: Any) -> None:
    """A reading depends on nothing but document, pack and authority."""
    text = "The EU funds the Harbour Project. Lena Ortiz, Director of the Harbour Foundation, opened it."
    assert reader.read(text) == reader.read(text)
