"""The dateline that a report opens with ("KYIV, 3 March 2011 (Ukrinform) –"): where and when it was written."""

from __future__ import annotations

from collections.abc import Sequence

from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Sight

_LONGEST = 24
_EARLY = 10
"""Sentences of a document of which one may open with a dateline."""
_DASHES = frozenset({"-", "–", "—", ":", "|"})
_INNER = frozenset({",", "(", ")", "/", ".", "|"})


def read_dateline(sight: Sight, mentions: Sequence[Mention], number: int) -> int:
    """Return how many tokens at the head of a sentence are its dateline, 0 where it has none.

    It is nothing but places, dates, capitals and brackets, and a dash or a colon closes it.
    """
    if number >= _EARLY or not sight.cased or sight.bulleted:
        return 0
    named = {index: mention for mention in mentions for index in range(mention.first, mention.last)}
    end, index, depth = 0, 0, 0
    while index < min(len(sight.tokens), _LONGEST):
        norm, known = sight.norm(index), named.get(index)
        depth += (norm == "(") - (norm == ")")
        if norm in _DASHES and not depth and _apart(sight, index) and _tells(sight, mentions, index):
            end = index + 1
            while sight.norm(end) in _DASHES:
                end += 1
            index = end
            continue
        following = named.get(index + 1)
        dated = following is not None and following.kind == "Date" and norm in sight.words.any_of("article")
        light = depth > 0 or norm in _INNER or (known and known.kind in ("Place", "Country", "Date")) or dated
        if not light and not sight.capital(index):
            break
        index += 1
    else:
        if index == len(sight.tokens) and _only_stated(mentions, sight):
            return index
    return end if end < len(sight.tokens) else 0


def place_of(mentions: Sequence[Mention], end: int) -> Mention | None:
    """Return the place of a dateline: the first town, else the country."""
    places = [mention for mention in mentions if mention.last <= end and mention.kind in ("Place", "Country")]
    return next((place for place in places if place.kind == "Place"), next(iter(places), None))


def _apart(sight: Sight, index: int) -> bool:
    """Whether a dash stands apart from the words around it, as none within a word or a range does."""
    tokens = sight.tokens
    if index + 1 >= len(tokens) or not index:
        return False
    behind = tokens[index + 1]
    return tokens[index].end < behind.start or behind.norm in _DASHES


def _tells(sight: Sight, mentions: Sequence[Mention], end: int) -> bool:
    """Whether what stands before a dash tells a place or a day: not the first words of a headline or of a list."""
    inside = [mention for mention in mentions if mention.last <= end]
    if any(mention.kind in ("Person", "Organization", "Event", "Project") for mention in inside[:1]):
        return False
    dated = any(mention.kind == "Date" and len(mention.start) == 10 for mention in inside)
    placed = bool(inside) and inside[0].kind in ("Place", "Country") and inside[0].first <= 1
    shouted = sight.tokens[0].text.isupper() and len(sight.tokens[0].text) > 2
    following = sight.tokens[end + 1] if end + 1 < len(sight.tokens) else None
    begins = following is not None and (following.capital or not following.text[:1].isalpha())
    return begins and (dated or placed or (shouted and end < 6))


def _only_stated(mentions: Sequence[Mention], sight: Sight) -> bool:
    """Whether a sentence is nothing but a place and a day ("Bogotá, 30 May 2024."), or a town in capitals ("KAMPALA.")."""
    kinds = {mention.kind for mention in mentions}
    shouted = "Place" in kinds and len(sight.tokens[0].text) > 2 and sight.tokens[0].text.isupper()
    return ("Date" in kinds or shouted) and kinds <= {"Place", "Country", "Date"} and len(sight.tokens) < 12
