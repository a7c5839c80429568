"""Documents: bytes decoded and nothing else, what a manifest says of them, and every fault with its file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipgraph.errors import InputError
from tipgraph.read.documents import find_files, load_document, load_documents, load_manifest, read_text
from tipgraph.read.words import Words, languages, load_words

PACKS = {code: load_words(code) for code in languages()}


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_a_text_is_never_changed(text: str) -> None:
    """No newline is translated, nothing is folded: offsets count in what was given."""
    document = read_text(text, "a.txt", PACKS, {"language": "en"})
    assert document.text == text
    assert document.sha256 == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("code", ["ar", "en", "fr"])
def test_a_file_gives_its_bytes_decoded(
    code: str, tmp_path: Path, samples: Mapping[str, str], packs: Mapping[str, Words]
) -> None:
    """Windows line ends and a byte order mark stay in the text; the language is told from it."""
    text = "\ufeff" + samples[code].replace("\n", "\r\n")
    file = tmp_path / "a report (1).txt"
    file.write_bytes(text.encode())
    document = load_document(file, packs, {})
    assert (document.text, document.language, document.stem, document.file) == (
        text,
        code,
        "a-report-1-",
        file.name,
    )
    assert document.sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert document.title == samples[code].split("\n")[0]


def test_a_manifest_speaks_for_its_files(
    tmp_path: Path, packs: Mapping[str, Words], samples: Mapping[str, str]
) -> None:
    """What it states is taken as stated; files that it does not name are read as they are."""
    (tmp_path / "a.txt").write_text(samples["fr"], encoding="utf-8")
    (tmp_path / "b.txt").write_text(samples["ar"], encoding="utf-8")
    (tmp_path / "manifest.yaml").write_text(
        "- {file: a.txt, title: Un atelier, publisher: OIM, language: en, issued: 2018-10-31, source: https://a.org/a}\n",
        encoding="utf-8",
    )
    first, second = load_documents(find_files([tmp_path]), packs)
    assert (first.title, first.publisher, first.language, first.issued, first.source) == (
        "Un atelier",
        "OIM",
        "en",
        "2018-10-31",
        "https://a.org/a",
    )
    assert (second.publisher, second.language, second.issued) == ("", "ar", "")


def test_all_faults_of_a_manifest_are_told_at_once(tmp_path: Path, packs: Mapping[str, Words]) -> None:
    """An entry without a file, an unknown key and a language without a pack, each with its place."""
    path = tmp_path / "manifest.yaml"
    path.write_text(
        "- {title: x}\n- {file: a.txt, author: y}\n- {file: b.txt, language: xx}\n", encoding="utf-8"
    )
    with pytest.raises(InputError) as fault:
        load_manifest(path, packs)
    lines = str(fault.value).split("\n")
    assert lines[0].startswith(f"{path}: [0]: must name its file")
    assert lines[1].startswith(f"{path}: [1].author: unknown key; known are ")
    assert lines[2].startswith(f"{path}: [2].language: 'xx' has no language pack")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "the file is empty"),
        ("\ufeff \n".encode(), "the file is empty"),
        (b"one\ntwo \xff\n", "line 2: not UTF-8 text"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, packs: Mapping[str, Words], content: bytes, told: str
) -> None:
    """The message names the file, the place and what is wrong."""
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    with pytest.raises(InputError) as fault:
        load_document(file, packs, {})
    assert str(fault.value).startswith(f"{file}: {told}")


def test_two_documents_of_one_name_are_a_fault_unless_they_are_one(
    tmp_path: Path, packs: Mapping[str, Words]
) -> None:
    """The same text twice is one document; two texts cannot share an identifier."""
    for folder, text in (("one", "The text."), ("two", "The text.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(text, encoding="utf-8")
    assert [document.stem for document in load_documents(find_files([tmp_path]), packs)] == ["a"]
    (tmp_path / "two" / "a.txt").write_text("Another text.", encoding="utf-8")
    with pytest.raises(InputError, match="another document is named 'a' too"):
        load_documents(find_files([tmp_path]), packs)


def test_a_path_that_holds_no_text_is_a_fault(tmp_path: Path) -> None:
    """Neither a missing path nor an empty folder gives an empty graph."""
    with pytest.raises(InputError, match="no such file or folder"):
        find_files([tmp_path / "nowhere"])
    with pytest.raises(InputError, match=r"holds no \.txt file"):
        find_files([tmp_path])
