"""A still picture of the network, as SVG or PNG, without a browser."""

from __future__ import annotations

import math
from dataclasses import dataclass
from xml.sax.saxutils import escape

from tipgraph.view.arrange import Arrangement, Circle, arrange
from tipgraph.view.facts import Facts
from tipgraph.view.labels import LINE_HEIGHT, break_lines, text_width
from tipgraph.view.network import Spot
from tipgraph.view.style import FAMILIES, KINDS, SYMMETRIC, family_of
from tipgraph.view.words import Words, read_words, say_count

FACE = "'Noto Sans', 'Noto Sans Arabic', 'Segoe UI', system-ui, 'Helvetica Neue', Arial, sans-serif"
ARABIC_FACE = "'Noto Sans Arabic', 'Segoe UI', 'Geeza Pro', Arial, sans-serif"
MARGIN = 90


@dataclass(frozen=True, slots=True)
class Ground:
    """The colours behind and of the text."""

    paper: str
    ink: str
    muted: str
    soft: str


GROUNDS = {
    "light": Ground("#fbfaf7", "#1d2126", "#5b636d", "#f2f0ea"),
    "dark": Ground("#15181c", "#eceae5", "#a6adb6", "#262b31"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """The facts between two spots, drawn as one."""

    start: Spot
    end: Spot
    family: str
    count: int
    arrow: bool
    arrow_back: bool


def write_svg(facts: Facts, title: str, language: str = "en", theme: str = "light", limit: int = 300) -> str:
    """Return the picture as SVG: the places of the page, and below it the kinds and families that occur."""
    arrangement = arrange(facts, limit, language)
    spots = _top_spots(facts, arrangement)
    ground = GROUNDS.get(theme, GROUNDS["light"])
    words = read_words()[language]
    left = min(spot.x for spot in spots.values()) - MARGIN
    top = min(spot.y for spot in spots.values()) - MARGIN
    wide = max(max(spot.x for spot in spots.values()) + MARGIN - left, 760)
    high = max(spot.y for spot in spots.values()) + MARGIN + 60 - top
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}"'
        f' viewBox="{left} {top} {wide} {high}" font-family="{FACE}" font-size="12">',
        f"<title>{_text(title)}</title>",
        f'<rect x="{left}" y="{top}" width="{wide}" height="{high}" fill="{ground.paper}"/>',
        *(_line(line) for line in _lines(facts, arrangement, spots)),
        *(_mark(spot.kind, spot.x, spot.y, spot.radius, ground) for spot in spots.values()),
        *(_label(spot, ground) for spot in spots.values()),
        *(_count(circle, ground) for circle in arrangement.communities if circle.parent is None),
        _heading(title, _counts(facts, words, language), left + 20, top + 34, ground),
        _legend(facts, spots, words, left + 20, top + high - 20, ground),
        "</svg>\n",
    ]
    return "\n".join(parts)


def write_png(svg: str, scale: float = 2.0) -> bytes:
    """Return the picture as PNG, drawn with the fonts of the machine."""
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=scale))


def _top_spots(facts: Facts, arrangement: Arrangement) -> dict[int, Spot]:
    spots = {
        number: spot
        for number, spot in sorted(arrangement.spots.items())
        if arrangement.parents[number] is None
    }
    for circle in arrangement.communities:
        if circle.parent is None:
            names = ", ".join(arrangement.spots[number].label for number in circle.named)
            spots[circle.id] = Spot(circle.id, names, "Community", circle.radius, circle.x, circle.y)
    return spots


def _lines(facts: Facts, arrangement: Arrangement, spots: dict[int, Spot]) -> list[Line]:
    number = {node.id: i for i, node in enumerate(facts.nodes)}
    outermost = arrangement.outermost()
    bundles: dict[tuple[int, int], list[tuple[int, str]]] = {}
    for fact in facts.facts:
        if fact.is_date:
            continue
        a, b = outermost[number[fact.subject]], outermost[number[fact.object]]
        if a != b:
            bundles.setdefault((min(a, b), max(a, b)), []).append((a, fact.relation))
    order = list(FAMILIES)
    return [
        Line(
            start=spots[a],
            end=spots[b],
            family=min((family_of(relation) for _, relation in bundle), key=order.index),
            count=len(bundle),
            arrow=any(start == a and relation not in SYMMETRIC for start, relation in bundle),
            arrow_back=any(start == b and relation not in SYMMETRIC for start, relation in bundle),
        )
        for (a, b), bundle in sorted(bundles.items())
    ]


def _line(line: Line) -> str:
    dx, dy = line.end.x - line.start.x, line.end.y - line.start.y
    length = math.hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    x1, y1 = line.start.x + ux * (line.start.radius + 3), line.start.y + uy * (line.start.radius + 3)
    x2, y2 = line.end.x - ux * (line.end.radius + 3), line.end.y - uy * (line.end.radius + 3)
    colour = FAMILIES[line.family]
    width = 1.2 + 0.9 * math.log2(line.count)
    heads = [_head(x2, y2, ux, uy, colour)] if line.arrow else []
    heads += [_head(x1, y1, -ux, -uy, colour)] if line.arrow_back else []
    return (
        f'<g opacity=".62"><line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"'
        f' stroke-width="{width:.1f}"/>{"".join(heads)}</g>'
    )


