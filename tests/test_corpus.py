"""The seeds and the seen half of the corpus are read at least as well as when figures were last taken."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tipgraph.evaluation import Score, evaluate, pair_texts, tabulate
from tipgraph.gold import find_gold, load_golds
from tipgraph.pipeline import Workshop, open_workshop
from tipgraph.resources import parse_yaml, resource_folder

TESTS = Path(__file__).resolve().parent
PARTS: dict[str, tuple[Path, list[Path]]] = {
    "seeds": (TESTS / "gold" / "seeds", [resource_folder("seeds")]),
    "seen": (TESTS / "corpus" / "seen", []),
    "passages seen": (TESTS / "corpus" / "passages" / "seen", []),
    "documents seen": (TESTS / "corpus" / "documents" / "seen", []),
}


@pytest.fixture(scope="module")
def workshop() -> Workshop:
    return open_workshop()


@pytest.mark.parametrize("part", PARTS)
def test_no_rule_makes_things_worse(part: str, workshop: Workshop) -> None:
    """By language and relation, no fewer claims are right and no more wrong than in golden/figures.yaml.

    After a change that is better over all, see what was lost (`tipgraph evaluate`), and run `make golden`.
    """
    gold, texts = PARTS[part]
    pairs, absent = pair_texts(gold, texts, workshop)
    found = tabulate(evaluate(pairs, workshop))
    pinned: dict[str, Any] = parse_yaml((TESTS / "golden" / "figures.yaml").read_text(encoding="utf-8"))[part]
    worse = []
    for name in sorted({*pinned, *(" ".join(key) for key in found)}):
        language, relation = name.split()
        score = found.get((language, relation), Score())
        right, wrong, _ = pinned.get(name, [0, 0, 0])
        if score.right < right or score.wrong > wrong:
            worse.append(f"{name}: {score.right} right (was {right}), {score.wrong} wrong (was {wrong})")
    assert (absent, worse) == ([], [])


@pytest.mark.parametrize(
    "part", ["seen", "apart", "passages/seen", "passages/apart", "documents/seen", "documents/apart"]
)
def test_the_gold_of_the_corpus_is_without_fault(part: str) -> None:
    """Every file can be read, and every quote of a core claim stands in its text, white space aside."""
    folder = TESTS / "corpus" / part
    astray = []
    for gold in load_golds(find_gold(folder)):
        outside = folder / "texts" / f"{gold.document}.txt"
        text = " ".join((gold.text or outside.read_text(encoding="utf-8")).split())
        astray += [
            f"{gold.document}: {claim.quote}"
            for claim in gold.claims
            if claim.core and " ".join(claim.quote.split()) not in text
        ]
    assert astray == []
