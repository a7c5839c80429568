"""Where a SPARQL text leaves the grammar, and what could have stood there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tipgraph.errors import QueryError
from tipgraph.query.tokens import END, FUNCTIONS, Token, read_tokens

_KINDS: dict[str, str] = {
    "IRI": "an IRI in <>",
    "TEXT": "a text in quotes",
    "VARIABLE": "a variable",
    "LANGUAGE": "a language (@en)",
    "BLANK": "a blank node",
    "NAME": "a prefixed name",
    "NUMBER": "a number",
    "FUNCTION": "a function",
}
"""Kinds of tokens in words; `SIGNED` goes without saying where a number may stand."""


@dataclass(frozen=True, slots=True)
class Fault:
    """The first place at which a text is no query."""

    start: int
    """Offset of the token that should not be there."""
    found: str
    """The token, empty at the end of the text."""
    expected: tuple[str, ...]
    """What could stand there, in words or as it is written."""
    likely: str
    """The keyword that was probably meant, empty if none is near."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of the grammar: `kind` is terminal, rule, sequence, choice, many (*), some (+) or maybe (?)."""

    kind: str
    name: str = ""
    parts: tuple[_Part, ...] = ()


def find_fault(text: str) -> Fault | None:
    """Return where a text leaves the grammar of SPARQL queries; None where it does not, or nests too deep."""
    parser = _Parser(_load_grammar(), list(read_tokens(text)))
    try:
        if parser.parse():
            return None
    except RecursionError:
        # A thousand brackets inside each other: no person wrote this, so nobody needs the place.
        return None
    token = parser.tokens[parser.farthest]
    expected = sorted({_in_words(name) for name in parser.expected} - {""})
    likely = ""
    if token.kind == "word":
        import difflib

        keywords = sorted(name.strip("'") for name in parser.expected if name.startswith("'"))
        keywords += sorted(FUNCTIONS) if "FUNCTION" in parser.expected else []
        likely = next(iter(difflib.get_close_matches(token.text.upper(), keywords, n=1, cutoff=0.6)), "")
    return Fault(token.start, token.text, tuple(expected), likely)


def _in_words(terminal: str) -> str:
    return _KINDS.get(terminal, "") if terminal.isalpha() and terminal != END else terminal.strip("'")


class _Parser:
    """Follows the grammar, one token of look-ahead; remembers how far it came and what could come next."""

    def __init__(self, grammar: dict[str, _Part], tokens: list[Token]) -> None:
        self.tokens = tokens
        self.farthest = 0
        self.expected: set[str] = set()
        self._grammar = grammar
        self._first: dict[str, frozenset[str]] = {}

    def parse(self) -> bool:
        """Tell whether all tokens make one query."""
        place = self._match(_Part("rule", "Query"), 0)
        return place is not None and self._accepts(_Part("terminal", END), place)

    def _match(self, part: _Part, place: int) -> int | None:
        """Return the place after a part, None where it does not match."""
        if part.kind == "terminal":
            return place + 1 if self._accepts(part, place) else None
        if part.kind == "rule":
            return self._match(self._grammar[part.name], place)
        if part.kind == "sequence":
            after: int | None = place
            for inner in part.parts:
                after = self._match(inner, after) if after is not None else None
            return after
        if part.kind == "choice":
            chosen = [inner for inner in part.parts if self._can_begin(inner, place)]
            # A choice without a fitting beginning may still be empty, as a group without triples is.
            chosen += [inner for inner in part.parts if not chosen and self._may_be_empty(inner)]
            return self._match(chosen[0], place) if chosen else None
        return self._repeat(part, place)

    def _repeat(self, part: _Part, place: int) -> int | None:
        [inner] = part.parts
        after: int | None = place
        if part.kind == "some":
            after = self._match(inner, place)
        while after is not None and self._can_begin(inner, after):
            after = self._match(inner, after)
            if part.kind == "maybe":
                break
        return after

    def _can_begin(self, part: _Part, place: int) -> bool:
        terminals = self._beginnings(part)
        found = [name for name in terminals if self._fits(name, place)]
        if not found:
            self._note(terminals, place)
        return bool(found)

    def _accepts(self, terminal: _Part, place: int) -> bool:
        if self._fits(terminal.name, place):
            return True
        self._note({terminal.name}, place)
        return False

    def _fits(self, terminal: str, place: int) -> bool:
        token = self.tokens[place]
        if not terminal.startswith("'"):
            return token.kind == terminal
        wanted = terminal.strip("'")
        if wanted == "a":
            return token.text == "a"
        return token.kind in ("word", "sign", "FUNCTION") and token.text.upper() == wanted

    def _note(self, terminals: frozenset[str] | set[str], place: int) -> None:
        if place > self.farthest:
            self.farthest, self.expected = place, set()
        if place == self.farthest:
            self.expected |= terminals

    def _beginnings(self, part: _Part) -> frozenset[str]:
        """Return the terminals with which a part can begin."""
        if part.kind == "terminal":
            return frozenset({part.name})
        if part.kind == "rule":
            if part.name not in self._first:
                self._first[part.name] = self._beginnings(self._grammar[part.name])
            return self._first[part.name]
        found: set[str] = set()
        for inner in part.parts:
            found |= self._beginnings(inner)
            if part.kind == "sequence" and not self._may_be_empty(inner):
                break
        return frozenset(found)

    def _may_be_empty(self, part: _Part) -> bool:
        if part.kind in ("many", "maybe"):
            return True
        if part.kind == "rule":
            return self._may_be_empty(self._grammar[part.name])
        if part.kind == "sequence":
            return all(map(self._may_be_empty, part.parts))
        return part.kind == "choice" and any(map(self._may_be_empty, part.parts))


_PIECE = re.compile(r"'[^']+'|\w+|[()|*+?=]")
_REPEATED = {"*": "many", "+": "some", "?": "maybe"}


def _load_grammar() -> dict[str, _Part]:
    text = Path(__file__).with_name("sparql.grammar").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    rules = re.split(r"^(\w+)\s*=", "\n".join(lines), flags=re.MULTILINE)[1:]
    return {
        name: _read_choice(_PIECE.findall(body)) for name, body in zip(rules[::2], rules[1::2], strict=True)
    }


def _read_choice(pieces: list[str]) -> _Part:
    """Read alternatives up to a closing bracket or the end; takes what it reads off the list."""
    alternatives, sequence = [], list[_Part]()
    while pieces and pieces[0] != ")":
        piece = pieces.pop(0)
        if piece == "|":
            alternatives.append(_Part("sequence", parts=tuple(sequence)))
            sequence = []
        elif piece in _REPEATED:
            sequence.append(_Part(_REPEATED[piece], parts=(sequence.pop(),)))
        elif piece == "(":
            sequence.append(_read_choice(pieces))
            if not pieces:
                raise QueryError("sparql.grammar: a bracket is never closed; install tipgraph again")
            pieces.pop(0)
        else:
            is_terminal = piece.startswith("'") or piece.isupper()
            sequence.append(_Part("terminal" if is_terminal else "rule", piece))
    alternatives.append(_Part("sequence", parts=tuple(sequence)))
    return alternatives[0] if len(alternatives) == 1 else _Part("choice", parts=tuple(alternatives))
