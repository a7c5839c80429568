"""Entities made of the things that are one: one best label a language, every other form an alias."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tipgraph.model import CLASSES, Claim, Entity
from tipgraph.read.authority import AuthorityEntry
from tipgraph.resolve.groups import Group
from tipgraph.resolve.identifiers import slug
from tipgraph.resolve.things import AUTHORITY, Thing


def entity_id(groups: Sequence[Group]) -> str:
    """Return the id of the entity that groups are: the authority's, else that of the best-known name."""
    best = min(groups, key=_rank)
    name, _, stem = best.id.partition("@")
    return f"{name}-{slug(stem)}" if stem else name


def _rank(group: Group) -> tuple[bool, bool, bool, int, int, str]:
    english = any(thing.language == "en" for thing in group.things)
    documents = len({thing.stem for thing in group.things})
    words = max(len(thing.label.split()) for thing in group.things)
    return ("@" in group.id, group.key[0] != AUTHORITY, not english, -words, -documents, group.id)


def make_entity(identifier: str, groups: Sequence[Group], entries: Mapping[str, AuthorityEntry]) -> Entity:
    """Return the entity that groups are; no name of theirs is lost."""
    things = [thing for group in groups for thing in group.things]
    forms = {pair for thing in things for pair in (*thing.forms, (thing.language, thing.label))}
    entry = entries.get(identifier)
    if entry and any(group.key[0] == AUTHORITY for group in groups):
        return curated_entity(entry, forms)
    labels = _labels(things)
    return Entity(
        identifier, _class(things), tuple(sorted(labels.items())), tuple(sorted(forms - set(labels.items())))
    )


def _labels(things: Iterable[Thing]) -> dict[str, str]:
    """Return the label of each language: for a person the fullest name, for all else what most
    documents say.
    """
    counted: dict[str, Counter[str]] = {}
    person = False
    for thing in things:
        counted.setdefault(thing.language, Counter())[thing.label] += 1
        person = person or thing.kind == "Person"
    return {
        language: max(
            labels,
            key=lambda label: (
                len(label.split()) if person else labels[label],
                labels[label],
                len(label),
                label,
            ),
        )
        for language, labels in sorted(counted.items())
    }


def _class(things: Sequence[Thing]) -> str:
    """Return the finest class that a document gives."""
    classes = Counter(thing.cls for thing in things if thing.cls in CLASSES)
    kind = things[0].kind
    return max(classes, key=lambda cls: (cls != kind, classes[cls], cls), default=kind)


def curated_entity(entry: AuthorityEntry, forms: Iterable[tuple[str, str]] = ()) -> Entity:
    """Return the entity of the authority's entry with the forms seen."""
    known = {*entry.strong, *forms} - set(entry.labels)
    cls = entry.cls if entry.cls in CLASSES else "Report"
    return Entity(entry.id, cls, tuple(sorted(entry.labels)), tuple(sorted(known)))


def unmentioned_entities(
    claims: Iterable[Claim], entities: Iterable[Entity], entries: Mapping[str, AuthorityEntry]
) -> list[Entity]:
    """Return the entities that only an adjective names ("Swiss-funded")."""
    there = {entity.id for entity in entities}
    wanted = {key for claim in claims for key in (claim.subject, claim.object)} - there
    return [curated_entity(entries[key]) for key in sorted(wanted) if key in entries]
