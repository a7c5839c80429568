"""Gold: the claims of a text or of a passage that a careful reader marked, read from YAML and checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tipgraph.errors import InputError
from tipgraph.model import RELATIONS
from tipgraph.read.normal import plain
from tipgraph.resources import parse_yaml

ENTITIES = "entities.yaml"
_COMPANIONS = frozenset({ENTITIES, "questions.yaml"})
_RELATIONS = frozenset({*RELATIONS, "date"})
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|le|la|les|l|un|une) ")
_SIGNS = re.compile(r"[^\w]+")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_SEVERAL = re.compile(r"\s*(?:[/,;]|\band\b)\s*")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")

Forms = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A marked claim; `subjects` and `objects` are all labels that a reader would accept, comparable."""

    relation: str
    subjects: frozenset[str]
    objects: frozenset[str]
    core: bool = False
    tier: str = ""
    year: int = 0
    start: str = ""
    end: str = ""
    quote: str = ""
    text: str = ""
    """The claim in words, for a report."""


@dataclass(frozen=True, slots=True)
class Gold:
    """The gold of one document."""

    document: str
    """Stem of the document's file, or the id of a passage."""
    language: str
    claims: tuple[GoldClaim, ...]
    not_claims: tuple[GoldClaim, ...] = ()
    """Tempting and wrong: none may come out."""
    text: str = ""
    """The document itself, where the gold holds it: a passage."""


def comparable(label: str) -> frozenset[str]:
    """Return the forms of a label that count as equal: without article, signs, or what stands in brackets."""
    forms = {label, _BRACKETS.sub("", label), *re.findall(r"\(([^)]+)\)", label)}
    return frozenset(_bare(form) for form in forms) - {""}


def _bare(form: str) -> str:
    text = _SIGNS.sub(" ", plain(form).replace("u.s.", "us").replace("u.n.", "un")).strip()
    return _ARTICLE.sub("", text)


def find_gold(path: Path) -> list[Path]:
    """Return the gold files that a path names or holds, itself or in a folder `gold`; sorted by name."""
    if path.is_file():
        return [path]
    if not path.exists():
        raise InputError(f"{path}: no such file or folder; name a gold file or a folder that holds some")
    for folder in (path, path / "gold"):
        files = sorted(file for file in folder.glob("*.yaml") if file.name not in _COMPANIONS)
        if files:
            return files
    raise InputError(
        f"{path}: the folder holds no gold file; a gold file is named after its text, as in a.yaml"
    )


def load_golds(files: Iterable[Path]) -> list[Gold]:
    """Read gold files; raises `InputError` that lists the faults of all of them."""
    golds: list[Gold] = []
    faults: list[str] = []
    for file in files:
        try:
            golds += load_gold(file)
        except InputError as error:
            faults.append(str(error))
    if faults:
        raise InputError("\n".join(faults))
    return golds


def load_gold(path: Path) -> list[Gold]:
    """Read one gold file: that of the text it is named after, or a list of passages that hold their text.

    Raises `InputError` that lists its faults, each with its place.
    """
    content = _parse(path)
    marked = list(_marked(path, content if isinstance(content, list) else [content]))
    faults = [fault for place, entry in marked for fault in _gold_faults(place, entry)]
    if isinstance(content, list):
        faults += _passage_faults(marked)
    if faults:
        raise InputError("\n".join(faults))
    entities = _load_entities(path.parent / ENTITIES)
    return [_gold(entry, path.stem, entities) for _, entry in marked]


def _marked(path: Path, entries: list[Any]) -> Iterator[tuple[str, Any]]:
    """Yield what a file marks with its place: the path, for a passage with its number."""
    for number, entry in enumerate(entries):
        yield (str(path) if len(entries) == 1 else f"{path}: [{number}]"), entry


def _gold_faults(place: str, entry: Any) -> list[str]:
    if not isinstance(entry, dict) or not isinstance(entry.get("claims"), list):
        return [f"{place}: must be a mapping with a list of claims"]
    rows = {"claims": entry["claims"], "not_claims": entry.get("not_claims") or []}
    return [fault for key, listed in rows.items() for fault in _faults(f"{place}: {key}", listed)]


def _passage_faults(marked: Iterable[tuple[str, Any]]) -> Iterator[str]:
    named: set[str] = set()
    for place, entry in marked:
        name = str(entry.get("id", "")) if isinstance(entry, dict) else ""
        if isinstance(entry, dict) and not str(entry.get("text") or "").strip():
            yield f"{place}.text: must be the passage itself"
        if not name or name in named:
            yield f"{place}.id: must be there, and another for each passage"
        named.add(name)


def _gold(entry: Mapping[str, Any], stem: str, entities: Forms) -> Gold:
    text = str(entry.get("text") or "")
    return Gold(
        str(entry["id"]) if text else stem,
        str(entry.get("language", "")),
        tuple(_claim(claim, entities) for claim in entry["claims"]),
        tuple(_not_claim(claim, entities) for claim in entry.get("not_claims") or []),
        text,
    )


