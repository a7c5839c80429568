"""Units of a body: by what they are and whose ("the Service's anti-trafficking section", "Academy of the Ministry of ...")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Head, Sight
from tipgraph.extract.tails import like_acronym


def find_units(sight: Sight, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Find units in small letters whose parent stands beside them, in a language whose describing words stand before."""
    if not sight.cased or sight.trailing:
        return
    parents = [body for body in (*bodies, *sight.known.values()) if _parent(body)]
    ends, starts = {body.last for body in parents}, {body.first for body in parents}
    for head in sight.heads:
        if head.noun not in sight.words.any_of("unit_noun") or sight.capital(head.first):
            continue
        first = _described_from(sight, head)
        possessed = sight.norm(first - 1) in ("'s", "'") and first - 1 in ends
        articled = sight.norm(first - 1) in sight.words.any_of("article")
        if first < head.first and (possessed or (articled and _belongs(sight, head.last, starts))):
            yield _unit(sight, head, first)


def _parent(mention: Mention) -> bool:
    return mention.kind == "Organization" and mention.status != "pointing"


def _described_from(sight: Sight, head: Head) -> int:
    """Return where the words begin that say what a unit is for."""
    first = head.first
    words = sight.words.any_of("portfolio", "role_field", "body_adjective")
    while first > 0 and not sight.capital(first - 1) and sight.norm(first - 1) in words:
        first -= 1
    return first


def _belongs(sight: Sight, index: int, starts: set[int]) -> bool:
    """Whether "of" or "at" and a body follow; the article before a name may belong to it."""
    joined = sight.norm(index) in sight.words.any_of("unit_of")
    articled = sight.norm(index + 1) in sight.words.any_of("article")
    return joined and (index + 1 in starts or (articled and index + 2 in starts))


def _unit(sight: Sight, head: Head, first: int) -> Mention:
    last, short = head.last, ""
    if sight.capital(last) and like_acronym(sight.tokens[last].text):  # "trafficking unit PROTEX"
        short, last = sight.tokens[last].text, last + 1
    return Mention(
        "Organization",
        "Organization",
        first,
        last,
        sight.span(first, last),
        sight.name(first, last),
        aliases=(short,) if short else (),
        head=head.noun,
    )


def name_units(sight: Sight, mentions: Sequence[Mention]) -> list[Mention]:
    """Give a unit the name with its parent's as well; one that is called only "Academy" has no other."""
    parents = {mention.first: mention for mention in mentions if _parent(mention)}
    return [_with_parent(sight, mention, parents) for mention in mentions]


def _with_country(sight: Sight, unit: Mention) -> Mention:
    """Give a body the name with its country's too, where that stands behind it ("Shelter Network of Nigeria")."""
    index = unit.last + 1 + (sight.norm(unit.last + 1) in sight.words.any_of("article"))
    country = sight.known.get(index)
    if country is None or country.kind != "Country" or unit.status == "pointing" or unit.definite:
        return unit
    whole = " ".join(sight.text[unit.span.start : country.span.end].split())
    return replace(unit, aliases=(*unit.aliases, whole))


def _with_parent(sight: Sight, unit: Mention, parents: dict[int, Mention]) -> Mention:
    if sight.trailing or unit.kind != "Organization" or unit.entity or sight.norm(unit.last) != "of":
        return unit
    articled = sight.norm(unit.last + 1) in sight.words.any_of("article")
    parent = parents.get(unit.last + 1) or (parents.get(unit.last + 2) if articled else None)
    if parent is None:
        return _with_country(sight, unit)
    whole = " ".join(sight.text[unit.span.start : parent.span.end].split())
    if unit.status == "pointing":
        named = sight.capital(unit.last - 1)
        return replace(unit, name=whole, status="", definite=False) if named else unit
    return replace(unit, aliases=(*unit.aliases, whole), held=())
