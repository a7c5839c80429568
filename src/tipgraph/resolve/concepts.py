"""The words that names of bodies and titles of offices are made of, by what they say in every language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from tipgraph.errors import PackError
from tipgraph.read.normal import plain
from tipgraph.resources import parse_yaml_texts, resource_folder

_ARTICLES = ("وال", "بال", "كال", "فال", "ولل", "لل", "ال")
_CLITICS = ("و", "ل", "ب", "ك", "ف")
_SHORTEST = 2
_ARABIC = re.compile("[\u0600-\u06ff]")
_PART = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Concepts:
    """What the words of bodies and offices say; words are in their plain form, Arabic ones without
    article.
    """

    bodies: Mapping[str, str]
    """Word to concept."""
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    """First word to phrases that begin with it, the longest first, each with its concept."""
    tongues: Mapping[str, str]
    """Words of one language only to its code."""
    heads: tuple[frozenset[str], ...]
    """Concepts between which translations waver."""
    light: frozenset[str]
    national: frozenset[str]
    mission: frozenset[str]
    abroad: frozenset[str]
    implied: Mapping[str, frozenset[str]]
    """Concept to the concepts that it makes needless."""
    roles: Mapping[str, frozenset[str]]
    """Word to concepts: رئيس is who chairs and who heads."""
    shared: frozenset[str]
    """Offices that many hold in one body at one time."""
    numerous: frozenset[str]
    """Those of them that hundreds hold."""
    beside: frozenset[str]
    """What many titles hold beside the office, and no office alone."""
    deputy: frozenset[str]
    """Words that lower a title by a rank."""
    single: frozenset[str]
    """Offices that one person holds in one body at one time."""


def load_concepts(folder: Path | None = None) -> Concepts:
    """Read bodies.yaml and roles.yaml; raises `PackError` where one is unreadable."""
    folder = folder or resource_folder("concepts")
    bodies, roles = _read(folder / "bodies.yaml"), _read(folder / "roles.yaml")
    offices: dict[str, frozenset[str]] = {}
    for word, concept in _words(roles["concepts"]):
        offices[word] = offices.get(word, frozenset()) | {concept}
    words = [(word.split(), concept) for word, concept in _words(bodies["concepts"])]
    return Concepts(
        {parts[0]: concept for parts, concept in reversed(words) if len(parts) == 1},
        _phrases((tuple(parts), concept) for parts, concept in words if len(parts) > 1),
        _tongues([*bodies["concepts"].values(), bodies["light"]]),
        tuple(frozenset(family) for family in bodies["heads"]),
        frozenset(word for word, _ in _words({"light": bodies["light"]})),
        frozenset(bodies["national"]),
        frozenset(bodies["mission"]),
        frozenset(bodies["abroad"]),
        {concept: frozenset(needless) for concept, needless in bodies["implied"].items()},
        offices,
        frozenset(roles["shared"]),
        frozenset(roles["numerous"]),
        frozenset(roles["beside"]),
        frozenset(word for word, _ in _words(roles["rank"])),
        frozenset(roles["concepts"]) - {*roles["shared"], *roles["beside"]},
    )


def _read(path: Path) -> Any:
    try:
        return parse_yaml_texts(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise PackError(f"{path}: is not readable YAML in UTF-8: {' '.join(str(error).split())}") from error


def _words(concepts: Mapping[str, Mapping[str, Iterable[str]]]) -> Iterator[tuple[str, str]]:
    for concept, languages in concepts.items():
        for words in languages.values():
            for word in words:
                yield " ".join(_PART.findall(plain(word))), concept


def _phrases(
    phrases: Iterable[tuple[tuple[str, ...], str]],
) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, concept in phrases:
        bare = tuple(without_article(word) for word in words)
        found.setdefault(bare[0], []).append((bare, concept))
    return {first: tuple(sorted(named, key=lambda one: -len(one[0]))) for first, named in found.items()}


def _tongues(listed: Iterable[Mapping[str, Iterable[str]]]) -> dict[str, str]:
    """Return the language of each word that only one language has."""
    tongues: dict[str, set[str]] = {}
    for languages in listed:
        for code, words in languages.items():
            for word in words:
                tongues.setdefault(plain(word), set()).add(code)
    return {word: min(codes) for word, codes in tongues.items() if len(codes) == 1}


def without_article(word: str) -> str:
    """Return an Arabic word without its article and what is written together with it; any other as it is."""
    if not is_arabic(word):
        return word
    for article in _ARTICLES:
        if word.startswith(article) and len(word) >= len(article) + _SHORTEST:
            return word[len(article) :]
    return word


@lru_cache(maxsize=1 << 14)
def without_prefixes(word: str) -> tuple[str, ...]:
    """Return the readings of a plain word: as it is, then an Arabic one without article and particles
    before it.

    Which letters are a particle only a list of words can tell (وزارة begins with و), so all
    readings are given.
    """
    if not is_arabic(word):
        return (word,)
    bare = without_article(word)
    readings = [word] if bare == word else [word, bare]
    for clitic in _CLITICS:
        if word.startswith(clitic) and len(word) > _SHORTEST + 1:
            readings += without_prefixes(word[1:])
    return tuple(readings)


def is_arabic(text: str) -> bool:
    """Whether a text has Arabic letters."""
    return not text.isascii() and _ARABIC.search(text) is not None
