"""A document whose paragraphs are in several languages: each is read with the pack of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tipgraph.extract.pack import Pack
from tipgraph.extract.reading import Reading, date_document, read_document
from tipgraph.extract.referents import Referent
from tipgraph.model import Claim, Document, merge_claims
from tipgraph.read.authority import Authority
from tipgraph.read.language import split_languages


def read_mixed(document: Document, packs: Mapping[str, Pack], authority: Authority) -> Reading:
    """Extract what a document states, paragraph by paragraph in the language that each is in."""
    stretches = split_languages(
        document.text, {code: pack.words for code, pack in packs.items()}, document.language
    )
    codes = sorted(
        {code for _, code in stretches} | {document.language}, key=lambda code: code != document.language
    )
    if len(codes) == 1:
        return read_document(document, packs[document.language], authority)
    dated = date_document(document, packs[document.language])
    readings = []
    for code in codes:
        others = [span for span, other in stretches if other != code]
        text = document.text
        for span in others:  # blanked, not cut out: every offset stays that of the document
            text = text[: span.start] + _blank(text[span.start : span.end]) + text[span.end :]
        readings.append(read_document(replace(dated, text=text, language=code), packs[code], authority))
    return _joined(dated, readings)


def _blank(text: str) -> str:
    return "".join("\n" if letter == "\n" else " " for letter in text)


def _joined(document: Document, readings: list[Reading]) -> Reading:
    """Make one reading of several, their things numbered through."""
    referents: list[Referent] = []
    claims: list[Claim] = []
    for reading in readings:
        shift = len(referents)
        claims += [_shifted(claim, shift) for claim in reading.claims]
        referents += [replace(referent, number=referent.number + shift) for referent in reading.referents]
    country = next((reading.country for reading in readings if reading.country), "")
    return Reading(document, tuple(referents), merge_claims(claims), country)


def _shifted(claim: Claim, shift: int) -> Claim:
    def moved(key: str) -> str:
        return f"#{int(key[1:]) + shift}" if key.startswith("#") else key

    return replace(
        claim,
        subject=moved(claim.subject),
        object=moved(claim.object),
        said_by=tuple(map(moved, claim.said_by)),
    )
