"""Bodies whose name says nothing of what they are, told by their part in a payment or pact ("funded by Verité")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tipgraph.extract.mention import Mention
from tipgraph.extract.named import make_named, with_particles
from tipgraph.extract.sight import Sight
from tipgraph.extract.tails import run_end

_MONEY_REACH = 8
_LONGEST_VERB = 4


def find_parties(sight: Sight, bodies: Iterable[Mention] = ()) -> Iterator[Mention]:
    """Find who pays, carries out or signs by the words before the name, who is paid by those around it."""
    words = sight.words
    if not sight.cased or sight.shouted or sight.titled or not words.any_of("party_before"):
        return
    ends = {mention.first: mention.last for mention in (*sight.known.values(), *bodies)}
    for index in range(len(sight.tokens)):
        length = sight.phrase_at(index, words.any_of("party_before"))
        if length:
            yield from _listed(sight, index + length, ends)
        if sight.norm(index) in words.any_of("direction") and _money_before(sight, index):
            yield from _listed(sight, index + 1, ends)
        if sight.norm(index) in words.any_of("give") and _money_after(sight, _end(sight, index + 1)):
            yield from _listed(sight, index + 1, ends)
        if sight.phrase_at(index, words.any_of("party_after"), _LONGEST_VERB):
            yield from _before(sight, index)


def _listed(sight: Sight, start: int, ends: Mapping[int, int]) -> Iterator[Mention]:
    """Yield the names of a list that begins at an index: "Verité, Hagar and the Danube Agency"; `ends`: of known names."""
    closed = sight.words.any_of("conjunction")
    while True:
        first = start
        start += sight.norm(start) in sight.words.any_of("article")
        found = max(ends.get(first, 0), ends.get(start, 0))
        end = max(found, _end(sight, start))
        if not end:
            return
        if end > found:
            yield make_named(sight, start, end)
        if (bracket := sight.bracket(end)) and bracket - end <= 4:
            end = bracket
        start = end + 1
        if sight.norm(end) == "," and sight.norm(start) in closed:
            start += 1
        elif sight.norm(end) not in closed | {","}:
            return
        start += sight.norm(start) in sight.words.any_of("list_preposition")


def _end(sight: Sight, start: int) -> int:
    """Return the index behind a name without a head noun that begins at an index, 0 where none does."""
    words = sight.words
    other = words.any_of("title", "not_a_name", "demonstrative") | words.months.keys() | words.weekdays.keys()
    if not sight.capital(start) or sight.norm(start) in words.stop_words | other:
        return 0
    end = with_particles(sight, run_end(sight, start))
    while sight.norm(end) == "." and sight.norm(end - 1) in words.any_of("company_form"):
        following = run_end(sight, end + 1)  # "Himal Cement Pvt. Ltd."
        if not following:
            break
        end = following
    heads = any(index in sight.head_at for index in range(start, end))
    own = [index for index in range(start, end) if index not in sight.covered]
    long = own and (len(sight.norm(own[0])) > 2 or sight.tokens[own[0]].text.isupper())
    return end if long and not heads else 0


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
