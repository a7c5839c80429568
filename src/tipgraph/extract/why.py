"""Why a sentence states what it states: its mentions, the rules that fired, and those that nearly did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tipgraph.extract.claims import claims_of, find_guard
from tipgraph.extract.elements import PartialFit, RowFits, split_pattern
from tipgraph.extract.mention import Mention, Row
from tipgraph.extract.pack import Pack
from tipgraph.extract.reading import (
    Line,
    date_document,
    fold_row,
    fold_whole,
    link_document,
    read_lines,
    row_of,
    takes_told,
)
from tipgraph.extract.rules import Match, Rule, find_matches
from tipgraph.extract.scene import Scene
from tipgraph.model import Claim, Document, Span
from tipgraph.read.authority import Authority

_NEAREST = 5
_SHOWN_PIECES = 6


@dataclass(frozen=True, slots=True)
class Firing:
    """A rule that fits the sentence: the words it fits, and its claims or the reason that there are none."""

    rule: str
    words: str
    claims: tuple[str, ...]
    refusal: str = ""


@dataclass(frozen=True, slots=True, order=True)
class NearMiss:
    """A rule that fits in part: what of it fits, the element that does not, and what stands there."""

    rule: str
    fitting: str
    failing: str
    instead: str
    before: bool
    """Whether the failing element was sought before what fits."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that can be said of how one sentence was read."""

    span: Span
    text: str
    mentions: tuple[Mention, ...]
    row: str
    folds: tuple[Firing, ...]
    folded: str
    firings: tuple[Firing, ...]
    near: tuple[NearMiss, ...]


def explain(
    document: Document, pack: Pack, authority: Authority, offset: int | None = None
) -> Iterator[Explanation]:
    """Explain each sentence of a document, in the light of those before it, or the one at an offset."""
    document = date_document(document, pack)
    lines, referents = link_document(document, pack, authority)
    for line, scene, stated in read_lines(document, pack, lines, referents):
        if offset is None or line.sentence.span.start <= offset < line.sentence.span.end:
            yield _explain_line(line, scene, pack, stated)


def _explain_line(line: Line, scene: Scene, pack: Pack, stated: Sequence[Claim]) -> Explanation:
    row = row_of(line, pack)
    shown = show_row(row)
    folds: list[Firing] = []
    for match, before, folded in fold_row(row, pack):
        folds.append(_firing(match, before, line, scene, stated))
        row = folded
    rows = [row, *(fold_whole(row_of(line, pack, told), pack) for told in line.told)]
    found = [
        (match, _firing(match, one, line, scene, stated))
        for one in rows
        for rule in pack.rules
        if rule.stage != "fold" and (one is row or takes_told(rule))
        for match in find_matches(rule, one)
    ]
    # A rule for lists under a heading fits every name, so where it says nothing it tells nothing.
    firings = tuple(firing for match, firing in found if firing.claims or not match.rule.under)
    fired = {firing.rule for firing in (*folds, *firings)}
    span = line.sentence.span
    return Explanation(
        span,
        scene.document.text[span.start : span.end],
        (*line.mentions, *line.told),
        shown,
        tuple(folds),
        show_row(row),
        firings,
        _nearest([rule for rule in pack.rules if rule.name not in fired], row),
    )


def show_row(row: Row, first: int = 0, last: int | None = None) -> str:
    """Return pieces of a row as people read them: words, and mentions with their kind."""
    return " ".join(
        f"<{piece.kind}: {piece.name}>" if isinstance(piece, Mention) else piece.norm
        for piece in row.pieces[first:last]
    )


def _firing(match: Match, row: Row, line: Line, scene: Scene, stated: Sequence[Claim]) -> Firing:
    blocker = next(
        (phrase for phrase in sorted(match.rule.unless) if line.sight.holds(frozenset((phrase,)))), ""
    )
    possible = [] if blocker else list(claims_of(match, row, scene))
    claims = [claim for claim in possible if claim in stated]
    if claims or (match.rule.fold and not possible):
        refusal = ""
    elif possible:
        refusal = "a surer rule states it otherwise"
    else:
        refusal = _refusal(match, row, scene, blocker)
    texts = dict.fromkeys(_show(claim, scene) for claim in claims)
    return Firing(match.rule.name, show_row(row, match.first, match.last), tuple(texts), refusal)


def _refusal(match: Match, row: Row, scene: Scene, blocker: str) -> str:
    """Return why a match states nothing."""
    guard = find_guard(match, row, scene)
    if guard or blocker:
        return f"taken back by “{guard or blocker}”"
    for slot in ("s", "o"):
        wanted = (match.rule.implicit or {}).get(slot)
        if wanted and slot not in match.slots and not scene.focus.get(wanted):
            return f"the document has no {wanted} in focus that could be {slot}"
    if any(mention.status == "former" for mention in match.slots.get("r", ())):
        return "a former role"
    return "nothing to state: a slot holds no thing, or subject and object are one"


def _show(claim: Claim, scene: Scene) -> str:
    def label(key: str) -> str:
        return scene.referents[int(key[1:])].label if key.startswith("#") else key

    amount = f"{claim.amount} {claim.currency}".strip()
    titles = (title for _, title in claim.roles)
    speakers = (f"said by {label(speaker)}" for speaker in claim.said_by)
    planned = "planned" if claim.modality == "planned" else ""
    qualifiers = filter(None, (claim.tier, str(claim.year or ""), *titles, amount, planned, *speakers))
    parts = f"{label(claim.subject)} | {claim.relation} | {label(claim.object)}", ", ".join(qualifiers)
    return f"{parts[0]} ({parts[1]})" if parts[1] else parts[0]


def _nearest(rules: Sequence[Rule], row: Row) -> tuple[NearMiss, ...]:
    """Return the rules that lack least, those whose trigger fits before others."""
    fits = RowFits(row)
    near: list[tuple[tuple[bool, int, int, str], NearMiss]] = []
    for rule in rules:
        for elements in split_pattern(rule.pattern):
            fit = fits.longest(elements)
            if fit and (fit.triggered or fit.count > 1):
                rank = (not fit.triggered, fit.total - fit.count, -fit.count, rule.name)
                near.append((rank, _near_miss(rule, fit, row)))
    return tuple(miss for _, miss in sorted(near)[:_NEAREST])


def _near_miss(rule: Rule, fit: PartialFit, row: Row) -> NearMiss:
    if fit.at_end:
        instead = show_row(row, max(0, fit.first - _SHOWN_PIECES), fit.first)
    else:
        instead = show_row(row, fit.last, fit.last + _SHOWN_PIECES)
    return NearMiss(rule.name, fit.fitting, fit.failing, instead, fit.at_end)
