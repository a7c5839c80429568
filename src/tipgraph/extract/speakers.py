"""Whose words a claim is: "Lena Ortiz said that Norway funds the project", "..., said Lena Ortiz"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tipgraph.extract.mention import Mention, Row
from tipgraph.extract.rules import Match
from tipgraph.model import Claim
from tipgraph.read.tokens import Token
from tipgraph.read.words import Words

_NEAR = 5


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks in a sentence: pieces from `first` up to `last` are his words."""

    person: Mention
    first: int
    last: int

    def says(self, first: int, last: int) -> bool:
        """Whether the pieces of a match stand in his words."""
        return self.first <= first and last <= self.last


def find_speakers(row: Row, words: Words) -> list[Speaker]:
    """Find who is said to say what in a sentence."""
    verbs = words.any_of("speech")
    return [
        speaker
        for index, piece in enumerate(row.pieces)
        if isinstance(piece, Mention) and piece.kind == "Person" and piece.referent >= 0
        for speaker in _speaking(row.pieces, index, piece, verbs)
    ]


def _speaking(
    pieces: Sequence[Token | Mention], index: int, person: Mention, verbs: frozenset[str]
) -> Iterator[Speaker]:
    before = pieces[index - 1] if index else None
    if isinstance(before, Token) and before.norm in verbs:
        yield Speaker(person, 0, index - 1)
        return
    for step in range(index + 1, min(index + 1 + _NEAR, len(pieces))):
        piece = pieces[step]
        if isinstance(piece, Mention):
            return
        if piece.norm in verbs:
            yield Speaker(person, step + 1, len(pieces))
            return


def by_speaker(claim: Claim, match: Match, speakers: Sequence[Speaker]) -> Claim:
    """Add whose words state a claim; nobody is the witness of his own speaking."""
    named = sorted(
        {f"#{speaker.person.referent}" for speaker in speakers if speaker.says(match.first, match.last)}
    )
    said_by = tuple(name for name in named if name != claim.subject)
    return replace(claim, said_by=said_by) if said_by else claim
