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
        if head.kind == "role" and head.first not in covered and not _title_of_name(sight, head, covered):
            yield _mention(sight, head, covered)


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
    if not any(index in covered for index in (last, last + 1)):
        last = _portfolio_end(sight, head, last, covered)
    last = _modified(sight, last)
    inside = {sight.norm(index) for index in range(head.first, last + 1)}
    return Mention(
        "Role",
        "Role",
        head.first,
        last,
        sight.span(head.first, last),
        sight.name(head.first, last),
        head=head.noun,
        body=_body(sight, head, stated, last),
        status="former" if inside & words.any_of("former_after") else head.cls,
    )


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
        if index in covered and covered[index].kind != "Demonym":
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
    return max(last, chain._trimmed()) if chain.settled or chain.index in covered else last


def _body(sight: Sight, head: Head, first: int, last: int) -> str:
    """Return the ministry that a minister's portfolio names, empty for other roles."""
    template = sight.words.settings.get("ministry", "")
    if head.cls in sight.words.settings:
        return sight.words.settings[head.cls]
    if head.cls not in _MINISTERS or not template or last == first:
        return ""
    demonym = sight.covered.get(last - 1)
    end = demonym.first if demonym and demonym.kind == "Demonym" and demonym.first > first else last
    end = next((index for index in range(first + 1, end) if sight.norm(index) == "ل"), end)
    while end > first and sight.norm(end - 1) in sight.words.any_of("role_after"):
        end -= 1
    return template.format(sight.name(first, end)) if end > first else ""
