"""A new language is a new folder: a toy pack in a temporary folder is read, and src stays untouched.

The steps are those of docs/adding-a-language.md, whose files are the ones used here.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tipgraph.errors import PackError
from tipgraph.extract.pack import load_pack
from tipgraph.extract.reading import read_document
from tipgraph.read.authority import Authority
from tipgraph.read.documents import read_text
from tipgraph.read.language import detect_language
from tipgraph.read.words import languages, load_words

DOC = Path(__file__).parents[2] / "docs" / "adding-a-language.md"
TEXT = (
    "La Nacia Komitato kontraŭ Homkomerco okazigis tritagan seminarion, financitan de la Unuiĝo de Maristoj. "
    "Ĝi estis la unua en la lando."
)


def files_of_the_guide() -> dict[str, str]:
    """Return the files that the guide shows, by their path below the folder of language packs."""
    shown = re.findall(
        r"`(eo/[\w/.]+)`[^\n]*\n\n```yaml\n(.*?)```", DOC.read_text(encoding="utf-8"), re.DOTALL
    )
    return dict(shown)


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    for name, content in files_of_the_guide().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


def test_the_guide_shows_every_file_of_the_pack() -> None:
    """Words and three rule files: what a language needs before it states anything."""
    assert sorted(files_of_the_guide()) == [
        "eo/rules/funds.yaml",
        "eo/rules/heldIn.yaml",
        "eo/rules/organizes.yaml",
        "eo/words.yaml",
    ]


def test_a_folder_is_a_language(packs: Path) -> None:
    """It is found, told from others by its stop words, and its rules are named after it."""
    assert languages(packs) == ("eo",)
    known = {"eo": load_words("eo", packs), "fr": load_words("fr"), "en": load_words("en")}
    assert detect_language(TEXT, known) == "eo"
    names = [rule.name for rule in load_pack("eo", Authority(), packs).rules]
    assert sorted(names) == ["eo.funds.passive", "eo.heldIn.event-in", "eo.organizes.active"]


def test_its_texts_give_claims(packs: Path) -> None:
    """Bodies and events by the pack's own head nouns, claims by its own rules."""
    pack = load_pack("eo", Authority(), packs)
    document = read_text(TEXT, "sample.txt", {"eo": pack.words}, {})
    reading = read_document(document, pack, Authority())
    label = {f"#{referent.number}": referent.label for referent in reading.referents}
    assert document.language == "eo"
    assert {(label[c.subject], c.relation, label[c.object]) for c in reading.claims} == {
        ("Nacia Komitato kontraŭ Homkomerco", "organizes", "tritagan seminarion"),
        ("Unuiĝo de Maristoj", "funds", "tritagan seminarion"),
    }


def test_what_its_rules_promise_is_kept(packs: Path) -> None:
    """The examples of the toy rules give their claims, as those of every shipped rule must."""
    pack = load_pack("eo", Authority(), packs)
    for rule in pack.rules:
        for example in rule.examples:
            document = read_text(example.text, "sample.txt", {"eo": pack.words}, {})
            reading = read_document(document, pack, Authority())
            label = {f"#{referent.number}": referent.label for referent in reading.referents}
            stated = {f"{label[c.subject]} | {c.relation} | {label[c.object]}" for c in reading.claims}
            assert set(example.claims) <= stated


def test_faults_of_a_new_pack_are_told_with_their_place(packs: Path) -> None:
    """A word class that does not exist and an unknown section are named, not passed over."""
    rules = packs / "eo" / "rules" / "funds.yaml"
    rules.write_text(rules.read_text(encoding="utf-8").replace("@funded", "@payed"), encoding="utf-8")
    with pytest.raises(PackError) as fault:
        load_pack("eo", Authority(), packs)
    assert str(fault.value) == f"{rules}: rules[0].pattern: @payed is not a word class of the pack"
