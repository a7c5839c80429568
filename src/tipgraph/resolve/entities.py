"""One entity for each thing: the things of all documents joined by authority, name and context."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tipgraph.extract.reading import Reading
from tipgraph.extract.referents import Referent
from tipgraph.model import CLASSES, Claim, Document, Entity, Knowledge, merge_claims
from tipgraph.read.authority import Authority, AuthorityEntry
from tipgraph.read.normal import plain
from tipgraph.resolve.identifiers import slug


@dataclass(frozen=True, slots=True)
class _Thing:
    """A thing of one document on its way to its entity."""

    reading: Reading
    referent: Referent
    key: tuple[str, ...]


def resolve(readings: Iterable[Reading], authority: Authority) -> Knowledge:
    """Join the things of all documents to entities and their claims to one set of claims."""
    readings = sorted(readings, key=lambda reading: reading.document)
    things = [
        _Thing(reading, referent, _key(reading, referent))
        for reading in readings
        for referent in _stated(reading)
    ]
    groups: dict[tuple[str, ...], list[_Thing]] = {}
    for thing in things:
        groups.setdefault(thing.key, []).append(thing)
    ids = _identifiers(groups)
    local = {(thing.reading.document.stem, f"#{thing.referent.number}"): ids[thing.key] for thing in things}
    claims = [claim for reading in readings for claim in _renamed(reading, local)]
    entities = [_entity(ids[key], group, authority) for key, group in groups.items()]
    entities += _unmentioned(claims, entities, authority)
    documents: tuple[Document, ...] = tuple(reading.document for reading in readings)
    return Knowledge(documents, tuple(sorted(entities)), merge_claims(claims))


def _stated(reading: Reading) -> list[Referent]:
    """Return the things that stand in a claim."""
    used = {key for claim in reading.claims for key in (claim.subject, claim.object, *claim.said_by)}
    return [referent for referent in reading.referents if f"#{referent.number}" in used]


def _key(reading: Reading, referent: Referent) -> tuple[str, ...]:
    """Return what makes things of different documents one; the document's own name keeps them apart."""
    if referent.entity:
        return ("authority", referent.entity)
    name = plain(_label(referent))
    if referent.kind == "Event" and not referent.named:
        return ("Event", name, reading.document.stem)
    if referent.kind == "Organization" and _generic(referent):
        return ("Organization", name, reading.country or reading.document.stem)
    if referent.kind == "Person" and len(name.split()) < 2:
        return ("Person", name, reading.document.stem)
    return (referent.kind, name)


def _generic(referent: Referent) -> bool:
    """Whether a body's name tells no country or acronym, so that other countries have one of that name."""
    return bool(referent.head)


def _label(referent: Referent) -> str:
    """Return the name to show: the fullest for a person, the first given for all else."""
    if referent.kind == "Person":
        return max(referent.names, key=lambda name: (len(name.split()), referent.names[name], name))
    return referent.label


def _identifiers(groups: Mapping[tuple[str, ...], list[_Thing]]) -> dict[tuple[str, ...], str]:
    """Give each group its local name; where several want one, what keeps them apart is added."""
    wanted: dict[str, list[tuple[str, ...]]] = {}
    ids = {key: key[1] for key in groups if key[0] == "authority"}
    taken = set(ids.values())
    for key in sorted(groups):
        if key not in ids:
            wanted.setdefault(slug(_label(groups[key][0].referent)), []).append(key)
    for base, keys in wanted.items():
        for key in keys:
            name = (
                base
                if len(keys) == 1 and base not in taken
                else f"{base}-{slug('-'.join(key[2:]) or key[0])}"
            )
            while name in taken:
                name += "-2"
            taken.add(name)
            ids[key] = name
    return ids


def _renamed(reading: Reading, local: Mapping[tuple[str, str], str]) -> list[Claim]:
    stem = reading.document.stem
    return [
        replace(
            claim,
            subject=local.get((stem, claim.subject), claim.subject),
            object=local.get((stem, claim.object), claim.object),
            said_by=tuple(sorted(local.get((stem, speaker), speaker) for speaker in claim.said_by)),
        )
        for claim in reading.claims
    ]


def _entity(identifier: str, group: list[_Thing], authority: Authority) -> Entity:
    entry = authority.entries.get(identifier) if group[0].key[0] == "authority" else None
    forms = {
        (thing.reading.document.language, form)
        for thing in group
        for form in thing.referent.names
        if form.strip()
    }
    if entry:
        return _curated(entry, forms)
    labels: dict[str, str] = {}
    for thing in group:
        labels.setdefault(thing.reading.document.language, _label(thing.referent))
    aliases = forms - set(labels.items())
    cls = next(
        (thing.referent.cls for thing in group if thing.referent.cls in CLASSES), group[0].referent.kind
    )
    return Entity(identifier, cls, tuple(sorted(labels.items())), tuple(sorted(aliases)))


def _curated(entry: AuthorityEntry, forms: Iterable[tuple[str, str]] = ()) -> Entity:
    known = {*entry.strong, *forms} - set(entry.labels)
    return Entity(
        entry.id,
        entry.cls if entry.cls in CLASSES else "Report",
        tuple(sorted(entry.labels)),
        tuple(sorted(known)),
    )


def _unmentioned(claims: Iterable[Claim], entities: Iterable[Entity], authority: Authority) -> list[Entity]:
    """Return the entities that only an adjective names ("Swiss-funded")."""
    there = {entity.id for entity in entities}
    wanted = {key for claim in claims for key in (claim.subject, claim.object)} - there
    return [_curated(authority.entries[key]) for key in sorted(wanted) if key in authority.entries]
