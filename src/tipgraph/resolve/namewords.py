"""The words that names of persons are made of: titles, links, names that many bear, spellings of one name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from tipgraph.errors import PackError
from tipgraph.read.normal import plain
from tipgraph.resources import parse_yaml_texts, resource_folder


@dataclass(frozen=True, slots=True)
class NameWords:
    """What names.yaml says; all words in their plain form."""

    honorifics: frozenset[str]
    suffixes: frozenset[str]
    links: frozenset[str]
    particles: frozenset[str]
    born: frozenset[str]
    common: frozenset[str]
    spellings: Mapping[str, frozenset[str]]
    """Word of either script to the names that it spells; words that share none are two names."""

    def are_common(self, words: Iterable[str]) -> bool:
        """Whether many people bear each of these names, so that all of them still are nobody's own."""
        return all(
            word in self.common or word in self.spellings or word in self.particles or len(word) < 2
            for word in words
        )

    def of_one_name(self, first: str, second: str) -> bool | None:
        """Whether two words spell one name; None where the list does not know both."""
        one, two = self.spellings.get(first), self.spellings.get(second)
        return bool(one & two) if one and two else None


@cache
def name_words() -> NameWords:
    """Read names.yaml once; raises `PackError` where it is unreadable."""
    path: Path = resource_folder("concepts") / "names.yaml"
    try:
        content = parse_yaml_texts(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise PackError(f"{path}: is not readable YAML in UTF-8: {' '.join(str(error).split())}") from error
    spellings: dict[str, set[str]] = {}
    for name, forms in content["spellings"].items():
        for form in (name, *forms.split()):
            spellings.setdefault(plain(form), set()).add(plain(name))
    return NameWords(
        _plain(word for words in content["honorifics"].values() for word in words),
        _plain(content["suffixes"]),
        _plain(content["links"]),
        _plain(content["particles"]),
        _plain(content["born"]),
        _plain(word for line in content["common"] for word in line.split()),
        {word: frozenset(names) for word, names in spellings.items()},
    )


def _plain(words: Iterable[str]) -> frozenset[str]:
    return frozenset(plain(word) for word in words)
