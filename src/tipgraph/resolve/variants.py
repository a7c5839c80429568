"""Spellings of one common word: British and American, in full and short."""

from __future__ import annotations

import re
from functools import lru_cache

_VARIANTS = {
    "programme": "program", "programmes": "programs", "centre": "center", "centres": "centers",
    "theatre": "theater", "taskforce": "task force", "dept": "department", "govt": "government",
    "intl": "international", "natl": "national", "&": "and", "cooperation": "co operation",
    "coordinating": "co ordinating", "coordination": "co ordination", "coordinated": "co ordinated",
    "un": "united nations", "eu": "european union", "onu": "nations unies", "ue": "union europeenne",
}  # fmt: skip
_BRITISH = (
    (re.compile(r"(?<=[a-z]{3})our(?=s?$|ed$|ing$|able$|ite$)"), "or"),
    (re.compile(r"(?<=[a-z]{2})is(?=(?:e|es|ed|ing|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{3})ence$"), "ense"),
    (re.compile(r"(?<=[aeiou])([lt])\1(?=(?:ing|ed|er|ers)$)"), r"\1"),
)
"""British spellings and what is written for them, on both sides alike: it does not matter that some words
only look British.
"""


@lru_cache(maxsize=1 << 14)
def american(word: str) -> str:
    """Return how a plain word is spelled where names are compared."""
    if word in _VARIANTS or not word.isascii():
        return _VARIANTS.get(word, word)
    for british, american in _BRITISH:
        word = british.sub(american, word)
    return _VARIANTS.get(word, word)
