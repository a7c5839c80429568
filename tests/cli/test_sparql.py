"""`tipgraph sparql` asks anything that reads, from a text, a file or standard input."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tipgraph.cli import cli
from tipgraph.errors import QueryError

GOLD = Path(__file__).parents[1] / "fixtures" / "gold.ttl"
CHAIRS = "SELECT ?person WHERE { ?person tip:chairs ?body } ORDER BY ?person"
NAMES = "person\r\nNaela Gabr\r\nSahar Al-Sonbaty\r\nTalat AbdelKawy\r\n"


def sparql(query: object, *options: object, given: bytes = b"") -> Result:
    arguments = ["sparql", str(query), "--graph", str(GOLD), *map(str, options)]
    return CliRunner().invoke(cli, arguments, input=given, catch_exceptions=False)


def test_a_text() -> None:
    """The prefixes of the project are known."""
    assert sparql(CHAIRS, "-f", "csv").stdout_bytes.decode() == NAMES


def test_a_file_and_standard_input(tmp_path: Path) -> None:
    path = tmp_path / "q.sparql"
    path.write_text(CHAIRS, encoding="utf-8")
    assert sparql(path, "-f", "csv").stdout_bytes.decode() == NAMES
    assert sparql("-", "-f", "csv", given=CHAIRS.encode()).stdout_bytes.decode() == NAMES


def test_ask_construct_and_describe() -> None:
    assert sparql("ASK { ent:naela-gabr tip:chairs ent:nccpim-tip }").stdout == "true\n"
    assert "ent:naela-gabr tip:chairs ent:nccpim-tip" in sparql(
        "CONSTRUCT { ?s tip:chairs ?o } WHERE { ?s tip:chairs ?o }"
    ).stdout.replace("\n    ", " ")
    assert '"نائلة جبر"@ar' in sparql("DESCRIBE ent:naela-gabr").stdout


def test_what_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "q.rq"
    path.write_bytes(b"SELECT \xff {}")
    with pytest.raises(QueryError, match="not UTF-8 at byte 7"):
        sparql(path)
    with pytest.raises(QueryError, match=r"none\.rq: neither a query nor a file that can be read"):
        sparql(tmp_path / "none.rq")


def test_what_changes_is_refused() -> None:
    with pytest.raises(QueryError, match="query:1:1: INSERT is refused"):
        sparql("INSERT DATA { <x:a> <x:b> <x:c> }")


def test_the_time_limit() -> None:
    with pytest.raises(QueryError, match=r"stopped after 0\.3 seconds"):
        sparql("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", "--timeout", "0.3")
