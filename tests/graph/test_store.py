"""The graph is written whole or not at all, and opened from a folder or from a file of any format."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from tipgraph.errors import GraphError, InputError
from tipgraph.graph import store
from tipgraph.graph.rdf import knowledge_triples
from tipgraph.graph.store import open_graph, write_graph
from tipgraph.graph.turtle import to_turtle
from tipgraph.model import Entity, Knowledge


def _triples(graph: Store) -> set[str]:
    return {str(quad.triple) for quad in graph}


def test_a_built_folder_holds_the_same_graph_twice(knowledge: Knowledge, tmp_path: Path) -> None:
    """graph.ttl and the store hold the triples of the knowledge, and nothing else lies beside them."""
    built = write_graph(knowledge, tmp_path / "build")
    expected = {str(triple) for triple in knowledge_triples(knowledge)}
    assert _triples(open_graph(tmp_path / "build")) == expected
    assert _triples(open_graph(built.turtle)) == expected
    assert built.triples == len(expected)
    assert built.turtle.read_bytes() == to_turtle(knowledge_triples(knowledge))
    assert sorted(path.name for path in (tmp_path / "build").iterdir()) == ["graph.ttl", "store"]


def test_a_folder_with_only_the_turtle_answers_too(knowledge: Knowledge, tmp_path: Path) -> None:
    """Somebody who was sent graph.ttl alone can name its folder."""
    built = write_graph(knowledge, tmp_path / "build")
    (tmp_path / "sent").mkdir()
    (tmp_path / "sent" / "graph.ttl").write_bytes(built.turtle.read_bytes())
    assert _triples(open_graph(tmp_path / "sent")) == _triples(open_graph(tmp_path / "build"))


def test_building_again_replaces_the_graph(knowledge: Knowledge, tmp_path: Path) -> None:
    """The second build leaves nothing of the first; a reader who had that open keeps reading it."""
    write_graph(knowledge, tmp_path)
    reader = open_graph(tmp_path)
    before = _triples(reader)
    write_graph(Knowledge((), (Entity("مصر", "Place", (("ar", "مصر"),)),), ()), tmp_path)
    assert _triples(reader) == before
    assert "<https://w3id.org/tipgraph/entity/مصر>" in " ".join(_triples(open_graph(tmp_path)))
    assert _triples(open_graph(tmp_path)) == _triples(open_graph(tmp_path / "graph.ttl"))


def test_a_failed_build_leaves_the_old_graph(
    knowledge: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the disk fails half-way, the old graph answers as before and no rubbish stays."""
    write_graph(knowledge, tmp_path)
    before = (tmp_path / "graph.ttl").read_bytes(), _triples(open_graph(tmp_path))

    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store, "_fill_store", full_disk)
    with pytest.raises(InputError, match=r"cannot be written here: No space left on device; choose another"):
        write_graph(Knowledge((), (), ()), tmp_path)
    assert ((tmp_path / "graph.ttl").read_bytes(), _triples(open_graph(tmp_path))) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.ttl", "store"]


def test_a_file_in_place_of_the_folder_is_left_alone(knowledge: Knowledge, tmp_path: Path) -> None:
    """An output folder that is a file is an error that names it."""
    place = tmp_path / "build"
    place.write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match=r"build: the graph cannot be written here"):
        write_graph(knowledge, place)
    assert place.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("suffix", "rdf_format"),
    [
        (".nt", RdfFormat.N_TRIPLES),
        (".ttl", RdfFormat.TURTLE),
        (".rdf", RdfFormat.RDF_XML),
        (".xml", RdfFormat.RDF_XML),
        (".jsonld", RdfFormat.JSON_LD),
        (".n3", RdfFormat.N3),
    ],
)
def test_a_graph_file_works_like_a_built_one(
    knowledge: Knowledge, tmp_path: Path, suffix: str, rdf_format: RdfFormat
) -> None:
    """Whatever tool wrote the file, its triples are the same."""
    write_graph(knowledge, tmp_path / "build")
    built = open_graph(tmp_path / "build")
    path = tmp_path / f"graph{suffix.upper()}"
    built.dump(output=str(path), format=rdf_format, from_graph=next(iter(built)).graph_name)
    assert _triples(open_graph(path)) == _triples(built)


def test_named_graphs_are_joined(tmp_path: Path) -> None:
    """Saved queries ask one graph, so what a file keeps apart is put together."""
    path = tmp_path / "two.trig"
    path.write_text('<a:g1> { <a:s> <a:p> "مصر" } <a:g2> { <a:s> <a:p> "Egypt" }', encoding="utf-8")
    assert _triples(open_graph(path)) == {'<a:s> <a:p> "مصر"', '<a:s> <a:p> "Egypt"'}


def test_a_graph_that_cannot_be_opened_says_why(knowledge: Knowledge, tmp_path: Path) -> None:
    """Never built, missing, damaged, not RDF, not a known format: each names the place and the remedy."""
    write_graph(knowledge, tmp_path / "damaged")
    (tmp_path / "damaged" / "store" / "CURRENT").write_text("x\n", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad.ttl").write_text("<a:s> <a:p> .", encoding="utf-8")
    (tmp_path / "remote.jsonld").write_text(
        '{"@context": "http://127.0.0.1:9/x", "a": "b"}', encoding="utf-8"
    )
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    messages = {}
    for name in ("damaged", "empty", "missing", "bad.ttl", "remote.jsonld", "notes.txt"):
        with pytest.raises(GraphError) as caught:
            open_graph(tmp_path / name)
        messages[name] = str(caught.value).replace(str(tmp_path), "HERE")
    assert messages == {
        "damaged": "HERE/damaged/store: the store cannot be opened: Corruption: CURRENT file corrupted; "
        "build it again with `tipgraph build --output HERE/damaged`",
        "empty": "HERE/empty: no graph was built here (there is no store/ in it); "
        "run `tipgraph build --output HERE/empty` first",
        "missing": "HERE/missing: there is no graph here; build one with "
        "`tipgraph build --output HERE/missing`, or name a graph file",
        "bad.ttl": "HERE/bad.ttl:1:13: not valid Turtle: Parser error at line 1 column 13: "
        ". is not a valid RDF object; mend the file",
        "remote.jsonld": "HERE/remote.jsonld: not valid JSON-LD: "
        "No LoadDocumentCallback has been set to load remote contexts; mend the file",
        "notes.txt": "HERE/notes.txt: not a graph file by its extension; "
        "known are .ttl .nt .nq .trig .n3 .rdf .xml .owl .jsonld .json",
    }
