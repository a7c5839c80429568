"""Text of a label: which language, broken into lines, how wide."""

from __future__ import annotations

import unicodedata

from tipgraph.view.facts import Node, Words, local_name

LINE = 20
LINES = 3
LETTER = 6.3
"""Width of a letter of the labels in pixels, a little generous."""
LINE_HEIGHT = 15


def label_of(node: Node, language: str) -> str:
    """The label in the wanted language, else in English, else any, else the end of the IRI."""
    return choose_word(node.labels, language) or choose_word(node.aliases, language) or local_name(node.id)


def choose_word(words: Words, language: str) -> str:
    """The text in the wanted language, else in English, else the first."""
    by_language = dict(reversed(words))
    return by_language.get(language) or by_language.get("en") or (words[0][1] if words else "")


def break_lines(text: str, width: int = LINE, lines: int = LINES) -> list[str]:
    """Break a label at blanks into a few short lines; what is over is cut with an ellipsis."""
    broken: list[str] = []
    for word in text.split():
        if broken and len(broken[-1]) + 1 + len(word) <= width:
            broken[-1] += " " + word
        else:
            broken.append(word)
    kept = [line if len(line) <= width + 6 else line[: width + 5] + "…" for line in broken[:lines]]
    if len(broken) > lines:
        kept[-1] = kept[-1].rstrip("…") + "…"
    return kept or [""]


def label_size(text: str) -> tuple[float, float]:
    """Width and height in pixels that the label takes."""
    broken = break_lines(text)
    return max(text_width(line) for line in broken), float(LINE_HEIGHT * len(broken))


def text_width(line: str) -> float:
    """Width in pixels of one line; Arabic letters run narrower, marks above letters take no room."""
    return sum(
        0.0 if unicodedata.combining(letter) else LETTER * (0.86 if "؀" <= letter <= "ۿ" else 1.0)
        for letter in line
    )
