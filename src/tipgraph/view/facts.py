"""The facts of a graph as the page shows them: who, what, who says so, in which words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

import pyoxigraph as ox

from tipgraph.errors import GraphError
from tipgraph.graph.vocabulary import PREFIXES, RULE, TIP

RDF, RDFS, SKOS, DC, DCTERMS, OA = (PREFIXES[name] for name in ("rdf", "rdfs", "skos", "dc", "dcterms", "oa"))

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Words: TypeAlias = tuple[tuple[str, str], ...]
"""(language, text) pairs, sorted."""
Range: TypeAlias = tuple[int, int]
"""Half-open offsets in code points of the document's text."""


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """One sentence of one document that states a fact."""

    document: str
    exact: str
    rule: str = ""
    start: int = 0
    end: int = 0
    subject: Range | None = None
    trigger: Range | None = None
    object: Range | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A relation between two nodes, or between a node and a date (then `object` is the ISO date)."""

    id: str
    subject: str
    relation: str
    object: str
    qualifiers: tuple[tuple[str, str], ...] = ()
    roles: Words = ()
    speakers: tuple[Words, ...] = ()
    """Who is quoted as saying so: the labels of each."""
    quotes: tuple[Quote, ...] = ()

    @property
    def is_date(self) -> bool:
        """Whether the object is a date, so that the fact is no edge."""
        return self.relation in ("startDate", "endDate")


@dataclass(frozen=True, slots=True)
class Node:
    """Someone or something that facts are about, under its IRI."""

    id: str
    cls: str
    labels: Words = ()
    aliases: Words = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A document that is quoted."""

    id: str
    title: str = ""
    language: str = ""
    publisher: str = ""
    issued: str = ""
    address: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that can be drawn, each part sorted by identifier."""

    nodes: tuple[Node, ...]
    facts: tuple[Fact, ...]
    sources: tuple[Source, ...]
    terms: tuple[tuple[str, Words], ...] = ()
    """Classes, relations and tiers by local name, as the graph labels them."""


class _Columns:
    """The store read one predicate at a time, which is many times faster than one subject at a time."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self._read: dict[str, dict[str, list[Term]]] = {}

    def terms(self, predicate: str) -> dict[str, list[Term]]:
        """Every value of a predicate by subject, values sorted."""
        if predicate not in self._read:
            column: dict[str, list[Term]] = defaultdict(list)
            for quad in self._store.quads_for_pattern(None, ox.NamedNode(predicate), None, None):
                column[_text(quad.subject)].append(quad.object)
            for values in column.values():
                values.sort(key=str)
            self._read[predicate] = dict(column)
        return self._read[predicate]

    def one(self, predicate: str, subject: str) -> str:
        """The first value as text, empty where there is none."""
        values = self.terms(predicate).get(subject)
        return _text(values[0]) if values else ""

    def words(self, predicate: str, subject: str) -> Words:
        """The literals of a predicate with their languages."""
        values = self.terms(predicate).get(subject, ())
        return tuple(sorted({(v.language or "", v.value) for v in values if isinstance(v, ox.Literal)}))

    def number(self, predicate: str, subject: str) -> int:
        """An offset or year; 0 where it is missing or no number."""
        text = self.one(predicate, subject)
        return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else 0

    def range(self, name: str, subject: str) -> Range | None:
        """The offsets `tip:<name>Start` and `tip:<name>End`, where both stand."""
        start, end = f"{TIP}{name}Start", f"{TIP}{name}End"
        if subject not in self.terms(start) or subject not in self.terms(end):
            return None
        return self.number(start, subject), self.number(end, subject)


def read_facts(store: ox.Store) -> Facts:
    """Read every claim with its evidence, and the nodes and documents that they name.

    Raises `GraphError` if the graph holds no claim, or one without subject, relation or object.
    """
    columns = _Columns(store)
    facts = tuple(_read_fact(columns, claim) for claim in sorted(columns.terms(RDF + "predicate")))
    if not facts:
        raise GraphError(
            "the graph holds no claims, so there is nothing to draw; build one with: tipgraph build"
        )
    named, documents = _named(facts)
    return Facts(
        nodes=tuple(_read_node(columns, iri) for iri in sorted(named)),
        facts=facts,
        sources=tuple(_read_source(columns, iri) for iri in sorted(documents)),
        terms=tuple(
            (iri.removeprefix(TIP), columns.words(RDFS + "label", iri))
            for iri in sorted(columns.terms(RDFS + "label"))
            if iri.startswith(TIP)
        ),
    )


