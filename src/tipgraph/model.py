"""The values that pass from stage to stage; all frozen, sortable and free of RDF, rules and files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

Modality = Literal["asserted", "planned"]

CLASSES: dict[str, tuple[str, ...]] = {
    "Person": ("Agent",),
    "Organization": ("Agent",),
    "Country": ("Agent", "Place"),
    "Event": (),
    "Conference": ("Event",),
    "Workshop": ("Event",),
    "Training": ("Event",),
    "Meeting": ("Event",),
    "Visit": ("Event",),
    "Campaign": ("Event",),
    "Observance": ("Event",),
    "Project": (),
    "Report": (),
    "Place": (),
}
"""Every class an entity can have, with its super-classes."""

SYMMETRIC = frozenset({"partnersWith"})
"""Relations that say the same from either end."""

RELATIONS: tuple[str, ...] = (
    "funds",
    "chairs",
    "attends",
    "ranks",
    "holdsRoleIn",
    "speaksAt",
    "organizes",
    "hosts",
    "implements",
    "partnersWith",
    "partOf",
    "heldIn",
    "startDate",
    "endDate",
    "publishes",
)
"""Every relation a claim can have; `startDate` and `endDate` take an ISO date as object."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters (Unicode code points) in a document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Document:
    """A text as its file has it, decoded and otherwise untouched, and what is known of it."""

    stem: str
    file: str
    text: str = field(repr=False)
    language: str
    sha256: str
    title: str = ""
    publisher: str = ""
    issued: str = ""
    """ISO date of publication, empty where none is stated."""
    source: str = ""
    """Address that the text came from, empty where unknown."""


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """One place in one document that states a claim; all spans count in that document's text."""

    document: str
    quote: Span
    exact: str
    rule: str
    """Name of the rule that fired: language.relation.name."""
    subject: Span
    object: Span
    trigger: Span | None = None


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """A relation between two entities (or an entity and an ISO date), as documents assert it.

    Two claims are the same claim when `key` is equal; the rest is what the documents add to it.
    """

    subject: str
    relation: str
    object: str
    tier: str = ""
    """Local name of the tier concept: tier-1, tier-2, tier-2-watch-list, tier-3, special-case."""
    year: int = 0
    """Year of the report that ranks; 0 where unknown."""
    amount: str = ""
    """Decimal number as text, empty where none."""
    currency: str = ""
    """ISO 4217 code."""
    roles: tuple[tuple[str, str], ...] = ()
    """(language, title) pairs."""
    said_by: tuple[str, ...] = ()
    """Entities whose words state the claim."""
    modality: Modality = "asserted"
    evidence: tuple[Evidence, ...] = ()

    @property
    def key(self) -> tuple[str, str, str, str, int, str, str]:
        """What makes two claims one."""
        return (
            self.subject,
            self.relation,
            self.object,
            self.tier,
            self.year,
            self.amount,
            self.currency,
        )


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """Who or what is named, under one identifier over all documents."""

    id: str
    """Local name of its IRI, as in naela-gabr."""
    cls: str
    """The most specific class, a key of `CLASSES`."""
    labels: tuple[tuple[str, str], ...]
    """One (language, label) pair a language."""
    aliases: tuple[tuple[str, str], ...] = ()
    """(language, form) pairs: every other form seen or known."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that a set of documents states: what becomes the graph."""

    documents: tuple[Document, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]


def merge_claims(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Join claims of one key: evidence, roles and speakers add up; asserted outweighs planned."""
    by_key: dict[tuple[str, str, str, str, int, str, str], list[Claim]] = {}
    for claim in map(_ordered, claims):
        by_key.setdefault(claim.key, []).append(claim)
    return tuple(sorted(_join(group) for group in by_key.values()))


def _ordered(claim: Claim) -> Claim:
    """Give a symmetric claim one order of its ends, so that both ways of saying it are one claim."""
    if claim.relation not in SYMMETRIC or claim.subject <= claim.object:
        return claim
    turned = (replace(proof, subject=proof.object, object=proof.subject) for proof in claim.evidence)
    return replace(claim, subject=claim.object, object=claim.subject, evidence=tuple(turned))


def _join(group: list[Claim]) -> Claim:
    first = group[0]
    return Claim(
        *first.key,
        roles=tuple(sorted({role for claim in group for role in claim.roles})),
        said_by=tuple(sorted({speaker for claim in group for speaker in claim.said_by})),
        modality="asserted" if any(claim.modality == "asserted" for claim in group) else "planned",
        evidence=tuple(sorted({evidence for claim in group for evidence in claim.evidence})),
    )


def single_witnesses(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Keep one evidence a quote: that two rules read the same sentence makes no second witness."""
    return tuple(replace(claim, evidence=_witnesses(claim.evidence)) for claim in claims)


def _witnesses(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    first: dict[tuple[str, Span], Evidence] = {}
    for proof in sorted(evidence):
        first.setdefault((proof.document, proof.quote), proof)
    return tuple(first.values())
