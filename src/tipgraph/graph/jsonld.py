"""JSON-LD that reads like JSON: one object an entity, claim or evidence, short names, fixed order."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from tipgraph.errors import GraphError
from tipgraph.graph.vocabulary import PREFIXES

_TYPE = PREFIXES["rdf"] + "type"
_STRING = PREFIXES["xsd"] + "string"


def to_jsonld(triples: Iterable[Triple]) -> bytes:
    """Write triples as flat JSON-LD with a context of prefixes; the order of the input changes nothing.

    Raises `GraphError` for a triple inside a triple, which JSON-LD does not have.
    """
    ordered = sorted(set(triples), key=str)
    prefixes = _prefixes(ordered)
    subjects = [
        _subject(subject, list(about), prefixes)
        for subject, about in groupby(ordered, lambda triple: triple.subject)
    ]
    content = {"@context": prefixes, "@graph": subjects}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _prefixes(triples: list[Triple]) -> dict[str, str]:
    """Leave out a prefix that is also the scheme of some IRI (`doc:x`): a reader would expand that IRI."""
    iris = [
        node.value
        for t in triples
        for node in (t.subject, t.predicate, t.object)
        if isinstance(node, NamedNode)
    ]
    schemes = {iri.partition(":")[0] for iri in iris}
    return {prefix: iri for prefix, iri in PREFIXES.items() if prefix not in schemes}


def _subject(subject: object, about: list[Triple], prefixes: dict[str, str]) -> dict[str, Any]:
    fields: dict[str, Any] = {"@id": _name(subject, prefixes)}
    for predicate, group in groupby(about, lambda triple: triple.predicate):
        values = [triple.object for triple in group]
        if predicate.value == _TYPE and not any(isinstance(value, Literal) for value in values):
            fields["@type"] = [_name(value, prefixes) for value in values]
        else:
            fields[_name(predicate, prefixes)] = [_value(value, prefixes) for value in values]
    return fields


def _value(node: object, prefixes: dict[str, str]) -> dict[str, str]:
    if not isinstance(node, Literal):
        return {"@id": _name(node, prefixes)}
    if node.language:
        return {"@value": node.value, "@language": node.language}
    if node.datatype.value == _STRING:
        return {"@value": node.value}
    return {"@value": node.value, "@type": _name(node.datatype, prefixes)}


def _name(node: object, prefixes: dict[str, str]) -> str:
    match node:
        case BlankNode():
            return str(node)
        case NamedNode():
            for prefix, namespace in prefixes.items():
                local = node.value.removeprefix(namespace)
                # A local name that begins with two slashes would be read as an address.
                if node.value.startswith(namespace) and not local.startswith("//"):
                    return f"{prefix}:{local}"
            return node.value
    raise GraphError(f"a triple inside a triple cannot be written as JSON-LD: {node}; export it as N-Triples")
