"""The stages in their order; the only module that knows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from tipgraph.extract.mixed import read_mixed
from tipgraph.extract.pack import Pack, load_pack
from tipgraph.extract.reading import Reading
from tipgraph.model import Document, Knowledge
from tipgraph.read.authority import Authority, load_authority
from tipgraph.read.documents import find_files, load_documents
from tipgraph.read.sentences import split_sentences
from tipgraph.read.words import languages
from tipgraph.resolve.concepts import load_concepts
from tipgraph.resolve.judgements import Judgement
from tipgraph.resolve.known import KnownNames
from tipgraph.resolve.resolution import Resolution, resolve


@dataclass(frozen=True)
class Workshop:
    """The authority and the language packs, loaded once for many documents."""

    authority: Authority
    packs: dict[str, Pack] = field(default_factory=dict)

    @cached_property
    def known(self) -> KnownNames:
        """The authority's names by spelling and by what they say; made when first needed."""
        return KnownNames(self.authority, load_concepts())


def open_workshop(authority: Path | None = None, packs: Path | None = None) -> Workshop:
    """Load the authority and every language pack; raises `AuthorityError` or `PackError` that lists all
    faults.
    """
    loaded = load_authority(authority)
    return Workshop(loaded, {code: load_pack(code, loaded, packs) for code in languages(packs)})


def load(paths: Sequence[Path], workshop: Workshop) -> list[Document]:
    """Read the documents that paths name or hold."""
    words = {code: pack.words for code, pack in workshop.packs.items()}
    return load_documents(find_files(paths), words)


def read(
    documents: Iterable[Document], workshop: Workshop, done: Callable[[], None] = lambda: None
) -> list[Reading]:
    """Extract what each document states; `done` is called after each."""
    readings: list[Reading] = []
    for document in documents:
        readings.append(read_mixed(document, workshop.packs, workshop.authority))
        done()
    return readings


def count_sentences(documents: Iterable[Document], workshop: Workshop) -> int:
    """Return how many sentences documents have."""
    return sum(
        len(split_sentences(document.text, workshop.packs[document.language].words)) for document in documents
    )


def settle(
    documents: Iterable[Document],
    workshop: Workshop,
    judgements: Sequence[Judgement] = (),
    done: Callable[[], None] = lambda: None,
) -> Resolution:
    """Extract and resolve: documents in; knowledge out, and what was merged for which reason."""
    words = {code: pack.words for code, pack in workshop.packs.items()}
    return resolve(read(documents, workshop, done), workshop.known, words, judgements)


def learn(
    documents: Iterable[Document], workshop: Workshop, done: Callable[[], None] = lambda: None
) -> Knowledge:
    """Extract and resolve without judgements: documents in, knowledge out."""
    return settle(documents, workshop, (), done).knowledge
