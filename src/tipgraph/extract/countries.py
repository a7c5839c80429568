"""Countries that act: "the Government of Kenya", "the Kenyan authorities"; and offices named by body and country."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tipgraph.extract.mention import Mention
from tipgraph.model import Span
from tipgraph.read.authority import AuthorityEntry
from tipgraph.read.tokens import Token
from tipgraph.read.words import Words

_LONGEST = 5


def widen_countries(tokens: Sequence[Token], known: Iterable[Mention], words: Words) -> list[Mention]:
    """Let a country's mention take in the words that say that its government is meant, and join office names."""
    named = [mention for mention in known if not _in_name(tokens, mention, words)]
    widened = [_with_form(tokens, _government(tokens, mention, words), mention) for mention in named]
    return [_bracketed(tokens, mention) for mention in _offices(tokens, _without_inner(tokens, widened))]


def name_capitals(
    tokens: Sequence[Token],
    known: Iterable[Mention],
    words: Words,
    capitals: Mapping[str, AuthorityEntry],
    entries: Mapping[str, AuthorityEntry],
) -> list[Mention]:
    """Read "the Tunisian capital" as the city, and the city that one works with ("cooperates with Tunis") as the state.

    `capitals` gives each country's capital, `entries` whatever has an id. A city's own name behind "capital" tells more.
    """
    known = list(known)
    places = {mention.first for mention in known if mention.kind == "Place"}
    found: list[Mention] = []
    for mention in known:
        if mention.kind == "Place" and _phrase_before(tokens, mention.first, words.any_of("metonym_before")):
            state = next((country for country, entry in capitals.items() if entry.id == mention.entity), "")
            mention = _named_after(mention, entries[state], "Country", words) if state else mention
        city = capitals.get(mention.entity) if mention.kind == "Demonym" else None
        beside = mention.first - 1 if words.settings.get("modifiers") == "after" else mention.last
        told = 0 <= beside < len(tokens) and tokens[beside].norm in words.any_of("capital_city")
        if city and told and mention.last not in places:
            last = max(mention.last, beside + 1)
            mention = replace(_named_after(mention, city, "Place", words), last=last, status="strong")
        found.append(mention)
    return found


def _named_after(mention: Mention, entry: AuthorityEntry, kind: str, words: Words) -> Mention:
    """Return what is said in other words under its own name, so that these words do not become a name of it."""
    return replace(mention, kind=kind, cls=kind, name=entry.label_in(words.code), entity=entry.id)


def _with_form(tokens: Sequence[Token], widened: Mention, mention: Mention) -> Mention:
    """Keep the words that were taken in as a form of the country's name, unless several countries share them."""
    if (widened.first, widened.last) == (mention.first, mention.last):
        return widened
    form = " ".join(token.text for token in tokens[widened.first : widened.last])
    return replace(widened, aliases=(*widened.aliases, form))


def _in_name(tokens: Sequence[Token], mention: Mention, words: Words) -> bool:
    """Whether a place is a part of a person's name ("Joy Ngozi Ezeilo"): capitalised words stand on both sides."""
    if mention.kind != "Place" or mention.last >= len(tokens) or not mention.first:
        return False
    if _behind_office(tokens, mention, words):
        return True
    before, after = tokens[mention.first - 1], tokens[mention.last]
    plain = words.stop_words | words.any_of("title", "not_a_name") | words.vocabulary
    return all(token.text[:1].isupper() and token.text[1:].islower() for token in (before, after)) and (
        before.norm not in plain and after.norm not in plain
    )


def _behind_office(tokens: Sequence[Token], mention: Mention, words: Words) -> bool:
    """Whether a role stands before and an unknown surname behind ("whose president, Odessa Fredericks")."""
    before = mention.first - 1
    before -= tokens[before].norm == ","
    after = tokens[mention.last]
    roles = words.heads.get("role", {})
    named = (
        after.text[:1].isupper()
        and after.text[1:].islower()
        and after.norm not in words.vocabulary | words.stop_words
    )
    return before >= 0 and named and tokens[before].norm in roles and mention.last - mention.first == 1


def _without_inner(tokens: Sequence[Token], known: Sequence[Mention]) -> list[Mention]:
    """Drop an acronym that stands in brackets behind the full name of the same entity."""
    kept: list[Mention] = []
    for mention in known:
        same = kept and kept[-1].entity == mention.entity and kept[-1].entity
        if same and mention.first == kept[-1].last + 1 and tokens[mention.first - 1].norm == "(":
            continue
        kept.append(mention)
    return kept


def _bracketed(tokens: Sequence[Token], mention: Mention) -> Mention:
    """Let a mention take in an acronym in brackets right behind it."""
    index = mention.last
    if index + 2 < len(tokens) and tokens[index].norm == "(" and tokens[index + 2].norm == ")":
        short = tokens[index + 1].text
        if sum(letter.isupper() for letter in short) > 1 and mention.kind not in ("Demonym", "Place"):
            return replace(mention, last=index + 3, aliases=(*mention.aliases, short))
    return mention


def _government(tokens: Sequence[Token], mention: Mention, words: Words) -> Mention:
    if mention.kind not in ("Country", "Demonym"):
        return mention
    governments, of_phrases = words.any_of("government"), words.any_of("government_of")
    after = _phrase(tokens, mention.last, governments)
    if after and not _named_on(tokens, mention.last + after):
        return replace(mention, kind="Country", cls="Country", last=mention.last + after)
    if mention.kind == "Demonym":
        before = _phrase_before(tokens, mention.first, governments)
        if before and words.settings.get("modifiers") == "after":
            return replace(mention, kind="Country", cls="Country", first=mention.first - before)
        return mention
    before = _phrase_before(tokens, mention.first, of_phrases)
    return replace(mention, first=mention.first - before) if before else mention


def _named_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a longer name goes on behind "government" ("the Canadian Government Council")."""
    return (
        index < len(tokens)
        and tokens[index].capital
        and tokens[index - 1].capital
        and tokens[index].norm[:1].isalpha()
    )


def _phrase(tokens: Sequence[Token], index: int, phrases: frozenset[str]) -> int:
    for length in range(min(_LONGEST, len(tokens) - index), 0, -1):
        if " ".join(token.norm for token in tokens[index : index + length]) in phrases:
            return length
    return 0


def _phrase_before(tokens: Sequence[Token], index: int, phrases: frozenset[str]) -> int:
    for length in range(min(_LONGEST, index), 0, -1):
        if " ".join(token.norm for token in tokens[index - length : index]) in phrases:
            return length
    return 0


def _offices(tokens: Sequence[Token], known: Sequence[Mention]) -> list[Mention]:
    """Join an acronym and the country or city right behind it: the body's office there ("IOM Ghana")."""
    joined: list[Mention] = []
    for mention in known:
        last = joined[-1] if joined else None
        if last and last.kind in ("Organization", "Project") and mention.kind in ("Country", "Place"):
            gap = tokens[last.last : mention.first]
            short = last.last - last.first == 1 and tokens[last.first].text.isupper()
            if short and all(token.norm == "-" for token in gap) and mention.last - mention.first <= 3:
                name = "".join(
                    token.text + (" " if not gap else "") for token in tokens[last.first : mention.last]
                ).strip()
                span = Span(tokens[last.first].start, tokens[mention.last - 1].end)
                joined[-1] = Mention(last.kind, last.cls, last.first, mention.last, span, name)
                continue
        joined.append(mention)
    return joined
