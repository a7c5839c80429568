"""Single words of names compared by their letters: as they sound, across scripts, with a slip of the pen."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from tipgraph.resolve.concepts import is_arabic
from tipgraph.resolve.namewords import name_words
from tipgraph.resolve.scripts import is_transcribed
from tipgraph.resolve.sounds import sound_alike, sounded

Relation = Literal["", "initial", "slip", "sound", "same"]
"""How two words agree: not at all, as letter and word, but for a slip, as they sound, in every letter."""

_SURNAME = 5
_CLOSE = 2
_VOWELS = re.compile("[aeiouy]")
_LETTERS = 6
"""From this length on two words may differ in a letter and still be one name misspelled."""
_TOLD = 4
"""Letters of an Arabic word at least that may have a silent sign at its end or not."""


@lru_cache(maxsize=1 << 15)
def relate(first: str, second: str, from_arabic: bool = False) -> Relation:
    """Say how two plain words of names agree; `from_arabic`: both stand in names that Arabic letters spell."""
    if first == second:
        return "same"
    listed = name_words().of_one_name(first, second)
    if listed is not None:
        return "sound" if listed else ""
    if is_arabic(first) != is_arabic(second):
        arabic, latin = (first, second) if is_arabic(first) else (second, first)
        return "sound" if is_transcribed(arabic, latin) else ""
    if is_arabic(first):
        return "sound" if first.rstrip("ءه") == second.rstrip("ءه") and len(first) >= _TOLD else ""
    if len(first) == 1 or len(second) == 1:
        return "initial" if first[0] == second[0] else ""
    if min(len(first), len(second)) > _CLOSE and sound_alike(first, second, from_arabic):
        return "sound"
    return "slip" if is_slip(first, second) else ""


def is_slip(first: str, second: str) -> bool:
    """Whether two long words differ by one slip inside: two letters swapped, one missing, one for another."""
    if first[0] != second[0] or first[-1] != second[-1] or abs(len(first) - len(second)) > 1:
        return False
    short, long = sorted((first, second), key=len)
    if len(short) < _LETTERS:
        return False
    return _one_off(short, long) and (
        len(short) < len(long) or len(short) > _LETTERS or is_swap(first, second)
    )


def is_surname_slip(first: str, second: str) -> bool:
    """Whether two words differ by one slip behind the first letter, or in vowels alone, as a surname may."""
    short, long = sorted((first, second), key=len)
    if len(short) < _SURNAME or short[0] != long[0] or (len(short) == len(long) and short[-1] != long[-1]):
        return False
    voiceless = [_VOWELS.sub("", sounded(word)) for word in (first, second)]
    in_vowels = voiceless[0] == voiceless[1] and first[-1] == second[-1] and len(long) - len(short) < _CLOSE
    return _one_off(short, long) or (in_vowels and len(voiceless[0]) > _CLOSE)


def _one_off(short: str, long: str) -> bool:
    """Whether one letter more, one letter for another or two neighbours swapped part two words."""
    if len(long) - len(short) == 1:
        return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    places = [i for i in range(len(short)) if short[i] != long[i]] if len(short) == len(long) else []
    return len(places) == 1 or is_swap(short, long)


def is_substituted(first: str, second: str) -> bool:
    """Whether two words of one length differ in a single letter."""
    return len(first) == len(second) and sum(a != b for a, b in zip(first, second, strict=True)) == 1


def is_swap(first: str, second: str) -> bool:
    """Whether two neighbouring letters inside a word stand in another order in the other."""
    if len(first) != len(second) or len(first) < _LETTERS or first[-1] != second[-1]:
        return False
    places = [i for i in range(len(first)) if first[i] != second[i]]
    return (
        len(places) == _CLOSE
        and places[1] == places[0] + 1
        and (first[places[0]], first[places[1]]) == (second[places[1]], second[places[0]])
    )
