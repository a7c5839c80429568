"""The formats in which a graph leaves: a name, file extensions, and what writes it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    RdfFormat,
    Store,
    Triple,
    serialize,
)

from tipgraph.errors import GraphError
from tipgraph.graph.jsonld import to_jsonld
from tipgraph.graph.turtle import to_turtle
from tipgraph.graph.vocabulary import PREFIXES
from tipgraph.graph.xml_text import xml_text

_XML_NAME_AT_END = re.compile(r"[^\W\d][\w.-]*$")


@dataclass(frozen=True, slots=True)
class GraphFormat:
    """How one format is called, and how it is written: the same graph gives the same bytes."""

    name: str
    extensions: tuple[str, ...]
    write: Callable[[Store], bytes]


def find_format(name: str, file: Path) -> GraphFormat:
    """Choose a format by its name, or else by the extension of the file to write, or else Turtle.

    Raises `GraphError` for an extension that no format has.
    """
    if name:
        return next(known for known in FORMATS if known.name == name)
    if str(file) == "-":
        return FORMATS[0]
    for known in FORMATS:
        if file.suffix.lower() in known.extensions:
            return known
    extensions = " ".join(extension for known in FORMATS for extension in known.extensions)
    raise GraphError(
        f"{file}: no format has the extension {file.suffix!r}; use --format, or one of {extensions}"
    )


def _turtle(store: Store) -> bytes:
    return to_turtle(_triples(store))


def _ntriples(store: Store) -> bytes:
    lines = sorted(f"{triple} .\n" for triple in _triples(store))
    return "".join(lines).encode()


def _jsonld(store: Store) -> bytes:
    return to_jsonld(_triples(store))


def _rdfxml(store: Store) -> bytes:
    triples = sorted({_xml_safe(triple) for triple in _triples(store)}, key=str)
    return serialize(triples, format=RdfFormat.RDF_XML, prefixes=PREFIXES) or b""


def _graphml(store: Store) -> bytes:
    from tipgraph.graph.claim_network import to_graphml  # networkx takes long to import

    return to_graphml(store)


def _gexf(store: Store) -> bytes:
    from tipgraph.graph.claim_network import to_gexf  # networkx takes long to import

    return to_gexf(store)


def _triples(store: Store) -> list[Triple]:
    """Return all triples, blank nodes under labels that depend on the graph alone."""
    triples = [quad.triple for quad in store]
    if any(isinstance(node, BlankNode) for triple in triples for node in (triple.subject, triple.object)):
        dataset = Dataset(store)
        dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
        triples = [quad.triple for quad in dataset]
    return triples


def _xml_safe(triple: Triple) -> Triple:
    """Return a triple with text that XML can hold.

    Raises `GraphError` for a predicate that cannot be the name of an XML element.
    """
    if not _XML_NAME_AT_END.search(triple.predicate.value):
        raise GraphError(f"{triple.predicate} cannot be written as RDF/XML; export Turtle instead")
    value = triple.object
    if isinstance(value, NamedNode | BlankNode):
        return triple
    if not isinstance(value, Literal):
        raise GraphError(f"a triple inside a triple cannot be written as RDF/XML: {value}; export N-Triples")
    text = xml_text(value.value)
    if value.language:
        return Triple(triple.subject, triple.predicate, Literal(text, language=value.language))
    return Triple(triple.subject, triple.predicate, Literal(text, datatype=value.datatype))


FORMATS = (
    GraphFormat("turtle", (".ttl",), _turtle),
    GraphFormat("ntriples", (".nt",), _ntriples),
    GraphFormat("jsonld", (".jsonld", ".json"), _jsonld),
    GraphFormat("rdfxml", (".rdf", ".xml", ".owl"), _rdfxml),
    GraphFormat("graphml", (".graphml",), _graphml),
    GraphFormat("gexf", (".gexf",), _gexf),
)
"""Every format, the default first."""
