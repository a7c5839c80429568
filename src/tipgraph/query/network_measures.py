"""Who stands out in the network and which groups it falls into; the same numbers every time."""

from __future__ import annotations

import networkx as nx
from pyoxigraph import Literal, NamedNode

from tipgraph.graph.vocabulary import PREFIXES
from tipgraph.query.answer import Rows

MEASURES: tuple[str, ...] = ("degree", "betweenness", "pagerank")
_EXACT = 2_000
"""Up to so many nodes betweenness is exact; above, it is estimated from as many of them as `_PIVOTS`."""
_PIVOTS = 200
_SEED = 1
_DAMPING = 0.85  # of Brin and Page, 1998
_ENOUGH = 1e-9
_ROUNDS = 200
_DIGITS = 4


def rank_hubs(network: nx.MultiDiGraph, measure: str, count: int = 20) -> Rows:
    """Return the entities with the highest degree, betweenness or PageRank, all three beside each.

    The direction of facts does not count, nor how many there are between the same two.
    """
    plain = nx.Graph(network.to_undirected())
    plain.remove_edges_from(list(nx.selfloop_edges(plain)))
    measured: dict[str, dict[NamedNode, float]] = {
        "degree": dict(plain.degree()),
        "betweenness": _betweenness(plain),
        "pagerank": _page_rank(plain),
    }
    # Rounded before sorting: the last digits of floats must not decide the order of equals.
    rounded = {
        name: {node: round(value, _DIGITS) for node, value in values.items()}
        for name, values in measured.items()
    }
    ranked = sorted(plain, key=lambda node: (-rounded[measure][node], str(node)))
    rows = tuple(
        (
            node,
            _integer(int(rounded["degree"][node])),
            *(_decimal(rounded[name][node]) for name in ("betweenness", "pagerank")),
        )
        for node in ranked[:count]
    )
    return Rows(("entity", *MEASURES), rows)


def find_communities(network: nx.MultiDiGraph, least: int = 2) -> Rows:
    """Return groups with more facts inside than between them (Louvain method), the largest first.

    Within a group, who has most neighbours comes first. Groups below `least` members are left out.
    """
    # The method walks through sets of nodes: numbers come out in the same order every time, IRIs do not.
    nodes = sorted(network, key=str)
    places = {node: place for place, node in enumerate(nodes)}
    plain = nx.Graph()
    plain.add_nodes_from(range(len(nodes)))
    for subject, value in network.edges():
        ends = places[subject], places[value]
        plain.add_edge(*ends, weight=plain.get_edge_data(*ends, {"weight": 0})["weight"] + 1)
    groups = nx.community.louvain_communities(plain, weight="weight", seed=_SEED) if nodes else []
    kept = sorted(
        sorted(group, key=lambda place: (-plain.degree(place), place))
        for group in groups
        if len(group) >= least
    )
    kept.sort(key=len, reverse=True)
    rows = tuple(
        (_integer(number), _integer(len(group)), nodes[node], _integer(plain.degree(node)))
        for number, group in enumerate(kept, 1)
        for node in group
    )
    return Rows(("community", "members", "entity", "neighbours"), rows)


def _betweenness(network: nx.Graph) -> dict[NamedNode, float]:
    pivots = None if len(network) <= _EXACT else _PIVOTS
    found: dict[NamedNode, float] = nx.betweenness_centrality(network, k=pivots, seed=_SEED)
    return found


def _page_rank(network: nx.Graph) -> dict[NamedNode, float]:
    """Iterate until the ranks stand still; networkx has this only with numpy and scipy."""
    size = len(network)
    ranks = dict.fromkeys(network, 1 / size) if size else {}
    for _ in range(_ROUNDS):
        lonely = sum(rank for node, rank in ranks.items() if not network.degree(node))
        base = (1 - _DAMPING + _DAMPING * lonely) / size if size else 0
        after = {
            node: base + _DAMPING * sum(ranks[other] / network.degree(other) for other in network[node])
            for node in network
        }
        moved = sum(abs(after[node] - ranks[node]) for node in network)
        ranks = after
        if moved < _ENOUGH:
            break
    return ranks


def _integer(number: int) -> Literal:
    return Literal(str(number), datatype=NamedNode(PREFIXES["xsd"] + "integer"))


def _decimal(number: float) -> Literal:
    return Literal(f"{number:.{_DIGITS}f}", datatype=NamedNode(PREFIXES["xsd"] + "decimal"))
