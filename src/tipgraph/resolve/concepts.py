"""The words that names of bodies and titles of offices are made of, by what they say in every language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Concepts:
    """What the words of bodies and offices say; words are in their plain form, Arabic ones without
    article.
    """

    bodies: Mapping[str, str]
    """Word to concept."""
    light: frozenset[str]
    national: frozenset[str]
    mission: frozenset[str]
    abroad: frozenset[str]
    implied: Mapping[str, str]
    """Concept to the concept that it makes needless."""
    roles: Mapping[str, frozenset[str]]
    """Word to concepts: رئيس is who chairs and who heads."""
    shared: frozenset[str]
    deputy: frozenset[str]
    """Words that lower a title by a rank."""


def load_concepts(folder: Path | None = None) -> Concepts:
    """Read bodies.yaml and roles.yaml; raises `PackError` where one is unreadable."""
    folder = folder or resource_folder("concepts")
    bodies, roles = _read(folder / "bodies.yaml"), _read(folder / "roles.yaml")
    offices: dict[str, frozenset[str]] = {}
    for word, concept in _words(roles["concepts"]):
        offices[word] = offices.get(word, frozenset()) | {concept}
    return Concepts(
        dict(reversed(list(_words(bodies["concepts"])))),
        frozenset(word for word, _ in _words({"light": bodies["light"]})),
        frozenset(bodies["national"]),
        frozenset(bodies["mission"]),
        frozenset(bodies["abroad"]),
        dict(bodies["implied"]),
        offices,
        frozenset(roles["shared"]),
        frozenset(word for word, _ in _words(roles["rank"])),
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
                yield plain(word), concept


def without_article(word: str) -> str:
    """Return an Arabic word without its article and what is written together with it; any other as it is."""
    if not is_arabic(word):
        return word
    for article in _ARTICLES:
        if word.startswith(article) and len(word) >= len(article) + _SHORTEST:
            return word[len(article) :]
    return word


def without_prefixes(word: str) -> Iterator[str]:
    """Yield the readings of a plain word: as it is, then an Arabic one without article and particles
    before it.

    Which letters are a particle only a list of words can tell (وزارة begins with و), so all
    readings are given.
    """
    yield word
    if is_arabic(word):
        bare = without_article(word)
        if bare != word:
            yield bare
        for clitic in _CLITICS:
            if word.startswith(clitic) and len(word) > _SHORTEST + 1:
                yield from without_prefixes(word[1:])


def is_arabic(text: str) -> bool:
    """Whether a text has Arabic letters."""
    return not text.isascii() and _ARABIC.search(text) is not None
