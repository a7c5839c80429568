"""Names of the authority found in a sentence: one pass of an Aho-Corasick automaton over its tokens."""

from __future__ import annotations

import bisect
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import ahocorasick_rs

from tipgraph.extract.mention import Mention
from tipgraph.model import CLASSES, Span
from tipgraph.read.authority import Authority, AuthorityEntry
from tipgraph.read.tokens import Token, Tokenizer
from tipgraph.read.words import Words

_LONGEST_ACRONYM = 7


@dataclass(frozen=True, slots=True)
class _Form:
    entry: AuthorityEntry
    text: str
    strength: str
    """strong, weak or demonym"""


def first_words(authority: Authority, words: Words) -> frozenset[str]:
    """Return the normalised first words of all names, head nouns and verbs: a clitic before them may be peeled."""
    plain_tokenizer = Tokenizer(words)
    firsts = (
        plain_tokenizer.tokens(form)
        for entry in authority.entries.values()
        for _, form in (*entry.strong, *entry.demonyms)
    )
    nouns = (noun.split()[0] for group in words.heads.values() for noun in group)
    return frozenset(tokens[0].norm for tokens in firsts if tokens) | {*nouns, *words.any_of("verb", "field")}


def sure_mentions(
    mentions: Iterable[Mention],
    tokens: Sequence[Token],
    words: Words,
    homes: Mapping[str, str] | None = None,
    countries: Collection[str] = (),
) -> list[Mention]:
    """Drop weak names, save a country's in a list of countries, and a place's whose country the document speaks of.

    "تشاد ومالي" is a list of two; طرابلس is the Libyan city where only Libya is spoken of. `homes` maps places to countries.
    """
    mentions = list(mentions)
    sure = [mention for mention in mentions if mention.status != "weak"]
    joints = words.any_of("list_separator")
    listed = [mention for mention in sure if mention.kind == "Country"]
    firsts, lasts = {mention.first for mention in listed}, {mention.last for mention in listed}
    for mention in mentions:
        if mention.status != "weak" or mention.cls != "Country":
            continue
        before = mention.first > 1 and tokens[mention.first - 1].norm in joints and mention.first - 1 in lasts
        behind = (
            mention.last < len(tokens) and tokens[mention.last].norm in joints and mention.last + 1 in firsts
        )
        if before or behind:
            sure.append(mention)
    return sure + _at_home(mentions, homes or {}, countries)


def _at_home(
    mentions: Iterable[Mention], homes: Mapping[str, str], countries: Collection[str]
) -> list[Mention]:
    """Return the weakly named places in a country of the document, one for each name."""
    at_home: dict[tuple[int, int], list[Mention]] = {}
    for mention in mentions:
        if mention.status == "weak" and mention.cls == "Place" and homes.get(mention.entity) in countries:
            at_home.setdefault((mention.first, mention.last), []).append(mention)
    return [replace(found[0], status="strong") for found in at_home.values() if len(found) == 1]


class Gazetteer:
    """Finds authority names in tokens; made once for a language."""

    def __init__(self, authority: Authority, tokenizer: Tokenizer, language: str) -> None:
        self._forms: dict[str, list[_Form]] = {}
        self.capitals = {
            entry.country: entry for entry in authority.entries.values() if entry.capital and entry.country
        }
        """Country to the entry of its capital."""
        self.homes = {entry.id: entry.country for entry in authority.entries.values() if entry.country}
        """Entity to its country."""
        for entry in authority.entries.values():
            for strength, names in (
                ("strong", entry.strong),
                ("weak", entry.weak),
                ("demonym", entry.demonyms),
            ):
                for name_language, form in names:
                    if strength == "demonym" and name_language != language:
                        continue
                    key = " ".join(token.norm for token in tokenizer.tokens(form))
                    if " 's " in key and entry.parent:
                        continue  # two bodies and what joins them: a rule reads that
                    self._forms.setdefault(key, []).append(_Form(entry, form, strength))
        self._keys = sorted(self._forms)
        self._automaton = ahocorasick_rs.AhoCorasick([f" {key} " for key in self._keys])

    def find(self, tokens: Sequence[Token]) -> Iterator[Mention]:
        """Find every name, overlapping ones too; a weak name carries no certainty and is marked by `status`."""
        text = " " + "".join(token.norm + " " for token in tokens)
        starts: list[int] = []
        length = 1
        for token in tokens:
            starts.append(length)
            length += len(token.norm) + 1
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            first = bisect.bisect_left(starts, start + 1)
            last = bisect.bisect_left(starts, end)
            for form in self._forms[self._keys[number]]:
                if _cased_alike(form, tokens[first:last]):
                    yield self._mention(form, tokens, first, last)

    def _mention(self, form: _Form, tokens: Sequence[Token], first: int, last: int) -> Mention:
        span = Span(tokens[first].start, tokens[last - 1].end)
        cls = form.entry.cls
        kind = (
            "Demonym" if form.strength == "demonym" else ("Event" if "Event" in CLASSES.get(cls, ()) else cls)
        )
        name = "".join(tokens[first].text) if last - first == 1 else ""
        return Mention(
            kind,
            cls,
            first,
            last,
            span,
            name or form.text,
            entity=form.entry.id,
            status=form.strength,
        )


def _cased_alike(form: _Form, tokens: Sequence[Token]) -> bool:
    """Whether a name is written as names are: an acronym in capitals, any other name not in small letters only."""
    text = "".join(token.text for token in tokens)
    if form.text.isupper() and len(form.text) <= _LONGEST_ACRONYM:
        return text.isupper()
    if form.text[:1].isupper():
        return any(token.text[:1].isupper() for token in tokens)
    return True
