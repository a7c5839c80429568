"""Bodies that nobody listed: a head noun with its modifiers and its tail ("Ministry of ...", "... Committee on ...")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tipgraph.extract.chains import find_chained
from tipgraph.extract.fronts import left_end
from tipgraph.extract.mention import Mention
from tipgraph.extract.named import make_body
from tipgraph.extract.sight import Head, Sight
from tipgraph.extract.sites import find_sites
from tipgraph.extract.small_bodies import read_facility, read_small
from tipgraph.extract.tails import leads_to_head, read_right
from tipgraph.extract.trailing import read_body, read_venue


def find_bodies(sight: Sight) -> Iterator[Mention]:
    """Find organizations by their head nouns, and acronyms that stand for one."""
    if not sight.cased:
        yield from find_chained(sight)
        yield from find_sites(sight)
        return
    for head in sight.heads:
        if sight.trailing:
            yield from _trailing(sight, head)
            continue
        if head.kind != "organization" or _inside_known(sight, head):
            continue
        found = None if _announces(sight, head) or _of_deputy(sight, head) else _cased(sight, head)
        if found:
            body = make_body(sight, _last_head(sight, head, found[1]), *found)
            bare = found == (head.first, head.last) and body.last == head.last
            general = head.cls in ("portfolio", "located") or head.noun in sight.words.any_of("general_body")
            yield replace(body, status="pointing") if bare and general else body
        elif not sight.capital(head.first):
            small = read_small(sight, head)
            yield from [small] if small else _pointing(sight, head)


def _inside_known(sight: Sight, head: Head) -> bool:
    """Whether a head is the last word of a name that the authority has already."""
    known = sight.covered.get(head.first)
    if known is None or known.kind not in ("Organization", "Country", "Event", "Report", "Project"):
        return False
    if known.first < head.first and known.last == head.last:
        return True
    return (
        not sight.trailing
        and known.last > head.last
        and sight.capital(known.last)
        and not leads_to_head(sight, known.last)
    )


def _announces(sight: Sight, head: Head) -> bool:
    """Whether a head only tells what the name behind it is ("the Serbian NGO Astra Zapad")."""
    before = sight.covered.get(head.first - 1)
    plain = not sight.capital(head.first - 1) or bool(before and before.kind in ("Demonym", "Country"))
    joined = sight.norm(head.last) in sight.words.any_of(
        "body_connector"
    )  # "Malawi Network Against Trafficking"
    named = sight.capital(head.last) and head.last not in sight.head_at and not joined
    return plain and named and head.noun in sight.words.any_of("body_mark")


def _of_deputy(sight: Sight, head: Head) -> bool:
    """Whether a noun is what a deputy's office is of ("Deputy Police Commissioner")."""
    role = sight.head_at.get(head.last)
    light = sight.words.any_of("deputy", "former", "role_modifier")
    return (
        not sight.trailing
        and sight.norm(head.first - 1) in light
        and role is not None
        and role.kind == "role"
    )


def _trailing(sight: Sight, head: Head) -> Iterator[Mention]:
    """Find a body or venue in a language whose describing words follow.

    The body that it is a part of, or the town that it stands in, stays a mention of its own.
    """
    known = sight.covered.get(head.first)
    if head.kind not in ("organization", "venue"):
        return
    if known and known.kind == "Organization":
        yield from _longer(sight, head, known)
        return
    tail = read_venue(sight, head) if head.kind == "venue" else read_body(sight, head)
    if tail is None:
        alone = head.kind == "organization" and head.last not in sight.known
        yield from _pointing(sight, head) if alone else ()
        return
    name, quoted = sight.name(head.first, tail.whole), None
    if head.kind == "venue":
        span = sight.span(head.first, tail.last)
        yield Mention("Place", "Place", head.first, tail.last, span, name, head=head.noun, status="unlisted")
        return
    mention = make_body(sight, head, head.first, tail.last)
    if tail.whole == tail.last:
        quoted = sight.quotation(tail.last, 12)
        if not quoted:
            yield mention
            return
        name = sight.name(head.first, quoted[1] + 1)
    aliases = ((sight.name(*quoted),) if quoted else ()) + (mention.name, *mention.aliases)
    yield replace(
        mention, last=quoted[1] + 1 if quoted else mention.last, name=name, aliases=aliases, definite=False
    )


def _longer(sight: Sight, head: Head, known: Mention) -> Iterator[Mention]:
    """Find a body whose name goes on behind a known one ("Instance nationale de lutte contre la traite et le trafic")."""
    small = sight.words.any_of("article", "body_connector")  # "and implemented by" is no part of a name
    joined = (
        sight.norm(known.last) in sight.words.any_of("conjunction") and sight.norm(known.last + 1) in small
    )
    joined = joined and known.first == head.first
    tail = read_body(sight, head) if joined and not sight.capital(known.last + 1) else None
    if tail and tail.last > known.last + 1:
        yield replace(make_body(sight, head, head.first, tail.last), definite=False)


def _last_head(sight: Sight, head: Head, last: int) -> Head:
    """Return the head that a body goes by: the last of heads that stand side by side ("Council of Europe Office")."""
    for index in range(head.last, last):
        if sight.norm(index) in sight.words.any_of("article") and sight.norm(index - 1) in sight.words.any_of(
            "body_connector"
        ):
            return head
        other = sight.head_at.get(index)
        if (
            other
            and other.kind == "organization"
            and sight.norm(index - 1) not in sight.words.any_of("body_connector")
        ):
            head = other
    return head


def _pointing(sight: Sight, head: Head) -> Iterator[Mention]:
    """Find "the committee" in small letters: it names nothing, but may point back to what does."""
    site = read_facility(sight, head)
    if site:
        yield site
        return
    before = sight.words.any_of("article", "demonstrative", "possessive", "contraction")
    if sight.norm(head.first - 1) not in before:
        return
    if sight.norm(head.last) in sight.words.any_of("body_connector") and sight.norm(head.last) != "and":
        return
    yield Mention(
        "Organization",
        "Organization",
        head.first,
        head.last,
        sight.span(head.first, head.last),
        sight.name(head.first, head.last),
        head=head.noun,
        definite=True,
        status="pointing",
    )


def _cased(sight: Sight, head: Head) -> tuple[int, int] | None:
    """Read a body in a script with capitals: capitalised words around the head, joined by small connectors."""
    if not sight.capital(head.first):
        return None
    first = left_end(sight, head.first)
    last = read_right(sight, head, head.last)
    if last - first == head.last - head.first and head.cls != "alone" and first == head.first:
        before = sight.norm(first - 1)
        told = sight.words.any_of("article", "demonstrative") - sight.words.any_of(
            "indefinite"
        )  # "an NGO" is no name
        owned = head.cls == "portfolio" and before in sight.words.any_of("possessive")
        return (first, last) if before in told or owned else None
    return first, last
