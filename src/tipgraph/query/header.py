"""The YAML of a query's header in the few forms that headers use, read without a YAML library.

Importing one takes as long as Python itself takes to start. What is written in any other form is left to it.
"""

from __future__ import annotations

import re
from typing import Any

_KEY = re.compile(r"([a-z_]+):(?: (.*))?\Z")
_PLAIN = re.compile(r"[^\W\d_](?:[^:#]|:(?=\S)|(?<=\S)#)*(?<![\s:])\Z")
_PART = re.compile(r"""\s*([a-z_]+): ("[^"\\]*"|'[^']*'|[^\W\d_][^,:#\[\]{}"']*)\s*(?:,|\Z)""")
_WORD = re.compile(r"[^\W\d_][\w -]*\Z")
_OTHER = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"))
"""Words that are something else than text in some YAML."""


class _OtherForm(Exception):
    """The header uses more of YAML than is read here."""


def read_header(lines: list[str]) -> dict[str, Any] | None:
    """Read the lines of a header; None where they take a real reader of YAML."""
    try:
        # Between lines an empty one may mean something; those of the query itself come after the header.
        return _read_lines("\n".join(lines).strip("\n").split("\n") if any(lines) else [])
    except _OtherForm:
        return None


def _read_lines(lines: list[str]) -> dict[str, Any]:
    header: dict[str, Any] = {}
    place = 0
    while place < len(lines):
        match = _KEY.match(lines[place])
        if not match or match[1] in header:
            raise _OtherForm
        place += 1
        nested = []
        while place < len(lines) and lines[place].startswith("  "):
            nested.append(lines[place][2:])
            place += 1
        header[match[1]] = _read_value(match[2] or "", nested)
    return header


def _read_value(text: str, nested: list[str]) -> Any:
    if not nested:
        return _read_list(text) if text.startswith("[") else _read_text(text)
    if text == ">-" and not any(line[:1].isspace() or line.endswith(" ") for line in nested):
        return " ".join(nested)
    if text:
        raise _OtherForm
    if all(line.startswith("- ") for line in nested):
        return [_read_text(line[2:]) for line in nested]
    entries = [_read_entry(line) for line in nested]
    if len(dict(entries)) < len(entries):
        raise _OtherForm
    return dict(entries)


def _read_text(text: str) -> str:
    """Read a text in quotes, or a plain one that no YAML takes for anything else."""
    if len(text) > 1 and text[0] == text[-1] == '"' and not re.search(r'["\\]', text[1:-1]):
        return text[1:-1]
    if len(text) > 1 and text[0] == text[-1] == "'" and "'" not in text[1:-1]:
        return text[1:-1]
    if _PLAIN.match(text) and text.lower() not in _OTHER:
        return text
    raise _OtherForm


def _read_list(text: str) -> list[str]:
    words = [word.strip() for word in text[1:-1].split(",")]
    if not text.endswith("]") or any(not _WORD.match(word) or word.lower() in _OTHER for word in words):
        raise _OtherForm
    return words


def _read_entry(line: str) -> tuple[str, dict[str, Any]]:
    """Read a parameter: `name: {type: entity, summary: who gives}`."""
    match = re.match(r"([a-z_]+): \{(.*)\}\Z", line)
    if not match:
        raise _OtherForm
    entry: dict[str, Any] = {}
    text = match[2]
    while text:
        part = _PART.match(text)
        if not part or part[1] in entry:
            raise _OtherForm
        value = part[2].strip()
        entry[part[1]] = value == "true" if value in ("true", "false") else _read_text(value)
        text = text[part.end() :]
    return match[1], entry
