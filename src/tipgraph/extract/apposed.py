"""Projects by a name of no kind that an apposition explains: "STRIVE Mekong, a four-year project that ..."."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tipgraph.extract.mention import Mention
from tipgraph.extract.quoted import title_before
from tipgraph.extract.sight import Sight

_LONGEST_NAME = 6
_PARTS = ("Place", "Country", "Demonym")
"""Known names that may be a part of a project's name, but not the whole of it."""
_OWNERS = ("Organization", "Country", "Demonym")
"""What may stand between the article and the noun: "a Swiss-funded project", "a five million dollar UN project"."""


def join_appositions(sight: Sight, activities: Iterable[Mention]) -> Iterator[Mention]:
    """Yield activities, those that explain the name before their comma marked as one thing with it."""
    activities = list(activities)
    known = [mention for mention in sight.known.values() if mention.kind == "Project"]
    ending = {mention.last: mention for mention in (*known, *activities)}
    for mention in activities:
        comma = _comma_before(sight, mention)
        named = ending.get(comma)
        if not comma or (named and named.kind != mention.kind):
            yield mention
            continue
        name = None if named else _name_before(sight, mention, comma)
        if name:
            yield name
        yield replace(mention, status="apposed") if named or name else mention


def _comma_before(sight: Sight, mention: Mention) -> int:
    """Return the index of the comma before "a (five million dollar) project", 0 where none is."""
    words, first = sight.words, mention.first
    light = words.any_of("article") | words.scales.keys() | words.currencies.keys() | words.numbers.keys()
    light |= words.hyphen_parts | {"-"}
    while first > 0 and (
        sight.norm(first - 1) in light
        or sight.norm(first - 1)[:1].isdigit()
        or getattr(sight.covered.get(first - 1), "kind", "") in _OWNERS
    ):
        first -= 1
    opened = sight.norm(first) in words.any_of("article", "possessive") or first < mention.first
    return first - 1 if opened and sight.norm(first - 1) == "," else 0


def _name_before(sight: Sight, mention: Mention, comma: int) -> Mention | None:
    """Read the name that ends at a comma: a title in quotation marks, or for a project capitalised words alone."""
    title = title_before(sight, comma)
    if title:
        return _make(mention, sight, (title[0] - 1, comma), title)
    first = comma
    while first > 0 and comma - first < _LONGEST_NAME and _part_of_name(sight, first - 1):
        first -= 1
    own = [index for index in range(first, comma) if index not in sight.covered]
    if mention.kind != "Project" or not own or sight.norm(own[0]) in sight.words.any_of("title"):
        return None
    if own == [0] and sight.norm(0) in sight.words.vocabulary:
        return None
    return _make(mention, sight, (first, comma), (first, comma))


def _part_of_name(sight: Sight, index: int) -> bool:
    norm, known = sight.norm(index), sight.covered.get(index)
    if known:
        return known.kind in _PARTS
    small = norm in sight.words.stop_words or norm in sight.words.months or norm in sight.words.weekdays
    return sight.capital(index) and not small and index not in sight.head_at


def _make(mention: Mention, sight: Sight, outer: tuple[int, int], name: tuple[int, int]) -> Mention:
    return replace(
        mention,
        first=outer[0],
        last=outer[1],
        span=sight.span(*name),
        name=sight.name(*name),
        aliases=(),
        definite=False,
        status="",
    )
