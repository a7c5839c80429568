"""Words of patterns as single characters: what fits, and what must never be taken for a word or a mention."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tipgraph.extract.codes import MARKS, code_of, encode
from tipgraph.extract.mention import KINDS, render
from tipgraph.extract.patterns import compile_pattern
from tipgraph.read.tokens import Token
from tipgraph.read.words import load_words

WORDS = load_words("en")


def fits(pattern: str, words: list[str]) -> bool:
    regex = compile_pattern(pattern, WORDS).regex
    row = render([Token(word, word, place, place + 1) for place, word in enumerate(words)])
    return regex.search(row.text) is not None


@given(st.lists(st.text(st.characters(blacklist_categories=("Z", "C")), min_size=1), max_size=6))
def test_a_word_fits_itself_and_no_other(words: list[str]) -> None:
    """Whatever stands around it, and in whatever letters."""
    assert fits("bestows", [*words, "bestows"])
    assert fits("bestows", words) == ("bestows" in words)


def test_every_word_has_one_code() -> None:
    """Whoever asks for it, pattern or document."""
    assert code_of("bestows") == code_of("bestows") == encode("bestows") != code_of("endows")


def test_signs_stay_as_they_are() -> None:
    """Patterns speak of them by what they are."""
    assert [code_of(sign) for sign in (",", ";", "(", '"', "'s")] == [",", ";", "(", '"', "'s"]


def test_a_document_cannot_write_a_mention_or_a_code() -> None:
    """A stray control character or a word in the letters that codes are taken from is a word like any unknown one."""
    assert not any(fits(f"{{{kind}}}", [mark]) for kind, mark in KINDS.items())
    assert not fits("bestows", [code_of("bestows")])
    assert fits("~1 bestows", [MARKS[0], "bestows"])


def test_what_stands_before_is_looked_at_by_whole_words() -> None:
    """A word that merely ends in another is not that one: \"within\" is not \"in\"."""
    assert fits("!<(in) Chad", ["within", "chad"])
    assert not fits("!<(in) Chad", ["in", "chad"])
