"""The names that the graph uses: namespaces, prefixes, and the terms of other vocabularies."""

from __future__ import annotations

import re
from functools import cache

from pyoxigraph import NamedNode

TIP = "https://w3id.org/tipgraph/ontology#"
ENTITY = "https://w3id.org/tipgraph/entity/"
DOCUMENT = "https://w3id.org/tipgraph/document/"
CLAIM = "https://w3id.org/tipgraph/claim/"
EVIDENCE = "https://w3id.org/tipgraph/evidence/"
RULE = "https://w3id.org/tipgraph/rule/"

PREFIXES: dict[str, str] = {
    "tip": TIP,
    "ent": ENTITY,
    "doc": DOCUMENT,
    "claim": CLAIM,
    "ev": EVIDENCE,
    "rule": RULE,
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefix to namespace, in the order in which a Turtle file names them."""

# What an IRI may hold beside letters and digits; the rest of a file or rule name is percent-encoded.
_SAFE_IN_IRI = "-._~"
_PLAIN = re.compile(r"[A-Za-z0-9._~-]*")


@cache
def term(name: str) -> NamedNode:
    """Return the IRI of a prefixed name: `rdf:type`, `tip:funds`."""
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def mint(namespace: str, local: str) -> NamedNode:
    """Return the IRI of a local name that may hold any character, as a file name does.

    Letters of every script stay readable; only what an IRI or a Turtle name cannot hold is encoded.
    """
    if _PLAIN.fullmatch(local):
        return NamedNode(namespace + local)
    from urllib.parse import quote

    return NamedNode(namespace + "".join(c if c.isalnum() else quote(c, safe=_SAFE_IN_IRI) for c in local))
