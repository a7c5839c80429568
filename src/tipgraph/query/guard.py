"""What a query may not do: reach the network, read files, change the graph; told before it runs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tipgraph.errors import QueryError

_REFUSED: dict[str, str] = {
    "SERVICE": "it would ask another server",
    "FROM": "some engines fetch what it names; the graph that is asked is the one that --graph names",
    "LOAD": "it would fetch a file or an address",
} | dict.fromkeys(
    ("INSERT", "DELETE", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"),
    "it would change the graph; documents and rules do that, through `tipgraph build`",
)

# The tokens of SPARQL 1.1 in which a word can hide, in order; a word that none of them takes is a keyword.
_TOKEN = re.compile(
    r"""
    \#[^\r\n]*                                              # comment
  | <[^<>"{}|^`\\\x00-\x20]*>                                # IRI
  | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3} | "{3}(?:"{0,2}(?:[^"\\]|\\.))*"{3}
  | '(?:[^'\\\r\n]|\\.)*' | "(?:[^"\\\r\n]|\\.)*"
  | [?$]\w+ | @[A-Za-z]+(?:-[A-Za-z0-9]+)*                   # variable, language tag
  | (?:[^\W\d_][\w.\-]*)?:(?:[\w:.\-]|%[0-9A-Fa-f]{2}|\\.)*    # prefixed name
  | _:[\w.\-]+                                               # blank node
  | (?P<word>[A-Za-z]+)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def check_query(text: str, source: str = "query") -> None:
    """Raise `QueryError` where the text holds a keyword that fetches or changes something.

    Strings, comments, IRIs, variables and prefixed names may hold these words. SPARQL resolves `\\u0053`
    before it looks for keywords, so the text is read both as it stands and resolved.
    """
    for reading in dict.fromkeys((text, _ESCAPE.sub(_resolve, text))):
        for word, start in _keywords(reading):
            if word in _REFUSED:
                line = reading.count("\n", 0, start) + 1
                column = start - (reading.rfind("\n", 0, start) + 1) + 1
                raise QueryError(f"{source}:{line}:{column}: {word} is refused: {_REFUSED[word]}")


def _keywords(text: str) -> Iterator[tuple[str, int]]:
    for match in _TOKEN.finditer(text):
        if match["word"]:
            yield match["word"].upper(), match.start()


def _resolve(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code < 0x110000 else match[0]
