"""Roles: what somebody is called by office ("Deputy Minister for ...", "chairperson"), apart from the name of the body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tipgraph.extract.mention import Mention
from tipgraph.extract.offices import find_offices
from tipgraph.extract.sight import Head, Sight
from tipgraph.extract.trailing_roles import read_role, told_body

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
        if head.kind != "role" or head.first < last or head.first in covered or _verbal(sight, head):
            continue
        if _of_bodies(sight, head, covered) or _post_nominal(sight, head):
            continue
        first = max(last, _left(sight, head.first, covered))
        tail = read_role(sight, head, covered) if sight.trailing else _tail(sight, head, covered)
        last = tail or head.last
        yield _mention(sight, head, first, last)


def _verbal(sight: Sight, head: Head) -> bool:
    """Whether the noun is a verb here ("who will chair the panel", "to head the mission") or the seat ("in the chair")."""
    words = sight.words
    if head.last - head.first > 1 or sight.norm(head.first) not in words.any_of("role_or_verb"):
        return False
    before = sight.norm(head.first - 1)
    seated = before in words.any_of("article") and sight.norm(head.first - 2) in ("in", "from")
    return before in words.any_of("verb_opener") or seated


def _post_nominal(sight: Sight, head: Head) -> bool:
    """Whether letters that are an office too stand behind a name ("Lena Ortiz MP", not "Opposition MP Lena Ortiz")."""
    words, index = sight.words, head.first - 1
    if sight.trailing or head.noun not in words.any_of("post_nominal") or sight.capital(head.last):
        return False
    while sight.capital(index):
        index -= 1
    named = index < head.first - 1
    return named and sight.norm(index) not in words.any_of(
        "article", "possessive", "demonstrative", "indefinite"
    )


def _of_bodies(sight: Sight, head: Head, covered: dict[int, Mention]) -> bool:
    """Whether it is a body that is a member of another ("X is a founding member of Y", "X, one of the members of Y")."""
    words = sight.words
    if head.noun not in words.any_of("body_member"):
        return False
    index = head.first - 1
    while index > 0 and (
        sight.norm(index) in words.any_of("article", "be", "membership", "adverb") or sight.norm(index) == ","
    ):
        index -= 1
    owner = covered.get(index)
    return index < head.first - 1 and owner is not None and owner.kind == "Organization"


def _mention(sight: Sight, head: Head, first: int, last: int) -> Mention:
    words = sight.words
    outer = first
    while not sight.trailing and outer > 0 and sight.norm(outer - 1) in words.any_of("article", "honorific"):
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
        definite=any(sight.norm(index) in words.any_of("article") for index in range(outer, first))
        or sight.norm(outer - 1) in words.any_of("possessive")
        or (sight.trailing and sight.norm(outer - 1) in words.any_of("article", "contraction")),
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
    modifiers = sight.words.any_of(
        "fore_adjective" if sight.trailing else "role_modifier", "former", "deputy"
    )
    start = first
    while first > 0 and start - first < _LONGEST_LEFT and first - 1 not in covered:
        norm = sight.norm(first - 1)
        head = sight.head_at.get(first - 1)
        if (
            norm in modifiers
            or norm in sight.words.ordinals
            or _describes(sight, first - 1)
            or (norm in sight.words.any_of("conjunction") and _describes(sight, first - 2) and first < start)
        ):
            first -= 1
        elif (norm in ("-", "/") and sight.norm(first - 2) in modifiers and first > 1) or (
            norm in sight.words.any_of("conjunction") and first < start and _fields_joined(sight, first)
        ):
            first -= 2
        elif first == start and sight.cased and not sight.trailing and _body_before(sight, first):
            break
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


def _fields_joined(sight: Sight, first: int) -> bool:
    """Whether "and" joins two fields of one office ("Home Affairs and Immigration Minister")."""
    fields = sight.words.any_of("portfolio")
    return all(
        sight.capital(place) and sight.norm(place) in fields and place not in sight.head_at
        for place in (first, first - 2)
    )


def _body_before(sight: Sight, first: int) -> bool:
    """Whether a capitalised word before an office in small letters names the body of it ("Homes of Hope director")."""
    words = sight.words
    fields = words.any_of(
        "portfolio", "role_field", "role_modifier", "not_a_name", "title", "former", "deputy"
    )
    own = sight.norm(first - 1) in fields or first - 1 in sight.head_at
    return sight.capital(first - 1) and not sight.capital(first) and not own


def _describes(sight: Sight, index: int) -> bool:
    """Whether a word in small letters may say what an office is for ("anti-trafficking adviser", "policy officer")."""
    if sight.trailing or not sight.cased or index < 0 or sight.capital(index) or index in sight.head_at:
        return False
    norm = sight.norm(index)
    fields = sight.words.any_of("portfolio", "role_field")
    return norm in fields or ("-" in norm and norm.rsplit("-", 1)[-1] in fields)


def _tail(sight: Sight, head: Head, covered: dict[int, Mention]) -> int:
    """Return the index behind the portfolio that belongs to a role, 0 where none does."""
    if not sight.cased:
        return 0
    words = sight.words
    connectors = words.any_of("role_connector")
    if head.noun in words.any_of("local_role"):  # "Prefect of Timis County": a place, and no field of work
        return 0
    end, closed = 0, False
    index = head.last
    while index < len(sight.tokens) and index - head.last < _LONGEST_TAIL:
        length = sight.phrase_at(index, connectors, 3)
        joined = end and (sight.norm(index) in words.any_of("conjunction") or sight.norm(index) == ",")
        if (not length and not joined) or (closed and sight.norm(index) == ","):
            break  # "Minister of Gender, Children and Social Welfare, Lena Ortiz"
        closed = closed or (bool(joined) and not length and sight.norm(index) != ",")
        start = index + (length or 1)
        if joined and sight.norm(start) in words.any_of("conjunction"):
            start += 1
        while sight.norm(start) in words.any_of("article"):
            start += 1
        stop = _words(sight, start, covered)
        if not end and stop > start and not _about_work(sight, head, index, start, stop):
            break
        if sight.norm(stop) in ("'s", "'") and not end:  # "head of the Women's Agency"
            break
        if stop == start or (
            joined and not length and not _portfolio_goes_on(sight, index, start, stop, head)
        ):
            break
        index = end = stop
    return end


def _about_work(sight: Sight, head: Head, index: int, start: int, stop: int) -> bool:
    """Whether what follows an office is its field of work, and not the name of a body ("director of Free the Slaves")."""
    if head.cls in ("minister", "envoy") or sight.norm(index) not in sight.words.any_of("seat_of"):
        return True
    fields = sight.words.any_of("portfolio", "role_field", "not_a_name")
    return any(sight.norm(place) in fields for place in range(start, stop))


def _portfolio_goes_on(sight: Sight, index: int, start: int, stop: int, head: Head) -> bool:
    """Whether ", X" or "and X" behind a portfolio is more of it, and not the next person or body."""
    portfolio = sight.words.any_of("portfolio")
    comma = sight.norm(index) == ","
    if comma and sight.norm(start - 1) not in sight.words.any_of("conjunction"):
        return stop - start <= 4 and _list_closes(sight, stop)
    if all(sight.norm(place) in portfolio for place in range(start, stop)):
        return not sight.capital(stop) or head.cls == "minister" or not _in_portfolio(sight, stop)
    return stop - start <= 3 and not sight.capital(stop)


def _in_portfolio(sight: Sight, index: int) -> bool:
    return sight.norm(index) in sight.words.any_of("portfolio")


def _list_closes(sight: Sight, position: int) -> bool:
    """Whether "and" closes a list of fields of work before anything else comes ("X, Y, Z and W")."""
    portfolio = sight.words.any_of("portfolio")
    for _ in range(12):
        if sight.norm(position) in sight.words.any_of("conjunction"):
            following = position + 1
            return sight.capital(following) and (
                sight.norm(following) in portfolio or sight.norm(following + 1) in portfolio
            )
        if not sight.capital(position) and sight.norm(position) not in (",", "of", "for"):
            return False
        position += 1
    return False


def _words(sight: Sight, start: int, covered: dict[int, Mention]) -> int:
    """Return the index behind the words of a field of work: capitalised ones, or known fields in small letters."""
    index = start
    portfolio, words = sight.words.any_of("portfolio"), sight.words
    while index < len(sight.tokens) and index - start < 7:
        token = sight.tokens[index]
        head = sight.head_at.get(index)
        known = covered.get(index)
        if (known and not (known.kind in ("Demonym", "Place") and index > start)) or (
            head and head.kind in ("role", "organization")
        ):
            break
        joined = token.norm == "in" and index > start and sight.norm(index - 1) in words.any_of("name_joiner")
        if joined and sight.capital(index + 1):
            index += 1
            continue
        if (
            not token.text[:1].isalpha()
            or token.norm in words.any_of("title")
            or token.norm in words.stop_words
        ):
            break
        if not token.capital and (token.norm not in portfolio or (index > start and sight.capital(start))):
            break
        if (
            index > start
            and token.norm not in portfolio
            and sight.norm(index - 1) in portfolio
            and (
                sight.capital(index + 1)
                or sight.norm(index + 1) in words.any_of("speech", "person_verb")
                or _name_ends(sight, index)
            )
        ):
            break
        index += 1
    return index


def _name_ends(sight: Sight, index: int) -> bool:
    """Whether a comma or a verb in the past stands behind a word: it is the surname, or the whole name, of the holder."""
    following = sight.norm(index + 1)
    named = following == "," and sight.capital(index + 2) and sight.capital(index + 3)
    if named and index + 2 not in sight.head_at:  # "Director of Field Studies, Lena Ortiz"
        return False
    return following in (",", "(") or following in sight.words.any_of("auxiliary", "verb")


def _portfolio(sight: Sight, head: Head, first: int, last: int) -> str:
    """Return the names, parted by "|", of the body that a role's own words tell, empty where they tell none."""
    words = sight.words
    tail = sight.norm(head.last) if last > head.last else ""
    phrase = " ".join(sight.norm(index) for index in range(first, head.last))
    told = max((key for key in words.told if f" {phrase}".endswith(f" {key}")), key=len, default="")
    if told and (not tail or told != head.noun):
        return words.told[told]
    if head.cls in ("minister", "secretary", "deputy_minister") and tail:
        start = head.last + sight.phrase_at(head.last, words.any_of("role_connector"), 3)
        field_known = any(_in_portfolio(sight, index) for index in range(start, last))
        if tail == "of":  # "Assistant Minister of Justice for Legal Aid"
            last = next((index for index in range(start + 1, last) if sight.norm(index) == "for"), last)
        if start < last and (head.cls == "minister" or (field_known and tail in ("of", "for"))):
            return _templates(words.settings.get("ministry", ""), sight.name(start, last))
    if head.cls in ("minister", "secretary") and not tail:
        modifiers = words.any_of("role_modifier", "former", "deputy", "article", "title") - words.any_of(
            "portfolio"
        )
        names = [index for index in range(first, head.first) if sight.norm(index) not in modifiers]
        template = words.settings.get("ministry_before", "")
        if names and sight.capital(names[0]) and _in_portfolio(sight, names[-1]):
            return _templates(template, sight.name(names[0], head.first))
    if head.cls == "office":
        titles = dict.fromkeys(sight.name(head.first, end) for end in (head.last, last))
        return "|".join(_templates(words.settings.get("office", ""), title) for title in titles)
    return ""


def _templates(templates: str, name: str) -> str:
    """Fill a name into each of the forms parted by "|", with and without its article."""
    bare = name.removeprefix("the ").removeprefix("The ")
    names = [one.format(form) for form in dict.fromkeys((name, bare)) for one in templates.split("|") if one]
    return "|".join(dict.fromkeys(names))
