"""The pattern language: what each element takes, and the fault that each wrong pattern names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipgraph.extract.mention import KINDS, Mention, Row, render
from tipgraph.extract.patterns import PatternError, compile_pattern
from tipgraph.extract.rules import Rule, find_matches
from tipgraph.model import Span
from tipgraph.read.tokens import Token
from tipgraph.read.words import load_words

WORDS = replace(
    load_words("en"),
    classes={
        "fund": ("funds", "is paying for"),
        "donors": ("donors",),
        "list_separator": (",", "and"),
        "list_filler": ("also",),
    },
)


def row(text: str) -> Row:
    """Return a row: words as they are, a mention for each word that is the name of a kind."""
    pieces: list[Token | Mention] = []
    for number, word in enumerate(text.split()):
        if word in KINDS:
            pieces.append(Mention(word, word, number, number + 1, Span(number, number + 1), word))
        else:
            pieces.append(Token(word, word, number, number + 1))
    return render(pieces)


def found(pattern: str, text: str) -> str | None:
    """Return the words that a pattern takes first, None where it does not fit."""
    rule = Rule("en.funds.test", "funds", compile_pattern(pattern, WORDS))
    target = row(text)
    for match in find_matches(rule, target):
        pieces = target.pieces[match.first : match.last]
        return " ".join(piece.name if isinstance(piece, Mention) else piece.norm for piece in pieces)
    return None


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("Funded by", "it was funded by them", "funded by"),
        ("funded by", "it was refunded by them", None),
        ("@fund", "Italy is paying for it", "is paying for"),
        ("{Country} @fund", "Country is paying for it", "Country is paying for"),
        ("{s:Agent}", "the Event of Person", "Person"),
        ("{s:Body}", "the Person", None),
        ("{s:Event|Project}", "a Project", "Project"),
        ("{s:Country+} came", "Country , Country and Country came", "Country , Country and Country came"),
        ("{s:Country+} came", "Country , and also Country came", "Country , and also Country came"),
        ("^ {s:Country} came", "Country and Country came", None),
        ("funds | pays", "it pays", "pays"),
        ("(funds | pays) it", "she pays it", "pays it"),
        ("very? good", "good", "good"),
        ("he ... goes", "he often and gladly Person goes", "he often and gladly Person goes"),
        ("he ...2 goes", "he one two three goes", None),
        ("he ... leaves", "he stays ; she leaves", None),
        ("he .. goes", "he often Place goes", "he often Place goes"),
        ("he .. goes", "he Person goes", None),
        ("he goes !(home)", "he goes home", None),
        ("he goes !(home)", "he goes out", "he goes"),
        ("he ~ goes", "he often goes", "he often goes"),
        ("he ~ goes", "he Person goes", None),
        ("^ he", "then he", None),
        ("he $", "then he", "he"),
    ],
)
def test_each_element_takes_what_the_manual_says(pattern: str, text: str, expected: str | None) -> None:
    """Words, classes, kinds, groups of kinds, lists, choices, gaps and ends."""
    assert found(pattern, text) == expected


def test_arabic_words_match_in_any_spelling() -> None:
    """A pattern is written as people write; vowel signs and the forms of alif are one."""
    assert found("إلى مصر", "ذهب الي مصر") == "الي مصر"
    assert found("مُموَّل", "مشروع ممول") == "ممول"


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("", "is empty"),
        ("{s:Planet}", "{Planet} is not a kind of mention"),
        ("@nothing", "@nothing is not a word class of the pack"),
        ("(a | b", "'(' is not closed"),
        ("a )", "')' closes nothing"),
        ("( a ]", "']' closes nothing"),
        ("{s:Event} {s:Event}", "the slot 's' stands twice"),
        ("[a] [b]", "has two triggers"),
        ("{s Event}", "cannot be read from '{s Event}'"),
    ],
)
def test_a_wrong_pattern_names_its_fault(pattern: str, fault: str) -> None:
    """What stands there is said in the words of the pattern."""
    with pytest.raises(PatternError, match="^" + "".join("\\" + c if not c.isalnum() else c for c in fault)):
        compile_pattern(pattern, WORDS)


def test_the_trigger_is_what_stands_in_square_brackets() -> None:
    """Its words are what the evidence marks."""
    pattern = compile_pattern("{s:Body} [@fund] {o:Project}", WORDS)
    sentence = row("Country funds Project")
    match = pattern.regex.search(sentence.text)
    assert match is not None
    assert sentence.words(*match.span("trigger")) == ("funds",)


@given(st.text(alphabet="ab@{}()[]|?.~^$:+ {s:Event}", max_size=25))
def test_any_text_compiles_or_is_a_fault(source: str) -> None:
    """Nothing else is raised, whatever a curator types, and a pattern knows all that it is written of."""
    try:
        pattern = compile_pattern(source, WORDS)
    except PatternError as error:
        assert str(error)
    else:
        assert "".join(lexeme for lexeme, _ in pattern.lexemes) == "".join(source.split())


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        ("{s:Person} [@fund|gave to] {o:Event}", "Person is paying for Event", True),
        ("{s:Person} [@fund|gave to] {o:Event}", "Person gave to Event", True),
        ("{s:Person} [@fund|gave to] {o:Event}", "Person sees Event", False),
        ("{s:Person} [@fund|gave to] {o:Event}", "Person funds", False),
        ("{s:Person} @fund? (also|{Date})? {o:Event}", "Person Event", True),
        ("{s:Person} sees {o:Event} | {s:Person}", "Person", True),
        ("{s:Person} !(sees) ..2 {o:Event}", "Person at Event", True),
    ],
)
def test_a_sentence_is_passed_over_only_where_it_lacks_what_a_pattern_needs(
    pattern: str, text: str, fits: bool
) -> None:
    """Words and mentions outside of what may be missing, of choices and of lookaheads."""
    pattern = pattern.replace("| {s:Person}", "| {x:Person}")
    assert compile_pattern(pattern, WORDS).may_fit(row(text).text) is fits
