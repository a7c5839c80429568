"""The words that a person's name is told by: titles, articles and what stands in brackets gone."""

from __future__ import annotations

import re
from functools import lru_cache

from tipgraph.read.normal import plain
from tipgraph.resolve.concepts import is_arabic
from tipgraph.resolve.namewords import name_words

_ARTICLES = frozenset({"al", "el", "ul", "ال", "as", "ad", "ash", "an", "ar", "at", "az"})
_WORD = re.compile(r"[^\W\d]+")
_BROKEN = re.compile(r"(?<=[a-zà-ÿ])-\s+(?=[a-zà-ÿ])")
_SERVANT = re.compile(
    r"\babd(?:[ -]?(?:oul|ul|el|al|ur|er|ar|us|es|as|en|un|an)[ -]?|[ -](?:e|u)[ -]?)"
    r"(?!a(?:i|y|ye)\b)(?=[a-z]{2})"
)
_SERVANT_ARABIC = re.compile(r"\bعبد\s*ال(?!له\b)")
# Before folding, as ألبرت begins with another alef; some names begin with the same letters all the same.
_ARTICLE_ARABIC = re.compile(r"(?<![^\W_])ال(?!ياس\b|ين|يز|كس|فريد|يسا|اء\b)(?=[^\W_]{3})")
_OF_GOD = re.compile(r"\b(?:عبد\s*الله|abd[ -]?(?:u|a|e|ou|oo)?l{1,2}[ -]?ah?)\b")
_BY_GOD = re.compile(r"(?<=[^\W_]{2})\s+الله\b|(?<=[a-z]{3})[ -]+allah?\b")
_OF_FAITH = re.compile(r"(?<=[a-z]{3})(?:[ -]?[eiua](?:dd|l[ -]?d)|[ -](?:[eiua]d?[ -]?)?d)(?:i|ee|ei)ne?\b")
_OF_FAITH_ARABIC = re.compile(r"(?<=[^\W_]{2})\s*الدين\b")
_FATHER = re.compile(r"\b(abou|abu|abo)[ -]?(?:el|al|l)[ -]?(?=[a-z]{3})")
_FATHER_ARABIC = re.compile(r"\bأ?ا?بو\s+ال")
_JOINED_ARTICLE = re.compile(r"\b(?:al|el)-(?=[a-z])")
_ASIDE = re.compile(r"\([^()]*\)|[\"“„«][^\"”“»]*[\"”“»]")
_LETTERS = str.maketrans({
    "ø": "o", "ł": "l", "đ": "dj", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
    "ð": "d", "ŋ": "ng", "ɓ": "b", "ɗ": "d", "’": "", "ʼ": "", "ʻ": "", "`": "",
})  # fmt: skip


@lru_cache(maxsize=1 << 14)
def personal_words(name: str) -> tuple[str, ...]:
    """Return the words of a person's name without titles, articles and links, compounds of عبد in two
    words.
    """
    return tuple(word for word in linked_words(name) if word not in name_words().links)


@lru_cache(maxsize=1 << 14)
def linked_words(name: str) -> tuple[str, ...]:
    """Return the words of a person's name with its links, as bin and ould, among them."""
    text = _untitled(_given_first(_ASIDE.sub(" ", _BROKEN.sub("", name))).casefold().replace("'", ""))
    text = _OF_GOD.sub("abdallah" if not is_arabic(name) else "عبدلله", text.translate(_LETTERS))
    text = _OF_FAITH_ARABIC.sub(
        " دين", _BY_GOD.sub(lambda match: "الله" if is_arabic(match[0]) else "allah", text)
    )
    text = _ARTICLE_ARABIC.sub("", _SERVANT_ARABIC.sub("عبد ", _FATHER_ARABIC.sub("ابو ", text)))
    text = _JOINED_ARTICLE.sub("", plain(text).replace("abdallah", "abd_allah"))
    text = _OF_FAITH.sub(" din", _FATHER.sub(r"\1 ", _SERVANT.sub("abd ", text)))
    words = (word.replace("_", "") for word in _WORD.findall(text))
    return tuple(word for word in words if word and word not in _ARTICLES)


def _given_first(name: str) -> str:
    """Return a name that a list gives surname first, with a comma, as people speak it."""
    surname, comma, given = name.partition(",")
    if not comma or "," in given or not given.strip() or plain(given).strip(" .") in name_words().suffixes:
        return name.replace(",", " ")
    return f"{given.strip()} {surname.strip()}"


def _untitled(name: str) -> str:
    """Leave out titles before a name and degrees behind it, as long as two words are left."""
    words, known = name.split(), name_words()
    while len(words) > 2 and _is_title(words[0]):
        words = words[1:]
    while len(words) > 2 and plain(words[-1]).strip(".,()") in known.suffixes:
        words = words[:-1]
    return " ".join(words)


def _is_title(word: str) -> bool:
    honorifics = name_words().honorifics
    bare = plain(word).strip(".,()")
    return (
        bare in honorifics
        or bare.replace(".", "") in honorifics
        or ("-" in bare and all(part in honorifics for part in bare.split("-")))
    )
