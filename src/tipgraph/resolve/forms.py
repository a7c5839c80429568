"""The forms of a thing's name, made fit to show: titles, articles and pronouns are no part of a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tipgraph.extract.referents import Referent
from tipgraph.read.normal import normalise
from tipgraph.read.words import Words
from tipgraph.resolve.concepts import is_arabic
from tipgraph.resolve.namewords import name_words

_FRAYED = ' \t\n.,;:!?،؛؟"“”«»'
_LONGEST_TITLE = 4
_TITLED = frozenset({"Event", "Project", "Report"})
_LATIN = re.compile("[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Trimmings:
    """The words of a language that are no part of a name, however close they stand to it."""

    determiners: frozenset[str]
    pronouns: frozenset[str]
    titles: frozenset[str]


def trimmings_of(words: Words) -> Trimmings:
    """Return what a language pack says of titles, articles and pronouns."""
    determiners = words.any_of("article", "demonstrative", "possessive")
    return Trimmings(
        determiners,
        determiners | words.any_of("pronoun_thing", "pronoun_person"),
        words.any_of("title", "honorific"),
    )


def trim_form(form: str, kind: str, trimmings: Trimmings) -> str:
    """Return a form without a determiner before it and marks around it; "" for a bare pronoun.

    A determiner in capitals belongs to the title of an event, project or report.
    """
    form = " ".join(form.split()).strip(_FRAYED)
    if form.count("(") != form.count(")"):
        form = form.rstrip("(").strip(_FRAYED)
    parts = form.split(" ", 1)
    while (
        len(parts) == 2
        and normalise(parts[0]) in trimmings.determiners
        and (kind not in _TITLED or parts[0].islower())
    ):
        form = parts[1]
        parts = form.split(" ", 1)
    return "" if normalise(form) in trimmings.pronouns else form


def without_title(name: str, trimmings: Trimmings) -> str:
    """Return a person's name without the titles before it, as long as a word is left that can begin a
    name: nobody is called bin Ali.
    """
    parts = name.split()
    while len(parts) > 1:
        for length in range(min(_LONGEST_TITLE, len(parts) - 1), 0, -1):
            phrase = normalise(" ".join(parts[:length]))
            titled = phrase in trimmings.titles or phrase.rstrip(".") in trimmings.titles
            if titled and normalise(parts[length]) not in name_words().links:
                parts = parts[length:]
                break
        else:
            break
    return " ".join(parts)


def forms_of(referent: Referent, language: str, trimmings: Trimmings) -> tuple[tuple[str, str], ...]:
    """Return the (language, form) pairs that a document gives a thing; Latin letters in Arabic text are
    English.
    """
    trimmed = {trim_form(form, referent.kind, trimmings) for form in referent.names} - {""}
    return tuple(sorted((script_language(form, language), form) for form in trimmed))


def script_language(form: str, language: str) -> str:
    """Return the language that a form is shown in: that of the text, unless its letters are of another
    script.
    """
    if language == "ar" and not is_arabic(form) and _LATIN.search(form):
        return "en"
    return "ar" if language != "ar" and is_arabic(form) else language


def best_form(referent: Referent, trimmings: Trimmings) -> str:
    """Return the form that names a thing best: a person's fullest name, the first name given of all else."""
    if referent.kind == "Person":
        return _fullest(referent.names, trimmings)
    label = trim_form(referent.label, referent.kind, trimmings)
    forms = (trim_form(name, referent.kind, trimmings) for name in referent.names)
    return label or next((form for form in forms if form), referent.label)


def _fullest(names: Mapping[str, int], trimmings: Trimmings) -> str:
    counted: Counter[str] = Counter()
    for name, count in names.items():
        counted[without_title(trim_form(name, "Person", trimmings) or name, trimmings)] += count
    best = max(counted, key=lambda name: (len(name.split()), counted[name], name))
    return _bared(best, counted) if is_arabic(best) else best


def _bared(best: str, counted: Mapping[str, int]) -> str:
    """Return the shortest full name that as many mentions end with: what stood before it is an unknown
    title.
    """
    ends: Iterable[str] = (
        name
        for name in counted
        if best.endswith(" " + name) and len(name.split()) > 1 and counted[name] >= counted[best]
    )
    return min(ends, key=len, default=best)
