"""Names without a head noun that a role beside them shows to be bodies: "Director of Rohi Nav", "Homes of Hope director X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tipgraph.extract.mention import Mention
from tipgraph.extract.named import make_named, namelike, with_particles
from tipgraph.extract.sight import Sight
from tipgraph.extract.tails import run_end


def find_seats(sight: Sight, roles: Sequence[Mention], taken: Sequence[Mention]) -> Iterator[Mention]:
    """Find the names behind "director of" and before "'s director" that nothing else explains: the bodies of these roles."""
    if not sight.cased or sight.trailing or sight.shouted or sight.titled:
        return
    covered = {index for mention in taken for index in range(mention.first, mention.last)}
    covered |= {index for role in roles for index in range(role.first, role.last)}
    for role in roles:
        start = role.last + 1
        if sight.norm(role.last) in sight.words.any_of("seat_of") and not role.body:
            start += sight.norm(start) in sight.words.any_of("article")
            end = _seat(sight, start, covered)
            if end and _field_of(sight, end):
                end = 0
            if role.head in sight.words.any_of("local_role"):
                end = _district_end(sight, start, end)
            if end and role.status in ("chair", "head", "plain", "secretary"):
                yield make_named(sight, start, end)
            elif end and role.head in sight.words.any_of("local_role"):
                yield replace(make_named(sight, start, end), kind="Place", cls="Place", status="unlisted")
        if _named_before(sight, role):
            first = role.first
            while first > 0 and first - 1 not in covered and _seatlike(sight, first - 1):
                first -= 1
            if sight.capital(first) and not _only_fields(sight, first, role.first):
                yield make_named(sight, first, role.first)
            continue
        if sight.norm(role.first) == "'s" or sight.norm(role.first - 1) not in ("'s", "'"):
            continue
        first = role.first - 1
        while first > 0 and first - 1 not in covered and namelike(sight, first - 1):
            first -= 1
        titled = all(
            sight.norm(index) in sight.words.any_of("not_a_name", "title")
            for index in range(first, role.first - 1)
        )
        if first < role.first - 1 and not titled and role.head not in sight.words.any_of("personal_role"):
            yield make_named(sight, first, role.first - 1)


def _field_of(sight: Sight, end: int) -> bool:
    """Whether what stands behind an office is its field, since the body follows ("of Inquiries and Crime at the Agency")."""
    joined = sight.norm(end) in sight.words.any_of("conjunction") | {"at"}
    for index in range(end, min(end + 6, len(sight.tokens))):
        if not joined or sight.norm(index) in (",", "."):
            return False
        if sight.norm(index) == "at":
            return True
    return False


def _district_end(sight: Sight, start: int, end: int) -> int:
    """Return where the name of a place ends before its mayor's ("Mayor of Timis County Lena Ortiz")."""
    nouns = sight.words.any_of("district_noun")
    noun = next((index for index in range(start, end) if sight.norm(index) in nouns), 0)
    if noun > start:
        return noun + 1
    return start + 1 if end - start > 2 and sight.norm(end) != "," else end


def _named_before(sight: Sight, role: Mention) -> bool:
    """Whether a name stands right before an office in small letters, and its holder behind it."""
    holder = sight.capital(role.last) or sight.norm(role.last) == ","
    small = not sight.capital(role.last - 1) and not sight.capital(role.first)
    return small and holder and sight.capital(role.first - 1) and not role.body


def _seatlike(sight: Sight, index: int) -> bool:
    """Whether a word belongs to a name before an office: a capitalised one, or "of" between two."""
    joint = sight.norm(index) in ("of", "for", "against") and sight.capital(index + 1)
    return namelike(sight, index) or (joint and namelike(sight, index - 1))


def _only_fields(sight: Sight, first: int, last: int) -> bool:
    fields = sight.words.any_of("not_a_name", "title", "portfolio", "role_field")
    return all(sight.norm(index) in fields for index in range(first, last))


def _seat(sight: Sight, start: int, covered: set[int]) -> int:
    """Return the index behind a name that begins at `start`, 0 where a person, a place or a field of work stands there."""
    if start in covered or not sight.capital(start) or sight.norm(start) in sight.words.any_of("title"):
        return 0
    end = _joined_name(sight, with_particles(sight, run_end(sight, start)))
    words = sight.words.any_of("portfolio", "role_field", "not_a_name")
    if not end or any(index in covered for index in range(start, end)):
        return 0
    return 0 if all(sight.norm(index) in words for index in range(start, end)) else end


def _joined_name(sight: Sight, end: int) -> int:
    """Let a name go on behind "the" or "of" ("Stop the Traffik", "Homes of Hope")."""
    joint = end and sight.norm(end) in ("the", "of", "for", "against")
    following = end + 1 + (sight.norm(end + 1) in sight.words.any_of("article"))
    known = following in sight.covered or following in sight.head_at
    if not joint or known or not sight.capital(following):
        return end
    return run_end(sight, following) or end
