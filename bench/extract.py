"""How well and how fast texts are read: the seeds, both parts of the corpus, of its passages and its documents, by language and relation."""

from __future__ import annotations

import time
from pathlib import Path

from tipgraph.evaluation import Result, Score, evaluate, pair_texts, tabulate
from tipgraph.pipeline import open_workshop

ROOT = Path(__file__).resolve().parents[1]
PARTS = {
    "seeds": (ROOT / "tests" / "gold" / "seeds", [ROOT / "seeds"]),
    "seen": (ROOT / "tests" / "corpus" / "seen", []),
    "apart": (ROOT / "tests" / "corpus" / "apart", []),
    "passages seen": (ROOT / "tests" / "corpus" / "passages" / "seen", []),
    "passages apart": (ROOT / "tests" / "corpus" / "passages" / "apart", []),
    "documents seen": (ROOT / "tests" / "corpus" / "documents" / "seen", []),
    "documents apart": (ROOT / "tests" / "corpus" / "documents" / "apart", []),
}


def main() -> None:
    began = time.perf_counter()
    workshop = open_workshop()
    print(f"Authority and language packs: {time.perf_counter() - began:.1f} s")
    for part, (gold, texts) in PARTS.items():
        pairs, _ = pair_texts(gold, texts, workshop)
        began = time.process_time()
        results = evaluate(pairs, workshop)
        seconds = time.process_time() - began
        characters = sum(len(document.text) for _, document in pairs)
        speed = (
            f"{len(pairs) / seconds:.1f} documents, {characters / seconds / 1000:.0f} kB a second of one core"
        )
        print(f"\n{part}: {len(pairs)} documents, {speed}")
        _print_figures(results)


def _print_figures(results: list[Result]) -> None:
    scores = tabulate(results)
    print(f"{'':18}{'precision':>10}{'recall':>8}{'F1':>6}{'right':>7}{'wrong':>7}{'missed':>8}")
    total = Score()
    for language in sorted({language for language, _ in scores}):
        subtotal = Score()
        for (other, relation), score in scores.items():
            if other == language:
                _print_score(f"{language} {relation}", score)
                subtotal.add(score)
        _print_score(f"{language}, all", subtotal)
        total.add(subtotal)
    _print_score("all", total)


def _print_score(name: str, score: Score) -> None:
    shares = f"{score.precision:10.2f}{score.recall:8.2f}{score.f1:6.2f}"
    print(f"{name:18}{shares}{score.right:7}{score.wrong:7}{score.missed:8}")


if __name__ == "__main__":
    main()
