"""Titles in quotation marks, before or behind the noun that they are the title of."""

from __future__ import annotations

from collections.abc import Iterator

from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import OPENING_QUOTES, Head, Sight

TITLED = frozenset({"event", "project", "report"})
"""Kinds of head nouns that bear titles."""
_LONGEST_TITLE = 32
_LONGEST_NAME = 6


def title_after(sight: Sight, index: int, head: Head) -> tuple[int, int] | None:
    """Return the tokens of a title in quotation marks that follows ("entitled “...”", ": “...”")."""
    nearest = sight.head_at.get(index - 1)
    if nearest and nearest.kind in TITLED and nearest.first != head.first:
        return None
    start = index
    for _ in range(4):
        length = sight.phrase_at(index, sight.words.any_of("titled"), 5)
        if length:
            index += length
        elif sight.norm(index) in (":", ",") or sight.norm(index) in sight.words.any_of("article"):
            index += 1
        else:
            break
    inside = sight.quotation(index)
    if inside is None and head.kind == "project":
        return _unquoted(sight, start, index, head)
    return inside if inside and _like_title(sight, inside) else None


def _unquoted(sight: Sight, start: int, index: int, head: Head) -> tuple[int, int] | None:
    """Return the capitalised words that name a project without quotation marks ("known as Tithandizane", "project ELECT THB")."""
    named = any(sight.norm(place) in sight.words.any_of("naming") for place in range(start, index))
    direct = index == start and head.cls == "Project" and head.noun in sight.words.any_of("general_project")
    if not sight.cased or sight.trailing or not (named or direct):
        return None
    words, end = sight.words, index
    other = words.stop_words | words.any_of("title") | words.months.keys() | words.weekdays.keys()
    while end - index < _LONGEST_NAME and (sight.capital(end) or (end > index and sight.norm(end).isdigit())):
        if end in sight.head_at or sight.norm(end) in other:
            return None
        end += 1
    own = [place for place in range(index, end) if place not in sight.covered]
    short = end == index + 1 and len(sight.norm(index)) < 3
    return (index, end) if own and index not in sight.covered and not short else None


def title_before(sight: Sight, first: int) -> tuple[int, int] | None:
    """Return the tokens of a title in quotation marks that ends right before ("the “...” project")."""
    if first < 3 or sight.tokens[first - 1].text not in '”"»’':
        return None
    closing = {"”": "“„", '"': '"', "»": "«", "’": "‘"}[sight.tokens[first - 1].text]
    for start in range(first - 2, max(-1, first - 30), -1):
        if sight.tokens[start].text in closing:
            inside = (start + 1, first - 1)
            return inside if inside[1] > inside[0] and _like_title(sight, inside) else None
    return None


def find_published(sight: Sight) -> Iterator[Mention]:
    """Find titles in quotation marks behind a verb of publishing, or before "was published": they name reports."""
    for index, token in enumerate(sight.tokens):
        inside = sight.quotation(index, _LONGEST_TITLE) if token.text in OPENING_QUOTES else None
        if not inside or inside[1] - inside[0] < 2 or not _capitalised(sight, inside):
            continue
        verbs = sight.words.any_of("publish")
        before = any(sight.phrase_at(place, verbs, 3) for place in range(max(0, index - 3), index))
        behind = inside[1] + 1 + (sight.norm(inside[1] + 1) == ",")
        passive = sight.norm(behind) in sight.words.any_of("be") and sight.phrase_at(
            behind + 1, sight.words.any_of("published"), 3
        )
        if before or passive:
            span, name = sight.span(*inside), sight.name(*inside)
            yield Mention("Report", "Report", index, inside[1] + 1, span, name, head="report")


def _capitalised(sight: Sight, inside: tuple[int, int]) -> bool:
    """Whether words in quotation marks are a title, and no sentence: capitals but for small words."""
    small = sight.words.stop_words
    return sight.capital(inside[0]) and all(
        sight.capital(index) or sight.norm(index) in small or not sight.norm(index)[:1].isalpha()
        for index in range(*inside)
    )


def _like_title(sight: Sight, inside: tuple[int, int]) -> bool:
    if inside[1] - inside[0] > _LONGEST_TITLE:
        return False
    return not sight.cased or sight.capital(inside[0]) or sight.norm(inside[0])[:1].isdigit()
