"""From a rule that matched to the claims it states, with their evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tipgraph.extract.mention import Mention, Row
from tipgraph.extract.referents import Referent, Referents
from tipgraph.extract.rules import Match
from tipgraph.model import Claim, Document, Evidence, Modality, Span
from tipgraph.read.tokens import Token
from tipgraph.read.words import Words

_COLLEGIAL = "collegial"
_GUARD_BEFORE = 7


@dataclass(frozen=True, slots=True)
class Scene:
    """What a rule cannot see in its sentence: where the sentence stands and what the document has in focus."""

    document: Document
    words: Words
    referents: Referents
    sentence: Span
    number: int
    focus: dict[str, Referent | None]
    labels: Mapping[str, str]
    """Authority id to the label in the document's language."""
    planned: bool
    """Whether the sentence speaks of what is still to come."""


def claims_of(match: Match, row: Row, scene: Scene) -> Iterator[Claim]:
    """Yield the claims that a match states, none where a guard forbids it."""
    modality = _modality(match, row, scene)
    if modality is None:
        return
    for subject in _fillers(match, "s", scene):
        for target in _fillers(match, "o", scene) or _told_bodies(match, scene):
            claim = _claim(match, subject, target, scene)
            if claim:
                yield from _with_evidence(claim, match, row, subject, target, scene, modality)


def _modality(match: Match, row: Row, scene: Scene) -> Modality | None:
    """Return whether a match is asserted or planned, None where a guard takes it back."""
    if not match.rule.guard:
        return "asserted"
    if find_guard(match, row, scene):
        return None
    inner = _texts(row, match.first, match.last)
    return "planned" if _held(inner, scene.words.any_of("planned")) else "asserted"


def find_guard(match: Match, row: Row, scene: Scene) -> str:
    """Return the negation, wish or condition that takes a match back, empty where none does."""
    if not match.rule.guard:
        return ""
    first = match.first
    while first > 0 and match.first - first < _GUARD_BEFORE and _norm(row, first - 1) not in (";", ":", '"'):
        first -= 1
    return _held(_texts(row, first, match.last), scene.words.any_of("irrealis")) or _held(
        _texts(row, match.first, match.last), scene.words.any_of("negation")
    )


def _texts(row: Row, first: int, last: int) -> str:
    return " " + "".join(_norm(row, index) + " " for index in range(first, last))


def _norm(row: Row, index: int) -> str:
    piece = row.pieces[index]
    return "\ue0ff" if isinstance(piece, Mention) else piece.norm


def _held(text: str, phrases: frozenset[str]) -> str:
    return min((phrase for phrase in phrases if f" {phrase} " in text), default="")


def _fillers(match: Match, slot: str, scene: Scene) -> list[Mention | Referent]:
    found: list[Mention | Referent] = [mention for mention in match.slots.get(slot, ()) if _usable(mention)]
    if found or slot in match.slots:
        return found
    wanted = (match.rule.implicit or {}).get(slot)
    referent = scene.focus.get(wanted) if wanted else None
    return [referent] if referent else []


def _usable(mention: Mention) -> bool:
    return mention.referent >= 0 or mention.kind in ("Date", "Year", "Demonym")


def _told_bodies(match: Match, scene: Scene) -> list[Mention | Referent]:
    """Return the body that a role's own words tell, for a role rule that has no object."""
    if match.rule.relation != "role" or "o" in match.slots:
        return []
    role = match.slots["r"][0] if match.slots.get("r") else None
    if role is None:
        return []
    if role.status == "envoy" and match.slots.get("c"):
        return [_embassy(match, scene)]
    return [scene.referents.new_body((role.body,), scene.number)] if role.body else []


def _embassy(match: Match, scene: Scene) -> Referent:
    """Return the embassy that an envoy's title tells: of the sending country, in the receiving one."""
    country = match.slots["c"][0]
    host = next((mention.name for mention in match.slots.get("h", ())), "")
    sender = scene.labels.get(country.entity, country.name)
    names = []
    for template in scene.words.settings.get("embassy", "").split("|"):
        if host or "{host}" not in template:
            names.append(template.format(country=sender, host=host, name=country.name))
    return scene.referents.new_body(tuple(dict.fromkeys(names)), scene.number)


def _referent(filler: Mention | Referent, scene: Scene) -> Referent:
    return scene.referents[filler.referent] if isinstance(filler, Mention) else filler


def _key(filler: Mention | Referent, scene: Scene) -> str:
    if isinstance(filler, Mention) and filler.kind in ("Date", "Year"):
        return filler.start or str(filler.year)
    if isinstance(filler, Mention) and filler.kind == "Demonym":
        return filler.entity
    return f"#{_referent(filler, scene).number}"


def _claim(
    match: Match, subject: Mention | Referent, target: Mention | Referent, scene: Scene
) -> Claim | None:
    relation = match.rule.relation
    claim = Claim(_key(subject, scene), relation, _key(target, scene))
    if claim.subject == claim.object:
        return None
    if relation == "role":
        return _role_claim(claim, match, target, scene)
    if relation == "ranks":
        return _ranking(claim, match, subject, scene)
    if relation == "funds":
        money = match.slots.get("amount", ())
        return replace(claim, amount=money[0].amount, currency=money[0].currency) if money else claim
    return claim


def _role_claim(claim: Claim, match: Match, target: Mention | Referent, scene: Scene) -> Claim | None:
    title, status = match.rule.title, match.rule.title
    if "r" in match.slots:
        title, status = match.slots["r"][0].name.strip(' ,."“”'), match.slots["r"][0].status
    if status == "former":
        return None
    collegial = _referent(target, scene).head in scene.words.heads.get("organization", {}) and (
        scene.words.heads["organization"][_referent(target, scene).head] == _COLLEGIAL
    )
    chairs = status == "chair" or (status == "head" and collegial)
    relation = "chairs" if chairs else "holdsRoleIn"
    return replace(claim, relation=relation, roles=((scene.document.language, title),))


def _ranking(claim: Claim, match: Match, subject: Mention | Referent, scene: Scene) -> Claim | None:
    tiers = match.slots.get("tier", ())
    if not tiers:
        return None
    years = match.slots.get("year", ())
    year = years[0].year or int(years[0].start[:4] or 0) if years else _referent(subject, scene).year
    return replace(claim, tier=tiers[0].tier, year=year)


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
    """Put the folded slot's mention in the place of all pieces of a match."""
    kept = match.slots[match.rule.fold][0]
    return [*row_pieces[: match.first], kept, *row_pieces[match.last :]]
