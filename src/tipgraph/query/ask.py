"""From a question in plain words to a saved query with its parameters filled: by words, with no model."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from pathlib import Path

from pyoxigraph import NamedNode, Store

from tipgraph.errors import QueryError
from tipgraph.query.mentions import Mention, find_mentions
from tipgraph.query.names import has_class, name_key
from tipgraph.query.saved import Parameter, SavedQuery
from tipgraph.query.terms import names_of_terms
from tipgraph.read.normal import plain
from tipgraph.resources import parse_yaml

_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
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
_SURE = 0.35
"""Share of the question's weight that the best query must explain to be sure."""
_NAMED = 0.15
"""What it is worth that a question says all words of a query's name."""
_AHEAD = 0.05
"""How far the best must be ahead of the next."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a question."""

    query: SavedQuery
    given: dict[str, str]
    score: float

    @property
    def command(self) -> str:
        """What a user would type for it."""
        options = {parameter.name: parameter.option for parameter in self.query.parameters}
        words = [f"{options[name]} {_quote(value)}" for name, value in self.given.items()]
        return " ".join(["tipgraph query", self.query.name, *words])


@dataclass(frozen=True, slots=True)
class Understanding:
    """The readings of a question, best first."""

    readings: tuple[Reading, ...]
    sure: bool
    strange: tuple[str, ...]
    """Words that are in no query and in no name: whoever they mean is not in the graph under that name."""


def understand(store: Store, question: str, queries: Iterable[SavedQuery]) -> Understanding:
    """Find the saved queries that fit a question, with parameters for what it names.

    Raises `QueryError` where no word of it means anything to a query.
    """
    words = _WORD.findall(plain(question))
    lexicon = _Lexicon.load()
    mentions = find_mentions(store, words, lexicon.empty)
    # `which project` asks for a project, `the project` names one.
    mentions = tuple(m for m in mentions if not (m.weak and m.start and words[m.start - 1] in lexicon.which))
    taken = {place for m in mentions if not m.weak for place in range(m.start, m.end)}
    free = [place for place in range(len(words)) if place not in taken]
    known = list(queries)
    index = _Index(known, lexicon)
    asked = [words[place] for place in free]
    readings = [
        _read(store, query, words, mentions, fit, lexicon)
        for query in known
        if (fit := index.score(query, asked))
    ]
    readings.sort(key=lambda reading: (-reading.score, reading.query.name))
    if not readings:
        raise QueryError(
            "no saved query fits these words; `tipgraph query` lists the questions that can be asked, "
            "`tipgraph query find --text WORD` searches names"
        )
    ahead = readings[0].score - readings[1].score if len(readings) > 1 else 1.0
    named = {word for mention in mentions for word in mention.words}
    strange = tuple(
        word for word in asked if not (index.knows(word) or _YEAR.match(word) or name_key(word) in named)
    )
    sure = readings[0].score >= _SURE and ahead >= _AHEAD and not strange
    return Understanding(tuple(readings[:4]), sure and all(m.exact or m.weak for m in mentions), strange)


@dataclass(frozen=True, slots=True)
class _Lexicon:
    empty: frozenset[str]
    classes: dict[str, str]
    which: frozenset[str]
    doers: frozenset[str]
    asks_doer: frozenset[str]
    names_doer: frozenset[str]

    @classmethod
    def load(cls) -> _Lexicon:
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
        )


class _Index:
    """How well the words of a question fit the words of each query; rare words count for more."""

    def __init__(self, queries: Sequence[SavedQuery], lexicon: _Lexicon) -> None:
        self._lexicon = lexicon
        self._features: dict[str, dict[str, float]] = {}
        for query in queries:
            strong = [query.name.replace("-", " "), query.summary, " ".join(query.tags), *query.questions]
            features = dict.fromkeys(self._stems(_WORD.findall(plain(query.description))), 0.4)
            for text in strong:
                features |= dict.fromkeys(self._stems(_WORD.findall(plain(text))), 1.0)
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


