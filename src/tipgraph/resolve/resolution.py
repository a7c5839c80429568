"""All documents' things in, one entity for each out, with a written reason for every merge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tipgraph.extract.reading import Reading
from tipgraph.model import Claim, Knowledge, merge_claims, single_witnesses
from tipgraph.read.words import Words
from tipgraph.resolve.bodies import decide_bodies
from tipgraph.resolve.clusters import Clusters
from tipgraph.resolve.decisions import Decision
from tipgraph.resolve.entities import entity_id, make_entity, unmentioned_entities
from tipgraph.resolve.facts import gather_facts
from tipgraph.resolve.forms import trimmings_of
from tipgraph.resolve.groups import Group, group_things, rename_claims
from tipgraph.resolve.judgements import Judgement, documents_judged
from tipgraph.resolve.known import KnownNames
from tipgraph.resolve.merges import Match, Merges, Sides
from tipgraph.resolve.people import People
from tipgraph.resolve.things import AUTHORITY, stated_things
from tipgraph.resolve.translation import Sayings
from tipgraph.resolve.works import decide_works


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a set of documents states, and how their things became entities."""

    knowledge: Knowledge
    merges: Merges


def resolve(
    readings: Iterable[Reading],
    known: KnownNames,
    words: Mapping[str, Words],
    judgements: Sequence[Judgement] = (),
) -> Resolution:
    """Join the things of all documents to entities and their claims to one set of claims.

    Judgements come first; then equal names, then decisions that a reason can be written for.
    """
    readings = sorted(readings, key=lambda reading: reading.document)
    trimmings = {code: trimmings_of(pack) for code, pack in words.items()}
    things = [
        thing
        for reading in readings
        for thing in stated_things(reading, known, trimmings[reading.document.language])
    ]
    groups = group_things(things, readings, known, documents_judged(judgements))
    claims = rename_claims(readings, groups)
    decisions = _decide(groups, claims, known)
    clusters, matches = _cluster(groups, decisions, judgements, Sides(groups, claims))
    ids, merges = _settle(groups, clusters, matches, judgements)
    by_entity: dict[str, list[Group]] = {}
    for group in groups:
        by_entity.setdefault(ids[group.id], []).append(group)
    entities = [make_entity(id_, joined, known.entries) for id_, joined in by_entity.items()]
    final = single_witnesses(merge_claims(_renamed(claims, ids)))
    entities += unmentioned_entities(final, entities, known.entries)
    documents = tuple(reading.document for reading in readings)
    return Resolution(Knowledge(documents, tuple(sorted(entities)), final), merges)


def _decide(groups: Sequence[Group], claims: Sequence[Claim], known: KnownNames) -> list[Decision]:
    labels = {group.id: _label(group, known) for group in groups}
    sayings = Sayings(known)
    bodies = decide_bodies(groups, sayings)
    facts = gather_facts(_renamed(claims, _joined(groups, bodies)), known.concepts)
    return sorted(
        [
            *People(facts, known, labels, sayings).decide(groups),
            *decide_works(groups, facts, labels, sayings),
            *bodies,
        ]
    )


def _joined(groups: Iterable[Group], decisions: Iterable[Decision]) -> dict[str, str]:
    """Return what stands for each body that is another's, so that offices in both are in one."""
    clusters = Clusters(group.id for group in groups if group.kind == "Organization")
    for decision in decisions:
        if decision.verdict == "same" and clusters.has(decision.first):
            clusters.join(*decision.pair)
    return {id_: members[0] for members in clusters.sets() if len(members) > 1 for id_ in members[1:]}


def _label(group: Group, known: KnownNames) -> str:
    """Return the name by which a reason speaks of a group."""
    entry = known.entries.get(group.key[1]) if group.key[0] == AUTHORITY else None
    return dict(entry.labels)["en"] if entry else group.things[0].label


