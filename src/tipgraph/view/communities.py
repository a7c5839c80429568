"""Large networks as communities within communities, so that a page never opens on a hairball."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx


@dataclass(frozen=True, slots=True)
class Community:
    """Nodes that belong together: some stand in it directly, the rest in communities inside."""

    nodes: tuple[int, ...]
    inner: tuple[Community, ...] = ()

    def members(self) -> list[int]:
        """All its nodes, however deep."""
        return [*self.nodes, *(node for community in self.inner for node in community.members())]


def split(graph: nx.Graph, limit: int) -> Community:
    """Split a network until no community shows more than `limit` nodes and communities at once.

    Louvain's method, with a fixed seed, over numbers: the same communities every time.
    """
    return _split(graph, sorted(graph), limit)


def _split(graph: nx.Graph, nodes: list[int], limit: int) -> Community:
    if len(nodes) <= limit:
        return Community(tuple(nodes))
    part = nx.Graph()
    part.add_nodes_from(nodes)
    part.add_edges_from(sorted(tuple(sorted(edge)) for edge in graph.subgraph(nodes).edges))
    found = nx.community.louvain_communities(part, seed=1)
    groups = sorted((sorted(group) for group in found), key=lambda group: (-len(group), group))
    if len(groups) == 1:
        return _split_by_degree(graph, groups[0], limit)
    singles = [group[0] for group in groups if len(group) == 1]
    groups = [group for group in groups if len(group) > 1]
    return _bounded(graph, groups, singles, limit)


def _bounded(graph: nx.Graph, groups: list[list[int]], singles: list[int], limit: int) -> Community:
    """Join the smallest communities into one more where there are too many to show."""
    room = max(1, limit - 1)
    kept, over = groups[:room], [*groups[room:]]
    rest = sorted([node for group in over for node in group] + singles)
    if len(singles) + len(kept) <= limit and not over:
        return Community(tuple(sorted(singles)), tuple(_split(graph, group, limit) for group in kept))
    inner = [_split(graph, group, limit) for group in kept]
    return Community((), (*inner, _split_by_degree(graph, rest, limit)))


def _split_by_degree(graph: nx.Graph, nodes: list[int], limit: int) -> Community:
    """The most connected first, the rest in a community inside: for what has no communities."""
    if len(nodes) <= limit:
        return Community(tuple(sorted(nodes)))
    ranked = sorted(nodes, key=lambda node: (-graph.degree(node), node))
    shown = max(1, limit - 1)
    chain = Community(())
    for start in reversed(range(0, len(ranked), shown)):
        inner = (chain,) if chain.nodes or chain.inner else ()
        chain = Community(tuple(sorted(ranked[start : start + shown])), inner)
    return chain


def most_connected(graph: nx.Graph, nodes: Iterable[int], count: int) -> list[int]:
    """The nodes with most neighbours, to name a community by."""
    return sorted(nodes, key=lambda node: (-graph.degree(node), node))[:count]
