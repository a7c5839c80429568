"""Events, projects and reports: a head noun with what describes it, a title in quotation marks, or both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tipgraph.extract.described import find_described
from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import OPENING_QUOTES, Head, Sight
from tipgraph.extract.told import find_told
from tipgraph.extract.trailing import read_tail

_KINDS = {"event": "Event", "project": "Project", "report": "Report"}
_LONGEST_LEFT = 9
_LONGEST_TAIL = 22
_LONGEST_TITLE = 32


def find_activities(sight: Sight) -> Iterator[Mention]:
    """Find what is named or described as an event, a project or a report."""
    if not sight.cased:
        yield from find_described(sight)
        return
    yield from find_told(sight)
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
    return replace(mention, entity=known.entity, aliases=(*mention.aliases, known.name))


def with_year(sight: Sight, mention: Mention) -> Mention:
    """Let a report take in the year right behind it ("Trafficking in Persons Report 2011")."""
    year = sight.norm(mention.last)
    if mention.kind != "Report" or not (len(year) == 4 and year.isdigit() and year[:2] in ("19", "20")):
        return mention
    return replace(mention, last=mention.last + 1, year=int(year))


def _phrase(sight: Sight, head: Head) -> Mention | None:
    follower = sight.head_at.get(head.last)
    if follower and follower.kind in ("role", "organization") and not sight.trailing and sight.cased:
        return None
    if head.cls == "capital" and not sight.capital(head.first):
        return None
    beside = sight.known.get(head.last)
    if (
        sight.trailing and beside and beside.kind == _KINDS[head.kind]
    ):  # "le projet PROMIS": the name says it all
        return None
    first, determiner = _left(sight, head.first)
    if any(sight.norm(index) in sight.words.any_of("body_mark") for index in range(first, head.first)):
        return None
    if not determiner and not sight.trailing and sight.cased:
        first = _trimmed(sight, first, head.first)
    last = head.last
    if sight.trailing and head.kind != "project":
        last = _with_trailing_year(sight, head, last)
    last, acronym = _acronym(sight, last)
    title = _title_before(sight, first) if first == head.first or determiner == "" else None
    if title:
        outer_first = title[0] - 1
        if sight.norm(outer_first - 1) in sight.words.any_of("article"):
            outer_first -= 1
        return _make(sight, head, (outer_first, last), title, (first, head.last), acronym, definite=False)
    tail = (
        read_tail(sight, head, last, located=head.kind == "project" and sight.capital(head.first)).last
        if sight.trailing
        else _tail(sight, head, last)
    )
    if sight.trailing and not acronym:
        described_end, (tail, acronym) = tail, _acronym(sight, tail)
    else:
        described_end = tail
    named = _title_after(sight, tail, head) or (_title_after(sight, last, head) if tail != last else None)
    described = (first, described_end)
    if named:
        return _make(sight, head, (first, named[1] + 1), named, described, acronym, definite=False)
    words = sight.words
    definite = determiner in words.any_of("article", "demonstrative", "contraction") - words.any_of(
        "indefinite"
    )
    capital = sight.cased and sight.capital(head.first) and not sight.titled
    bare = not determiner and not capital and first == head.first
    if head.cls == "plural" or sight.norm(head.first) in words.any_of("plural_head"):
        if not _counted(sight, first, head.first, determiner):
            return _pointing(sight, head, first) if definite and tail == last else None
    elif (sight.cased and bare and tail == last) or (
        sight.cased and not determiner and not capital and not _described(sight, first, head.first)
    ):
        return None
    mention = _make(sight, head, (first, tail), None, described, acronym, definite=definite)
    this = determiner in words.any_of("demonstrative") and tail == last
    return replace(mention, status="this") if this else mention


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
    if first and sight.norm(first - 1) in sight.words.any_of("article", "demonstrative", "possessive"):
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
    )


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


def _left(sight: Sight, first: int) -> tuple[int, str]:
    """Return where the describing words before a head begin, and the determiner before them."""
    if not sight.cased or sight.words.settings.get("modifiers") == "after":
        return _short_left(sight, first)
    words = sight.words
    determiners = words.any_of("article", "demonstrative", "possessive")
    stops = words.any_of("conjunction", "preposition", "verb") | words.stop_words
    limit = max(0, first - _LONGEST_LEFT)
    start = first
    while first > limit:
        before = first - 1
        norm = sight.norm(before)
        if norm in determiners:
            return first, norm
        if norm in words.hyphen_parts and sight.norm(before - 1) == "-":  # "the Swiss-funded programme"
            return first, "-"
        if norm in words.scales or norm in words.currencies:
            return first, ""
        known = sight.covered.get(before)
        if known and known.kind not in ("Demonym", "Instrument"):
            if not sight.capital(start):
                return first, "'s"
            first = known.first
            continue
        if norm in ("'s", "'"):
            return (first, norm) if before else (first, "")
        if _inside_name(sight, before, first):
            first = before - 1
            continue
        joined = norm in ("/", "-", "&", "and") and first < start and sight.norm(before - 1)[:1].isalpha()
        names_joined = sight.capital(before - 1) and sight.capital(first) and sight.capital(start)
        if joined and norm == "and" and not names_joined and not _adjectives_joined(sight, before, stops):
            return first, ""
        if not joined and (norm in stops or not norm[:1].isalnum()):
            if norm == ")" and _closes_acronym(sight, before):
                first = before - 2
                continue
            return first, ""
        first = before
    return first, ""


def _inside_name(sight: Sight, connector: int, first: int) -> bool:
    """Whether a small word joins two capitalised parts of a name ("Counter Trafficking in Persons project")."""
    words = sight.words
    return (
        sight.norm(connector) in words.any_of("body_connector") - words.any_of("conjunction")
        and sight.capital(first)
        and sight.capital(connector - 1)
        and connector - 1 not in sight.covered
        and connector - 1 not in sight.head_at
        and connector > 1
    )


def _adjectives_joined(sight: Sight, index: int, stops: frozenset[str]) -> bool:
    before = sight.norm(index - 1)
    determiner = sight.norm(index - 2)
    return before not in stops and (
        determiner in sight.words.any_of("article", "demonstrative")
        or determiner in sight.words.numbers
        or determiner.isdigit()
    )


def _closes_acronym(sight: Sight, index: int) -> bool:
    return sight.norm(index - 2) == "(" and sight.tokens[index - 1].text.isupper()


def _short_left(sight: Sight, first: int) -> tuple[int, str]:
    """Return the start of a phrase whose describing words stand behind the head: only an article and a number before."""
    words = sight.words
    start = first
    while start > 0 and (
        sight.norm(start - 1) in words.numbers
        or sight.norm(start - 1).isdigit()
        or sight.norm(start - 1) in words.ordinals
        or sight.norm(start - 1) in words.any_of("fore_adjective")
    ):
        start -= 1
    before = sight.norm(start - 1) if start else ""
    if before in words.any_of("article", "demonstrative", "possessive", "contraction"):
        return start, before
    if not sight.cased and sight.norm(first).startswith("ال"):
        return start, "ال"
    return start, ""


def _acronym(sight: Sight, index: int) -> tuple[int, str]:
    end = sight.bracket(index)
    if end and end - index == 3 and sight.tokens[index + 1].text[:1].isupper():
        return end, sight.tokens[index + 1].text
    return index, ""


def _tail(sight: Sight, head: Head, last: int) -> int:
    """Return the index behind "on ...", "of ...", "for ..." that describes the head."""
    words = sight.words
    if sight.norm(last) not in words.any_of("topic_preposition") and not _tail_adjective(sight, last):
        return last
    if (not sight.capital(head.first) or head.kind == "report") and _owner_follows(sight, last + 1):
        return last
    ends = words.any_of("verb", "relative", "tail_end") | words.stop_words
    index = last
    while index < len(sight.tokens) and index - head.first < _LONGEST_TAIL:
        norm = sight.norm(index)
        if norm in (".", ",", ";", ":", "(", ")", '"', "–", "!", "?") and not _inner_comma(sight, index):
            end = sight.bracket(index)
            if end and end - index <= 4 and norm == "(":
                index = end
                continue
            break
        if sight.tokens[index].text in "‘’'“”\"" and norm not in ("'",):
            break
        if (
            index > last
            and norm in ends
            and norm not in words.any_of("topic_preposition", "conjunction", "article", "tail_word")
        ):
            break
        if index > last + 1 and _like_verb(sight, index):
            break
        if norm in words.any_of("place_preposition") and _place_or_date(sight, index + 1):
            break
        if norm in words.any_of("preposition") and _date_follows(sight, index + 1):
            break
        if norm in words.any_of("conjunction") and _breaks_off(sight, index + 1):
            break
        index += 1
    dangling = (
        words.any_of(
            "topic_preposition", "conjunction", "article", "preposition", "possessive", "demonstrative"
        )
        | words.stop_words
    )
    while index > last and sight.norm(index - 1) in dangling:
        index -= 1
    return index


def _like_verb(sight: Sight, index: int) -> bool:
    """Whether a word looks like a verb that ends a description: its ending is a verb's, and no noun follows it."""
    ending = sight.words.settings.get("verb_ending", "")
    norm = sight.norm(index)
    if not ending or not norm.endswith(ending) or len(norm) < 5:
        return False
    after = sight.norm(index + 1)
    return not after[:1].isalpha() or after in sight.words.stop_words


