"""Languages: of a document by its letters and words, of its paragraphs where they clearly differ."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipgraph.model import Span
from tipgraph.read.language import detect_language, split_languages
from tipgraph.read.words import Words, languages, load_words

PACKS = {code: load_words(code) for code in languages()}
CODES = ("ar", "en", "fr")
PARAGRAPHS = {
    "en": "The ministry opened a workshop on the protection of victims with the support of the embassy.",
    "ar": "افتتحت الوزارة ورشة عمل حول حماية الضحايا بدعم من السفارة في العاصمة وبمشاركة ممثلين عنها.",
    "fr": "Le ministère a ouvert un atelier sur la protection des victimes avec l'appui de l'ambassade.",
}


@pytest.mark.parametrize("code", CODES)
def test_the_language_of_a_document_is_told_from_its_text(code: str, samples: Mapping[str, str]) -> None:
    """Arabic by its letters, English and French by their commonest words."""
    assert detect_language(samples[code], PACKS) == code
    assert detect_language(PARAGRAPHS[code], PACKS) == code


def test_a_text_without_words_is_in_the_first_language_that_can_be(packs: Mapping[str, Words]) -> None:
    """Numbers are no evidence: English is taken; a script that no pack has is no fault."""
    assert detect_language("2024 – 3,5 %", packs) == "en"
    assert detect_language("سلام", {"en": packs["en"]}) == "en"


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("other", CODES)
def test_paragraphs_of_two_languages_are_told_apart(code: str, other: str) -> None:
    """Each stretch has its language, neighbours of one language are one stretch, and they cover the text."""
    text = f"{PARAGRAPHS[code]}\n\n{PARAGRAPHS[code]}\n\n{PARAGRAPHS[other]}\n"
    border = 2 * len(PARAGRAPHS[code]) + 4
    if code == other:
        assert split_languages(text, PACKS, code) == [(Span(0, len(text)), code)]
    else:
        assert split_languages(text, PACKS, code) == [
            (Span(0, border), code),
            (Span(border, len(text)), other),
        ]


def test_a_name_or_caption_in_another_language_parts_nothing() -> None:
    """A short line says too little: the acronym or name of a body stands in documents of every language."""
    text = f"{PARAGRAPHS['fr']}\n\nOffice of the High Commissioner\n\nاللجنة الوطنية\n\n{PARAGRAPHS['fr']}"
    assert split_languages(text, PACKS, "fr") == [(Span(0, len(text)), "fr")]


@given(
    st.lists(st.sampled_from([*PARAGRAPHS.values(), "", "2024", "– –", "\n", "OIM"]), max_size=8),
    st.sampled_from(CODES),
)
def test_stretches_cover_the_text(paragraphs: list[str], main: str) -> None:
    """Put together they give the text back, whatever it is, and no two neighbours are of one language."""
    text = "\n\n".join(paragraphs)
    stretches = split_languages(text, PACKS, main)
    assert "".join(text[span.start : span.end] for span, _ in stretches) == text
    codes = [code for _, code in stretches]
    assert all(before != after for before, after in pairwise(codes))
