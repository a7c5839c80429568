"""Write what the tests compare with: the graph of the seeds, the figures of the corpus (`make golden`).

tests/golden/graph.ttl is to be reviewed line by line, tests/golden/figures.yaml figure by figure.
"""

from __future__ import annotations

from pathlib import Path

from tipgraph import pipeline
from tipgraph.evaluation import evaluate, pair_texts, tabulate
from tipgraph.graph.rdf import knowledge_triples
from tipgraph.graph.turtle import to_turtle
from tipgraph.pipeline import Workshop
from tipgraph.resources import resource_folder, write_whole

TESTS = Path(__file__).resolve().parents[1] / "tests"
GOLDEN = TESTS / "golden"


def seeds_graph(workshop: Workshop) -> bytes:
    """Return the graph of the seeds as Turtle."""
    documents = pipeline.load([resource_folder("seeds")], workshop)
    return to_turtle(knowledge_triples(pipeline.learn(documents, workshop)))


def corpus_figures(workshop: Workshop) -> bytes:
    """Return how many claims of the seeds and of the seen texts are right, wrong and missed, as YAML."""
    lines = ["# Claims right, wrong and missed, by language and relation; `make golden` rewrites this file."]
    for part, gold, texts in (
        ("seeds", TESTS / "gold" / "seeds", [resource_folder("seeds")]),
        ("seen", TESTS / "corpus" / "seen", []),
        ("passages seen", TESTS / "corpus" / "passages" / "seen", []),
        ("documents seen", TESTS / "corpus" / "documents" / "seen", []),
    ):
        pairs, _ = pair_texts(gold, texts, workshop)
        lines.append(f"{part}:")
        for (language, relation), score in tabulate(evaluate(pairs, workshop)).items():
            lines.append(f"  {language} {relation}: [{score.right}, {score.wrong}, {score.missed}]")
    return ("\n".join(lines) + "\n").encode()


if __name__ == "__main__":
    opened = pipeline.open_workshop()
    write_whole(GOLDEN / "graph.ttl", seeds_graph(opened))
    write_whole(GOLDEN / "figures.yaml", corpus_figures(opened))
