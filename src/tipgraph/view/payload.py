"""What the page's script works on: nodes, facts, quotes, documents, communities, as plain JSON values."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import Any, TypeAlias

from tipgraph.graph.vocabulary import CLAIM, DOCUMENT, ENTITY
from tipgraph.view.arrange import Arrangement
from tipgraph.view.dates import event_periods, fact_period, period_of
from tipgraph.view.facts import Fact, Facts, Node, Quote, Range, Source
from tipgraph.view.style import FAMILIES, KINDS, SYMMETRIC, family_of, kind_of

Json: TypeAlias = dict[str, Any]


def short_id(iri: str) -> str:
    """The name that stands in the page and in its address: local for this project's IRIs, else the IRI."""
    for namespace in (ENTITY, DOCUMENT, CLAIM):
        if iri.startswith(namespace):
            return iri.removeprefix(namespace)
    return iri


def page_payload(facts: Facts, arrangement: Arrangement) -> Json:
    """Everything that the page shows, and a fingerprint of it."""
    events = event_periods(facts)
    number = {node.id: i for i, node in enumerate(facts.nodes)}
    issued = {source.id: source.issued for source in facts.sources}
    payload: Json = {
        "nodes": [
            _node(node, arrangement, i) | ({"when": events[node.id]} if node.id in events else {})
            for i, node in enumerate(facts.nodes)
        ],
        "facts": [_fact(fact, number) | {"when": fact_period(fact, events, issued)} for fact in facts.facts],
        "documents": [_source(source) for source in facts.sources],
        "communities": [
            {
                "id": c.id,
                "parent": c.parent,
                "named": c.named,
                "count": c.count,
                "x": c.x,
                "y": c.y,
                "r": c.radius,
                "reach": c.reach,
            }
            for c in arrangement.communities
        ],
        "terms": {name: dict(words) for name, words in facts.terms},
    }
    return payload | {"fingerprint": fingerprint(payload)} | _looks(facts)


def fingerprint(payload: Json) -> str:
    """Twelve digits that two pages share exactly when they show the same facts at the same places."""
    return hashlib.sha256(json.dumps(payload, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:12]


def independent_documents(quotes: tuple[Quote, ...]) -> int:
    """Number of documents that state a fact in words of their own: the same sentence in two counts once."""
    said: dict[str, str] = {}
    groups = {quote.document: quote.document for quote in quotes}

    def root(document: str) -> str:
        while groups[document] != document:
            document = groups[document]
        return document

    for quote in quotes:
        first = said.setdefault(" ".join(quote.exact.split()), quote.document)
        groups[root(quote.document)] = root(first)
    return len({root(document) for document in groups})


def _looks(facts: Facts) -> Json:
    relations = Counter(fact.relation for fact in facts.facts)
    classes = Counter(node.cls for node in facts.nodes)
    return {
        "kinds": {kind: {"shape": mark.shape, "colour": mark.colour} for kind, mark in KINDS.items()},
        "families": FAMILIES,
        "relations": [{"id": name, "family": family_of(name)} for name in sorted(relations, key=_by_family)],
        "classes": [{"id": name, "kind": kind_of(name)} for name in sorted(classes, key=_by_kind)],
        "symmetric": list(SYMMETRIC),
    }


def _by_family(relation: str) -> tuple[int, str]:
    return list(FAMILIES).index(family_of(relation)), relation


def _by_kind(cls: str) -> tuple[int, str]:
    return list(KINDS).index(kind_of(cls)), cls


def _node(node: Node, arrangement: Arrangement, index: int) -> Json:
    spot = arrangement.spots[index]
    return {
        "id": short_id(node.id),
        "iri": node.id,
        "cls": node.cls,
        "labels": [list(word) for word in node.labels],
        "aliases": [list(word) for word in node.aliases],
        "parent": arrangement.parents[index],
        "x": spot.x,
        "y": spot.y,
        "r": spot.radius,
    }


def _fact(fact: Fact, number: dict[str, int]) -> Json:
    return {
        "id": short_id(fact.id),
        "s": number[fact.subject],
        "r": fact.relation,
        "o": fact.object if fact.is_date else number[fact.object],
        "date": fact.is_date,
        "more": dict(fact.qualifiers),
        "roles": [list(role) for role in fact.roles],
        "by": [[list(word) for word in labels] for labels in fact.speakers],
        "docs": independent_documents(fact.quotes),
        "quotes": [_quote(quote) for quote in fact.quotes],
    }


def _quote(quote: Quote) -> Json:
    marks = (("s", quote.subject), ("t", quote.trigger), ("o", quote.object))
    return {
        "d": short_id(quote.document),
        "exact": quote.exact,
        "rule": quote.rule,
        "start": quote.start,
        "end": quote.end,
        "marks": [[name, *_within(span, quote)] for name, span in marks if span and _within(span, quote)],
    }


def _within(span: Range, quote: Quote) -> list[int]:
    """The span counted from the start of the quote; empty where it lies outside."""
    start, end = span[0] - quote.start, span[1] - quote.start
    return [start, end] if 0 <= start < end <= len(quote.exact) else []


def _source(source: Source) -> Json:
    return {
        "id": short_id(source.id),
        "title": source.title or source.file,
        "language": source.language,
        "publisher": source.publisher,
        "issued": source.issued,
        "when": period_of(source.issued),
        "address": source.address,
        "file": source.file,
    }
