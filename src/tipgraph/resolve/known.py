"""What the authority knows: the entity that a name stands for, told from its spelling, its words and
its country.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tipgraph.model import CLASSES
from tipgraph.read.authority import Authority, AuthorityEntry
from tipgraph.resolve.concepts import Concepts
from tipgraph.resolve.spelled import is_acronym, spell, spells_out
from tipgraph.resolve.wording import Wording, Wordings

_LIKE = 1 / 3
"""Share of the words that a name has in common with the body whose acronym it has."""
_TELLING = 4
"""So many common words together are hardly the name of another country's body as well."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a document tells about the names in it."""

    country: str
    """Authority id of the country that it is mostly about, empty where none stands out."""
    entities: frozenset[str]
    """Authority ids of all that it names for sure."""


class KnownNames:
    """Names of the authority by how they are spelled and by what they say; made once for many documents."""

    def __init__(self, authority: Authority, concepts: Concepts) -> None:
        self.entries: Mapping[str, AuthorityEntry] = authority.entries
        self.concepts = concepts
        self.wordings = Wordings(authority, concepts)
        self._strong: dict[tuple[str, str], set[str]] = {}
        self._weak: dict[tuple[str, str], set[str]] = {}
        self._worded: dict[Wording, set[str]] = {}
        for entry in authority.entries.values():
            self._add(entry)

    def _add(self, entry: AuthorityEntry) -> None:
        kind = kind_of(entry)
        if kind == "Place":
            return  # there are thousands, and whoever read the text has found them
        for names, index in ((entry.strong, self._strong), (entry.weak, self._weak)):
            for _, form in names:
                index.setdefault((kind, spell(form)), set()).add(entry.id)
        if kind == "Organization":
            for _, form in (*entry.labels, *entry.strong, *entry.weak):
                if not is_acronym(form):
                    self._worded.setdefault(self.wordings.take_apart(form, bodies=False), set()).add(entry.id)

    def find(self, kind: str, forms: Iterable[str], around: Surroundings) -> str:
        """Return the id of the entity that a thing with these names is, the fullest name first; ""
        where unknown.
        """
        forms = [form for form in forms if spell(form)]
        for find in (self._by_spelling, self._by_words, self._by_weak_name):
            for form in forms[:1] if find is self._by_words else forms:
                found = find(kind, form, around)
                if found and (form == forms[0] or self._may_be(found, form, forms[0])):
                    return found
        return ""

    def _by_spelling(self, kind: str, form: str, around: Surroundings) -> str:
        ids = self._strong.get((kind, spell(form)), set())
        return next((id_ for id_ in sorted(ids) if not self._elsewhere(id_, form, around)), "")

    def _by_words(self, kind: str, form: str, around: Surroundings) -> str:
        if kind != "Organization":
            return ""
        said = self.wordings.take_apart(form)
        if len(said.bodies) == 1 and not (said.proper or said.concepts):
            entry = self.entries[said.bodies[0]]
            if set(said.countries) <= {entry.country} and not self._elsewhere(entry.id, form, around):
                return entry.id
        said = self.posted(self.wordings.take_apart(form, bodies=False), around.country)
        country = said.countries[-1] if said.countries else around.country
        bare = tuple(concept for concept in said.concepts if concept not in self.concepts.mission)
        ways = (
            said,
            Wording(said.concepts, said.proper, (), ()),
            Wording(bare, said.proper, (), said.countries if said.proper else ("",)),
        )
        ids = sorted({id_ for way in ways for id_ in self._worded.get(way, ())})
        return self._only(id_ for id_ in ids if country and self.entries[id_].country == country)

    def posted(self, said: Wording, country: str) -> Wording:
        """Add the country that a post abroad is in, where the name tells only who sent it."""
        sent = said.countries or said.bodies
        if len(sent) == 1 and set(said.concepts) & self.concepts.abroad and country and country not in sent:
            return Wording(said.concepts, said.proper, said.bodies, (*said.countries, country))
        return said

    def _by_weak_name(self, kind: str, form: str, around: Surroundings) -> str:
        """A weak name counts beside a strong one of its entity, or in its entity's country."""
        ids = sorted(self._weak.get((kind, spell(form)), ()))
        beside = [id_ for id_ in ids if id_ in around.entities]
        return self._only(beside) or self._only(
            id_ for id_ in ids if around.country and self.entries[id_].country == around.country
        )

    def _elsewhere(self, identifier: str, form: str, around: Surroundings) -> bool:
        """Whether a name that many countries' bodies bear stands in a document that never names the
        body's own.
        """
        country = self.entries[identifier].country
        if not country or not around.country or {country, identifier} & {around.country, *around.entities}:
            return False
        said = self.wordings.take_apart(form, bodies=False)
        common = "national" in said.concepts or set(said.concepts) & self.concepts.national
        telling = said.proper or said.countries or (len(said.concepts) >= _TELLING and not common)
        return kind_of(self.entries[identifier]) == "Organization" and not telling

    def _may_be(self, identifier: str, alias: str, label: str) -> bool:
        """Whether a short name may speak for a thing: "IOM" does not for "IOM in Egypt", which says more."""
        entry = self.entries[identifier]
        said = self.wordings.take_apart(label, bodies=False)
        for _, form in entry.strong:
            known = self.wordings.take_apart(form, bodies=False)
            more = set(said.countries) - set(known.countries) - {entry.country}
            if known.concepts and set(known.concepts) <= set(said.concepts) and more:
                return False
        if not is_acronym(alias) or not spells_out(alias, label) or self._differs(entry, said):
            return False
        return said.is_empty() or any(
            _overlap(said, self.wordings.take_apart(form, bodies=False)) >= _LIKE
            for _, form in entry.strong
            if not is_acronym(form)
        )

    def _differs(self, entry: AuthorityEntry, said: Wording) -> bool:
        return bool(said.countries) and entry.country not in said.countries

    def _only(self, ids: Iterable[str]) -> str:
        found = list(dict.fromkeys(ids))
        return found[0] if len(found) == 1 else ""

    def countries_of(self, identifier: str) -> frozenset[str]:
        """Return the countries of an entity and of what it is part of: an embassy's are two."""
        entry = self.entries.get(identifier)
        if entry is None:
            return frozenset()
        own = frozenset({entry.id if entry.cls == "Country" else entry.country} - {""})
        return own | self.countries_of(entry.parent) if entry.parent else own

    def wholes_of(self, identifier: str) -> frozenset[str]:
        """Return what an entity is part of, and what that is part of."""
        entry = self.entries.get(identifier)
        if entry is None or not entry.parent:
            return frozenset()
        return frozenset({entry.parent}) | self.wholes_of(entry.parent)


def _overlap(first: Wording, second: Wording) -> float:
    """Return how much of what two names say is in both."""
    one, two = (
        {*first.concepts, *first.proper, *first.countries},
        {*second.concepts, *second.proper, *second.countries},
    )
    return len(one & two) / max(len(one | two), 1)


def kind_of(entry: AuthorityEntry) -> str:
    """Return the kind of mention that an entry's names are."""
    if "Event" in CLASSES.get(entry.cls, ()):
        return "Event"
    return "Report" if entry.cls == "Instrument" else entry.cls
