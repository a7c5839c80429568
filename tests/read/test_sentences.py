"""Sentences: they cover a text, never overlap, and end where a reader would end them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipgraph.read.sentences import split_sentences
from tipgraph.read.words import Words, load_words

CODES = ("ar", "en", "fr")
WORDS = {code: load_words(code) for code in CODES}
TEXTS = st.text(st.sampled_from('aBé.!?؟…:;,\n\r\f •–-1Mr لجنة«»"”'), max_size=80)


def sentences(code: str, text: str) -> list[str]:
    return [text[s.span.start : s.span.end] for s in split_sentences(text, WORDS[code])]


@pytest.mark.parametrize("code", CODES)
@given(TEXTS)
def test_sentences_cover_the_text(code: str, text: str) -> None:
    """They stand in order, hold no outer white space, and only white space lies between them."""
    end = paragraph = 0
    for sentence in split_sentences(text, WORDS[code]):
        assert sentence.span.start >= end
        assert text[end : sentence.span.start].strip() == ""
        inside = text[sentence.span.start : sentence.span.end]
        assert inside == inside.strip() != ""
        assert sentence.paragraph >= paragraph
        end, paragraph = sentence.span.end, sentence.paragraph
    assert text[end:].strip() == ""


EXPECTED = {
    "en": [
        "ACCRA, October 31, 2018 – H.E. Amb. Lena Ortiz opened the workshop.",
        "It cost $1.5 million!",
        "“We must act,” she said.",
        "Dr. Kofi Ade, of the U.N. office, agreed.",
        "Who pays?",
        "The donors do.",
        "• First session",
        "• Second session",
    ],
    "ar": [
        "القاهرة، ٣١ أكتوبر ٢٠١٨ - افتتحت سعادة السفيرة لينا أورتيز الورشة.",
        "وقالت: «يجب أن نعمل»!",
        "وأضاف د. سامي عادل أن الحكومة تدعم اللجنة الوطنية.",
        "من يموّل المشروع؟",
        "يموّله المانحون.",
        "- الجلسة الأولى",
        "- الجلسة الثانية",
    ],
    "fr": [
        "Tunis, le 31 octobre 2018 – Mme Léna Ortiz a ouvert l’atelier.",
        "Il a coûté 1,5 million d’euros !",
        "« Il faut agir », a-t-elle dit.",
        "M. Adel, de l’O.N.U., l’a approuvée.",
        "Qui paie ?",
        "Les donateurs.",
        "– Première séance",
        "– Deuxième séance",
    ],
}


@pytest.mark.parametrize("code", CODES)
def test_titles_initials_and_quotations_end_no_sentence(code: str, samples: Mapping[str, str]) -> None:
    """Honorifics, abbreviations and quoted full stops do not part a sentence; list lines do."""
    assert sentences(code, samples[code]) == EXPECTED[code]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The Minister opened the\nconference in Accra."),
        ("ar", "افتتح الوزير\nالمؤتمر في عمّان."),
        ("fr", "La ministre a ouvert la\nconférence à Sfax."),
    ],
)
def test_blank_lines_part_paragraphs(code: str, text: str, packs: Mapping[str, Words]) -> None:
    """Two texts with a blank line between give the sentences of both, in two paragraphs."""
    found = split_sentences(f"{text}\n\n{text}", packs[code])
    first = [s for s in found if s.span.end <= len(text)]
    assert len(found) == 2 * len(first)
    assert {s.paragraph for s in first}.isdisjoint(s.paragraph for s in found[len(first) :])


def test_a_wrapped_line_goes_on_in_small_letters() -> None:
    """A line that goes on in small letters is one sentence with the next."""
    assert sentences("en", "The Minister opened the\nconference in Accra.") == [
        "The Minister opened the\nconference in Accra."
    ]
    assert sentences("fr", "La ministre a ouvert la\nconférence à Sfax.") == [
        "La ministre a ouvert la\nconférence à Sfax."
    ]
