"""The words of a language pack: read whole, folded alike, every fault with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipgraph.errors import PackError
from tipgraph.read.normal import normalise, plain
from tipgraph.read.words import languages, load_words


def write(folder: Path, text: str, code: str = "xx") -> Path:
    path = folder / code / "words.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_languages_that_ship_are_folders() -> None:
    """Arabic, English and French have a pack, and each one loads."""
    assert languages() == ("ar", "en", "fr")
    assert [load_words(code).code for code in languages()] == ["ar", "en", "fr"]


def test_every_key_is_folded_to_the_form_that_matching_compares(tmp_path: Path) -> None:
    """Case, typographic apostrophes, Arabic spelling variants and elisions are folded when a pack is read."""
    write(
        tmp_path,
        """
clitics: {"l’": true}
months: {Août: 8, كانون الأول: 12}
heads: {organization: {collegial: [Comité, L’Instance, لجنة]}}
classes: {funded: [Financé par l’Union], "by": [by]}
stop_words: [Les, إلى]
""",
    )
    words = load_words("xx", tmp_path)
    assert dict(words.clitics) == {"l'": True}
    assert dict(words.months) == {"août": 8, "كانون الاول": 12}
    assert dict(words.heads["organization"]) == {
        "comité": "collegial",
        "l' instance": "collegial",
        "لجنه": "collegial",
    }
    assert words.classes["funded"] == ("financé par l' union",)
    assert words.stop_words == {"les", "الي"}
    assert words.any_of("funded", "by", "no_such_class") == {"financé par l' union", "by"}


def test_all_faults_of_a_pack_are_told_at_once(tmp_path: Path) -> None:
    """Each with file and section; the first does not hide the next."""
    path = write(tmp_path, "months: [january]\nverbs: {a: b}\nstop_words: {a: 1}\n")
    with pytest.raises(PackError) as fault:
        load_words("xx", tmp_path)
    assert sorted(str(fault.value).split("\n")) == [
        f"{path}: months: must be a mapping",
        f"{path}: stop_words: must be a list",
        f"{path}: verbs: unknown section",
    ]


def test_a_word_class_holds_phrases_only(tmp_path: Path) -> None:
    """A class that is no list, and head nouns that are not grouped, are faults."""
    path = write(tmp_path, "classes: {article: the}\nheads: {event: [workshop]}\n")
    with pytest.raises(PackError) as fault:
        load_words("xx", tmp_path)
    assert str(fault.value).split("\n") == [
        f"{path}: classes.article: must be a list of words or phrases",
        f"{path}: heads.event: must map a class to its list of nouns",
    ]


@pytest.mark.parametrize("text", ["months: {may: 5, may: 6}\n", "months: [\n"])
def test_broken_yaml_and_repeated_keys_are_faults(tmp_path: Path, text: str) -> None:
    """Neither is passed over: the second of two equal keys would silently win."""
    path = write(tmp_path, text)
    with pytest.raises(PackError, match=rf"^{path}: cannot be read as YAML: "):
        load_words("xx", tmp_path)


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    """The folded form of a folded form is itself, with and without accents."""
    assert normalise(normalise(text)) == normalise(text)
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    ("variants", "form"),
    [
        (("L’Émir", "l'émir", "L‘ÉMIR"), "l'émir"),
        (("أحمد", "إحمد", "احمد"), "احمد"),
        (("اللجنة", "اللجنه", "اللّجنة", "اللجنـــة", "\u200fاللجنة"), "اللجنه"),
        (("٢٠٢٤", "۲۰۲۴"), "2024"),
        (("Trafficking", "TRAFFICKING"), "trafficking"),
    ],
)
def test_spelling_variants_are_one_form(variants: tuple[str, ...], form: str) -> None:
    """What readers take for the same word matches as the same word."""
    assert {normalise(variant) for variant in variants} == {form}
