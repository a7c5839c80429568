"""`tipgraph evaluate`: figures, claims with their sentences, and the exit code of --fail-under."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tipgraph.cli import cli
from tipgraph.errors import InputError

GOLD = """
language: en
claims:
  - {p: funds, s: [Norway], o: [Harbour Project], core: true, quote: is funded by Norway}
  - {p: funds, s: [Togo], o: [Harbour Project], core: true, quote: Togo helped}
not_claims:
  - {p: funds, s: Canada, o: Harbour Project, reason: only for the test}
"""
TEXT = "The Harbour Project is funded by Norway and Canada. Togo helped."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with gold/ and texts/."""
    for name, text in (("gold/a.yaml", GOLD), ("gold/b.yaml", "claims: []\n"), ("texts/a.txt", TEXT)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["evaluate", *map(str, arguments)], env={"COLUMNS": "120"})


def test_figures_and_claims(folder: Path) -> None:
    """By relation, language, document and in all; what is wrong and missed, quoted; a low F1 fails."""
    result = run(folder, "--misses", "--wrong", "--format", "json", "--fail-under", 0.6)
    found = json.loads(result.stdout)
    half = {"precision": 0.5, "recall": 0.5, "F1": 0.5, "right": 1, "wrong": 1, "missed": 1}
    assert found["Figures"] == [
        {"by": by, "of": of, **half}
        for by, of in (("relation", "funds"), ("language", "en"), ("document", "a"), ("all", ""))
    ]
    missed, wrong = found["Claims"]
    assert missed == {
        "verdict": "missed",
        "document": "a",
        "claim": "funds: Togo -> Harbour Project",
        "rule": "",
        "sentence": "Togo helped",
    }
    assert (wrong["verdict"], wrong["claim"]) == ("forbidden", "funds: Canada -> Harbour Project")
    assert wrong["rule"].startswith("en.funds.")
    assert wrong["sentence"] == "The Harbour Project is funded by Norway and Canada."
    assert "Left out, as they have no text: b" in result.stderr
    assert isinstance(result.exception, InputError)
    assert str(result.exception).startswith("F1 is 0.500, under 0.6")


def test_csv_has_the_figures_or_the_claims(folder: Path) -> None:
    """One table a file; a good F1 ends well."""
    figures = run(folder / "gold" / "a.yaml", folder / "texts", "-f", "csv", "--fail-under", 0.5)
    assert figures.exit_code == 0
    assert figures.stdout.splitlines()[0] == "by,of,precision,recall,F1,right,wrong,missed"
    run(folder, "--misses", "-o", folder / "claims.csv")
    lines = (folder / "claims.csv").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "verdict,document,claim,rule,sentence",
        "missed,a,funds: Togo -> Harbour Project,,Togo helped",
    ]


def test_passages_need_no_folder_of_texts(tmp_path: Path) -> None:
    """A gold file that is a list holds its texts itself."""
    passages = tmp_path / "passages.yaml"
    indented = GOLD.strip().replace("\n", "\n  ")
    passages.write_text(f"- id: one\n  text: {TEXT}\n  {indented}\n", encoding="utf-8")
    result = run(passages, "--misses", "-f", "csv")
    assert result.stdout.splitlines()[1:] == ["missed,one,funds: Togo -> Harbour Project,,Togo helped"]


def test_gold_without_a_text_is_an_error(folder: Path) -> None:
    """It names the file that is sought, and where it was sought."""
    other = folder / "other"
    other.mkdir()
    (other / "c.txt").write_text(TEXT, encoding="utf-8")
    result = run(folder, other)
    assert isinstance(result.exception, InputError)
    assert str(result.exception) == (
        f"no gold is named after a text in {other}; name the folder of a.txt behind the gold"
    )
