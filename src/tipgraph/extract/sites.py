"""Sites in a script without capitals: buildings by their noun, towns behind a word like "city of"."""

from __future__ import annotations

from collections.abc import Iterator

from tipgraph.extract.chains import ends_name, inside_known, read_chain
from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Head, Sight

_LONGEST_FOREIGN = 3


def find_sites(sight: Sight) -> Iterator[Mention]:
    """Find places that no gazetteer knows."""
    yield from _unlisted_places(sight)
    for head in sight.heads:
        if head.kind == "venue" and not inside_known(sight, head):
            yield from _venue(sight, head)


def _unlisted_places(sight: Sight) -> Iterator[Mention]:
    """Find places that only a word like "city of" tells: مدينة الحمامات, منطقة جليب الشيوخ."""
    for index in range(1, len(sight.tokens)):
        before = sight.norm(index - 1)
        if (
            before not in sight.words.any_of("place_noun")
            or index in sight.covered
            or ends_name(sight, index)
        ):
            continue
        norm = sight.norm(index)
        if not norm[:1].isalpha() or norm in sight.words.vocabulary or index in sight.head_at:
            continue
        definite = sight.norm(index + 1).startswith("ال") and not ends_name(sight, index + 1)
        last = (
            index + 2
            if not norm.startswith("ال") and definite and index + 1 not in sight.covered
            else index + 1
        )
        yield Mention(
            "Place", "Place", index, last, sight.span(index, last), sight.name(index, last), status="unlisted"
        )


def _venue(sight: Sight, head: Head) -> Iterator[Mention]:
    """Find a building that "in" leads to: فندق المهاري, النادي الدبلوماسي."""
    if sight.norm(head.first - 1) not in sight.words.any_of("place_preposition"):
        return
    found = read_chain(sight, head)
    if not found and head.noun in sight.words.any_of("venue"):
        found = _hotel(sight, head)
    if found and found[1] > head.first + 1:
        name = sight.name(*found)
        yield Mention("Place", "Place", *found, sight.span(*found), name, head=head.noun, status="unlisted")


def _hotel(sight: Sight, head: Head) -> tuple[int, int]:
    """Read a building's foreign name: words that are none of the language's own (فندق كراون بلازا)."""
    last = head.last
    while (
        last - head.last < _LONGEST_FOREIGN
        and sight.norm(last)[:1].isalpha()
        and sight.norm(last) not in sight.words.vocabulary
    ):
        if ends_name(sight, last) or last in sight.covered:
            break
        last += 1
    return head.first, last
