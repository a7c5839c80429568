"""Names of persons compared: spelling variants in one script, and one name in Arabic and in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from tipgraph.resolve.concepts import is_arabic
from tipgraph.resolve.letters import Relation, is_surname_slip, is_swap, relate
from tipgraph.resolve.namewords import name_words
from tipgraph.resolve.personal import linked_words, personal_words
from tipgraph.resolve.sounds import onsets, sounded

Likeness = Literal["", "initials", "shorter", "born", "slip", "order", "spelling", "script", "same"]
"""How two names agree: not at all, an initial for a word, the shorter inside the longer, a maiden name
told by one, but for a slip, surname first, spelled alike, across scripts, in every letter.
"""

_PARTICLES = frozenset({
    "de", "del", "della", "di", "da", "dos", "das", "do", "la", "las", "los", "du", "des", "der", "den", "von", "y",
})  # fmt: skip
_FIRST_OF_TWO = frozenset({
    "maria", "marie", "jean", "jose", "juan", "anna", "ana", "mohamed", "mohammed", "muhammad",
    "mohammad", "mohamad", "md", "mohd", "siti", "nur", "luis", "joao", "john",
})  # fmt: skip
"""Names that often stand before the one that somebody is called by."""
_FULL = 2
"""Words that a name has at least that anybody can be told by."""
_CAPITALS = re.compile(r"\b[^\W\d_a-zà-ÿ]{2,}(?:[ '-][^\W\d_a-zà-ÿ]{2,})*\b")


def compare_names(first: str, second: str) -> Likeness:
    """Say how two names of persons agree, word by word; a first name alone never agrees with anything."""
    a, b = personal_words(first), personal_words(second)
    if min(len(a), len(b)) < _FULL:
        return ""
    if a == b:
        return "same"
    across = is_arabic(first) != is_arabic(second)
    if not (across or is_arabic(first)) and _are_strangers(a, b, linked_words(first), linked_words(second)):
        return ""
    from_arabic = not across and _from_arabic(a) and _from_arabic(b)
    if len(a) == len(b):
        likeness = _word_by_word(a, b, across, from_arabic)
        if likeness:
            return likeness
        if not across and _turned(a, b, (first, second), from_arabic):
            return "order"
    if _joined_alike(first, second, across):
        return "script" if across else "spelling"
    bare = [tuple(word for word in words if word not in _PARTICLES) for words in (a, b)]
    if len(a) != len(b) and len(bare[0]) == len(bare[1]) > 1 and not across:
        likeness = _word_by_word(bare[0], bare[1], across, from_arabic) if bare[0] != bare[1] else "spelling"
        if likeness:
            return likeness
    if not across and (_same_bearer(a, b) or _same_bearer(b, a)):
        return "born"
    short, long = sorted((a, b), key=len)
    if len(short) == len(long):
        return ""
    likeness = _inside(short, long, from_arabic)
    if not likeness and len(short) > 1 and long[0] in _FIRST_OF_TWO:
        likeness = _inside(short, long[1:], from_arabic)
    return likeness


def _are_strangers(*names: Sequence[str]) -> bool:
    """Whether two Latin names, each with and without links, are of two words that cannot agree in either
    order, by how they begin: told cheaply, as most that are compared are.
    """
    if any(len(words) != _FULL for words in names):
        return False
    a, b = names[:2]
    turned = _begin_alike(a[1], b[0]) and _begin_alike(a[0], b[1])
    return not (turned or _begin_alike(a[0], b[0]))


def _begin_alike(first: str, second: str) -> bool:
    """Whether two words of one script may be related, as `relate` says in full."""
    return not onsets(first).isdisjoint(onsets(second)) or bool(name_words().of_one_name(first, second))


def _word_by_word(a: Sequence[str], b: Sequence[str], across: bool, from_arabic: bool) -> Likeness:
    relations: list[Relation] = []
    for one, other in zip(a, b, strict=True):
        relations.append(relate(one, other, from_arabic))
        if not relations[-1] and (across or not relations[0] or relations.count("") > 1):
            return ""
    if "" in relations:
        odd = relations.index("")
        listed = name_words().of_one_name(a[odd], b[odd]) is not None
        if not listed and not is_arabic(a[odd]) and is_surname_slip(a[odd], b[odd]):
            relations[odd] = "slip"
    if not all(relations):
        return ""
    if "slip" in relations:
        clean = all(relation in ("slip", "same") for relation in relations) and relations.count("slip") == 1
        sure = relations[0] != "slip" or is_swap(a[0], b[0])  # Francis and Frances are two
        return "slip" if clean and sure else ""
    if "initial" in relations:
        return "initials"
    return "script" if across else "spelling"


def _from_arabic(words: Sequence[str]) -> bool:
    """Whether a name is one that Arabic letters spell, as far as its words are known."""
    return any(is_arabic(name) for word in words for name in name_words().spellings.get(word, ()))


def _turned(a: Sequence[str], b: Sequence[str], names: tuple[str, str], from_arabic: bool) -> bool:
    """Whether one name has its surname first; given names in another order are father and son."""
    for cut in range(1, len(a)):
        turned = (*a[cut:], *a[:cut])
        if all(relate(x, y, from_arabic) in ("same", "sound") for x, y in zip(turned, b, strict=True)):
            surnames = (set(a[:cut]), set(a[cut:]))
            given = all(word in name_words().spellings for word in a)
            if not given or any(_capitals(name) in surnames for name in names):
                return True
    return False


def _capitals(name: str) -> set[str]:
    """Return the words written in capitals in a name that is not all in capitals."""
    if name.isupper():
        return set()
    return {word for run in _CAPITALS.findall(name) for word in personal_words(run)}


def _joined_alike(first: str, second: str, across: bool) -> bool:
    """Whether two names are one but for spaces: Bel Hadj and Belhadj."""
    bare = (personal_words(first), personal_words(second))
    full = (linked_words(first), linked_words(second))
    for one, two in dict.fromkeys((bare, full)):
        if len(one) == len(two) and across:
            continue
        if min(len(one), len(two)) > 1 and _aligned(one, two):
            return True
        if len(one) == len(two):
            continue
        a, b = "".join(one), "".join(two)
        if relate(a, b) == "sound" if across else sounded(a) == sounded(b):
            return True
    return False


def _aligned(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names agree word by word, where two words of one may be written as one in the other."""
    if not a and not b:
        return True
    for mine, yours in ((1, 1), (2, 1), (1, 2)):
        left = len(a) - mine, len(b) - yours
        if min(left) < 0 or max(left) > 2 * min(left):
            continue
        how = relate("".join(a[:mine]), "".join(b[:yours]), True)
        if how in ("same", "sound") and _aligned(a[mine:], b[yours:]):
            return True
    return False


def _same_bearer(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether the second name is what the first one says its bearer is called, or was before marriage."""
    marks = [i for i, word in enumerate(a) if word in name_words().born]
    if not marks or not 0 < marks[0] < len(a) - 1:
        return False
    now, before = a[: marks[0]], a[marks[0] + 1 :]
    return list(b) in (list(now), [now[0], *before]) or (
        b[0] == now[0] and sorted(b) == sorted((*now, *before))
    )


def _inside(short: Sequence[str], long: Sequence[str], from_arabic: bool) -> Likeness:
    """Say whether the words of a name stand in a longer one in their order, the first of both the same."""
    first = relate(short[0], long[0], from_arabic)
    if first in ("", "slip"):
        return ""
    found: list[Relation] = [first]
    rest = iter(long[1:])
    for word in short[1:]:
        relations = (relate(word, other, from_arabic) for other in rest)
        relation = next((how for how in relations if how not in ("", "slip")), None)
        if relation is None:
            return ""
        found.append(relation)
    return "initials" if "initial" in found else "shorter"
