"""Roles: what somebody is called by office ("Deputy Minister for ...", "chairperson"), apart from the name of the body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tipgraph.extract.mention import Mention
from tipgraph.extract.offices import find_offices
from tipgraph.extract.sight import Head, Sight
from tipgraph.extract.trailing import read_role, told_body

_LONGEST_LEFT = 6
_LONGEST_TAIL = 16


def find_roles(sight: Sight, taken: Sequence[Mention]) -> Iterator[Mention]:
    """Find roles by their head nouns; `taken` are the bodies and names that a role must not swallow."""
    if not sight.cased:
        yield from find_offices(sight, taken)
        return
    covered = {index: mention for mention in taken for index in range(mention.first, mention.last)}
    last = 0
    for head in sight.heads:
        if head.kind != "role" or head.first < last or head.first in covered:
            continue
        first = max(last, _left(sight, head.first, covered))
        tail = read_role(sight, head, covered) if sight.trailing else _tail(sight, head, covered)
        last = tail or head.last
        yield _mention(sight, head, first, last)


def _mention(sight: Sight, head: Head, first: int, last: int) -> Mention:
    words = sight.words
    outer = first
    while not sight.trailing and outer > 0 and sight.norm(outer - 1) in words.any_of("article", "possessive", "honorific"):
        outer -= 1
    before = {sight.norm(index) for index in range(max(0, first - 2), head.first)}
    former = bool(before & words.any_of("former")) or sight.norm(last) in words.any_of("former_after")
    return Mention(
        "Role",
        "Role",
        outer,
        last,
        sight.span(first, last),
        sight.name(first, last),
        head=head.noun,
        body=told_body(sight, head, last) if sight.trailing else _portfolio(sight, head, first, last),
        status=_status(sight, head, last, former, bool(before & words.any_of("deputy"))),
    )


def _status(sight: Sight, head: Head, last: int, former: bool, deputy: bool) -> str:
    """Return what a role says of its holder: a chair's deputy chairs nothing, an envoy for a cause has no embassy."""
    if former:
        return "former"
    if deputy and head.cls in ("chair", "head"):
        return "deputy"
    return "plain" if head.cls == "envoy" and last > head.last else head.cls


def _left(sight: Sight, first: int, covered: dict[int, Mention]) -> int:
    modifiers = sight.words.any_of("fore_adjective" if sight.trailing else "role_modifier", "former", "deputy")
    start = first
    while first > 0 and start - first < _LONGEST_LEFT and first - 1 not in covered:
        norm = sight.norm(first - 1)
        head = sight.head_at.get(first - 1)
        if norm in modifiers or norm in sight.words.ordinals:
            first -= 1
        elif norm in ("-", "/") and first > 1 and sight.norm(first - 2) in modifiers:
            first -= 2
        elif (
            sight.cased
            and not sight.trailing
            and sight.capital(first - 1)
            and norm not in sight.words.stop_words
            and sight.norm(first - 1)[:1].isalpha()
        ):
            if norm in sight.words.any_of("title", "article", "preposition", "conjunction") or (
                head and head.kind == "role"
            ):
                break
            first -= 1
        else:
            break
    return first


def _tail(sight: Sight, head: Head, covered: dict[int, Mention]) -> int:
    """Return the index behind the portfolio that belongs to a role, 0 where none does."""
    if not sight.cased:
        return 0
    words = sight.words
    connectors = words.any_of("role_connector")
    end = 0
    index = head.last
    while index < len(sight.tokens) and index - head.last < _LONGEST_TAIL:
        length = sight.phrase_at(index, connectors, 3)
        joined = end and (sight.norm(index) in words.any_of("conjunction") or sight.norm(index) == ",")
        if not length and not joined:
            break
        start = index + (length or 1)
        if joined and sight.norm(start) in words.any_of("conjunction"):
            start += 1
        while sight.norm(start) in words.any_of("article"):
            start += 1
        stop = _words(sight, start, covered)
        if stop == start or (
            joined and not length and not _portfolio_goes_on(sight, index, start, stop, head)
        ):
            break
        index = end = stop
    return end


def _portfolio_goes_on(sight: Sight, index: int, start: int, stop: int, head: Head) -> bool:
    """Whether ", X" or "and X" behind a portfolio is more of it, and not the next person or body."""
    if head.cls not in ("minister", "portfolio"):
        return (
            sight.norm(index) in sight.words.any_of("conjunction")
            and stop - start <= 3
            and _lone(sight, stop)
        )
    if sight.norm(index) == ",":
        position = stop
        for _ in range(12):
            if sight.norm(position) in sight.words.any_of("conjunction"):
                return sight.capital(position + 1) and stop - start <= 4
            if not sight.capital(position) and sight.norm(position) not in (",", "of", "for"):
                return False
            position += 1
        return False
    return True


def _lone(sight: Sight, stop: int) -> bool:
    return not sight.capital(stop)


def _words(sight: Sight, start: int, covered: dict[int, Mention]) -> int:
    index = start
    portfolio = sight.words.any_of("portfolio")
    while index < len(sight.tokens) and index - start < 7:
        token = sight.tokens[index]
        head = sight.head_at.get(index)
        if (
            index in covered
            or (head and head.kind in ("role", "organization"))
            or not token.text[:1].isalpha()
        ):
            break
        if not token.capital or token.norm in sight.words.any_of("title"):
            break
        if index > start and token.norm not in portfolio and sight.norm(index - 1) in portfolio:
            if sight.capital(index + 1) or sight.norm(index + 1) in sight.words.any_of("speech", "person_verb"):
                break
        index += 1
    return index


def _portfolio(sight: Sight, head: Head, first: int, last: int) -> str:
    """Return the name of the body that a role's own words tell, empty where none."""
    if head.cls == "minister" or (head.cls == "deputy_minister" and last > head.last):
        template = sight.words.settings.get("ministry", "")
        if last > head.last:
            start = head.last
            connectors = sight.words.any_of("role_connector")
            start += sight.phrase_at(start, connectors, 3)
            return template.format(sight.name(start, last)) if template and start < last else ""
        modifiers = sight.words.any_of("role_modifier", "former", "deputy", "article", "title")
        names = [index for index in range(first, head.first) if sight.norm(index) not in modifiers]
        before = sight.words.settings.get("ministry_before", "")
        if names and before and sight.capital(names[0]):
            return before.format(sight.name(names[0], head.first))
    if head.cls == "office":
        return sight.words.settings.get("office", "").format(sight.name(head.first, last))
    return ""
