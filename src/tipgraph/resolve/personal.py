"""Names of persons compared: spelling variants in one script, and one name in Arabic and in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from tipgraph.read.normal import plain
from tipgraph.resolve.concepts import is_arabic

Likeness = Literal["", "shorter", "spelling", "script", "same"]
"""How two names agree: not at all, the shorter inside the longer, spelled alike, across scripts, in
every letter.
"""

_ARTICLES = frozenset({"al", "el", "ul", "ال", "as", "ad", "ash", "an", "ar", "at", "az"})
_LINKS = frozenset({"bin", "ben", "ibn", "bint", "bn", "بن", "ابن", "بنت"})
_WORD = re.compile(r"[^\W\d]+")
_SERVANT = re.compile(
    r"\babd(?:[ -]?(?:oul|ul|el|al|ur|er|ar|us|es|as|en|un|an)[ -]?|[ -](?:e|u)[ -]?)"
    r"(?!a(?:i|y|ye)\b)(?=[a-z]{2})"
)
_SERVANT_ARABIC = re.compile(r"\bعبد\s*ال(?!له\b)")
# Before folding, as ألبرت begins with another alef; some names begin with the same letters all the same.
_ARTICLE_ARABIC = re.compile(r"(?<![^\W_])ال(?!ياس\b|ين|يز|كس|فريد|يسا|اء\b)(?=[^\W_]{3})")
_OF_GOD = re.compile(r"\b(?:عبد\s*الله|abd[ -]?(?:u|a|e|ou|oo)?l{1,2}[ -]?ah)\b")
_JOINED_ARTICLE = re.compile(r"\b(?:al|el)-(?=[a-z])")
_LETTERS = 6
"""From this length on two words may differ in a letter and still be one name misspelled."""

_CLASSES = (
    ("th", "t"), ("dh", "t"), ("ph", "f"), ("sh", "s"), ("ch", "s"), ("kh", "k"), ("gh", "k"),
    ("ck", "k"), ("dj", "k"),
    ("ث", "t"), ("ت", "t"), ("ط", "t"), ("د", "t"), ("ض", "t"), ("ذ", "t"), ("ظ", "t"),
    ("ش", "s"), ("س", "s"),
    ("ص", "s"), ("ز", "s"), ("خ", "k"), ("ق", "k"), ("ك", "k"), ("ج", "k"), ("غ", "k"),
    ("ف", "f"), ("ب", "b"),
    ("ل", "l"), ("ر", "r"), ("م", "m"), ("ن", "n"),
)  # fmt: skip
_SINGLE = str.maketrans({"d": "t", "v": "f", "p": "b", "z": "s", "q": "k", "g": "k", "j": "k", "x": "k"})
_SOFT_C = re.compile("c(?=[eiy])")
_HARD_CH = re.compile("ch(?=[rl])")
_DROPPED = re.compile(r"[^bcfklmnrst]")
_DOUBLED = re.compile(r"(.)\1+")

_VOWEL = "(?:ou|[aeiouy])?"
_SHORT_VOWEL = "[aeiouy]?"
_NOT_A = "[eiouy]?"
_LONG_A = "(?:aa|ae|ai|a|o)"
_DIPHTHONG = "(?:a[iye]?|e[iy]|i|y)"
_ACTIVE = 4
"""Letters of a participle like كامل, Kamel, that is easily taken for كمال, Kamal."""
_SPELLINGS = {
    "ا": "(?:aa|ae|ai|a|e|i|o|u|h)?", "ب": "(?:b|p){1,2}", "ت": "t{1,2}h?",
    "ث": "(?:t{1,2}h?|s{1,2})", "ج": "(?:dj|dg|j|g){1,2}",
    "ح": "(?:h|7)?h?", "خ": "(?:kh|k|h|ch)", "د": "d{1,2}", "ذ": "(?:dh|th|z|d){1,2}",
    "ر": "r{1,2}", "ز": "(?:z|s){1,2}",
    "س": "(?:ss|s|c|sc|z|x)", "ش": "(?:sh|ch|sch|s)", "ص": "s{1,2}", "ض": "(?:dh|d){1,2}", "ط": "t{1,2}h?",
    "ظ": "(?:dh|th|z|d){1,2}", "ع": "(?:aa|a|e|i|o|u)?", "غ": "(?:gh|g){1,2}",
    "ف": "(?:ff|f|v|ph)", "ق": "(?:q|k|c|g|gh){1,2}",
    "ك": "(?:ck|k|c|q|g|ch|x){1,2}", "ل": "l{1,2}", "م": "m{1,2}", "ن": "n{1,2}", "ه": "(?:h|a|ah|eh|e)?",
    "و": "(?:w|v|ou|oo|au|aw|ow|o|u)", "ي": "(?:iy|yy|y|j|ei|ey|ie|ee|ay|ai|ae|i|e)", "ء": "",
    "چ": "(?:ch|g|j)", "پ": "p", "ڤ": "v",
}  # fmt: skip


@lru_cache(maxsize=1 << 15)
def personal_words(name: str) -> tuple[str, ...]:
    """Return the words of a person's name without articles and links, compounds of عبد in two words."""
    text = _OF_GOD.sub("abdallah" if not is_arabic(name) else "عبدلله", name.casefold().replace("'", ""))
    text = _ARTICLE_ARABIC.sub("", _SERVANT_ARABIC.sub("عبد ", text))
    text = _SERVANT.sub("abd ", _JOINED_ARTICLE.sub("", plain(text).replace("abdallah", "abd_allah")))
    words = (word.replace("_", "") for word in _WORD.findall(text))
    return tuple(word for word in words if word and word not in _ARTICLES and word not in _LINKS)


