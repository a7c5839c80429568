"""Names as lists of words compare: articles, brackets, years of editions and variants of one spelling
gone.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache

from tipgraph.read.normal import plain
from tipgraph.resolve.concepts import without_article
from tipgraph.resolve.variants import american
from tipgraph.resolve.wording import split_words, without_brackets

_ARTICLES = frozenset({"the", "a", "an", "le", "la", "les", "l"})
_YEAR = re.compile(r"(19|20)\d\d")
_SYLLABLE = 4
"""Letters of one word that a syllabic acronym takes at most."""
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "premier": 1, "premiere": 1, "seconde": 2, "deuxieme": 2, "troisieme": 3, "quatrieme": 4, "cinquieme": 5,
    "sixieme": 6, "septieme": 7, "huitieme": 8, "neuvieme": 9, "dixieme": 10, "onzieme": 11, "douzieme": 12,
    "اول": 1, "اولي": 1, "ثاني": 2, "ثانيه": 2, "ثالث": 3, "ثالثه": 3, "رابع": 4, "رابعه": 4, "خامس": 5, "خامسه": 5,
    "سادس": 6, "سادسه": 6, "سابع": 7, "سابعه": 7, "ثامن": 8, "ثامنه": 8, "تاسع": 9, "تاسعه": 9, "عاشر": 10, "عاشره": 10,
}  # fmt: skip
_TEN = 10
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_COUNTED = re.compile(r"(\d+)(?:st|nd|rd|th|e|er|ere|eme|ieme)")
_ROMAN = re.compile(r"(x{0,2})(ix|iv|v?i{1,3}|vi?)(?:e|eme)?")
_ROMAN_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


@lru_cache(maxsize=1 << 12)
def spell(name: str, years: bool = False) -> str:
    """Return the words of a name as they compare; years only where asked, as editions of a report are
    one report.
    """
    words = [without_article(word) for word in split_words(without_brackets(name.replace(" & ", " and ")))]
    kept: Iterable[str] = (
        american(word) for word in words if word not in _ARTICLES and (years or not _YEAR.fullmatch(word))
    )
    return " ".join(_counted(kept))


def _counted(words: Iterable[str]) -> Iterator[str]:
    """Yield words with ordinals in figures: second is 2nd, and twenty third 23rd."""
    tens = ""
    for word in words:
        number = _ORDINALS.get(word, 0) or _roman(word)
        counted = _COUNTED.fullmatch(word)
        if tens and number and number < _TEN:
            yield f"{_TENS[tens] + number}th"
            tens = ""
            continue
        if tens:
            yield tens
        tens = word if word in _TENS else ""
        if not tens:
            yield f"{number or (counted[1] if counted else 0)}th" if number or counted else word
    if tens:
        yield tens


def _roman(word: str) -> int:
    """Return the value of a Roman number of two letters or more, 0 for any other word."""
    numeral = _ROMAN.fullmatch(word) if len(word) > 1 else None
    return _TEN * len(numeral[1]) + _ROMAN_UNITS.index(numeral[2]) if numeral else 0


def ordinals(name: str) -> frozenset[str]:
    """Return the ordinals in a name, as `spell` writes them."""
    return frozenset(word for word in spell(name).split() if _COUNTED.fullmatch(word))


def is_acronym(name: str) -> bool:
    """Whether a name is one short word, in capitals for the most part."""
    if " " in name or not 3 <= len(name) <= 10:
        return False
    return sum(letter.isupper() for letter in name) > len(name) / 2


def spells_out(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym are the initials of a name's words in their order, light words
    skipped.
    """
    letters = [letter for letter in acronym.casefold() if letter.isalpha()]
    initials = iter(word[0] for word in split_words(without_brackets(name)))
    return bool(letters) and all(letter in initials for letter in letters)


def abbreviates(acronym: str, name: str) -> bool:
    """Whether an acronym is made of the beginnings of a name's words in their order: FEVIMTRA, CONATRATE."""
    letters = "".join(letter for letter in plain(acronym) if letter.isalpha())
    words = split_words(without_brackets(name))
    return bool(letters) and _begins(letters, words)


def _begins(letters: str, words: Sequence[str]) -> bool:
    if not letters:
        return True
    for index, word in enumerate(words):
        for length in range(min(_SYLLABLE, len(letters)), 0, -1):
            if word.startswith(letters[:length]) and _begins(letters[length:], words[index + 1 :]):
                return True
    return False


def initials_of(name: str, light: Container[str]) -> str:
    """Return the initials of all words of a name that say something, in capitals."""
    words = split_words(without_brackets(name))
    return "".join(word[0] for word in words if word not in light).upper()
