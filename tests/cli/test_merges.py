"""`tipgraph merges`: what was taken for one thing, why, and decisions that the next build applies."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tipgraph.cli import cli
from tipgraph.errors import GraphError, JudgementError

ENGLISH = (
    "Naela Gabr, Chairperson of NCCPIM&TIP, said that the work goes on. "
    "Carlos Oliver Cruz, Chief of Mission of IOM Egypt, agreed."
)
ARABIC = (
    "وقالت السفيرة نائلة جبر رئيس اللجنة الوطنية التنسيقية لمكافحة ومنع الهجرة غير الشرعية "
    "والاتجار بالبشر إن العمل مستمر."
)
PAIR = ("naela-gabr", "naylh-jbr")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which holds two documents."""
    for name, text in (("en.txt", ENGLISH), ("ar.txt", ARABIC)):
        (tmp_path / "texts").mkdir(exist_ok=True)
        (tmp_path / "texts" / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, [*arguments], env={"COLUMNS": "120"})


def built(*arguments: str) -> list[dict[str, str]]:
    """Build, and return what `tipgraph merges` lists."""
    assert run("build", "texts", *arguments).exit_code == 0
    listed: list[dict[str, str]] = json.loads(run("merges", "-f", "json").stdout)["Merges"]
    return listed


def test_merges_are_listed_with_evidence_for_both_sides(folder: Path) -> None:
    """State, entity, both ids, the reason, and a sentence of each document."""
    (row,) = built()
    assert (row["state"], row["entity"], row["one"], row["other"]) == ("merged", "naela-gabr", *PAIR)
    assert row["reason"].startswith("Naela Gabr and نائلة جبر are one name in two scripts, and both are")
    assert "said that the work goes on. (en)" in row["evidence"]
    assert "نائلة جبر رئيس" in row["evidence"] and "(ar)" in row["evidence"]


def test_a_rejected_merge_is_undone_until_its_line_goes(folder: Path) -> None:
    """--reject writes a line, the next build obeys it, and deleting the line takes it back."""
    assert built()[0]["state"] == "merged"
    result = run("merges", "--reject", *PAIR, "--reason", "two women", "--who", "M. Salem")
    assert (result.exit_code, result.stdout) == (0, "")
    heading, line = (folder / "judgements.yaml").read_text(encoding="utf-8").splitlines()
    assert line.startswith(
        '- {not same: [naela-gabr, naylh-jbr], reason: "two women", who: "M. Salem", date: 20'
    )
    assert built() == []
    graph = (folder / "build" / "graph.ttl").read_text(encoding="utf-8")
    assert "ent:naylh-jbr" in graph and "ent:naela-gabr" in graph
    (folder / "judgements.yaml").write_text(heading + "\n", encoding="utf-8")
    assert built()[0]["state"] == "merged"
    assert "ent:naylh-jbr" not in (folder / "build" / "graph.ttl").read_text(encoding="utf-8")


def test_an_accepted_pair_is_one_entity(folder: Path) -> None:
    """--accept joins what nothing else would, in a file of any name; every form stays a name."""
    built()
    accepted = run("merges", "--accept", "naela-gabr", "carlos-oliver-cruz", "--judgements", "mine.yaml")
    assert accepted.exit_code == 0
    assert {row["state"] for row in built("--judgements", "mine.yaml")} == {"judged same", "merged"}
    graph = (folder / "build" / "graph.ttl").read_text(encoding="utf-8")
    assert "ent:naela-gabr" not in graph and '"Naela Gabr"@en' in graph and '"Carlos Oliver Cruz"@en' in graph


def test_an_open_question_is_listed_as_unsure(folder: Path) -> None:
    """--unsure stops the merge and keeps the pair in the list."""
    built()
    run("merges", "--unsure", *PAIR, "--reason", "ask Cairo")
    assert [(row["state"], row["entity"], row["reason"]) for row in built()] == [("unsure", "", "ask Cairo")]


def test_the_same_build_gives_the_same_bytes(folder: Path) -> None:
    """merges.json tells no time and knows no chance."""
    built()
    before = (folder / "build" / "merges.json").read_bytes()
    built()
    assert (folder / "build" / "merges.json").read_bytes() == before


def test_faults_have_a_remedy(folder: Path) -> None:
    """No graph, an unknown id, a second opinion, a faulty or missing file: each is one message."""
    missing = run("merges")
    assert isinstance(missing.exception, GraphError) and "tipgraph build --output build" in str(
        missing.exception
    )
    built()
    unknown = run("merges", "--accept", "naela-gab", "naylh-jbr")
    assert isinstance(unknown.exception, JudgementError)
    assert str(unknown.exception) == "naela-gab is no id of this graph; the nearest is naela-gabr"
    run("merges", "--reject", *PAIR)
    again = run("merges", "--accept", *PAIR)
    assert isinstance(again.exception, JudgementError) and "delete the other line first" in str(
        again.exception
    )
    (folder / "judgements.yaml").write_text("- {same: [a, a]}\n", encoding="utf-8")
    faulty = run("build", "texts")
    assert isinstance(faulty.exception, JudgementError)
    assert [line.split(": ")[1].split(".")[0] for line in str(faulty.exception).splitlines()] == [
        "[0]",
        "[0]",
    ]
    nowhere = run("build", "texts", "--judgements", "nowhere.yaml")
    assert isinstance(nowhere.exception, JudgementError) and "nowhere.yaml" in str(nowhere.exception)


def test_a_judgement_that_meets_nothing_is_told(folder: Path) -> None:
    """A line about entities that these documents do not hold changes nothing, and the build says so."""
    (folder / "judgements.yaml").write_text("- {same: [naela-gabr, nobody], reason: x}\n", encoding="utf-8")
    result = run("build", "texts")
    assert result.exit_code == 0
    assert "A judgement names naela-gabr and nobody, which these documents do not both hold." in result.stderr
