"""A language ready for use: its words, its rules, the names of the authority in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tipgraph.extract.gazetteer import Gazetteer, first_words
from tipgraph.extract.rules import Rule, load_rules
from tipgraph.read.authority import Authority
from tipgraph.read.tokens import Tokenizer
from tipgraph.read.words import Words, load_words


@dataclass(frozen=True)
class Pack:
    """A language pack; what takes long to make is made when a document in the language asks for it."""

    words: Words
    rules: tuple[Rule, ...]
    """The rules that state claims or fold."""
    told: tuple[Rule, ...]
    """The rules that find the events that only a verb tells."""
    authority: Authority

    @cached_property
    def by_name(self) -> Mapping[str, Rule]:
        """The rules that state claims or fold, by their names."""
        return {rule.name: rule for rule in self.rules}

    @cached_property
    def tokenizer(self) -> Tokenizer:
        """Cuts texts in the manner of the language."""
        return Tokenizer(self.words, first_words(self.authority, self.words))

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Finds the names of the authority."""
        return Gazetteer(self.authority, self.tokenizer, self.words.code)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """Authority id to label in this language."""
        code, entries = self.words.code, self.authority.entries.values()
        return {entry.id: entry.label_in(code) for entry in entries}


def load_pack(code: str, authority: Authority, folder: Path | None = None) -> Pack:
    """Load a language pack; raises `PackError` that lists every fault."""
    words = load_words(code, folder)
    rules = load_rules(words, folder)
    claiming = tuple(rule for rule in rules if rule.relation != "told")
    return Pack(words, claiming, tuple(rule for rule in rules if rule.relation == "told"), authority)