def only(whole: Facts, facts: Iterable[Fact]) -> Facts:
    """Keep some of the facts, and of nodes and documents those that they name."""
    kept = tuple(facts)
    named, documents = _named(kept)
    return Facts(
        nodes=tuple(node for node in whole.nodes if node.id in named),
        facts=kept,
        sources=tuple(source for source in whole.sources if source.id in documents),
        terms=whole.terms,
    )


def _named(facts: Iterable[Fact]) -> tuple[set[str], set[str]]:
    nodes: set[str] = set()
    documents: set[str] = set()
    for fact in facts:
        nodes.add(fact.subject)
        if not fact.is_date:
            nodes.add(fact.object)
        documents |= {quote.document for quote in fact.quotes}
    return nodes, documents


def local_name(iri: str) -> str:
    """The last part of an IRI: what people recognise it by."""
    return iri.rstrip("/#").rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def _read_fact(columns: _Columns, claim: str) -> Fact:
    subject = columns.one(RDF + "subject", claim)
    relation = columns.one(RDF + "predicate", claim)
    target = columns.one(RDF + "object", claim)
    if not (subject and relation and target):
        raise GraphError(
            f"the claim {claim} has no subject, predicate or object; rebuild the graph with: tipgraph build"
        )
    names = ("tier", "reportYear", "amount", "currency", "modality")
    found = ((name, columns.one(TIP + name, claim)) for name in names)
    return Fact(
        id=claim,
        subject=subject,
        relation=local_name(relation),
        object=target,
        qualifiers=tuple((name, value.removeprefix(TIP)) for name, value in found if value),
        roles=columns.words(TIP + "roleTitle", claim),
        speakers=tuple(
            columns.words(RDFS + "label", _text(term))
            for term in columns.terms(TIP + "saidBy").get(claim, ())
        ),
        quotes=tuple(
            sorted(
                (
                    _read_quote(columns, _text(term))
                    for term in columns.terms(TIP + "evidence").get(claim, ())
                ),
                key=lambda quote: (quote.document, quote.start, quote.end, quote.rule, quote.exact),
            )
        ),
    )


def _read_quote(columns: _Columns, evidence: str) -> Quote:
    return Quote(
        document=columns.one(TIP + "document", evidence),
        exact=columns.one(OA + "exact", evidence),
        rule=columns.one(TIP + "rule", evidence).removeprefix(RULE),
        start=columns.number(OA + "start", evidence),
        end=columns.number(OA + "end", evidence),
        subject=columns.range("subject", evidence),
        trigger=columns.range("trigger", evidence),
        object=columns.range("object", evidence),
    )


def _read_node(columns: _Columns, iri: str) -> Node:
    labels = columns.words(RDFS + "label", iri)
    return Node(
        id=iri,
        cls=_narrowest([local_name(_text(term)) for term in columns.terms(RDF + "type").get(iri, ())]),
        labels=labels,
        aliases=tuple(word for word in columns.words(SKOS + "altLabel", iri) if word not in labels),
    )


def _narrowest(classes: list[str]) -> str:
    """Types are closed under sub-class; the page shows the one class that says most."""
    wide = ("Agent", "Place", "Event")
    narrow = sorted(cls for cls in classes if cls not in wide)
    return (narrow or sorted(classes, reverse=True) or [""])[0]


def _read_source(columns: _Columns, iri: str) -> Source:
    return Source(
        id=iri,
        title=columns.one(DCTERMS + "title", iri),
        language=columns.one(DCTERMS + "language", iri),
        publisher=columns.one(DC + "publisher", iri),
        issued=columns.one(DCTERMS + "issued", iri),
        address=columns.one(DCTERMS + "source", iri),
        file=columns.one(DCTERMS + "identifier", iri),
    )


def _text(term: Term) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode) else str(term)
