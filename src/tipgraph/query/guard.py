"""What a query may not do: reach the network, read files, change the graph; told before it runs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tipgraph.errors import QueryError

if TYPE_CHECKING:
    from tipgraph.query.tokens import Token

_FETCHING: dict[str, str] = {
    "SERVICE": "it would ask another server",
    "FROM": "some engines fetch what it names; the graph that is asked is the one that --graph names",
}
_CHANGING = frozenset(("LOAD", "INSERT", "DELETE", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"))
_COMMENTS = re.compile(r"\A(?:\s*#[^\r\n]*(?=[\r\n]))*")
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def check_query(text: str, source: str = "query") -> None:
    """Raise `QueryError` where the text holds a keyword that fetches or changes something.

    Texts, comments, IRIs and variables may hold these words. SPARQL resolves `\\u0053` before it looks for
    keywords, so the text is read both as it stands and resolved.
    """
    # Most queries hold none of the letters; the comments that a file begins with are no part of it.
    body = _COMMENTS.sub("", text, count=1).upper()
    if "\\" not in text and not any(word in body for word in (*_FETCHING, *_CHANGING)):
        return
    from tipgraph.query.tokens import read_tokens

    for reading in dict.fromkeys((text, _ESCAPE.sub(_resolve, text))):
        for token in read_tokens(reading):
            if reason := _refuse(token):
                line = reading.count("\n", 0, token.start) + 1
                column = token.start - reading.rfind("\n", 0, token.start)
                raise QueryError(f"{source}:{line}:{column}: {reason}")


def _refuse(token: Token) -> str:
    """Say why a token may not stand in a query, empty if it may.

    The engine needs no space around a keyword: it reads `trueSERVICE` as two words, `SERVICE:x` as a keyword
    and a name without prefix, and it may end `x:a.b.SERVICE` at a point. So words, prefixes and what follows
    a point in a name are searched, too.
    """
    if token.kind not in ("word", "NAME", "BLANK"):
        return ""
    word = token.text.split(":", 1)[0].upper()
    after_points = token.text.upper().split(".")[1:]
    for keyword, reason in _FETCHING.items():
        if keyword in word or any(piece.startswith(keyword) for piece in after_points):
            hint = f"; if {token.text} is a name, write it in <>" if token.kind != "word" else ""
            return f"{keyword} is refused: {reason}{hint}"
    if token.kind == "word" and word in _CHANGING:
        return (
            f"{word} is refused: a query reads; documents and rules change the graph, with `tipgraph build`"
        )
    return ""


def _resolve(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code < 0x110000 else match[0]
