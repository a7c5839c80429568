"""The name to show for an IRI, in the language that the reader wants."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Store

from tipgraph.graph.vocabulary import DOCUMENT, PREFIXES, RULE, term

LANGUAGES: tuple[str, ...] = ("en", "ar", "fr")
"""Languages to fall back on, in this order, where the wanted one has no label."""

_FOREIGN = (
    "http://www.w3.org/2004/02/skos/core#prefLabel",
    "http://xmlns.com/foaf/0.1/name",
    "https://schema.org/name",
    "http://schema.org/name",
)
LABELS: tuple[NamedNode, ...] = (term("rdfs:label"), term("dcterms:title"), *map(NamedNode, _FOREIGN))
"""What holds a label: ours first, then what graphs of other tools use."""


class Labels:
    """Labels of a graph, looked up when first asked for.

    Fallback: the wanted language, then English, Arabic, French, then any other by its code, then a label
    without a language, then the IRI as prefix and local name.
    """

    def __init__(self, store: Store, language: str = "en") -> None:
        self._store = store
        self._order = {code: rank for rank, code in enumerate(dict.fromkeys((language, *LANGUAGES)))}
        self._known: dict[NamedNode, str] = {}

    def show(self, node: NamedNode) -> str:
        """Return the label of an IRI, or its short form where it has none."""
        known = self._known.get(node)
        if known is None:
            known = self._known[node] = self.find(node) or shorten(node)
        return known

    def find(self, node: NamedNode) -> str:
        """Return the label of an IRI, empty where it has none."""
        for predicate in LABELS:
            found = [
                quad.object
                for quad in self._store.quads_for_pattern(node, predicate, None, None)
                if isinstance(quad.object, Literal)
            ]
            if found:
                return min(found, key=self._rank).value
        return ""

    def _rank(self, label: Literal) -> tuple[int, str, str]:
        language = (label.language or "").split("-")[0]
        last = len(self._order) + (0 if language else 1)
        return self._order.get(language, last), language, label.value


def shorten(node: NamedNode) -> str:
    """Return an IRI as `prefix:local` where its namespace is known, a document or rule as its bare name."""
    for namespace in (DOCUMENT, RULE):
        if node.value.startswith(namespace):
            return node.value.removeprefix(namespace)
    for prefix, namespace in PREFIXES.items():
        if node.value.startswith(namespace):
            return f"{prefix}:{node.value.removeprefix(namespace)}"
    return node.value
