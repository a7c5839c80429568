"""What points back to what: every mention of a document is linked to one thing that the document speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from tipgraph.extract.mention import Mention
from tipgraph.model import CLASSES, Span
from tipgraph.read.normal import normalise, plain
from tipgraph.read.words import Words

LINKED = frozenset({"Person", "Organization", "Country", "Place", "Event", "Project", "Report", "Instrument"})


@dataclass(slots=True)
class Referent:
    """One thing that a document speaks of."""

    number: int
    kind: str
    cls: str
    label: str
    entity: str = ""
    head: str = ""
    names: Counter[str] = field(default_factory=Counter)
    sentences: list[int] = field(default_factory=list)
    years: set[int] = field(default_factory=set)
    """For a report: the years of its editions that the document names."""
    several: bool = False
    """Whether it is a counted number of things ("three trainings")."""
    headline: bool = False
    """Whether only a headline has named it so far."""
    country: str = ""
    """Authority id of the country that a body told by a title is of."""
    named: bool = True
    """Whether it has a name of its own, and is not only described."""
    told: bool = False
    """Whether only a verb has told of it so far ("met the Ambassador")."""
    nouns: frozenset[str] = frozenset()
    """For what a verb told: the nouns by which the text may go on to speak of it ("the talks")."""

    def tokens(self) -> frozenset[str]:
        """Return the normalised words of all its names."""
        return frozenset(word for name in self.names for word in plain(name).split())


class Referents:
    """The things of one document, built by linking its mentions in the order of the text."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.all: list[Referent] = []
        self._by_name: dict[tuple[str, str], Referent] = {}
        self._by_entity: dict[str, Referent] = {}
        self._headline = False
        self._last: dict[str, Referent] = {}

    def __getitem__(self, number: int) -> Referent:
        return self.all[number]

    def of_kind(self, *kinds: str) -> Iterator[Referent]:
        """Yield the things of some kinds in the order of their first mention."""
        return (referent for referent in self.all if referent.kind in kinds)

    def link(self, mentions: Iterable[Mention], sentence: int, headline: bool = False) -> list[Mention]:
        """Give each mention the number of its thing; what a headline names, the text below it tells of again."""
        self._headline = headline
        linked = (
            self._with_parent(mention, sentence) if mention.kind in LINKED else mention
            for mention in mentions
        )
        return [mention for mention in linked if mention is not None]

    def _with_parent(self, mention: Mention, sentence: int) -> Mention | None:
        """Link a mention, and the body that its name begins with."""
        linked = self._linked(mention, sentence)
        if linked is None or not linked.held:
            return linked
        parents = (self._linked(parent, sentence) for parent in linked.held)
        return replace(linked, held=tuple(parent for parent in parents if parent is not None))

    def _linked(self, mention: Mention, sentence: int) -> Mention | None:
        """Return a mention with the number of its thing, None where it only points back and nothing is there."""
        referent = self.all[mention.referent] if mention.referent >= 0 else self._find(mention)
        if referent is None and mention.status == "pointing":
            return None
        referent = self._last[mention.kind] = referent or self._new(mention)
        if referent.headline and not self._headline:
            referent.headline, referent.label = False, mention.name
        if mention.status != "told":
            referent.told = False
        else:
            referent.nouns |= {normalise(form) for form in (mention.name, *mention.aliases)}
        if mention.status == "pointing":
            referent.sentences.append(sentence)
            return replace(mention, referent=referent.number)
        for form in (mention.name, *mention.aliases):
            referent.names[form] += 1
            if not (mention.definite and form != mention.name):
                self._by_name.setdefault((referent.kind, normalise(form)), referent)
        referent.sentences.append(sentence)
        referent.years |= {mention.year} - {0}
        if mention.cls in CLASSES and referent.kind in CLASSES.get(mention.cls, ()):
            referent.cls = mention.cls if referent.cls == referent.kind else referent.cls
        return replace(mention, referent=referent.number)

    def _new(self, mention: Mention) -> Referent:
        named = mention.kind != "Event" or any(letter.isupper() for letter in mention.name[1:])
        referent = Referent(
            len(self.all),
            mention.kind,
            mention.cls,
            mention.name,
            mention.entity,
            mention.head or self._leading_noun(mention),
            several=mention.plural,
            headline=self._headline,
            named=named and mention.status != "told",
        )
        referent.told = mention.status == "told"
        self.all.append(referent)
        if mention.entity:
            self._by_entity[mention.entity] = referent
        return referent

    def _leading_noun(self, mention: Mention) -> str:
        """Return the head noun of a known body, in a language whose names begin with it; empty where none."""
        article = self._words.settings.get("article", "")
        first = normalise(mention.name).split()[:1] if article and mention.kind == "Organization" else []
        noun = first[0].removeprefix(article) if first else ""
        return noun if noun in self._words.heads.get("organization", {}) else ""

    def new_body(self, names: tuple[str, ...], country: str = "") -> Referent:
        """Return the organization of these names, made where it is new: a ministry that only a title tells.

        `country` is the authority id of the country that it is of: another's ministry of that name is another body.
        """
        keys = [("Organization", normalise(name)) for name in names]
        known = (self._by_name[key] for key in keys if key in self._by_name)
        found = next((body for body in known if not country or body.country in ("", country)), None)
        if found is None:
            first = names[0].split()[0] if self._words.settings.get("article") else ""
            found = self._new(
                Mention("Organization", "Organization", 0, 0, Span(0, 0), names[0], head=normalise(first))
            )
        found.country = found.country or country
        for name, key in zip(names, keys, strict=True):
            found.names[name] += 1
            self._by_name.setdefault(key, found)
        return found

    def known(self, entity: str, kind: str, name: str) -> Referent:
        """Return a thing of the authority that a document means and need not name."""
        mention = Mention(kind, kind, 0, 0, Span(0, 0), name, entity)
        return self._by_entity.get(entity) or self._new(mention)

    def means(self, mention: Mention) -> bool:
        """Whether a mention is of something: a name is, "the office" only where the document has spoken of one."""
        return mention.status != "pointing" or self._find(mention) is not None

    def told_before(self, mention: Mention) -> Referent | None:
        """Return the event of which so far only verbs have told, where a verb tells of it once more."""
        found = self._find(mention)
        return found if found and found.told else None

    def _find(self, mention: Mention) -> Referent | None:
        if mention.entity:
            return self._by_entity.get(mention.entity)
        if mention.kind == "Person":
            return self._person(mention)
        if mention.kind in ("Event", "Project", "Report"):
            return self._activity(mention)
        return self._body(mention)

    def _person(self, mention: Mention) -> Referent | None:
        name = plain(mention.name).replace("-", " ").split()
        for referent in reversed(list(self.of_kind("Person"))):
            for form in referent.names:
                other = plain(form).replace("-", " ").split()
                if name == other or _shortened(name, other) or _shortened(other, name):
                    return referent
        return None

    def _body(self, mention: Mention) -> Referent | None:
        for form in (mention.name, *mention.aliases):
            found = self._by_name.get((mention.kind, normalise(form)))
            if found:
                return found
        if mention.definite and mention.kind == "Organization" and mention.head:
            return self._latest(mention)
        return self._begun(mention)

    def _begun(self, mention: Mention) -> Referent | None:
        """Return the body whose name begins with these words, in a language whose names begin with their noun."""
        settings = self._words.settings
        if settings.get("modifiers") != "after" or not mention.head:
            return None
        if not normalise(mention.name).startswith(settings.get("article", "")):
            return None
        own = normalise(mention.name)
        fitting = [
            referent
            for referent in self.of_kind(mention.kind)
            if any(_begins(own, normalise(name)) or _begins(normalise(name), own) for name in referent.names)
        ]
        return max(fitting, key=lambda referent: referent.sentences[-1:], default=None)

    def _latest(self, mention: Mention) -> Referent | None:
        """Return the body of that noun named last; in a language of small letters, only one that bears its other words."""
        head, small = mention.head, self._words.settings.get("small_bodies")
        wanted = _content(mention.name, self._words) - set(head.split()) if small else frozenset()
        candidates = [
            referent
            for referent in self.of_kind(mention.kind)
            if (
                _same_noun(referent.head, head)
                or (referent.entity and head in _content(" ".join(referent.names), self._words))
            )
            and wanted <= _content(" ".join(referent.names), self._words)
        ]
        return max(candidates, key=lambda referent: referent.sentences[-1:], default=None)

    def _activity(self, mention: Mention) -> Referent | None:
        if mention.status == "apposed":
            return self._last.get(mention.kind)
        for form in (mention.name, *(mention.aliases if not mention.definite else ())):
            found = self._by_name.get((mention.kind, normalise(form)))
            other = mention.status == "told" and found and found.nouns and found.label != mention.name
            if found and len(form.split()) > 1 and not other:
                return found
        if not self._words.any_of("yet_to_be").isdisjoint(normalise(mention.name).split()):
            return None
        if self._words.settings.get("article") and (announced := self._announced(mention)):
            return announced
        told = self._from_headline(mention)
        if told or not mention.definite:
            return told or self._same_title(mention)
        if mention.status == "pointing":
            several = [
                referent
                for referent in self.of_kind(mention.kind)
                if referent.several or mention.head in referent.nouns
            ]
            return max(several, key=lambda referent: referent.sentences[-1:], default=None)
        wanted = _content(mention.name, self._words)
        same = [referent for referent in self.of_kind(mention.kind) if self._fits(referent, mention, wanted)]
        if same:
            return max(
                same,
                key=lambda referent: (
                    mention.head in _heads(referent),
                    not referent.told,
                    referent.sentences[-1:],
                    referent.cls != "Observance",
                ),
            )
        plain_noun = len(wanted) <= 1 or mention.status == "this"  # "this pivotal event"
        if plain_noun and mention.head in self._words.any_of(f"general_{mention.kind.lower()}"):
            candidates = list(self.of_kind(mention.kind))
            return max(
                candidates,
                key=lambda referent: (referent.sentences[-1:], referent.cls != "Observance"),
                default=None,
            )
        return None

    def _announced(self, mention: Mention) -> Referent | None:
        """Return what only the headline has spoken of: the first of that noun in the text is the same.

        A noun with the article and one more word goes for the last of that noun too, unless the word is a number.
        """
        same = [
            referent
            for referent in self.of_kind(mention.kind)
            if referent.head == mention.head and not referent.several
        ]
        if mention.plural or not same:
            return None
        if len(same) == 1 and set(same[0].sentences) == {0}:
            return same[0]
        words = [
            word for word in normalise(mention.name).split() if word not in self._words.any_of("event_light")
        ]
        if mention.definite and len(words) <= 2 and not set(words) & self._words.ordinals.keys():
            return max(same, key=lambda referent: referent.sentences[-1:])
        return None

    def _fits(self, referent: Referent, mention: Mention, wanted: frozenset[str]) -> bool:
        if mention.plural and not referent.several:
            return False
        generic = mention.head in self._words.any_of(
            f"general_{mention.kind.lower()}"
        ) or mention.head in _heads(referent) | self._nouns(referent)
        return generic and wanted <= _content(" ".join(referent.names), self._words) | {mention.head}

    def _nouns(self, referent: Referent) -> frozenset[str]:
        """Return every head noun in the names of a thing, where describing words follow: "la formation" is a session's."""
        if self._words.settings.get("modifiers") != "after":
            return frozenset()
        nouns = self._words.heads.get(referent.kind.lower(), {})
        return frozenset(word for name in referent.names for word in normalise(name).split() if word in nouns)

    def _from_headline(self, mention: Mention) -> Referent | None:
        """Return the thing of a headline that the first full mention tells of: the same noun, or two words in common."""
        if self._headline:
            return None
        wanted = _content(mention.name, self._words)
        for referent in self.of_kind(mention.kind):
            if referent.headline and not referent.entity:
                shared = wanted & _content(" ".join(referent.names), self._words)
                if referent.head.rstrip("s") == mention.head.rstrip("s") or len(shared) > 1:
                    return referent
        return None

    def _same_title(self, mention: Mention) -> Referent | None:
        """Return the thing that already bears the words of a capitalised name."""
        if not any(letter.isupper() for letter in mention.name[1:]):
            return None
        wanted = _content(mention.name, self._words)
        for referent in self.of_kind(mention.kind):
            if (
                referent.named
                and len(wanted) > 2
                and any(wanted == _content(name, self._words) for name in referent.names)
            ):
                return referent
        return None


