"""Tables of plain text that fit a width: wrapped cells, numbers to the right, right-to-left text isolated."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import zip_longest

_GAP = "  "
_LEAST = 8
"""Columns are not squeezed below this width, so a table of many columns may be wider than the terminal."""
_NUMBER = re.compile(r"[+-]?\d[\d.,]*\Z")
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_BIDI_CONTROLS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C], "")
_WIDE = frozenset("WF")
_RIGHT_TO_LEFT = frozenset(("R", "AL"))


def render_table(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    width: int,
    notes: Sequence[Sequence[str]] = (),
) -> str:
    """Lay out rows of text below a header; `notes` are lines of their own under the row of the same place."""
    header = [clean(cell) for cell in header]
    cells = [[clean(cell) for cell in row] for row in rows]
    right = [_is_numeric(column) for column in zip_longest(*cells, fillvalue="")] or [False] * len(header)
    widths = _share_width([header, *cells], width)
    lines = [*_render_row(header, widths, right), _GAP.join("─" * size for size in widths)]
    tall = False
    for place, row in enumerate(cells):
        block = list(_render_row(row, widths, right))
        for note in notes[place] if notes else ():
            block += [f"  {isolate(line)}" for line in wrap(clean(note), max(width - 2, 20))]
        # A row of several lines stands apart, rows of one line stand together.
        if place and (tall or len(block) > 1):
            lines.append("")
        tall = len(block) > 1
        lines += block
    return "".join(line.rstrip() + "\n" for line in lines)


def clean(text: str) -> str:
    """Make text safe to print in one line: no control characters, no line breaks, no marks that reorder."""
    if text.isascii() and text.isprintable():
        return text
    text = " ".join(text.split()).translate(_BIDI_CONTROLS)
    return "".join("\ufffd" if unicodedata.category(sign) in ("Cc", "Cs", "Co") else sign for sign in text)


def isolate(text: str) -> str:
    """Keep right-to-left text from reordering what stands beside it."""
    if text.isascii() or not any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in text):
        return text
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"


def wrap(text: str, width: int) -> list[str]:
    """Break text at spaces into lines of at most `width` columns; a longer word is cut."""
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if _width(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        while _width(word) > width:
            head = _head(word, width)
            lines.append(head)
            word = word[len(head) :]
        line = word
    return [*lines, line] if line or not lines else lines


def _render_row(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> Iterable[str]:
    wrapped = [wrap(cell, size) for cell, size in zip(cells, widths, strict=True)]
    for parts in zip_longest(*wrapped, fillvalue=""):
        yield _GAP.join(
            _pad(part, size, to_right) for part, size, to_right in zip(parts, widths, right, strict=True)
        )


def _pad(text: str, width: int, to_right: bool) -> str:
    space = " " * (width - _width(text))
    return space + isolate(text) if to_right else isolate(text) + space


def _share_width(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Give every column what it needs; where that is too much, the widest give way first."""
    sizes = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    room = width - len(_GAP) * (len(sizes) - 1)
    while sum(sizes) > room and max(sizes) > _LEAST:
        widest = max(sizes)
        next_size = max([size for size in sizes if size < widest], default=_LEAST)
        place = sizes.index(widest)
        sizes[place] = max(_LEAST, next_size if sizes.count(widest) == 1 else widest - 1)
        sizes[place] = max(sizes[place], widest - (sum(sizes) - sizes[place] + widest - room))
    return [max(size, 1) for size in sizes]


def _is_numeric(column: Iterable[str]) -> bool:
    given = [cell for cell in column if cell not in ("", "–")]
    return bool(given) and all(_NUMBER.match(cell) for cell in given)


def _head(word: str, width: int) -> str:
    """Return the longest beginning of a word that fits, at least one sign."""
    used = 0
    for place, sign in enumerate(word):
        used += _width(sign)
        if used > width and place:
            return word[:place]
    return word


def _width(text: str) -> int:
    """Count the columns of a terminal that text takes: marks none, East Asian wide signs two."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(sign) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(sign) in _WIDE
        else 1
        for sign in text
    )
