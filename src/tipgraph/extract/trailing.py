"""Names whose describing words follow the head, in a script with capitals ("Comité national de lutte").

The words stand in small letters, so a name goes on as far as its grammar does: adjectives, "de ..." phrases
and what "et" or a comma joins to them; it ends at a verb, at another body, at an acronym in brackets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tipgraph.extract.sight import Head, Sight

_LONGEST = 28
_OWN = ("Country", "Place", "Demonym")


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a head: up to `last` its own tokens, up to `whole` those of the body that it is a part of."""

    last: int
    whole: int


def read_body(sight: Sight, head: Head) -> Tail | None:
    """Read a body from its head noun on; None where nothing names it."""
    if not sight.capital(head.first) and (head.cls == "capital" or _in_state(sight, head.first)):
        return None
    held = sight.known.get(head.last)
    if held and held.kind == "Organization" and head.noun in sight.words.any_of("bare_name"):
        return None  # "la Fondation Terre des hommes"
    tail = read_tail(sight, head, head.last, portfolio=head.cls == "portfolio", located=head.cls == "located")
    if sight.capital(head.first) or head.cls == "alone":
        named = tail.whole > head.last or head.cls == "alone" or _determined(sight, head.first)
        return tail if named else None
    inside = range(head.last, tail.whole)
    named = any(sight.capital(index) or index in sight.covered for index in inside)
    named = named or sight.phrase_at(head.last, sight.words.any_of("body_marks")) > 0
    if sight.quotation(tail.last, 12) and head.noun in sight.words.any_of("bare_name"):
        return tail
    if _held(sight, head.first):
        return tail if tail.whole > head.first + 1 else None
    return tail if tail.whole > head.last and named else None


def _in_state(sight: Sight, first: int) -> bool:
    """Whether a noun says in which state or under what one is, and no body ("en mission à Graz", "sous l'autorité de X")."""
    before = first - 1
    while sight.norm(before) in sight.words.any_of("article"):
        before -= 1
    return sight.norm(before) in sight.words.any_of("no_body_after")


def _held(sight: Sight, first: int) -> bool:
    """Whether a role in this body stands before it ("la présidente du réseau des familles")."""
    before = first - 1
    while sight.norm(before) in sight.words.any_of("article"):
        before -= 1
    role = sight.head_at.get(before - 1)
    return sight.norm(before) in sight.words.any_of("of") and role is not None and role.kind == "role"


def _determined(sight: Sight, first: int) -> bool:
    words = sight.words
    return sight.norm(first - 1) in words.any_of("article", "demonstrative", "contraction")


def read_tail(sight: Sight, head: Head, index: int, portfolio: bool = False, located: bool = False) -> Tail:
    """Return where the words behind a head end; `portfolio` lets commas list, `located` a place follow."""
    position, connector = index, ""
    ends = sight.words.any_of("tail_break") if head.kind == "event" else frozenset()
    while (
        position < len(sight.tokens)
        and position - head.first < _LONGEST
        and not sight.phrase_at(position, ends)
    ):
        bare = sight.capital(head.first) or head.noun in sight.words.any_of("bare_name")
        step = read_adjective(sight, position) or (
            _name_word(sight, position) if bare or position > head.last else 0
        )
        if step:
            position = step
            continue
        inner = _inner(sight, position)
        if inner:
            place = _place(sight, inner) if located else 0
            return Tail(place, place) if place else Tail(position, inner)
        guests = head.kind == "event" and sight.norm(noun_at(sight, position)) in sight.words.any_of(
            "group_noun"
        )
        step = (0 if guests else read_of_phrase(sight, position)) or (
            _place(sight, position) if located else 0
        )
        if step:
            norm = sight.norm(position)
            connector, position = (
                (connector or norm) if norm not in sight.words.any_of("scope") else norm,
                step,
            )
            continue
        step = read_joined(sight, position, connector, portfolio)
        if not step:
            break
        position = step
    return Tail(position, position)