def _cluster(
    groups: Sequence[Group], decisions: Sequence[Decision], judgements: Sequence[Judgement], sides: Sides
) -> tuple[Clusters, list[Match]]:
    """Join groups: what people judged first, then names, then evidence; what is barred is left."""
    ids = {group.id for group in groups}
    apart = [judged.pair for judged in judgements if judged.verdict != "same" and ids.issuperset(judged.pair)]
    clusters = Clusters(sorted(ids), apart)
    matches: list[Match] = []
    for judged in judgements:
        if judged.verdict == "same" and ids.issuperset(judged.pair) and clusters.join(*judged.pair):
            first, second = judged.pair
            matches.append(Match("judgement", "", judged.reason, (sides.of(first), sides.of(second))))
    for id_ in sorted(ids):
        name, _, stem = id_.partition("@")
        if stem and name in ids:
            clusters.join(name, id_)
    for decision in decisions:
        if decision.verdict == "same" and clusters.join(decision.first, decision.second):
            matches.append(_match("evidence", decision, sides))
    for group in groups:
        matches += _by_name(group, sides)
    matches += _proposals(decisions, judgements, clusters, ids, sides)
    return clusters, matches


def _match(how: str, decision: Decision, sides: Sides) -> Match:
    first, second = (sides.of(id_, decision.evidence) for id_ in (decision.first, decision.second))
    return Match("evidence" if how == "evidence" else "proposal", "", decision.reason, (first, second))


def _by_name(group: Group, sides: Sides) -> Iterator[Match]:
    """Yield what equal names joined: the first document that names a thing with each other one."""
    stems = sorted({thing.stem for thing in group.things})
    reason = "names of one entry of the authority" if group.key[0] == AUTHORITY else "one name"
    for stem in stems[1:]:
        first, second = sides.in_document(group.id, stems[0]), sides.in_document(group.id, stem)
        yield Match("name", "", reason, (first, second))


def _proposals(
    decisions: Sequence[Decision],
    judgements: Sequence[Judgement],
    clusters: Clusters,
    ids: set[str],
    sides: Sides,
) -> Iterator[Match]:
    for judged in judgements:
        if judged.verdict == "unsure" and ids.issuperset(judged.pair):
            first, second = judged.pair
            yield Match("unsure", "", judged.reason, (sides.of(first), sides.of(second)))
    seen: set[tuple[str, str]] = set()
    for decision in decisions:
        one, two = clusters.root(decision.first), clusters.root(decision.second)
        if one != two and (one, two) not in seen and not clusters.bars(one, two):
            seen |= {(one, two), (two, one)}
            yield _match("proposal", decision, sides)


def _settle(
    groups: Sequence[Group], clusters: Clusters, matches: Iterable[Match], judgements: Iterable[Judgement]
) -> tuple[dict[str, str], Merges]:
    """Name each entity and return the names by group, with the matches that led there."""
    by_id = {group.id: group for group in groups}
    ids: dict[str, str] = {}
    for members in clusters.sets():
        name = entity_id([by_id[member] for member in members])
        ids |= dict.fromkeys(members, name)
    merged, proposed = [], []
    for match in matches:
        if match.how in ("proposal", "unsure"):
            proposed.append(match)
        else:
            id_ = match.sides[0].id
            merged.append(replace(match, entity=ids.get(id_) or ids[id_.partition("@")[0]]))
    idle = sorted(judged.pair for judged in judgements if not ids.keys() >= set(judged.pair))
    return ids, Merges(tuple(sorted(merged)), tuple(sorted(proposed)), tuple(idle), tuple(sorted(ids)))


def _renamed(claims: Iterable[Claim], ids: Mapping[str, str]) -> Iterator[Claim]:
    for claim in claims:
        subject, target = ids.get(claim.subject, claim.subject), ids.get(claim.object, claim.object)
        speakers = tuple(sorted({ids.get(who, who) for who in claim.said_by}))
        if subject == target:
            continue
        if (subject, target, speakers) == (claim.subject, claim.object, claim.said_by):
            yield claim
        else:
            yield replace(claim, subject=subject, object=target, said_by=speakers)
