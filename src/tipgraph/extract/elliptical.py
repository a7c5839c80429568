"""Events whose noun is left out since the one before has it: "La prochaine se tiendra à Sfax", "Un second aura lieu"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Sight

_ADVERBS = 2
"""Words between the ordinal and its verb: "La prochaine, elle, se tiendra"."""


def find_elliptical(sight: Sight, before: Sequence[Mention]) -> Iterator[Mention]:
    """Find an ordinal that stands for another event of the kind named last, at the head of a sentence."""
    words = sight.words
    index = int(sight.norm(0) in words.any_of("article", "indefinite"))
    last = next(
        (one for one in reversed(before) if one.kind == "Event" and one.head and one.status != "told"), None
    )
    if last is None or not index or sight.norm(index) not in words.any_of("elliptical"):
        return
    verbs = words.any_of("takes_place", "elliptical_verb")
    if any(sight.phrase_at(place, verbs, 4) for place in range(index + 1, index + 2 + _ADVERBS)):
        spoken = sight.name(0, index + 1)
        name = f"{sight.norm(index)} {last.head}"
        yield Mention("Event", last.cls, 0, index + 1, sight.span(0, index + 1), name, aliases=(spoken,))
