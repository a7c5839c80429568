"""Venues by their noun ("at the Speke Resort", "at the Hotel Africa"), and lists of places that no gazetteer knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Sight

_LONGEST_VENUE = 6
_LONGEST_LISTED = 2


def find_venues(sight: Sight, covered: set[int]) -> Iterator[Mention]:
    """Find the buildings that a preposition of place leads to, in scripts with two cases."""
    words = sight.words
    if not words.any_of("venue"):
        return
    for index in range(len(sight.tokens)):
        if sight.norm(index) not in words.any_of("place_preposition"):
            continue
        first = index + 1 + (sight.norm(index + 1) in words.any_of("article"))
        last = _venue_end(sight, first, covered)
        if last:
            yield _in_town(sight, _place(sight, first, last))


def _in_town(sight: Sight, venue: Mention) -> Mention:
    """Return the town in whose name a venue bears ("at the Sheraton Doha"), the venue where it bears none."""
    towns = {sight.covered[index] for index in range(venue.first, venue.last) if index in sight.covered}
    town = next((one for one in towns if one.kind == "Place" and one.entity), None)
    if town is None or len(towns) > 1:
        return venue
    return replace(venue, name=town.name, entity=town.entity, aliases=(venue.name,), status=town.status)


def _venue_end(sight: Sight, first: int, covered: set[int]) -> int:
    """Return the index behind a name that is a building's by its first or last word, 0 where it is none's."""
    words = sight.words
    last = first
    while last < len(sight.tokens) and last - first < _LONGEST_VENUE:
        joins = last > first and sight.norm(last) in words.any_of("venue_joiner")
        inner = joins and (sight.capital(last + 1) or sight.norm(last + 1) in words.any_of("venue_joiner"))
        if (last in covered and not sight.capital(last)) or not (sight.capital(last) or inner):
            break
        last += 1
    for end in range(last, first + 1, -1):
        if sight.norm(end - 1) in words.any_of("venue") and not _whole(sight, first, end, covered):
            return last if sight.norm(end) in words.any_of("venue_joiner") and end < last else end
    opens = sight.norm(first) in words.any_of("venue_first") and last > first
    return last if opens and not _whole(sight, first, last, covered) else 0


def _whole(sight: Sight, first: int, last: int, covered: set[int]) -> bool:
    """Whether all the words of a name are known as something else."""
    return all(index in covered for index in range(first, last))


def find_listed(sight: Sight, places: dict[int, int], covered: set[int]) -> Iterator[Mention]:
    """Find the members of a list of places that "and" closes: "in Mahdia, Lethem and Bartica districts".

    `places` maps the first token of each place known so far to the index behind it.
    """
    for first, last in places.items():
        if sight.norm(first - 1) in sight.words.any_of("place_preposition"):
            yield from _members(sight, last, places, covered)


def _members(sight: Sight, index: int, places: dict[int, int], covered: set[int]) -> Iterator[Mention]:
    found: list[Mention] = []
    while sight.norm(index) == "," or sight.norm(index) in sight.words.any_of("conjunction"):
        closes = sight.norm(index) != ","
        start = index + 1 + (not closes and sight.norm(index + 1) in sight.words.any_of("conjunction"))
        closes = closes or start > index + 1
        end = start
        while sight.capital(end) and end - start < _LONGEST_LISTED and end not in covered:
            end += 1
        named = end > start and not sight.tokens[start].text.isupper()
        if start in places:
            end = places[start]
        elif not named or sight.capital(end) or sight.norm(start) in sight.words.vocabulary:
            return
        else:
            found.append(_place(sight, start, end))
        index = end
        if closes:
            ends = not sight.norm(end)[:1].isalpha() or sight.norm(end) in sight.words.stop_words
            if ends or sight.norm(end) in sight.words.any_of("district"):
                yield from found
            return


def _place(sight: Sight, first: int, last: int) -> Mention:
    return Mention(
        "Place", "Place", first, last, sight.span(first, last), sight.name(first, last), status="unlisted"
    )
