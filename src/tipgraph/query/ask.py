"""From a question in plain words to a saved query with its parameters filled: by words, with no model."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode, Store

from tipgraph.errors import QueryError
from tipgraph.query.lexicon import Lexicon, QueryIndex, split_words, stem
from tipgraph.query.mentions import Mention, find_mentions
from tipgraph.query.names import has_class, name_key
from tipgraph.query.saved import Parameter, SavedQuery
from tipgraph.query.terms import names_of_terms
from tipgraph.read.normal import plain

_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_SURE = 0.35
"""Score at which a reading is taken for sure, where the next is not close."""
_LEAST = 0.0
"""Score below which no reading is worth an answer: a wrong one misleads more than none."""
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
    vague: tuple[str, ...]
    """Words as `the workshop` for which nothing in the graph could be found."""


def understand(store: Store, question: str, queries: Iterable[SavedQuery]) -> Understanding:
    """Find the saved queries that fit a question, with parameters for what it names.

    Raises `QueryError` where no word of it means anything to a query.
    """
    words = split_words(question)
    lexicon = Lexicon.load()
    mentions = find_mentions(store, words, lexicon.empty)
    # `which project` asks for a project, `the project` names one.
    mentions = tuple(m for m in mentions if not (m.weak and m.start and words[m.start - 1] in lexicon.which))
    taken = {place for m in mentions if not m.weak for place in range(m.start, m.end)}
    free = [place for place in range(len(words)) if place not in taken]
    known = list(queries)
    index = QueryIndex(known, lexicon)
    asked = [words[place] for place in free]
    readings = [
        _read(store, query, words, mentions, fit, lexicon)
        for query in known
        if (fit := index.score(query, asked))
    ]
    readings.sort(key=lambda reading: (-reading.score, reading.query.name))
    if not readings or readings[0].score < _LEAST:
        near = "".join(f"\n  {reading.command}" for reading in readings[:3])
        raise QueryError(
            "no saved query fits this question well enough to answer it"
            + (f"; the nearest are:{near}\n" if near else "; ")
            + "`tipgraph query` lists the questions that can be asked"
        )
    strange = tuple(word for word in asked if not (index.knows(word) or _is_explained(word, mentions)))
    if problem := _unanswerable(readings[0], strange, mentions):
        raise QueryError(f"{problem}; `tipgraph query find --text WORD` searches all names")
    ahead = readings[0].score - readings[1].score if len(readings) > 1 else 1.0
    vague = tuple(_vague_words(words, mentions, lexicon))
    sure = readings[0].score >= _SURE and ahead >= _AHEAD and not strange and not vague
    sure = sure and all(mention.exact or mention.weak for mention in mentions)
    return Understanding(tuple(readings[:4]), sure, strange, vague)


def _vague_words(words: Sequence[str], mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[str]:
    taken = {place for mention in mentions for place in range(mention.start, mention.end)}
    for place, word in enumerate(words):
        beginnings = [start for start in lexicon.definite_beginnings if word.startswith(start)]
        is_noun = word in lexicon.nouns or any(
            word.removeprefix(start) in lexicon.nouns for start in beginnings
        )
        is_definite = bool(beginnings) or (place > 0 and words[place - 1] in lexicon.definite)
        if place not in taken and is_noun and is_definite:
            yield word


def _is_explained(word: str, mentions: Sequence[Mention]) -> bool:
    """Tell whether a word is a year, or one of the words of the names of something named."""
    return bool(_YEAR.match(word)) or any(name_key(word) in mention.words for mention in mentions)


def _unanswerable(best: Reading, strange: Sequence[str], mentions: Sequence[Mention]) -> str:
    """Say why an answer would be about something else than the question, empty where it would not."""
    if strange and not mentions:
        return f"nothing in the graph is named with the words: {', '.join(strange)}"
    missing = [p.option for p in best.query.parameters if p.required and p.name not in best.given]
    if missing:
        return (
            f"this sounds like `{best.command}`, but no name in the graph stands in the question for "
            f"{', '.join(missing)}"
        )
    return ""


def _read(
    store: Store,
    query: SavedQuery,
    words: Sequence[str],
    mentions: Sequence[Mention],
    fit: float,
    lexicon: Lexicon,
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
    score -= 0.3 * sum(parameter.required and parameter.name not in given for parameter in query.parameters)
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
    lexicon: Lexicon,
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


def _is_doer(query: SavedQuery, mention: Mention, words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether what is named comes first in the fact; parameters stand in the order of the fact."""
    before = words[mention.start - 1] if mention.start else ""
    if before in lexicon.doers:
        return True
    if words[0] in lexicon.names_doer:
        return True
    verbs = {stem(word) for word in split_words(query.name.replace("-", " ") + " " + query.summary)}
    places = [place for place, word in enumerate(words) if word not in lexicon.empty and stem(word) in verbs]
    if words[0] in lexicon.asks_doer and (not places or places[0] < mention.start):
        return False
    return not places or mention.start < places[-1]


def _value_for(
    store: Store, parameter: Parameter, words: Sequence[str], mentions: Sequence[Mention], lexicon: Lexicon
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