def _owner_follows(sight: Sight, index: int) -> bool:
    """Whether a body stands next ("meeting of the Steering Committee"): it is a mention of its own."""
    while sight.norm(index) in sight.words.any_of("article"):
        index += 1
    known = sight.known.get(index)
    if known and known.kind in ("Organization", "Country", "Project"):
        return True
    adjectives = 0
    while index < len(sight.tokens) and sight.norm(index) not in sight.words.stop_words:
        head = sight.head_at.get(index)
        if head and head.kind == "organization" and sight.capital(index):
            return True
        adjectives += not sight.capital(index)
        if adjectives > 1:
            return False
        index += 1
    return False


def _tail_adjective(sight: Sight, index: int) -> bool:
    """Whether describing words follow the head directly, in a language that puts them there."""
    if sight.words.settings.get("modifiers") != "after" or index >= len(sight.tokens):
        return False
    norm = sight.norm(index)
    if (
        norm in sight.words.any_of("verb", "relative", "tail_end", "conjunction")
        or norm in sight.words.stop_words
    ):
        return False
    return norm[:1].isalpha()


def _inner_comma(sight: Sight, index: int) -> bool:
    """Whether a comma stands inside a capitalised list that "and" closes ("People Smuggling, Trafficking and ...")."""
    if (
        sight.norm(index) != ","
        or not sight.capital(index - 1)
        or not sight.capital(index + 1)
        or sight.covered.get(index + 1)
    ):
        return False
    for position in range(index + 1, min(index + 7, len(sight.tokens))):
        if sight.norm(position) in sight.words.any_of("conjunction"):
            return sight.capital(position + 1)
        if not sight.capital(position) and sight.norm(position) not in ("in", "of", ","):
            return False
    return False


