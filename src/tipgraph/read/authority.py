"""The authority: curated entities with the names they are known by, read from src/tipgraph/authority/*.yaml.

A name is *strong* when it identifies its entity alone, *weak* when it does so only beside a strong one of
the same entity or in the entity's country. Labels are strong unless they stand under `weak` too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from tipgraph.errors import AuthorityError
from tipgraph.model import CLASSES
from tipgraph.read.normal import normalise
from tipgraph.resources import parse_yaml_texts, resource_folder

Names = tuple[tuple[str, str], ...]
"""(language, form) pairs in the order of the file."""

AUTHORITY_CLASSES = frozenset(CLASSES) - {"Person", "Event"} | {"Instrument"}
"""Instrument: treaties and laws, known so that they are not taken for reports or bodies."""

LANGUAGES = frozenset({"en", "ar", "fr", "es", "pt"})
FORM_KEYS = ("strong", "weak", "demonyms")
REFERENCE_KEYS = ("parent", "country")
KEYS = frozenset({"id", "class", "labels", *FORM_KEYS, *REFERENCE_KEYS, "kind", "capital", "iso", "source"})
KINDS = frozenset({"", "region", "ranking"})
UNSOURCED = frozenset({"Country", "Place"})
"""Classes whose entries need no `source` of their own: they were checked against CLDR and gazetteers."""

_ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, order=True)
class AuthorityEntry:
    """One curated entity."""

    id: str
    cls: str
    """A class of the model, or Instrument."""
    labels: Names
    strong: Names
    """Names that identify alone; the labels come first."""
    weak: Names = ()
    parent: str = ""
    country: str = ""
    demonyms: Names = ()
    """Adjectives of a country, in every gender and number; some belong to two countries (Congolese)."""
    kind: str = ""
    """`region` for a place that is neither a city nor a country, `ranking` for a report that puts countries on tiers."""
    capital: bool = False
    iso: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2 and alpha-3 codes of a country."""
    source: str = ""
    """Address where the entry was checked."""

    def label_in(self, language: str) -> str:
        """Return the label in a language, the first one where there is none."""
        return dict(self.labels).get(language, self.labels[0][1])


@dataclass(frozen=True)
class Authority:
    """All curated entities by id."""

    entries: Mapping[str, AuthorityEntry] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def ranking(self) -> str:
        """Id of the report that puts countries on tiers, empty where none is known."""
        return next((entry.id for entry in self.entries.values() if entry.kind == "ranking"), "")

    @cached_property
    def rankers(self) -> frozenset[str]:
        """Ids of those who stand behind the reports that rank: publishers, the bodies above them, their country."""
        found: set[str] = set()
        pending = [entry for entry in self.entries.values() if entry.kind == "ranking"]
        while pending:
            entry = pending.pop()
            above = {entry.parent, entry.country} - found - {""}
            found |= above
            pending += (self.entries[one] for one in above if one in self.entries)
        return frozenset(found)


def load_authority(folder: Path | None = None) -> Authority:
    """Read every *.yaml of the folder (the packaged authority unless given).

    Raises `AuthorityError` that lists all faults of all files, one a line, each with file and path.
    """
    folder = folder or resource_folder("authority")
    faults: list[str] = []
    found: list[tuple[str, AuthorityEntry]] = []
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        faults.append(f"{folder}: no authority files (*.yaml) here")
    for path in paths:
        for i, raw in enumerate(_read_list(path, faults)):
            place = f"{path.name}: [{i}]"
            entry_faults = list(_shape_faults(raw))
            faults.extend(f"{place}{fault}" for fault in entry_faults)
            if not entry_faults:
                found.append((place, _entry(raw)))
    faults.extend(_reference_faults(found))
    faults.extend(_name_faults(found))
    if faults:
        raise AuthorityError("\n".join(faults))
    return Authority(MappingProxyType({entry.id: entry for _, entry in found}))