def read_adjective(sight: Sight, index: int) -> int:
    """Return the index behind an adjective or a country's adjective, 0 where none stands."""
    known = sight.known.get(index)
    if known and known.kind == "Demonym":
        return known.last
    length = sight.phrase_at(index, sight.words.any_of("adjective"), 3)
    if length:
        return index + length
    norm = sight.norm(index)
    if index >= len(sight.tokens) or sight.capital(index) or _barred(sight, index):
        return 0
    return index + 1 if norm.endswith(tuple(sight.words.any_of("adjective_ending"))) and len(norm) > 4 else 0


def _barred(sight: Sight, index: int) -> bool:
    words, norm = sight.words, sight.norm(index)
    verb = norm in words.any_of("verb", "speech", "person_verb", "preposition", "conjunction")
    return (
        verb
        or norm in words.stop_words
        or norm in words.numbers
        or not norm[:1].isalpha()
        or index in sight.head_at
    )


def _name_word(sight: Sight, index: int) -> int:
    """Return the index behind a capitalised word that stands bare ("Université Cheikh Anta Diop")."""
    known = sight.known.get(index)
    if known and known.kind in ("Country", "Place") and known.cls != "plural":
        return known.last
    if not sight.capital(index) or known or index in sight.head_at:
        return 0
    norm = sight.norm(index)
    honoured = sight.norm(index - 1) in sight.words.any_of("bare_name")  # "Fondation Roi Baudouin"
    light = (
        norm in sight.words.stop_words
        or (norm in sight.words.any_of("title", "article") and not (honoured and sight.capital(index + 1)))
        or not re.sub(r"[-'’]", "", norm).isalpha()
    )
    return 0 if light else index + 1


def noun_at(sight: Sight, index: int) -> int:
    """Return the index of the noun behind the connector at `index`, 0 where none stands there."""
    length = sight.phrase_at(index, sight.words.any_of("body_connector"), 3)
    if not length and sight.norm(index - 1) in sight.words.any_of("takes_to"):
        known = sight.known.get(index + 1)
        length = 0 if known and known.kind in _OWN else sight.phrase_at(index, sight.words.any_of("to"), 1)
    if not length:
        return 0
    index += length
    while sight.norm(index) in sight.words.any_of("article", "possessive"):
        index += 1
    return index if index < len(sight.tokens) else 0


def _inner(sight: Sight, index: int) -> int:
    """Return the index behind a body that the name belongs to ("bureau de l'ONUDC"), 0 where none stands."""
    if sight.norm(index) not in sight.words.any_of("of"):
        return 0
    noun = noun_at(sight, index)
    known, head = sight.known.get(noun), sight.head_at.get(noun)
    if noun and known and known.kind == "Organization":
        return known.last
    if noun and head and head.kind == "organization" and head.first == noun:
        tail = read_body(sight, head)
        return tail.whole if tail else 0
    return 0


def read_venue(sight: Sight, head: Head) -> Tail | None:
    """Read a hall or hotel ("hôtel Royal d'Oran"); the town at its end stays a mention of its own."""
    tail = read_tail(sight, head, head.last)
    town = next((index for index in range(head.last, tail.last) if index in sight.known), 0)
    last = town
    while last > head.last and not sight.phrase_at(last, sight.words.any_of("body_connector"), 1):
        last -= 1
    if tail.whole == head.last or not any(sight.capital(index) for index in range(head.last, tail.whole)):
        return None
    return Tail(last if town and last > head.first else tail.last, tail.whole)


def read_of_phrase(sight: Sight, index: int) -> int:
    """Return the index behind a connector and its noun, 0 where they do not belong to a name."""
    noun = noun_at(sight, index)
    return read_noun(sight, noun) if noun else 0


