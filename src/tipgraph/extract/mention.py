"""A mention: a stretch of a sentence that names something, and the row of pieces that rules read."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tipgraph.extract.codes import MARKS, encode
from tipgraph.model import CLASSES, Span
from tipgraph.read.tokens import Token

_NAMES = [
    "Person",
    "Organization",
    "Country",
    "Place",
    "Event",
    "Project",
    "Report",
    "Role",
    "Date",
    "Money",
    "Tier",
    "Demonym",
    "Title",
    "Year",
    "Number",
    "Instrument",
    "Name",
    "Holder",
    "Post",
    "TheRole",
    "ThePost",
    "Told",
    "Met",
    "Visited",
    "Day",
]
KINDS = dict(zip(_NAMES, MARKS[: len(_NAMES)], strict=True))
"""What a mention can be, and the mark that stands for it in a row.

A holder is a person whose role has been read, a post a role that tells its body; `The` marks those with an article.
A day is a date that tells the day, not only the month.
`Told` is an event in the place of the verb that tells it, `Met` where that is a meeting, `Visited` where it is a visit.
"""

EVENTS = frozenset(cls for cls, parents in CLASSES.items() if "Event" in parents)
"""Classes of events, which a pattern may ask for."""

GROUPS: dict[str, tuple[str, ...]] = {
    "Agent": ("Person", "Holder", "Organization", "Country"),
    "Person": ("Person", "Holder"),
    "Stranger": ("Person",),
    "Role": ("Role", "Post", "TheRole", "ThePost"),
    "Function": ("Role", "TheRole"),
    "Post": ("Post", "ThePost"),
    "BareRole": ("Role", "Post"),
    "Body": ("Organization", "Country"),
    "Location": ("Place", "Country"),
    "Date": ("Date", "Day"),
    "Event": ("Event", "Told", "Met", "Visited"),
    "Told": ("Told", "Met", "Visited"),
    "Deed": ("Told",),
    "Activity": ("Event", "Told", "Met", "Visited", "Project"),
    "Any": tuple(KINDS),
}
"""Words of the pattern language for several kinds."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Something named in a sentence; tokens `first` up to `last` (excluded) belong to it, article and title included."""

    kind: str
    cls: str
    """Class of the entity, as finely as the words tell (Workshop for the kind Event)."""
    first: int
    last: int
    span: Span
    """The name alone, in code points of the document."""
    name: str
    entity: str = ""
    """Identifier in the authority, empty for what nobody listed."""
    aliases: tuple[str, ...] = ()
    head: str = ""
    """Normalised head noun, for what points back."""
    definite: bool = False
    """Whether it may point back to something named before."""
    plural: bool = False
    start: str = ""
    """ISO date, full or partial, on which a date or range begins."""
    end: str = ""
    amount: str = ""
    currency: str = ""
    tier: str = ""
    year: int = 0
    body: str = ""
    """For a role: the name of the body that the title itself tells."""
    status: str = ""
    """For a role: chair, member, former or head; of others how it was found: weak, short, acronym, told, apposed, pointing, this, end."""
    referent: int = -1
    """Number of the thing in its document, set when the document has been linked."""
    placed: bool = False
    """For a person: whether a role of his has been read in the sentence."""
    held: tuple[Mention, ...] = ()
    """For a role: the body or country that it is held in, once read with it; for a body or a project: the body its name begins with."""
    title: str = ""
    """For a person: the titles before the name, as they are written."""
    seat: tuple[Mention, ...] = ()
    """For an envoy: where he is sent to."""

    @property
    def shown(self) -> str:
        """The kind that rules see."""
        if self.kind == "Person" and self.placed:
            return "Holder"
        if self.status == "told":
            return {"Meeting": "Met", "Visit": "Visited"}.get(self.cls, "Told")
        if self.kind == "Date" and len(self.start) == len("2021-05-03"):
            return "Day"
        if self.kind != "Role":
            return self.kind
        return ("The" if self.definite else "") + ("Post" if self.held or self.body else "Role")


_NO_WORD = MARKS[0]
"""Stands in a wording for a mention, so that no phrase reaches over one."""


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence as rules read it: words and mentions in turn, and their rendering as one string."""

    pieces: tuple[Token | Mention, ...]
    text: str = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)

    def piece_at(self, offset: int) -> int:
        """Return the number of the piece that a place in `text` belongs to."""
        return bisect.bisect_right(self.starts, offset) - 1

    def norm(self, index: int) -> str:
        """Return the word at a place as it matches; empty for a mention, and beyond either end."""
        piece = self.pieces[index] if 0 <= index < len(self.pieces) else None
        return "" if piece is None or isinstance(piece, Mention) else piece.norm

    def words(self, start: int, end: int) -> tuple[str, ...]:
        """Return the words that stand from one place in `text` up to another, without the mentions between."""
        pieces = range(self.piece_at(start), self.piece_at(end - 1) + 1) if start < end else ()
        return tuple(norm for index in pieces if (norm := self.norm(index)))

    def wording(self, first: int, last: int) -> str:
        """Return the words of some pieces with a space on either side of each; a mention is no word."""
        return " " + "".join(f"{self.norm(index) or _NO_WORD} " for index in range(first, last))


def phrase_in(wording: str, phrases: frozenset[str]) -> str:
    """Return the first in the alphabet of the phrases that stand in a wording, empty where none does."""
    return min((phrase for phrase in phrases if f" {phrase} " in wording), default="")


def render(pieces: Iterable[Token | Mention]) -> Row:
    """Render words by their codes and every mention as the character of its kind, each followed by a space."""
    pieces = tuple(pieces)
    starts: list[int] = []
    parts: list[str] = []
    length = 0
    for piece in pieces:
        part = (KINDS[piece.shown] if isinstance(piece, Mention) else encode(piece.norm)) + " "
        starts.append(length)
        parts.append(part)
        length += len(part)
    return Row(pieces, "".join(parts), tuple(starts))


def arrange(
    tokens: Sequence[Token], mentions: Iterable[Mention], articles: frozenset[str] = frozenset()
) -> list[Token | Mention]:
    """Put mentions in the place of their tokens and of the articles before them; they must not overlap."""
    by_first = {mention.first: mention for mention in mentions}
    pieces: list[Token | Mention] = []
    index = 0
    while index < len(tokens):
        mention = by_first.get(index)
        dissolves = (
            mention is not None and mention.kind != "Role"
        )  # "la directrice" is not "directrice": see the roles of French
        if dissolves and pieces and isinstance(pieces[-1], Token) and pieces[-1].norm in articles:
            pieces.pop()
        pieces.append(mention or tokens[index])
        index = mention.last if mention else index + 1
    return pieces


def choose(mentions: Iterable[Mention]) -> list[Mention]:
    """Keep the longest of overlapping mentions, of equals the first given."""
    taken: set[int] = set()
    chosen: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: mention.first - mention.last):
        covered = range(mention.first, mention.last)
        if taken.isdisjoint(covered):
            taken.update(covered)
            chosen.append(mention)
    return sorted(chosen, key=lambda mention: mention.first)