def _head(x: float, y: float, ux: float, uy: float, colour: str) -> str:
    points = [
        (x, y),
        (x - 9 * ux - 3.5 * uy, y - 9 * uy + 3.5 * ux),
        (x - 9 * ux + 3.5 * uy, y - 9 * uy - 3.5 * ux),
    ]
    return f'<polygon points="{_points(points)}" fill="{colour}"/>'


def _mark(kind: str, x: float, y: float, radius: float, ground: Ground) -> str:
    if kind == "Community":
        look = f'fill="{ground.soft}" stroke="{ground.muted}" stroke-width="2"'
        return f'<circle cx="{x}" cy="{y}" r="{radius}" {look}/>'
    mark = KINDS[kind]
    look = f'fill="{mark.colour}" stroke="{ground.paper}" stroke-width="2" stroke-linejoin="round"'
    if mark.shape == "dot":
        return f'<circle cx="{x}" cy="{y}" r="{radius}" {look}/>'
    return (
        f'<polygon points="{_points([(x + dx, y + dy) for dx, dy in outline(mark.shape, radius)])}" {look}/>'
    )


def outline(shape: str, radius: float) -> list[tuple[float, float]]:
    """Corners of a mark around (0, 0), as the page draws it."""

    def ring(corners: int, turn: float, radii: tuple[float, ...]) -> list[tuple[float, float]]:
        angles = [turn + 2 * math.pi * i / corners for i in range(corners)]
        return [
            (radii[i % len(radii)] * math.cos(angle), radii[i % len(radii)] * math.sin(angle))
            for i, angle in enumerate(angles)
        ]

    up = -math.pi / 2
    if shape == "square":
        side = 0.86 * radius
        return [(-side, -side), (side, -side), (side, side), (-side, side)]
    if shape == "diamond":
        return ring(4, up, (1.12 * radius,))
    if shape == "hexagon":
        return ring(6, 0.0, (radius,))
    if shape == "star":
        return ring(10, up, (1.15 * radius, 0.45 * radius))
    triangle = [(x, y + 0.2 * radius) for x, y in ring(3, up, (1.2 * radius,))]
    return [(x, -y) for x, y in triangle] if shape == "triangleDown" else triangle


def _label(spot: Spot, ground: Ground) -> str:
    weight = 600 if spot.radius >= 14 else 400
    top = spot.y + spot.radius + 14
    lines = [
        f'<text x="{spot.x}" y="{top + LINE_HEIGHT * i}"{_face_of(line)}>{_text(line)}</text>'
        for i, line in enumerate(break_lines(spot.label))
    ]
    return (
        f'<g text-anchor="middle" font-weight="{weight}" fill="{ground.ink}" stroke="{ground.paper}"'
        f' stroke-width="3" paint-order="stroke" stroke-linejoin="round">{"".join(lines)}</g>'
    )


def _face_of(line: str) -> str:
    """Arabic in its own face: taken as a substitute, it would come in another weight."""
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in line)
    return f' font-family="{ARABIC_FACE}"' if arabic else ""


def _count(circle: Circle, ground: Ground) -> str:
    return (
        f'<text x="{circle.x}" y="{circle.y + 5}" text-anchor="middle" font-weight="600" font-size="14"'
        f' fill="{ground.ink}">{circle.count}</text>'
    )


def _counts(facts: Facts, words: Words, language: str) -> str:
    counted = (("countFacts", facts.facts), ("countNames", facts.nodes), ("countDocuments", facts.sources))
    said = " · ".join(say_count(words, key, len(parts), language) for key, parts in counted)
    # A figure comes first: the mark tells renderers that the line runs from right to left all the same.
    return f"\u200f{said}" if language == "ar" else said


def _heading(title: str, counts: str, x: int, y: int, ground: Ground) -> str:
    return (
        f'<text x="{x}" y="{y}" font-size="19" font-weight="600" fill="{ground.ink}"{_face_of(title)}>'
        f"{_text(title)}</text>{_small_text(counts, x, y + 20, ground)}"
    )


def _legend(facts: Facts, spots: dict[int, Spot], words: Words, x: int, y: int, ground: Ground) -> str:
    kinds = {spot.kind for spot in spots.values()}
    families = {family_of(fact.relation) for fact in facts.facts}
    parts: list[str] = []
    for kind in KINDS:
        if kind in kinds:
            parts.append(_mark(kind, x + 6, y - 4, 6, ground))
            parts.append(_small_text(words["kindNames"][kind], x + 17, y, ground))
            x += 38 + round(text_width(words["kindNames"][kind]))
    for family, colour in FAMILIES.items():
        if family in families:
            parts.append(f'<rect x="{x}" y="{y - 6}" width="16" height="3" rx="1.5" fill="{colour}"/>')
            parts.append(_small_text(words["familyNames"][family], x + 22, y, ground))
            x += 44 + round(text_width(words["familyNames"][family]))
    return "".join(parts)


def _small_text(text: str, x: int, y: int, ground: Ground) -> str:
    return f'<text x="{x}" y="{y}" fill="{ground.muted}"{_face_of(text)}>{_text(text)}</text>'


def _points(points: list[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _text(text: str) -> str:
    """Text for XML: markup escaped, characters that XML forbids or that turn text around left out."""
    kept = "".join(
        letter
        for letter in text
        if letter in "\t\n" or (letter >= " " and letter not in "\u202d\u202e\ufffe\uffff")
    )
    return escape(kept)
