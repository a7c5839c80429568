"""`tipgraph query` lists the saved queries and runs one, with help, formats, limits and clear errors."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tipgraph.cli import cli
from tipgraph.errors import QueryError
from tipgraph.query.saved import find_queries, read_query

GOLD = Path(__file__).parents[1] / "fixtures" / "gold.ttl"
WIDE = {"COLUMNS": "300"}


def run(*arguments: object, **environment: str) -> Result:
    return CliRunner().invoke(cli, ["query", *map(str, arguments)], env=WIDE | environment)


def ask(*arguments: object) -> Result:
    return run(*arguments, "--graph", GOLD)


def typed(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "tipgraph", *map(str, arguments)],
        capture_output=True,
        text=True,
        env={**os.environ, **WIDE},
        encoding="utf-8",
        check=False,
    )


def test_the_list_has_every_query_with_its_parameters() -> None:
    """Optional parameters stand in brackets."""
    lines = run().stdout.splitlines()
    assert [line.split()[0] for line in lines[2:]] == list(find_queries())
    assert next(line for line in lines if line.startswith("who-funds")).endswith("  [--donor] [--target]")
    assert next(line for line in lines if line.startswith("evidence")).endswith("  --entity [--relation]")


def test_the_list_by_tag() -> None:
    names = [line.split()[0] for line in run("--tag", "rankings").stdout.splitlines()[2:]]
    assert names == ["ranking-changes", "rankings", "unranked-countries"]
    with pytest.raises(QueryError, match="no query has the tag 'x'; the tags: "):
        CliRunner().invoke(cli, ["query", "--tag", "x"], catch_exceptions=False)


def test_help_of_a_query() -> None:
    """Summary, questions in two languages, an example, and the parameters before the common options."""
    text = run("who-funds", "--help").stdout
    assert "Who funds what, and with how much." in text
    assert 'tipgraph query who-funds --donor "European Union"' in text
    assert "ماذا يمول الاتحاد الأوروبي؟" in text
    assert text.index("--donor NAME") < text.index("--graph")


def test_a_table() -> None:
    assert ask("who-chairs").stdout.splitlines() == [
        "person            role               organization",
        "────────────────  ─────────────────  ─────────────────────────────────────────────",
        "Naela Gabr        \u2068Chairperson; رئيس\u2069  NCCPIM&TIP",
        "Sahar Al-Sonbaty  President          National Council for Childhood and Motherhood",
        "Talat AbdelKawy   Chairperson        General Federation of NGOs",
    ]


def test_a_table_fits_a_narrow_terminal() -> None:
    table = run("who-funds", "--graph", GOLD, COLUMNS="60").stdout
    assert max(map(len, table.splitlines())) <= 60


def test_labels_in_arabic_and_a_parameter_in_arabic() -> None:
    result = ask("partners", "--agent", "مصر", "--lang", "ar", "-f", "csv")
    assert [line.split(",")[1] for line in result.stdout.splitlines()[1:]] == [
        "منظمة الهجرة الدولية",
        "مكتب مراقبة ومكافحة الاتجار في البشر",
        "الولايات المتحدة الأمريكية",
        "الولايات المتحدة الأمريكية",
        "مكتب الأمم المتحدة لمكافحة المخدرات والجريمة",
    ]


def test_evidence_stands_below_its_row() -> None:
    result = ask("rankings", "--country", "Egypt", "--evidence")
    assert (
        "  000_42ce6403b3dfe8b6 (en.ranks.gold): “ranked Egypt in Tier 2 in the US government’s"
        in result.stdout
    )


def test_the_extension_chooses_the_format(tmp_path: Path) -> None:
    path = tmp_path / "نتيجة.json"
    result = ask("who-chairs", "-o", path)
    assert (result.exit_code, result.output) == (0, "")
    assert json.loads(path.read_text(encoding="utf-8"))["head"]["vars"][:3] == [
        "person",
        "role",
        "organization",
    ]


def test_no_rows_say_so() -> None:
    """Abstention goes to stderr; the table has its header only."""
    result = ask("who-funds", "--donor", "France")
    assert result.stderr == "No rows: no document in this graph states it.\n"
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 2)
    assert ask("who-funds", "--donor", "France", "--exit-code").exit_code == 1


def test_a_gap_is_explained() -> None:
    """What no document states stands as a dash, and stderr says so; an empty cell of csv needs no word."""
    result = ask("events", "--event", "regional workshop")
    assert result.stdout.splitlines()[2].split("  ")[-1].strip() == "–"
    assert result.stderr == "–: no document in this graph states it.\n"
    assert ask("events", "--event", "regional workshop", "-f", "csv").stderr == ""


def test_true_and_false_with_an_exit_code() -> None:
    """The code is asked for; without it, false is an answer like any other."""
    stated = ("is-stated", "--subject", "Italy", "--relation", "funds", "--object", "RDPP")
    not_stated = (*stated[:-1], "regional workshop")
    assert (ask(*stated, "--exit-code").stdout, ask(*stated, "--exit-code").exit_code) == ("true\n", 0)
    assert (ask(*not_stated, "--exit-code").stdout, ask(*not_stated, "--exit-code").exit_code) == (
        "false\n",
        1,
    )
    assert (ask(*not_stated).exit_code, ask(*not_stated).stderr) == (0, "")


def test_the_row_limit_says_that_it_cut() -> None:
    result = ask("countries-at", "--limit", 3, "-f", "csv")
    assert len(result.stdout.splitlines()) == 1 + 3
    assert result.stderr == "There is more: cut at the limit, which --limit changes (0 is all).\n"


def test_own_queries_win_wherever_the_option_stands(tmp_path: Path) -> None:
    (tmp_path / "who-chairs.rq").write_text("#+ summary: Mine\nSELECT (1 AS ?one) {}", encoding="utf-8")
    (tmp_path / "mine.rq").write_text("SELECT (2 AS ?two) {}", encoding="utf-8")
    (tmp_path / "broken.rq").write_text("#+ summary: [", encoding="utf-8")
    assert ask("who-chairs", f"--queries={tmp_path}").stdout.split() == ["one", "───", "1"]
    assert ask("--queries", tmp_path, "mine").stdout.split() == ["two", "───", "2"]
    listed = run("--queries", tmp_path)
    assert f"Left out: {tmp_path}/broken.rq:" in listed.stderr
    assert any(line.split()[:2] == ["who-chairs", "Mine"] for line in listed.stdout.splitlines())


def test_a_hostile_file_is_refused(tmp_path: Path) -> None:
    """It can fetch nothing, and the error names its line."""
    path = tmp_path / "evil.rq"
    path.write_text("#+ summary: x\nSELECT * { SERVICE <http://127.0.0.1:1/> {} }", encoding="utf-8")
    result = typed("query", "evil", "--queries", tmp_path, "--graph", GOLD)
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith(f"Error: {path}:2:12: SERVICE is refused: it would ask another server")


def test_a_broken_file_shows_the_place(tmp_path: Path) -> None:
    (tmp_path / "broken.rq").write_text("#+ summary: x\nSELECT ?x {\n  ?x a }", encoding="utf-8")
    result = typed("query", "broken", "--queries", tmp_path, "--graph", GOLD)
    assert result.returncode == 1
    assert result.stderr.splitlines()[:3] == [
        f"Error: {tmp_path}/broken.rq:3:8: '}}' cannot stand here",
        "    ?x a }",
        "         ^",
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["who-chair"], 2, "no saved query is named 'who-chair'. Did you mean: who-chairs"),
        (["who-chairs", "--persn", "x"], 2, "No such option"),
        (["evidence"], 2, "evidence needs --entity: whom or what it is about. Try: tipgraph query evidence"),
        (["who-chairs", "-f", "pdf"], 2, "'pdf' is not one of"),
        (["--queries"], 2, "--queries needs a folder"),
        (["who-chairs", "--person", "Nobody Known"], 1, "no Person in the graph is named 'Nobody Known'"),
        (["rankings", "--year", "soon"], 1, "--year: expected a year, as in 2024, found 'soon'"),
        (["who-chairs", "--queries", "no/folder"], 1, "no/folder: not a folder of saved queries"),
        (["who-chairs", "-f", "turtle"], 1, "rows cannot be written as turtle"),
    ],
)
def test_errors_and_their_codes(arguments: list[str], code: int, message: str) -> None:
    """Wrong usage ends with 2, a fault of the input with 1; one clear message, no traceback."""
    result = typed("query", *arguments, *([] if arguments == ["--queries"] else ["--graph", GOLD]))
    assert (result.returncode, result.stdout) == (code, "")
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_a_graph_that_was_never_built(tmp_path: Path) -> None:
    result = typed("query", "who-chairs", "--graph", tmp_path / "none")
    assert result.returncode == 1
    assert "tipgraph build" in result.stderr


@pytest.mark.parametrize("name", find_queries())
def test_the_printed_example_works(name: str) -> None:
    """What --help shows can be pasted into a shell."""
    import shlex

    saved = read_query(find_queries()[name])
    result = CliRunner().invoke(cli, [*shlex.split(saved.command)[1:], "--graph", str(GOLD)], env=WIDE)
    assert (result.exit_code, result.exception) == (0, None)
    assert result.stdout
