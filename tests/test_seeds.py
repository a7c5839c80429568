"""The graph of the seeds is the one that was reviewed, traceable, well-shaped, and the same on every run."""

from __future__ import annotations

import difflib
import os
import subprocess
import sys
from pathlib import Path

import pyshacl
import pytest
import rdflib

from tipgraph.graph.vocabulary import PREFIXES
from tipgraph.resources import resource_folder

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "golden" / "graph.ttl"
SEEDS = sorted(str(path) for path in resource_folder("seeds").glob("*.txt"))


def _build(output: Path, *paths: str, hash_seed: str = "0") -> str:
    """Build in a process of its own, as a user does, and return the Turtle."""
    command = [sys.executable, "-m", "tipgraph", "build", *paths, "--output", str(output)]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    finished = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert finished.returncode == 0, finished.stderr
    return (output / "graph.ttl").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def turtle(tmp_path_factory: pytest.TempPathFactory) -> str:
    return _build(tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="module")
def graph(turtle: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=turtle, format="turtle")


def test_the_graph_is_the_one_that_was_reviewed(turtle: str) -> None:
    """Line by line as in tests/golden/graph.ttl; after a wanted change run `make golden` and review it."""
    golden = GOLDEN.read_text(encoding="utf-8")
    difference = difflib.unified_diff(
        golden.splitlines(), turtle.splitlines(), "reviewed", "built", lineterm="", n=1
    )
    changes = "\n".join(difference)
    assert not changes, changes


def test_order_and_hashing_change_nothing(turtle: str, tmp_path: Path) -> None:
    """The documents named one by one, the last first, in a process that hashes otherwise: the same bytes."""
    manifest_known = _build(tmp_path / "folder", str(resource_folder("seeds")), hash_seed="1")
    backwards = _build(tmp_path / "backwards", *SEEDS[::-1], hash_seed="2")
    assert manifest_known == turtle
    assert backwards == turtle


def test_every_quote_is_where_it_says(graph: rdflib.Graph) -> None:
    """Offsets are code points of the text as its file has it: slicing gives the quote, in both languages."""
    rows = graph.query(
        """SELECT ?file ?start ?end ?quote WHERE {
            ?evidence tip:document/dcterms:identifier ?file ;
                oa:start ?start ; oa:end ?end ; oa:exact ?quote }""",
        initNs=PREFIXES,
    )
    texts = {Path(path).name: Path(path).read_bytes().decode() for path in SEEDS}
    wrong = [
        (str(file), int(start))
        for file, start, end, quote in rows
        if texts[str(file)][int(start) : int(end)] != str(quote)
    ]
    assert len(rows) > 50
    assert wrong == []


def test_the_graph_has_the_shape_it_promises(graph: rdflib.Graph) -> None:
    """Every shape of ontology/shapes.ttl holds, warnings included."""
    conforms, _, text = pyshacl.validate(graph, shacl_graph=str(resource_folder("ontology") / "shapes.ttl"))
    assert conforms, text
