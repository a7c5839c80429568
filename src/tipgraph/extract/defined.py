"""Short names that a document gives itself: an acronym in brackets, a project called by its own name alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Sight
from tipgraph.read.words import Words

_LONGEST = 4
_KINDS = frozenset({"Organization", "Project", "Event", "Report"})


@dataclass(frozen=True, slots=True)
class Definition:
    """What a short name stands for."""

    kind: str
    cls: str
    name: str
    """The full name."""
    entity: str


def find_definitions(rows: Iterable[Sequence[Mention]], words: Words) -> dict[tuple[str, ...], Definition]:
    """Collect the short names of a document by their words; the first definition of a word stands."""
    definitions: dict[tuple[str, ...], Definition] = {}
    for row in rows:
        for mention in row:
            if mention.kind in _KINDS and mention.status not in ("acronym", "pointing"):
                for short in _shorts(mention, words):
                    definition = Definition(mention.kind, mention.cls, mention.name, mention.entity)
                    definitions.setdefault(tuple(short.split()), definition)
    return definitions


def _shorts(mention: Mention, light: Words) -> Iterator[str]:
    for alias in mention.aliases:
        if " " not in alias and sum(letter.isupper() for letter in alias) > 1:
            yield alias
    words = mention.name.split()
    if (
        (
            mention.kind == "Organization"
            and 1 < len(words) <= _LONGEST
            and words[1].casefold() in light.any_of("name_close")
        )
        and words[0][:1].isupper()
        and not {words[0].casefold()} & (light.vocabulary | light.stop_words)
    ):
        yield words[0]
    if mention.kind == "Organization" and not mention.head and len(words) == 1 and words[0].istitle():
        yield words[0]
    titled = mention.kind == "Project" and mention.head and mention.head not in mention.name.casefold()
    if titled and not mention.entity and len(words) <= _LONGEST and _unusual(words, light):
        yield mention.name
    named = mention.kind == "Project" and 1 < len(words) <= _LONGEST and words[-1].casefold() == mention.head
    if named and not mention.entity and all(word[:1].isupper() for word in words[:-1]):
        yield " ".join(words[:-1])


def _unusual(words: Sequence[str], known: Words) -> bool:
    """Whether words make a name that may stand without quotation marks: no single word of the language."""
    own = words[0].casefold() not in known.vocabulary | known.stop_words
    return words[0][:1].isupper() and ((len(words) > 1 and words[-1][:1].isupper()) or own)


def find_defined(
    sight: Sight, taken: Sequence[Mention], definitions: Mapping[tuple[str, ...], Definition]
) -> Iterator[Mention]:
    """Find short names where nothing longer stands; an acronym taken for a body becomes what it was defined as."""
    covered = {
        index
        for mention in taken
        if mention.status != "acronym"
        for index in range(mention.first, mention.last)
    }
    texts = [token.text for token in sight.tokens]
    for index in range(len(texts)):
        for length in range(min(_LONGEST, len(texts) - index), 0, -1):
            definition = definitions.get(tuple(texts[index : index + length]))
            if definition and covered.isdisjoint(range(index, index + length)):
                span = sight.span(index, index + length)
                quoted = texts[index - 1 : index] in (["“"], ['"']) and texts[
                    index + length : index + length + 1
                ] in (["”"], ['"'])
                yield Mention(
                    definition.kind,
                    definition.cls,
                    index - quoted,
                    index + length + quoted,
                    span,
                    sight.name(index, index + length),
                    entity=definition.entity,
                    aliases=(definition.name,),
                )
                break
