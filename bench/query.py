"""What asking costs: the start of the command, and questions through tipgraph and by the engine alone.

Run by `make bench`. Times are medians; those of starts are shares of `python -c pass`, those of questions
shares of pyoxigraph asked directly.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from pyoxigraph import RdfFormat, Store, Variable, parse

from tipgraph.graph.store import STORE_FOLDER
from tipgraph.query.answer import run_query
from tipgraph.query.saved import load_query
from tipgraph.query.terms import bind_parameters

GOLD = Path(__file__).parents[1] / "tests" / "fixtures" / "gold.ttl"
STARTS = 15
ROUNDS = 7
COPIES = 500
"""Copies of the facts of the seeds, each with names of its own, that make a graph of a million triples."""
QUESTIONS: tuple[tuple[str, dict[str, str]], ...] = (
    ("who-chairs", {}),
    ("who-funds", {"donor": "European Union 7"}),
    ("funding-paths", {"donor": "European Union 7"}),
    ("countries-at", {"event": "Inter-Regional Conference 7"}),
    ("evidence", {"entity": "Naela Gabr 7"}),
    ("rankings", {}),
)


def main() -> None:
    """Print a table of starts and one of questions."""
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small"
        _write_store(small, 1)
        print("start                                  median ms   of `python -c pass`   goal")
        bare = _median_start("-c", "pass")
        for words, goal in ((["--help"], 4), (["query", "who-chairs", "--graph", str(small)], 8)):
            taken = _median_start("-m", "tipgraph", *words)
            print(f"tipgraph {' '.join(words[:2]):28}  {taken * 1000:9.1f}   {taken / bare:18.1f}   {goal:4}")
        large = Path(folder) / "large"
        count = _write_store(large, COPIES)
        store = Store.read_only(str(large / STORE_FOLDER))
        print(f"\nquestion ({count / 1e6:.2f} million triples)    engine ms   tipgraph ms   share   goal")
        for name, given in QUESTIONS:
            alone, through = _time_question(store, name, given)
            print(f"{name:36}  {alone * 1000:9.2f}  {through * 1000:12.2f}  {through / alone:6.2f}    1.2")


def _median_start(*arguments: str) -> float:
    command = [sys.executable, *arguments]
    taken = []
    for _ in range(STARTS + 1):
        before = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env={**os.environ, "COLUMNS": "100"})
        taken.append(time.perf_counter() - before)
    # The first run writes the bytecode that the others find.
    return statistics.median(taken[1:])


def _write_store(folder: Path, copies: int) -> int:
    """Build a store of the seeds' facts, over and over under other names; return how many triples it has."""
    lines = [f"{quad.triple} .\n" for quad in parse(path=str(GOLD), format=RdfFormat.TURTLE)]
    (folder / STORE_FOLDER).mkdir(parents=True)
    store = Store(str(folder / STORE_FOLDER))
    file = folder / "graph.nt"
    with file.open("w", encoding="utf-8") as target:
        for copy in range(copies):
            target.writelines(_rename(line, copy) if copy else line for line in lines)
    store.bulk_load(path=str(file), format=RdfFormat.N_TRIPLES)
    store.flush()
    return len(store)


def _rename(line: str, copy: int) -> str:
    """Give the entities, claims and evidence of a line, and the labels, names of this copy."""
    for space in ("entity/", "claim/", "evidence/"):
        line = line.replace(f"/tipgraph/{space}", f"/tipgraph/{space}{copy}-")
    is_name = "#label>" in line or "#altLabel>" in line
    return line.replace('"@', f' {copy}"@') if is_name and "/entity/" in line else line


def _time_question(store: Store, name: str, given: dict[str, str]) -> tuple[float, float]:
    """Return the median seconds of the engine alone and of tipgraph, taken in turn."""
    saved = load_query(name)
    bound = bind_parameters(store, saved, given)
    substitutions = {Variable(key): value for key, value in bound.items()}

    def alone() -> object:
        found = store.query(saved.text, substitutions=substitutions or None)
        return [list(row) for row in found]  # type: ignore[union-attr]

    def through() -> object:
        return run_query(store, saved.text, bound, prefixes={})

    taken: dict[Callable[[], object], list[float]] = {alone: [], through: []}
    for _ in range(ROUNDS):
        for work, times in taken.items():
            gc.collect()
            before = time.perf_counter()
            work()
            times.append(time.perf_counter() - before)
    return statistics.median(taken[alone]), statistics.median(taken[through])


if __name__ == "__main__":
    main()
