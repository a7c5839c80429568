"""Places that no gazetteer knows: a capitalised word behind "in" that nothing else explains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Sight
from tipgraph.extract.venues import find_listed, find_venues

_LONGEST = 3


def find_places(sight: Sight, taken: Sequence[Mention]) -> Iterator[Mention]:
    """Find unlisted places by the preposition before them, in scripts with two cases."""
    if not sight.cased or sight.shouted or sight.titled:
        return
    covered = {
        index for mention in taken if mention.kind != "Name" for index in range(mention.first, mention.last)
    }
    venues = list(find_venues(sight, covered))
    yield from venues
    known = {mention.first: mention.last for mention in (*taken, *venues) if mention.kind == "Place"}
    for index in range(len(sight.tokens)):
        if sight.norm(index) not in sight.words.any_of("place_preposition"):
            continue
        end = _run(sight, index + 1, covered)
        if end > index + 1:
            span = sight.span(index + 1, end)
            yield Mention(
                "Place", "Place", index + 1, end, span, sight.name(index + 1, end), status="unlisted"
            )
            known.setdefault(index + 1, end)
    yield from find_listed(sight, known, covered)


def _run(sight: Sight, start: int, covered: set[int]) -> int:
    barred = sight.words.vocabulary | sight.words.stop_words | sight.words.any_of("not_a_name")
    index = start
    while (
        index < len(sight.tokens)
        and index - start < _LONGEST
        and index not in covered
        and sight.capital(index)
    ):
        token = sight.tokens[index]
        if (token.norm in barred and index == start) or not token.text[:1].isalpha() or token.text.isupper():
            break
        index += 1
    goes_on = index < len(sight.tokens) and sight.capital(index) and index not in covered
    return (
        start
        if goes_on
        or (index in sight.head_at and index > start)
        or (index in covered and sight.capital(index))
        else index
    )
