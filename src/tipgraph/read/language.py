"""Which language a text is in, told from its letters and its commonest words."""

from __future__ import annotations

import re
from collections import Counter

from tipgraph.read.normal import normalise
from tipgraph.read.words import Words

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")


def detect_language(text: str, packs: dict[str, Words]) -> str:
    """Return the code of the pack whose script and stop words fit the text best, the first pack where none does."""
    letters = len(_LETTER.findall(text)) or 1
    arabic = len(_ARABIC.findall(text)) / letters > 0.5
    counted = Counter(normalise(word) for word in _WORD.findall(text))
    scores = {
        code: sum(counted[word] for word in words.stop_words)
        for code, words in packs.items()
        if (words.settings.get("script") == "arabic") == arabic
    }
    if not scores:
        return next(iter(packs))
    return max(scores, key=lambda code: (scores[code], code == "en"))
