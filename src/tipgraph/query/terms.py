"""Values of parameters: from the words of a user to RDF terms, never to text of a query."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from pyoxigraph import Literal, NamedNode, Store

from tipgraph.errors import QueryError, UnknownNameError
from tipgraph.graph.vocabulary import DOCUMENT, PREFIXES, TIP, mint, term
from tipgraph.query.saved import Parameter, SavedQuery

_YEAR = re.compile(r"-?\d{4,}\Z")
_INTEGER = re.compile(r"[+-]?\d+\Z")
_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def bind_parameters(
    store: Store, query: SavedQuery, given: Mapping[str, str]
) -> dict[str, NamedNode | Literal]:
    """Turn what a user gave, and the defaults, into terms by parameter name.

    Raises `QueryError` for unknown and missing parameters, `UnknownNameError` for names, with the option.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    if unknown := sorted(set(given) - set(known)):
        options = ", ".join(parameter.option for parameter in query.parameters) or "none"
        raise QueryError(f"{query.name} has no parameter {unknown[0]!r}; its parameters: {options}")
    bound: dict[str, NamedNode | Literal] = {}
    for parameter in query.parameters:
        value = given.get(parameter.name, parameter.default)
        if value or parameter.name in given or (parameter.type == "text" and not parameter.required):
            bound[parameter.name] = make_term(store, parameter, value)
        elif parameter.required:
            raise QueryError(
                f"{query.name} needs {parameter.option} ({parameter.summary}); try: {query.command}"
            )
    return bound


def make_term(store: Store, parameter: Parameter, value: str) -> NamedNode | Literal:
    """Turn one value into the term that its parameter's type asks for."""
    try:
        return _MAKERS[parameter.type](store, parameter, value)
    except UnknownNameError as error:
        raise UnknownNameError(f"{parameter.option}: {error}") from error


def resolve_relation(store: Store, name: str) -> NamedNode:
    """Return the relation of that name: its local name, or its label in any language."""
    return _make_named("relation")(store, Parameter("relation", "relation", ""), name)


def _make_entity(store: Store, parameter: Parameter, value: str) -> NamedNode:
    from tipgraph.query.names import resolve_entity

    return resolve_entity(store, value, parameter.cls)


def _make_named(kind: str) -> Callable[[Store, Parameter, str], NamedNode]:
    """Return a maker for terms of the ontology: their labels and local names are few, so all are compared."""

    def make(store: Store, parameter: Parameter, value: str) -> NamedNode:
        from tipgraph.query.names import name_key

        known = names_of_terms(store, kind)
        wanted = name_key(value.removeprefix("tip:"))
        found = sorted({node.value for name, node in known if name_key(name) == wanted})
        if len(found) == 1:
            return NamedNode(found[0])
        names = sorted({node.value.removeprefix(TIP) for _, node in known})
        raise UnknownNameError(f"{value!r} is no {kind} of this graph; known: {', '.join(names)}")

    return make


_KINDS: dict[str, tuple[str, ...]] = {
    "relation": ("owl:ObjectProperty", "owl:DatatypeProperty"),
    "class": ("owl:Class",),
    "tier": ("tip:Tier",),
}


def names_of_terms(store: Store, kind: str) -> list[tuple[str, NamedNode]]:
    """Return (name, term) for every term of the ontology of a kind: its local name, and its labels."""
    nodes = {
        quad.subject
        for cls in _KINDS[kind]
        for quad in store.quads_for_pattern(None, term("rdf:type"), term(cls), None)
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(TIP)
    }
    local = [(node.value.removeprefix(TIP), node) for node in nodes]
    spaced = [(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name), node) for name, node in local]
    labelled = [
        (quad.object.value, node)
        for node in nodes
        for quad in store.quads_for_pattern(node, term("rdfs:label"), None, None)
        if isinstance(quad.object, Literal)
    ]
    return local + spaced + labelled


def _make_document(store: Store, parameter: Parameter, value: str) -> NamedNode:
    """Find a document by its file name, its name without extension, or its title."""
    from tipgraph.query.names import name_key

    node = mint(DOCUMENT, value.removeprefix("doc:"))
    documents = {
        quad.subject
        for quad in store.quads_for_pattern(None, term("rdf:type"), term("tip:Document"), None)
        if isinstance(quad.subject, NamedNode)
    }
    if node in documents:
        return node
    names = {
        (quad.object.value, document)
        for document in documents
        for predicate in ("dcterms:identifier", "dcterms:title")
        for quad in store.quads_for_pattern(document, term(predicate), None, None)
        if isinstance(quad.object, Literal)
    }
    found = sorted({document.value for name, document in names if name_key(name) == name_key(value)})
    if len(found) == 1:
        return NamedNode(found[0])
    known = sorted(document.value.removeprefix(DOCUMENT) for document in documents)
    listed = ", ".join(known[:10]) + (" ..." if len(known) > 10 else "")
    raise UnknownNameError(
        f"{value!r} names {'several documents' if found else 'no document'}; known: {listed}"
    )


def _make_year(store: Store, parameter: Parameter, value: str) -> Literal:
    year = value.strip().translate(_EASTERN)
    if not _YEAR.match(year):
        raise QueryError(f"{parameter.option}: expected a year, as in 2024, found {value!r}")
    return Literal(year, datatype=NamedNode(PREFIXES["xsd"] + "gYear"))


def _make_integer(store: Store, parameter: Parameter, value: str) -> Literal:
    number = value.strip().translate(_EASTERN)
    if not _INTEGER.match(number):
        raise QueryError(f"{parameter.option}: expected a whole number, found {value!r}")
    return Literal(str(int(number)), datatype=NamedNode(PREFIXES["xsd"] + "integer"))


def _make_text(store: Store, parameter: Parameter, value: str) -> Literal:
    return Literal(value)


_MAKERS: dict[str, Callable[[Store, Parameter, str], NamedNode | Literal]] = {
    "entity": _make_entity,
    "country": _make_entity,
    "relation": _make_named("relation"),
    "class": _make_named("class"),
    "tier": _make_named("tier"),
    "document": _make_document,
    "year": _make_year,
    "integer": _make_integer,
    "text": _make_text,
}
