"""From a name as people write it to the entity or term that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Store

from tipgraph.errors import UnknownNameError
from tipgraph.graph.vocabulary import CLAIM, DOCUMENT, ENTITY, EVIDENCE, PREFIXES, RULE, TIP, mint, term
from tipgraph.query.labels import LABELS, LANGUAGES, Labels, shorten

_TYPE = term("rdf:type")
_ALIASES = (term("skos:altLabel"), term("dcterms:identifier"))
_ARTICLES = frozenset({"the", "le", "la", "les"})
_WORD = re.compile(r"[^\W_]+")
_LISTED = 8
_NEAR = 60.0
"""Least similarity, of 100, at which a name is worth suggesting."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that a name may mean."""

    node: NamedNode
    label: str
    cls: str
    documents: tuple[str, ...]

    def __str__(self) -> str:
        where = ", ".join(self.documents[:3]) + (" ..." if len(self.documents) > 3 else "")
        return f"{shorten(self.node)}  {self.label} ({self.cls}{'; ' + where if where else ''})"


def name_key(name: str) -> str:
    """Return the form in which names are compared: letters and digits, case, accents and articles gone.

    Points and apostrophes vanish, so that U.S. is US; every other sign parts words.
    """
    # The modules of the text stages are light, but an exact name needs none of them.
    from tipgraph.read.normal import plain

    words = _WORD.findall(re.sub(r"[.'’]", "", plain(name)))
    return " ".join(_bare(word) for word in words if word not in _ARTICLES)


