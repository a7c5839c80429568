"""Events that only a verb tells: "met the Ambassador", "signed an agreement", "s'est rendue au centre".

The rules of the file `told.yaml` find them: the trigger of a rule is the verb, `event` says which of the pack's
`told_events` it tells. Rules of other relations read a sentence once as it stands, and once more for each such event,
which then stands in the row in the place of its verb: "Lena Ortiz <Met> with Ken Sato in Graz".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from tipgraph.extract.mention import Mention, Row
from tipgraph.extract.rules import Match, Rule, find_matches
from tipgraph.extract.sight import Sight
from tipgraph.read.normal import normalise

_SAME = {"Meeting": ("Meeting",), "Training": ("Training", "Workshop", "Conference", "Meeting")}
"""Classes of events that a noun beside the verb may give what the verb tells."""


def find_told(
    sight: Sight, row: Row, rules: Sequence[Rule], folded: Callable[[Row], Row]
) -> Iterator[Mention]:
    """Find the verbs that tell of an event in a sentence; `folded` folds its appositions, where there is such a verb."""
    likely = [
        rule
        for rule in rules
        if (trigger := rule.pattern.trigger)
        and trigger.search(row.text)
        and not (rule.unless and sight.holds(rule.unless))
    ]
    if not likely:
        return
    taken: set[int] = set()
    row = folded(row)
    places = {token.start: index for index, token in enumerate(sight.tokens)}
    for rule in likely:
        for match in find_matches(rule, row):
            event = _event(sight, match, row, places)
            if event and taken.isdisjoint(range(event.first, event.last)):
                taken.update(range(event.first, event.last))
                yield event


def _event(sight: Sight, match: Match, row: Row, places: Mapping[int, int]) -> Mention | None:
    """Return the event that a verb tells, named after whom or what it concerns (the slot `x`) where that is told."""
    pieces = row.pieces[slice(*match.trigger)] if match.trigger else ()
    if not pieces or any(isinstance(piece, Mention) for piece in pieces):
        return None
    words = [places[piece.start] for piece in pieces if not isinstance(piece, Mention)]
    told = sight.words.told_events[match.rule.event]
    first, last = words[0], words[-1] + 1
    concerned = match.slots.get("x", ())
    name = told.title.format(concerned[0].name) if concerned and told.title else told.names[0]
    spoken = sight.name(first, (concerned[0].last if concerned else last))
    others = dict.fromkeys((*told.names, spoken))
    return Mention(
        "Event",
        told.cls,
        first,
        last,
        sight.span(first, last),
        name,
        aliases=tuple(form for form in others if form != name),
        head=normalise(told.names[0]),
        status="told",
    )


def find_occasion(sight: Sight, told: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """Return the event of the sentence that a verb tells of too: "signed an agreement at a ceremony in Graz"."""
    words = sight.words
    occasions, openers = words.any_of("occasion"), words.any_of("occasion_opener")
    for mention in mentions:
        if mention.kind != "Event" or mention.plural or not occasions:
            continue
        same = (
            mention.head.rpartition(" ")[2] in occasions
            if told.cls == "Event"
            else mention.cls in _SAME.get(told.cls, ())
        )
        before = mention.first - 1
        before -= sight.norm(before) in words.any_of("article")
        if same and openers & {sight.norm(before), sight.norm(mention.first - 1)}:
            return mention
    return None


def called(sight: Sight, mentions: Sequence[Mention], before: Sequence[Mention]) -> list[Mention]:
    """Let "It was the second assembly" name what a verb told `before`: "Sisters from nine countries met in Graz"."""
    words = sight.words
    names = sight.norm(0) in words.any_of("pronoun_thing", "demonstrative") and sight.norm(1) in words.any_of(
        "be"
    )
    if not names or len(before) != 1:
        return list(mentions)
    return [
        replace(mention, referent=before[0].referent)
        if mention.kind == "Event" and mention.first <= 3
        else mention
        for mention in mentions
    ]
