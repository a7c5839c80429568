"""Faults of SPARQL syntax in words that help: line, column, a caret, and what was expected there."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tipgraph.query.grammar import find_fault
from tipgraph.query.tokens import read_tokens

_PLACE = re.compile(r"error at (\d+):(\d+): (?:expected (?:one of )?)?(.*)", re.DOTALL)
_SHOWN = 12
_BEYOND = "before this place an IRI is relative or a variable is bound twice"


def explain_syntax(text: str, report: str, source: str, prefixes: Iterable[str] = ()) -> str:
    """Turn the engine's report into a message of some lines; `prefixes` need no declaration.

    The engine reports where it gave up, which can be far behind the fault, and few of the words it expected;
    so the place and the words come from the grammar wherever the text leaves it.
    """
    fault = find_fault(text)
    if fault:
        found = f"{fault.found!r} cannot stand here" if fault.found else "the query ends too early"
        meant = f"; did you mean {fault.likely}?" if fault.likely else ""
        return _point(text, source, fault.start, f"{found}{meant}\n{_expected(fault.expected)}")
    if unknown := _undeclared(text, set(prefixes)):
        prefix, start = unknown
        known = f"; known without declaring: {', '.join(sorted(prefixes))}" if prefixes else ""
        return _point(text, source, start, f"the prefix {prefix}: is not declared{known}")
    place = _PLACE.search(report)
    if not place:
        return f"{source}: {report}"
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[: int(place[1]) - 1]) + int(place[2]) - 1
    # What is left are rules beyond the grammar; the engine names only some of them.
    reason = place[3] if place[3].startswith("The ") else _BEYOND
    return _point(text, source, start, re.split(r"[,\n]", reason)[0])


def _expected(words: tuple[str, ...]) -> str:
    if not words:
        return "  expected nothing more"
    more = f" and {len(words) - _SHOWN} more" if len(words) > _SHOWN else ""
    # Words before signs: a reader looks for them first.
    ordered = sorted(words, key=lambda word: (not word[:1].isalpha(), word))
    return f"  expected {', '.join(ordered[:_SHOWN])}{more}"


def _undeclared(text: str, known: set[str]) -> tuple[str, int] | None:
    before = ""
    for token in read_tokens(text):
        if token.kind == "NAME":
            prefix = token.text.split(":", 1)[0]
            if before == "PREFIX":
                known.add(prefix)
            elif prefix not in known:
                return prefix, token.start
        before = token.text.upper()
    return None


def _point(text: str, source: str, start: int, message: str) -> str:
    """Put place, message, line and caret together; the first line of the message stands beside the place."""
    line = text.count("\n", 0, start) + 1
    begin = text.rfind("\n", 0, start) + 1
    shown = text[begin:].split("\n", 1)[0].rstrip("\r")
    # Every sign before the caret becomes a space, tabs stay, so that the caret stands below the place.
    pad = "".join("\t" if sign == "\t" else " " for sign in shown[: start - begin])
    first, *rest = message.split("\n")
    return "\n".join([f"{source}:{line}:{start - begin + 1}: {first}", f"  {shown}", f"  {pad}^", *rest])