def _bare(word: str) -> str:
    """Drop the Arabic article, where enough of the word is left to be one."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def resolve_entity(store: Store, name: str, cls: str = "") -> NamedNode:
    """Return the one entity of a class (empty: any) that bears the name, in any language and by any alias.

    Who bears it as a label comes before who bears it as an alias. A short form (`ent:egypt`), a bare
    identifier or an IRI in angle brackets works too. Raises `UnknownNameError` with the candidates where
    several fit, with the nearest names where none does.
    """
    direct = _resolve_identifier(store, name)
    if direct is not None:
        return _checked(store, direct, name, cls)
    for bearers in _bearers(store, name):
        fitting = sorted(
            {node for node in bearers if not cls or has_class(store, node, cls)}, key=lambda node: node.value
        )
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise UnknownNameError(_ambiguous(store, name, fitting))
    raise UnknownNameError(_unknown(store, name, cls))


def find_bearers(store: Store, name: str) -> tuple[NamedNode, ...]:
    """Return all that bear the name: who has it as a label, or else who has it as an alias."""
    for bearers in _bearers(store, name):
        if bearers:
            return tuple(sorted(bearers, key=lambda node: node.value))
    return ()


def all_names(store: Store) -> Iterator[tuple[NamedNode, str, bool]]:
    """Yield (entity or document, name, whether it is a label) for every name in the graph."""
    for predicate in (*LABELS, *_ALIASES):
        for quad in store.quads_for_pattern(None, predicate, None, None):
            if (
                isinstance(quad.object, Literal)
                and isinstance(quad.subject, NamedNode)
                and _is_thing(quad.subject)
            ):
                yield quad.subject, quad.object.value, predicate in LABELS


def _bearers(store: Store, name: str) -> Iterator[set[NamedNode]]:
    """Yield who bears the name: as a label to the letter, as an alias to the letter, then by `name_key`."""
    literals = [Literal(name.strip()), *(Literal(name.strip(), language=code) for code in LANGUAGES)]
    for predicates in (LABELS, _ALIASES):
        yield {
            quad.subject
            for predicate in predicates
            for literal in literals
            for quad in store.quads_for_pattern(None, predicate, literal, None)
            if isinstance(quad.subject, NamedNode) and _is_thing(quad.subject)
        }
    key = name_key(name)
    labelled: set[NamedNode] = set()
    aliased: set[NamedNode] = set()
    for node, known, is_label in all_names(store) if key else ():
        if name_key(known) == key:
            (labelled if is_label else aliased).add(node)
    yield labelled
    yield aliased


def _is_thing(node: NamedNode) -> bool:
    """Keep the ontology, claims and documents out of names; a document is named by a type of its own."""
    return not node.value.startswith((TIP, CLAIM, EVIDENCE, RULE, DOCUMENT, PREFIXES["owl"]))


def _resolve_identifier(store: Store, name: str) -> NamedNode | None:
    node: NamedNode | None = None
    if name.startswith("<") and name.endswith(">"):
        try:
            node = NamedNode(name[1:-1])
        except ValueError as error:
            raise UnknownNameError(f"{name}: not an IRI") from error
    elif name.startswith("ent:"):
        node = mint(ENTITY, name.removeprefix("ent:"))
    elif re.fullmatch(r"[^\W_]+(-[^\W_]+)+", name):
        node = mint(ENTITY, name)
        return node if _exists(store, node) else None
    if node is not None and not _exists(store, node):
        raise UnknownNameError(f"{name} is not in the graph")
    return node


def _exists(store: Store, node: NamedNode) -> bool:
    return next(iter(store.quads_for_pattern(node, None, None, None)), None) is not None


def _checked(store: Store, node: NamedNode, name: str, cls: str) -> NamedNode:
    if cls and not has_class(store, node, cls):
        found = class_of(store, node)
        raise UnknownNameError(f"{name} is of class {found or 'unknown'}, expected {cls}")
    return node


def has_class(store: Store, node: NamedNode, cls: str) -> bool:
    """Tell whether an entity has a class, by its local name; super-classes count."""
    pattern = store.quads_for_pattern(node, _TYPE, NamedNode(TIP + cls), None)
    return next(iter(pattern), None) is not None


def class_of(store: Store, node: NamedNode) -> str:
    """Return the most specific class of an entity, empty where it has none of ours."""
    found = {
        quad.object.value.removeprefix(TIP)
        for quad in store.quads_for_pattern(node, _TYPE, None, None)
        if isinstance(quad.object, NamedNode) and quad.object.value.startswith(TIP)
    }
    from tipgraph.model import CLASSES

    above = {parent for cls in found for parent in CLASSES.get(cls, ())}
    return min(found - above, default="")


def documents_of(store: Store, node: NamedNode) -> tuple[str, ...]:
    """Return the bare names of the documents with a claim about an entity."""
    claims = {
        quad.subject
        for role in ("rdf:subject", "rdf:object")
        for quad in store.quads_for_pattern(None, term(role), node, None)
    }
    found = {
        place.object
        for claim in claims
        for quad in store.quads_for_pattern(claim, term("tip:evidence"), None, None)
        for place in store.quads_for_pattern(quad.object, term("tip:document"), None, None)  # type: ignore[arg-type]
    }
    return tuple(sorted(shorten(document) for document in found if isinstance(document, NamedNode)))


def _candidates(store: Store, nodes: Iterable[NamedNode]) -> list[Candidate]:
    labels = Labels(store)
    return [
        Candidate(
            node, labels.show(node), class_of(store, node) or "no known class", documents_of(store, node)
        )
        for node in nodes
    ]


def _ambiguous(store: Store, name: str, nodes: list[NamedNode]) -> str:
    lines = [f"{name!r} names {len(nodes)} things; give one of these instead:"]
    lines += [f"  {candidate}" for candidate in _candidates(store, nodes[:_LISTED])]
    return "\n".join(lines + ["  ..."] * (len(nodes) > _LISTED))


def _unknown(store: Store, name: str, cls: str) -> str:
    others = find_bearers(store, name) if cls else ()
    kind = cls or "thing"
    if others:
        lines = [f"{name!r} names no {kind}, but:"]
        return "\n".join(lines + [f"  {candidate}" for candidate in _candidates(store, others[:_LISTED])])
    near = nearest_entities(store, name, cls)
    if not near:
        return (
            f"no {kind} in the graph is named {name!r}; `tipgraph query find --text WORD` searches all names"
        )
    lines = [f"no {kind} in the graph is named {name!r}; the nearest names:"]
    return "\n".join(lines + [f"  {candidate}" for candidate in _candidates(store, near)])


def nearest_entities(store: Store, name: str, cls: str = "", count: int = 5) -> list[NamedNode]:
    """Return the entities of a class whose names are most like a text, best first."""
    from rapidfuzz import fuzz, process

    names = list(all_names(store))
    found = process.extract(
        name_key(name),
        [name_key(known) for _, known, _ in names],
        scorer=fuzz.WRatio,
        score_cutoff=_NEAR,
        limit=None,
    )
    # Similarity ties are common; the identifier settles them the same way every time.
    ranked = sorted(found, key=lambda hit: (-hit[1], names[hit[2]][0].value))
    nodes = dict.fromkeys(names[hit[2]][0] for hit in ranked)
    return [node for node in nodes if not cls or has_class(store, node, cls)][:count]
