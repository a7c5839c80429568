"""Places for nodes: computed beforehand, calm, the same for the same graph.

Stress is minimised by stochastic gradient descent (Zheng, Pawar, Goodman 2018, "Graph Drawing by Stochastic
Gradient Descent"), with edge lengths that spread the leaves of hubs; then overlapping boxes are pushed apart.
Pure Python on purpose: hundreds of nodes are enough, and no library of numbers has to be installed.
"""

from __future__ import annotations

import heapq
import math
import random
from collections.abc import Callable, Mapping
from typing import TypeAlias

import networkx as nx

Point: TypeAlias = tuple[float, float]
Size: TypeAlias = tuple[float, float]
"""Width and height in pixels of what stands at a node: its mark and its label."""

STEPS = 30
ALL_PAIRS = 100
"""Above this many nodes a node is compared with its neighbours and the pivots only."""
PIVOTS = 24
GAP = 6.0


def place_nodes(graph: nx.Graph, sizes: Mapping[int, Size], aspect: float = 1.75) -> dict[int, Point]:
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
    # Small networks must fit a screen with all their labels; large ones are walked through, and get more air.
    air = 2.2 if len(nodes) <= 100 else 3.2
    return push_apart(_stretch(points, air * room, aspect), sizes)


def _distances(graph: nx.Graph, nodes: list[int]) -> list[tuple[int, int, float]]:
    """Wanted distances between pairs, as (index, index, distance): all pairs, or those with some pivots."""
    roads = _roads(graph, nodes)
    chooser = random.Random(len(nodes))
    count = len(nodes)
    pivots = range(count) if count <= ALL_PAIRS else sorted(chooser.sample(range(count), PIVOTS))
    pairs: dict[tuple[int, int], float] = {}
    for pivot in pivots:
        for other, distance in enumerate(_travel(roads, pivot)):
            if other != pivot:
                pairs[(pivot, other) if pivot < other else (other, pivot)] = distance
    for a, ways in enumerate(roads):
        pairs.update({(a, b): length for b, length in ways if a < b})
    return [(a, b, distance) for (a, b), distance in pairs.items()]


def _roads(graph: nx.Graph, nodes: list[int]) -> list[list[tuple[int, float]]]:
    """The neighbours of each node and how far away they shall be.

    Two hubs that share no neighbour stand far apart, so that the leaves of each have room.
    """
    index = {node: i for i, node in enumerate(nodes)}
    near = [{index[other] for other in graph[node] if other != node} for node in nodes]
    return [
        [
            (b, 1.0 + 0.25 * math.sqrt(len(near[a]) + len(near[b]) - 2 * len(near[a] & near[b])))
            for b in sorted(near[a])
        ]
        for a in range(len(nodes))
    ]


def _travel(roads: list[list[tuple[int, float]]], start: int) -> list[float]:
    """Length of the shortest way from one node to each (Dijkstra)."""
    reached = [math.inf] * len(roads)
    reached[start] = 0.0
    waiting = [(0.0, start)]
    while waiting:
        gone, at = heapq.heappop(waiting)
        if gone > reached[at]:
            continue
        for other, length in roads[at]:
            if gone + length < reached[other]:
                reached[other] = gone + length
                heapq.heappush(waiting, (gone + length, other))
    return reached


def _minimise_stress(nodes: list[int], pairs: list[tuple[int, int, float]]) -> dict[int, Point]:
    chooser = random.Random(len(pairs))
    xs = [chooser.random() for _ in nodes]
    ys = [chooser.random() for _ in nodes]
    longest = max(distance for _, _, distance in pairs)
    shortest = min(distance for _, _, distance in pairs)
    fall = math.log(10 * longest * longest / (shortest * shortest)) / (STEPS - 1)
    chooser.shuffle(pairs)
    for step in range(STEPS):
        rate = longest * longest * math.exp(-fall * step)
        # The method asks for a new random order in every step; to and fro in one does as well, sooner.
        for a, b, distance in pairs if step % 2 else reversed(pairs):
            dx, dy = xs[a] - xs[b], ys[a] - ys[b]
            apart = math.sqrt(dx * dx + dy * dy) or 1e-6
            weight = rate / (distance * distance)
            move = (weight if weight < 1.0 else 1.0) * (apart - distance) / (2 * apart)
            dx *= move
            dy *= move
            xs[a] -= dx
            ys[a] -= dy
            xs[b] += dx
            ys[b] += dy
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


def push_apart(points: Mapping[int, Point], sizes: Mapping[int, Size], rounds: int = 150) -> dict[int, Point]:
    """Move boxes apart along the shorter way until none overlaps."""
    order = sorted(points)
    xs = [points[node][0] for node in order]
    ys = [points[node][1] for node in order]
    wide = [(sizes[node][0] + GAP) / 2 for node in order]
    high = [(sizes[node][1] + GAP) / 2 for node in order]
    moved = True
    while moved and rounds:
        moved = False
        rounds -= 1
        # From top to bottom, as labels are wider than high: fewer boxes share a row than a column.
        downward = sorted(range(len(order)), key=lambda i: ys[i] - high[i])
        for place, a in enumerate(downward):
            bottom = ys[a] + high[a]
            for b in downward[place + 1 :]:
                if ys[b] - high[b] > bottom:
                    break
                over_x = wide[a] + wide[b] - abs(xs[a] - xs[b])
                if over_x <= 0.01:
                    continue
                over_y = high[a] + high[b] - abs(ys[a] - ys[b])
                if over_y <= 0.01:
                    continue
                moved = True
                # Measured against the boxes: else wide labels would all be stacked into columns.
                if over_x * (high[a] + high[b]) < over_y * (wide[a] + wide[b]):
                    push = math.copysign(over_x / 2, xs[a] - xs[b])
                    xs[a] += push
                    xs[b] -= push
                else:
                    push = math.copysign(over_y / 2, ys[a] - ys[b])
                    ys[a] += push
                    ys[b] -= push
                    bottom = ys[a] + high[a]
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
