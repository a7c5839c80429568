"""A reader of short texts, with the authority and the packs loaded once for all tests of this stage."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from tipgraph.extract.mention import Mention
from tipgraph.extract.pack import Pack, load_pack
from tipgraph.extract.reading import Reading, link_document, read_document
from tipgraph.model import Claim, Document
from tipgraph.read.authority import Authority, load_authority
from tipgraph.read.documents import read_text

ISSUED = "2024-06-05"
"""A Wednesday."""


@dataclass
class Reader:
    """Reads a text of a test and tells what it states, in words."""

    authority: Authority
    packs: dict[str, Pack] = field(default_factory=dict)

    def pack(self, code: str) -> Pack:
        if code not in self.packs:
            self.packs[code] = load_pack(code, self.authority)
        return self.packs[code]

    def document(self, text: str, code: str = "en", issued: str = ISSUED) -> Document:
        known = {"language": code, "issued": issued}
        return read_text(text, "sample.txt", {code: self.pack(code).words}, known)

    def read(self, text: str, code: str = "en", issued: str = ISSUED) -> Reading:
        return read_document(self.document(text, code, issued), self.pack(code), self.authority)

    def mentions(self, text: str, *kinds: str, code: str = "en", issued: str = ISSUED) -> list[Mention]:
        """Return the mentions of some kinds in their order."""
        lines, _ = link_document(self.document(text, code, issued), self.pack(code), self.authority)
        return [mention for line in lines for mention in line.mentions if mention.kind in kinds]

    def names(self, text: str, *kinds: str, code: str = "en") -> list[str]:
        return [mention.name for mention in self.mentions(text, *kinds, code=code)]

    def claims(
        self, text: str, *relations: str, code: str = "en", issued: str = ISSUED
    ) -> list[tuple[Claim, str]]:
        """Return the claims of some relations, each with its line: `subject | relation | object`."""
        reading = self.read(text, code, issued)
        found: list[tuple[Claim, str]] = []
        for claim in reading.claims:
            if claim.relation in relations:
                ends = self.name(claim.subject, reading), self.name(claim.object, reading)
                found.append((claim, f"{ends[0]} | {claim.relation} | {ends[1]}"))
        return found

    def stated(self, text: str, *relations: str, code: str = "en", issued: str = ISSUED) -> list[str]:
        """Return the claims of some relations as sorted lines."""
        return sorted({line for _, line in self.claims(text, *relations, code=code, issued=issued)})

    def name(self, key: str, reading: Reading) -> str:
        if key.startswith("#"):
            referent = reading.referents[int(key[1:])]
            key = referent.entity or referent.label
        entry = self.authority.entries.get(key)
        return dict(entry.labels).get("en", entry.labels[0][1]) if entry else key


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader(load_authority())
