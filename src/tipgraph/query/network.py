"""The claims between entities as a network, and who is connected to whom through which facts."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice, pairwise

import networkx as nx
from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from tipgraph.errors import QueryError
from tipgraph.graph.vocabulary import ENTITY, PREFIXES, TIP, term
from tipgraph.query.answer import Row, Rows

FACT_COLUMNS = ("subject", "relation", "object", "claim")
_CLAIMS = f"""
SELECT ?subject ?relation ?object ?claim WHERE {{
  ?claim <{PREFIXES["rdf"]}subject> ?subject ; <{PREFIXES["rdf"]}predicate> ?relation ;
    <{PREFIXES["rdf"]}object> ?object .
  FILTER(isIRI(?object))
}}
"""
_DIRECT = f"""
SELECT ?subject ?relation ?object WHERE {{
  ?subject ?relation ?object .
  FILTER(STRSTARTS(STR(?relation), "{TIP}") && STRSTARTS(STR(?subject), "{ENTITY}") && isIRI(?object))
}}
"""


def build_network(store: Store, relations: Iterable[NamedNode] = ()) -> nx.MultiDiGraph:
    """Return the claims between entities as a network of IRIs; without claims, of direct triples.

    Nodes and edges come in sorted order, so that whatever depends on order is the same every time. Edges have
    the attributes `relation` and `claim` (none for a direct triple). `relations` include what is below them.
    """
    wanted = {below for relation in relations for below in _with_narrower(store, relation)}
    found = _select(store, _CLAIMS) or [(*row, None) for row in _select(store, _DIRECT)]
    network = nx.MultiDiGraph()
    edges = sorted(
        (row for row in found if not wanted or row[1] in wanted), key=lambda row: tuple(map(str, row))
    )
    network.add_nodes_from(sorted({end for row in edges for end in (row[0], row[2])}, key=str))
    for subject, relation, value, claim in edges:
        network.add_edge(subject, value, relation=relation, claim=claim)
    return network


def find_paths(
    network: nx.MultiDiGraph,
    first: NamedNode,
    last: NamedNode,
    *,
    directed: bool = False,
    longest: int = 6,
    count: int = 10,
) -> Rows:
    """Return the shortest chains of facts between two entities, a row a fact, each with chain and step.

    Facts are followed in both directions unless `directed`. At most `count` chains of `longest` steps.
    """
    if first == last:
        raise QueryError("a path needs two different entities")
    plain = nx.DiGraph(network) if directed else nx.Graph(network.to_undirected())
    rows: list[Row] = []
    chains = list(islice(_chains(plain, first, last, longest), count + 1))
    for number, chain in enumerate(chains[:count], 1):
        for step, (here, there) in enumerate(pairwise(chain), 1):
            rows += [
                (_integer(number), _integer(step), *fact)
                for fact in _facts_between(network, here, there, directed)
            ]
    return Rows(("chain", "step", *FACT_COLUMNS), tuple(rows), cut=len(chains) > count)


def _chains(network: nx.Graph, first: NamedNode, last: NamedNode, longest: int) -> Iterable[list[NamedNode]]:
    if first not in network or last not in network or not nx.has_path(network, first, last):
        return ()
    if nx.shortest_path_length(network, first, last) > longest:
        return ()
    chains: Iterable[list[NamedNode]] = nx.all_shortest_paths(network, first, last)
    return chains


def _facts_between(network: nx.MultiDiGraph, here: NamedNode, there: NamedNode, directed: bool) -> list[Row]:
    ends = [(here, there)] if directed else [(here, there), (there, here)]
    return [
        (subject, edge["relation"], value, edge["claim"])
        for subject, value in ends
        for edge in (network.get_edge_data(subject, value) or {}).values()
    ]


def find_neighbours(network: nx.MultiDiGraph, middle: NamedNode) -> Rows:
    """Return every fact between an entity and another, with the other one first."""
    if middle not in network:
        return Rows(("neighbour", *FACT_COLUMNS), ())
    edges = [
        (value, subject, edge["relation"], value, edge["claim"])
        for subject, value, edge in network.out_edges(middle, data=True)
    ]
    edges += [
        (subject, subject, edge["relation"], value, edge["claim"])
        for subject, value, edge in network.in_edges(middle, data=True)
        if subject != middle
    ]
    return Rows(("neighbour", *FACT_COLUMNS), tuple(sorted(edges, key=lambda row: tuple(map(str, row)))))


def _select(store: Store, text: str, **bindings: NamedNode) -> list[Row]:
    from pyoxigraph import Variable

    found = store.query(
        text, substitutions={Variable(name): value for name, value in bindings.items()} or None
    )
    assert isinstance(found, QuerySolutions)
    return [tuple(row) for row in found]


def _with_narrower(store: Store, relation: NamedNode) -> set[NamedNode]:
    """Return a relation and all its sub-relations, as the graph's excerpt of the ontology has them."""
    below = {relation}
    queue = [relation]
    while queue:
        for quad in store.quads_for_pattern(None, term("rdfs:subPropertyOf"), queue.pop(), None):
            if isinstance(quad.subject, NamedNode) and quad.subject not in below:
                below.add(quad.subject)
                queue.append(quad.subject)
    return below


def _integer(number: int) -> Literal:
    return Literal(str(number), datatype=NamedNode(PREFIXES["xsd"] + "integer"))