@lru_cache(maxsize=1 << 15)
def skeleton(word: str) -> str:
    """Return the consonants of a word in classes that transliteration does not cross; vowels, h, w, y
    gone.
    """
    text = _SOFT_C.sub("s", _HARD_CH.sub("k", word))
    for letters, consonant in _CLASSES:
        text = text.replace(letters, consonant)
    text = text.translate(_SINGLE).replace("c", "k")
    return _DOUBLED.sub(r"\1", _DROPPED.sub("", text))


def compare_names(first: str, second: str) -> Likeness:
    """Say how two names of persons agree, word by word; a first name alone never agrees with anything."""
    a, b = personal_words(first), personal_words(second)
    if min(len(a), len(b)) < 2:
        return ""
    if a == b:
        return "same"
    across = is_arabic(first) != is_arabic(second)
    if len(a) == len(b):
        if all(_agree(one, other, across) for one, other in zip(a, b, strict=True)):
            return "script" if across else "spelling"
        return ""
    short, long = sorted((a, b), key=len)
    return "shorter" if _inside(short, long, across) else ""


def _inside(short: tuple[str, ...], long: tuple[str, ...], across: bool) -> bool:
    """Whether the words of a name stand in a longer one in their order, the first of both the same."""
    if not _agree(short[0], long[0], across):
        return False
    rest: Iterator[str] = iter(long[1:])
    return all(any(_agree(word, other, across) for other in rest) for word in short[1:])


def _agree(first: str, second: str, across: bool) -> bool:
    if first == second:
        return True
    if across:
        arabic, latin = (first, second) if is_arabic(first) else (second, first)
        return _spelled(arabic).fullmatch(latin) is not None
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0] and not is_arabic(first)
    if first[0] != second[0] and skeleton(first)[:1] != skeleton(second)[:1]:
        return False
    if _sounded(first) == _sounded(second):
        return True
    return not is_arabic(first) and _letter_more(*sorted((first, second), key=len))


def _letter_more(short: str, long: str) -> bool:
    """Whether a long word is another with one letter more inside: Olivier, Oliver. At its end it is
    another name.
    """
    if len(short) < _LETTERS or len(long) != len(short) + 1 or short[-1] != long[-1]:
        return False
    return any(long[:i] + long[i + 1 :] == short for i in range(1, len(long) - 1))


_SOUNDS = (
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ie", "i"), ("ai", "i"), ("ae", "i"),
    ("ay", "i"), ("ey", "i"), ("ph", "f"),
    ("ck", "k"), ("q", "k"), ("dj", "j"), ("g", "j"), ("y", "i"), ("w", "u"), ("z", "s"),
    ("th", "t"), ("dh", "d"),
)  # fmt: skip


def _sounded(word: str) -> str:
    """Return a word as it sounds: Naela and Naila, Mohamed and Muhammad, Gabr and Jabr are one."""
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    word = word.replace("o", "u").replace("e", "a")
    word = _DOUBLED.sub(r"\1", word)
    return word.removesuffix("h") if len(word) > 3 else word


@lru_cache(maxsize=4096)
def _spelled(arabic: str) -> re.Pattern[str]:
    """Return what an Arabic word may look like in Latin letters: short vowels are not written in Arabic."""
    letters = [_SPELLINGS.get(letter, "") for letter in arabic]
    for i in range(1, len(arabic) - 1):
        if arabic[i] == "ا":
            letters[i] = _DIPHTHONG if arabic[i + 1] == "ي" else _LONG_A
            if arabic[i + 1] == "ي" and i + 2 < len(arabic):
                letters[i + 1] = "y?"
    if arabic.endswith("ي"):
        letters[-1] = f"(?:{letters[-1]}|a)"  # what was ى before folding: ليلى is Layla
    # A long vowel before the last letter is written in Arabic too: محمد is not Mahmoud, nor كامل Kamal.
    last = _NOT_A if len(arabic) == _ACTIVE and arabic[1] == "ا" else _SHORT_VOWEL
    inside = _VOWEL.join(letters[:-1]) + last + letters[-1] if len(letters) > 1 else letters[0]
    return re.compile(_VOWEL + inside + "(?:[aeiou]h?|h)?")
