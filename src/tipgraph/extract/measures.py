"""Money, tiers, years and counted numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from tipgraph.extract.mention import Mention
from tipgraph.model import Span
from tipgraph.read.tokens import Token
from tipgraph.read.words import Words

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_GLUED = re.compile(r"(?P<currency>[^\W\d_]{1,4})?(?P<number>\d+(?:[.,]\d+)*)(?P<scale>[^\W\d_]{1,3})?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"[0-3]?\d")
_EDITION_REACH = 14
_EDITION_BEFORE = 6
_TIER_LENGTH = 9
_MARKS = frozenset({'"', "'", "(", "“", "‘"})
"""What may stand inside the name of a tier."""
_CURRENCY_LENGTH = 3


def find_measures(tokens: Sequence[Token], words: Words) -> Iterator[Mention]:
    """Find amounts of money, tiers and years in a sentence."""
    yield from _money(tokens, words)
    yield from _tiers(tokens, words)
    for index, token in enumerate(tokens):
        if _YEAR.fullmatch(token.norm):
            span = Span(token.start, token.end)
            yield Mention("Year", "Year", index, index + 1, span, token.norm, year=int(token.norm))


def date_editions(tokens: Sequence[Token], known: Iterable[Mention], words: Words) -> list[Mention]:
    """Give known reports the year that stands behind them, in a language that says it there ("... لعام 2024")."""
    between = words.any_of("edition_word")
    known = list(known)
    covered = {index: mention for mention in known for index in range(mention.first, mention.last)}
    dated: list[Mention] = []
    for mention in known:
        year = 0
        for index in range(mention.last, min(mention.last + _EDITION_REACH, len(tokens))):
            if mention.kind != "Report" or mention.year or year:
                break
            if _YEAR.fullmatch(tokens[index].norm):
                year = int(tokens[index].norm)
            elif (
                tokens[index].norm not in between
                and not (between and _DAY.fullmatch(tokens[index].norm))
                and getattr(covered.get(index), "kind", "") != "Organization"
            ):
                break
        if mention.kind == "Report" and not mention.year:
            year = year or _edition_before(tokens, mention.first, words)
        dated.append(replace(mention, year=year) if year else mention)
    return dated


def _edition_before(tokens: Sequence[Token], first: int, words: Words) -> int:
    """Return the year that stands before a report ("l'édition 2016 de son rapport"), 0 where none does."""
    small = (
        words.any_of("edition_word", "possessive", "article", "of") if words.any_of("edition_before") else ()
    )
    for index in range(first - 1, max(first - _EDITION_BEFORE, 0), -1):
        norm = tokens[index].norm
        if _YEAR.fullmatch(norm):
            before = {token.norm for token in tokens[max(0, index - _EDITION_BEFORE) : index]}
            return int(norm) if before & words.any_of("edition_before") else 0
        if norm not in small and norm not in words.ordinals:
            return 0
    return 0


def _money(tokens: Sequence[Token], words: Words) -> Iterator[Mention]:
    index = 0
    while index < len(tokens):
        found = _amount(tokens, index, words)
        if not found:
            index += 1
            continue
        amount, after, glued = found
        before, currency = _currency_before(tokens, index, words)
        currency = currency or glued
        if not currency:
            after, currency = _currency_after(tokens, after, words)
        if currency:
            span = Span(tokens[before].start, tokens[after - 1].end)
            yield Mention("Money", "Money", before, after, span, amount, amount=amount, currency=currency)
        index = after


def _amount(tokens: Sequence[Token], index: int, words: Words) -> tuple[str, int, str] | None:
    """Read a number and its scale: the amount, the token behind it, the currency that was glued to it."""
    after = _number_end(tokens, index)
    glued = _GLUED.fullmatch("".join(token.norm for token in tokens[index:after]))
    if glued is None:
        norm = tokens[index].norm
        if norm not in words.numbers and norm not in words.any_of("lone_scale"):
            return None
        number: Decimal | None = Decimal(words.numbers.get(norm, 1))
        scale, currency = (norm if norm not in words.numbers else None), ""
    else:
        number, scale, currency = (
            _decimal(glued["number"], words.settings.get("decimal", ".")),
            glued["scale"],
            words.currencies.get(glued["currency"] or "", ""),
        )
        if glued["currency"] and not currency:
            return None
        if scale and scale not in words.scales:
            return None
    if scale is None and after < len(tokens) and tokens[after].norm in words.scales:
        scale, after = tokens[after].norm, after + 1
    if number is None or (glued is None and scale is None):
        return None
    return _plain(number * words.scales.get(scale or "", 1)), after, currency


def _number_end(tokens: Sequence[Token], index: int) -> int:
    """Return the token behind a number whose thousands may stand apart ("90 000")."""
    after = index + 1
    if re.fullmatch(r"\d{1,3}", tokens[index].norm):
        while after < len(tokens) and re.fullmatch(r"\d{3}", tokens[after].norm):
            after += 1
    return after


def _decimal(text: str, point: str) -> Decimal | None:
    """Read 1,200,000 and 1.5 where `point` is the decimal sign; a sign that stands twice parts thousands."""
    groups = re.split(r"[.,]", text)
    last_mark = text[-len(groups[-1]) - 1] if len(groups) > 1 else ""
    thousands = len(groups[-1]) == 3 and (last_mark != point or text.count(last_mark) > 1)
    try:
        if len(groups) == 1 or thousands:
            return Decimal("".join(groups))
        return Decimal("".join(groups[:-1]) + "." + groups[-1])
    except InvalidOperation:
        return None


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")


def _currency_before(tokens: Sequence[Token], index: int, words: Words) -> tuple[int, str]:
    for length in range(min(_CURRENCY_LENGTH, index), 0, -1):
        phrase = _phrase(tokens[index - length : index])
        if phrase in words.currencies:
            return index - length, words.currencies[phrase]
    return index, ""


def _currency_after(tokens: Sequence[Token], after: int, words: Words) -> tuple[int, str]:
    for skip in (0, 1):  # "8 millions d'euros"
        first = after + skip
        for length in range(min(_CURRENCY_LENGTH, len(tokens) - first), 0, -1):
            phrase = _phrase(tokens[first : first + length])
            if phrase in words.currencies and (not skip or tokens[after].norm in ("of", "de", "d'", "d")):
                return first + length, words.currencies[phrase]
    return after, ""


def _phrase(tokens: Sequence[Token]) -> str:
    """Return tokens as one phrase, apart only where they stand apart: "a $" is not "A$"."""
    parts = [tokens[0].norm]
    for before, token in pairwise(tokens):
        parts += [" " if before.end < token.start else "", token.norm]
    return "".join(parts)


def _tier_phrase(tokens: Sequence[Token]) -> str:
    """Return a phrase without the marks and hyphens inside it: "Tier-2", "Tier 2 (Watch List)"; no "third-tier" team."""
    marks = _MARKS if tokens[-1].norm != ")" else frozenset()
    ends = (0, len(tokens) - 1)
    norms = [token.norm for place, token in enumerate(tokens) if place in ends or token.norm not in marks]
    return " ".join(norm if norm.endswith("-tier") else norm.replace("-", " ") for norm in norms)


def _tiers(tokens: Sequence[Token], words: Words) -> Iterator[Mention]:
    index = 0
    while index < len(tokens):
        for length in range(_TIER_LENGTH, 0, -1):
            phrase = _tier_phrase(tokens[index : index + length])
            if phrase in words.tiers and index + length <= len(tokens):
                span = Span(tokens[index].start, tokens[index + length - 1].end)
                yield Mention("Tier", "Tier", index, index + length, span, phrase, tier=words.tiers[phrase])
                index += length - 1
                break
        index += 1
