"""Files and folders in, documents out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from tipgraph.errors import InputError
from tipgraph.model import Document
from tipgraph.read.language import detect_language
from tipgraph.read.words import Words
from tipgraph.resources import parse_yaml

MANIFEST = "manifest.yaml"
_KEYS = {"file", "title", "publisher", "language", "issued", "source"}
_STEM = re.compile(r"[^\w.-]+")
_TITLE_LENGTH = 200


def find_files(paths: Iterable[Path]) -> list[Path]:
    """Return the .txt files that paths name or hold, sorted by name; raises `InputError` where there are none."""
    found: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise InputError(f"{path}: no such file or folder; name a .txt file or a folder that holds some")
        texts = sorted(path.rglob("*.txt")) if path.is_dir() else [path]
        if not texts:
            raise InputError(f"{path}: the folder holds no .txt file; put the documents there as UTF-8 text")
        found.update((text.resolve(), None) for text in texts if text.is_file())
    return sorted(found, key=lambda file: (file.name, str(file)))


def load_documents(files: Iterable[Path], packs: Mapping[str, Words]) -> list[Document]:
    """Read documents with what the `manifest.yaml` beside them says; raises `InputError` for the first that cannot be used."""
    manifests: dict[Path, dict[str, dict[str, str]]] = {}
    documents: dict[str, Document] = {}
    for file in files:
        if file.parent not in manifests:
            manifests[file.parent] = load_manifest(file.parent / MANIFEST, packs)
        document = load_document(file, packs, manifests[file.parent].get(file.name, {}))
        other = documents.setdefault(document.stem, document)
        if other is not document and other.sha256 != document.sha256:
            raise InputError(f"{file}: another document is named {document.stem!r} too; rename one of them")
    return sorted(documents.values())


def load_document(file: Path, packs: Mapping[str, Words], known: Mapping[str, str]) -> Document:
    """Read one document: its bytes decoded as UTF-8 and nothing else changed."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror}") from error
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise InputError(
            f"{file}: line {line}: not UTF-8 text (byte {error.start}); save it as UTF-8"
        ) from error
    if not text.strip("\ufeff \t\r\n\f"):
        raise InputError(f"{file}: the file is empty; remove it or put the text in")
    return read_text(text, file.name, packs, known, hashlib.sha256(content).hexdigest())


def read_text(
    text: str, name: str, packs: Mapping[str, Words], known: Mapping[str, str], sha256: str = ""
) -> Document:
    """Make a document of a text; what is not known of it is told from the text itself."""
    return Document(
        stem=_STEM.sub("-", Path(name).stem) or "document",
        file=name,
        text=text,
        language=known.get("language") or detect_language(text, dict(packs)),
        sha256=sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        title=known.get("title") or _first_line(text),
        publisher=known.get("publisher", ""),
        issued=known.get("issued", ""),
        source=known.get("source", ""),
    )


def _first_line(text: str) -> str:
    lines = (line.strip("\ufeff \t\r") for line in text.split("\n"))
    first = next((line for line in lines if line), "")
    return first if len(first) <= _TITLE_LENGTH else first[: _TITLE_LENGTH - 1].rsplit(" ", 1)[0] + "…"


def load_manifest(path: Path, packs: Mapping[str, Words]) -> dict[str, dict[str, str]]:
    """Read what a manifest says of each file; empty where there is none; raises `InputError` that lists every fault."""
    if not path.is_file():
        return {}
    try:
        rows: Any = parse_yaml(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise InputError(f"{path}: cannot be read as YAML: {error}") from error
    if not isinstance(rows, list):
        raise InputError(f"{path}: must be a list, one entry a file")
    faults: list[str] = []
    entries: dict[str, dict[str, str]] = {}
    for number, row in enumerate(rows):
        if not isinstance(row, dict) or "file" not in row:
            faults.append(f"{path}: [{number}]: must name its file, as in `file: report.txt`")
            continue
        faults += [
            f"{path}: [{number}].{key}: unknown key; known are {', '.join(sorted(_KEYS))}"
            for key in row.keys() - _KEYS
        ]
        if "language" in row and row["language"] not in packs:
            faults.append(
                f"{path}: [{number}].language: {row['language']!r} has no language pack ({', '.join(packs)})"
            )
        entries[str(row["file"])] = {str(key): str(value) for key, value in row.items() if value is not None}
    if faults:
        raise InputError("\n".join(faults))
    return entries
