"""Persons in a script without capitals: names behind titles and roles, in quotation marks, or begun by a given name."""

from __future__ import annotations

from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Sight


def read_titles(sight: Sight, index: int) -> int:
    """Return the index behind the titles and honorifics that begin here."""
    titles = sight.words.any_of("title")
    while True:
        length = sight.phrase_at(index, titles, 4)
        if not length:
            return index
        index += length
        while sight.norm(index) in (".", ","):
            if sight.norm(index) == "," and not sight.phrase_at(index + 1, titles, 4):
                break
            index += 1


def read_titled(sight: Sight, index: int, covered: dict[int, Mention]) -> Mention | None:
    """Read a person's name in a script without capitals: behind a title, or behind a role, or in quotation marks."""
    start = read_titles(sight, index)
    role = covered.get(index - 1)
    behind_role = role is not None and role.kind == "Role"
    if start == index and not behind_role and not _given_name(sight, index):
        return None
    if start > index and covered.get(start) is not None:
        return None
    quoted = sight.quotation(start, 8)
    if quoted and (start > index or _role_follows(sight, quoted[1] + 1, covered)):
        return Mention("Person", "Person", index, quoted[1] + 1, sight.span(*quoted), sight.name(*quoted))
    end = _arabic_run(sight, start, covered)
    if end - start < (1 if start > index else 2):
        return None
    return Mention(
        "Person",
        "Person",
        index,
        end,
        sight.span(start, end),
        sight.name(start, end),
        status="short" if end - start == 1 else "",
    )


def _given_name(sight: Sight, index: int) -> bool:
    return sight.norm(index) in sight.words.any_of("given_name")


def _role_follows(sight: Sight, index: int, covered: dict[int, Mention]) -> bool:
    role = covered.get(index) or covered.get(index + 1)
    return role is not None and role.kind == "Role"


def _arabic_run(sight: Sight, start: int, covered: dict[int, Mention]) -> int:
    words = sight.words
    stops = (
        words.any_of("verb", "not_a_name", "preposition", "conjunction", "speech", "person_verb")
        | words.stop_words
    )
    particles = words.any_of("name_particle")
    index = start
    while index < len(sight.tokens) and index - start < 5 and index not in covered:
        norm = sight.norm(index)
        if norm in particles:
            index += 1
            continue
        if not norm[:1].isalpha() or norm in stops or index in sight.head_at or norm.isascii():
            break
        index += 1
    while index > start and sight.norm(index - 1) in particles:
        index -= 1
    return index
