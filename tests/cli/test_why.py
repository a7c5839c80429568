"""`tipgraph why` explains a sentence, or one of a document; `tipgraph gaps` says where to look."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from tipgraph.cli import cli
from tipgraph.errors import InputError

TEXT = "Norway gazed upon Canada.\nThe Harbour Project is not funded by Norway.\n"


def run(*arguments: object, stdin: str | None = None, color: bool = False) -> Result:
    environment = {"COLUMNS": "80"}
    return CliRunner().invoke(cli, [*map(str, arguments)], env=environment, input=stdin, color=color)


def test_a_sentence_is_explained_in_80_columns() -> None:
    """Mentions, the row, what fired, what took back, what was near; colours only for a terminal."""
    result = run("why", "-", stdin="The Harbour Project is not funded by Norway.", color=True)
    plain = click.unstyle(result.stdout)
    assert result.stdout != plain
    lines = plain.splitlines()
    headings = [line for line in lines if line and not line.startswith(" ")]
    assert headings == [
        "sentence.txt, characters 0 to 44, en",
        "The Harbour Project is not funded by Norway.",
        "Mentions",
        "As rules read it",
        "Rules that fired",
        "Took nothing from it",
        "Nearest that did not",
    ]
    assert "    but: taken back by “not”" in lines, plain
    assert max(map(len, lines)) <= 80


def test_the_sentence_at_an_offset(tmp_path: Path) -> None:
    """And only that; a file takes no colours."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    run("why", path, 30, "--language", "en", "-o", tmp_path / "why.txt")
    lines = (tmp_path / "why.txt").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["a.txt, characters 26 to 70, en", "The Harbour Project is not funded by Norway."]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nowhere.txt", 3), "nowhere.txt: no such file; an OFFSET needs a document before it"),
        (("  ",), "there is no sentence"),
    ],
)
def test_what_cannot_be_explained_says_why(arguments: tuple[object, ...], message: str) -> None:
    """The input is at fault: exit code 1."""
    result = run("why", *arguments)
    assert isinstance(result.exception, InputError)
    assert str(result.exception).startswith(message)


def test_wrong_usage_is_told_apart(tmp_path: Path) -> None:
    """A document without an offset, a language without a pack: exit code 2."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    without_offset, no_pack = run("why", path), run("why", "Hello.", "--language", "xx")
    assert (without_offset.exit_code, no_pack.exit_code) == (2, 2)
    assert "add the OFFSET" in without_offset.stderr
    assert "'xx' has no language pack" in no_pack.stderr


def test_gaps_are_listed_with_their_place(tmp_path: Path) -> None:
    """What a guard took back is none; the place can be handed to `tipgraph why`."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    result = run("gaps", tmp_path, "--format", "json")
    assert json.loads(result.stdout) == {
        "Gaps": [
            {
                "document": "a.txt",
                "offset": 0,
                "known entities": "Norway; Canada",
                "trigger": "",
                "relation": "",
                "sentence": "Norway gazed upon Canada.",
            }
        ]
    }
