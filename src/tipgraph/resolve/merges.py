"""What was merged and why, and what is proposed: values, and the file that `tipgraph build` writes
beside the graph.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from tipgraph.errors import GraphError
from tipgraph.model import Claim, Evidence
from tipgraph.resolve.groups import Group

MERGES_FILE = "merges.json"
_QUOTES = 2


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """A sentence that speaks of one side."""

    document: str
    exact: str


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """One of two things that are or may be one."""

    id: str
    label: str
    cls: str
    documents: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """Two things that are one, or may be: `how` says by what."""

    how: Literal["evidence", "judgement", "name", "proposal", "unsure"]
    entity: str
    """Id of the entity that both are; empty where it is only proposed."""
    reason: str
    sides: tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class Merges:
    """All that was merged, all that is proposed, and the judgements that met nothing."""

    merged: tuple[Match, ...]
    proposed: tuple[Match, ...]
    idle: tuple[tuple[str, str], ...]
    """Pairs of judgements whose entities are not in these documents."""
    ids: tuple[str, ...]
    """Every id that a judgement can name."""


class Sides:
    """Makes the sides of matches: labels, documents, quotes of each group."""

    def __init__(self, groups: Iterable[Group], claims: Iterable[Claim]) -> None:
        self._groups = {group.id: group for group in groups}
        self._evidence: dict[str, list[Evidence]] = {}
        for claim in claims:
            for end in (claim.subject, claim.object):
                self._evidence.setdefault(end, []).extend(claim.evidence[:1])

    def of(self, id_: str, decisive: Sequence[Evidence] = ()) -> Side:
        """Return one side; the evidence that decided stands first."""
        group = self._groups[id_]
        stems = tuple(sorted({thing.stem for thing in group.things}))
        mine = [evidence for evidence in decisive if evidence.document in stems]
        others = sorted(self._evidence.get(id_, ()), key=lambda evidence: (evidence.document, evidence.quote))
        quotes = dict.fromkeys(Quote(evidence.document, evidence.exact) for evidence in (*mine, *others))
        return Side(id_, group.things[0].label, group.things[0].cls, stems, tuple(quotes)[:_QUOTES])

    def in_document(self, id_: str, stem: str) -> Side:
        """Return the side that one document shows of a group."""
        group = self._groups[id_]
        label = next(thing.label for thing in group.things if thing.stem == stem)
        evidence = [one for one in self._evidence.get(id_, ()) if one.document == stem]
        quotes = tuple(dict.fromkeys(Quote(one.document, one.exact) for one in sorted(evidence)))
        return Side(f"{id_.partition('@')[0]}@{stem}", label, group.things[0].cls, (stem,), quotes[:_QUOTES])


def merges_as_json(merges: Merges) -> bytes:
    """Return the merges as JSON for a file; the same merges give the same bytes."""
    content = {
        "merged": [asdict(match) for match in merges.merged],
        "proposed": [asdict(match) for match in merges.proposed],
        "idle": [list(pair) for pair in merges.idle],
        "ids": list(merges.ids),
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def read_merges(path: Path) -> Merges:
    """Read what a build wrote. Raises `GraphError` where there is none, or it is unreadable."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return Merges(
            tuple(map(_match, content["merged"])),
            tuple(map(_match, content["proposed"])),
            tuple((first, second) for first, second in content["idle"]),
            tuple(content["ids"]),
        )
    except FileNotFoundError as error:
        raise GraphError(
            f"{path}: there is no such file; run `tipgraph build --output {path.parent}` first"
        ) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GraphError(
            f"{path}: is not readable; run `tipgraph build --output {path.parent}` again"
        ) from error


def _match(raw: Mapping[str, Any]) -> Match:
    first, second = map(_side, raw["sides"])
    return Match(raw["how"], raw["entity"], raw["reason"], (first, second))


def _side(raw: Mapping[str, Any]) -> Side:
    quotes = tuple(Quote(quote["document"], quote["exact"]) for quote in raw["quotes"])
    return Side(raw["id"], raw["label"], raw["cls"], tuple(raw["documents"]), quotes)
