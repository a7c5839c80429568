"""All that documents state about one entity, sorted for a report, with numbered sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, Store

from tipgraph.graph.vocabulary import TIP, term
from tipgraph.query.answer import Row, Rows, run_query
from tipgraph.query.evidence import Quote, find_quotes
from tipgraph.query.labels import Labels
from tipgraph.query.names import class_of
from tipgraph.resources import parse_yaml

_CLAIMS = """
SELECT ?claim ?subject ?relation ?object ?entity WHERE {
  { ?claim rdf:subject ?entity } UNION { ?claim rdf:object ?entity }
  ?claim rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object .
}
ORDER BY ?subject ?relation STR(?object) ?claim
"""
_TOGETHER = """
SELECT ?event ?other ?claim ?entity WHERE {
  ?entity tip:attends ?event .
  ?claim rdf:predicate ?how ; rdf:subject ?other ; rdf:object ?event .
  VALUES ?how { tip:attends tip:speaksAt }
  FILTER(?other != ?entity)
}
ORDER BY ?event ?other ?claim
"""


@dataclass(frozen=True, slots=True)
class Note:
    """One numbered source: the quote, and where it stands."""

    number: int
    quote: str
    title: str
    publisher: str
    issued: str
    file: str
    rule: str
    address: str


@dataclass(frozen=True, slots=True)
class Line:
    """One fact in words, with the numbers of its sources."""

    text: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Facts of one kind."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """The page about an entity, in the words of one language."""

    title: str
    cls: str
    names: tuple[str, ...]
    """Every other name, in any language."""
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    language: str
    words: dict[str, str]
    """Words around the facts, by key of headings.yaml."""


@dataclass(frozen=True, slots=True)
class _Claim:
    node: NamedNode
    subject: NamedNode
    relation: str
    object: NamedNode | Literal


def make_dossier(store: Store, entity: NamedNode, language: str = "en") -> Dossier:
    """Collect everything that documents state about an entity."""
    headings = parse_yaml(Path(__file__).with_name("headings.yaml").read_text(encoding="utf-8"))
    writer = _Writer(
        store, entity, language, {key: texts[language] for key, texts in headings["words"].items()}
    )
    sections = [writer.section(section) for section in headings["sections"]]
    sections.append(writer.together())
    labels = Labels(store, language)
    title = labels.show(entity)
    cls = class_of(store, entity)
    return Dossier(
        title=title,
        cls=labels.show(NamedNode(TIP + cls)) if cls else "",
        names=tuple(name for name in _names(store, entity) if name.casefold() != title.casefold()),
        sections=tuple(section for section in sections if section.lines),
        notes=tuple(writer.notes.values()),
        language=language,
        words=writer.words,
    )


class _Writer:
    """Puts claims into words and numbers their sources in the order in which they are first needed."""

    def __init__(self, store: Store, entity: NamedNode, language: str, words: dict[str, str]) -> None:
        self.words = words
        self.notes: dict[tuple[str, str], Note] = {}
        self._store = store
        self._entity = entity
        self._language = language
        self._labels = Labels(store, language)
        self._claims = [_read_claim(row) for row in _rows(store, _CLAIMS, entity)]

    def section(self, section: dict[str, Any]) -> Section:
        """Put the claims of one section of headings.yaml into lines; claims that read alike share one."""
        alike: dict[str, list[_Claim]] = {}
        for claim in self._claims:
            if self._belongs(claim, section):
                alike.setdefault(self._word(claim, section), []).append(claim)
        ordered = sorted(alike.items(), key=lambda entry: (self._dates(entry[1]), entry[0]))
        return Section(section[self._language], tuple(self._line(text, claims) for text, claims in ordered))

    def _line(self, text: str, claims: list[_Claim]) -> Line:
        """End a fact with the dates of the documents that state it, oldest and newest: when it was so."""
        dates = self._dates(claims)
        spell = f"{self.words['stated']} {' – '.join(dict.fromkeys((dates[0], dates[-1])))}" if dates else ""
        cited = dict.fromkeys(number for claim in claims for number in self._cite(claim.node))
        return Line(self._join([text, spell]), tuple(cited))

    def _join(self, parts: list[str]) -> str:
        return self.words["comma"].join(part for part in parts if part)

    def together(self) -> Section:
        """Say who else attended the events that the entity attended, a line an event."""
        events: dict[NamedNode, dict[str, tuple[int, ...]]] = {}
        for event, other, claim, _ in _rows(self._store, _TOGETHER, self._entity):
            if isinstance(event, NamedNode) and isinstance(other, NamedNode) and isinstance(claim, NamedNode):
                events.setdefault(event, {})[self._labels.show(other)] = self._cite(claim)
        lines = [
            Line(
                f"{self._labels.show(event)}: {self._join(sorted(others))}",
                tuple(sorted({number for notes in others.values() for number in notes})),
            )
            for event, others in events.items()
        ]
        return Section(self.words["together"], tuple(lines))

    def _belongs(self, claim: _Claim, section: dict[str, Any]) -> bool:
        ends = {
            "subject": (claim.subject,),
            "object": (claim.object,),
            "either": (claim.subject, claim.object),
        }
        return claim.relation in section["relations"] and self._entity in ends[section["entity"]]

    def _other(self, claim: _Claim, section: dict[str, Any]) -> NamedNode:
        """Return the end of the claim that is not the entity; for a date the relation stands for it."""
        if claim.subject != self._entity:
            return claim.subject
        return claim.object if isinstance(claim.object, NamedNode) else NamedNode(TIP + claim.relation)

    def _word(self, claim: _Claim, section: dict[str, Any]) -> str:
        """Put a claim into words: the title of a role first, then who or what, then what qualifies it."""
        other = self._labels.show(self._other(claim, section))
        about = self._qualifiers(claim.node)
        roles = self._by_language(about.get("roleTitle", []))
        parts = [*([roles] if roles else []), other]
        if isinstance(claim.object, Literal):
            parts = [f"{other} {claim.object.value}"]
        money = [literal.value for name in ("amount", "currency") for literal in about.get(name, [])]
        parts += [" ".join(money)] if money else []
        parts += [self._show(tier) for tier in about.get("tier", [])]
        parts += [year.value for year in about.get("reportYear", [])]
        if any(modality.value == "planned" for modality in about.get("modality", [])):
            parts.append(self.words["planned"])
        if speakers := [self._show(speaker) for speaker in about.get("saidBy", [])]:
            parts.append(f"{self.words['said']} {self._join(speakers)}")
        return self._join(parts)

    def _show(self, value: NamedNode | Literal) -> str:
        return self._labels.show(value) if isinstance(value, NamedNode) else value.value

    def _by_language(self, titles: Iterable[NamedNode | Literal]) -> str:
        """Return the titles in the language of the page, or else all; each once, whatever its capitals."""
        literals = sorted(
            (title for title in titles if isinstance(title, Literal)), key=lambda title: title.value
        )
        own = [title for title in literals if title.language == self._language] or literals
        return "; ".join({title.value.casefold(): title.value for title in reversed(own)}.values())

    def _qualifiers(self, claim: NamedNode) -> dict[str, list[NamedNode | Literal]]:
        found: dict[str, list[NamedNode | Literal]] = {}
        for quad in self._store.quads_for_pattern(claim, None, None, None):
            if isinstance(quad.object, NamedNode | Literal):
                found.setdefault(quad.predicate.value.removeprefix(TIP), []).append(quad.object)
        return found

    def _dates(self, claims: list[_Claim]) -> list[str]:
        documents = {quote.document for claim in claims for quote in find_quotes(self._store, claim.node)}
        dates = (_value(self._store, document, "dcterms:issued") for document in documents)
        return sorted({date for date in dates if date})

    def _cite(self, claim: NamedNode) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self._number(quote) for quote in find_quotes(self._store, claim)))

    def _number(self, quote: Quote) -> int:
        key = (quote.document.value, quote.text.value)
        if key not in self.notes:
            self.notes[key] = Note(
                number=len(self.notes) + 1,
                quote=quote.text.value,
                title=_value(self._store, quote.document, "dcterms:title"),
                publisher=_value(self._store, quote.document, "dc:publisher"),
                issued=_value(self._store, quote.document, "dcterms:issued"),
                file=_value(self._store, quote.document, "dcterms:identifier"),
                rule=self._labels.show(quote.rule),
                address=_value(self._store, quote.document, "dcterms:source"),
            )
        return self.notes[key].number


def _rows(store: Store, text: str, entity: NamedNode) -> tuple[Row, ...]:
    answer = run_query(store, text, {"entity": entity})
    assert isinstance(answer, Rows)
    return tuple(dict.fromkeys(answer.rows))


def _read_claim(row: Row) -> _Claim:
    claim, subject, relation, value, _ = row
    assert isinstance(claim, NamedNode) and isinstance(subject, NamedNode) and isinstance(relation, NamedNode)
    assert isinstance(value, NamedNode | Literal)
    return _Claim(claim, subject, relation.value.removeprefix(TIP), value)


def _names(store: Store, entity: NamedNode) -> list[str]:
    """Return labels and aliases, each once whatever its capitals."""
    found = {
        quad.object.value
        for predicate in ("rdfs:label", "skos:altLabel")
        for quad in store.quads_for_pattern(entity, term(predicate), None, None)
        if isinstance(quad.object, Literal)
    }
    return sorted({name.casefold(): name for name in sorted(found, reverse=True)}.values())


def _value(store: Store, node: NamedNode, predicate: str) -> str:
    found = [quad.object for quad in store.quads_for_pattern(node, term(predicate), None, None)]
    return min((value.value for value in found if isinstance(value, NamedNode | Literal)), default="")
