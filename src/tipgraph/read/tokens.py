"""A stretch of text cut into tokens, each with its place in the document and a form to match on."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tipgraph.read.normal import DELETED, INVISIBLE, MARKS, normalise
from tipgraph.read.words import Words

_TOKEN = re.compile(
    rf"""
      (?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?![\w.]))?      # U.S.  H.E  a.m.
    | \d+(?:[.,٫٬]\d+)*(?:st|nd|rd|th)?\b               # 1,200.5  24th
    | [\w{MARKS}]+(?:[&@][\w{MARKS}]+)+               # NCCPIM&TIP
    | [\w{MARKS}{INVISIBLE}]+(?:[-‐‑.'’ʼ][\w{MARKS}]+)*    # Al-Sonbaty  GLO.ACT  d'Ivoire
    | \S
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"(?<=\w)['’](?:s|S)?$|['’]s$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign; `start` and `end` are code points in the document."""

    text: str
    norm: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins like a name in a script with two cases."""
        return self.text[:1].isupper()


class Tokenizer:
    """Cuts text into tokens in the manner of one language.

    `known` are normalised first words of names and nouns: a clitic is peeled from a word only where what is left is one
    of these, or where the word itself is none of them and the clitic is one that stands anywhere. A clitic with an apostrophe
    ("l'", "qu'") needs no such proof; one that is not to stand anywhere is peeled from small letters only ("n'a", not N'Guessan).
    """

    def __init__(self, words: Words, known: Collection[str] = frozenset()) -> None:
        self._clitics = words.clitics
        self._parts = words.hyphen_parts
        self._known = frozenset(known)
        self._kept = words.vocabulary

    def tokens(self, text: str, start: int = 0, end: int | None = None) -> list[Token]:
        """Return the tokens of `text[start:end]`, their offsets counted in `text`."""
        found: list[Token] = []
        for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
            for piece_start, piece_end in self._pieces(match.group(), match.start()):
                piece = text[piece_start:piece_end]
                norm = normalise(piece)
                if norm:
                    found.append(Token(piece, norm, piece_start, piece_end))
        return found

    def _pieces(self, word: str, start: int) -> Iterator[tuple[int, int]]:
        end = start + len(word)
        cut = self._cut(word)
        if not cut:
            yield start, end
            return
        yield from self._pieces(word[:cut], start)
        yield from self._pieces(word[cut:], start + cut)

    def _cut(self, word: str) -> int:
        """Return where the word falls into two tokens, 0 for nowhere."""
        if normalise(word) in self._clitics:
            return 0
        possessive = _POSSESSIVE.search(word)
        if possessive and possessive.start():
            return possessive.start()
        norm = normalise(word)
        if "-" in norm and norm[0] != "-":
            head, _, tail = norm.rpartition("-")
            if tail in self._parts or head.endswith(".") or (tail in self._known and word[: len(head)].isupper()):
                return len(word) - len(tail) - 1
        if norm.startswith("-") and len(norm) > 1:
            return 1
        return self._clitic(word, norm)

    def _clitic(self, word: str, norm: str) -> int:
        for clitic, anywhere in self._clitics.items():
            rest = norm[len(clitic) :]
            if not norm.startswith(clitic) or not rest or norm in self._kept:
                continue
            if clitic.endswith("'"):
                cut = _letters(word, len(clitic))
                if anywhere or word[cut].islower():
                    return cut
                continue
            if len(rest) < 2:
                continue
            if rest in self._known or (anywhere and len(rest) > 2 and norm not in self._known):
                return _letters(word, len(clitic))
        return 0


def _letters(word: str, count: int) -> int:
    """Return the offset behind the first `count` letters that matching sees."""
    seen = 0
    for offset, letter in enumerate(word):
        if seen == count and not DELETED.match(letter):
            return offset
        seen += not DELETED.match(letter)
    return 0
