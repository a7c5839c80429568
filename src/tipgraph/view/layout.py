"""Places for nodes: computed beforehand, calm, the same for the same graph.

Stress is minimised by stochastic gradient descent (Zheng, Pawar, Goodman 2018, "Graph Drawing by Stochastic
Gradient Descent"), with edge lengths that spread the leaves of hubs; then overlapping boxes are pushed apart.
Pure Python on purpose: hundreds of nodes are enough, and no library of numbers has to be installed.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping
from typing import TypeAlias

import networkx as nx

Point: TypeAlias = tuple[float, float]
Size: TypeAlias = tuple[float, float]
"""Width and height in pixels of what stands at a node: its mark and its label."""

STEPS = 30
PIVOTS = 60
"""Above this many nodes a node is compared with its neighbours and this many others only."""
GAP = 6.0


def place_nodes(graph: nx.Graph, sizes: Mapping[int, Size], aspect: float = 1.6) -> dict[int, Point]:
    """Give every node a point in pixels, around (0, 0), so that no two boxes of `sizes` overlap.

    `graph` is undirected with integers for nodes; parts that hang together are placed side by side.
    """
    parts = sorted(
        (sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part)
    )
    blocks = [_place_part(graph.subgraph(part), part, sizes, aspect) for part in parts]
    return _pack(blocks, sizes, aspect)


def _place_part(
    graph: nx.Graph, nodes: list[int], sizes: Mapping[int, Size], aspect: float
) -> dict[int, Point]:
    if len(nodes) == 1:
        return {nodes[0]: (0.0, 0.0)}
    points = _minimise_stress(nodes, _distances(graph, nodes))
    points = _turn_level(points)
    room = sum((sizes[node][0] + GAP) * (sizes[node][1] + GAP) for node in nodes)
    return push_apart(_stretch(points, 2.2 * room, aspect), sizes)


def _distances(graph: nx.Graph, nodes: list[int]) -> list[tuple[int, int, float]]:
    """Wanted distances between pairs, as (index, index, distance)."""
    index = {node: i for i, node in enumerate(nodes)}
    near = {node: set(graph[node]) for node in nodes}

    def length(a: int, b: int, _: object) -> float:
        # Two hubs that share no neighbour stand far apart, so that the leaves of each have room.
        return 1.0 + 0.25 * math.sqrt(len(near[a] ^ near[b]))

    chooser = random.Random(len(nodes))
    pairs: dict[tuple[int, int], float] = {}
    pivots = nodes if len(nodes) <= 4 * PIVOTS else chooser.sample(nodes, PIVOTS)
    for pivot in pivots:
        for other, distance in nx.single_source_dijkstra_path_length(graph, pivot, weight=length).items():
            if other != pivot:
                pairs[_ordered(index[pivot], index[other])] = distance
    for a, b in graph.edges:
        if a != b:
            pairs[_ordered(index[a], index[b])] = length(a, b, None)
    return [(a, b, distance) for (a, b), distance in sorted(pairs.items())]


def _ordered(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)


def _minimise_stress(nodes: list[int], pairs: list[tuple[int, int, float]]) -> dict[int, Point]:
    chooser = random.Random(len(pairs))
    xs = [chooser.random() for _ in nodes]
    ys = [chooser.random() for _ in nodes]
    longest = max(distance for _, _, distance in pairs)
    shortest = min(distance for _, _, distance in pairs)
    fall = math.log(10 * longest * longest / (shortest * shortest)) / (STEPS - 1)
    for step in range(STEPS):
        rate = longest * longest * math.exp(-fall * step)
        chooser.shuffle(pairs)
        for a, b, distance in pairs:
            dx, dy = xs[a] - xs[b], ys[a] - ys[b]
            apart = math.sqrt(dx * dx + dy * dy) or 1e-6
            move = min(1.0, rate / (distance * distance)) * (apart - distance) / 2 / apart
            xs[a] -= move * dx
            ys[a] -= move * dy
            xs[b] += move * dx
            ys[b] += move * dy
    return {node: (xs[i], ys[i]) for i, node in enumerate(nodes)}


def _turn_level(points: Mapping[int, Point]) -> dict[int, Point]:
    """Turn the longest axis level: screens are wide."""
    mx = sum(x for x, _ in points.values()) / len(points)
    my = sum(y for _, y in points.values()) / len(points)
    sxx = sum((x - mx) ** 2 for x, _ in points.values())
    syy = sum((y - my) ** 2 for _, y in points.values())
    sxy = sum((x - mx) * (y - my) for x, y in points.values())
    angle = -0.5 * math.atan2(2 * sxy, sxx - syy)
    cos, sin = math.cos(angle), math.sin(angle)
    return {
        node: ((x - mx) * cos - (y - my) * sin, (x - mx) * sin + (y - my) * cos)
        for node, (x, y) in points.items()
    }


def _stretch(points: Mapping[int, Point], area: float, aspect: float) -> dict[int, Point]:
    """Fill a box of the wanted area and proportions."""
    left, top, right, bottom = _bounds(points, lambda _: (0.0, 0.0))
    width, height = math.sqrt(area * aspect), math.sqrt(area / aspect)
    sx = width / (right - left or 1.0)
    sy = height / (bottom - top or 1.0)
    # A row of nodes stays a row: neither side is drawn out more than twice as far as the other.
    sx, sy = min(sx, 2 * sy), min(sy, 2 * sx)
    return {node: (x * sx, y * sy) for node, (x, y) in points.items()}


def push_apart(points: Mapping[int, Point], sizes: Mapping[int, Size], rounds: int = 300) -> dict[int, Point]:
    """Move boxes apart along the shorter way until none overlaps."""
    order = sorted(points)
    xs = [points[node][0] for node in order]
    ys = [points[node][1] for node in order]
    for _ in range(rounds):
        moved = False
        by_x = sorted(range(len(order)), key=lambda i: (xs[i] - sizes[order[i]][0] / 2, i))
        for position, a in enumerate(by_x):
            wide, high = sizes[order[a]]
            for b in by_x[position + 1 :]:
                other_wide, other_high = sizes[order[b]]
                if xs[b] - other_wide / 2 > xs[a] + wide / 2 + GAP:
                    break
                over_x = (wide + other_wide) / 2 + GAP - abs(xs[a] - xs[b])
                over_y = (high + other_high) / 2 + GAP - abs(ys[a] - ys[b])
                if over_x <= 0.01 or over_y <= 0.01:
                    continue
                moved = True
                if over_x < over_y:
                    push = math.copysign(over_x / 2, xs[a] - xs[b])
                    xs[a] += push
                    xs[b] -= push
                else:
                    push = math.copysign(over_y / 2, ys[a] - ys[b])
                    ys[a] += push
                    ys[b] -= push
        if not moved:
            break
    return {node: (xs[i], ys[i]) for i, node in enumerate(order)}


def _bounds(points: Mapping[int, Point], size: Callable[[int], Size]) -> tuple[float, float, float, float]:
    boxes = [
        (x - size(node)[0] / 2, y - size(node)[1] / 2, x + size(node)[0] / 2, y + size(node)[1] / 2)
        for node, (x, y) in points.items()
    ]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _pack(blocks: list[dict[int, Point]], sizes: Mapping[int, Size], aspect: float) -> dict[int, Point]:
    """Set parts beside each other on the first free place of a spiral around the largest."""
    placed: list[tuple[float, float, float, float]] = []
    points: dict[int, Point] = {}
    for block in blocks:
        left, top, right, bottom = _bounds(block, lambda node: sizes[node])
        wide, high = right - left + 4 * GAP, bottom - top + 4 * GAP
        cx, cy = _free_place(placed, wide, high, aspect)
        placed.append((cx - wide / 2, cy - high / 2, cx + wide / 2, cy + high / 2))
        dx, dy = cx - (left + right) / 2, cy - (top + bottom) / 2
        points.update({node: (x + dx, y + dy) for node, (x, y) in block.items()})
    return points


def _free_place(
    placed: list[tuple[float, float, float, float]], wide: float, high: float, aspect: float
) -> Point:
    turn = 0.0
    while True:
        radius = 8.0 * turn
        x, y = radius * math.cos(turn) * math.sqrt(aspect), radius * math.sin(turn) / math.sqrt(aspect)
        box = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
        if not any(
            box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
            for other in placed
        ):
            return x, y
        turn += 0.35 if radius < 200 else 70.0 / radius
