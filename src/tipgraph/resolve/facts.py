"""What claims say of each group of things: offices held, parties, sums, dates and places, each with its
evidence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from tipgraph.model import Claim, Evidence
from tipgraph.read.normal import plain
from tipgraph.resolve.concepts import Concepts, without_prefixes

_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 2


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a person holds, as one claim states it."""

    body: str
    chairs: bool
    titles: frozenset[str]
    """Concepts of the title, in no language."""
    deputy: bool
    text: str
    evidence: tuple[Evidence, ...]


@dataclass(slots=True)
class Facts:
    """What is known of one group; there is one for each, so what most have none of is a frozen set."""

    offices: list[Office] = field(default_factory=list)
    parties: dict[str, list[Evidence]] = field(default_factory=dict)
    """Agents that fund, organize, implement, attend it, or are its partners."""
    funders: frozenset[str] = frozenset()
    sums: dict[tuple[str, str], list[Evidence]] = field(default_factory=dict)
    """(amount, currency) pairs given to it."""
    dates: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    linked: set[str] = field(default_factory=set)
    """Groups that stand in a claim with it: nothing is linked to itself."""


def gather_facts(claims: Iterable[Claim], concepts: Concepts) -> dict[str, Facts]:
    """Return what all claims say, by group."""
    facts: defaultdict[str, Facts] = defaultdict(Facts)
    for claim in claims:
        subject, target = facts[claim.subject], facts[claim.object]
        subject.linked.add(claim.object)
        target.linked.add(claim.subject)
        if claim.relation in ("chairs", "holdsRoleIn"):
            subject.offices.append(_office(claim, concepts))
        elif claim.relation in ("startDate", "endDate"):
            subject.dates |= {claim.object}
        elif claim.relation == "heldIn":
            subject.places |= {claim.object}
        else:
            _note_parties(claim, subject, target)
    return dict(facts)


def _note_parties(claim: Claim, subject: Facts, target: Facts) -> None:
    target.parties.setdefault(claim.subject, []).extend(claim.evidence)
    if claim.relation == "partnersWith":
        subject.parties.setdefault(claim.object, []).extend(claim.evidence)
    if claim.relation == "funds":
        target.funders |= {claim.subject}
        if claim.amount:
            target.sums.setdefault((claim.amount, claim.currency), []).extend(claim.evidence)


def title_of(claim: Claim, concepts: Concepts) -> frozenset[str]:
    """Return what a claim says of the office itself, beside ranks and adjectives; who chairs is a chair."""
    chairs = {"chair"} if claim.relation == "chairs" else set()
    return (title_concepts(_words(claim), concepts) | chairs) - concepts.beside


def _words(claim: Claim) -> list[str]:
    return [word for _, title in claim.roles for word in _WORD.findall(plain(title))]


def _office(claim: Claim, concepts: Concepts) -> Office:
    titles = [title for _, title in claim.roles]
    words = _words(claim)
    return Office(
        claim.object,
        claim.relation == "chairs",
        title_concepts(words, concepts),
        any(way in concepts.deputy for word in words for way in without_prefixes(word)),
        titles[0] if titles else "",
        claim.evidence,
    )


def title_concepts(words: Iterable[str], concepts: Concepts) -> frozenset[str]:
    """Return what the words of a title say; a word that nobody listed says itself."""
    said: set[str] = set()
    for word in words:
        ways = without_prefixes(word)
        listed = next((concepts.roles[way] for way in ways if way in concepts.roles), None)
        if listed is not None:
            said |= listed
        elif len(word) > _SHORT and not any(way in concepts.light or way in concepts.deputy for way in ways):
            said.add(ways[min(1, len(ways) - 1)])
    return frozenset(said)


def same_title(first: Office, second: Office, concepts: Concepts) -> bool:
    """Whether two offices are of one rank and called alike, in whatever bodies: a word of the titles is the
    same, or both chair.
    """
    if first.deputy != second.deputy:
        return False
    return (first.chairs and second.chairs) or bool((first.titles & second.titles) - concepts.beside)


def is_single(first: Office, second: Office, concepts: Concepts) -> bool:
    """Whether what two titles share is an office that one person holds in one body at one time."""
    return (first.chairs and second.chairs) or bool(first.titles & second.titles & concepts.single)
