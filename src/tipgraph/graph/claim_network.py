"""The claims of a graph as a network for Gephi, yEd, Cytoscape and the like: GraphML and GEXF."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from collections.abc import Iterable

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter
from pyoxigraph import Literal, NamedNode, Store

from tipgraph.errors import GraphError
from tipgraph.graph.ontology import Ontology, load_ontology
from tipgraph.graph.vocabulary import ENTITY, TIP, term
from tipgraph.graph.xml_text import xml_text

_LANGUAGES = ("en", "ar", "fr")
_QUALIFIERS = ("tier", "reportYear", "amount", "currency", "roleTitle", "saidBy", "modality")
_SEPARATOR = " | "
"""Between several values of one attribute: network files have no lists that every tool reads."""


def to_graphml(store: Store) -> bytes:
    """Write the claims as GraphML in UTF-8, in a fixed order."""
    stream = io.BytesIO()
    nx.write_graphml_xml(claim_network(store), stream, encoding="utf-8", prettyprint=True)
    return stream.getvalue()


def to_gexf(store: Store) -> bytes:
    """Write the claims as GEXF 1.2 in UTF-8, in a fixed order and without the date of writing."""
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(claim_network(store))
    for meta in writer.xml.findall("meta"):
        writer.xml.remove(meta)
    writer.indent(writer.xml)
    content: bytes = ET.tostring(writer.xml, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def claim_network(store: Store) -> nx.MultiDiGraph:
    """Return entities as nodes and claims as directed edges, all attributes strings but the counts.

    A claim whose object is a date becomes an attribute of its subject. Characters that XML cannot hold
    become U+FFFD. Raises `GraphError` where the graph holds no claims.
    """
    graph = _Graph(store)
    claims = sorted(graph.subjects("rdf:type", "tip:Claim"), key=str)
    if not claims:
        raise GraphError("the graph holds no claims, so there is no network to write; export Turtle instead")
    ends = {
        end
        for claim in claims
        for part in ("rdf:subject", "rdf:object")
        for end in graph.objects(claim, part)
    }
    network = nx.MultiDiGraph()
    for entity in sorted((end for end in ends if isinstance(end, NamedNode)), key=str):
        network.add_node(_local(entity), **_node_attributes(graph, entity))
    for claim in claims:
        for subject in graph.objects(claim, "rdf:subject"):
            for value in graph.objects(claim, "rdf:object"):
                if isinstance(value, NamedNode):
                    attributes = _edge_attributes(graph, claim)
                    network.add_edge(_local(subject), _local(value), key=_local(claim), **attributes)
    return network


class _Graph:
    """Looks up what a graph says, by prefixed names."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.ontology: Ontology = load_ontology()

    def subjects(self, predicate: str, value: str) -> set[NamedNode]:
        quads = self._store.quads_for_pattern(None, term(predicate), term(value))
        return {quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}

    def objects(self, subject: object, predicate: str) -> list[NamedNode | Literal]:
        quads = self._store.quads_for_pattern(subject, term(predicate), None)  # type: ignore[arg-type]
        return sorted((q.object for q in quads if isinstance(q.object, NamedNode | Literal)), key=str)

    def labels(self, subject: object) -> dict[str, str]:
        found = [node for node in self.objects(subject, "rdfs:label") if isinstance(node, Literal)]
        return {node.language or "": node.value for node in reversed(found)}

    def label(self, node: object) -> str:
        labels = self.labels(node)
        return next((labels[x] for x in (*_LANGUAGES, "", *sorted(labels)) if x in labels), _local(node))


def _node_attributes(graph: _Graph, entity: NamedNode) -> dict[str, str]:
    labels = graph.labels(entity)
    classes = [_local(node) for node in graph.objects(entity, "rdf:type")]
    known = graph.ontology.super_classes
    attributes = {
        "label": graph.label(entity),
        # The most specific class has the most classes above it.
        "class": max(classes, key=lambda name: (len(known.get(name, ())), name), default=""),
        "iri": entity.value,
        **{f"label_{language}": labels.get(language, "") for language in _LANGUAGES},
        **{
            name: _joined(_text(v) for v in graph.objects(entity, f"tip:{name}"))
            for name in ("startDate", "endDate")
        },
    }
    return {name: xml_text(value) for name, value in attributes.items() if value}


def _edge_attributes(graph: _Graph, claim: NamedNode) -> dict[str, str | int]:
    relations = graph.objects(claim, "rdf:predicate")
    evidence = graph.objects(claim, "tip:evidence")
    documents = sorted({str(_text(d)) for e in evidence for d in graph.objects(e, "tip:document")})
    attributes = {
        "label": _joined(graph.label(relation) for relation in relations),
        "relation": _joined(_local(relation) for relation in relations),
        "quote": _joined(_text(quote) for e in evidence for quote in graph.objects(e, "oa:exact")),
        "document": _joined(documents),
        "rule": _joined(sorted({_text(rule) for e in evidence for rule in graph.objects(e, "tip:rule")})),
        **{
            name: _joined(
                graph.label(value) if isinstance(value, NamedNode) else value.value
                for value in graph.objects(claim, f"tip:{name}")
            )
            for name in _QUALIFIERS
        },
    }
    texts: dict[str, str | int] = {name: xml_text(value) for name, value in attributes.items() if value}
    return texts | {"documents": len(documents), "weight": max(1, len(evidence))}


def _joined(values: Iterable[str]) -> str:
    return _SEPARATOR.join(values)


def _text(node: NamedNode | Literal) -> str:
    return node.value if isinstance(node, Literal) else _local(node)


def _local(node: object) -> str:
    """Return the local name of an entity, claim, document or term; the IRI of anything else."""
    iri = str(getattr(node, "value", node))
    own = ENTITY.removesuffix("entity/")
    if iri.startswith(TIP) or not iri.startswith(own):
        return iri.removeprefix(TIP)
    return iri.removeprefix(own).partition("/")[2]
