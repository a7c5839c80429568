"""The words of the rules as single characters, so that expressions stay small: a word class is one set of characters.

Every word that a pattern is written of has a character of its own, in patterns and in the rows that they are matched
with. A word that no pattern knows stands in a row as it is spelled, so patterns are compiled before rows are rendered.
Which character a word has depends on what was loaded before, and is seen nowhere outside this process.
"""

from __future__ import annotations

import re

_FIRST, _LAST = 0x3401, 0x9FFF
_FOREIGN = chr(_FIRST - 1)
"""Stands for a word of a document that is itself written in such characters, or in those of mentions."""
MARKS = tuple(map(chr, range(0x86, 0xA0)))
"""Control characters, which stand for mentions: no letters, no white space, and cheap to exclude from a gap."""
_TAKEN = re.compile(f"[{MARKS[0]}-{MARKS[-1]}{_FOREIGN}-{chr(_LAST)}]")
_WORD = re.compile(r"[^\W_][^,;:.!?\"\s]*")

_codes: dict[str, str] = {}


def code_of(word: str) -> str:
    """Return the character of a word that a pattern is written of; signs stay as they are.

    Raises `OverflowError` where more words than characters are known: 27,647.
    """
    if not _WORD.fullmatch(word):
        return word
    code = _codes.get(word)
    if code is None:
        if len(_codes) > _LAST - _FIRST:
            raise OverflowError(f"patterns can be written of {len(_codes)} words, and {word!r} is one more")
        code = _codes[word] = chr(_FIRST + len(_codes))
    return code


def encode(word: str) -> str:
    """Return a word of a document as it stands in a row."""
    return _codes.get(word) or (_FOREIGN if _TAKEN.search(word) else word)
