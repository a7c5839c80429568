"""Things of one name over all documents, kept apart where what is known of them disagrees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from tipgraph.extract.reading import Reading
from tipgraph.model import Claim
from tipgraph.resolve.facts import title_of
from tipgraph.resolve.identifiers import slug
from tipgraph.resolve.known import KnownNames
from tipgraph.resolve.namewords import name_words
from tipgraph.resolve.things import AUTHORITY, Key, Thing

_OFFICES = frozenset({"chairs", "holdsRoleIn"})
_FEW_NAMES = 2
"""So many names, all common, are borne by many people of one country."""
_YEAR = 4
_SEASON = 183
"""Days: a report of an event without its date is about the same one when written within half a year."""


@dataclass(frozen=True, slots=True)
class Group:
    """Things that are one by their name and what is known of them."""

    id: str
    key: Key
    things: tuple[Thing, ...]

    @property
    def kind(self) -> str:
        """Return the kind of all its things."""
        return self.things[0].kind

    @property
    def named(self) -> bool:
        """Return whether one of its things has a name of its own."""
        return any(thing.named for thing in self.things)


@dataclass(slots=True)
class _Context:
    """What is known of the things of one group so far."""

    countries: set[str] = field(default_factory=set)
    bodies: set[Key] = field(default_factory=set)
    """Where a person holds an office."""
    titles: set[str] = field(default_factory=set)
    """What the titles of these offices say."""
    dates: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    issued: set[str] = field(default_factory=set)

    def add(self, other: _Context) -> None:
        self.countries |= other.countries
        self.bodies |= other.bodies
        self.titles |= other.titles
        self.dates |= other.dates
        self.places |= other.places
        self.issued |= other.issued

    def is_empty(self) -> bool:
        """Whether nothing but the day of writing is known."""
        return not (self.countries or self.dates or self.places)


def group_things(
    things: Sequence[Thing], readings: Iterable[Reading], known: KnownNames, apart: frozenset[tuple[str, str]]
) -> list[Group]:
    """Join things of equal key, except where roles, dates or places disagree; sorted by id.

    `apart` names (id, document) pairs that a judgement speaks of: there the thing is a group of its own.
    """
    contexts = _contexts(things, readings, known)
    by_key: dict[Key, list[Thing]] = {}
    for thing in things:
        by_key.setdefault(thing.key, []).append(thing)
    parts: dict[Key, list[Thing]] = {}
    for key in sorted(by_key):
        parts |= _parts(key, by_key[key], contexts)
    ids = _identifiers(parts, known.entries)
    return sorted(_set_apart(parts, ids, apart), key=lambda group: group.id)


def _contexts(
    things: Sequence[Thing], readings: Iterable[Reading], known: KnownNames
) -> dict[tuple[str, int], _Context]:
    """Collect what the claims of each document say of its persons and events."""
    countries = {(thing.stem, f"#{thing.number}"): thing.countries for thing in things}
    keys = {(thing.stem, f"#{thing.number}"): thing.key for thing in things if thing.kind == "Organization"}
    places = {
        (thing.stem, f"#{thing.number}"): thing.key[1]
        for thing in things
        if thing.kind in ("Place", "Country")
    }
    contexts = {(thing.stem, thing.number): _Context(issued={thing.issued} - {""}) for thing in things}
    for reading in readings:
        stem = reading.document.stem
        for claim in reading.claims:
            if claim.subject.startswith("#"):
                context = contexts[stem, int(claim.subject[1:])]
                if claim.relation in _OFFICES:
                    body = keys.get((stem, claim.object), (AUTHORITY, claim.object))
                    context.bodies.add(body)
                    context.titles |= title_of(claim, known.concepts)
                    context.countries |= countries.get((stem, claim.object)) or known.countries_of(body[1])
                elif claim.relation in ("startDate", "endDate"):
                    context.dates.add(claim.object)
                elif claim.relation == "heldIn":
                    context.places.add(places.get((stem, claim.object), claim.object))
    for thing in things:
        context = contexts[thing.stem, thing.number]
        context.places = _widened(context.places, known)
        if thing.kind == "Person" and not context.countries and _is_local(thing, context):
            context.countries |= {thing.context} - {""}
    return contexts


def _is_local(person: Thing, context: _Context) -> bool:
    """Whether a person is of the country that the document is about, as far as one can tell.

    Whoever holds an office in a body of many countries is not, nor one without an office whose name few bear.
    """
    if context.bodies and all(body[0] != AUTHORITY for body in context.bodies):
        return True
    return name_words().are_common(person.key[1].split())


def _widened(places: set[str], known: KnownNames) -> set[str]:
    """Add the countries of cities, so that Cairo and Egypt agree."""
    return places.union(*(known.countries_of(place) for place in places)) if places else places


def _parts(
    key: Key, things: list[Thing], contexts: Mapping[tuple[str, int], _Context]
) -> dict[Key, list[Thing]]:
    """Split things of one name into those that can be one; what agrees with several of them stays by
    itself.
    """
    if len(things) == 1:
        return {key: things}
    if key[0] == AUTHORITY and things[0].kind == "Event":
        return _editions(key, things, contexts)
    if key[0] not in ("Person", "Event"):
        return {key: things}
    parts: list[tuple[_Context, list[Thing]]] = []
    vague: list[Thing] = []
    common = (
        key[0] == "Person" and len(key[1].split()) <= _FEW_NAMES and name_words().are_common(key[1].split())
    )
    for thing in sorted(things, key=lambda thing: (thing.stem, thing.number)):
        context = contexts[thing.stem, thing.number]
        if context.is_empty():
            vague.append(thing)
            continue
        fitting = next((part for part in parts if _agree(key[0], part[0], context, common)), None)
        if fitting is None:
            fitting = (_Context(), [])
            parts.append(fitting)
        fitting[0].add(context)
        fitting[1].append(thing)
    return _placed(key, parts, vague, contexts)


def _editions(
    key: Key, things: list[Thing], contexts: Mapping[tuple[str, int], _Context]
) -> dict[Key, list[Thing]]:
    """Split an event that comes back every year by the years that documents give, if there are several."""
    found: dict[Key, list[Thing]] = {}
    for thing in things:
        years = {day[:_YEAR] for day in contexts[thing.stem, thing.number].dates}
        found.setdefault(("Event", key[1], min(years)) if len(years) == 1 else key, []).append(thing)
    return found if len(found.keys() - {key}) > 1 else {key: things}


def _placed(
    key: Key,
    parts: list[tuple[_Context, list[Thing]]],
    vague: list[Thing],
    contexts: Mapping[tuple[str, int], _Context],
) -> dict[Key, list[Thing]]:
    if len(parts) <= 1:
        return _seasonal(key, *(parts[0] if parts else (_Context(), [])), vague, contexts)
    found: dict[Key, list[Thing]] = {}
    for context, placed in parts:
        mark = _mark(context)
        while (*key, mark) in found:
            mark += f"-{placed[0].stem}"
        found[*key, mark] = placed
    for thing in vague:
        found.setdefault((*key, thing.stem), []).append(thing)
    return found


def _seasonal(
    key: Key,
    context: _Context,
    placed: list[Thing],
    vague: list[Thing],
    contexts: Mapping[tuple[str, int], _Context],
) -> dict[Key, list[Thing]]:
    """Add things of which nothing is known to the only part there is; an event's, if written in its
    season.
    """
    left: dict[Key, list[Thing]] = {}
    for thing in vague:
        other = contexts[thing.stem, thing.number]
        if key[0] == "Person" or _same_season(context, other):
            placed.append(thing)
            context.issued |= other.issued
        else:
            left.setdefault((*key, thing.stem), []).append(thing)
    return ({key: placed} if placed else {}) | left


def _mark(context: _Context) -> str:
    """Return what tells a part from the others of its name."""
    return "-".join((*sorted(context.dates)[:1], *sorted(context.countries or context.places)[:1]))


def _agree(kind: str, part: _Context, other: _Context, common: bool) -> bool:
    if kind == "Person":
        if part.bodies & other.bodies:
            return True
        if common and part.bodies and other.bodies and not part.titles & other.titles:
            return False
        return not (part.countries and other.countries) or bool(part.countries & other.countries)
    dates = not (part.dates and other.dates) or any(
        one.startswith(two) or two.startswith(one) for one in part.dates for two in other.dates
    )
    places = not (part.places and other.places) or bool(part.places & other.places)
    return dates and places and (bool(part.dates and other.dates) or _same_season(part, other))


def _same_season(part: _Context, other: _Context) -> bool:
    days = [_day(issued) for issued in sorted(part.issued | other.issued)]
    known = [day for day in days if day]
    return not known or max(known) - min(known) <= _SEASON


def _day(issued: str) -> int:
    try:
        return date.fromisoformat(issued).toordinal()
    except ValueError:
        return 0


def _identifiers(parts: Mapping[Key, Sequence[Thing]], reserved: Iterable[str]) -> dict[Key, str]:
    """Give each group its local name; where several want one, or the authority has it, what keeps them
    apart is added.
    """
    ids = {key: key[1] for key in parts if key[0] == AUTHORITY}
    taken = set(reserved)
    wanted: dict[str, list[Key]] = {}
    for key in sorted(parts):
        if key not in ids:
            wanted.setdefault(slug(parts[key][0].label), []).append(key)
    for base, keys in wanted.items():
        for key in keys:
            edition = key[0] == "Event" and key[1] in taken
            name = base if len(keys) == 1 and base not in taken and not edition else _marked(base, key)
            number = 2
            while name in taken:
                name = f"{_marked(base, key)}-{number}"
                number += 1
            taken.add(name)
            ids[key] = name
    return ids


def _marked(base: str, key: Key) -> str:
    return f"{base}-{slug('-'.join(part for part in key[2:] if part) or key[0])}"


def _set_apart(
    parts: Mapping[Key, Sequence[Thing]], ids: Mapping[Key, str], apart: frozenset[tuple[str, str]]
) -> Iterable[Group]:
    for key, things in parts.items():
        stems = {stem for id_, stem in apart if id_ == ids[key]} & {thing.stem for thing in things}
        rest = tuple(thing for thing in things if thing.stem not in stems)
        if rest:
            yield Group(ids[key], key, rest)
        for stem in sorted(stems):
            yield Group(f"{ids[key]}@{stem}", key, tuple(thing for thing in things if thing.stem == stem))


def rename_claims(readings: Iterable[Reading], groups: Iterable[Group]) -> list[Claim]:
    """Return all claims with their things replaced by the ids of groups; what a thing states of itself
    is left out.
    """
    ids = {(thing.stem, f"#{thing.number}"): group.id for group in groups for thing in group.things}
    renamed = (
        replace(
            claim,
            subject=ids.get((reading.document.stem, claim.subject), claim.subject),
            object=ids.get((reading.document.stem, claim.object), claim.object),
            said_by=tuple(sorted({ids.get((reading.document.stem, who), who) for who in claim.said_by})),
        )
        for reading in readings
        for claim in reading.claims
    )
    return [claim for claim in renamed if claim.subject != claim.object]
