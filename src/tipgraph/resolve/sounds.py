"""Words of names as they sound: what is left when spellings of one sound are folded together."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

_JOINED_ARTICLE = re.compile(r"(?:al|el)(?=[bcdfghjklmnpqrstvwxyz])|[ea](?=([dnrstz])\1)")
_BARE = 4
"""Letters that stand behind an article written together with its name: Elsayed, but not Alfred."""
_LONG = 6
"""From this length on two words may differ in a letter and still be one name."""
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

_FLEETING = re.compile("[^blmnr]+")
_SOUNDS = (
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ie", "i"), ("ai", "i"), ("ae", "i"),
    ("ay", "i"), ("ey", "i"), ("ph", "f"),
    ("ck", "k"), ("q", "k"), ("dj", "j"), ("g", "j"), ("y", "i"), ("w", "u"), ("z", "s"),
    ("th", "t"), ("dh", "d"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sound:
    """A word in every folding that words are compared by."""

    onset: str
    """First consonant, in its class."""
    folded: tuple[str, ...]
    """As `sounded`, plain and with the letters of one language after the other written in another way."""
    loose: str
    """As it sounds where ch is sh, and c is k or s."""


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


@lru_cache(maxsize=1 << 14)
def sounded(word: str) -> str:
    """Return a word as it sounds: Naela and Naila, Mohamed and Muhammad, Gabr and Jabr are one."""
    return _smoothed(word).replace("e", "a")


def without_joined_article(word: str) -> str:
    """Return a Latin word without an Arabic article written together with it, as long as enough is left."""
    article = _JOINED_ARTICLE.match(word)
    bare = word[article.end() :] if article else word
    return bare if len(bare) > _BARE else word


def sound_alike(first: str, second: str, from_arabic: bool) -> bool:
    """Whether two Latin words sound alike, with or without a joined article; `from_arabic`: both stand in
    names that Arabic letters spell, which Europeans write in more ways.
    """
    if _same_sound(first, second, from_arabic):
        return True
    bare = without_joined_article(first), without_joined_article(second)
    return (bare[0] != first and _same_sound(bare[0], second, from_arabic)) or (
        bare[1] != second and _same_sound(first, bare[1], from_arabic)
    )


def _same_sound(first: str, second: str, from_arabic: bool) -> bool:
    more = _letter_more(first, second)
    if not more and _lasting(first) != _lasting(second):
        return False
    one, two = _sound(first), _sound(second)
    if first[0] != second[0] and one.onset != two.onset:
        return False
    if more or any(a == b for a, b in zip(one.folded, two.folded, strict=True)):
        return True
    return from_arabic and min(len(first), len(second)) >= _LONG and _loosely_equal(one.loose, two.loose)


def _letter_more(first: str, second: str) -> bool:
    """Whether one word is the other with one letter more inside: Olivier, Oliver. At its end it is
    another name.
    """
    if abs(len(first) - len(second)) != 1 or first[-1] != second[-1]:
        return False
    short, long = (first, second) if len(first) < len(second) else (second, first)
    return len(short) >= _LONG and any(long[:i] + long[i + 1 :] == short for i in range(1, len(long) - 1))


@lru_cache(maxsize=1 << 14)
def onsets(word: str) -> frozenset[str]:
    """Return what a word may begin with: its first letter and its first consonant, with and without a
    joined article. Words that share none of them never sound alike.
    """
    ways = (word, without_joined_article(word))
    return frozenset(begin for way in ways for begin in (way[0], skeleton(way)[:1].upper()))


@lru_cache(maxsize=1 << 14)
def _lasting(word: str) -> str:
    """Return the consonants that no folding adds, drops or changes: where they differ, so do all foldings."""
    return _DOUBLED.sub(r"\1", _FLEETING.sub("", word))


@lru_cache(maxsize=1 << 14)
def _sound(word: str) -> _Sound:
    spellings = (word, *(fold(word) for fold in _FOLDS))
    loose = _SOFT_C.sub("s", word.replace("tch", "sh").replace("ch", "sh")).replace("c", "k")
    return _Sound(skeleton(word)[:1], tuple(map(sounded, spellings)), _smoothed(loose))


def _loosely_equal(one: str, two: str) -> bool:
    """Whether two sounds are the same where e is a or i."""
    return len(one) == len(two) and all(
        a == b or (a in "aei" and b in "aei" and "e" in (a, b)) for a, b in zip(one, two, strict=True)
    )


def _smoothed(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    word = _DOUBLED.sub(r"\1", word.replace("o", "u"))
    return word[:-1] if len(word) > 3 and word.endswith(("ah", "eh", "ih", "uh")) else word


def _umlauts(word: str) -> str:
    return word.replace("ue", "u").replace("oe", "o").replace("ae", "a")


def _slavic(word: str) -> str:
    return word[0] + word[1:].replace("dj", "d").replace("j", "y").replace("iy", "y").replace("ii", "y")


def _hissed(word: str) -> str:
    return _HISSES.sub("x", word.replace("w", "v")).replace("iou", "u").replace("oo", "u")


def _soft(word: str) -> str:
    return _SOFT_C.sub("s", word.replace("ch", "h")).replace("c", "k").replace("w", "v")


_HISSES = re.compile("tsch|tch|sch|sh|ch|cz|sz")
_FOLDS: tuple[Callable[[str], str], ...] = (_umlauts, _slavic, _hissed, _soft)
"""Spellings of one letter that other letters are written for: Müller and Mueller, Petya and Petja."""
