"""The form of a text that matching compares, so that spelling variants of one word are equal."""

from __future__ import annotations

import re
import unicodedata

MARKS = "\u064b-\u065f\u0670\u0640"  # Arabic vowel signs and the tatweel stand inside words
INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad"
DELETED = re.compile(rf"[{MARKS}{INVISIBLE}]")
_FOLD = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "گ": "ك", "ک": "ك", "ی": "ي",
        "٠": "0", "١": "1", "٢": "2", "٣": "3", "٤": "4", "٥": "5", "٦": "6", "٧": "7", "٨": "8", "٩": "9",
        "۰": "0", "۱": "1", "۲": "2", "۳": "3", "۴": "4", "۵": "5", "۶": "6", "۷": "7", "۸": "8", "۹": "9",
        "’": "'", "‘": "'", "ʼ": "'", "`": "'", "‐": "-", "‑": "-", "،": ",", "؛": ";", "؟": "?", "٫": ".", "٬": ",",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "–", "—": "–",
    }
)  # fmt: skip


def normalise(text: str) -> str:
    """Return the form that matching compares: case, accents of typography and Arabic spelling variants folded."""
    return DELETED.sub("", unicodedata.normalize("NFC", text)).translate(_FOLD).casefold()


def plain(text: str) -> str:
    """Return `normalise` without the accents of Latin letters, for comparing names across spellings."""
    folded = normalise(text)
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFD", folded)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
