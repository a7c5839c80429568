"""`tipgraph path`, `neighbours`, `hubs`, `communities`, `show` and `ask` print tables and pages, and draw."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tipgraph.cli import cli
from tipgraph.errors import QueryError, UnknownNameError

GOLD = Path(__file__).parents[1] / "fixtures" / "gold.ttl"


def run(*arguments: object) -> Result:
    words = [*map(str, arguments), "--graph", str(GOLD)]
    return CliRunner().invoke(cli, words, env={"COLUMNS": "300"}, catch_exceptions=False)


def test_a_path_quotes_every_step() -> None:
    lines = run("path", "Italy", "Essential role of CSOs in Anti-Trafficking Responses").stdout.splitlines()
    assert " ".join(lines[2].split()) == (
        "1 1 Italy funds Regional Development and Protection Programme (RDPP)"
    )
    assert lines[3] == "  002_5c9c6e81fc2eeba0 (en.funds.gold): “EU Italian funded RDPP”"


def test_a_path_that_is_too_long_says_so() -> None:
    result = run("path", "Italy", "نائلة جبر", "--max", 2)
    assert result.stderr == "No chain of at most 2 facts leads from one to the other; --max allows more.\n"


def test_a_path_along_one_relation() -> None:
    result = run("path", "Italy", "Egypt", "--relation", "يشارك في", "-f", "csv")
    assert {line.split(",")[3] for line in result.stdout.splitlines()[1:] if line[:1].isdigit()} == {
        "attends"
    }
    with pytest.raises(UnknownNameError, match="'likes' is no relation of this graph"):
        run("path", "Italy", "Egypt", "--relation", "likes")


def test_neighbours_as_csv() -> None:
    result = run("neighbours", "Scott Sanford", "-f", "csv")
    assert [line.rsplit(",", 1)[0] for line in result.stdout.splitlines()] == [
        "neighbour,subject,relation,object",
        "Addressing Child Trafficking: Promising Initiatives and Best Practices,Scott Sanford,attends,"
        "Addressing Child Trafficking: Promising Initiatives and Best Practices",
        "US Embassy in Cairo,Scott Sanford,holds a role in,US Embassy in Cairo",
    ]


def test_hubs_by_measure() -> None:
    first = run("hubs", "--top", 1, "--by", "betweenness", "-f", "csv")
    assert first.stdout.splitlines()[0] == "entity,degree,betweenness,pagerank"
    assert first.stdout.splitlines()[1].startswith("Inter-Regional Conference")
    assert (len(first.stdout.splitlines()), first.stderr) == (2, "")


def test_communities_have_their_members() -> None:
    lines = run("communities", "--least", 10, "-f", "csv").stdout.splitlines()
    sizes = {line.split(",")[0]: int(line.split(",")[1]) for line in lines[1:]}
    assert sum(sizes.values()) == len(lines) - 1
    assert min(sizes.values()) >= 10


@pytest.mark.parametrize(
    "arguments", [("path", "Italy", "Egypt"), ("hubs", "--top", 5), ("neighbours", "مصر")]
)
def test_what_is_found_can_be_drawn(tmp_path: Path, arguments: tuple[object, ...]) -> None:
    page = tmp_path / "page.html"
    run(*arguments, "--viz", page)
    assert page.read_text(encoding="utf-8").lower().startswith("<!doctype html>")


def test_show_in_three_formats(tmp_path: Path) -> None:
    assert run("show", "نائلة جبر").stdout.startswith("Naela Gabr\nperson\n")
    run("show", "RDPP", "-o", tmp_path / "rdpp.md")
    assert "[^1]: “EU Italian funded RDPP”" in (tmp_path / "rdpp.md").read_text(encoding="utf-8")
    assert run("show", "RDPP", "--format", "html").stdout.startswith("<!doctype html>")


def test_ask_prints_the_command_and_the_answer() -> None:
    """The command to stderr, so that people learn it; the answer to stdout."""
    result = run("ask", "who", "chairs", "NCCPIM&TIP?")
    assert result.stderr == '→ tipgraph query who-chairs --organization "NCCPIM&TIP"\n'
    assert result.stdout.splitlines()[2].startswith("Naela Gabr")


def test_ask_says_when_it_is_not_sure() -> None:
    result = run("ask", "Does Italy fund RDPP?")
    assert result.stdout == "true\n"
    assert result.stderr.splitlines()[1] == "Not sure that this is meant. It could also be:"
    with pytest.raises(QueryError, match="zanzibar"):
        run("ask", "who funds Zanzibar?")
