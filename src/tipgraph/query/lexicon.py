"""How `tipgraph ask` reads words: which say nothing, what their stems are, and which query they speak for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from pathlib import Path

from tipgraph.query.saved import SavedQuery
from tipgraph.read.normal import plain
from tipgraph.resources import parse_yaml

_WORD = re.compile(r"[^\W_]+")
_SUFFIXES = (
    "ations",
    "ation",
    "ings",
    "ing",
    "ments",
    "ment",
    "ance",
    "ers",
    "ies",
    "ed",
    "er",
    "es",
    "s",
    "y",
    "e",
)
_STEM = 6
_PREFIXES = ("وال", "بال", "لل", "ال", "و", "ب", "ل", "ف")
_ENDINGS = ("ات", "ون", "ين", "ها", "هم", "ه", "ي")
_NAMED = 0.15
"""What it is worth that a question says all words of a query's name."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of ask_words.yaml, folded."""

    empty: frozenset[str]
    classes: dict[str, str]
    which: frozenset[str]
    doers: frozenset[str]
    asks_doer: frozenset[str]
    names_doer: frozenset[str]
    nouns: frozenset[str]
    definite: frozenset[str]
    definite_beginnings: tuple[str, ...]

    @classmethod
    def load(cls) -> Lexicon:
        """Read ask_words.yaml."""
        words = parse_yaml(Path(__file__).with_name("ask_words.yaml").read_text(encoding="utf-8"))
        return cls(
            empty=frozenset(plain(" ".join(words["empty"])).split()),
            classes={
                word: name for name, listed in words["classes"].items() for word in plain(listed).split()
            },
            which=frozenset(plain(words["which"]).split()),
            doers=frozenset(plain(words["doers"]).split()),
            asks_doer=frozenset(plain(words["asks_doer"]).split()),
            names_doer=frozenset(plain(words["names_doer"]).split()),
            nouns=frozenset(plain(words["nouns"]).split()),
            definite=frozenset(plain(words["definite"]).split()),
            definite_beginnings=tuple(plain(words["definite_beginnings"]).split()),
        )


class QueryIndex:
    """How well the words of a question fit the words of each query; rare words count for more."""

    def __init__(self, queries: Sequence[SavedQuery], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._features: dict[str, dict[str, float]] = {}
        for query in queries:
            strong = [query.name.replace("-", " "), query.summary, " ".join(query.tags), *query.questions]
            features = dict.fromkeys(self._stems(split_words(query.description)), 0.4)
            for text in strong:
                features |= dict.fromkeys(self._stems(split_words(text)), 1.0)
            self._features[query.name] = features
        counts: dict[str, int] = {}
        for features in self._features.values():
            for feature in features:
                counts[feature] = counts.get(feature, 0) + 1
        self._names = {query.name: set(self._stems(query.name.split("-"))) for query in queries}
        self._weights = {
            # Pairs repeat what their words say; at full weight, phrases like `which events` would win.
            feature: log(1 + len(self._features) / count) * (0.5 if " " in feature else 1)
            for feature, count in counts.items()
        }

    def score(self, query: SavedQuery, words: Sequence[str]) -> float:
        """Return the share (0 to 1) of the weight of the question's known words that the query explains.

        A little more where the question says what the query is named after.
        """
        asked = set(self._stems(words))
        known = sorted(asked & set(self._weights))
        whole = sum(self._weights[feature] for feature in known)
        explained = sum(self._weights[f] * self._features[query.name].get(f, 0) for f in known)
        name = self._names[query.name]
        return explained / whole + _NAMED * len(name & asked) / max(len(name), 1) if explained else 0.0

    def knows(self, word: str) -> bool:
        """Tell whether a word says anything to any query."""
        return word in self._lexicon.empty or stem(word) in self._weights

    def _stems(self, words: Sequence[str]) -> list[str]:
        """Return stems, and pairs of neighbouring ones: `who funds` says more than its words."""
        stems = [stem(word) for word in words]
        pairs = [f"{one} {two}" for one, two in pairwise(stems)]
        return [
            one for one, word in zip(stems, words, strict=True) if word not in self._lexicon.empty
        ] + pairs


def split_words(text: str) -> list[str]:
    """Return the words of a text, folded so that spellings of one word are equal."""
    return _WORD.findall(plain(text))


def stem(word: str) -> str:
    """Cut a folded word down to what its forms share; crude, since it only compares questions."""
    if word.isascii():
        for suffix in _SUFFIXES:
            if word.endswith(suffix) and len(word) - len(suffix) >= 4:
                word = word.removesuffix(suffix)
                break
        return word[:_STEM]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            word = word.removeprefix(prefix)
            break
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word
