"""The sentences behind an answer: quote, document and rule for every claim that a row names."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Store

from tipgraph.graph.vocabulary import CLAIM, term
from tipgraph.query.answer import Row, Rows

COLUMNS = ("quote", "document", "rule")
"""What `add_evidence` appends to the variables of an answer."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One place that states a claim."""

    text: Literal
    document: NamedNode
    rule: NamedNode
    start: int
    """Offset of the first code point of the quote in the document."""


def find_quotes(store: Store, claim: NamedNode) -> tuple[Quote, ...]:
    """Return the quotes of a claim by document and place."""
    quotes = []
    for quad in store.quads_for_pattern(claim, term("tip:evidence"), None, None):
        if isinstance(quad.object, NamedNode):
            quotes += _read_quote(store, quad.object)
    return tuple(sorted(set(quotes), key=lambda quote: (quote.document.value, quote.start, quote.rule.value)))


def _read_quote(store: Store, evidence: NamedNode) -> list[Quote]:
    about = {quad.predicate: quad.object for quad in store.quads_for_pattern(evidence, None, None, None)}
    text, document, rule = (about.get(term(name)) for name in ("oa:exact", "tip:document", "tip:rule"))
    start = about.get(term("oa:start"))
    if isinstance(text, Literal) and isinstance(document, NamedNode) and isinstance(rule, NamedNode):
        return [Quote(text, document, rule, int(start.value) if isinstance(start, Literal) else 0)]
    return []


def claims_of(row: Row) -> tuple[NamedNode, ...]:
    """Return the claims that a row names, each once."""
    found = (value for value in row if isinstance(value, NamedNode) and value.value.startswith(CLAIM))
    return tuple(dict.fromkeys(found))


def quotes_of(store: Store, row: Row) -> tuple[Quote, ...]:
    """Return the quotes of every claim that a row names, in the order of its columns."""
    return tuple(dict.fromkeys(quote for claim in claims_of(row) for quote in find_quotes(store, claim)))


def add_evidence(store: Store, answer: Rows) -> Rows:
    """Repeat every row for each of its quotes, with the columns quote, document and rule (`COLUMNS`).

    A row that names no claim stays, with these columns empty. Columns of these names in the answer give way
    to names with `evidence_` before them.
    """
    added = tuple(f"evidence_{name}" if name in answer.variables else name for name in COLUMNS)
    rows: list[Row] = []
    for row in answer.rows:
        quotes = quotes_of(store, row)
        rows += [(*row, quote.text, quote.document, quote.rule) for quote in quotes] or [
            (*row, None, None, None)
        ]
    return Rows((*answer.variables, *added), tuple(rows), answer.cut)
