"""Roles in a script without capitals: an office's noun, its adjectives, the portfolio behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tipgraph.extract.chains import Chain, ends_name
from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Head, Sight

_LONGEST_TAIL = 10
_MINISTERS = ("minister", "deputy_minister")


def find_offices(sight: Sight, taken: Sequence[Mention]) -> Iterator[Mention]:
    """Find roles by their head nouns; `taken` are the bodies and names that a role must not swallow."""
    covered = {index: mention for mention in taken for index in range(mention.first, mention.last)}
    for head in sight.heads:
        if head.kind != "role" or head.first in covered or is_family_name(sight, head):
            continue
        if sight.phrase_at(head.first, sight.words.any_of("role_or_verb"), 3):  # حضر ممثلا الوزير
            continue
        if not _title_of_name(sight, head, covered):
            yield _mention(sight, head, covered)


def is_family_name(sight: Sight, head: Head) -> bool:
    """Whether the noun ends a name (غادة والي): bare behind a given name, and nothing of an office behind it."""
    following = sight.norm(head.last)
    closed = not following[:1].isalpha() or ends_name(sight, head.last)
    return (
        closed
        and head.last - head.first == 1
        and sight.norm(head.first - 1) in sight.words.any_of("given_name")
    )


def _title_of_name(sight: Sight, head: Head, covered: dict[int, Mention]) -> bool:
    """Whether the noun is only the title before a name ("السفيرة نائلة", not "السفيرة الأمريكية")."""
    if sight.norm(head.first) not in sight.words.any_of("title") or head.last - head.first > 1:
        return False
    norm = sight.norm(head.last)
    article = sight.words.settings.get("article", "")
    if sight.norm(head.first).startswith(article) and norm.startswith(article) and head.last not in covered:
        return norm not in sight.words.any_of("role_after") and not ends_name(sight, head.last)
    if head.last in covered or norm in sight.words.any_of("role_after") or norm.startswith("ال"):
        return norm in sight.words.any_of("given_name", "title")
    return norm[:1].isalpha() and not ends_name(sight, head.last) and norm not in ("ل", "ب", "في")


def _mention(sight: Sight, head: Head, covered: dict[int, Mention]) -> Mention:
    words = sight.words
    last = _modified(sight, head.last)
    stated = last
    if words.told.get(head.noun) and last in covered and covered[last].kind == "Place":
        last = _places_end(sight, covered[last].last, covered)
    elif not _held_elsewhere(last, covered):
        last = _portfolio_end(sight, head, last, covered)
    last = _modified(sight, last)
    inside = {sight.norm(index) for index in range(head.first, last + 1)}
    people = covered.get(last - 1)
    foreign = people if head.cls in _MINISTERS and people and people.kind == "Demonym" else None
    return Mention(
        "Role",
        "Role",
        head.first,
        last,
        sight.span(head.first, last),
        sight.name(head.first, last),
        head=head.noun,
        definite=head.possessed,
        body=_body(sight, head, stated, last),
        held=(foreign,) if foreign else (),
        status="former" if inside & words.any_of("former_after") else head.cls,
    )


def _places_end(sight: Sight, last: int, covered: dict[int, Mention]) -> int:
    """Return the index behind the second of two places that one office is over (محافظ رام الله والبيرة)."""
    second = covered.get(last + 1) if sight.norm(last) in sight.words.any_of("conjunction") else None
    return second.last if second and second.kind == "Place" else last


def _held_elsewhere(index: int, covered: dict[int, Mention]) -> bool:
    """Whether a name follows, right away or behind a preposition; an adjective of a country may follow the portfolio."""
    after = covered.get(index + 1)
    return index in covered or (after is not None and (after.kind != "Demonym" or after.first <= index))


def _modified(sight: Sight, index: int) -> int:
    while sight.norm(index) in sight.words.any_of("role_after"):
        index += 1
    return index


def _portfolio_end(sight: Sight, head: Head, last: int, covered: dict[int, Mention]) -> int:
    """Return the index behind the field of work: الشؤون الجنائية والعفو."""
    chain = Chain(sight, head)
    chain.index = last
    chain.in_tail = True
    chain.settled = chain.settled or any(chain.definite(index) for index in range(head.first, last))
    limit = min(len(sight.tokens), last + _LONGEST_TAIL)
    while chain.index < limit:
        index = chain.index
        regional = head.noun in sight.words.told and index in covered and covered[index].kind == "Place"
        if index in covered and covered[index].kind != "Demonym" and not regional:
            break
        following = sight.head_at.get(index)
        if following and following.kind in ("organization", "organization_plural", "role"):
            break
        if sight.norm(index) in ("ل", "و") and (index + 1 in covered or sight.head_at.get(index + 1)):
            break
        if sight.norm(index) in sight.words.any_of("given_name", "title") or sight.quotation(index):
            break
        step = chain._step()
        if not step:
            break
        chain.index = step
    if chain.settled or chain.index in covered:
        return max(last, chain._trimmed())
    named = head.noun in sight.words.told and sight.norm(last) not in sight.words.vocabulary
    return last + 1 if named and chain.index > last else last


def _body(sight: Sight, head: Head, first: int, last: int) -> str:
    """Return the names, parted by "|", of the body that a role's own words tell, empty where they tell none."""
    told = sight.words.told.get(head.noun, "")
    if told and "{}" in told:
        return _of_field(sight, told, first, last)
    template = sight.words.settings.get("ministry", "")
    if head.cls in sight.words.settings:
        return sight.words.settings[head.cls]
    if head.cls not in _MINISTERS or not template:
        return told
    return _of_field(sight, template, first, last)


def _of_field(sight: Sight, template: str, first: int, last: int) -> str:
    """Fill the words behind an office into the name of its body, without the adjective of a country."""
    first += sight.norm(first) == "ل" and last > first
    if last == first:
        return ""
    demonym = sight.covered.get(last - 1)
    end = demonym.first if demonym and demonym.kind == "Demonym" and demonym.first > first else last
    end = next((index for index in range(first + 1, end) if sight.norm(index) == "ل"), end)
    while end > first and sight.norm(end - 1) in sight.words.any_of("role_after"):
        end -= 1
    if end <= first:
        return ""
    affairs = sight.norm(first) in sight.words.any_of("affairs") and end == first + 2
    starts = (first + 1, first) if affairs else (first,)
    return "|".join(template.format(sight.name(start, end)) for start in starts)
