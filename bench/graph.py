"""How long graphs take to write: canonical Turtle beside rdflib's, and the store, at growing sizes."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import rdflib

from tipgraph.graph.jsonld import to_jsonld
from tipgraph.graph.rdf import knowledge_triples
from tipgraph.graph.store import open_graph, write_graph
from tipgraph.graph.turtle import to_turtle
from tipgraph.model import Claim, Entity, Evidence, Knowledge, Span

SIZES = (1_000, 10_000)
RDFLIB_LIMIT = 1_000
"""rdflib is compared on the smallest size only, as it takes minutes on the others."""


def make_knowledge(count: int) -> Knowledge:
    """Return as many claims, over half as many entities, named in two languages."""
    entities = tuple(
        Entity(f"e{i}", "Organization", (("ar", f"منظمة {i}"), ("en", f"Organization {i}")))
        for i in range(count // 2)
    )
    claims = tuple(
        Claim(
            f"e{i % len(entities)}",
            "partnersWith",
            f"e{(i * 7 + 1) % len(entities)}",
            evidence=(
                Evidence("d", Span(i, i + 9), f"quote {i:03}"[:9], "en.x.y", Span(i, i + 2), Span(i, i + 3)),
            ),
        )
        for i in range(count)
    )
    return Knowledge((), entities, claims)


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


def main() -> None:
    columns = ("claims", "triples", "to triples", "Turtle", "rdflib", "JSON-LD", "all on disk")
    print(" ".join(f"{column:>11}" for column in columns))
    for count in SIZES:
        print(" ".join(f"{cell:>11}" for cell in _row(count)))


def _row(count: int) -> list[str]:
    knowledge = make_knowledge(count)
    making, triples = timed(lambda: set(knowledge_triples(knowledge)))
    turtle, content = timed(lambda: to_turtle(triples))
    jsonld, _ = timed(lambda: to_jsonld(triples))
    beside = f"{_rdflib_seconds(content):.2f} s" if count <= RDFLIB_LIMIT else "-"
    with tempfile.TemporaryDirectory() as folder:
        disk, _ = timed(lambda: write_graph(knowledge, Path(folder)))
        assert len(open_graph(Path(folder))) == len(triples)
    seconds = [f"{value:.2f} s" for value in (making, turtle, jsonld, disk)]
    return [str(count), str(len(triples)), *seconds[:2], beside, *seconds[2:]]


def _rdflib_seconds(turtle: bytes) -> float:
    graph = rdflib.Graph().parse(data=turtle, format="turtle")
    return timed(lambda: graph.serialize(format="turtle"))[0]


if __name__ == "__main__":
    main()
