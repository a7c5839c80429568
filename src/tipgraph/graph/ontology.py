"""The ontology as the graph needs it: what follows from a class or relation, and its labels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from tipgraph.errors import GraphError
from tipgraph.graph.vocabulary import PREFIXES, TIP
from tipgraph.resources import resource_folder

_RDF, _RDFS, _OWL = PREFIXES["rdf"], PREFIXES["rdfs"], PREFIXES["owl"]
_ABOVE = (_RDFS + "subClassOf", _RDFS + "subPropertyOf")
_EXCERPT = (_RDF + "type", _RDFS + "label", *_ABOVE)


@dataclass(frozen=True, slots=True)
class Ontology:
    """Local names in the namespace `tip:`; what other vocabularies say of them is left out."""

    super_classes: dict[str, tuple[str, ...]]
    """Every class to all its super-classes, itself first."""
    super_relations: dict[str, tuple[str, ...]]
    """Every relation to all its super-relations, itself first."""
    symmetric: frozenset[str]
    tiers: tuple[str, ...]
    excerpts: dict[str, tuple[Triple, ...]]
    """Every class, relation and tier to its kind, labels and next super-terms."""


def load_ontology(path: Path | None = None) -> Ontology:
    """Read the ontology from a Turtle file, by default the project's own.

    Raises `GraphError` where the file is missing or is not Turtle.
    """
    path = path or resource_folder("ontology") / "tipgraph.ttl"
    try:
        triples = [q.triple for q in parse(path=str(path), format=RdfFormat.TURTLE) if _is_own(q.triple)]
    except (OSError, SyntaxError) as error:
        raise GraphError(f"{path}: the ontology cannot be read: {error}; install tipgraph again") from error
    classes = _instances(triples, _OWL + "Class")
    relations = [
        name for kind in ("ObjectProperty", "DatatypeProperty") for name in _instances(triples, _OWL + kind)
    ]
    return Ontology(
        super_classes=_closure(triples, _ABOVE[0], classes),
        super_relations=_closure(triples, _ABOVE[1], relations),
        symmetric=frozenset(_instances(triples, _OWL + "SymmetricProperty")),
        tiers=tuple(_instances(triples, TIP + "Tier")),
        excerpts=_excerpts(triples),
    )


def _is_own(triple: Triple) -> bool:
    """Tell a triple about a `tip:` term from one about a nameless union or about the file."""
    return isinstance(triple.subject, NamedNode) and triple.subject.value.startswith(TIP)


def _closure(triples: list[Triple], relation: str, names: list[str]) -> dict[str, tuple[str, ...]]:
    parents: dict[str, list[str]] = {name: [] for name in names}
    for triple in triples:
        if triple.predicate.value == relation and _local(triple.object) in parents:
            parents[_local(triple.subject)].append(_local(triple.object))
    return {name: tuple(_ancestors(name, parents)) for name in sorted(parents)}


def _ancestors(name: str, parents: dict[str, list[str]]) -> Iterable[str]:
    """Yield a name and all above it, nearest first, each once."""
    queue, seen = [name], set[str]()
    while queue:
        current = queue.pop(0)
        if current not in seen:
            seen.add(current)
            yield current
            queue.extend(sorted(parents[current]))


def _instances(triples: list[Triple], kind: str) -> list[str]:
    found = {
        _local(t.subject)
        for t in triples
        if t.predicate.value == _RDF + "type" and isinstance(t.object, NamedNode) and t.object.value == kind
    }
    return sorted(found)


def _excerpts(triples: list[Triple]) -> dict[str, tuple[Triple, ...]]:
    found: dict[str, list[Triple]] = {}
    for triple in triples:
        predicate = triple.predicate.value
        if predicate in _EXCERPT and (predicate not in _ABOVE or _local(triple.object)):
            found.setdefault(_local(triple.subject), []).append(triple)
    return {name: tuple(about) for name, about in sorted(found.items())}


def _local(node: object) -> str:
    """Return the local name of a `tip:` term, and nothing for anything else."""
    if isinstance(node, NamedNode) and node.value.startswith(TIP):
        return node.value.removeprefix(TIP)
    return ""
