"""Tokens: each gives back its text at its place, and nothing that can be seen lies between them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tipgraph.read.normal import DELETED, normalise
from tipgraph.read.tokens import Tokenizer
from tipgraph.read.words import Words, load_words

CODES = ("ar", "en", "fr")
TOKENIZERS = {code: Tokenizer(load_words(code)) for code in CODES}
LETTERS = st.text(
    st.sampled_from("aZéœÉ’'-./&@ \n0129٣،؛؟«»“”()السفيرةوبلكأإىَـ\u200f\u200bL'd’qu’N’G"), max_size=60
)


def texts(code: str, text: str) -> list[str]:
    return [token.text for token in TOKENIZERS[code].tokens(text)]


@pytest.mark.parametrize("code", CODES)
def test_offsets_give_back_the_text_of_every_sample(code: str, samples: Mapping[str, str]) -> None:
    """`start` and `end` count in the untouched text, in whatever language it is read."""
    for text in samples.values():
        tokens = TOKENIZERS[code].tokens(text)
        assert [text[token.start : token.end] for token in tokens] == [token.text for token in tokens]


@pytest.mark.parametrize("code", CODES)
@given(LETTERS)
@example("للمجلس")
def test_tokens_stand_in_order_and_leave_nothing_out(code: str, text: str) -> None:
    """Offsets rise, tokens never overlap, and what lies between them cannot be seen.

    An Arabic noun gets back the first letter of its article, which the preposition before it has swallowed.
    """
    end = 0
    for token in TOKENIZERS[code].tokens(text):
        stands = text[token.start : token.end]
        swallowed = (
            code == "ar"
            and DELETED.sub("", text[: token.start]).endswith("ل")
            and normalise(stands).startswith("ل")
        )
        assert token.text in ((stands, f"ا{stands}", f"ال{stands}") if swallowed else (stands,))
        assert token.norm == normalise(token.text) != ""
        assert token.start >= end
        assert DELETED.sub("", text[end : token.start]).strip() == ""
        end = token.end
    assert DELETED.sub("", text[end:]).strip() == ""


def test_a_swallowed_article_is_given_back() -> None:
    """The council that something goes to is the council: its place is the document's, its text the noun's."""
    first, second = TOKENIZERS["ar"].tokens("للمجلس")
    assert (first.text, second.text) == ("ل", "المجلس")
    assert (second.start, second.end) == (1, 6)


@pytest.mark.parametrize(
    ("text", "noun"),
    [("للجنة الوطنية", "اللجنة"), ("للجنة حقوق العمال", "لجنة"), ("للهيئة الوطنية", "الهيئة")],
)
def test_a_noun_may_begin_with_the_letter_of_the_article(text: str, noun: str) -> None:
    """Two letters stand for three (ل + اللجنة); a noun that another follows bare has no article."""
    assert TOKENIZERS["ar"].tokens(text)[1].text == noun


@pytest.mark.parametrize("code", CODES)
@given(LETTERS, LETTERS, LETTERS)
def test_a_stretch_is_cut_as_if_it_stood_alone(code: str, before: str, text: str, after: str) -> None:
    """Reading part of a text gives the same tokens, shifted."""
    cut = TOKENIZERS[code].tokens(f"{before} {text} {after}", len(before) + 1, len(before) + 1 + len(text))
    alone = TOKENIZERS[code].tokens(text)
    shift = len(before) + 1
    assert [(t.text, t.start - shift, t.end - shift) for t in cut] == [
        (t.text, t.start, t.end) for t in alone
    ]


@pytest.mark.parametrize(
    ("code", "text", "parts"),
    [
        ("en", "The EU's GLO.ACT cost $1,200.5", ["The", "EU", "'s", "GLO.ACT", "cost", "$", "1,200.5"]),
        (
            "en",
            "an EU-funded, 24th course at Saint-Louis",
            ["an", "EU", "-", "funded", ",", "24th", "course", "at", "Saint-Louis"],
        ),
        ("en", "NCCPIM&TIP in the U.S.", ["NCCPIM&TIP", "in", "the", "U.S."]),
        ("ar", "قالت اللجنة، ٢٠٢٤", ["قالت", "اللجنة", "،", "٢٠٢٤"]),
        ("fr", "l’appui d'Expertise France", ["l’", "appui", "d'", "Expertise", "France"]),
        ("fr", "L’Instance qu’il n’a pas vue", ["L’", "Instance", "qu’", "il", "n’", "a", "pas", "vue"]),
        ("fr", "jusqu’à l’O.N.U.", ["jusqu’", "à", "l’", "O.N.U."]),
        ("fr", "a-t-elle dit aujourd’hui", ["a-t-elle", "dit", "aujourd’hui"]),
    ],
)
def test_words_fall_apart_where_the_language_says(code: str, text: str, parts: list[str]) -> None:
    """Possessives, elisions and joined participles are tokens of their own."""
    assert texts(code, text) == parts


def test_names_that_begin_like_a_clitic_stay_whole() -> None:
    """N'Guessan and N'Djamena are names: "n'" is peeled from words in small letters only."""
    assert texts("fr", "N'Guessan n'est pas à N'Djamena") == [
        "N'Guessan",
        "n'",
        "est",
        "pas",
        "à",
        "N'Djamena",
    ]
    assert texts("en", "N'Guessan and D'Souza") == ["N'Guessan", "and", "D'Souza"]


def test_an_arabic_clitic_is_peeled_only_from_known_words() -> None:
    """The word behind it must be known: the committee is, what merely begins with that letter is not."""
    tokenizer = Tokenizer(load_words("ar"), {normalise("لجنة"), normalise("اللجنة")})
    assert [token.text for token in tokenizer.tokens("واللجنة ووسام")][:2] == ["و", "اللجنة"]


@pytest.mark.parametrize("code", CODES)
def test_a_phrase_of_a_word_class_reads_like_its_tokens(code: str, packs: Mapping[str, Words]) -> None:
    """What curators write as usual ("grâce à l'appui") is matched as the tokens stand in a row."""
    words = packs[code]
    for clitic in (clitic for clitic in words.clitics if clitic.endswith("'")):
        assert words.spell(f"x {clitic}Abc") == f"x {clitic} abc"
    assert words.spell("Ministry  OF Justice") == "ministry of justice"
