"""Turtle that is pretty and canonical: the same triples give the same bytes in whatever order they come.

rdflib writes as well, but ten times slower, and pyoxigraph writes in the order of its input.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from tipgraph.errors import GraphError
from tipgraph.graph.vocabulary import PREFIXES

_XSD = PREFIXES["xsd"]
_TYPE = PREFIXES["rdf"] + "type"
_LETTER = "A-Za-z0-9_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff"
_LOCAL_NAME = re.compile(rf"[{_LETTER}](?:[{_LETTER}.-]*[{_LETTER}-])?")
"""A part of what Turtle allows; whatever falls outside is written as a whole IRI."""
_INTEGER = re.compile(r"[+-]?\d+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d*\.\d+", re.ASCII)
_ORDER = {prefix: place for place, prefix in enumerate(("doc", "ent", "claim", "ev", "tip"))}
"""Documents first, then who and what, then the claims about them, then where they stand, then the words."""
_READING_ORDER = """
    a rdf:subject rdf:predicate rdf:object oa:exact oa:start oa:end tip:document tip:rule
    tip:subjectStart tip:subjectEnd tip:triggerStart tip:triggerEnd tip:objectStart tip:objectEnd
"""
_FIRST = {verb: place for place, verb in enumerate(_READING_ORDER.split())}
"""What a reader looks for first; everything else comes by name."""


def to_turtle(triples: Iterable[Triple]) -> bytes:
    """Write triples as Turtle in UTF-8; only prefixes that occur are declared.

    Blank nodes keep the labels they come with. A triple as subject or object is a `GraphError`.
    """
    writer = _Writer()
    body = writer.blocks(triples)
    used = [f"@prefix {p}: <{iri}> .\n" for p, iri in PREFIXES.items() if p in writer.prefixes]
    return ("".join(used) + "\n" + "\n".join(body)).encode()


class _Writer:
    """Names every IRI once and remembers the prefixes that it took."""

    def __init__(self) -> None:
        self.prefixes: set[str] = set()
        self._names: dict[str, str] = {}

    def blocks(self, triples: Iterable[Triple]) -> list[str]:
        rows = {(self._place(t.subject), self._verb(t.predicate), self._name(t.object)) for t in triples}
        return [
            self._block(subject, [row[1:] for row in group])
            for (_, subject), group in groupby(sorted(rows), lambda row: row[0])
        ]

    def _block(self, subject: str, rows: list[tuple[tuple[int, str], str]]) -> str:
        lines = []
        for (_, verb), group in groupby(rows, lambda row: row[0]):
            separator = ", " if verb == "a" else ",\n        "
            lines.append(f"{verb} " + separator.join(text for _, text in group))
        return f"{subject} " + " ;\n    ".join(lines) + " .\n"

    def _place(self, subject: object) -> tuple[int, str]:
        name = self._name(subject)
        return (_ORDER.get(name.partition(":")[0], len(_ORDER)), name)

    def _verb(self, predicate: NamedNode) -> tuple[int, str]:
        verb = "a" if predicate.value == _TYPE else self._name(predicate)
        return (_FIRST.get(verb, len(_FIRST)), verb)

    def _name(self, node: object) -> str:
        match node:
            case NamedNode():
                return self._iri(node.value)
            case Literal():
                return self._literal(node)
            case BlankNode():
                return str(node)
        raise GraphError(
            f"a triple inside a triple cannot be written as Turtle: {node}; export it as N-Triples"
        )

    def _literal(self, literal: Literal) -> str:
        datatype = literal.datatype.value
        if not datatype.startswith(_XSD) or datatype == _XSD + "string":
            return str(literal)
        if (datatype == _XSD + "integer" and _INTEGER.fullmatch(literal.value)) or (
            datatype == _XSD + "decimal" and _DECIMAL.fullmatch(literal.value)
        ):
            return literal.value
        return f"{Literal(literal.value)}^^{self._iri(datatype)}"

    def _iri(self, iri: str) -> str:
        name = self._names.get(iri)
        if name is None:
            name = self._names[iri] = self._abbreviate(iri)
        return name

    def _abbreviate(self, iri: str) -> str:
        at = max(iri.rfind("#"), iri.rfind("/")) + 1
        namespace, local = iri[:at], iri[at:]
        for prefix, known in PREFIXES.items():
            if namespace == known and _LOCAL_NAME.fullmatch(local):
                self.prefixes.add(prefix)
                return f"{prefix}:{local}"
        return str(NamedNode(iri))
