"""Judgements are read whole or not at all, written one line each, and taken back by deleting a line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipgraph.errors import JudgementError
from tipgraph.resolve.judgements import (
    Judgement,
    add_judgement,
    documents_judged,
    line_of,
    load_judgements,
)
from tipgraph.resources import parse_yaml_texts

JUDGED = (
    Judgement("same", ("naela-gabr", "naylh-jbr"), "both chair: NCCPIM", "M. Salem", "2026-03-14"),
    Judgement("not same", ("ali@001_a", "ali@002_b"), "a minister, a footballer"),
    Judgement("unsure", ("a", "b"), 'نائلة "جبر"'),
)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """A line each, behind a heading that says how to take one back; without its line a judgement is gone."""
    path = tmp_path / "judgements.yaml"
    assert load_judgements(path) == ()
    for judgement in JUDGED:
        add_judgement(path, judgement)
    assert load_judgements(path) == JUDGED
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("#") and len(lines) == 1 + len(JUDGED)
    path.write_text("\n".join(lines[:2] + lines[3:]), encoding="utf-8")
    assert load_judgements(path) == (JUDGED[0], JUDGED[2])


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """Every faulty line, each with its place."""
    path = tmp_path / "judgements.yaml"
    path.write_text(
        """
- {same: [a, a], reason: x}
- {same: [a, b]}
- {same: [a, b], not same: [a, b], reason: x}
- {sane: [a, b], reason: x}
- {same: [A B, c], reason: x, date: yesterday}
- naela
""",
        encoding="utf-8",
    )
    with pytest.raises(JudgementError) as caught:
        load_judgements(path)
    assert str(caught.value).splitlines() == [
        f"{path}: [0].same: the two ids are the same",
        f"{path}: [1].reason: missing; say why, so that others can judge the judgement",
        f"{path}: [2]: must have one of same, not same, unsure; has same, not same",
        f"{path}: [3].sane: unknown key; known are same, not same, unsure, reason, who, date",
        f"{path}: [3]: must have one of same, not same, unsure; has none",
        f"{path}: [4].same[0]: 'A B' is not an id; `tipgraph merges` shows them",
        f"{path}: [4].date: 'yesterday' is not a date as in 2026-03-14",
        f"{path}: [5]: must be a mapping with one of same, not same, unsure and a reason",
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "- {same: [a, b], reason: x}\n- {unsure: [b, a], reason: x}",
            "[1]: a and b are judged already in [0] (same)",
        ),
        (
            "- {same: [a, b], reason: x}\n- {same: [b, c], reason: x}\n- {not same: [a, c], reason: x}",
            "[2]: a and c are judged not same, but other lines make them one",
        ),
        ("same: [a, b]", "must be a list"),
        ("- {same: [a, b], same: [c, d]}", "stands twice"),
        ("- [", "is not readable YAML"),
    ],
)
def test_contradictions_are_faults(tmp_path: Path, text: str, fault: str) -> None:
    """Two lines about one pair, or lines that together make one what another parts."""
    path = tmp_path / "judgements.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(JudgementError) as caught:
        load_judgements(path)
    assert str(path) in str(caught.value) and fault in str(caught.value)


def test_a_contradicting_line_is_not_written(tmp_path: Path) -> None:
    """The file stays as it is, and the message tells which line to delete."""
    path = tmp_path / "judgements.yaml"
    add_judgement(path, JUDGED[0])
    before = path.read_bytes()
    with pytest.raises(JudgementError, match="delete the other line first"):
        add_judgement(path, Judgement("not same", JUDGED[0].pair, "no"))
    assert path.read_bytes() == before


def test_ids_of_one_document() -> None:
    """`id@document` names what one document calls so."""
    assert documents_judged(JUDGED) == {("ali", "001_a"), ("ali", "002_b")}


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_any_reason_survives(reason: str) -> None:
    """Quotes, braces, colons and any script come back as they were written."""
    line = line_of(Judgement("same", ("a", "b"), reason))
    assert parse_yaml_texts(line) == [{"same": ["a", "b"], "reason": reason}]
    assert "\n" not in line
