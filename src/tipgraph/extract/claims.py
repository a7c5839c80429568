"""From a rule that matched to the claims it states, with their evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tipgraph.extract.mention import Mention, Row
from tipgraph.extract.positions import positions_of
from tipgraph.extract.rankings import placed_countries, rankers_of, rankings_of
from tipgraph.extract.referents import Referent
from tipgraph.extract.rules import Match, Rule
from tipgraph.extract.scene import Scene, fillers_of, key_of
from tipgraph.model import Claim, Evidence, Modality, Span
from tipgraph.read.tokens import Token
from tipgraph.read.words import Words

_GUARD_BEFORE = 7
_NEGATION_BEFORE = 2
_INFERRED = 60
"""From this priority on, a ranking rule reads a country that the sentence does not name with the tier."""
_RANKING_REACH = 9
"""How many pieces before its tier a ranking can be taken back: "does not fully meet the standards ... remains on Tier 2" is one."""


def claims_of(match: Match, row: Row, scene: Scene) -> Iterator[Claim]:
    """Yield the claims that a match states, none where a guard forbids it."""
    modality = _modality(match, row, scene)
    if modality is None or (modality == "planned" and match.rule.relation == "ranks"):
        return
    ranks = match.rule.relation == "ranks"
    for subject in rankers_of(match, row, scene) if ranks else fillers_of(match, "s", scene):
        if match.rule.heads and getattr(subject, "head", "") not in match.rule.heads:
            continue
        if match.rule.relation == "role":
            for claim, body in positions_of(match, subject, scene):
                yield from _with_evidence(claim, match, row, subject, body, scene, modality)
            continue
        for target in placed_countries(match, row, scene) if ranks else fillers_of(match, "o", scene):
            for claim in _claims(match, row, subject, target, scene):
                yield from _with_evidence(claim, match, row, subject, target, scene, modality)


def _modality(match: Match, row: Row, scene: Scene) -> Modality | None:
    """Return whether a match is asserted or planned, None where a guard takes it back."""
    if not match.rule.guard:
        return "asserted"
    if find_guard(match, row, scene):
        return None
    inner = _texts(row, match.first, match.last)
    if not _held(inner, scene.words.any_of("planned")):
        return "asserted"
    return (
        None if _held(_texts(row, match.last, len(row.pieces)), scene.words.any_of("proviso")) else "planned"
    )


def find_guard(match: Match, row: Row, scene: Scene) -> str:
    """Return the negation, wish or condition that takes a match back, empty where none does."""
    if not match.rule.guard:
        return ""
    ranks = match.rule.relation == "ranks"
    start = max(match.first, match.last - _RANKING_REACH) if ranks else match.first
    first = start
    while first > 0 and start - first < _GUARD_BEFORE and _norm(row, first - 1) not in (";", ":", '"'):
        first -= 1
    words, near = scene.words, max(0, start - _NEGATION_BEFORE)
    if ranks:
        inferred = match.rule.priority >= _INFERRED
        if inferred and (general := _held(_texts(row, first, match.last), words.any_of("ranked_states"))):
            return general
        near = _clause_start(match, row, near)
        aim = _held(_texts(row, first, match.last), words.any_of("no_ranking"))
        if aim and not _held(_texts(row, first, match.last), words.any_of("rank_achieved")):
            return aim
    return (
        _held(_texts(row, first, match.last), words.any_of("irrealis"))
        or _held(_affirmed(_texts(row, near, match.last), words), words.any_of("negation"))
        or _held(_texts(row, 0, match.last), words.any_of("denial"))
    )


def _clause_start(match: Match, row: Row, near: int) -> int:
    """Return where a negation still counts: back to the last comma where a tier opens the match ("no country is on Tier 1")."""
    piece = row.pieces[match.first]
    if not isinstance(piece, Mention) or piece.kind != "Tier":
        return near
    return next(
        (index + 1 for index in range(match.first - 1, -1, -1) if _norm(row, index) in (",", ";", ":")), 0
    )


def _affirmed(text: str, words: Words) -> str:
    """Return a text without the phrases that only look like a negation (لا تزال, still is)."""
    for phrase in words.any_of("affirming"):
        text = text.replace(f" {phrase} ", " ")
    return text


def _texts(row: Row, first: int, last: int) -> str:
    return " " + "".join(_norm(row, index) + " " for index in range(first, last))


def _norm(row: Row, index: int) -> str:
    piece = row.pieces[index]
    return "\ue0ff" if isinstance(piece, Mention) else piece.norm


def _held(text: str, phrases: frozenset[str]) -> str:
    return min((phrase for phrase in phrases if f" {phrase} " in text), default="")


def surest(claims: Iterable[Claim], rules: Mapping[str, Rule]) -> list[Claim]:
    """Keep of a sentence's claims those of the most telling rules.

    Rankings: a tier that the sentence gives a country it names is not given to the one in focus as well, and one that it
    is given with its report or year not once more without. Attendance: who spoke at an event that the sentence names is
    not said to have spoken at the one that the document is about.
    """
    claims = list(claims)
    for weigh in (_weighed, _placed):
        claims = _best(claims, rules, weigh)
    return claims


def _best(
    claims: Sequence[Claim],
    rules: Mapping[str, Rule],
    weigh: Callable[[Claim, Rule], tuple[tuple[str, ...], int]],
) -> list[Claim]:
    """Keep of the claims that compete for the same thing those of the smallest weight."""
    best: dict[tuple[str, ...], int] = {}
    weighed = [weigh(claim, rules[claim.evidence[0].rule]) for claim in claims]
    for key, weight in weighed:
        best[key] = min(weight, best.get(key, weight))
    return [claim for claim, (key, weight) in zip(claims, weighed, strict=True) if best[key] == weight]


def _placed(claim: Claim, rule: Rule) -> tuple[tuple[str, ...], int]:
    """Return of a ranking the country and its tier, and how little the rule asks for beside them."""
    ranked = claim.relation == "ranks"
    return (claim.relation, claim.object, claim.tier, *(() if ranked else (claim.subject,))), (
        rule.priority if ranked else 0
    )


def _weighed(claim: Claim, rule: Rule) -> tuple[tuple[str, ...], int]:
    """Return what a claim competes for, and its weight there: the smaller, the surer."""
    if claim.relation == "ranks":
        return ("ranks", claim.tier), int(rule.priority >= _INFERRED)
    if claim.relation == "attends":
        return (claim.subject, "attends"), int(rule.implicit is not None)
    return (claim.relation, f"{claim.subject} {claim.object}"), 0


def without_payers(claims: Iterable[Claim]) -> list[Claim]:
    """Drop that somebody carries a project out where only its name says so ("the Norwegian project") and he pays for it."""
    claims = list(claims)
    paid = {(claim.subject, claim.object) for claim in claims if claim.relation == "funds"}
    return [
        claim
        for claim in claims
        if not (claim.relation == "implements" and (claim.subject, claim.object) in paid and _by_name(claim))
    ]


def _by_name(claim: Claim) -> bool:
    return all(proof.rule.endswith((".possessive", ".named", ".beside", ".of")) for proof in claim.evidence)


def without_absent(claims: Iterable[Claim]) -> list[Claim]:
    """Drop that somebody attends where the document says that he was represented by another, or stayed away."""
    claims = list(claims)
    absent = {(claim.subject, claim.object) for claim in claims if claim.relation == "absent"}
    return [
        claim
        for claim in claims
        if claim.relation != "absent"
        and not (claim.relation == "attends" and (claim.subject, claim.object) in absent)
    ]


def without_unattended(claims: Iterable[Claim], referents: Sequence[Referent]) -> list[Claim]:
    """Drop what is said of an event that only a verb told and that nobody is said to have attended."""
    claims = list(claims)
    attended = {claim.object for claim in claims if claim.relation == "attends"}
    empty = {f"#{referent.number}" for referent in referents if referent.told} - attended
    return [claim for claim in claims if empty.isdisjoint((claim.subject, claim.object))]


def _claims(
    match: Match, row: Row, subject: Mention | Referent, target: Mention | Referent, scene: Scene
) -> list[Claim]:
    relation = match.rule.relation
    claim = Claim(key_of(subject, scene), relation, key_of(target, scene))
    if claim.subject == claim.object:
        return []
    if relation == "ranks":
        return rankings_of(claim, match, row, (subject, target), scene)
    return [_funding(claim, match, row) if relation == "funds" else claim]


def _funding(claim: Claim, match: Match, row: Row) -> Claim:
    """Add the amount: the one in the rule's slot, or for a lone donor the first in or right behind the match."""
    money = list(match.slots.get("amount", ()))
    if not money and len(match.slots.get("s", ())) < 2:
        near = row.pieces[match.first : match.last + 5]
        money = [piece for piece in near if isinstance(piece, Mention) and piece.kind == "Money"][:1]
    return replace(claim, amount=money[0].amount, currency=money[0].currency) if money else claim