def read_noun(sight: Sight, index: int) -> int:
    known, head = sight.known.get(index), sight.head_at.get(index)
    if known:
        return known.last if known.kind in _OWN else 0
    if head and (index != head.first or sight.capital(index)):
        return 0
    if head and head.kind == "organization" and read_body(sight, head):
        return 0
    if head and head.kind == "project" and (sight.quotation(head.last) or sight.capital(head.last)):
        return 0
    if (
        head
        and head.kind != "organization"
        and head.kind in ("event", "project", "report")
        and sight.norm(index - 1) not in sight.words.any_of("of")
    ):
        return 0
    if head:
        return head.last
    compound = sight.phrase_at(index, sight.words.any_of("noun_phrase"), 5)
    if compound:
        return index + compound
    if sight.capital(index):
        return 0 if sight.norm(index) in sight.words.any_of("title") else _name_word(sight, index)
    return 0 if _barred(sight, index) else index + 1


def _place(sight: Sight, index: int) -> int:
    seat = sight.words.any_of("place_preposition", "seat_preposition")
    if sight.norm(index) not in seat:
        return 0
    index += 1
    while sight.norm(index) in sight.words.any_of("article"):
        index += 1
    known = sight.known.get(index)
    return known.last if known and known.kind in ("Country", "Place") else 0


def read_joined(sight: Sight, index: int, connector: str, portfolio: bool) -> int:
    """Return the index behind what "et" or a comma joins to a name, 0 where something else begins."""
    serial = sight.norm(index) == ","
    if (serial and not portfolio) or not (serial or sight.norm(index) in sight.words.any_of("conjunction")):
        return 0
    start = index + 1
    if serial and sight.norm(start) in sight.words.any_of("conjunction"):
        start += 1
    noun = noun_at(sight, start)
    if sight.norm(noun or start + (sight.norm(start) in sight.words.any_of("article"))) in sight.words.any_of(
        "group_noun"
    ):
        return 0
    if noun:
        known = sight.known.get(noun)
        other = known is not None and known.kind in ("Country", "Place")
        return read_noun(sight, noun) if not other and (not serial or sight.capital(noun)) else 0
    if serial:
        listed = sight.capital(start) and not _begins_name(sight, start) and _closed(sight, start)
        return read_noun(sight, start) if listed else 0
    return _joined_bare(sight, start, connector, portfolio)


def _joined_bare(sight: Sight, start: int, connector: str, portfolio: bool) -> int:
    """Read what "et" joins without a connector: "contre la traite et le trafic", "économique et social"."""
    article = sight.norm(start) in sight.words.any_of("article")
    noun = start + article
    if sight.capital(noun):
        titled = (
            portfolio
            if not article
            else connector in sight.words.any_of("scope") and sight.capital(start - 2)
        )
        return (
            read_noun(sight, noun)
            if titled and noun not in sight.covered and noun not in sight.head_at
            else 0
        )
    if article and connector not in sight.words.any_of("scope"):
        return 0
    if sight.norm(noun + 1) in sight.words.any_of(
        "agent_marker"
    ):  # "financé par l'ambassade et exécuté par l'OIM"
        return 0
    return read_adjective(sight, noun) or (
        read_noun(sight, noun) if article or not _finite(sight, noun) else 0
    )


def _begins_name(sight: Sight, index: int) -> bool:
    """Whether a person's name begins here ("ministre de l'Agriculture, Awa Bocoum, et ..."), and no field of work."""
    words = sight.words
    if {sight.norm(index), sight.norm(index).split("-")[0]} & words.any_of("given_name", "title"):
        return True
    return sight.capital(index + 1) and sight.norm(index) not in words.any_of("field")


def _closed(sight: Sight, index: int) -> bool:
    """Whether a list of portfolios that goes on here is closed by "et" before the sentence turns."""
    small = sight.words.any_of("body_connector", "article")
    for position in range(index, min(index + 12, len(sight.tokens))):
        norm = sight.norm(position)
        if norm in sight.words.any_of("conjunction"):
            return sight.capital(position + 1) or sight.norm(position + 1) in small
        if (
            not sight.capital(position)
            and norm != ","
            and norm not in small
            and not read_adjective(sight, position)
        ):
            return False
    return False


def _finite(sight: Sight, index: int) -> bool:
    """Whether a word in small letters may be a verb: only the ending of a noun lets it pass."""
    return not sight.norm(index).endswith(tuple(sight.words.any_of("noun_ending")))
