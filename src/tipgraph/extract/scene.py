"""What a rule cannot see in its sentence, and what stands in its slots or is meant by them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from tipgraph.extract.focus import ACTIVITIES
from tipgraph.extract.mention import Mention
from tipgraph.extract.referents import Referent, Referents
from tipgraph.extract.rules import Match
from tipgraph.model import Document, Span
from tipgraph.read.authority import Authority
from tipgraph.read.words import Words


@dataclass(frozen=True, slots=True)
class Scene:
    """What a rule cannot see in its sentence: where the sentence stands and what the document has in focus."""

    document: Document
    words: Words
    referents: Referents
    sentence: Span
    focus: dict[str, Referent | None]
    labels: Mapping[str, str]
    """Authority id to the label in the document's language."""
    authority: Authority
    mentions: tuple[Mention, ...] = ()
    """The mentions of the sentence."""
    heading: tuple[Mention, ...] = ()
    """The mentions of the line that a list stands under."""
    tiers: tuple[Mention, ...] = ()
    """The tiers that the document has spoken of last, before the sentence."""
    ranked_in: int = 0
    """The year of the ranking that it has stated last, 0 where none."""


def fillers_of(match: Match, slot: str, scene: Scene) -> list[Mention | Referent]:
    """Return what stands in a slot, or what the document has in focus for one that the sentence leaves unsaid."""
    found: list[Mention | Referent] = [mention for mention in match.slots.get(slot, ()) if _usable(mention)]
    if found or slot in match.slots:
        return found
    wanted = (match.rule.implicit or {}).get(slot)
    if wanted == "parent":
        return [
            parent for mentions in match.slots.values() for mention in mentions for parent in mention.held
        ]
    if wanted == "heading":
        bodies = (mention for mention in scene.heading if mention.kind in ("Organization", "Country"))
        return list(islice(bodies, 1))
    if wanted == "back" and (named := _named_before(match, scene)):
        return [named]
    referent = scene.focus.get("before" if wanted == "back" else wanted) if wanted else None
    if referent and wanted in ("back", "latest") and referent.kind not in _wanted(match):
        return []
    return [referent] if referent else []


_BACK = {
    "implements": frozenset({"Project"}),
    "publishes": frozenset({"Report"}),
    **dict.fromkeys(("attends", "organizes", "heldIn", "date"), frozenset({"Event"})),
}
"""What a pronoun means in a rule of these relations."""


def _wanted(match: Match) -> frozenset[str]:
    return _BACK.get(match.rule.relation, ACTIVITIES)


def _named_before(match: Match, scene: Scene) -> Mention | None:
    """Return the activity that the sentence names last before a match's own mentions: what a pronoun there means."""
    first = min((mention.first for filler in match.slots.values() for mention in filler), default=0)
    before = (mention for mention in scene.mentions if mention.last <= first)
    return max(
        (
            mention
            for mention in before
            if mention.kind in _wanted(match)
            and mention.referent >= 0
            and _agrees(mention, match.said, scene.words)
        ),
        key=lambda mention: mention.first,
        default=None,
    )


def _agrees(mention: Mention, said: str, words: Words) -> bool:
    """Whether the pronoun that ends a word may mean a thing of this noun, where a language's endings tell its gender."""
    feminine, noun = words.settings.get("feminine_pronoun", ""), words.settings.get("feminine_noun", "")
    if not feminine or not mention.head:
        return True
    return said.endswith(feminine) == (mention.plural or mention.head.endswith(noun))


def _usable(mention: Mention) -> bool:
    return mention.referent >= 0 or mention.kind in ("Date", "Year", "Demonym")


def referent_of(filler: Mention | Referent, scene: Scene) -> Referent:
    """Return the thing that fills a slot."""
    return scene.referents[filler.referent] if isinstance(filler, Mention) else filler


def key_of(filler: Mention | Referent, scene: Scene) -> str:
    """Return what a claim calls a filler: a date, an authority id, or the number of a thing of the document."""
    if isinstance(filler, Mention) and filler.kind in ("Date", "Year"):
        return filler.start or str(filler.year)
    if isinstance(filler, Mention) and filler.kind == "Demonym":
        return filler.entity
    return f"#{referent_of(filler, scene).number}"
