"""Judgements: what people decided about who is who, kept in judgements.yaml, one line each.

    - {same: [naela-gabr, naylh-jbr], reason: "both chair the NCCPIM&TIP", who: "M. Salem", date: 2026-03-14}
    - {not same: [mohamed-ali@001_38a1, mohamed-ali@004_a27e], reason: "a minister and a footballer", ...}
    - {unsure: [carlos-olivier, carlos-oliver-perez], reason: "...", ...}

An id is that of `tipgraph merges`; `id@document` is the entity of that id as one document speaks of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from tipgraph.errors import JudgementError
from tipgraph.resolve.clusters import Clusters
from tipgraph.resources import parse_yaml_texts, write_whole

Verdict = Literal["same", "not same", "unsure"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_KEYS = ("reason", "who", "date")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(@\S+)?")

JUDGEMENTS_FILE = "judgements.yaml"
HEADER = "# Who is who: decisions by people. Deleting a line takes its decision back.\n"


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """A recorded decision about two entities."""

    verdict: Verdict
    pair: tuple[str, str]
    """Two ids in their order."""
    reason: str
    who: str = ""
    date: str = ""
    """ISO date, empty where none is given."""


def load_judgements(path: Path) -> tuple[Judgement, ...]:
    """Read judgements; a file that is not there holds none. Raises `JudgementError` that lists all faults."""
    try:
        content = parse_yaml_texts(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise JudgementError(
            f"{path}: is not readable YAML in UTF-8: {' '.join(str(error).split())}"
        ) from error
    entries = [] if content in (None, "") else content
    if not isinstance(entries, list):
        raise JudgementError(
            f"{path}: must be a list, each line beginning with `- {{same: [a, b], reason: ...}}`"
        )
    faults = [f"[{i}]{fault}" for i, raw in enumerate(entries) for fault in _shape_faults(raw)]
    if not faults:
        judgements = tuple(_judgement(raw) for raw in entries)
        faults = list(_contradictions(judgements))
    if faults:
        raise JudgementError("\n".join(f"{path}: {fault}" for fault in faults))
    return judgements


def _judgement(raw: dict[str, Any]) -> Judgement:
    verdict = next(verdict for verdict in VERDICTS if verdict in raw)
    first, second = sorted(raw[verdict])
    return Judgement(verdict, (first, second), raw["reason"], raw.get("who", ""), raw.get("date", ""))


def _shape_faults(raw: Any) -> Iterator[str]:
    if not isinstance(raw, dict):
        yield f": must be a mapping with one of {', '.join(VERDICTS)} and a reason"
        return
    for key in sorted(set(map(str, raw)) - {*VERDICTS, *_KEYS}):
        yield f".{key}: unknown key; known are {', '.join((*VERDICTS, *_KEYS))}"
    verdicts = [verdict for verdict in VERDICTS if verdict in raw]
    if len(verdicts) != 1:
        yield f": must have one of {', '.join(VERDICTS)}; has {', '.join(verdicts) or 'none'}"
    for verdict in verdicts:
        yield from _pair_faults(verdict, raw[verdict])
    if not str(raw.get("reason", "")).strip():
        yield ".reason: missing; say why, so that others can judge the judgement"
    for key in _KEYS:
        if not isinstance(raw.get(key, ""), str):
            yield f".{key}: must be text"
    if raw.get("date") and not _is_date(raw["date"]):
        yield f".date: {raw['date']!r} is not a date as in 2026-03-14"


def _pair_faults(verdict: str, pair: Any) -> Iterator[str]:
    if not isinstance(pair, list) or len(pair) != 2 or not all(isinstance(id_, str) for id_ in pair):
        yield f".{verdict}: must be two ids, as in [naela-gabr, naylh-jbr]"
        return
    for i, id_ in enumerate(pair):
        if not _ID.fullmatch(id_):
            yield f".{verdict}[{i}]: {id_!r} is not an id; `tipgraph merges` shows them"
    if pair[0] == pair[1]:
        yield f".{verdict}: the two ids are the same"


def _is_date(text: Any) -> bool:
    try:
        return date.fromisoformat(text) is not None
    except (TypeError, ValueError):
        return False


def _contradictions(judgements: tuple[Judgement, ...]) -> Iterator[str]:
    """Yield pairs judged twice in different ways, and pairs judged apart that others together make one."""
    seen: dict[tuple[str, str], tuple[int, Verdict]] = {}
    for i, judgement in enumerate(judgements):
        before, verdict = seen.setdefault(judgement.pair, (i, judgement.verdict))
        if before != i:
            pair = " and ".join(judgement.pair)
            yield f"[{i}]: {pair} are judged already in [{before}] ({verdict}); keep one"
    firsts = [(i, judgement) for i, judgement in enumerate(judgements) if seen[judgement.pair][0] == i]
    joined = Clusters(id_ for _, judgement in firsts for id_ in judgement.pair)
    for _, judgement in firsts:
        if judgement.verdict == "same":
            joined.join(*judgement.pair)
    for i, judgement in firsts:
        one, two = judgement.pair
        if judgement.verdict == "not same" and joined.root(one) == joined.root(two):
            yield f"[{i}]: {one} and {two} are judged not same, but other lines make them one"


def add_judgement(path: Path, judgement: Judgement) -> None:
    """Append one line to the file, made where it is new.

    Raises `JudgementError` where the file has faults, or the new line would contradict it.
    """
    there = load_judgements(path)
    faults = list(_contradictions((*there, judgement)))
    if faults:
        raise JudgementError(
            f"{path}: {' and '.join(judgement.pair)} cannot be judged {judgement.verdict}: "
            f"{'; '.join(faults)}; delete the other line first"
        )
    text = path.read_text(encoding="utf-8") if path.exists() else HEADER
    write_whole(path, (text.rstrip("\n") + "\n" + line_of(judgement) + "\n").encode())


def line_of(judgement: Judgement) -> str:
    """Return a judgement as a line of YAML."""
    parts = [f"{judgement.verdict}: [{', '.join(map(_scalar, judgement.pair))}]"]
    parts += [f"{key}: {_quoted(getattr(judgement, key))}" for key in _KEYS if getattr(judgement, key)]
    return f"- {{{', '.join(parts)}}}"


def _scalar(id_: str) -> str:
    return id_ if "@" not in id_ else _quoted(id_)


def _quoted(text: str) -> str:
    return text if _is_date(text) else json.dumps(text, ensure_ascii=False)


def documents_judged(judgements: Iterable[Judgement]) -> frozenset[tuple[str, str]]:
    """Return the (id, document) pairs that judgements speak of as `id@document`."""
    parted = (id_.partition("@") for judgement in judgements for id_ in judgement.pair)
    return frozenset((id_, stem) for id_, _, stem in parted if stem)
