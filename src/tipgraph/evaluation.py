"""How well the claims of a text agree with claims that a careful reader marked: the gold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tipgraph.errors import InputError
from tipgraph.gold import Gold, GoldClaim, comparable, find_gold, load_golds
from tipgraph.model import Claim, Document, Entity, Span
from tipgraph.pipeline import Workshop, learn, load
from tipgraph.read.documents import read_text

__all__ = ["Found", "Gold", "Result", "Score", "compare", "evaluate", "found_claims"]

_SUPER = {"speaksAt": "attends", "hosts": "organizes"}
SYMMETRIC = frozenset({"partnersWith"})


@dataclass(frozen=True, slots=True)
class Found:
    """A claim that was extracted, in comparable form."""

    relation: str
    subjects: frozenset[str]
    objects: frozenset[str]
    tier: str
    year: int
    start: str
    end: str
    text: str
    quote: str
    rule: str


@dataclass(slots=True)
class Score:
    """Counts of one relation, language or document."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Return the share of extracted claims that are right, 1 where there are none."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Return the share of core claims that were found, 1 where there are none."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(self, other: Score) -> None:
        """Add the counts of another score."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed


@dataclass(slots=True)
class Result:
    """How one document did: scores by relation, the claims that were missed and the ones that are wrong."""

    document: str
    language: str
    scores: dict[str, Score] = field(default_factory=dict)
    missed: list[GoldClaim] = field(default_factory=list)
    wrong: list[Found] = field(default_factory=list)
    forbidden: list[Found] = field(default_factory=list)
    """Those of the wrong ones that the gold names as claims that must not come out."""


def pair_texts(
    gold: Path, texts: Sequence[Path], workshop: Workshop
) -> tuple[list[tuple[Gold, Document]], list[str]]:
    """Return each gold with its document, and the names of those that have none.

    It is the passage that the gold itself holds, or the text that it is named after; `texts` is by default the folder
    `texts` beside the gold. Raises `InputError` where no gold has a document.
    """
    files = find_gold(gold)
    golds = load_golds(files)
    folders = texts or (files[0].parent.parent / "texts",)
    outside = any(not one.text for one in golds)
    documents = {document.stem: document for document in load(folders, workshop)} if outside else {}
    documents |= {one.document: _passage(one, workshop) for one in golds if one.text}
    pairs = [(one, documents[one.document]) for one in golds if one.document in documents]
    if not pairs:
        raise InputError(
            f"no gold is named after a text in {', '.join(map(str, folders))}; "
            f"name the folder of {golds[0].document}.txt behind the gold"
        )
    return pairs, [one.document for one in golds if one.document not in documents]


def _passage(gold: Gold, workshop: Workshop) -> Document:
    """Return a passage as a document."""
    words = {code: pack.words for code, pack in workshop.packs.items()}
    known = {"language": gold.language} if gold.language in words else {}
    return read_text(gold.text, f"{gold.document}.txt", words, known)


def evaluate(pairs: Iterable[tuple[Gold, Document]], workshop: Workshop) -> list[Result]:
    """Extract from each document, apart from all others, and compare with its gold."""
    results: list[Result] = []
    for gold, document in pairs:
        knowledge = learn([document], workshop)
        entities = {entity.id: entity for entity in knowledge.entities}
        results.append(compare(gold, found_claims(knowledge.claims, entities)))
    return results


def add_scores(scores: Iterable[tuple[str, Score]]) -> dict[str, Score]:
    """Add up scores by name, sorted by name."""
    totals: dict[str, Score] = {}
    for name, score in scores:
        totals.setdefault(name, Score()).add(score)
    return dict(sorted(totals.items()))


def tabulate(results: Iterable[Result]) -> dict[tuple[str, str], Score]:
    """Add up scores by language and relation, in this order."""
    totals: dict[tuple[str, str], Score] = {}
    for result in results:
        for relation, score in result.scores.items():
            totals.setdefault((result.language, relation), Score()).add(score)
    return dict(sorted(totals.items()))


def found_claims(claims: Iterable[Claim], entities: Mapping[str, Entity]) -> list[Found]:
    """Put extracted claims into comparable form; start and end of one event become one date."""
    claims = list(claims)
    starts = [claim for claim in claims if claim.relation == "startDate"]
    ends = [claim for claim in claims if claim.relation == "endDate"]
    return [
        _found(claim, entities, _end_of(claim, starts, ends) if claim.relation == "startDate" else "")
        for claim in claims
        if claim.relation != "endDate"
    ]


def _end_of(start: Claim, starts: Sequence[Claim], ends: Sequence[Claim]) -> str:
    """Return the end of the range whose beginning a claim states: the same words tell both, or other words the end alone."""
    own = [end for end in ends if end.subject == start.subject]
    told = next((end.object for end in own if _places(start) & _places(end)), "")
    ranges = set().union(*(_places(other) for other in starts if other.subject == start.subject))
    alone = {end.object for end in own if not ranges & _places(end) and end.object > start.object}
    return told or (alone.pop() if len(alone) == 1 and len(own) == 1 else "")


def _places(claim: Claim) -> set[tuple[str, Span]]:
    """Return where the words stand that tell a date."""
    return {(evidence.document, evidence.object) for evidence in claim.evidence}


def _found(claim: Claim, entities: Mapping[str, Entity], end: str) -> Found:
    is_date = claim.relation == "startDate"
    subject, target = entities.get(claim.subject), entities.get(claim.object)
    relation = "date" if is_date else _SUPER.get(claim.relation, claim.relation)
    names = (_shown(subject, claim.subject), _shown(target, claim.object))
    titles = (title for _, title in claim.roles)
    qualifiers = (claim.tier, str(claim.year or ""), *titles, claim.amount, claim.currency, end)
    evidence = claim.evidence[0]
    return Found(
        relation,
        _forms(subject, claim.subject),
        frozenset() if is_date else _forms(target, claim.object),
        claim.tier,
        claim.year,
        claim.object if is_date else "",
        end,
        " ".join((f"{relation}: {names[0]} -> {names[1]}", *filter(None, qualifiers))),
        evidence.exact,
        evidence.rule,
    )


def _shown(entity: Entity | None, key: str) -> str:
    if entity is None:
        return key
    labels = dict(entity.labels)
    return labels.get("en") or entity.labels[0][1]


def _forms(entity: Entity | None, key: str) -> frozenset[str]:
    names = [name for _, name in (*entity.labels, *entity.aliases)] if entity else [key]
    return frozenset(form for name in names for form in comparable(name))


def compare(gold: Gold, found: Sequence[Found]) -> Result:
    """Match each extracted claim with at most one of the gold, core ones first."""
    result = Result(gold.document, gold.language)
    open_claims = sorted(gold.claims, key=lambda claim: not claim.core)
    for prediction in found:
        match = next((claim for claim in open_claims if _agree(claim, prediction)), None)
        score = result.scores.setdefault(match.relation if match else prediction.relation, Score())
        if match:
            open_claims.remove(match)
            score.right += match.core
        elif not any(_agree(claim, prediction) for claim in gold.claims):
            score.wrong += 1
            result.wrong.append(prediction)
            if any(_forbids(claim, prediction) for claim in gold.not_claims):
                result.forbidden.append(prediction)
    for claim in open_claims:
        if claim.core:
            result.scores.setdefault(claim.relation, Score()).missed += 1
            result.missed.append(claim)
    return result


def _agree(gold: GoldClaim, found: Found) -> bool:
    if gold.relation != found.relation and (gold.relation, found.relation) != ("chairs", "holdsRoleIn"):
        return False
    if gold.relation == "date":
        same_end = gold.end == found.end or not gold.end
        return bool(gold.subjects & found.subjects) and gold.start == found.start and same_end
    if gold.tier and (gold.tier != found.tier or (gold.year and gold.year != found.year)):
        return False
    return _same_ends(gold, found)


def _same_ends(gold: GoldClaim, found: Found) -> bool:
    if gold.subjects & found.subjects and gold.objects & found.objects:
        return True
    crossed = gold.subjects & found.objects and gold.objects & found.subjects
    return gold.relation in SYMMETRIC and bool(crossed)


def _forbids(claim: GoldClaim, found: Found) -> bool:
    """Whether a wrong claim is one that the gold warns of; of dates by their beginning, or of any."""
    if claim.relation != found.relation or (claim.tier and claim.tier != found.tier):
        return False
    if claim.relation == "date":
        dated = claim.start.startswith("any") or found.start.startswith(claim.start)
        return bool(claim.subjects & found.subjects) and dated
    return _same_ends(claim, found)
