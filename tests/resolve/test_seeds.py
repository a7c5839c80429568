"""The seeds' persons, bodies and countries: each stands once in the graph, under the label that readers
agreed on.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tipgraph import pipeline
from tipgraph.gold import comparable
from tipgraph.resolve.resolution import Resolution
from tipgraph.resources import parse_yaml, resource_folder

GOLD = Path(__file__).resolve().parents[1] / "gold" / "seeds" / "entities.yaml"
KINDS = ("Person", "Organization", "Country", "Place")


@pytest.fixture(scope="module")
def found() -> Resolution:
    """Return the seeds resolved."""
    workshop = pipeline.open_workshop()
    return pipeline.settle(pipeline.load([resource_folder("seeds")], workshop), workshop)


def test_entities_of_core_claims_stand_once(found: Resolution) -> None:
    """No two entities bear names of one thing, and the labels are the agreed ones in both languages."""
    listed = parse_yaml(GOLD.read_text(encoding="utf-8"))["entities"]
    there = [entity for entity in found.knowledge.entities if entity.cls in KINDS]
    wrong: list[object] = []
    for one in (one for one in listed if one["class"] in KINDS and one["in_claims"] == "core"):
        names = {comparable(name) for name in (one["label"], *one["forms"], *one.get("usual_names", ()))}
        names |= {comparable(one["label_ar"])} if "label_ar" in one else set()
        hits = [entity for entity in there if any(comparable(label) in names for _, label in entity.labels)]
        wrong += [(one["id"], [entity.id for entity in hits])] if len(hits) > 1 else []
        for entity in hits:
            labels = dict(entity.labels)
            agreed = labels["en"] == one["label"] and one.get("label_ar") in (None, labels.get("ar"))
            wrong += [] if agreed else [(one["id"], entity.labels)]
    assert wrong == []


def test_persons_are_merged_for_reasons(found: Resolution) -> None:
    """Naela Gabr in two scripts and Carlos Oliver Cruz misspelled: each is one person, with the reason."""
    reasons = {match.entity: match.reason for match in found.merges.merged if match.how == "evidence"}
    assert reasons["naela-gabr"].startswith(
        "Naela Gabr and نائلة جبر are one name in two scripts, and both are"
    )
    assert reasons["carlos-oliver-cruz"].endswith("and both are Chief of Mission of IOM Egypt")
