"""Where the name of a body begins, in a language whose describing words stand before: the counterpart of `tails`."""

from __future__ import annotations

from tipgraph.extract.sight import Sight
from tipgraph.extract.tails import like_acronym


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
