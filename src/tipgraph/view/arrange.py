"""Where everything stands: nodes and communities, each within the community that holds it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

import networkx as nx

from tipgraph.view.communities import Community, most_connected, split
from tipgraph.view.facts import Facts
from tipgraph.view.labels import label_of, label_size
from tipgraph.view.layout import Size, place_nodes
from tipgraph.view.network import Spot, fact_graph, neighbours_graph
from tipgraph.view.style import kind_of, radius_of

NAMED = 2
"""How many of its nodes a community is named by."""


@dataclass(frozen=True, slots=True)
class Circle:
    """A closed community as it is drawn."""

    id: int
    """Counted on from the last node."""
    parent: int | None
    """The community it stands in, None at the top."""
    named: tuple[int, ...]
    """Its most connected nodes, by their numbers: they name it."""
    count: int
    x: int
    y: int
    radius: int
    reach: int
    """How far its nodes stand from its middle when it is opened."""


@dataclass(slots=True)
class Arrangement:
    """Spots of nodes by number, the community each stands in, and the communities, outer ones first."""

    spots: dict[int, Spot] = field(default_factory=dict)
    parents: dict[int, int | None] = field(default_factory=dict)
    communities: list[Circle] = field(default_factory=list)

    def outermost(self) -> dict[int, int]:
        """Node to the community that stands for it while all are closed, or to itself."""
        parent_of = {circle.id: circle.parent for circle in self.communities}

        def top(number: int, parent: int | None) -> int:
            return number if parent is None else top(parent, parent_of[parent])

        return {node: top(node, parent) for node, parent in self.parents.items()}


def arrange(facts: Facts, limit: int, language: str) -> Arrangement:
    """Place all nodes; above `limit` of them, in communities that hold at most as many."""
    graph = neighbours_graph(fact_graph(facts))
    labels = [label_of(node, language) for node in facts.nodes]
    arrangement = Arrangement()
    _Arranger(facts, graph, labels, arrangement).fill(split(graph, limit), None)
    return arrangement


@dataclass(slots=True)
class _Arranger:
    facts: Facts
    graph: nx.Graph
    labels: list[str]
    result: Arrangement

    def fill(self, community: Community, name: int | None) -> float:
        """Place what stands in a community and, in turn, in those inside; return how far it reaches."""
        members = [[node] for node in community.nodes] + [inner.members() for inner in community.inner]
        local = self._local_graph(members)
        sizes = {i: self._size(nodes) for i, nodes in enumerate(members)}
        boxes = place_nodes(local, sizes)
        # A box holds a mark and, below it, its label: the mark stands above the middle.
        points = {i: (x, y - sizes[i][1] / 2 + self._radius(members[i]) + 4) for i, (x, y) in boxes.items()}
        for i, (x, y) in sorted(points.items()):
            if i < len(community.nodes):
                self._add_spot(community.nodes[i], name, round(x), round(y))
        for i, inner in enumerate(community.inner, len(community.nodes)):
            self._add_circle(inner, members[i], name, points[i])
        return max((math.hypot(x, y) + max(sizes[i]) / 2 for i, (x, y) in points.items()), default=0.0)

    def _local_graph(self, members: list[list[int]]) -> nx.Graph:
        place = {node: i for i, nodes in enumerate(members) for node in nodes}
        local = nx.Graph()
        local.add_nodes_from(range(len(members)))
        for a in place:
            local.add_edges_from(
                (place[a], place[b]) for b in self.graph[a] if place.get(b, place[a]) != place[a]
            )
        return local

    def _size(self, nodes: list[int]) -> Size:
        radius = self._radius(nodes)
        wide, high = label_size(self.labels[nodes[0]] if len(nodes) == 1 else self._community_label(nodes))
        return max(wide, 2.0 * radius) + 8, 2 * radius + high + 8

    def _radius(self, nodes: list[int]) -> int:
        if len(nodes) == 1:
            return radius_of(self.graph.degree(nodes[0]))
        return round(min(70.0, 16 + 2 * math.sqrt(len(nodes))))

    def _community_label(self, nodes: list[int]) -> str:
        return ", ".join(self.labels[node] for node in most_connected(self.graph, nodes, NAMED)) + " +0000"

    def _add_spot(self, node: int, parent: int | None, x: int, y: int) -> None:
        self.result.parents[node] = parent
        self.result.spots[node] = Spot(
            id=node,
            label=self.labels[node],
            kind=kind_of(self.facts.nodes[node].cls),
            radius=self._radius([node]),
            x=x,
            y=y,
        )

    def _add_circle(
        self, inner: Community, nodes: list[int], parent: int | None, point: tuple[float, float]
    ) -> None:
        number = len(self.result.communities)
        name = len(self.facts.nodes) + number
        circle = Circle(
            id=name,
            parent=parent,
            named=tuple(most_connected(self.graph, nodes, NAMED)),
            count=len(nodes),
            x=round(point[0]),
            y=round(point[1]),
            radius=self._radius(nodes),
            reach=0,
        )
        self.result.communities.append(circle)
        reach = self.fill(inner, name)
        self.result.communities[number] = replace(circle, reach=round(reach))
