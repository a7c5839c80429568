"""Bodies whose name says nothing of what they are, told by their part in a payment or pact ("funded by Verité")."""

from __future__ import annotations

from collections.abc import Iterator

from tipgraph.extract.marked import make_named, with_particles
from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Sight
from tipgraph.extract.tails import run_end

_MONEY_REACH = 8
_LONGEST_VERB = 4


def find_parties(sight: Sight) -> Iterator[Mention]:
    """Find who pays, carries out or signs by the words before the name, who is paid by those around it."""
    words = sight.words
    if not sight.cased or sight.shouted or sight.titled or not words.any_of("party_before"):
        return
    for index in range(len(sight.tokens)):
        length = sight.phrase_at(index, words.any_of("party_before"))
        if length:
            yield from _listed(sight, index + length)
        if sight.norm(index) in words.any_of("direction") and _money_before(sight, index):
            yield from _listed(sight, index + 1)
        if sight.norm(index) in words.any_of("give") and _money_after(sight, _end(sight, index + 1)):
            yield from _listed(sight, index + 1)
        if sight.phrase_at(index, words.any_of("party_after"), _LONGEST_VERB):
            yield from _before(sight, index)


def _listed(sight: Sight, start: int) -> Iterator[Mention]:
    """Yield the names of a list that begins at an index: "Verité, Hagar and the Danube Agency"."""
    closed = sight.words.any_of("conjunction")
    while True:
        start += sight.norm(start) in sight.words.any_of("article")
        known = sight.known.get(start)
        end = known.last if known else _end(sight, start)
        if not end:
            return
        if not known or end < _end(sight, start):
            end = max(end, _end(sight, start))
            yield make_named(sight, start, end)
        start = end + 1
        if sight.norm(end) == "," and sight.norm(start) in closed:
            start += 1
        elif sight.norm(end) not in closed | {","}:
            return


def _end(sight: Sight, start: int) -> int:
    """Return the index behind a name without a head noun that begins at an index, 0 where none does."""
    words = sight.words
    other = words.any_of("title", "not_a_name", "demonstrative") | words.months.keys() | words.weekdays.keys()
    if not sight.capital(start) or sight.norm(start) in words.stop_words | other:
        return 0
    end = with_particles(sight, run_end(sight, start))
    heads = any(index in sight.head_at for index in range(start, end))
    own = [index for index in range(start, end) if index not in sight.covered]
    return end if own and not heads and len(sight.norm(own[0])) > 2 else 0


def _before(sight: Sight, verb: int) -> Iterator[Mention]:
    """Yield the name that ends right before a verb, where a sentence or clause begins with it."""
    first = verb
    while first > 0 and sight.capital(first - 1) and first - 1 not in sight.head_at:
        first -= 1
    opened = first == 0 or sight.norm(first - 1) in sight.words.any_of("conjunction") | {",", "–", ";", ":"}
    plain = sight.norm(first) in sight.words.vocabulary
    if first < verb and opened and not plain and _end(sight, first) == verb and first not in sight.covered:
        yield make_named(sight, first, verb)


def _money_before(sight: Sight, index: int) -> bool:
    reach = range(max(0, index - _MONEY_REACH), index)
    return any(sight.norm(place) in sight.words.currencies for place in reach)


def _money_after(sight: Sight, index: int) -> bool:
    return index > 0 and any(
        sight.norm(place) in sight.words.currencies for place in range(index, index + _MONEY_REACH)
    )
