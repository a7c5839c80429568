"""Pronouns at the head of a sentence: "It was funded by ...", "She also chairs ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Sight

_FAR = 3  # words before a pronoun that still leave it the subject ("He said it would ...")


def find_pronouns(sight: Sight, previous: Sequence[Mention], own: Sequence[Mention]) -> Iterator[Mention]:
    """Find the pronouns at the head of a sentence: each stands for the first thing of its kind named just before."""
    taken = {index for mention in own for index in range(mention.first, mention.last)}
    words = sight.words
    for index in range(min(_FAR, len(sight.tokens))):
        if index in taken:
            return
        norm = sight.norm(index)
        kinds: tuple[str, ...] = ()
        if norm in words.any_of("pronoun_thing"):
            kinds = ("Organization",) if _acts(sight, index + 1) else ("Event", "Project", "Report")
        elif norm in words.any_of("pronoun_person") and index == 0:
            kinds = ("Person",)
        named = next(
            (mention for mention in previous if mention.kind in kinds and mention.referent >= 0), None
        )
        if named:
            span = sight.span(index, index + 1)
            yield Mention(
                named.kind,
                named.cls,
                index,
                index + 1,
                span,
                sight.name(index, index + 1),
                referent=named.referent,
                status="pronoun",
            )


def _acts(sight: Sight, index: int) -> bool:
    """Whether what follows "it" is what a body does: it runs, works with, publishes, and is not run or published."""
    words = sight.words
    passive = words.any_of("be")
    deeds = words.any_of("cooperate", "implement", "publish", "give")
    for place in range(index, index + 4):
        if sight.norm(place) in deeds:
            return True
        if sight.norm(place) in passive and not sight.norm(place + 1).endswith("ing"):
            return False
    return False
