"""The words before the head noun of an activity that describe it, and the determiner before them."""

from __future__ import annotations

from tipgraph.extract.sight import Sight

_LONGEST_LEFT = 9


def read_modifiers(sight: Sight, first: int) -> tuple[int, str]:
    """Return where the describing words before a head begin, and the determiner before them."""
    if not sight.cased or sight.words.settings.get("modifiers") == "after":
        return _short_left(sight, first)
    words = sight.words
    determiners = words.any_of("article", "demonstrative", "possessive")
    stops = (words.any_of("conjunction", "preposition", "verb") | words.stop_words) - words.any_of(
        "yet_to_be"
    )
    limit = max(0, first - _LONGEST_LEFT)
    start = first
    while first > limit:
        before = first - 1
        norm = sight.norm(before)
        if norm in determiners:
            return first, norm
        if norm in words.hyphen_parts and sight.norm(before - 1) == "-":  # "the Swiss-funded programme"
            return first, "-"
        if norm in words.scales or norm in words.currencies:  # "a $2 million programme"
            return first, "$"
        known = sight.covered.get(before)
        if known and known.kind not in ("Demonym", "Instrument"):
            if not sight.capital(start):
                return first, "'s"
            first = known.first
            continue
        if norm in ("'s", "'") and _of_people(sight, before):
            first = before - 1
            continue
        if norm in ("'s", "'"):
            return (first, norm) if before else (first, "")
        if _inside_name(sight, before, first):
            first = before - 1
            continue
        joined = norm in ("/", "-", "&", "and") and first < start and sight.norm(before - 1)[:1].isalnum()
        names_joined = sight.capital(before - 1) and sight.capital(first) and sight.capital(start)
        if joined and norm == "and" and not names_joined and not _adjectives_joined(sight, before, stops):
            return first, ""
        if not joined and (norm in stops or not norm[:1].isalnum()):
            if norm == ")" and (opening := _opening(sight, before)) is not None:
                first = opening
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


def _of_people(sight: Sight, mark: int) -> bool:
    """Whether a possessive tells whom a thing is for, not whose it is ("a stakeholders' meeting", "the women's fair")."""
    owner = sight.norm(mark - 1)
    named = sight.capital(mark - 1) or mark - 1 in sight.covered or mark - 1 in sight.head_at
    return not named and (
        owner in sight.words.any_of("people") or (sight.norm(mark) == "'" and owner.endswith("s"))
    )


def _adjectives_joined(sight: Sight, index: int, stops: frozenset[str]) -> bool:
    before = sight.norm(index - 1)
    determiner = sight.norm(index - 2)
    return before not in stops and (
        determiner in sight.words.any_of("article", "demonstrative")
        or determiner in sight.words.numbers
        or determiner.isdigit()
    )


def _opening(sight: Sight, index: int) -> int | None:
    """Return where the brackets around an acronym open ("(BC/TIP)"), None where something else stands in them."""
    for start in range(index - 2, max(-1, index - 6), -1):
        if not all(character.isupper() or character in "/-" for character in sight.tokens[start + 1].text):
            return None
        if sight.norm(start) == "(":
            return start
    return None


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
