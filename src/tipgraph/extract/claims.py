"""From a rule that matched to the claims it states, with their evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tipgraph.extract.mention import Mention, Row, phrase_in
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
        if match.rule.relation == "partOf" and _is_house(subject, scene.words):
            continue
        if match.rule.relation == "role":
            for claim, body in positions_of(match, subject, scene):
                yield from _with_evidence(claim, match, row, subject, body, scene, modality)
            continue
        for target in placed_countries(match, row, scene) if ranks else fillers_of(match, "o", scene):
            for claim in _claims(match, row, subject, target, scene):
                yield from _with_evidence(claim, match, row, subject, target, scene, modality)


def _is_house(subject: Mention | Referent, words: Words) -> bool:
    """Whether a body is a house without a name of its own, which others run: it is theirs, and no part of them."""
    plain = isinstance(subject, Mention) and subject.kind == "Organization" and subject.name.islower()
    return plain and subject.head in words.any_of("facility", "facility_described")


def _modality(match: Match, row: Row, scene: Scene) -> Modality | None:
    """Return whether a match is asserted or planned, None where a guard takes it back."""
    if not match.rule.guard:
        return "asserted"
    if find_guard(match, row, scene):
        return None
    if not phrase_in(row.wording(match.first, match.last), scene.words.any_of("planned")):
        return "asserted"
    behind = row.wording(match.last, len(row.pieces))
    return None if phrase_in(behind, scene.words.any_of("proviso")) else "planned"


def find_guard(match: Match, row: Row, scene: Scene) -> str:
    """Return the negation, wish or condition that takes a match back, empty where none does."""
    if not match.rule.guard:
        return ""
    words, ranks = scene.words, match.rule.relation == "ranks"
    start = max(match.first, match.last - _RANKING_REACH) if ranks else match.first
    first = start
    apposed = match.rule.relation == "role" and match.rule.stage == "fold"
    if apposed:  # "called on the Minister of Justice, Lena Ortiz": an office is a fact, whatever is wished of its holder
        return phrase_in(row.wording(first, match.last), words.any_of("irrealis", "negation"))
    while first > 0 and start - first < _GUARD_BEFORE and row.norm(first - 1) not in (";", ":", '"'):
        first -= 1
    near = max(0, start - _NEGATION_BEFORE)
    if ranks:
        if general := _no_ranking(match, row, first, words):
            return general
        near = _clause_start(match, row, near)
    return (
        phrase_in(row.wording(first, match.last), words.any_of("irrealis"))
        or phrase_in(_affirmed(row.wording(near, match.last), words), words.any_of("negation"))
        or phrase_in(row.wording(0, match.last), words.any_of("denial"))
    )


def _no_ranking(match: Match, row: Row, first: int, words: Words) -> str:
    """Return what shows that a tier is spoken of in general, or is only aimed at; empty where nothing does."""
    wording = row.wording(first, match.last)
    if _infers_country(match.rule) and (general := phrase_in(wording, words.any_of("ranked_states"))):
        return general
    reached = phrase_in(wording, words.any_of("rank_achieved"))
    return "" if reached else phrase_in(wording, words.any_of("no_ranking"))


def _infers_country(rule: Rule) -> bool:
    """Whether a ranking rule reads with its tier a country that stands elsewhere."""
    return "tier" in rule.pattern.slots and (rule.implicit or {}).get("o") == "country"


def _clause_start(match: Match, row: Row, near: int) -> int:
    """Return where a negation still counts: back to the last comma where a tier opens the match ("no country is on Tier 1")."""
    piece = row.pieces[match.first]
    if not isinstance(piece, Mention) or piece.kind != "Tier":
        return near
    return next(
        (index + 1 for index in range(match.first - 1, -1, -1) if row.norm(index) in (",", ";", ":")), 0
    )


def _affirmed(text: str, words: Words) -> str:
    """Return a text without the phrases that only look like a negation (لا تزال, still is)."""
    for phrase in words.any_of("affirming"):
        text = text.replace(f" {phrase} ", " ")
    return text


def surest(claims: Iterable[Claim], rules: Mapping[str, Rule]) -> list[Claim]:
    """Keep of a sentence's claims those of the most telling rules.

    Rankings: a tier that the sentence gives a country it names is not given to the one in focus as well, and one that it
    is given with its report or year not once more without. Attendance: who spoke at an event that the sentence names is
    not said to have spoken at the one that the document is about.
    """
    kept = list(claims)
    for weigh in (_outright, _fullest):
        weighed = [weigh(claim, rules[claim.evidence[0].rule]) for claim in kept]
        best: dict[tuple[str, ...], int] = {}
        for key, weight in weighed:
            best[key] = min(weight, best.get(key, weight))
        kept = [claim for claim, (key, weight) in zip(kept, weighed, strict=True) if best[key] == weight]
    return kept


def _outright(claim: Claim, rule: Rule) -> tuple[tuple[str, ...], int]:
    """Return what a claim competes for, and whether its rule leaves to the document what the others state."""
    if claim.relation == "ranks" and "tier" in rule.pattern.slots:
        return ("ranks", claim.tier), int(_infers_country(rule))
    if claim.relation == "attends":
        return ("attends", claim.subject), int(rule.implicit is not None)
    return (), 0


def _fullest(claim: Claim, rule: Rule) -> tuple[tuple[str, ...], int]:
    """Return of a ranking the country and its tier, and how little the rule asks for beside them."""
    ranked = claim.relation == "ranks" and "tier" in rule.pattern.slots
    return ((claim.object, claim.tier), rule.priority) if ranked else ((), 0)


def without_yielding(claims: Iterable[Claim], rules: Mapping[str, Rule]) -> list[Claim]:
    """Drop what only rules state that give way to another relation, where the document states that one of the same two.

    "Norway's project" is carried out by Norway, but not where Norway is said to pay for it.
    """
    claims = list(claims)
    stated = {(claim.relation, claim.subject, claim.object) for claim in claims}
    return [
        claim
        for claim in claims
        if not all(
            (rules[proof.rule].gives_way, claim.subject, claim.object) in stated for proof in claim.evidence
        )
    ]


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
    """Drop what is said of an event that only a verb told and that nobody is said to have attended or held."""
    claims = list(claims)
    attended = {claim.object for claim in claims if claim.relation in ("attends", "organizes")}
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
    if isinstance(target, Mention) and target.status == "end" and not _closing(subject, scene):
        yield replace(claim, relation="endDate")
        return
    yield replace(claim, relation="startDate")
    if isinstance(target, Mention) and target.end:
        yield replace(claim, relation="endDate", object=target.end)


def _closing(event: Mention | Referent, scene: Scene) -> bool:
    """Whether an event is what others end with: a ceremony on the day of their end begins on that day."""
    return event.head.rpartition(" ")[2] in scene.words.any_of("occasion")


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
