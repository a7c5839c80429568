"""Which facts a page shows: of some relations, documents, claims, or around one node."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import PurePath

from tipgraph.errors import InputError
from tipgraph.view.facts import Fact, Facts, local_name, only

Stated = tuple[str, str, str]
"""Subject, local name of the relation, object: a fact that a query found, stated or inferred."""


def of_relations(facts: Facts, relations: Collection[str], whole: Facts) -> Facts:
    """Keep the facts of these relations.

    Raises `InputError` for a relation that no fact of the whole graph has.
    """
    known = sorted({fact.relation for fact in whole.facts})
    for relation in relations:
        if relation not in known:
            raise InputError(
                f"--relation {relation}: no fact has this relation; choose among: {', '.join(known)}"
            )
    return only(facts, (fact for fact in facts.facts if fact.relation in relations))


def of_documents(facts: Facts, names: Collection[str], whole: Facts) -> Facts:
    """Keep the facts that these documents state, with only their quotes; a name is a file name or its stem.

    Raises `InputError` for a name that no document of the whole graph has.
    """
    by_name = {name: source.id for source in whole.sources for name in _names_of(source.id, source.file)}
    missing = [name for name in names if name not in by_name]
    if missing:
        known = ", ".join(local_name(source.id) for source in whole.sources[:12])
        raise InputError(f"--document {missing[0]}: the graph quotes no such document; it quotes: {known}")
    wanted = {by_name[name] for name in names}
    kept = (_quoting(fact, wanted) for fact in facts.facts)
    return only(facts, (fact for fact in kept if fact.quotes))


def _names_of(iri: str, file: str) -> set[str]:
    return {iri, local_name(iri), file, PurePath(file).stem} - {""}


def _quoting(fact: Fact, documents: set[str]) -> Fact:
    quotes = tuple(quote for quote in fact.quotes if quote.document in documents)
    return Fact(
        id=fact.id,
        subject=fact.subject,
        relation=fact.relation,
        object=fact.object,
        qualifiers=fact.qualifiers,
        roles=fact.roles,
        speakers=fact.speakers,
        quotes=quotes,
    )


def around(facts: Facts, middle: str, steps: int) -> Facts:
    """Keep the facts between nodes that are at most `steps` facts away from the middle."""
    near: dict[str, set[str]] = defaultdict(set)
    for fact in facts.facts:
        if not fact.is_date:
            near[fact.subject].add(fact.object)
            near[fact.object].add(fact.subject)
    reached = edge = {middle}
    for _ in range(steps):
        edge = {other for node in edge for other in near[node]} - reached
        reached = reached | edge
    return only(
        facts,
        (
            fact
            for fact in facts.facts
            if fact.subject in reached and (fact.is_date or fact.object in reached)
        ),
    )


def found_by_query(facts: Facts, claims: Collection[str], stated: Iterable[Stated]) -> Facts:
    """Keep these claims, and for triples the claims that state them; a triple without one is drawn unquoted.

    A triple that follows from a claim of a narrower relation brings that claim along: its quote is the proof.
    """
    by_ends: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts.facts:
        by_ends[fact.subject, fact.object].append(fact)
    wanted = set(claims)
    unstated: list[Fact] = []
    for subject, relation, target in sorted(set(stated)):
        between = by_ends[subject, target] or by_ends[target, subject]
        same = [fact.id for fact in between if fact.relation == relation]
        wanted.update(same or [fact.id for fact in between])
        if not between:
            unstated.append(
                Fact(id=f"{subject} {relation} {target}", subject=subject, relation=relation, object=target)
            )
    kept = [fact for fact in facts.facts if fact.id in wanted]
    return only(facts, [*kept, *_drawable(facts, unstated)])


def _drawable(facts: Facts, unstated: list[Fact]) -> list[Fact]:
    """Of triples without a claim, those between nodes that the graph has facts about."""
    known = {node.id for node in facts.nodes}
    return [fact for fact in unstated if fact.subject in known and (fact.is_date or fact.object in known)]