def _place_or_date(sight: Sight, index: int) -> bool:
    while sight.norm(index) in sight.words.any_of("article"):
        index += 1
    known = sight.covered.get(index)
    if known and known.kind in ("Country", "Place"):
        return True
    return _date_follows(sight, index) or _unlisted_place(sight, index)


def _unlisted_place(sight: Sight, index: int) -> bool:
    """Whether one or two capitalised words end the phrase here: a place that no gazetteer knows."""
    end = index
    while (
        sight.cased
        and sight.capital(end)
        and end - index < 2
        and sight.norm(end) not in sight.words.vocabulary
    ):
        end += 1
    return end > index and (
        not sight.norm(end)[:1].isalpha() or sight.norm(end) in sight.words.any_of("preposition")
    )


def _date_follows(sight: Sight, index: int) -> bool:
    norm = sight.norm(index)
    return norm in sight.words.months or norm in sight.words.weekdays or norm[:1].isdigit()


def _breaks_off(sight: Sight, index: int) -> bool:
    """Whether what follows a conjunction begins something else: a verb, an agent, another head."""
    while sight.norm(index) in sight.words.any_of("article"):
        index += 1
    norm = sight.norm(index)
    small = not (sight.cased and sight.capital(index))
    if small and (norm in sight.words.any_of("verb", "preposition") or norm in sight.words.stop_words):
        return True
    head = sight.head_at.get(index)
    known = sight.known.get(index)
    return bool(head and head.kind in ("event", "project", "organization")) or bool(
        known and known.kind == "Organization"
    )


def _title_after(sight: Sight, index: int, head: Head) -> tuple[int, int] | None:
    """Return the tokens of a title in quotation marks that follows ("entitled “...”", ": “...”")."""
    nearest = sight.head_at.get(index - 1)
    if nearest and nearest.kind in _KINDS and nearest.first != head.first:
        return None
    for _ in range(4):
        length = sight.phrase_at(index, sight.words.any_of("titled"), 5)
        if length:
            index += length
        elif sight.norm(index) in (":", ",") or sight.norm(index) in sight.words.any_of("article"):
            index += 1
        else:
            break
    inside = sight.quotation(index)
    return inside if inside and _like_title(sight, inside) else None


def _title_before(sight: Sight, first: int) -> tuple[int, int] | None:
    """Return the tokens of a title in quotation marks that ends right before ("the “...” project")."""
    if first < 3 or sight.tokens[first - 1].text not in '”"»’':
        return None
    closing = {"”": "“„", '"': '"', "»": "«", "’": "‘"}[sight.tokens[first - 1].text]
    for start in range(first - 2, max(-1, first - 30), -1):
        if sight.tokens[start].text in closing:
            inside = (start + 1, first - 1)
            return inside if inside[1] > inside[0] and _like_title(sight, inside) else None
    return None


def _like_title(sight: Sight, inside: tuple[int, int]) -> bool:
    if inside[1] - inside[0] > _LONGEST_TITLE:
        return False
    return not sight.cased or sight.capital(inside[0]) or sight.norm(inside[0])[:1].isdigit()
