"""Rules of a language pack: read from its folder, checked, and matched against a row of pieces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tipgraph.errors import PackError
from tipgraph.extract.mention import Mention, Row, phrase_in
from tipgraph.extract.patterns import Pattern, PatternError, compile_pattern
from tipgraph.model import RELATIONS
from tipgraph.read.tokens import Token
from tipgraph.read.words import Words
from tipgraph.resources import parse_yaml, resource_folder

FILE_RELATIONS = (*RELATIONS, "date", "role", "absent", "told")
"""What a rule file can be named after: `date` gives startDate and endDate, `role` gives chairs or holdsRoleIn,
`absent` takes back that somebody attends, `told` finds the events that only a verb tells."""

_RULE_KEYS = {
    "name",
    "pattern",
    "priority",
    "stage",
    "fold",
    "kept",
    "implicit",
    "guard",
    "title",
    "event",
    "unless",
    "needs",
    "heads",
    "not_after",
    "without",
    "gives_way",
    "under",
    "examples",
    "rejects",
}
_IMPLICIT = {
    "heading",
    "person",
    "event",
    "here",
    "activity",
    "project",
    "report",
    "ranker",
    "organization",
    "prior",
    "outing",
    "owner",
    "matter",
    "parent",
    "country",
    "land",
    "tier",
    "back",
    "latest",
    "dateline",
}
STAGES = ("fold", "claim")
_JOINERS = frozenset({",", "and", "&", "et", "و"})


@dataclass(frozen=True, slots=True)
class Example:
    """A text and the claims that it must give, each as `subject | relation | object`."""

    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern of one relation in one language."""

    name: str
    """language.relation.name"""
    relation: str
    pattern: Pattern
    stage: str = "claim"
    """`fold` rules run first and fold what they match into the mention of one slot."""
    fold: str = ""
    kept: bool = False
    """Whether what stands around the folded mention stays in the row."""
    implicit: Mapping[str, str] | None = None
    """Slot to what the document has in focus: a subject or object that the sentence leaves unsaid."""
    guard: bool = True
    """Whether negation, wishes and conditions around the match forbid the claim."""
    title: str = ""
    """For a role that a verb tells ("who chairs X"): head or chair."""
    event: str = ""
    """For an event that a verb tells: which of the pack's `told_events`."""
    unless: frozenset[str] = frozenset()
    """Phrases of which none may stand in the sentence."""
    needs: frozenset[str] = frozenset()
    """Phrases of which one must stand in the sentence, wherever the match is."""
    heads: frozenset[str] = frozenset()
    """Nouns of which one must be the head of the subject, where any are given; a rule that folds folds all the same."""
    not_after: frozenset[str] = frozenset()
    """Words that must not stand right before the match."""
    without: frozenset[str] = frozenset()
    """Phrases of which none may stand within the match."""
    gives_way: str = ""
    """A relation: what the rule states of two things is dropped where the document states that one of the same two."""
    under: frozenset[str] = frozenset()
    """Phrases of which one must stand in the line with a colon that a list is under."""
    priority: int = 50
    examples: tuple[Example, ...] = ()
    rejects: tuple[str, ...] = ()