def _with_evidence(
    claim: Claim,
    match: Match,
    row: Row,
    subject: Mention | Referent,
    target: Mention | Referent,
    scene: Scene,
    modality: Modality,
) -> Iterator[Claim]:
    quote = scene.sentence
    text = scene.document.text
    trigger = _trigger(match, row)
    evidence = Evidence(
        scene.document.stem,
        quote,
        text[quote.start : quote.end],
        match.rule.name,
        _span(subject, match, "s", quote),
        _span(target, match, "o", quote),
        trigger,
    )
    claim = replace(claim, modality=modality, evidence=(evidence,))
    if claim.relation != "date":
        yield claim
        return
    if isinstance(target, Mention) and target.status == "end":
        yield replace(claim, relation="endDate")
        return
    yield replace(claim, relation="startDate")
    if isinstance(target, Mention) and target.end:
        yield replace(claim, relation="endDate", object=target.end)


def _span(filler: Mention | Referent, match: Match, slot: str, quote: Span) -> Span:
    if isinstance(filler, Mention):
        return filler.span
    role = match.slots.get("r", ()) if slot == "o" else ()
    return role[0].span if role else quote


def _trigger(match: Match, row: Row) -> Span | None:
    if match.trigger is None:
        return None
    first, last = row.pieces[match.trigger[0]], row.pieces[match.trigger[1] - 1]
    start = first.span.start if isinstance(first, Mention) else first.start
    end = last.span.end if isinstance(last, Mention) else last.end
    return Span(start, end)


def fold(row_pieces: Sequence[Token | Mention], match: Match) -> list[Token | Mention]:
    """Put the folded slot's mention in the place of all pieces of a match.

    A role keeps the body or country that was read with it; a person is marked as one whose role is known.
    """
    kept = match.slots[match.rule.fold][0]
    if match.rule.relation == "role" and kept.kind == "Person" and ("r" in match.slots or match.rule.title):
        kept = replace(kept, placed=True)
    elif match.rule.relation == "role" and kept.kind == "Role":
        held = match.slots.get("o", ()) or match.slots.get("c", ())
        kept = replace(kept, held=kept.held or held, seat=match.slots.get("h", ()) or kept.seat)
    if match.rule.kept:
        return [kept if piece is match.slots[match.rule.fold][0] else piece for piece in row_pieces]
    return [*row_pieces[: match.first], kept, *row_pieces[match.last :]]
