"""Patterns taken apart: what they want in order, and the longest beginning or end that fits a sentence."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tipgraph.extract.elements import RowFits, split_pattern
from tipgraph.extract.mention import KINDS, Mention, Row, render
from tipgraph.extract.patterns import compile_pattern
from tipgraph.extract.rules import Rule, load_rules
from tipgraph.model import Span
from tipgraph.read.tokens import Token
from tipgraph.read.words import languages, load_words

WORDS = replace(
    load_words("en"), classes={"fund": ("funds", "is paying for"), "list_separator": (",", "and")}
)
RULES = [rule for code in languages() for rule in load_rules(load_words(code))]


def row(text: str) -> Row:
    pieces: list[Token | Mention] = []
    for number, word in enumerate(text.split()):
        span = Span(number, number + 1)
        pieces.append(
            Mention(word, word, number, number + 1, span, word)
            if word in KINDS
            else Token(word, word, number, number + 1)
        )
    return render(pieces)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("{s:Body} funds {o:Project}", ["{s:Body}!", "funds!", "{o:Project}!"]),
        (
            "{s:Body} ,? ..6 (funds|pays) {o:Project}",
            ["{s:Body}!", ",?", "..6", "(funds | pays)!", "{o:Project}!"],
        ),
        ("{s:Body} [@fund by] {o:Project}", ["{s:Body}!", "@fund!*", "by!*", "{o:Project}!"]),
        ("{s:Body} [funds|pays] !(back)", ["{s:Body}!", "[funds | pays]!*", "!(back)!"]),
        ("^ the (a b)? c", ["^", "the!", "(a b)?", "c!"]),
    ],
)
def test_a_pattern_is_a_row_of_elements(pattern: str, expected: list[str]) -> None:
    """Needed ones are marked ! here and those of the trigger *."""
    (elements,) = split_pattern(compile_pattern(pattern, WORDS))
    shown = [f"{one.source}{'!' if one.needed else ''}{'*' if one.trigger else ''}" for one in elements]
    assert shown == expected


def test_alternatives_are_patterns_of_their_own() -> None:
    """Only a choice that no bracket holds parts the pattern."""
    alternatives = split_pattern(compile_pattern("{s:Body} (funds|pays) | money of {o:Project}", WORDS))
    assert [[one.source for one in elements] for elements in alternatives] == [
        ["{s:Body}", "(funds | pays)"],
        ["money", "of", "{o:Project}"],
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Country funds Event", ("{s:Body} ..3 @fund", "{o:Project}", False, 0, 2)),
        ("Person is paying for Project", ("@fund {o:Project}", "{s:Body}", True, 1, 5)),
        ("so Country gladly helps", ("{s:Body}", "@fund", False, 1, 2)),
        ("nothing of the kind", None),
        ("Country funds Project", None),
    ],
)
def test_the_longest_part_that_fits_is_found(
    text: str, expected: tuple[str, str, bool, int, int] | None
) -> None:
    """From the beginning on or up to the end, with the element that fails beside it; none where all fits."""
    (elements,) = split_pattern(compile_pattern("{s:Body} ..3 [@fund] {o:Project}", WORDS))
    fit = RowFits(row(text)).longest(elements)
    found = fit and (fit.fitting, fit.failing, fit.at_end, fit.first, fit.last)
    assert found == expected


def test_the_trigger_is_whole_or_not() -> None:
    """A part of it is no sign of a near miss."""
    (elements,) = split_pattern(compile_pattern("[was paid by] {s:Body}", WORDS))
    whole = RowFits(row("it was paid by Person")).longest(elements)
    part = RowFits(row("by Country")).longest(elements)
    assert whole is not None and part is not None
    assert (whole.triggered, part.triggered) == (True, False)


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("{s:Body} [@fund] {o:Project}", "it is paying for that", ("is", "paying", "for")),
        ("{s:Body} [funds|pays] {o:Project}", "it pays", ("pays",)),
        ("{s:Body} [funds] {o:Project}", "it refunds", ()),
    ],
)
def test_the_trigger_stands_alone(pattern: str, text: str, expected: tuple[str, ...]) -> None:
    """It is looked for by itself, at the beginning of a word."""
    trigger, sentence = compile_pattern(pattern, WORDS).trigger, row(text)
    match = trigger and trigger.search(sentence.text)
    assert (sentence.words(*match.span()) if match else ()) == expected


def test_a_pattern_without_a_trigger_has_none() -> None:
    """Then nothing is looked for."""
    assert compile_pattern("{s:Body} funds {o:Project}", WORDS).trigger is None


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_every_rule_can_be_taken_apart(rule: Rule) -> None:
    """Put together again its elements are its pattern, each sign of the pattern language included."""
    for elements in split_pattern(rule.pattern):
        assert all(re.compile(element.regex) for element in elements)
    sources = " ".join(element.source for elements in split_pattern(rule.pattern) for element in elements)
    written = "".join(source for source, _ in rule.pattern.lexemes)
    assert _letters(sources) == _letters(written)


def _letters(pattern: str) -> str:
    return re.sub(r"[\s|\[\]]", "", pattern)
