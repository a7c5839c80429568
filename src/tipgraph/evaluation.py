"""How well the claims of a text agree with claims that a careful reader marked: the gold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tipgraph.errors import InputError
from tipgraph.model import Claim, Entity
from tipgraph.read.normal import plain
from tipgraph.resources import parse_yaml

_ARTICLE = re.compile(r"^(?:the|a|an|its|their|le|la|les|l'|un|une) |^l'")
_SUPER = {"speaksAt": "attends", "hosts": "organizes"}
_SIGNS = re.compile(r"[^\w]+")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
SYMMETRIC = frozenset({"partnersWith"})


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A marked claim; `subjects` and `objects` are all labels that a reader would accept, in comparable form."""

    relation: str
    subjects: frozenset[str]
    objects: frozenset[str]
    core: bool
    tier: str = ""
    year: int = 0
    start: str = ""
    end: str = ""
    quote: str = ""
    text: str = ""
    """The claim in words, for a report."""


@dataclass(frozen=True, slots=True)
class Gold:
    """The gold of one document."""

    document: str
    language: str
    claims: tuple[GoldClaim, ...]


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


def comparable(label: str) -> frozenset[str]:
    """Return the forms of a label that count as equal: without article, signs, or what stands in brackets."""
    forms = {label, _BRACKETS.sub("", label), *re.findall(r"\(([^)]+)\)", label)}
    return frozenset(_bare(form) for form in forms) - {""}


def _bare(form: str) -> str:
    text = _SIGNS.sub(" ", plain(form).replace("u.s.", "us").replace("u.n.", "un")).strip()
    return _ARTICLE.sub("", text)


def load_gold(path: Path) -> Gold:
    """Read one gold file; raises `InputError` that names file and claim."""
    try:
        content = parse_yaml(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise InputError(f"{path}: cannot be read as YAML: {error}") from error
    if not isinstance(content, dict) or not isinstance(content.get("claims"), list):
        raise InputError(f"{path}: must be a mapping with a list of claims")
    entities = _gold_entities(path.parent / "entities.yaml")
    claims: list[GoldClaim] = []
    for number, entry in enumerate(content["claims"]):
        try:
            claims.append(_gold_claim(entry, entities))
        except (KeyError, TypeError) as error:
            raise InputError(f"{path}: claims[{number}]: {error} is missing or of a wrong form") from error
    return Gold(str(content.get("id", path.stem)), str(content.get("language", "")), tuple(claims))


def _gold_entities(path: Path) -> dict[str, frozenset[str]]:
    if not path.is_file():
        return {}
    rows = parse_yaml(path.read_text(encoding="utf-8"))["entities"]
    return {
        row["id"]: frozenset(
            form
            for label in (
                row["label"],
                row.get("label_ar", ""),
                *row.get("forms", ()),
                *row.get("usual_names", ()),
            )
            for form in comparable(label)
        )
        for row in rows
    }


def _gold_claim(entry: Mapping[str, Any], entities: Mapping[str, frozenset[str]]) -> GoldClaim:
    def labels(slot: str) -> frozenset[str]:
        value = entry.get(slot, [])
        names = [str(name) for name in (value if isinstance(value, list) else [value])]
        names += [str(name) for name in entry.get(f"{slot}_or", ())]
        return frozenset(
            form for name in names for form in entities.get(name, frozenset()) | comparable(name)
        )

    def first(slot: str) -> str:
        value = entry.get(slot, "")
        return str(value[0] if isinstance(value, list) and value else value)

    start, end = str(entry.get("start", "")), str(entry.get("end", ""))
    relation = str(entry["p"])
    qualifiers = " ".join(
        str(entry[key])
        for key in ("tier", "year", "role", "amount", "currency", "start", "end")
        if key in entry
    )
    return GoldClaim(
        relation,
        labels("s"),
        frozenset() if relation == "date" else labels("o"),
        bool(entry["core"]),
        tier=str(entry.get("tier", "")).casefold().replace(" ", "-"),
        year=int(entry.get("year", 0) or 0),
        start=start,
        end="" if end == start else end,
        quote=str(entry.get("quote", "")),
        text=f"{relation}: {first('s')} -> {'' if relation == 'date' else first('o')} {qualifiers}".strip(),
    )


def found_claims(claims: Iterable[Claim], entities: Mapping[str, Entity]) -> list[Found]:
    """Put extracted claims into comparable form; start and end of one event become one date."""
    dates: dict[str, dict[str, list[Claim]]] = {}
    found: list[Found] = []
    for claim in claims:
        if claim.relation in ("startDate", "endDate"):
            dates.setdefault(claim.subject, {}).setdefault(claim.relation, []).append(claim)
        else:
            found.append(_found(claim, entities))
    for by_relation in dates.values():
        ends = by_relation.get("endDate", [])
        for number, start in enumerate(by_relation.get("startDate", [])):
            found.append(_found(start, entities, ends[number].object if number < len(ends) else ""))
    return found


def _found(claim: Claim, entities: Mapping[str, Entity], end: str = "") -> Found:
    is_date = claim.relation == "startDate"
    subject, target = entities.get(claim.subject), entities.get(claim.object)
    relation = "date" if is_date else _SUPER.get(claim.relation, claim.relation)
    names = [
        entity.labels[0][1] if entity else key
        for entity, key in ((subject, claim.subject), (target, claim.object))
    ]
    qualifiers = " ".join(
        filter(
            None, (claim.tier, str(claim.year or ""), *(title for _, title in claim.roles), claim.amount, end)
        )
    )
    evidence = claim.evidence[0]
    return Found(
        relation,
        _forms(subject, claim.subject),
        frozenset() if is_date else _forms(target, claim.object),
        claim.tier,
        claim.year,
        claim.object if is_date else "",
        end,
        f"{relation}: {names[0]} -> {names[1]} {qualifiers}".strip(),
        evidence.exact,
        evidence.rule,
    )


def _forms(entity: Entity | None, key: str) -> frozenset[str]:
    if entity is None:
        return comparable(key)
    names = [name for _, name in (*entity.labels, *entity.aliases)]
    return frozenset(form for name in names for form in comparable(name))


def compare(gold: Gold, found: Sequence[Found]) -> Result:
    """Match each extracted claim with at most one of the gold, core ones first."""
    result = Result(gold.document, gold.language)
    open_claims = [
        *(claim for claim in gold.claims if claim.core),
        *(claim for claim in gold.claims if not claim.core),
    ]
    for prediction in found:
        match = next((claim for claim in open_claims if _agree(claim, prediction)), None)
        score = result.scores.setdefault(match.relation if match else prediction.relation, Score())
        if match is None:
            if not any(_agree(claim, prediction) for claim in gold.claims):
                score.wrong += 1
                result.wrong.append(prediction)
            continue
        open_claims.remove(match)
        score.right += match.core
    for claim in open_claims:
        if claim.core:
            result.scores.setdefault(claim.relation, Score()).missed += 1
            result.missed.append(claim)
    return result


def _agree(gold: GoldClaim, found: Found) -> bool:
    if gold.relation != found.relation and (gold.relation, found.relation) != ("chairs", "holdsRoleIn"):
        return False
    if gold.relation == "date":
        return (
            bool(gold.subjects & found.subjects)
            and gold.start == found.start
            and (gold.end == found.end or not gold.end)
        )
    if gold.tier and (gold.tier != found.tier or (gold.year and gold.year != found.year)):
        return False
    if gold.subjects & found.subjects and gold.objects & found.objects:
        return True
    return gold.relation in SYMMETRIC and bool(
        gold.subjects & found.objects and gold.objects & found.subjects
    )
