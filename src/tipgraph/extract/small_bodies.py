"""Bodies in small letters: by whose they are ("the IOM mission in Jordan"), or by their field ("steering committee")."""

from __future__ import annotations

from dataclasses import replace

from tipgraph.extract.mention import Mention
from tipgraph.extract.named import make_body
from tipgraph.extract.sight import Head, Sight


def read_small(sight: Sight, head: Head) -> Mention | None:
    """Read a body in small letters: by whose it is ("the IOM mission in Jordan"), or by its field ("steering committee")."""
    first = head.first
    if head.noun in sight.words.any_of(
        "governing"
    ):  # "the executive board of X" governs X and is no part of it
        return None
    while first > 0 and sight.norm(first - 1) in sight.words.any_of(
        "portfolio", "role_field", "body_adjective"
    ):
        first -= 1
    owner = sight.covered.get(first - 1)
    if owner and owner.last == first and owner.kind in ("Organization", "Country", "Demonym", "Place"):
        regional = owner.kind == "Place" and first < head.first
        kinds = (
            ("located", "collegial", "agency", "portfolio", "alone")
            if owner.kind != "Place" or regional
            else ("located",)
        )
        if head.cls not in kinds or (owner.kind == "Country" and head.cls == "portfolio"):
            return None
        mention = make_body(sight, head, owner.first, _seat_end(sight, head))
        return replace(
            mention, definite=False, aliases=(*mention.aliases, sight.name(owner.first, head.last))
        )
    before = sight.norm(first - 1)
    owned = before in sight.words.any_of("article", "possessive") or before in ("'s", "'")
    field = _field_end(sight, head) if head.cls == "portfolio" else head.last
    if field > head.last:
        return replace(make_body(sight, head, first, field), definite=False)
    if head.cls != "collegial" or first == head.first or not owned:
        return None
    mention = make_body(sight, head, first, _seat_end(sight, head))
    if before == "'s" and first > 1 and not sight.capital(first - 2):
        whole = sight.name(first - 2, mention.last)
        return replace(mention, name=whole, aliases=(mention.name,), definite=False)
    return replace(mention, definite=False)


def _field_end(sight: Sight, head: Head) -> int:
    """Return the index behind a field of work in small letters ("ministry of justice and internal affairs")."""
    fields, index = sight.words.any_of("portfolio"), head.last
    if sight.norm(index) not in ("of", "for"):
        return index
    index += 1 + (sight.norm(index + 1) in sight.words.any_of("article"))
    if sight.norm(index) not in fields:
        return head.last
    while True:
        while sight.norm(index) in fields:
            index += 1
        if sight.norm(index) not in sight.words.any_of("conjunction") or sight.norm(index + 1) not in fields:
            return index
        index += 1


def _seat_end(sight: Sight, head: Head) -> int:
    """Return the index behind "in Jordan", "to Moldova" after an office, behind the field of a ministry."""
    if head.cls == "portfolio":
        return _field_end(sight, head)
    known = sight.known.get(head.last + 1)
    seated = (
        head.cls == "located"
        and sight.norm(head.last) in ("in", "to")
        and known
        and known.kind in ("Country", "Place")
    )
    return known.last if seated and known else head.last


def read_facility(sight: Sight, head: Head) -> Mention | None:
    """Read a shelter, a safe house or the like, which has no name ("the new shelter in Bishkek")."""
    described = head.noun in sight.words.any_of("facility_described")
    if not described and head.noun not in sight.words.any_of("facility"):
        return None
    first = head.first
    while (
        first > 0 and sight.norm(first - 1) not in sight.words.stop_words and sight.norm(first - 1).isalpha()
    ):
        first -= 1
    article = sight.norm(first - 1)
    if article not in sight.words.any_of("article", "demonstrative") or head.first - first > 3:
        return None
    if described and (first == head.first or article not in sight.words.any_of("indefinite")):
        return None
    bare = sight.name(head.first, head.last)
    mention = make_body(sight, head, first, head.last)
    definite = article not in sight.words.any_of("indefinite")
    return replace(mention, aliases=(*mention.aliases, bare, sight.name(first, head.last)), definite=definite)
