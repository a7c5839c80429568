"""Meetings and visits that only a verb tells: "s'est entretenu avec X", "s'est rendue au centre"."""

from __future__ import annotations

from collections.abc import Iterator

from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Sight

_VERBS = (("meeting_verb", "Meeting", "meeting"), ("visit_verb", "Visit", "visit"))
"""Word class of the verbs, class of the event, setting that names it."""


def find_told(sight: Sight) -> Iterator[Mention]:
    """Find the verbs that tell of an event, where a language names what they tell of."""
    for verbs, cls, setting in _VERBS:
        name = sight.words.settings.get(setting, "")
        phrases = sight.words.any_of(verbs) if name else frozenset()
        for index in range(len(sight.tokens)) if phrases else ():
            length = sight.phrase_at(index, phrases, 3)
            if length and sight.norm(index - 1) in sight.words.any_of("auxiliary"):
                last = index + length
                form = sight.name(index, last)
                yield Mention(
                    "Event", cls, index, last, sight.span(index, last), name, aliases=(form,), head=name
                )
