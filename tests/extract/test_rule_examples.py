"""Every rule proves itself: its examples give their claims, and its rejects none of its own."""

from __future__ import annotations

from typing import Any

import pytest

from tipgraph.extract.reading import fold_row, link_document, row_of
from tipgraph.extract.rules import Rule, find_matches, load_rules
from tipgraph.gold import comparable
from tipgraph.model import RELATIONS
from tipgraph.read.words import languages, load_words

RULES = [rule for code in languages() for rule in load_rules(load_words(code))]
NAMED = {"argvalues": RULES, "ids": [rule.name for rule in RULES]}


def _forms(key: str, reading: Any, reader: Any) -> frozenset[str]:
    names = [key]
    if key.startswith("#"):
        referent = reading.referents[int(key[1:])]
        names, key = [referent.label, *referent.names], referent.entity
    entry = reader.authority.entries.get(key)
    names += [name for _, name in (*entry.labels, *entry.strong)] if entry else []
    return frozenset(form for name in names for form in comparable(name))


def _gives(wanted: str, reading: Any, reader: Any) -> bool:
    """Whether some claim is the wanted one: `subject | relation | object` by any of their names."""
    subject, relation, target = (part.strip() for part in wanted.split("|"))
    return any(
        claim.relation == relation
        and comparable(subject) & _forms(claim.subject, reading, reader)
        and comparable(target) & _forms(claim.object, reading, reader)
        for claim in reading.claims
    )


def _used(rule: Rule, text: str, code: str, reader: Any) -> bool:
    """Whether a rule states a claim of a text, or folds or withholds something in it."""
    claims = reader.read(text, code).claims
    if any(evidence.rule == rule.name for claim in claims for evidence in claim.evidence):
        return True
    if rule.stage != "fold" and rule.relation in (*RELATIONS, "role", "date"):
        return False
    pack = reader.pack(code)
    lines, _ = link_document(reader.document(text, code), pack, reader.authority)
    for line in lines:
        row = row_of(line, pack)
        rows = [row, *(folded for _, _, folded in fold_row(row, pack))]
        if any(list(find_matches(rule, row)) for row in rows):
            return True
    return False


@pytest.mark.parametrize("rule", **NAMED)
def test_every_rule_has_an_example(rule: Rule) -> None:
    """A rule shows at least one sentence that it reads."""
    assert rule.examples


@pytest.mark.parametrize("rule", **NAMED)
def test_the_examples_give_their_claims(rule: Rule, reader: Any) -> None:
    """Each claim of an example comes out, and the rule itself states something in each."""
    code = rule.name.split(".")[0]
    for example in rule.examples:
        reading = reader.read(example.text, code)
        missing = [claim for claim in example.claims if not _gives(claim, reading, reader)]
        found = reader.stated(example.text, *{claim.relation for claim in reading.claims}, code=code)
        assert (missing, _used(rule, example.text, code, reader)) == ([], True), (example.text, found)


@pytest.mark.parametrize("rule", **NAMED)
def test_the_rejects_give_none_of_its_claims(rule: Rule, reader: Any) -> None:
    """The tempting texts of a rule are not taken by it."""
    code = rule.name.split(".")[0]
    assert [text for text in rule.rejects if _used(rule, text, code, reader)] == []
