"""Names as lists of words compare: articles, brackets, years of editions and variants of one spelling
gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tipgraph.resolve.concepts import without_article
from tipgraph.resolve.wording import split_words, without_brackets

_ARTICLES = frozenset({"the", "a", "an", "le", "la", "les", "l"})
_YEAR = re.compile(r"(19|20)\d\d")
_VARIANTS = {
    "organisation": "organization", "organisations": "organizations", "programme": "program",
    "labour": "labor",
    "centre": "center", "combatting": "combating", "defence": "defense",
    "taskforce": "task force", "dept": "department",
    "&": "and", "cooperation": "co operation", "coordinating": "co ordinating",
    "coordination": "co ordination",
}  # fmt: skip


def spell(name: str, years: bool = False) -> str:
    """Return the words of a name as they compare; years only where asked, as editions of a report are
    one report.
    """
    words = [without_article(word) for word in split_words(without_brackets(name.replace(" & ", " and ")))]
    kept: Iterable[str] = (
        _VARIANTS.get(word, word)
        for word in words
        if word not in _ARTICLES and (years or not _YEAR.fullmatch(word))
    )
    return " ".join(kept)


def is_acronym(name: str) -> bool:
    """Whether a name is one short word, in capitals for the most part."""
    capitals = sum(letter.isupper() for letter in name)
    return " " not in name and 3 <= len(name) <= 10 and capitals > len(name) / 2


def spells_out(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym are the initials of a name's words in their order, light words
    skipped.
    """
    letters = [letter for letter in acronym.casefold() if letter.isalpha()]
    initials = iter(word[0] for word in split_words(without_brackets(name)))
    return bool(letters) and all(letter in initials for letter in letters)
