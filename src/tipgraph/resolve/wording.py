"""What the name of a body says: concepts, proper words, the bodies and countries named in it, whatever
its language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tipgraph.read.authority import Authority, AuthorityEntry
from tipgraph.read.normal import plain
from tipgraph.resolve.concepts import Concepts, is_arabic, without_article, without_prefixes
from tipgraph.resolve.letters import is_slip, is_substituted
from tipgraph.resolve.variants import american

_BRACKETED = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_DOTTED = re.compile(r"\b((?:[a-z]\.){1,5}[a-z]?)(?!\w)")
_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*")
_YEAR = re.compile(r"(19|20)\d\d")
_LONG = 7
"""A common word of so many letters is known with a slip in it."""
_CLOSE = 2
_ENDINGS_KEPT = ("ss", "us", "is", "as")


@dataclass(frozen=True, slots=True, order=True)
class Wording:
    """A name taken apart; two names of equal wording say the same."""

    concepts: tuple[str, ...]
    """What its common words say, sorted: combating and preventing are preventing and combating."""
    proper: tuple[str, ...]
    """Words that only this name has, sorted."""
    bodies: tuple[str, ...]
    """Authority ids of the bodies named in it."""
    countries: tuple[str, ...]
    """Authority ids of the countries named in it, in their order: who sends, then who receives."""

    def is_empty(self) -> bool:
        """Whether nothing of the name is left but light words."""
        return not (self.concepts or self.proper or self.bodies or self.countries)


@lru_cache(maxsize=1 << 12)
def split_words(name: str) -> tuple[str, ...]:
    """Return the plain words of a name, dots of abbreviations and possessive endings gone."""
    text = plain(name)
    if "." in text:
        text = _DOTTED.sub(lambda match: match[1].replace(".", ""), text)
    return tuple(_WORD.findall(text.replace("'s ", " ")))


def singular(word: str) -> str:
    """Return a Latin word without the s of the plural: Fields for Aid are Field for Aid."""
    if len(word) > 4 and word.endswith("s") and not word.endswith(_ENDINGS_KEPT):
        return word[:-1]
    return word


def without_brackets(name: str) -> str:
    """Return a name without what stands in brackets, unless nothing else is there."""
    return " ".join(_BRACKETED.sub("", name).split()).strip(" ,") or name


class NamesInside:
    """Names of the authority that stand inside longer names; found longest first."""

    def __init__(self, entries: Iterable[AuthorityEntry]) -> None:
        owners: dict[tuple[str, ...], set[str]] = {}
        for entry in entries:
            for form in _forms(entry):
                owners.setdefault(_bare(split_words(form)), set()).add(entry.id)
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for words, ids in owners.items():
            if words and len(ids) == 1:  # what names two identifies neither
                self._by_first.setdefault(words[0], []).append((words, min(ids)))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda candidate: (-len(candidate[0]), candidate))

    def at(self, words: Sequence[str], index: int) -> tuple[str, int]:
        """Return the entity named at a place and the number of its words; ("", 0) where none is."""
        for reading in without_prefixes(words[index]):
            for name, identifier in self._by_first.get(reading, ()):
                if name[1:] == _bare(words[index + 1 : index + len(name)]):
                    return identifier, len(name)
        return "", 0


class Wordings:
    """Takes names apart; made once for an authority."""

    def __init__(self, authority: Authority, concepts: Concepts) -> None:
        self._concepts = concepts
        entries = authority.entries.values()
        self._countries = NamesInside(entry for entry in entries if entry.cls == "Country")
        self._bodies = NamesInside(entry for entry in entries if entry.cls == "Organization")
        self._capitals = {
            name: entry.country
            for entry in entries
            if entry.capital
            for _, form in entry.strong
            for name in [" ".join(_bare(split_words(form)))]
        }
        self._near: dict[tuple[str, str], list[str]] = {}
        for word in concepts.bodies:
            if len(word) >= _LONG and not is_arabic(word):
                self._near.setdefault((word[0], word[-1]), []).append(word)
        self._known: Mapping[str, AuthorityEntry] = authority.entries
        self.take_apart = lru_cache(maxsize=1 << 13)(self._take_apart)
        """Returns what a name says; without `bodies` only countries are known in it, all else is words."""

    def _take_apart(self, name: str, bodies: bool = True) -> Wording:
        words = split_words(without_brackets(name))
        found_bodies: list[str] = []
        found: list[str] = []
        concepts: set[str] = set()
        proper: list[str] = []
        index = 0
        while index < len(words):
            identifier, length = self._countries.at(words, index)
            body, body_length = self._bodies.at(words, index) if bodies else ("", 0)
            if body_length > length:
                found_bodies.append(body)
            elif length:
                found.append(identifier)
            else:
                concept, phrase_length = self._phrase_at(words, index)
                if concept:
                    concepts.add(concept)
                    length = phrase_length
                else:
                    self._sort_in(words[index], concepts, proper)
            index += max(length, body_length, 1)
        for concept, needless in self._concepts.implied.items():
            if concept in concepts:
                concepts -= needless
        if concepts & self._concepts.abroad:
            proper, found = self._host(proper, found)
        return Wording(
            tuple(sorted(concepts)), tuple(sorted(proper)), self._without_parents(found_bodies), _once(found)
        )

    def _sort_in(self, word: str, concepts: set[str], proper: list[str]) -> None:
        for reading in without_prefixes(word):
            if reading in self._concepts.bodies:
                concepts.add(self._concepts.bodies[reading])
                return
            if reading in self._concepts.light:
                return
        if not _YEAR.fullmatch(word):
            concept = self._misspelled(word)
            if concept:
                concepts.add(concept)
            else:
                proper.append(singular(american(without_article(word))))

    def _phrase_at(self, words: Sequence[str], index: int) -> tuple[str, int]:
        """Return the concept of a phrase at a place and the number of its words; ("", 0) where none is."""
        for reading in without_prefixes(words[index]):
            for phrase, concept in self._concepts.phrases.get(reading, ()):
                rest = words[index + 1 : index + len(phrase)]
                if len(rest) == len(phrase) - 1 and all(
                    word in without_prefixes(other) for word, other in zip(phrase[1:], rest, strict=True)
                ):
                    return concept, len(phrase)
        return "", 0

    def _misspelled(self, word: str) -> str:
        """Return the concept of a common word with two letters swapped or one left out; "" where none is near."""
        if len(word) < _LONG or is_arabic(word):
            return ""
        near = self._near.get((word[0], word[-1]), ())
        found = {
            self._concepts.bodies[other]
            for other in near
            if abs(len(other) - len(word)) < _CLOSE
            and is_slip(word, other)
            and not is_substituted(word, other)
        }
        return min(found) if len(found) == 1 else ""

    def _host(self, proper: list[str], countries: list[str]) -> tuple[list[str], list[str]]:
        """Read a capital as its country: the embassy in Cairo is the embassy in Egypt."""
        left: list[str] = []
        for word in proper:
            capital = next(
                (self._capitals[way] for way in without_prefixes(word) if way in self._capitals), ""
            )
            if capital:
                countries = [*countries, capital]
            else:
                left.append(word)
        return left, countries

    def _without_parents(self, bodies: list[str]) -> tuple[str, ...]:
        """Leave out a body beside its own part: the Office of the State Department is the Office."""
        parents = {self._known[body].parent for body in bodies}
        return tuple(sorted({body for body in bodies if body not in parents}))


def _forms(entry: AuthorityEntry) -> Iterator[str]:
    for _, form in (*entry.strong, *entry.demonyms):
        if len(form) > 1:
            yield form


def _bare(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(without_article(word) if is_arabic(word) else word for word in words)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
