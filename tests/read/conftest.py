"""The words of every language that ships, and texts to try them on."""

from __future__ import annotations

import pytest

from tipgraph.read.words import Words, languages, load_words

SAMPLES = {
    "en": (
        "ACCRA, October 31, 2018 – H.E. Amb. Lena Ortiz opened the workshop. It cost $1.5 million!\n"
        "\n"
        "“We must act,” she said. Dr. Kofi Ade, of the U.N. office, agreed. Who pays? The donors do.\n"
        "\n"
        "• First session\n"
        "• Second session\n"
    ),
    "ar": (
        "القاهرة، ٣١ أكتوبر ٢٠١٨ - افتتحت سعادة السفيرة لينا أورتيز الورشة. وقالت: «يجب أن نعمل»!\n"
        "\n"
        "وأضاف د. سامي عادل أن الحكومة تدعم اللجنة الوطنية. من يموّل المشروع؟ يموّله المانحون.\n"
        "\n"
        "- الجلسة الأولى\n"
        "- الجلسة الثانية\n"
    ),
    "fr": (
        "Tunis, le 31 octobre 2018 – Mme Léna Ortiz a ouvert l’atelier. Il a coûté 1,5 million d’euros !\n"
        "\n"
        "« Il faut agir », a-t-elle dit. M. Adel, de l’O.N.U., l’a approuvée. Qui paie ? Les donateurs.\n"
        "\n"
        "– Première séance\n"
        "– Deuxième séance\n"
    ),
}
"""One text a language: a dateline, honorifics, a quotation, a question, money, a list."""


@pytest.fixture(scope="session")
def packs() -> dict[str, Words]:
    return {code: load_words(code) for code in languages()}


@pytest.fixture(scope="session")
def samples() -> dict[str, str]:
    return SAMPLES
