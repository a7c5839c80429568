"""Events, projects and reports: a head noun with what describes it, a title in quotation marks, or both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tipgraph.extract.apposed import join_appositions
from tipgraph.extract.described import find_described
from tipgraph.extract.mention import Mention
from tipgraph.extract.modifiers import read_modifiers
from tipgraph.extract.quoted import title_after, title_before
from tipgraph.extract.sight import OPENING_QUOTES, Head, Sight
from tipgraph.extract.topics import read_topic
from tipgraph.extract.trailing import read_tail

_TO_ITS_VERB = 7
"""Words behind a noun among which its verb may begin."""
_KINDS = {"event": "Event", "project": "Project", "report": "Report"}


def find_activities(sight: Sight) -> Iterator[Mention]:
    """Find what is named or described as an event, a project or a report."""
    if not sight.cased:
        yield from find_described(sight)
        return
    yield from join_appositions(sight, _headed(sight))


def _headed(sight: Sight) -> Iterator[Mention]:
    for head in sight.heads:
        known = sight.covered.get(head.first)
        if head.kind in _KINDS and (known is None or known.kind == _KINDS[head.kind]):
            mention = _phrase(sight, head)
            if mention:
                yield _with_entity(sight, head, mention)


def _with_entity(sight: Sight, head: Head, mention: Mention) -> Mention:
    """Let a phrase that holds a known name of its kind be that entity ("the third annual ... Report")."""
    known = sight.covered.get(head.first)
    if known is None or not known.entity or known.kind != mention.kind or known.first < mention.first:
        return mention
    aliases = (*mention.aliases, known.name)
    return replace(mention, entity=known.entity, aliases=aliases, year=mention.year or known.year)


def with_year(sight: Sight, mention: Mention) -> Mention:
    """Let a report take in the year right behind it ("Trafficking in Persons Report 2011")."""
    year = sight.norm(mention.last)
    if mention.kind != "Report" or not (len(year) == 4 and year.isdigit() and year[:2] in ("19", "20")):
        return mention
    return replace(mention, last=mention.last + 1, year=int(year))


def _phrase(sight: Sight, head: Head) -> Mention | None:
    if _no_activity(sight, head):
        return None
    first, determiner = read_modifiers(sight, head.first)
    if any(sight.norm(index) in sight.words.any_of("body_mark") for index in range(first, head.first)):
        return None
    if not determiner and not sight.trailing and sight.cased:
        first = _trimmed(sight, first, head.first)
    last = head.last + _numbered(sight, head)
    if sight.trailing and head.kind != "project":
        last = _with_trailing_year(sight, head, last)
    last, acronym = _acronym(sight, last)
    title = title_before(sight, first) if first == head.first or determiner == "" else None
    if title:
        outer = title[0] - 1
        outer -= sight.norm(outer - 1) in sight.words.any_of("article")
        return _make(sight, head, (outer, last), title, (first, head.last), acronym, definite=False)
    described_end = tail = _read_tail(sight, head, last)
    if sight.trailing and not acronym:
        tail, acronym = _acronym(sight, tail)
    title = title_after(sight, tail, head) or (title_after(sight, last, head) if tail != last else None)
    described = (first, described_end)
    if title:
        closed = sight.tokens[title[0] - 1].text in OPENING_QUOTES
        return _make(sight, head, (first, title[1] + closed), title, described, acronym, definite=False)
    if head.cls == "titled":
        return None
    return _untitled(sight, head, described, determiner, tail, last, acronym)


def _no_activity(sight: Sight, head: Head) -> bool:
    """Whether a head noun is a part of something else: of a role, of a body, of a name that stands beside it."""
    follower, beside = sight.head_at.get(head.last), sight.known.get(head.last)
    if follower and follower.kind in ("role", "organization") and not sight.trailing and sight.cased:
        return True
    if head.cls == "capital" and not sight.capital(head.first):
        return True
    if sight.norm(head.last) in sight.words.any_of("project_part") and head.kind == "project":
        owned = sight.words.any_of(
            "article", "demonstrative", "possessive"
        )  # "the project budget" tells which
        return sight.norm(head.first - 1) not in owned and not sight.capital(head.first - 1)
    # "le projet PROMIS": the name says it all
    return bool(sight.trailing and beside and beside.kind == _KINDS[head.kind])


def _read_tail(sight: Sight, head: Head, last: int) -> int:
    if not sight.trailing:
        return read_topic(sight, head, last)
    located = head.kind == "project" and sight.capital(head.first)
    return read_tail(sight, head, last, located=located).last


def _untitled(
    sight: Sight, head: Head, described: tuple[int, int], determiner: str, tail: int, last: int, acronym: str
) -> Mention | None:
    """Make a mention of what is only described, None where the words describe nothing in particular."""
    words, first = sight.words, described[0]
    definite = determiner in words.any_of("article", "demonstrative", "contraction") - words.any_of(
        "indefinite"
    )
    if head.cls == "plural" or sight.norm(head.first) in words.any_of("plural_head"):
        if not _counted(sight, first, head.first, determiner) and not _took_place(sight, head, tail):
            return _pointing(sight, head, first) if definite and tail == last else None
    elif sight.cased and not determiner and (sight.titled or not sight.capital(head.first)):
        bare = first == head.first and tail == last
        if not _gathered(sight, first) and (bare or not _described(sight, first, head.first)):
            return None
    mention = _make(sight, head, (first, tail), None, described, acronym, definite=definite)
    this = determiner in words.any_of("demonstrative") and tail == last
    return replace(mention, status="this") if this else mention


def _gathered(sight: Sight, first: int) -> bool:
    """Whether people came together in an event without an article ("réunis en assemblée générale")."""
    words = sight.words
    return sight.norm(first - 1) in words.any_of("gathered_in") and sight.norm(first - 2) in words.any_of(
        "gathered"
    )


def _with_trailing_year(sight: Sight, head: Head, last: int) -> int:
    """Return the index behind the year that follows a head ("rapport 2023", "rapport de 2023")."""
    of = head.kind == "report" and sight.norm(last) in sight.words.any_of("of")
    year = sight.norm(last + of)
    return last + of + 1 if len(year) == 4 and year.isdigit() else last


def _trimmed(sight: Sight, first: int, head: int) -> int:
    """Return where a phrase without an article begins: at a capital, a number or a usual adjective of events."""
    light = sight.words.any_of("event_light")
    while first < head and not (
        sight.capital(first)
        or sight.norm(first)[:1].isdigit()
        or sight.norm(first) in light
        or sight.norm(first) in sight.words.numbers
        or sight.norm(first) in sight.words.ordinals
    ):
        first += 1
    return first


def _pointing(sight: Sight, head: Head, first: int) -> Mention:
    """Make a mention of "the workshops": it names nothing, but may point back to several that were counted."""
    kind = _KINDS[head.kind]
    return Mention(
        kind,
        kind,
        first,
        head.last,
        sight.span(head.first, head.last),
        sight.name(head.first, head.last),
        head=head.noun,
        definite=True,
        plural=True,
        status="pointing",
    )


def _took_place(sight: Sight, head: Head, index: int) -> bool:
    """Whether a verb tells behind a plural that these events were held, though nobody counted them."""
    held = sight.words.any_of("were_held")
    if head.kind != "event":
        return False
    for at in range(index, index + _TO_ITS_VERB):
        if sight.phrase_at(at, held, 4):
            return True
        if sight.norm(at) in (",", ".", ";", ":") or sight.norm(at) in sight.words.any_of("verb"):
            return False
    return False


def _described(sight: Sight, first: int, head: int) -> bool:
    """Whether a phrase without an article is a description all the same ("two-day workshop", "18th session")."""
    return any(
        sight.capital(index) or sight.norm(index)[:1].isdigit() or sight.norm(index) in sight.words.ordinals
        for index in range(first, head)
    ) or sight.norm(first - 1) in sight.words.any_of("event_opener")


def _counted(sight: Sight, first: int, head: int, determiner: str) -> bool:
    """Whether a plural is a counted or demonstrated one ("three conferences", "the conferences")."""
    if determiner in sight.words.any_of("demonstrative"):
        return True
    if first > 1 and f"{sight.norm(first - 2)} {sight.norm(first - 1)}" in sight.words.any_of("series"):
        return True
    return any(
        sight.norm(index) in sight.words.numbers or sight.norm(index).isdigit()
        for index in range(first, head)
    )


def _make(
    sight: Sight,
    head: Head,
    outer: tuple[int, int],
    title: tuple[int, int] | None,
    described: tuple[int, int],
    acronym: str,
    definite: bool,
) -> Mention:
    core = _with_series(sight, _without_number_sign(sight, described))
    plain = _without_number_sign(sight, described)
    name = sight.name(*title) if title else sight.name(*core)
    aliases = []
    if title:
        aliases.append(sight.name(*core))
    if plain[0] < head.last:
        aliases += [sight.name(*plain), *_shorter(sight, plain, head)]
    if sight.trailing:
        aliases.append(sight.name(head.first, head.first + 1))
        if head.kind == "project" and not title and sight.capital(head.last) and core[1] > head.last:
            aliases.append(sight.name(head.last, core[1]))
    if acronym:
        aliases.append(acronym)
    kind = _KINDS[head.kind]
    span = sight.span(*title) if title else sight.span(*core)
    first = min(outer[0], core[0])
    if first and not title and sight.tokens[first - 1].text in OPENING_QUOTES:
        first -= 1
    owned = (
        () if kind == "Project" and not sight.trailing else ("possessive",)
    )  # "in its project" tells whose it is
    if first and sight.norm(first - 1) in sight.words.any_of("article", "demonstrative", *owned):
        first -= 1
    years = [
        int(sight.norm(index))
        for index in range(*described)
        if sight.norm(index).isdigit() and len(sight.norm(index)) == 4
    ]
    return Mention(
        kind,
        head.cls if head.kind == "event" and head.cls != "plural" else kind,
        first,
        outer[1],
        span,
        name.strip(" ,.\"“”'"),
        aliases=tuple(dict.fromkeys(alias for alias in aliases if alias != name)),
        head=head.noun.split()[0] if sight.trailing else head.noun,
        definite=definite,
        plural=head.cls == "plural",
        year=years[0] if years and kind == "Report" else 0,
        held=_body_before(sight, core[0], head) if kind == "Project" else (),
    )


def _body_before(sight: Sight, first: int, head: Head) -> tuple[Mention, ...]:
    """Return the body that the name of a project begins with ("the UNICEF Regional Programme")."""
    body = sight.known.get(first)
    within = body is not None and body.kind == "Organization" and first < body.last <= head.first
    return (body,) if body and within and not sight.trailing else ()


def _shorter(sight: Sight, span: tuple[int, int], head: Head) -> Iterator[str]:
    """Yield what remains of a phrase without its tail, and without one after another of its leading adjectives."""
    for start in range(span[0], head.first + 1):
        yield sight.name(start, head.last)
        yield sight.name(start, span[1])
        if sight.capital(start):
            return


def _with_series(sight: Sight, span: tuple[int, int]) -> tuple[int, int]:
    """Take in "series of" before what is counted."""
    first, last = span
    if first > 1 and f"{sight.norm(first - 2)} {sight.norm(first - 1)}" in sight.words.any_of("series"):
        return first - 2, last
    return span


def _without_number_sign(sight: Sight, span: tuple[int, int]) -> tuple[int, int]:
    first, last = span
    while first < last - 1 and sight.norm(first) in sight.words.any_of(
        "article", "demonstrative", "possessive"
    ):
        first += 1
    return first, last


def _numbered(sight: Sight, head: Head) -> bool:
    """Whether the number of a phase belongs to a project's name ("South Programme V")."""
    follower = sight.tokens[head.last].text if head.last < len(sight.tokens) else ""
    numeral = bool(follower) and set(follower) <= set("IVX")
    return head.kind == "project" and sight.capital(head.first) and numeral and not sight.trailing


def _acronym(sight: Sight, index: int) -> tuple[int, str]:
    end = sight.bracket(index)
    if end and end - index == 3 and sight.tokens[index + 1].text[:1].isupper():
        return end, sight.tokens[index + 1].text
    return index, ""
