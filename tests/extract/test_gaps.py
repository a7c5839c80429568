"""Gaps: sentences that call for a claim and gave none, the likeliest first."""

from __future__ import annotations

from typing import Any

from tipgraph.extract.gaps import Gap, compile_triggers, find_gaps


def gaps(reader: Any, text: str) -> list[Gap]:
    pack = reader.pack("en")
    found = find_gaps(reader.document(text), pack, reader.authority, compile_triggers(pack))
    return sorted(found, key=lambda gap: gap.rank)


def test_two_known_entities_without_a_claim_are_a_gap(reader: Any) -> None:
    """With the names that the text has for them, and where the sentence stands."""
    text = "Hello. Norway gazed upon Canada."
    (gap,) = gaps(reader, text)
    assert (gap.document, gap.known, gap.triggers) == ("sample.txt", ("Norway", "Canada"), ())
    assert text[gap.span.start : gap.span.end] == gap.text == "Norway gazed upon Canada."


def test_a_trigger_without_a_claim_is_a_gap(reader: Any) -> None:
    """It names the words and the relations that they can state."""
    (gap,) = gaps(reader, "It was funded by benefactors.")
    assert "funded by" in gap.triggers or "funded" in gap.triggers
    assert "funds" in gap.relations


def test_what_states_something_is_no_gap(reader: Any) -> None:
    """Nor is what a guard took back, nor a sentence that names nobody."""
    text = "Norway funds the Harbour Project. Norway has not funded the Harbour Project. The sun shone."
    assert gaps(reader, text) == []


def test_a_trigger_with_two_things_comes_first(reader: Any) -> None:
    """Then what names more known entities."""
    text = (
        "Norway, Canada, Ghana gazed upon Togo. It was funded by benefactors. "
        "Norway and Togo gazed on while the work was financed by Safe Harbour Ltd."
    )
    found = gaps(reader, text)
    assert [(bool(gap.triggers), len(gap.known)) for gap in found] == [(True, 2), (False, 4), (True, 0)]
