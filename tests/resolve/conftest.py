"""The authority's names, loaded once, and documents made of a few things and claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import pytest

from tipgraph.extract.reading import Reading
from tipgraph.extract.referents import Referent
from tipgraph.model import Claim, Document, Evidence, Span
from tipgraph.read.authority import load_authority
from tipgraph.read.words import Words, languages, load_words
from tipgraph.resolve.concepts import load_concepts
from tipgraph.resolve.judgements import Judgement
from tipgraph.resolve.known import KnownNames
from tipgraph.resolve.resolution import Resolution, resolve

Thing = tuple[str, ...]
"""Kind and names; the first name is the label."""
Stated = tuple[str, str, str] | tuple[str, str, str, dict[str, object]]


@pytest.fixture(scope="session")
def known() -> KnownNames:
    """Return the packaged authority's names."""
    return KnownNames(load_authority(), load_concepts())


@pytest.fixture(scope="session")
def words() -> dict[str, Words]:
    """Return the words of all language packs."""
    return {code: load_words(code) for code in languages()}


def make_reading(
    stem: str, things: Sequence[Thing], stated: Sequence[Stated], country: str = "", issued: str = ""
) -> Reading:
    """Return a document of these things and claims; `1` in a claim is the thing of that number."""
    referents = tuple(
        Referent(
            number,
            kind,
            kind,
            names[0],
            names=Counter(names),
            named=kind != "Event" or any(letter.isupper() for letter in names[0][1:]),
        )
        for number, (kind, *names) in enumerate(things)
    )
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in things[0][1])
    claims = tuple(_claim(stem, number, one) for number, one in enumerate(stated))
    document = Document(stem, f"{stem}.txt", "", "ar" if arabic else "en", "", issued=issued)
    return Reading(document, referents, claims, country)


def _claim(stem: str, number: int, stated: Stated) -> Claim:
    subject, relation, target, *more = stated
    quote = f"sentence {number} of {stem}"
    evidence = Evidence(stem, Span(0, len(quote)), quote, "en.rule", Span(0, 1), Span(0, 1))
    qualifiers = dict(more[0]) if more else {}
    return Claim(_end(subject), relation, _end(target), evidence=(evidence,), **qualifiers)  # type: ignore[arg-type]


def _end(name: str) -> str:
    return f"#{name}" if name.isdigit() else name


@pytest.fixture
def settle(known: KnownNames, words: dict[str, Words]) -> Callable[..., Resolution]:
    """Return a function that resolves readings, with judgements if given."""

    def settle(*readings: Reading, judgements: Sequence[Judgement] = ()) -> Resolution:
        return resolve(readings, known, words, judgements)

    return settle


@pytest.fixture
def reading() -> Callable[..., Reading]:
    """Return the function that makes documents."""
    return make_reading
