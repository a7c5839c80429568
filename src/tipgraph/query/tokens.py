"""The tokens of SPARQL 1.1: what stands in a text, a comment or an IRI is no keyword."""

import re
from collections.abc import Iterator
from typing import NamedTuple

FUNCTIONS = frozenset((
    "STR", "LANG", "LANGMATCHES", "DATATYPE", "BOUND", "IRI", "URI", "BNODE", "RAND", "ABS", "CEIL",
    "FLOOR", "ROUND", "CONCAT", "STRLEN", "UCASE", "LCASE", "ENCODE_FOR_URI", "CONTAINS", "STRSTARTS",
    "STRENDS", "STRBEFORE", "STRAFTER", "YEAR", "MONTH", "DAY", "HOURS", "MINUTES", "SECONDS",
    "TIMEZONE", "TZ", "NOW", "UUID", "STRUUID", "MD5", "SHA1", "SHA256", "SHA384", "SHA512", "COALESCE",
    "IF", "STRLANG", "STRDT", "SAMETERM", "ISIRI", "ISURI", "ISBLANK", "ISLITERAL", "ISNUMERIC",
    "REGEX", "SUBSTR", "REPLACE", "SUM", "MIN", "MAX", "AVG", "SAMPLE",
))  # fmt: skip
"""Functions and aggregates with plain arguments."""
END = "end"
"""Kind of the token after the last."""
_TOKEN = re.compile(
    r"""
    (?P<skip>\s+|\#[^\r\n]*)
  | (?P<IRI><[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<TEXT>'{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}|"{3}(?:"{0,2}(?:[^"\\]|\\.))*"{3}
        |'(?:[^'\\\r\n]|\\.)*'|"(?:[^"\\\r\n]|\\.)*")
  | (?P<VARIABLE>[?$]\w+)
  | (?P<LANGUAGE>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<BLANK>_:[\w.\-]*\w)
  | (?P<NAME>(?:[^\W\d_](?:[\w.\-]*\w)?)?:
        (?:(?:[\w:]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])
           (?:[\w:\-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%]|\.(?=\.*(?:[\w:\-]|%[0-9A-Fa-f]{2}|\\)))*)?)
  | (?P<SIGNED>[+-](?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
  | (?P<NUMBER>(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)
  | (?P<word>[A-Za-z_][A-Za-z_0-9]*)
  | (?P<sign>\^\^|&&|\|\||!=|<=|>=|[^\s])
    """,
    re.VERBOSE | re.DOTALL,
)


# Named tuples, and annotations that are no texts: frozen dataclasses, and texts to be parsed as types, take
# longer to make than most questions take to answer.
class Token(NamedTuple):
    """A piece of a query: `kind` is a name in the pattern above, FUNCTION, or `END`."""

    kind: str
    text: str
    start: int


def read_tokens(text: str) -> Iterator[Token]:
    """Split any text into tokens, white space and comments left out; what fits nothing is a sign."""
    for match in _TOKEN.finditer(text):
        kind = str(match.lastgroup)
        if kind == "skip":
            continue
        if kind == "word" and match[0].upper() in FUNCTIONS:
            kind = "FUNCTION"
        yield Token(kind, match[0], match.start())
    yield Token(END, "", len(text))
