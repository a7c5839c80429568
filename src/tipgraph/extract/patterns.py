"""The pattern language of rules, compiled to regular expressions over a rendered sentence.

funded by            words, in their normalised form
@organize            a word class of the pack (its phrases)
{Event}              a mention of this kind; Agent, Body, Location, Activity, Any group several
{s:Agent+}           a slot named s; + takes a list ("A, B and C")
{s:Agent&}           the same, closed by "and": a comma behind it is not a part of it
{s:Agent*}           every one that the sentence goes on to name, whatever stands between, up to a word of the class
                     `list_end` or an event or project
{s:Event|Project}    one of several kinds
a | b, ( ... ), x?, x* choice, group, may be missing, any number
!( ... )             what follows is not this
<( ... ), !<( ... )  what stands before is this, is not this: words and slots in a fixed number
{Stranger} {Holder}  a person whose role has not, has been read; {Function} {Post}: a role that does not, does tell its body;
                     {BareRole}: a role without an article
[ ... ]              the trigger: what the evidence marks as the words that state the fact
{o:Meeting|Workshop} a mention of this class
{Told}               an event in the place of the verb that tells it ("signed"), which {Event} takes too; {Met} {Visited}:
                     a meeting, a visit that a verb tells
..                   up to 8 words, dates, places, amounts between, no agent and no activity; ..3 up to three
...                  up to 8 words or mentions between, no event; ...3 up to three
~                    up to 12 words between, no mention; ~3 up to three
...9!{Country|Tier}  a gap that takes no mention of these kinds
^ $                  beginning and end of the sentence
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tipgraph.extract.codes import MARKS, code_of
from tipgraph.extract.mention import EVENTS, GROUPS, KINDS
from tipgraph.read.words import Words

_LEXEM = re.compile(
    r"\s*(?:(?P<slot>\{(?:(?P<name>[a-z_]+):)?(?P<kinds>[A-Za-z|]+)(?P<list>[+&*])?\})"
    r"|@(?P<cls>[a-z_]+)|(?P<gap>\.\.\.?|~)(?P<most>\d+)?(?:!\{(?P<barred>[A-Za-z|]+)\})?|(?P<sign>!?<\(|!\(|[()\[\]|?*^$])|(?P<word>[^\s(){}\[\]|?*~^$@]+))"
)
_MARKS = f"{MARKS[0]}-{MARKS[-1]}"
_LIGHT = "".join(
    KINDS[kind]
    for kind in (
        "Place",
        "Date",
        "Day",
        "Money",
        "Year",
        "Number",
        "Role",
        "Post",
        "TheRole",
        "ThePost",
        "Demonym",
    )
)
_EVENT = "".join(KINDS[kind] for kind in GROUPS["Event"])
_GOES_ON = f"[^ ;.:!?{_EVENT}{KINDS['Project']}]+ "
"""What an open list passes over."""

OPENING, CLOSING = frozenset({"(", "[", "!(", "!<(", "<("}), frozenset({")", "]"})
_SIGNS = OPENING | CLOSING | {"|", "?", "*", "^", "$"}
_ASIDE = r"(?:\( (?:[^ )]+ ){1,5}\) )"
"""What may stand in brackets behind a member of a list: a share, a country."""
Lexemes = Sequence[tuple[str, str]]
"""What a pattern is written of, in order, each with the expression that it became."""

_WORDS = f"(?:[^ {_MARKS},;]+ )"
_GAPS = {
    "..": (f'(?:[^ {_MARKS};"]+|[{_LIGHT}]) ', 8),
    "...": (rf"[^ ;{_EVENT}]+ ", 8),
    "~": (f"[^ {_MARKS};]+ ", 12),
}
"""What each gap takes, and how many of it at most."""


class PatternError(ValueError):
    """A pattern is not of the language; the message says what stands where."""


@dataclass(frozen=True)
class Pattern:
    """A checked pattern and the kinds that each of its slots takes."""

    slots: Mapping[str, tuple[str, ...]]
    lexemes: tuple[tuple[str, str], ...]
    """What the pattern is written of, in order, each with the expression that it became."""
    asides: frozenset[str] = frozenset()
    """Words behind which a place in a list is no member of it."""
    wanted: tuple[str, ...] = ()
    """Characters of mentions: a sentence must hold one of each string, or the pattern cannot fit."""
    openers: tuple[frozenset[str], ...] = ()
    """Words likewise, as they stand in rows: those that the phrases begin with which the pattern cannot do without."""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The whole expression; made when a sentence first asks for it, since most rules concern few sentences."""
        return re.compile("".join(expression for _, expression in self.lexemes))

    @cached_property
    def trigger(self) -> re.Pattern[str] | None:
        """The expression of the trigger alone, at the beginning of a word; None where the pattern has no trigger."""
        sources = [source for source, _ in self.lexemes]
        if "[" not in sources:
            return None
        opening = sources.index("[")
        inside = self.lexemes[opening + 1 : closing(self.lexemes, opening)]
        return re.compile("(?<![^ ])(?:" + "".join(expression for _, expression in inside) + ")")

    def may_fit(self, text: str) -> bool:
        """Whether a rendered sentence holds the mentions and the words that the pattern cannot do without."""
        if not all(any(symbol in text for symbol in symbols) for symbols in self.wanted):
            return False
        words = _words_of(text)
        return not any(words.isdisjoint(openers) for openers in self.openers)


