"""Bodies that nobody listed: a head noun with its modifiers and its tail ("Ministry of ...", "... Committee on ...")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tipgraph.extract.chains import find_chained
from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Head, Sight
from tipgraph.extract.sites import find_sites
from tipgraph.extract.tails import leads_to_head, like_acronym, read_right
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


def make_body(sight: Sight, head: Head, first: int, last: int) -> Mention:
    end, acronym = _bracketed(sight, last)
    name = sight.name(first, last)
    parent = sight.known.get(first)
    within = (
        parent
        and parent.kind == "Organization"
        and parent.last < last
        and (head.cls == "collegial" or head.noun in sight.words.any_of("part_head"))
    )
    return Mention(
        "Organization",
        "Organization",
        before_article(sight, first),
        end,
        sight.span(first, last),
        name,
        aliases=(acronym,) if acronym else (),
        head=head.noun,
        definite=not sight.tokens[first].capital or last - first == 1,
        held=(parent,) if parent and within and not sight.trailing else (),
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
    joined = sight.norm(known.last) in sight.words.any_of("conjunction") and known.first == head.first
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


def before_article(sight: Sight, first: int) -> int:
    return first - 1 if first and sight.norm(first - 1) in sight.words.any_of("article") else first


def _bracketed(sight: Sight, index: int) -> tuple[int, str]:
    """Return the index behind an acronym in brackets, or between commas, and the acronym."""
    end = sight.bracket(index)
    if end and end - index <= 6:
        inside = sight.tokens[index + 1 : end - 1]
        if inside and like_acronym(inside[0].text) and len(inside) <= 3:
            return end, sight.text[inside[0].start : inside[-1].end]
    if sight.norm(index) == "," and sight.norm(index + 2) in (",", ".") and index + 1 < len(sight.tokens):
        text = sight.tokens[index + 1].text
        initial = any(sight.tokens[place].text[0] == text[0] for place in range(max(0, index - 8), index))
        if text.isupper() and len(text) > 2 and text.isalpha() and not sight.known.get(index + 1) and initial:
            return index + 2 + (sight.norm(index + 2) == ","), text
    return index, ""


def _cased(sight: Sight, head: Head) -> tuple[int, int] | None:
    """Read a body in a script with capitals: capitalised words around the head, joined by small connectors."""
    if not sight.capital(head.first):
        return _small(sight, head)
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


def _small(sight: Sight, head: Head) -> tuple[int, int] | None:
    """Read a body whose head is in small letters: only where a tail of its own names it."""
    if sight.words.settings.get("small_bodies") != "yes":
        return None
    last = read_right(sight, head, head.last)
    named = any(sight.capital(index) or index in sight.covered for index in range(head.last, last))
    named = named or sight.phrase_at(head.last, sight.words.any_of("body_marks")) > 0
    return (head.first, last) if last > head.last and named else None


def left_end(sight: Sight, first: int) -> int:
    articles = sight.words.any_of("article", "demonstrative", "conjunction", "preposition", "possessive")
    while first > 0:
        before = first - 1
        text, norm = sight.tokens[before].text, sight.norm(before)
        if (opened := _bracket_before(sight, before)) and sight.capital(first):
            first = opened
            continue
        known = sight.covered.get(before)
        if known and known.kind in ("Organization", "Country", "Demonym", "Place"):
            first = known.first
            continue
        if norm == "&" and (joined := _joined_left(sight, before)) is not None:
            return joined
        if norm in ("-", "&", "/") and sight.capital(before - 1) and _touching(sight, before, norm):
            if norm == "/" and before - 1 in sight.covered:
                return first
            first = before - 1
            continue
        if norm in ("in", "against", "of", "at") and _joiner_before(sight, before) and sight.capital(first):
            first = before - 1
            continue
        if norm in sight.words.any_of("conjunction") and (joined := _joined_left(sight, before)) is not None:
            owner = sight.head_at.get(joined - 2) if sight.norm(joined - 1) == "'s" else None
            if owner and owner.kind == "person_group" and sight.capital(owner.first):
                return left_end(sight, owner.first)
            return joined
        if norm in ("'s", "'") and before > 0:
            owner = sight.head_at.get(before - 1)
            if owner and owner.kind in ("role", "person_group") and sight.capital(before - 1):
                first = left_end(sight, owner.first)
                continue
            if norm == "'" and sight.capital(before - 1) and before - 1 not in sight.covered:
                first = before - 1
                continue
            return first
        number = norm.isdigit() and _numbers_region(sight, before)
        if number or (norm == "." and _initial(sight, before - 1)):
            first = before - 1
            continue
        if not text[:1].isupper() or norm in articles:
            return first
        head = sight.head_at.get(before)
        if head and head.kind == "role" and not _role_in_name(sight, before):
            return first
        if before == 0 and norm in sight.words.stop_words:
            return first
        if text.isupper() and len(text) > 5 and not sight.shouted and before == 0:
            return first
        first = before
    return first


def _bracket_before(sight: Sight, index: int) -> int:
    """Return where an acronym in brackets opens that ends at an index ("Human Smuggling (AHS) Wing"), 0 where none does."""
    opened = index - 2
    inside = opened > 0 and sight.norm(index) == ")" and sight.norm(opened) == "("
    return (
        opened if inside and like_acronym(sight.tokens[index - 1].text) and sight.capital(opened - 1) else 0
    )


def _numbers_region(sight: Sight, index: int) -> bool:
    """Whether a number belongs to a name: "Region 3 Task Force"."""
    return sight.norm(index - 1) in sight.words.any_of("district_noun") and sight.capital(index - 1)


def _initial(sight: Sight, index: int) -> bool:
    """Whether a letter within a name stands here ("John D. Rockefeller Foundation")."""
    return (
        index > 0 and len(sight.tokens[index].text) == 1 and sight.capital(index) and sight.capital(index - 1)
    )


def _touching(sight: Sight, index: int, sign: str) -> bool:
    """Whether a sign joins its neighbours into one name: a hyphen with spaces around it is a dash."""
    return sign == "&" or sight.tokens[index - 1].end == sight.tokens[index].start


def _joiner_before(sight: Sight, index: int) -> bool:
    """Whether a preposition joins a name before its head ("Counter-Trafficking in Persons Secretariat")."""
    return sight.capital(index - 1) and sight.norm(index - 1).split("-")[-1] in sight.words.any_of(
        "name_joiner"
    )


def _joined_left(sight: Sight, conjunction: int) -> int | None:
    """Return where "Geology" begins in "the Guyana Geology and Mines Commission": an article must open the name.

    Without an article only a list of fields of work does ("Citizenship, Passports and Foreign Affairs Division").
    """
    index = start = _words_left(sight, conjunction, 5)
    while (
        sight.norm(index - 1) == ","
        and index > 1
        and (further := _words_left(sight, index - 1, 4)) < index - 1
    ):
        index = further
    opened = start < conjunction and sight.norm(index - 1) in sight.words.any_of("article") | {"'s"}
    fields = sight.words.any_of("portfolio") | {","}
    listed = index < start < conjunction and all(
        sight.norm(place) in fields for place in range(index, conjunction)
    )
    return index if opened or listed else None


def _words_left(sight: Sight, last: int, most: int) -> int:
    """Return where the capitalised words and names of countries begin that end at an index."""
    index = last
    while index > 0 and last - index < most:
        known, head = sight.covered.get(index - 1), sight.head_at.get(index - 1)
        if known and known.kind in ("Country", "Demonym", "Place"):
            index = known.first
        elif sight.capital(index - 1) and known is None and (not head or head.kind == "person_group"):
            index -= 1
        else:
            break
    return index


def _role_in_name(sight: Sight, index: int) -> bool:
    """Whether a role noun is part of a body's name ("Prosecutor General Office")."""
    return sight.head_at.get(index + 1) is not None and sight.head_at[index + 1].kind == "organization"
