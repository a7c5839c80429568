"""Local names of entities: readable, ASCII, the same from the same names."""

from __future__ import annotations

import hashlib
import re

from tipgraph.read.normal import plain

_LONGEST = 64
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_LETTERS = str.maketrans(
    {
        "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d",
        "ذ": "dh", "ر": "r", "ز": "z",
        "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh",
        "ف": "f", "ق": "q", "ك": "k",
        "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "", "ß": "ss",
        "ø": "o", "đ": "d", "ł": "l",
        "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "'": "", "’": "",
    }
)  # fmt: skip


def slug(label: str) -> str:
    """Return a label as a local name: small ASCII letters, digits and hyphens, at most 64 characters.

    Arabic is transliterated letter by letter; a label of another script becomes a hash.
    """
    text = _NOT_SLUG.sub("-", plain(label).translate(_LETTERS)).strip("-")
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit("-", 1)[0]
    return text or "x" + hashlib.sha256(label.encode("utf-8", "surrogatepass")).hexdigest()[:12]
