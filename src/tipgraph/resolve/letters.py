"""Single words of names compared by their letters: as they sound, across scripts, with a slip of the pen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Literal

from tipgraph.resolve.concepts import is_arabic
from tipgraph.resolve.namewords import name_words

Relation = Literal["", "initial", "slip", "sound", "same"]
"""How two words agree: not at all, as letter and word, but for a slip, as they sound, in every letter."""

_SURNAME = 5
_CLOSE = 2
_VOWELS = re.compile("[aeiouy]")
_LETTERS = 6
"""From this length on two words may differ in a letter and still be one name misspelled."""
_JOINED_ARTICLE = re.compile(r"(?:al|el)(?=[bcdfghjklmnpqrstvwxyz])|[ea](?=([dnrstz])\1)")
_JOINED_L = re.compile(r"l(?=[aeio][a-z]{4})")
_SILENT = tuple(
    (re.compile(ending), heard)
    for ending, heard in (
        ("ier$", "ie"), ("(?:eaux?|ault|aud|aut|ot)$", "o"), ("(?:et|ez|ay)$", "e"), ("(?<=[aeo]n)[td]$", ""),
        ("(?<=[ae]r)[td]$", ""), ("oux$", "ou"), ("oi[stx]?$", "wa"), ("(?<=[fv])es$", ""), ("(?<=th)s$", ""),
        ("gh(?=t)", ""), ("^wr", "r"), ("^kn", "n"), ("eu", "o"), ("tsch", "ch"), ("gn", "ni"),
        ("(?<=[aeiou])h(?=[^aeiou]|$)", ""), ("u(?=ss|nc|ck|mb|tt|ff|nn)", "a"),
        ("(?<=^[bdlmnprst])e(?=[bcdfglmnprstv][aeiou])", "o"),
        ("a(?=[bcdfgklmnprstvz]e)", "ei"), ("i(?=[bcdfgklmnprstvz]e)", "ai"),
    )
)  # fmt: skip
"""French and other letters that Arabic does not write as they are heard otherwise or not at all."""
_BARE = 4
"""Letters that stand behind an article written together with its name: Elsayed, but not Alfred."""

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

_VOWEL = "(?:ou|ae|oo|[aeiouy])?"
_SHORT_VOWEL = "[aeiouy]?"
_NOT_A = "[eiouy]?"
_LONG_A = "(?:aa|ae|ai|a|o|e)"
_DIPHTHONG = "(?:a[iye]?|e[iy]|i|y)"
_FIRST_I = "(?:ai|ay|ei|ey|ea|ee|ie|a|e|i|y)"
_ACTIVE = 4
"""Letters of a participle like كامل, Kamel, that is easily taken for كمال, Kamal."""
_SPELLINGS = {
    "ا": "(?:aa|ae|ai|a|e|i|o|u|h)?", "ب": "(?:b|p){1,2}", "ت": "t{1,2}h?",
    "ث": "(?:t{1,2}h?|s{1,2})", "ج": "(?:dj|dg|j|g){1,2}",
    "ح": "(?:h|7)?h?", "خ": "(?:kh|k|h|ch)", "د": "d{1,2}", "ذ": "(?:dh|th|z|d){1,2}",
    "ر": "r{1,2}", "ز": "(?:z|s){1,2}",
    "س": "(?:ss|s|c|sc|z|x)", "ش": "(?:sh|ch|sch|s)", "ص": "s{1,2}", "ض": "(?:dh|d){1,2}", "ط": "t{1,2}h?",
    "ظ": "(?:dh|th|z|d){1,2}", "ع": "(?:aa|a|e|i|o|u)?", "غ": "(?:gh|g){1,2}",
    "ف": "(?:ff|f|v|w|ph)", "ق": "(?:q|k|c|g|gh){1,2}",
    "ك": "(?:ck|k|c|q|g|ch|x){1,2}", "ل": "l{1,2}", "م": "m{1,2}", "ن": "n{1,2}", "ه": "(?:h|a|ah|eh|e)?",
    "و": "(?:w|v|ou|oo|oa|oe|au|aw|ow|eu|o|u)", "ي": "(?:iy|yy|y|j|ei|ey|ie|ee|ea|ay|ai|ae|i|e)", "ء": "",
    "چ": "(?:tch|tsch|tsh|cz|ch|c|g|j)", "ڭ": "(?:x|[kc]{1,2}s|ks|kes|kis|kas|cas|cos|kos|x{2})", "پ": "p", "ڤ": "v",
}  # fmt: skip
_SOUNDS = (
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ie", "i"), ("ai", "i"), ("ae", "i"),
    ("ay", "i"), ("ey", "i"), ("ph", "f"),
    ("ck", "k"), ("q", "k"), ("dj", "j"), ("g", "j"), ("y", "i"), ("w", "u"), ("z", "s"),
    ("th", "t"), ("dh", "d"),
)  # fmt: skip


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
        pattern = spelled(arabic)
        return "sound" if any(pattern.fullmatch(way) for way in _ways(latin)) else ""
    if is_arabic(first):
        return "sound" if first.rstrip("ءه") == second.rstrip("ءه") and len(first) > _BARE - 1 else ""
    if len(first) == 1 or len(second) == 1:
        return "initial" if first[0] == second[0] else ""
    if min(len(first), len(second)) > _CLOSE and _sound_alike(first, second, from_arabic):
        return "sound"
    return "slip" if is_slip(first, second) else ""


def _ways(latin: str) -> Iterator[str]:
    """Yield how a Latin word may be meant: as it is, its joined article gone, European letters as heard."""
    yield latin
    bare = _without_article(latin)
    if bare != latin:
        yield bare
    if _JOINED_L.match(latin):
        yield latin[1:]
    all_heard = latin
    for pattern, heard in _SILENT:
        if pattern.search(latin):
            yield pattern.sub(heard, latin)
            all_heard = pattern.sub(heard, all_heard)
    yield all_heard


def _sound_alike(first: str, second: str, from_arabic: bool) -> bool:
    for one, two in ((first, second), (_without_article(first), second), (first, _without_article(second))):
        if one[0] != two[0] and skeleton(one)[:1] != skeleton(two)[:1]:
            continue
        if sounded(one) == sounded(two) or _letter_more(*sorted((one, two), key=len)):
            return True
        if any(sounded(old(one)) == sounded(old(two)) for old in _FOLDS):
            return True
        if from_arabic and _sound_loosely_alike(one, two):
            return True
    return False


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


def _without_article(word: str) -> str:
    article = _JOINED_ARTICLE.match(word)
    bare = word[article.end() :] if article else word
    return bare if len(bare) > _BARE else word


def _letter_more(short: str, long: str) -> bool:
    """Whether a long word is another with one letter more inside: Olivier, Oliver. At its end it is
    another name.
    """
    if len(short) < _LETTERS or len(long) != len(short) + 1 or short[-1] != long[-1]:
        return False
    return any(long[:i] + long[i + 1 :] == short for i in range(1, len(long) - 1))


def is_slip(first: str, second: str) -> bool:
    """Whether two long words differ by one slip inside: two letters swapped, one missing, one for another."""
    short, long = sorted((first, second), key=len)
    if len(short) < _LETTERS or short[0] != long[0] or short[-1] != long[-1]:
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


@lru_cache(maxsize=1 << 14)
def sounded(word: str) -> str:
    """Return a word as it sounds: Naela and Naila, Mohamed and Muhammad, Gabr and Jabr are one."""
    return _smoothed(word).replace("e", "a")


def _sound_loosely_alike(first: str, second: str) -> bool:
    """Whether two long words sound alike in any European spelling of Arabic: ch is sh, c is k or s, e is a
    or i.
    """
    one, two = _sounded_loosely(first), _sounded_loosely(second)
    if len(one) != len(two) or min(len(first), len(second)) < _LETTERS:
        return False
    return all(a == b or (a in "aei" and b in "aei" and "e" in (a, b)) for a, b in zip(one, two, strict=True))


@lru_cache(maxsize=1 << 14)
def _sounded_loosely(word: str) -> str:
    return _smoothed(_SOFT_C.sub("s", word.replace("tch", "sh").replace("ch", "sh")).replace("c", "k"))


def _smoothed(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    word = _DOUBLED.sub(r"\1", word.replace("o", "u"))
    return word[:-1] if len(word) > 3 and word.endswith(("ah", "eh", "ih", "uh")) else word


@lru_cache(maxsize=4096)
def spelled(arabic: str) -> re.Pattern[str]:
    """Return what an Arabic word may look like in Latin letters: short vowels are not written in Arabic."""
    arabic = arabic.replace("تش", "چ").replace("كس", "ڭ")
    letters = [_SPELLINGS.get(letter, "") for letter in arabic]
    for i in range(1, len(arabic) - 1):
        if arabic[i] == "ا":
            letters[i] = _DIPHTHONG if arabic[i + 1] == "ي" else _LONG_A
            if arabic[i + 1] == "ي" and i + 2 < len(arabic):
                letters[i + 1] = "y?"
    if arabic.startswith("اي"):
        letters[:2] = [_FIRST_I, ""]
    ending = "(?:[aeiou]h?|h)?"
    if arabic.endswith("ي"):
        letters[-1] = f"(?:{letters[-1]}|a)"  # what was ى before folding: ليلى is Layla
        ending = "[eh]?"  # but سامي is not Samia
    # A long vowel before the last letter is written in Arabic too: محمد is not Mahmoud, nor كامل Kamal.
    last = _NOT_A if len(arabic) == _ACTIVE and arabic[1] == "ا" else _SHORT_VOWEL
    inside = _VOWEL.join(letters[:-1]) + last + letters[-1] if len(letters) > 1 else letters[0]
    return re.compile(_VOWEL + inside + ending)