def _begins(short: str, full: str) -> bool:
    """Whether a name of two words and more begins another."""
    return full.startswith(short + " ") and " " in short


def _same_noun(one: str, other: str) -> bool:
    """Whether one of two nouns is the end of the other ("committee", "steering committee")."""
    return one == other or one.endswith(f" {other}") or other.endswith(f" {one}")


def _heads(referent: Referent) -> frozenset[str]:
    """Return the nouns that a thing may be called by later."""
    return (
        frozenset({referent.head}) | referent.nouns | (referent.tokens() if referent.named else frozenset())
    )


def _shortened(short: list[str], full: list[str]) -> bool:
    """Whether a name is a shorter form of another: its surname, or first name and surname without the middle."""
    if len(short) >= len(full) or not short:
        return False
    if short == full[-len(short) :]:
        return True
    return len(short) > 1 and short[0] == full[0] and short[-1] == full[-1]


def _content(name: str, words: Words) -> frozenset[str]:
    light = words.stop_words | words.any_of(
        "article", "demonstrative", "preposition", "conjunction", "possessive", "event_light"
    )
    bare = frozenset(
        word.strip(".,;:()\"“”‘’'") for word in plain(words.spell(name)).split() if word not in light
    )
    article = words.settings.get("article", "")
    return frozenset(word.removeprefix(article) for word in bare - light) - {""}