def closing(lexemes: Lexemes, opening: int) -> int:
    """Return where the bracket closes that opens at a place of a compiled pattern."""
    depth = 0
    for place in range(opening, len(lexemes)):
        depth += (lexemes[place][0] in OPENING) - (lexemes[place][0] in CLOSING)
        if depth == 0:
            return place
    raise ValueError("a compiled pattern closes what it opens")


@lru_cache(maxsize=64)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


def compile_pattern(source: str, words: Words) -> Pattern:
    """Compile a pattern; raises `PatternError` at the first thing that is not of the language."""
    try:
        return _Compiler(source, words).compile()
    except OverflowError as error:
        raise PatternError(str(error)) from error


class _Compiler:
    def __init__(self, source: str, words: Words) -> None:
        self._source = source
        self._words = words
        self._slots: dict[str, tuple[str, ...]] = {}
        self._parts: list[str] = []
        self._lexemes: list[str] = []
        self._open: list[str] = []
        self._separator = _alternatives(words.classes.get("list_separator", (",",)))
        self._filler = _alternatives(words.classes.get("list_filler", ()))
        places = _alternatives(words.classes.get("place_preposition", ("in",)))
        self._aside = f"(?:{_ASIDE}|{places}[{KINDS['Place']}{KINDS['Country']}] )"
        bodies = self._symbols("Body")
        self._of_body = f"(?:{_alternatives(words.classes.get('delegates_of', ()))}[{bodies}] )"
        self._ends = _alternatives(words.classes.get("list_end", ()))
        self._joiner = _alternatives(words.classes.get("conjunction", ("and",)))
        people, of_words = words.classes.get("delegates", ()), words.classes.get("delegates_of", ())
        if people and of_words:  # "A, two judges of B and mayors from C"
            deeds = (*words.classes.get("verb", ()), *words.classes.get("gather", ()))
            verb = _alternatives(tuple(word for word in deeds if " " not in word))
            group = rf"(?:(?!{verb})[^ {_MARKS},;]+ ){{0,2}}{_alternatives(people)}{_alternatives(of_words)}"
            self._filler = f"(?:{group}|{self._filler})"

    def compile(self) -> Pattern:
        position = 0
        while self._source[position:].strip():
            match = _LEXEM.match(self._source, position)
            if match is None:
                raise PatternError(f"cannot be read from {self._source[position:].strip()!r}")
            self._parts.append(self._element(match))
            self._lexemes.append(match.group().strip())
            position = match.end()
        if self._open:
            raise PatternError(f"{self._open[-1]!r} is not closed")
        if not self._parts:
            raise PatternError("is empty")
        try:
            re.compile("".join(part if lexeme in _SIGNS else "(?:x)" for lexeme, part in self._pairs()))
        except re.error as error:
            raise PatternError(f"has a sign in a wrong place ({error})") from error
        asides = frozenset(self._words.classes.get("place_preposition", ("in",)))
        return Pattern(self._slots, tuple(self._pairs()), asides, self._wanted(), tuple(self._openers()))

    def _pairs(self) -> list[tuple[str, str]]:
        return list(zip(self._lexemes, self._parts, strict=True))

    def _wanted(self) -> tuple[str, ...]:
        """Return the symbols of the slots that stand outside every group and choice."""
        depth, wanted = 0, []
        for lexeme, following in zip(self._lexemes, [*self._lexemes[1:], ""], strict=True):
            if lexeme == "|" and not depth:
                return ()
            depth += (lexeme in OPENING) - (lexeme in CLOSING)
            if lexeme.startswith("{") and not depth and following not in ("?", "*"):
                wanted.append(self._symbols(lexeme.strip("{}+&*").rpartition(":")[2]))
        return tuple(wanted)

    def _openers(self) -> Iterator[frozenset[str]]:
        """Yield the words that phrases outside every group and choice begin with; those of a group that is a choice of phrases."""
        if _has_choice(self._lexemes):
            return
        place = 0
        while place < len(self._lexemes):
            lexeme, end = self._lexemes[place], place + 1
            if lexeme in OPENING:
                end = _group_end(self._lexemes, place)
            optional = end < len(self._lexemes) and self._lexemes[end] in ("?", "*")
            if not optional and lexeme in ("(", "["):
                begun = [self._begun(choice) for choice in _choices(self._lexemes[place + 1 : end - 1])]
                if all(begun):
                    yield frozenset().union(*begun)
            elif not optional and (words := self._begun([lexeme])):
                yield words
            place = end

    def _begun(self, lexemes: list[str]) -> frozenset[str]:
        """Return the words that the first phrase of a row of lexemes begins with, none where it is no phrase."""
        first, following = (*lexemes, "", "")[:2]
        if not first or following in ("?", "*"):
            return frozenset()
        if first.startswith("@"):
            return frozenset(code_of(phrase.split()[0]) for phrase in self._words.classes[first[1:]])
        if first[0] in "{.~" or first in _SIGNS:
            return frozenset()
        return frozenset(code_of(word) for word in self._words.spell(first).split()[:1])

    def _element(self, match: re.Match[str]) -> str:
        if match["slot"]:
            return self._slot(match["name"], match["kinds"], match["list"] or "")
        if match["cls"]:
            if match["cls"] not in self._words.classes:
                raise PatternError(f"@{match['cls']} is not a word class of the pack")
            return _alternatives(self._words.classes[match["cls"]])
        if match["gap"]:
            piece, most = _GAPS[match["gap"]]
            barred = f"(?![{self._symbols(match['barred'])}])" if match["barred"] else ""
            return f"(?:{barred}{piece}){{0,{match['most'] or most}}}?"
        if match["word"]:
            return f"(?:{_phrase(self._words.spell(match['word']))})"
        return self._sign(match["sign"])

    def _sign(self, sign: str) -> str:
        if sign in ("(", "[", "!(", "!<(", "<("):
            self._open.append(sign[-1])
            if sign == "[" and any("P<trigger>" in part for part in self._parts):
                raise PatternError("has two triggers")
            return {"(": "(?:", "!(": "(?!", "!<(": "(?<!", "<(": "(?<=", "[": "(?P<trigger>"}[sign]
        if sign in ")]":
            if not self._open or self._open.pop() + sign not in ("()", "[]"):
                raise PatternError(f"{sign!r} closes nothing")
            return ")"
        return sign

    def _symbols(self, source: str) -> str:
        names = ("Event" if name in EVENTS else name for name in source.split("|"))
        return "".join(KINDS[kind] for name in names for kind in GROUPS.get(name, (name,)))

    def _slot(self, name: str | None, source: str, listed: str) -> str:
        kinds: list[str] = []
        for kind in source.split("|"):
            if kind not in KINDS and kind not in GROUPS and kind not in EVENTS:
                raise PatternError(f"{{{kind}}} is not a kind of mention")
            kinds += GROUPS.get(kind, (kind,))
        symbol = f"[{self._symbols(source)}] "
        member = f"{symbol}{self._aside}?" if listed else symbol
        if listed and set(kinds) <= set(GROUPS["Person"]):
            member += f"{self._of_body}?"
        open_end = f", (?!{self._separator}){_WORDS}{{0,8}}{member}(?!{self._separator}|[^\\w\\s]|$)"
        origin = f"(?:[{KINDS['Demonym']}] )?"  # "the Norwegian organisation Havn"
        following = f"(?!{open_end}){self._separator}{{1,2}}{self._filler}{{0,2}}{origin}{member}"
        body = {
            "": member,
            "+": f"{member}(?:{following})*",
            "*": f"{member}(?:(?!{self._ends}){_GOES_ON}){{0,60}}",
            "&": f"{member}(?:(?:{following})*(?:, )?{self._joiner}{self._filler}?{member})?",
        }[listed]
        if name is None:
            return f"(?:{body})"
        if name in self._slots:
            raise PatternError(f"the slot {name!r} stands twice")
        self._slots[name] = tuple(kinds)
        return f"(?P<{name}>{body})"


