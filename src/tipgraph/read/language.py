"""Which language a text is in, and each of its paragraphs: told from letters and the commonest words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from tipgraph.model import Span
from tipgraph.read.normal import normalise
from tipgraph.read.words import Words

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_BLANK = re.compile(r"(?:[^\S\n]*\n){2,}")
_LEAST_LETTERS = 40  # a paragraph shorter than this says too little: a name, a caption, a date
_CLEARLY = 2  # times as many common words of its own as of the document's language


def detect_language(text: str, packs: Mapping[str, Words]) -> str:
    """Return the code of the pack whose script and stop words fit best, the first pack where none does."""
    scores = _scores(text, packs)
    if not scores:
        return next(iter(packs))
    return max(scores, key=lambda code: (scores[code], code == "en"))


def split_languages(text: str, packs: Mapping[str, Words], main: str) -> list[tuple[Span, str]]:
    """Return stretches of whole paragraphs that cover a text, each with its language.

    A paragraph is of the `main` language unless its letters or its common words clearly say otherwise.
    """
    bounds = [0, *(blank.end() for blank in _BLANK.finditer(text)), len(text)]
    stretches: list[tuple[Span, str]] = []
    for start, end in pairwise(bounds):
        code = _paragraph_language(text[start:end], packs, main)
        if stretches and stretches[-1][1] == code:
            start = stretches.pop()[0].start
        if start < end:
            stretches.append((Span(start, end), code))
    return stretches


def _paragraph_language(paragraph: str, packs: Mapping[str, Words], main: str) -> str:
    if len(_LETTER.findall(paragraph)) < _LEAST_LETTERS:
        return main
    scores = _scores(paragraph, packs)
    best = max(scores, key=lambda code: (scores[code], code == main), default=main)
    if main not in scores:
        return best
    return best if scores[best] > _CLEARLY * scores[main] + 1 else main


def _scores(text: str, packs: Mapping[str, Words]) -> dict[str, int]:
    """Count the stop words of each pack that has the script of the text."""
    letters = len(_LETTER.findall(text)) or 1
    arabic = len(_ARABIC.findall(text)) / letters > 0.5
    counted = Counter(normalise(word) for word in _WORD.findall(text))
    return {
        code: sum(counted[word] for word in words.stop_words)
        for code, words in packs.items()
        if (words.settings.get("script") == "arabic") == arabic
    }
