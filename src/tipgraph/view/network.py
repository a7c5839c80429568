"""Facts as networks: every fact an edge (networkx), and the bundles that are drawn (pyvis)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

from tipgraph.view.facts import Facts
from tipgraph.view.style import KINDS

if TYPE_CHECKING:
    from pyvis.network import Network


@dataclass(frozen=True, slots=True)
class Spot:
    """What is drawn at one point: a node, or a closed community."""

    id: int
    label: str
    kind: str
    radius: int
    x: int
    y: int


def fact_graph(facts: Facts) -> nx.MultiDiGraph:
    """Every fact between two nodes as an edge under its relation; nodes are numbers in the order of `facts`.

    Numbers, because the order of sets of strings differs from run to run.
    """
    number = {node.id: i for i, node in enumerate(facts.nodes)}
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(range(len(facts.nodes)))
    graph.add_edges_from(
        (number[fact.subject], number[fact.object], fact.id, {"relation": fact.relation})
        for fact in facts.facts
        if not fact.is_date
    )
    return graph


def neighbours_graph(graph: nx.MultiDiGraph) -> nx.Graph:
    """The same network without direction, parallels and loops: who stands beside whom."""
    simple = nx.Graph(graph)
    simple.remove_edges_from(list(nx.selfloop_edges(simple)))
    return simple


def first_view(spots: list[Spot], bundles: list[tuple[int, int]]) -> Network:
    """The network that the page opens with, as pyvis carries it to vis-network."""
    from pyvis.network import Network  # pyvis pulls in IPython: only a drawing should pay for it

    drawn = nx.DiGraph()
    for spot in spots:
        drawn.add_node(
            spot.id,
            label=spot.label,
            group=spot.kind,
            size=spot.radius,
            x=spot.x,
            y=spot.y,
            shape=_shape(spot.kind),
        )
    drawn.add_edges_from(bundles)
    network = Network(directed=True, height="100%", width="100%", cdn_resources="local")
    network.from_nx(drawn)
    network.options = _options()
    return network


def _shape(kind: str) -> str:
    return KINDS[kind].shape if kind in KINDS else "dot"


def _options() -> dict[str, object]:
    groups = {kind: {"shape": mark.shape, "color": mark.colour} for kind, mark in KINDS.items()}
    return {
        "groups": groups,
        "nodes": {"font": {"size": 0}, "borderWidth": 2, "borderWidthSelected": 3},
        "edges": {"smooth": False, "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}}},
        "interaction": {"hover": True, "tooltipDelay": 100000, "keyboard": False, "multiselect": False},
        "physics": {"enabled": False, "solver": "forceAtlas2Based", "stabilization": False},
        "layout": {"randomSeed": 1, "improvedLayout": False},
    }