def _group_end(lexemes: list[str], opening: int) -> int:
    """Return the place behind the sign that closes a group."""
    depth = 0
    for place in range(opening, len(lexemes)):
        depth += (lexemes[place] in OPENING) - (lexemes[place] in CLOSING)
        if not depth:
            return place + 1
    return len(lexemes)


def _choices(lexemes: list[str]) -> list[list[str]]:
    """Return the alternatives that a row of lexemes gives outside its groups."""
    choices: list[list[str]] = [[]]
    depth = 0
    for lexeme in lexemes:
        depth += (lexeme in OPENING) - (lexeme in CLOSING)
        if lexeme == "|" and not depth:
            choices.append([])
        else:
            choices[-1].append(lexeme)
    return choices


def _has_choice(lexemes: list[str]) -> bool:
    return len(_choices(lexemes)) > 1


def _phrase(phrase: str) -> str:
    return "".join(re.escape(code_of(word)) + " " for word in phrase.split())


@lru_cache(maxsize=2048)
def _alternatives(phrases: tuple[str, ...]) -> str:
    """Return the expression of a choice of phrases: those of several words first, all words that are one character as a set."""
    if not phrases:
        return "(?:(?!))"
    codes = {phrase: code_of(phrase) for phrase in phrases}
    single = "".join(re.escape(code) for code in sorted(set(codes.values())) if len(code) == 1)
    others = sorted(
        (phrase for phrase, code in codes.items() if len(code) > 1), key=lambda p: (-len(p.split()), p)
    )
    choices = [_phrase(phrase) for phrase in others] + ([f"[{single}] "] if single else [])
    return f"(?:{'|'.join(choices)})"
