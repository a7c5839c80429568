"""`tipgraph export` writes what other tools open, to a file or to standard output."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pyoxigraph import RdfFormat, parse

from tipgraph.cli import cli
from tipgraph.cli.export import FORMAT_NAMES
from tipgraph.errors import GraphError, TipgraphError
from tipgraph.graph.formats import FORMATS

GRAPH = """\
@prefix tip: <https://w3id.org/tipgraph/ontology#> .
@prefix ent: <https://w3id.org/tipgraph/entity/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

ent:egypt a tip:Country ;
    rdfs:label "Egypt"@en,
        "مصر"@ar .
"""


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    path = tmp_path / "graph.ttl"
    path.write_text(GRAPH, encoding="utf-8")
    return path


def _run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["export", *map(str, arguments)])


def test_the_help_names_every_format() -> None:
    """The names that --help shows are those of the library."""
    assert tuple(known.name for known in FORMATS) == FORMAT_NAMES


def test_turtle_goes_to_standard_output(graph: Path) -> None:
    """Data to stdout, nothing else there, so that it can be piped."""
    result = _run("--graph", graph)
    assert (result.exit_code, result.stdout, result.stderr) == (0, GRAPH, "")
    assert _run("--graph", graph, "-o", "-").stdout == GRAPH


def test_the_extension_chooses_the_format(graph: Path, tmp_path: Path) -> None:
    """A file gets the format of its extension, and nothing is printed."""
    target = tmp_path / "out" / "رسم.jsonld"
    result = _run("--graph", graph, "-o", target)
    read = {quad.triple for quad in parse(path=str(target), format=RdfFormat.JSON_LD)}
    assert (result.exit_code, result.output) == (0, "")
    assert read == {quad.triple for quad in parse(input=GRAPH, format=RdfFormat.TURTLE)}


def test_a_graph_that_was_never_built_is_one_clear_error(tmp_path: Path) -> None:
    """What is missing and what to type; the file that was there stays."""
    target = tmp_path / "out.ttl"
    target.write_text("old", encoding="utf-8")
    result = _run("--graph", tmp_path / "build", "-o", target)
    assert isinstance(result.exception, GraphError)
    assert str(result.exception) == (
        f"{tmp_path}/build: there is no graph here; build one with "
        f"`tipgraph build --output {tmp_path}/build`, or name a graph file"
    )
    assert target.read_text(encoding="utf-8") == "old"


def test_a_place_that_cannot_be_written_is_named(graph: Path) -> None:
    """The error names the file and what to do."""
    result = _run("--graph", graph, "-o", graph / "inside.ttl")
    assert isinstance(result.exception, TipgraphError)
    assert "inside.ttl: cannot be written: " in str(result.exception)


def test_wrong_usage_is_exit_code_2(graph: Path) -> None:
    """A format that does not exist is a matter of the command line, not of the graph."""
    assert _run("--graph", graph, "--format", "docx").exit_code == 2
