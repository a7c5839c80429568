"""Places of nodes: the same every time, apart from each other, neighbours near."""

from __future__ import annotations

import itertools
import math
import os
import subprocess
import sys

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from tipgraph.view.layout import Point, Size, place_nodes, push_apart

SIZE = (110.0, 44.0)


def overlaps(points: dict[int, Point], sizes: dict[int, Size]) -> list[tuple[int, int]]:
    """Pairs of boxes that cover each other."""
    return [
        (a, b)
        for a, b in itertools.combinations(sorted(points), 2)
        if abs(points[a][0] - points[b][0]) < (sizes[a][0] + sizes[b][0]) / 2 - 0.5
        and abs(points[a][1] - points[b][1]) < (sizes[a][1] + sizes[b][1]) / 2 - 0.5
    ]


def placed(graph: nx.Graph) -> dict[int, Point]:
    """Points for a graph whose nodes are all as large."""
    return place_nodes(graph, dict.fromkeys(graph, SIZE))


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 40), st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39)), max_size=80))
def test_every_node_has_a_finite_place_and_no_boxes_overlap(count: int, edges: list[tuple[int, int]]) -> None:
    """Whatever hangs together with whatever, boxes stand apart."""
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from((a % count, b % count) for a, b in edges)
    points = placed(graph)
    assert sorted(points) == list(range(count))
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in points.values())
    assert overlaps(points, dict.fromkeys(graph, SIZE)) == []


def test_neighbours_stand_nearer_than_strangers() -> None:
    """In a chain of twenty, the next one is nearer than the one ten further."""
    points = placed(nx.path_graph(20))
    near = [math.dist(points[i], points[i + 1]) for i in range(10)]
    far = [math.dist(points[i], points[i + 10]) for i in range(10)]
    assert max(near) < min(far)


def test_large_networks_take_the_short_way() -> None:
    """Above the number of nodes that are compared pair by pair, the places are still apart and finite."""
    graph = nx.convert_node_labels_to_integers(nx.barabasi_albert_graph(180, 2, seed=3))
    points = placed(graph)
    assert len(set(points.values())) == 180


def test_overlapping_boxes_move_no_farther_than_they_must() -> None:
    """Boxes that stand apart stay; two that overlap part along the shorter way."""
    sizes = dict.fromkeys(range(3), (100.0, 20.0))
    points = push_apart({0: (0.0, 0.0), 1: (10.0, 12.0), 2: (500.0, 500.0)}, sizes)
    assert points[2] == (500.0, 500.0)
    assert (points[0][0], points[1][0]) == (0.0, 10.0)
    assert points[1][1] - points[0][1] == 26.0


def test_the_same_places_whatever_the_seed_of_hashes() -> None:
    """Two runs of Python that order sets differently give the same places."""
    program = (
        "import networkx as nx; from tipgraph.view.layout import place_nodes;"
        "g = nx.convert_node_labels_to_integers(nx.karate_club_graph());"
        "print(place_nodes(g, dict.fromkeys(g, (90, 40))))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