def _read_list(path: Path, faults: list[str]) -> list[Any]:
    try:
        content = parse_yaml_texts(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        faults.append(f"{path.name}: is not readable YAML in UTF-8: {' '.join(str(error).split())}")
        return []
    if isinstance(content, list):
        return content
    faults.append(f"{path.name}: must be a list of entries, each beginning with `- id:`")
    return []


def _entry(raw: dict[str, Any]) -> AuthorityEntry:
    labels = tuple(raw["labels"].items())
    weak = _pairs(raw.get("weak"))
    return AuthorityEntry(
        id=raw["id"],
        cls=raw["class"],
        labels=labels,
        strong=tuple(label for label in labels if label not in weak) + _pairs(raw.get("strong")),
        weak=weak,
        parent=raw.get("parent", ""),
        country=raw.get("country", ""),
        demonyms=_pairs(raw.get("demonyms")),
        kind=raw.get("kind", ""),
        capital=raw.get("capital") == "true",
        iso=tuple(raw.get("iso", ())),
        source=raw.get("source", ""),
    )


def _pairs(forms: dict[str, list[str]] | None) -> Names:
    return tuple((language, form) for language, names in (forms or {}).items() for form in names)


def _shape_faults(raw: Any) -> Iterator[str]:
    """Yield the faults of one entry, each as its path below the entry and what is wrong."""
    if not isinstance(raw, dict):
        yield ": must be a mapping with id, class and labels"
        return
    for key in sorted(set(map(str, raw)) - KEYS):
        yield f".{key}: unknown key; known are {', '.join(sorted(KEYS))}"
    if not _ID.fullmatch(str(raw.get("id", ""))):
        yield ".id: must be lower-case ASCII words joined by dashes"
    if raw.get("class") not in AUTHORITY_CLASSES:
        yield f".class: {raw.get('class')!r} is not one of {', '.join(sorted(AUTHORITY_CLASSES))}"
    for key in (*REFERENCE_KEYS, "source"):
        if not isinstance(raw.get(key, ""), str):
            yield f".{key}: must be text"
    if raw.get("kind", "") not in KINDS:
        yield f".kind: {raw['kind']!r} is neither `region` nor `ranking`"
    if raw.get("capital", "true") not in ("true", "false"):
        yield ".capital: must be true or false"
    if not _are_texts(raw.get("iso", [])):
        yield ".iso: must be a list of codes"
    if not raw.get("source") and raw.get("class") in AUTHORITY_CLASSES - UNSOURCED:
        yield ".source: missing; give the address where the entry was checked"
    yield from _label_faults(raw.get("labels"))
    for key in FORM_KEYS:
        yield from _forms_faults(key, raw.get(key, {}))


def _label_faults(labels: Any) -> Iterator[str]:
    if not isinstance(labels, dict) or not isinstance(labels.get("en"), str):
        yield ".labels.en: missing; every entry needs an English label"
        return
    for language, label in labels.items():
        if language not in LANGUAGES:
            yield f".labels.{language}: unknown language; known are {', '.join(sorted(LANGUAGES))}"
        elif not _is_name(label):
            yield f".labels.{language}: {label!r} must be text without spaces around it"


def _forms_faults(key: str, forms: Any) -> Iterator[str]:
    if not isinstance(forms, dict):
        yield f".{key}: must map a language to a list of names"
        return
    for language, names in forms.items():
        if language not in LANGUAGES:
            yield f".{key}.{language}: unknown language; known are {', '.join(sorted(LANGUAGES))}"
        elif not isinstance(names, list):
            yield f".{key}.{language}: must be a list of names"
        else:
            for i, name in enumerate(names):
                if not _is_name(name):
                    yield f".{key}.{language}[{i}]: {name!r} must be text without spaces around it"
                elif name in names[:i]:
                    yield f".{key}.{language}[{i}]: {name!r} stands twice"


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and bool(value) and value == value.strip()


def _reference_faults(found: list[tuple[str, AuthorityEntry]]) -> Iterator[str]:
    """Yield repeated ids, and parents and countries that no entry has."""
    places: dict[str, str] = {}
    classes: dict[str, str] = {}
    for place, entry in found:
        if entry.id in places:
            yield f"{place}.id: {entry.id!r} is also the id of {places[entry.id]}"
        places.setdefault(entry.id, place)
        classes[entry.id] = entry.cls
    for place, entry in found:
        if entry.parent and (entry.parent not in classes or entry.parent == entry.id):
            yield f"{place}.parent: {entry.parent!r} is no other entry's id"
        if entry.country and classes.get(entry.country) != "Country":
            yield f"{place}.country: {entry.country!r} is no country's id"


def _name_faults(found: list[tuple[str, AuthorityEntry]]) -> Iterator[str]:
    """Yield strong names that two entries share, or that are weak too: they would not identify anything.

    Languages are taken together, since a text in one language names bodies in another.
    """
    owners: dict[str, tuple[str, str]] = {}
    for place, entry in found:
        weak = {normalise(form) for _, form in entry.weak}
        for language, form in entry.strong:
            name = normalise(form)
            place_of_owner, owner = owners.setdefault(name, (place, entry.id))
            if owner != entry.id:
                yield (
                    f"{place}.strong.{language}: {form!r} of {entry.id} is also a strong name of {owner} "
                    f"({place_of_owner}); make it weak in one or both"
                )
            if name in weak:
                yield f"{place}.strong.{language}: {form!r} is weak as well; keep one"
