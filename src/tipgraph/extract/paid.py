"""Things that a sentence says are paid for, whatever their noun ("the teaching kit was financed by ...")."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Sight

_LONGEST = 12
_FAR = 14
_NEAR = 6
_MODIFIERS = 5


def find_paid(sight: Sight, taken: Collection[Mention]) -> Iterator[Mention]:
    """Find what is paid for and nothing else names: the subject of "was financed by", the object of "pays for"."""
    words = sight.words
    if not sight.cased or sight.trailing or sight.shouted or sight.titled or not words.any_of("paid_by"):
        return
    named = {index: mention for mention in taken for index in range(mention.first, mention.last)}
    granted = sight.holds(words.any_of("with_grant")) or any(
        mention.kind == "Money" and "with" in (sight.norm(mention.first - 1), sight.norm(mention.first - 2))
        for mention in taken
    )
    seen: set[int] = set()
    for index in range(len(sight.tokens)):
        found = None
        if sight.phrase_at(index, words.any_of("paid_by")) or (
            granted and sight.phrase_at(index, words.any_of("made"))
        ):
            found = _subject(sight, index, named)
        for opener in ("pay_for", "made") if granted else ("pay_for",):
            length = sight.phrase_at(index, words.any_of(opener))
            if length and not found:
                found = _object(sight, index + length, named)
        if not found and sight.norm(index) in words.any_of("paid_to") and _money_before(sight, index):
            found = _object(sight, index + 1, named)
        if found and found.first not in seen:
            seen.add(found.first)
            yield found


def _subject(sight: Sight, verb: int, named: dict[int, Mention]) -> Mention | None:
    """Read the noun phrase that ends before a verb in the passive, an aside or a relative clause between them."""
    end = verb
    small = sight.words.any_of("be", "have", "evenly", "relative")
    while end > 0 and (sight.norm(end - 1) in small or sight.ends_in(end - 1, "adverb_ending")):
        end -= 1
    if sight.norm(end - 1) == ",":
        aside = next(
            (index for index in range(end - 2, max(end - _FAR, 0), -1) if sight.norm(index) == ","), 0
        )
        passive = aside and end < verb and sight.norm(end) not in sight.words.any_of("relative")
        end = aside if passive else end - 1
    return _phrase_before(sight, end, named)


def _phrase_before(sight: Sight, end: int, named: dict[int, Mention]) -> Mention | None:
    """Read the noun phrase that ends at an index: back to its article, over "of" and "for" within it."""
    words = sight.words
    tails = words.any_of("preposition")
    for index in range(end - 1, max(end - _LONGEST, -1), -1):
        norm, known = sight.norm(index), named.get(index)
        if known and known.kind not in ("Place", "Country", "Demonym", "Date", "Year"):
            return None
        if not known and (not norm.replace("-", "").isalpha() or norm in words.any_of("be", "conjunction")):
            return None
        opens = norm in words.any_of("article", "demonstrative", "possessive")
        if opens and sight.norm(index - 1) not in tails:
            return _thing(sight, index, end, named)
    return None


def _object(sight: Sight, start: int, named: dict[int, Mention]) -> Mention | None:
    """Read the noun phrase behind a verb: an article and the small words behind it."""
    words = sight.words
    if sight.norm(start) == ",":  # "financed, with 2 million euros, a garden"
        start = next(
            (
                index + 1
                for index in range(start + 1, min(start + _FAR, len(sight.tokens)))
                if sight.norm(index) == ","
            ),
            start,
        )
    if sight.norm(start) not in words.any_of("article", "demonstrative", "possessive"):
        return None
    return _thing(sight, start, min(start + 1 + _LONGEST, len(sight.tokens)), named)


def _thing(sight: Sight, article: int, end: int, named: dict[int, Mention]) -> Mention | None:
    """Return the thing whose noun phrase begins with an article, None where its noun names people or nothing."""
    words, start = sight.words, article + 1
    stop = words.stop_words | words.any_of("preposition", "conjunction", "relative", "be", "have", "verb")
    first = start
    while sight.norm(first) in words.ordinals or sight.norm(first) in words.any_of("thing_light"):
        first += 1
    last = first
    while last < end and _plain(sight, last, named) and sight.norm(last) not in stop:
        last += 1
    cut = last < end and (last in named or sight.capital(last)) and sight.norm(last) not in stop
    head = sight.norm(last - 1)
    if last == first or cut or last - first > _MODIFIERS or sight.capital(last - 1) or last - 1 in named:
        return None
    group = sight.head_at.get(last - 1)
    people = group and group.kind in ("person_group", "role")
    if people or head in words.any_of("unpaid", "people") or not head.replace("-", "").isalpha():
        return None
    names = dict.fromkeys((sight.name(first, last), sight.name(start, last), sight.name(last - 1, last)))
    definite = sight.norm(article) not in words.any_of("indefinite")
    return Mention(
        "Project",
        "Project",
        article,
        last,
        sight.span(first, last),
        next(iter(names)),
        aliases=tuple(names)[1:],
        head=head,
        definite=definite,
    )


def _plain(sight: Sight, index: int, named: dict[int, Mention]) -> bool:
    """Whether a token may describe a thing: a small word, a hyphen between two, or the adjective of a country."""
    known = named.get(index)
    if known:
        return known.kind == "Demonym"
    return sight.norm(index) in ("-", "'s") or sight.norm(index).replace("-", "").isalnum()


def _money_before(sight: Sight, index: int) -> bool:
    """Whether somebody gives an amount right before an index."""
    before = range(max(0, index - _NEAR), index)
    paid = any(sight.norm(place) in sight.words.currencies for place in before)
    if any(sight.norm(place) in sight.words.any_of("pronoun_thing") for place in before):
        return False  # "gave 2 million euros to it for the website"
    given = sight.words.any_of("give")
    return paid and any(sight.norm(place) in given for place in range(max(0, index - _FAR), index))
