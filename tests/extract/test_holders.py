"""Who "the Minister" is."""

from __future__ import annotations

from typing import Any

import pytest

START = "The Minister of Labour, Ms. Lena Ortiz, met the Ambassador of Norway, Mr. Jan Kern, in Graz. "


@pytest.mark.parametrize(
    ("text", "visitor"),
    [
        ("The Minister then visited a shelter in Linz.", "Lena Ortiz"),
        ("The Ambassador then visited a shelter in Linz.", "Jan Kern"),
        ("The Minister spoke first. She then visited a shelter in Linz.", "Lena Ortiz"),
    ],
)
def test_a_role_with_the_article_means_its_holder(reader: Any, text: str, visitor: str) -> None:
    """It is whoever was named last in that office, and a pronoun behind it means the same person."""
    stated = reader.stated(START + text, "attends")
    assert [claim for claim in stated if "visit" in claim] == [f"{visitor} | attends | visit to shelter"]


@pytest.mark.parametrize(
    "text",
    [
        "The Deputy Minister then visited a shelter in Linz.",
        "The Minister of Justice then visited a shelter in Linz.",
        "The Minister's adviser then visited a shelter in Linz.",
    ],
)
def test_another_office_is_not_his(reader: Any, text: str) -> None:
    """A deputy, a minister of something else and a minister's adviser are other people."""
    assert not [claim for claim in reader.stated(START + text, "attends") if "visit" in claim]


def test_initials_name_an_office(reader: Any) -> None:
    """ "The CEO" is the Chief Executive Officer."""
    text = "Ms. Lena Ortiz, Chief Executive Officer of the Danube Agency, met Mr. Jan Kern. The CEO later visited a shelter in Linz."
    assert "Lena Ortiz | attends | visit to shelter" in reader.stated(text, "attends")
