"""What pages and pictures say themselves, in English and Arabic: page/words.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeAlias

from tipgraph.resources import parse_yaml

Words: TypeAlias = dict[str, Any]
"""Key to a text, or to its plural forms, or to names by code."""

PAGE = Path(__file__).with_name("page")


def read_words() -> dict[str, Words]:
    """Language to its words."""
    words: dict[str, Words] = parse_yaml((PAGE / "words.yaml").read_text("utf-8"))
    return words


def say_count(words: Words, key: str, count: int, language: str) -> str:
    """A text that counts, in the plural form that the language has for the number (CLDR's rules)."""
    forms: dict[str, str] = words[key]
    return forms.get(plural_form(count, language), forms["other"]).replace("{n}", f"{count:,}")


def plural_form(count: int, language: str) -> str:
    """CLDR's name of the plural form of a whole number."""
    if language != "ar":
        return "one" if count == 1 else "other"
    if count < 3:
        return ("zero", "one", "two")[count]
    if 3 <= count % 100 <= 10:
        return "few"
    return "many" if count % 100 >= 11 else "other"
