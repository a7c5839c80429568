"""The graph on disk: `graph.ttl` for people and other tools, `store/` for queries."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Quad, RdfFormat, Store, Triple, parse

from tipgraph.errors import GraphError, InputError

if TYPE_CHECKING:
    from tipgraph.model import Knowledge

TURTLE_FILE = "graph.ttl"
STORE_FOLDER = "store"

GRAPH_FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".n3": RdfFormat.N3,
    ".rdf": RdfFormat.RDF_XML,
    ".xml": RdfFormat.RDF_XML,
    ".owl": RdfFormat.RDF_XML,
    ".jsonld": RdfFormat.JSON_LD,
    ".json": RdfFormat.JSON_LD,
}
"""The extensions by which a graph file is known."""


@dataclass(frozen=True, slots=True)
class BuiltGraph:
    """Where a graph was written, and how many triples it has."""

    turtle: Path
    store: Path
    triples: int


def write_graph(knowledge: Knowledge, folder: Path) -> BuiltGraph:
    """Write `graph.ttl` and the store into a folder, replacing the graph that is there.

    Both are made beside their places first: whatever fails, the old graph stays whole.
    Raises `InputError` where the folder cannot be written.
    """
    # Only building needs these; a command that asks starts in half the time without them.
    import tempfile

    from tipgraph.graph.rdf import knowledge_triples
    from tipgraph.graph.turtle import to_turtle
    from tipgraph.resources import write_whole

    triples = set(knowledge_triples(knowledge))
    turtle = to_turtle(triples)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".building-") as beside:
            _fill_store(Path(beside) / STORE_FOLDER, triples)
            _swap(Path(beside) / STORE_FOLDER, folder / STORE_FOLDER, Path(beside) / "old")
        write_whole(folder / TURTLE_FILE, turtle)
    except (OSError, RuntimeError) as error:
        # pyoxigraph reports what RocksDB finds wrong as RuntimeError.
        raise InputError(
            f"{folder}: the graph cannot be written here: {_reason(error)}; "
            "choose another folder with --output"
        ) from error
    return BuiltGraph(folder / TURTLE_FILE, folder / STORE_FOLDER, len(triples))


def open_graph(path: Path) -> Store:
    """Open a built folder read-only, or a graph file of any RDF format in memory.

    The named graphs of a file are joined into one graph, as the saved queries ask only one.
    Raises `GraphError` where nothing was built, or the file is unreadable or not RDF.
    """
    if path.is_dir():
        return _open_store(path)
    if not path.exists():
        raise GraphError(
            f"{path}: there is no graph here; build one with `tipgraph build --output {path}`, "
            "or name a graph file"
        )
    return _load_file(path)


def _fill_store(folder: Path, triples: set[Triple]) -> None:
    store = Store(str(folder))
    store.bulk_extend(Quad(t.subject, t.predicate, t.object) for t in triples)
    store.flush()


def _swap(new: Path, place: Path, aside: Path) -> None:
    """Put a folder in the place of another by two renames; where the second fails the first is undone."""
    had_old = place.exists()
    if had_old:
        place.rename(aside)
    try:
        new.rename(place)
    except OSError:
        if had_old and not place.exists():
            aside.rename(place)
        raise


def _open_store(folder: Path) -> Store:
    store = folder / STORE_FOLDER
    if not store.is_dir():
        if (folder / TURTLE_FILE).is_file():
            return _load_file(folder / TURTLE_FILE)  # copied here without its store
        raise GraphError(
            f"{folder}: no graph was built here (there is no {STORE_FOLDER}/ in it); "
            f"run `tipgraph build --output {folder}` first"
        )
    try:
        return Store.read_only(str(store))
    except (OSError, RuntimeError) as error:
        raise GraphError(
            f"{store}: the store cannot be opened: {_reason(error)}; "
            f"build it again with `tipgraph build --output {folder}`"
        ) from error


def _load_file(path: Path) -> Store:
    rdf_format = GRAPH_FORMATS.get(path.suffix.lower())
    if rdf_format is None:
        raise GraphError(f"{path}: not a graph file by its extension; known are {' '.join(GRAPH_FORMATS)}")
    store = Store()
    try:
        quads = parse(path=str(path), format=rdf_format)
        store.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    except SyntaxError as error:
        place = f"{path}:{error.lineno}:{error.offset}" if error.lineno else str(path)
        raise GraphError(f"{place}: not valid {rdf_format.name}: {error.msg}; mend the file") from error
    except (OSError, ValueError) as error:
        raise GraphError(f"{path}: the graph cannot be read: {_reason(error)}") from error
    return store


def _reason(error: Exception) -> str:
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return str(text).splitlines()[0]
