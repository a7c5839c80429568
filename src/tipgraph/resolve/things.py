"""The things that documents speak of, each with the key that makes it one with things of other documents."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tipgraph.extract.reading import Reading
from tipgraph.extract.referents import Referent
from tipgraph.resolve.concepts import is_arabic
from tipgraph.resolve.forms import Trimmings, best_form, forms_of, script_language
from tipgraph.resolve.known import KnownNames, Surroundings
from tipgraph.resolve.personal import personal_words
from tipgraph.resolve.spelled import is_acronym, spell
from tipgraph.resolve.wording import Wording

Key = tuple[str, ...]
AUTHORITY = "authority"
_PROJECTS = frozenset({"project", "program", "projet", "proyecto", "projeto", "مشروع", "برنامج"})
_LIGHT = 3
"""Words of so few letters tell nothing by being small: of, the, and."""
_LONG_NAME = 4
"""A name of a project or report in Arabic, which has no capitals, is taken for its own from so many
words on.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Thing:
    """A thing of one document on its way to its entity."""

    stem: str
    number: int
    language: str
    """Language of the label, told by its script."""
    issued: str
    context: str
    """Authority id of the country that the document is mostly about, empty where none stands out."""
    kind: str
    cls: str
    label: str
    forms: tuple[tuple[str, str], ...]
    key: Key
    """Authority and id, or the kind, the name as it compares and what that name is scoped by."""
    countries: frozenset[str]
    """Countries that it belongs to, as its name, its entry or its scope tells."""
    named: bool
    """Whether it has a name of its own, not one that is only described or that every country has."""


@dataclass(frozen=True, slots=True)
class _Identity:
    key: Key
    countries: frozenset[str] = frozenset()
    named: bool = True


def stated_things(reading: Reading, known: KnownNames, trimmings: Trimmings) -> list[Thing]:
    """Return the things of a document that stand in its claims."""
    document = reading.document
    used = {key for claim in reading.claims for key in (claim.subject, claim.object, *claim.said_by)}
    around = Surroundings(
        reading.country, frozenset(referent.entity for referent in reading.referents if referent.entity)
    )
    things: list[Thing] = []
    for referent in reading.referents:
        if f"#{referent.number}" not in used:
            continue
        label = best_form(referent, trimmings)
        identity = _identify(referent, label, document.stem, around, known)
        things.append(
            Thing(
                document.stem,
                referent.number,
                script_language(label, document.language),
                document.issued,
                reading.country,
                referent.kind,
                referent.cls,
                label,
                forms_of(referent, document.language, trimmings),
                identity.key,
                identity.countries,
                identity.named,
            )
        )
    return things


def _identify(
    referent: Referent, label: str, stem: str, around: Surroundings, known: KnownNames
) -> _Identity:
    """Return the key of a thing, the countries that it belongs to, and whether its name is its own."""
    kind = referent.kind
    if kind == "Person":
        words = personal_words(label)
        return _Identity((kind, " ".join(words)) if len(words) > 1 else (kind, spell(label), stem))
    identifier = referent.entity or known.find(kind, _by_length(label, referent.names), around)
    if identifier:
        return _Identity((AUTHORITY, identifier), known.countries_of(identifier))
    if kind == "Organization":
        return _body(label, stem, around.country, known)
    if kind == "Event":
        key = (kind, spell(label, years=True))
        named = is_titled(label, referent.head) if not is_arabic(label) else referent.named
        return _Identity(key if named else (*key, stem), named=named)
    if kind in ("Project", "Report"):
        return _work(kind, label, stem, around.country, known)
    return _Identity((kind, spell(label)))


def is_titled(label: str, head: str) -> bool:
    """Whether an event is called by a title of its own, and not by what it is ("recent visit to Cairo").

    Most words of a title are capitalised, or it does not even say what kind of event it is.
    """
    words = [word for word in re.findall(r"[^\W\d_]+", label) if len(word) > _LIGHT]
    capitals = sum(word[0].isupper() for word in words)
    if len(words) > 1 and capitals > len(words) / 2:
        return True
    untold = head not in spell(label).split() if head else True
    return untold and label[:1].isupper() and len(words) >= _LONG_NAME and not label.isupper()


def _by_length(label: str, names: Iterable[str]) -> list[str]:
    return [label, *sorted(set(names) - {label}, key=lambda name: (-len(name), name))]


def _body(label: str, stem: str, country: str, known: KnownNames) -> _Identity:
    """Scope a body: a name that tells which one stands alone, any other belongs to a country or a
    document.
    """
    concepts = known.concepts
    said = known.posted(known.wordings.take_apart(label), country)
    if said.bodies and said.countries:
        left = tuple(concept for concept in said.concepts if concept not in concepts.mission)
        said = Wording(left, said.proper, said.bodies, said.countries)
    common = (
        not (said.proper or said.bodies) or bool(set(said.concepts) & concepts.national) or label.islower()
    )
    # Arabic has no capitals: that a word is not a common one does not make it a name.
    scoped = common or is_acronym(label) or is_arabic(label) or bool(said.concepts and not said.proper)
    countries = said.countries or ((country,) if scoped and country else ())
    key = ("Organization", _joined(said), "+".join(countries), stem if common and not countries else "")
    return _Identity(key, frozenset(countries), bool(said.proper) and not (common or said.countries))


def _joined(said: Wording) -> str:
    return " ".join((*said.bodies, *said.proper, *said.concepts))


def _work(kind: str, label: str, stem: str, country: str, known: KnownNames) -> _Identity:
    """Scope a project or report: by its own name, by country where every country has one, else by
    document.
    """
    said = known.wordings.take_apart(label, bodies=False)
    capitals = any(letter.isupper() for letter in label[1:])
    if is_arabic(label):
        capitals = len(label.split()) >= _LONG_NAME and len(said.proper) > 1
    if capitals and said.proper:
        return _Identity((kind, _bare_name(label) if kind == "Project" else spell(label)))
    countries = said.countries or ((country,) if country else ())
    if capitals and countries:
        return _Identity((kind, _joined(said), "+".join(countries)), frozenset(countries), named=False)
    return _Identity((kind, spell(label), stem), named=False)


def _bare_name(label: str) -> str:
    """Return the name of a project as it compares, without the word that says that it is one."""
    words = spell(label).split()
    bare = [word for word in words if word not in _PROJECTS]
    return " ".join(bare if len(bare) > 1 else words)