def _parse(path: Path) -> Any:
    try:
        return parse_yaml(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise InputError(f"{path}: cannot be read as YAML: {error}") from error


def _faults(place: str, entries: Any) -> Iterator[str]:
    if not isinstance(entries, list):
        yield f"{place}: must be a list"
        return
    marked = not place.endswith("not_claims")
    for number, entry in enumerate(entries):
        if not isinstance(entry, dict):
            yield f"{place}[{number}]: must be a mapping"
            continue
        for key, fault in _entry_faults(entry, marked):
            yield f"{place}[{number}].{key}: {fault}"


def _entry_faults(entry: Mapping[str, Any], marked: bool) -> Iterator[tuple[str, str]]:
    relation = entry.get("p")
    if relation not in _RELATIONS:
        yield "p", f"{relation!r} is no relation; known are {', '.join(sorted(_RELATIONS))}"
    for slot in ("s", "o"):
        if not entry.get(slot) and not (slot == "o" and relation == "date"):
            yield (
                slot,
                "must name somebody or something: a label, a list of labels, or an id of entities.yaml",
            )
    if not marked:
        return
    if not isinstance(entry.get("core"), bool):
        yield "core", f"must be true or false, is {entry.get('core')!r}"
    for key in ("start", "end") if relation == "date" else ():
        if not _DATE.fullmatch(str(entry.get(key, "") if key == "start" else entry.get(key) or "2000")):
            yield key, f"must be a date as in 2024-07-30, 2024-07 or 2024, is {entry.get(key)!r}"
    if not str(entry.get("year") or 0).isdigit():
        yield "year", f"must be a year, is {entry['year']!r}"


def _load_entities(path: Path) -> dict[str, frozenset[str]]:
    """Return every form of an entity by its id and by each of its forms; empty where there is no file."""
    if not path.is_file():
        return {}
    content = _parse(path)
    rows = content.get("entities") if isinstance(content, dict) else None
    if not isinstance(rows, list):
        raise InputError(f"{path}: must be a mapping with a list of entities")
    entities: dict[str, frozenset[str]] = {}
    for number, row in enumerate(rows):
        if not isinstance(row, dict) or not {"id", "label"} <= row.keys():
            raise InputError(f"{path}: entities[{number}]: must have an id and a label")
        labels = (row["label"], row.get("label_ar", ""), *row.get("forms", ()), *row.get("usual_names", ()))
        forms = frozenset(form for label in labels for form in comparable(str(label)))
        for key in (str(row["id"]), *labels):
            entities[key] = entities.get(key, frozenset()) | forms
    return entities


def _claim(entry: Mapping[str, Any], entities: Forms) -> GoldClaim:
    relation, start, end = str(entry["p"]), str(entry.get("start", "")), str(entry.get("end", ""))
    target = "" if relation == "date" else _first(entry.get("o"))
    qualifiers = (
        str(entry[key])
        for key in ("tier", "year", "role", "amount", "currency", "start", "end")
        if key in entry
    )
    return GoldClaim(
        relation,
        _labels(entry, "s", entities),
        frozenset() if relation == "date" else _labels(entry, "o", entities),
        entry["core"],
        tier=_tier(entry),
        year=int(entry.get("year") or 0),
        start=start,
        end="" if end == start else end,
        quote=str(entry.get("quote", "")),
        text=" ".join((f"{relation}: {_first(entry['s'])} -> {target}", *qualifiers)).strip(),
    )


def _not_claim(entry: Mapping[str, Any], entities: Forms) -> GoldClaim:
    """Read a claim that must not come out; it may name several things at once ("UNODC / IOM")."""

    def labels(slot: str) -> frozenset[str]:
        names = [name for label in _listed(entry.get(slot, [])) for name in (label, *_SEVERAL.split(label))]
        return frozenset(form for name in names for form in entities.get(name, comparable(name)))

    return GoldClaim(
        str(entry["p"]),
        labels("s"),
        labels("o"),
        tier=_tier(entry),
        start=_first(entry.get("o")) if entry["p"] == "date" else "",
        quote=str(entry.get("quote", "")),
        text=f"{entry['p']}: {_first(entry['s'])} -> {_first(entry.get('o'))}",
    )


def _labels(entry: Mapping[str, Any], slot: str, entities: Forms) -> frozenset[str]:
    names = [*_listed(entry.get(slot, [])), *_listed(entry.get(f"{slot}_or", []))]
    return frozenset(form for name in names for form in entities.get(name, frozenset()) | comparable(name))


def _tier(entry: Mapping[str, Any]) -> str:
    return str(entry.get("tier") or "").casefold().replace(" ", "-")


def _listed(value: Any) -> list[str]:
    return [str(one) for one in (value if isinstance(value, list) else [value])]


def _first(value: Any) -> str:
    return next(iter(_listed(value)), "") if value is not None else ""