def load_rules(words: Words, folder: Path | None = None) -> tuple[Rule, ...]:
    """Read the rule files of a pack, by priority and name; raises `PackError` that lists every fault."""
    folder = (folder or resource_folder("languages")) / words.code / "rules"
    rules: list[Rule] = []
    faults: list[str] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            content = parse_yaml(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
            faults.append(f"{path}: cannot be read as YAML: {error}")
            continue
        rules += _file_rules(path, content, words, faults)
    names = [rule.name for rule in rules]
    faults += [
        f"{folder}: the rule {name} stands twice" for name in sorted(set(names)) if names.count(name) > 1
    ]
    if faults:
        raise PackError("\n".join(faults))
    return tuple(sorted(rules, key=lambda rule: (rule.priority, rule.name)))


def _file_rules(path: Path, content: Any, words: Words, faults: list[str]) -> Iterator[Rule]:
    relation = content.get("relation") if isinstance(content, dict) else None
    if relation not in FILE_RELATIONS:
        faults.append(f"{path}: relation: {relation!r} is none of {', '.join(FILE_RELATIONS)}")
        return
    if not isinstance(content.get("rules"), list):
        faults.append(f"{path}: rules: must be a list")
        return
    for number, entry in enumerate(content["rules"]):
        place = f"{path}: rules[{number}]"
        entry_faults = _rule_faults(place, entry)
        if not entry_faults:
            try:
                yield _rule(entry, relation, words)
            except PatternError as error:
                entry_faults = [f"{place}.pattern: {error}"]
        faults += entry_faults


def _rule_faults(place: str, entry: Any) -> list[str]:
    if not isinstance(entry, dict):
        return [f"{place}: must be a mapping"]
    faults = [
        f"{place}.{key}: unknown key; known are {', '.join(sorted(_RULE_KEYS))}"
        for key in entry.keys() - _RULE_KEYS
    ]
    faults += [
        f"{place}.{key}: must be there" for key in ("name", "pattern") if not isinstance(entry.get(key), str)
    ]
    if entry.get("stage", "claim") not in STAGES:
        faults.append(f"{place}.stage: {entry['stage']!r} is none of {', '.join(STAGES)}")
    if entry.get("gives_way", "") not in ("", *RELATIONS):
        faults.append(f"{place}.gives_way: {entry['gives_way']!r} is no relation")
    implicit = entry.get("implicit", {})
    if not isinstance(implicit, dict) or not set(implicit.values()) <= _IMPLICIT:
        faults.append(f"{place}.implicit: must map a slot to one of {', '.join(sorted(_IMPLICIT))}")
    for number, example in enumerate(entry.get("examples", [])):
        if (
            not isinstance(example, dict)
            or not isinstance(example.get("text"), str)
            or not isinstance(example.get("claims"), list)
        ):
            faults.append(f"{place}.examples[{number}]: must have a text and its claims")
    if not all(isinstance(text, str) for text in entry.get("rejects", [])):
        faults.append(f"{place}.rejects: must be texts")
    return faults


def _rule(entry: dict[str, Any], relation: str, words: Words) -> Rule:
    pattern = compile_pattern(entry["pattern"], words)
    implicit = entry.get("implicit")
    fold = entry.get("fold", "")
    missing = (
        {"s", "o"} - pattern.slots.keys() - set(implicit or ()) - ({"o"} if relation in ("role",) else set())
    )
    event = entry.get("event", "")
    if (relation == "told" or event) and event not in words.told_events:
        raise PatternError(f"tells the event {event!r}, which is none of the pack's told_events")
    if missing and not fold and not event:
        raise PatternError(f"has no slot {' nor '.join(sorted(missing))}")
    if fold and fold not in pattern.slots:
        raise PatternError(f"folds into {fold!r}, which is no slot of it")
    return Rule(
        name=f"{words.code}.{relation}.{entry['name']}",
        relation=relation,
        pattern=pattern,
        stage=entry.get("stage", "fold" if fold else "claim"),
        fold=fold,
        kept=entry.get("kept", False) is True,
        implicit=implicit,
        guard=entry.get("guard", True) is True,
        title=entry.get("title", ""),
        event=event,
        not_after=words.any_of(*entry.get("not_after", "").split()),
        without=words.any_of(*entry.get("without", "").split()),
        gives_way=entry.get("gives_way", ""),
        under=words.any_of(*entry.get("under", "").split()),
        unless=words.any_of(*entry.get("unless", "").split()),
        needs=words.any_of(*entry.get("needs", "").split()),
        heads=_nouns(words, entry.get("heads", "").split()),
        priority=int(entry.get("priority", 50)),
        examples=tuple(
            Example(example["text"], tuple(map(str, example["claims"])))
            for example in entry.get("examples", [])
        ),
        rejects=tuple(entry.get("rejects", [])),
    )


def _nouns(words: Words, classes: Sequence[str]) -> frozenset[str]:
    """Return the head nouns of bodies that are of some classes."""
    return frozenset(noun for noun, cls in words.heads.get("organization", {}).items() if cls in classes)


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule fits a row: pieces `first` up to `last`, and the mentions in each slot."""

    rule: Rule
    first: int
    last: int
    slots: Mapping[str, tuple[Mention, ...]]
    trigger: tuple[int, int] | None
    said: str = ""
    """The last word of the trigger, which tells in some languages what a pronoun written onto it can mean."""


def find_matches(rule: Rule, row: Row) -> Iterator[Match]:
    """Find every place where a rule fits, also where one match lies inside another."""
    if not rule.pattern.may_fit(row.text):
        return
    position = 0
    while match := rule.pattern.regex.search(row.text, position):
        first = row.piece_at(match.start())
        last = row.piece_at(match.end() - 1) + 1 if match.end() > match.start() else first
        slots = _slots(rule, row, match)
        whole = row.starts[first] == match.start() and last > first and all(slots.values())
        if (
            whole
            and not _follows(rule.not_after, row, first, len(next(iter(slots.values()), ())) > 1)
            and not (rule.without and phrase_in(row.wording(first, last), rule.without))
        ):
            trigger = _trigger(row, match)
            yield Match(rule, first, last, slots, trigger, row.norm(trigger[1] - 1) if trigger else "")
        following = first + 1
        if following >= len(row.starts):
            return
        position = max(row.starts[following], position + 1)


def _follows(words: frozenset[str], row: Row, first: int, several: bool) -> bool:
    """Whether one of the words stands before a match, also before a list that the match has torn apart.

    "With the help of Norway, Sweden and Chad held ..." is left alone: nobody knows where the list ends. A date is no
    member of a list of agents: "On 3 May the Danube Agency held ...".
    """
    index, joined = first - 1, False
    if index >= 0 and words and _is_date(row.pieces[index]):
        return False
    while index >= 0 and words and _in_list(row.pieces[index]):
        joined = joined or row.norm(index) not in ("", ",")
        index -= 1
    before = row.norm(index)
    if before not in words or not before:
        return False
    if index == first - 1:
        return True
    closed = row.norm(first - 1) == ","
    return not closed or (several and not joined)


def _is_date(piece: Token | Mention) -> bool:
    return isinstance(piece, Mention) and piece.kind in ("Date", "Year")


def _in_list(piece: Token | Mention) -> bool:
    if isinstance(piece, Mention):
        return piece.kind not in (
            "Date",
            "Year",
            "Money",
        )  # "Du 3 au 5 mai, l'OIM et la Norvège ont organisé ..."
    return piece.norm in _JOINERS


def _norm(piece: Token | Mention) -> str:
    return "" if isinstance(piece, Mention) else piece.norm


def _slots(rule: Rule, row: Row, match: Any) -> dict[str, tuple[Mention, ...]]:
    slots: dict[str, tuple[Mention, ...]] = {}
    for name, kinds in rule.pattern.slots.items():
        start, end = match.span(name)
        if start < 0:
            continue
        pieces = row.pieces[row.piece_at(start) : row.piece_at(end - 1) + 1]
        members = (
            piece for piece in _without_asides(pieces, rule.pattern.asides) if isinstance(piece, Mention)
        )
        slots[name] = tuple(piece for piece in members if piece.shown in kinds or piece.cls in kinds)
    return slots


def _without_asides(pieces: Sequence[Token | Mention], asides: frozenset[str]) -> Iterator[Token | Mention]:
    """Leave out what stands in brackets or behind "in" within a list: it is where a member is from, not a member."""
    depth = 0
    for index, piece in enumerate(pieces):
        depth += (_norm(piece) == "(") - (_norm(piece) == ")")
        located = index > 0 and _norm(pieces[index - 1]) in asides
        if not depth and not located:
            yield piece


def _trigger(row: Row, match: Any) -> tuple[int, int] | None:
    if "trigger" not in match.re.groupindex or match.start("trigger") < 0:
        return None
    start, end = match.span("trigger")
    if start == end:
        return None
    return row.piece_at(start), row.piece_at(end - 1) + 1
