"""Write the graph of the seeds to tests/golden/graph.ttl, which the tests compare with: `make golden`."""

from __future__ import annotations

from pathlib import Path

from tipgraph import pipeline
from tipgraph.graph.rdf import knowledge_triples
from tipgraph.graph.turtle import to_turtle
from tipgraph.resources import resource_folder, write_whole

GOLDEN = Path(__file__).resolve().parents[1] / "tests" / "golden" / "graph.ttl"


def seeds_graph() -> bytes:
    """Return the graph of the seeds as Turtle."""
    workshop = pipeline.open_workshop()
    documents = pipeline.load([resource_folder("seeds")], workshop)
    return to_turtle(knowledge_triples(pipeline.learn(documents, workshop)))


if __name__ == "__main__":
    write_whole(GOLDEN, seeds_graph())
