"""Sentences that look as if they stated something and gave no claim: what a curator works through."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tipgraph.extract.claims import find_guard
from tipgraph.extract.mention import Row
from tipgraph.extract.pack import Pack
from tipgraph.extract.reading import Line, date_document, fold_whole, link_document, read_lines, row_of
from tipgraph.extract.rules import find_matches
from tipgraph.extract.scene import Scene
from tipgraph.model import CLASSES, Document, Span
from tipgraph.read.authority import Authority
from tipgraph.read.words import Words

Triggers = Mapping[re.Pattern[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence without a claim, and what in it calls for one."""

    document: str
    """File name."""
    span: Span
    text: str
    known: tuple[str, ...]
    """Names of the entities in it that the authority knows, in order."""
    things: int
    """How many things it names, known or not."""
    triggers: tuple[str, ...]
    """Words with which some rule states a fact."""
    relations: tuple[str, ...]
    """Relations of those rules."""

    @property
    def rank(self) -> tuple[bool, int, int, int, str, int]:
        """Return what sorts gaps: a trigger and two things first, then many known entities."""
        likely = bool(self.triggers) and self.things > 1
        return (
            not likely,
            -len(self.known),
            -len(self.triggers),
            -self.things,
            self.document,
            self.span.start,
        )


def compile_triggers(pack: Pack) -> Triggers:
    """Return the triggers of a pack's rules, each with the relations that it can state."""
    relations: dict[re.Pattern[str], set[str]] = {}
    for rule in pack.rules:
        if trigger := rule.pattern.trigger:
            relations.setdefault(trigger, set()).add(rule.relation)
    return {trigger: frozenset(found) for trigger, found in relations.items()}


def find_gaps(document: Document, pack: Pack, authority: Authority, triggers: Triggers) -> Iterator[Gap]:
    """Yield the sentences of a document that hold two known entities or a trigger and gave no claim.

    What a negation, a wish or a condition took back is no gap.
    """
    document = date_document(document, pack)
    lines, referents = link_document(document, pack, authority)
    for line, scene, stated in read_lines(document, pack, lines, referents):
        if not stated:
            gap = _gap(line, scene, pack, triggers)
            if gap:
                yield gap


def _gap(line: Line, scene: Scene, pack: Pack, triggers: Triggers) -> Gap | None:
    row = fold_whole(row_of(line, pack), pack)
    things = {
        mention.referent: mention
        for mention in reversed(line.mentions)
        if mention.referent >= 0 and mention.kind in CLASSES
    }
    known = tuple(
        mention.name
        for mention in line.mentions
        if mention.entity and things.get(mention.referent) is mention
    )
    words, relations = _triggers(row, triggers, pack.words)
    if (len(known) < 2 and not words) or _taken_back(row, scene, pack):
        return None
    span = line.sentence.span
    text = scene.document.text[span.start : span.end]
    return Gap(scene.document.file, span, text, known, len(things), words, relations)


def _triggers(row: Row, triggers: Triggers, words: Words) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the triggers in a row and their relations; mere particles ("from", "of") call for nothing."""
    light = words.stop_words | words.any_of("preposition", "article", "conjunction", "auxiliary")
    found: dict[str, set[str]] = {}
    for regex, relations in triggers.items():
        match = regex.search(row.text)
        spoken = row.words(*match.span()) if match else ()
        if not light.issuperset(spoken):
            found.setdefault(" ".join(spoken), set()).update(relations)
    return tuple(sorted(found)), tuple(sorted({relation for group in found.values() for relation in group}))


def _taken_back(row: Row, scene: Scene, pack: Pack) -> bool:
    """Whether a rule fits and a guard forbids what it states."""
    return any(
        find_guard(match, row, scene)
        for rule in pack.rules
        if rule.stage != "fold"
        for match in find_matches(rule, row)
    )