def _read(
    store: Store,
    query: SavedQuery,
    words: Sequence[str],
    mentions: Sequence[Mention],
    fit: float,
    lexicon: _Lexicon,
) -> Reading:
    """Fill a query's parameters with what the question names; what finds no place costs."""
    given: dict[str, str] = {}
    score = fit
    for mention in mentions:
        parameter = _place(store, query, mention, given, words, lexicon)
        if parameter is None:
            score -= 0.0 if mention.weak else 0.3
            continue
        given[parameter.name] = mention.name
        score += 0.05 if mention.weak else 0.15
    for parameter in query.parameters:
        if parameter.name not in given and (value := _value_for(store, parameter, words, mentions, lexicon)):
            given[parameter.name] = value
            score += 0.1
    score -= 0.6 * sum(parameter.required and parameter.name not in given for parameter in query.parameters)
    if any(_YEAR.match(word) for word in words) and not any(p.type == "year" for p in query.parameters):
        score -= 0.15
    ordered = {
        parameter.name: given[parameter.name] for parameter in query.parameters if parameter.name in given
    }
    return Reading(query, ordered, score)


def _place(
    store: Store,
    query: SavedQuery,
    mention: Mention,
    given: dict[str, str],
    words: Sequence[str],
    lexicon: _Lexicon,
) -> Parameter | None:
    """Choose the parameter for something named: by class, then by whether it does what is asked."""
    free = [
        parameter
        for parameter in query.parameters
        if parameter.type in ("entity", "country") and parameter.name not in given
        if not parameter.cls or any(has_class(store, node, parameter.cls) for node in mention.nodes)
    ]
    if len(free) < 2 or (free[0].required and free[1].required and free[0].cls == free[1].cls):
        return free[0] if free else None
    return free[0] if _is_doer(query, mention, words, lexicon) else free[1]


def _is_doer(query: SavedQuery, mention: Mention, words: Sequence[str], lexicon: _Lexicon) -> bool:
    """Tell whether what is named comes first in the fact; parameters stand in the order of the fact."""
    before = words[mention.start - 1] if mention.start else ""
    if before in lexicon.doers:
        return True
    if words[0] in lexicon.names_doer:
        return True
    verbs = {stem(word) for word in _WORD.findall(plain(query.name.replace("-", " ") + " " + query.summary))}
    places = [place for place, word in enumerate(words) if word not in lexicon.empty and stem(word) in verbs]
    if words[0] in lexicon.asks_doer and (not places or places[0] < mention.start):
        return False
    return not places or mention.start < places[-1]


def _value_for(
    store: Store, parameter: Parameter, words: Sequence[str], mentions: Sequence[Mention], lexicon: _Lexicon
) -> str:
    """Return what the question says for a parameter that takes no entity, empty where it says nothing."""
    taken = {place for mention in mentions for place in range(mention.start, mention.end)}
    free = [word for place, word in enumerate(words) if place not in taken]
    if parameter.type == "year":
        return next((word for word in words if _YEAR.match(word)), "")
    if parameter.type == "class":
        found = [lexicon.classes[word] for word in free if word in lexicon.classes]
        return found[0] if found and found[0] != parameter.default else ""
    if parameter.type == "relation" and parameter.required:
        stems = {stem(word) for word in free}
        names = {stem(word): name for name, word in _relation_words(store)}
        return next((names[one] for one in sorted(stems) if one in names), "")
    return ""


def _relation_words(store: Store) -> list[tuple[str, str]]:
    """Return (local name, word of a label) for relations that one word can name."""
    terms: list[tuple[str, NamedNode]] = names_of_terms(store, "relation")
    return [
        (node.value.rsplit("#", 1)[1], plain(name))
        for name, node in sorted(terms, key=str)
        if " " not in name
    ]


def _quote(value: str) -> str:
    """Quote for a shell, with double quotes where they are safe: names often hold an apostrophe."""
    if re.fullmatch(r"[\w.-]+", value, re.ASCII):
        return value
    return shlex.quote(value) if re.search(r'["$`\\!]', value) else f'"{value}"'
