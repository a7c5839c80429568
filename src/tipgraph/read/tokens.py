"""A stretch of text cut into tokens, each with its place in the document and a form to match on."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tipgraph.read.normal import DELETED, INVISIBLE, MARKS, normalise
from tipgraph.read.words import Words

_TOKEN = re.compile(
    rf"""
      (?:[^\W\d_]['’])?(?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?![\w.]))?      # U.S.  H.E  a.m.  l’O.N.U.
    | \d+(?:[.,٫٬]\d+)*(?:st|nd|rd|th)?\b               # 1,200.5  24th
    | [\w{MARKS}]+(?:[&@][\w{MARKS}]+)+               # NCCPIM&TIP
    | [\w{MARKS}{INVISIBLE}]+(?:[-‐‑.'’ʼ][\w{MARKS}]+)*    # Al-Sonbaty  GLO.ACT  d'Ivoire
    | \S
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"(?<=\w)['’](?:s|S)?$|['’]s$")
_NUMBERED = re.compile(r"\d+(?=[\u0621-\u064a])")  # the year 2024 with the sign of its calendar: 2024م
_FIRST_ONLY = frozenset("أإآ")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign; `start` and `end` are code points in the document.

    `text` is what stands there, save that an article that a clitic has swallowed is given back.
    """

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
        self._kept = words.vocabulary | words.stop_words
        self._article = words.settings.get("article", "")
        self._article_clitics = words.settings.get("article_clitics", "").split()
        self._assimilated = words.settings.get("assimilation", "")

    def tokens(self, text: str, start: int = 0, end: int | None = None) -> list[Token]:
        """Return the tokens of `text[start:end]`, their offsets counted in `text`."""
        found: list[Token] = []
        for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
            for piece_start, piece_end in self._pieces(match.group(), match.start()):
                piece = text[piece_start:piece_end]
                if found and found[-1].end == piece_start and self._lost_article(found[-1].norm, piece):
                    piece = self._with_article(found[-1].norm, piece, text[piece_end:end].lstrip())
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
        if self._lost_article(normalise(word[:cut]), word[cut:]):
            yield start + cut, end
        else:
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
            if (
                (tail in self._parts and head != "co")
                or head.endswith(".")
                or (tail in self._known and word[: len(head)].isupper())
            ):
                return len(word) - len(tail) - 1
        if norm.startswith("-") and len(norm) > 1:
            return 1
        numbered = _NUMBERED.match(norm)
        if numbered:
            return _letters(word, numbered.end())
        return self._clitic(word, norm) if norm not in self._kept or self._hamza(word) else 0

    def _lost_article(self, before: str, piece: str) -> bool:
        """Whether a noun behind a clitic has lost the first letter of its article to it."""
        return bool(self._assimilated) and before + normalise(piece)[:1] == self._assimilated

    def _with_article(self, clitic: str, piece: str, following: str) -> str:
        """Return a noun behind a clitic with its article; one that itself begins with that letter may have none."""
        article = self._article
        bare = normalise(piece)[len(clitic) :]
        if normalise(piece) in self._known | self._kept and bare not in self._known:
            definite = following.startswith(article) or not following[:1].isalpha()
            return article + piece if definite else piece
        return article[: -len(clitic)] + piece

    def _hamza(self, word: str) -> bool:
        """Whether a letter that only begins words stands behind a clitic, so that it must be one (وإلى, not والي)."""
        return self._clitics.get(normalise(word[0]), False) and word[1:2] in _FIRST_ONLY

    def _clitic(self, word: str, norm: str) -> int:
        if (
            self._assimilated
            and norm.startswith(self._assimilated)
            and len(norm) > len(self._assimilated) + 2
        ):
            return _letters(word, len(self._assimilated) - 1)
        for clitic, anywhere in self._clitics.items():
            rest = norm[len(clitic) :]
            if not norm.startswith(clitic) or not rest:
                continue
            cut = _letters(word, len(clitic))
            if clitic.endswith("'"):
                if anywhere or word[cut].islower():
                    return cut
            elif (len(rest) >= 2 or rest.isdigit()) and self._peels(clitic, anywhere, rest, norm, word):
                return cut
        return 0

    def _peels(self, clitic: str, anywhere: bool, rest: str, norm: str, word: str) -> bool:
        if word[1:2] in _FIRST_ONLY:
            return True
        if norm in self._known:
            return False
        if rest in self._known:
            return True
        if clitic in self._article_clitics and rest.startswith(self._article) and len(rest) > 4:
            return True
        return anywhere and (len(rest) > 2 or rest in self._kept or rest.isdigit())


def _letters(word: str, count: int) -> int:
    """Return the offset behind the first `count` letters that matching sees."""
    seen = 0
    for offset, letter in enumerate(word):
        if seen == count and not DELETED.match(letter):
            return offset
        seen += not DELETED.match(letter)
    return 0
