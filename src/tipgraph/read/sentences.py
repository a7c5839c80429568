"""A document's text cut into sentences, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipgraph.model import Span
from tipgraph.read.words import Words

_BLOCK = re.compile(r"(?:[^\S\n]*\r?\n){2,}|\f")
_LINE = re.compile(r"[^\S\n]*\r?\n")
_END = re.compile(r"([.!?؟…]+)([\"'”’»)\]]*)(?=\s|$)")
_LAST_WORD = re.compile(r"([^\s(\[\"“«]+)$")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.)*[^\W\d_]$")
_BULLET = re.compile(r"\s*(?:[•▪●◦*·–—-]|\(?(?:[ivx]+|\d{1,2}|[a-z])[.)])\s+")
_WRAPPED_WIDTH = 130
_TERMINAL = '.!?؟…:;"”»'


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's place in the text; `paragraph` counts from 0."""

    span: Span
    paragraph: int


def split_sentences(text: str, words: Words) -> list[Sentence]:
    """Cut a text into sentences: blank lines and unwrapped line ends part them, and full stops that end one."""
    sentences: list[Sentence] = []
    for number, (start, end) in enumerate(_paragraphs(text, words)):
        for first, last in _within(text, start, end, words):
            stripped = _strip(text, first, last)
            if stripped.start < stripped.end:
                sentences.append(Sentence(stripped, number))
    return sentences


def _strip(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _paragraphs(text: str, words: Words) -> Iterator[tuple[int, int]]:
    start = 0
    for blank in _BLOCK.finditer(text):
        yield from _lines(text, start, blank.start(), words)
        start = blank.end()
    yield from _lines(text, start, len(text), words)


def _lines(text: str, start: int, end: int, words: Words) -> Iterator[tuple[int, int]]:
    """Part a block at its line ends, unless the line was only wrapped there."""
    ends = [match.span() for match in _LINE.finditer(text, start, end)]
    width = max(
        (b - a for a, b in zip([start, *(e for _, e in ends)], [s for s, _ in ends] + [end], strict=True)),
        default=0,
    )
    begin = start
    line = start
    for line_end, next_line in ends:
        if not _wrapped(text, line, line_end, next_line, width, words):
            yield begin, line_end
            begin = next_line
        line = next_line
    yield begin, end


def _wrapped(text: str, start: int, end: int, following: int, width: int, words: Words) -> bool:
    before, after = text[start:end].rstrip(), text[following:].lstrip(" \t")
    if not before or not after or _BULLET.match(after):
        return False
    if before.split()[-1].casefold() in words.stop_words:
        return True
    if after[0].islower():
        return before[-1] not in ".!?:;"
    return before[-1] not in _TERMINAL and 50 <= width <= _WRAPPED_WIDTH and end - start >= width * 0.75


def _within(text: str, start: int, end: int, words: Words) -> Iterator[tuple[int, int]]:
    first = start
    for mark in _END.finditer(text, start, end):
        if _ends(text, first, mark, end, words):
            yield first, mark.end()
            first = mark.end()
    yield first, end


def _ends(text: str, first: int, mark: re.Match[str], end: int, words: Words) -> bool:
    following = text[mark.end() : end].lstrip()
    if not following:
        return True
    if following[0].islower() or following[0] in ",;":
        return False
    if mark.group(1) != ".":
        return True
    last = _LAST_WORD.search(text, first, mark.start())
    word = last.group(1) if last else ""
    if word.rstrip(".").casefold() in words.abbreviations or word.casefold() in words.abbreviations:
        return False
    if _INITIALS.match(word) and word[:1].isupper():
        return len(word) > 1 and not following[0].isupper()
    return not (word.isdigit() and len(word) < 3 and following[0].isdigit())
