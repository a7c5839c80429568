"""Pronouns at the head of a sentence ("It was funded by ...", "She also chairs ..."), and "his country"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Sight

_FAR = 3  # words before a pronoun that still leave it the subject ("He said it would ...")
_FARTHEST = 12  # words before a pronoun that opens a clause of its own ("On 3 May in Graz, she met ...")
_OPENING = ("Date", "Year", "Place")
_REACH = 6  # words behind a pronoun within which its verb stands


def find_pronouns(sight: Sight, previous: Sequence[Mention], own: Sequence[Mention]) -> Iterator[Mention]:
    """Find the pronouns at the head of a sentence: each stands for the first thing of its kind named just before."""
    taken = {index: mention for mention in own for index in range(mention.first, mention.last)}
    words = sight.words
    said = {mention.kind for mention in own}
    if "Tier" in said and "Country" not in said:
        return  # "It was on Tier 2": a country
    opening = {index for index, mention in taken.items() if mention.kind in _OPENING}
    for index in range(min(_FARTHEST, len(sight.tokens))):
        if index in taken:
            if taken[index].kind not in (*_OPENING, "Country", "Event") and not _participle(sight):
                return
            continue  # "Written by Lena Ortiz, it was financed by ..."
        if sight.norm(index + 2) in words.any_of("expletive"):
            return  # "It is worth mentioning that ..."
        norm = sight.norm(index)
        person = norm in words.any_of("pronoun_person")
        opens = _is_set(sight, index, taken) if person else _opens_clause(sight, index, opening)
        set_apart = index == 0 or opens
        if not set_apart and (index >= _FAR or any(place in taken for place in range(index))):
            continue
        kinds: tuple[str, ...] = ()
        if norm in words.any_of("pronoun_thing"):
            kinds = ("Organization",) if _acts(sight, index + 1) else ("Event", "Project", "Report")
        elif norm in words.any_of("pronoun_gendered") and _undergoes(sight, index + 1):
            kinds = ("Event", "Project", "Report")
        elif norm in words.any_of("pronoun_person") and set_apart:
            kinds = ("Person",)
        agreeing = [mention for mention in previous if _agrees(norm, mention, sight)]
        named = _first(agreeing, kinds)
        paid = any(sight.norm(place) in words.any_of("funded") for place in range(index + 1, index + 6))
        spoken = any(mention.kind in kinds for mention in previous)
        if not spoken and "Event" in kinds and paid:  # "The agency opened in May. It is funded by Norway."
            named = _first(agreeing, ("Organization",))
        if named:
            span = sight.span(index, index + 1)
            yield Mention(
                named.kind,
                named.cls,
                index,
                index + 1,
                span,
                sight.name(index, index + 1),
                referent=named.referent,
                status="pronoun",
            )


def _is_set(sight: Sight, index: int, taken: Mapping[int, Mention]) -> bool:
    """Whether what stands before a pronoun only tells when and where ("In Graz on Monday, she ...", "Later he ...")."""
    before = index - 1 - (sight.norm(index - 1) == ",")
    return before in taken or sight.norm(before) in sight.words.any_of("adverb", "today", "yesterday")


def _participle(sight: Sight) -> bool:
    """Whether a sentence begins with a participle, which speaks of its subject."""
    return sight.ends_in(0, "verb_ending") or sight.norm(0) in sight.words.any_of("participle")


def _opens_clause(sight: Sight, index: int, opening: Collection[int]) -> bool:
    """Whether a comma stands before a pronoun, or only a date and the small words that open it ("since last autumn it")."""
    if sight.norm(index - 1) == "," or index - 1 in opening:
        return True
    return index <= _FAR + 1 and sight.norm(0) in sight.words.any_of("preposition", "year_since")


def _first(previous: Sequence[Mention], kinds: tuple[str, ...]) -> Mention | None:
    return next((mention for mention in previous if mention.kind in kinds and mention.referent >= 0), None)


def _acts(sight: Sight, index: int) -> bool:
    """Whether what follows "it" is what a body does: it runs, works with, publishes, and is not run or published."""
    words = sight.words
    passive = words.any_of("be")
    deeds = words.any_of("cooperate", "implement", "publish", "give", "pay_for")
    for place in range(index, index + 4):
        if sight.norm(place) in deeds:
            return True
        if sight.norm(place) in passive and not sight.norm(place + 1).endswith("ing"):
            return False
    return False


def find_own_country(
    sight: Sight, own: Sequence[Mention], previous: Sequence[Mention], labels: Mapping[str, str]
) -> Iterator[Mention]:
    """Find "his country": the one that stands behind the role of whoever was named last (السفير الأمريكي ... بلاده)."""
    taken = {index for mention in own for index in range(mention.first, mention.last)}
    for index in range(len(sight.tokens)):
        if index in taken or sight.norm(index) not in sight.words.any_of("own_country"):
            continue
        before = [mention for mention in own if mention.last <= index]
        country = _sender(before) or _sender(previous)
        if country:
            first = index - (sight.norm(index - 1) in sight.words.any_of("government_of"))
            name = labels.get(country.entity, country.name)
            span = sight.span(first, index + 1)
            yield Mention("Country", "Country", first, index + 1, span, name, entity=country.entity)


def _sender(mentions: Sequence[Mention]) -> Mention | None:
    """Return the country, or its adjective, that stands right behind the last role that has one."""
    found = None
    for role, country in pairwise(sorted(mentions, key=lambda mention: mention.first)):
        if role.kind == "Role" and country.kind in ("Demonym", "Country") and role.last == country.first:
            found = country
    return found


def _undergoes(sight: Sight, index: int) -> bool:
    """Whether what follows a pronoun that may mean a person too is what only things do: it is financed, it takes place."""
    told = sight.words.any_of("thing_verb")
    return any(sight.phrase_at(place, told, 4) for place in range(index, index + _REACH))


def _agrees(pronoun: str, mention: Mention, sight: Sight) -> bool:
    """Whether a pronoun has the gender of a thing's noun, in a language that tells ("elle" for "la réunion")."""
    words = sight.words
    if pronoun not in words.any_of("pronoun_gendered"):
        return True
    feminine = bool(
        {mention.head, mention.head.split()[0] if mention.head else ""} & words.any_of("feminine")
    )
    return feminine == (pronoun in words.any_of("pronoun_feminine"))
