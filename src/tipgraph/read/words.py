"""The words of a language: what `languages/<code>/words.yaml` says, checked and ready to look up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tipgraph.errors import PackError
from tipgraph.model import CLASSES
from tipgraph.read.normal import normalise
from tipgraph.resources import parse_yaml, resource_folder

_MAPS = (
    "months",
    "weekdays",
    "numbers",
    "ordinals",
    "currencies",
    "scales",
    "tiers",
    "clitics",
    "heads",
    "settings",
    "told",
    "told_events",
    "classes",
)
_LISTS = ("abbreviations", "hyphen_parts", "stop_words")


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """What a verb tells of: the event's class, what it may be called, and its name with whom or what it concerns."""

    cls: str
    names: tuple[str, ...]
    title: str = ""
    """Name with {} in it ("meeting with {}"), empty where it has no such name."""


@dataclass(frozen=True)
class Words:
    """What a language pack knows of single words; every key is in its normalised form."""

    code: str
    classes: Mapping[str, tuple[str, ...]]
    """Word classes of the pattern language: name to phrases."""
    heads: Mapping[str, Mapping[str, str]]
    """Head nouns by kind (organization, event, project, report, role ...): noun to class or remark."""
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    currencies: Mapping[str, str]
    scales: Mapping[str, int]
    tiers: Mapping[str, str]
    clitics: Mapping[str, bool]
    """Prefix to whether it may be peeled from any word."""
    abbreviations: frozenset[str]
    hyphen_parts: frozenset[str]
    stop_words: frozenset[str]
    settings: Mapping[str, str]
    told: Mapping[str, str] = field(default_factory=dict)
    """Title to the names, parted by "|", of the body that it tells by itself (Home Secretary: Home Office)."""
    told_events: Mapping[str, ToldEvent] = field(default_factory=dict)
    """Name by which rules of `told.yaml` speak of an event to what a verb tells then."""
    vocabulary: frozenset[str] = field(default_factory=frozenset)
    """Every single word that the pack itself uses."""
    _unions: dict[tuple[str, ...], frozenset[str]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    """What `any_of` returned before: it is asked a thousand times a page."""

    def spell(self, phrase: str) -> str:
        """Return a phrase as its tokens read in a row: normalised, a clitic with an apostrophe standing apart."""
        return spell(phrase, self.clitics)

    def any_of(self, *names: str) -> frozenset[str]:
        """Return the phrases of several word classes; an unknown class is an empty one."""
        found = self._unions.get(names)
        if found is None:
            found = frozenset(phrase for name in names for phrase in self.classes.get(name, ()))
            self._unions[names] = found
        return found


def spell(phrase: str, clitics: Iterable[str]) -> str:
    """Return the normalised form of a phrase with its clitics apart: "mise en place d'un" as "mise en place d' un"."""
    elided = tuple(clitic for clitic in clitics if clitic.endswith("'"))
    pieces: list[str] = []
    for word in normalise(phrase).split():
        while clitic := next((clitic for clitic in elided if word.startswith(clitic) and word != clitic), ""):
            pieces.append(clitic)
            word = word[len(clitic) :]
        pieces.append(word)
    return " ".join(pieces)


def languages(folder: Path | None = None) -> tuple[str, ...]:
    """Return the codes of the language packs in a folder, by default those that ship."""
    folder = folder or resource_folder("languages")
    return tuple(sorted(path.parent.name for path in folder.glob("*/words.yaml")))


def load_words(code: str, folder: Path | None = None) -> Words:
    """Read the words of a language pack; raises `PackError` that lists every fault."""
    path = (folder or resource_folder("languages")) / code / "words.yaml"
    try:
        content = parse_yaml(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise PackError(f"{path}: cannot be read as YAML: {error}") from error
    faults = list(_faults(path, content))
    if faults:
        raise PackError("\n".join(faults))
    return _words(code, content)


def _faults(path: Path, content: Any) -> list[str]:
    if not isinstance(content, dict):
        return [f"{path}: must be a mapping of sections"]
    faults = [f"{path}: {key}: unknown section" for key in content if key not in _MAPS + _LISTS]
    faults += [
        f"{path}: {key}: must be a mapping" for key in _MAPS if not isinstance(content.get(key, {}), dict)
    ]
    faults += [
        f"{path}: {key}: must be a list" for key in _LISTS if not isinstance(content.get(key, []), list)
    ]
    if faults:
        return faults
    for name, phrases in content.get("classes", {}).items():
        if not isinstance(phrases, list) or not all(isinstance(phrase, str | int) for phrase in phrases):
            faults.append(f"{path}: classes.{name}: must be a list of words or phrases")
    for kind, nouns in content.get("heads", {}).items():
        if not isinstance(nouns, dict) or not all(isinstance(group, list) for group in nouns.values()):
            faults.append(f"{path}: heads.{kind}: must map a class to its list of nouns")
    for name, event in content.get("told_events", {}).items():
        if not _tells(event):
            faults.append(f"{path}: told_events.{name}: must have a class of events and a list of names")
    return faults


def _tells(event: Any) -> bool:
    return (
        isinstance(event, dict)
        and event.keys() <= {"class", "names", "title"}
        and "Event" in (event.get("class"), *CLASSES.get(str(event.get("class")), ()))
        and isinstance(event.get("names"), list)
        and bool(event["names"])
    )


def _words(code: str, content: dict[str, Any]) -> Words:
    clitics = {normalise(str(clitic)): anywhere for clitic, anywhere in content.get("clitics", {}).items()}

    def table(name: str) -> dict[str, Any]:
        return {spell(str(key), clitics): value for key, value in content.get(name, {}).items()}

    def listed(name: str) -> frozenset[str]:
        return frozenset(normalise(str(word)) for word in content.get(name, []))

    classes = {
        name: tuple(spell(str(phrase), clitics) for phrase in phrases)
        for name, phrases in content.get("classes", {}).items()
    }
    heads = {
        kind: {spell(str(noun), clitics): cls for cls, nouns in groups.items() for noun in nouns}
        for kind, groups in content.get("heads", {}).items()
    }
    phrases = [phrase for group in classes.values() for phrase in group]
    phrases += [noun for nouns in heads.values() for noun in nouns]
    for name in ("months", "weekdays", "numbers", "ordinals", "currencies", "scales", "tiers"):
        phrases += table(name)
    return Words(
        code=code,
        classes=classes,
        heads=heads,
        months=table("months"),
        weekdays=table("weekdays"),
        numbers=table("numbers"),
        ordinals=table("ordinals"),
        currencies=table("currencies"),
        scales=table("scales"),
        tiers=table("tiers"),
        clitics=clitics,
        abbreviations=listed("abbreviations"),
        hyphen_parts=listed("hyphen_parts"),
        stop_words=listed("stop_words"),
        told={key: str(value) for key, value in table("told").items()},
        told_events={
            str(name): ToldEvent(event["class"], tuple(map(str, event["names"])), str(event.get("title", "")))
            for name, event in content.get("told_events", {}).items()
        },
        settings={key: str(value) for key, value in content.get("settings", {}).items()},
        vocabulary=frozenset(word for phrase in phrases for word in phrase.split()),
    )
