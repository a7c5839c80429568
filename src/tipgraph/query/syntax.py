"""Faults of SPARQL syntax in words that help: line, column, a caret, and what was expected there."""

from __future__ import annotations

import re

from tipgraph.graph.vocabulary import PREFIXES

_PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_PREFIX = re.compile(r"([\w.\-]*):[\w.\-]*\Z")
_SHOWN = 12


def explain_syntax(text: str, report: str, source: str) -> str:
    """Turn the engine's report into a message of some lines; a report without a place is passed on."""
    found = _PLACE.search(report)
    if not found:
        return f"{source}: {report}"
    line, column = int(found[1]), int(found[2])
    lines = text.split("\n")
    shown = lines[line - 1] if line <= len(lines) else ""
    # Every sign before the caret becomes a space, tabs stay, so that the caret stands below the place.
    pad = "".join("\t" if sign == "\t" else " " for sign in shown[: column - 1])
    return f"{source}:{line}:{column}: {_expected(found[3], shown[: column - 1])}\n  {shown}\n  {pad}^"


def _expected(report: str, before: str) -> str:
    if "Prefix not found" in report:
        prefix = _PREFIX.search(before)
        name = f" {prefix[1]}:" if prefix else ""
        return f"the prefix{name} is not declared; known without declaring: {', '.join(PREFIXES)}"
    # Sets of single signs, as in ['A' ..= 'Z'], are what a longer name would need: noise to a reader.
    words = [word.strip() for word in re.split(r",\s*", re.sub(r"\[[^\]]*\]", "", report))]
    wanted = sorted({word.strip("\"'") for word in words if word.strip("\"' \n|")})
    if not wanted:
        return "this cannot stand here"
    more = f" and {len(wanted) - _SHOWN} more" if len(wanted) > _SHOWN else ""
    return f"expected {' or '.join(wanted[:_SHOWN])}{more}"
