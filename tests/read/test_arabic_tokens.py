"""Arabic words come apart for matching: clitics peeled, the swallowed article given back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipgraph.read.tokens import Tokenizer
from tipgraph.read.words import load_words

WORDS = load_words("ar")
TOKENIZER = Tokenizer(WORDS, {"تونس", "وزاره", "لجنه", "منظمه", "الامم", "مالي", "ورشه"})


def texts(text: str) -> list[str]:
    return [token.text for token in TOKENIZER.tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وتونس", ["و", "تونس"]),
        ("بتونس ولوزارة", ["ب", "تونس", "و", "ل", "وزارة"]),
        ("وزارة ورشة والي", ["وزارة", "ورشة", "والي"]),
        ("وإلى فأكد", ["و", "إلى", "ف", "أكد"]),
        ("بالرباط", ["ب", "الرباط"]),
        ("16 و17 مارس 2024م", ["16", "و", "17", "مارس", "2024", "م"]),
    ],
)
def test_clitics_are_peeled_only_where_they_are_clitics(text: str, expected: list[str]) -> None:
    """A letter is peeled before a known word or the article, and stays where it is the word's own."""
    assert texts(text) == expected


def test_the_article_that_li_swallows_is_given_back() -> None:
    """للأمم reads as ل and الأمم; the offsets stay those of the letters that stand there."""
    text = "للأمم المتحدة"
    tokens = TOKENIZER.tokens(text)
    assert [(token.text, text[token.start : token.end]) for token in tokens] == [
        ("ل", "ل"),
        ("الأمم", "لأمم"),
        ("المتحدة", "المتحدة"),
    ]


@given(
    st.lists(
        st.sampled_from(["وتونس", "للجنة", "بمالي", "ومنظمة", "12", "،", "نظّمتها", "٢٠٢٤م", "\u200fالأمم"])
    )
)
def test_tokens_cover_the_text_in_order(words: list[str]) -> None:
    """Whatever is peeled, tokens never overlap, run forward, and leave out white space alone."""
    text = " ".join(words)
    end = 0
    for token in TOKENIZER.tokens(text):
        assert token.start >= end
        assert not text[end : token.start].strip("\u200f ")
        end = token.end
    assert not text[end:].strip("\u200f ")
