"""What is plain to see of each token before names are sought: head nouns, stops, known names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tipgraph.extract.mention import Mention
from tipgraph.model import Span
from tipgraph.read.tokens import Token
from tipgraph.read.words import Words

_LONGEST_HEAD = 4
OPENING_QUOTES = frozenset('“„«"‘')
_BULLETS = frozenset("•▪●◦*·-–—")


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun of some kind at `first` up to `last`; `cls` is what the pack says of it."""

    kind: str
    cls: str
    first: int
    last: int
    noun: str
    possessed: bool = False
    """Whether a pronoun is written onto it (زيارته, his visit)."""


class Sight:
    """A sentence's tokens with what the pack and the authority know of them."""

    def __init__(self, text: str, tokens: Sequence[Token], words: Words, known: Sequence[Mention]) -> None:
        self.text = text
        self.tokens = tokens
        self.words = words
        self.known: Mapping[int, Mention] = {mention.first: mention for mention in known}
        self.covered = {index: mention for mention in known for index in range(mention.first, mention.last)}
        self.heads = self._find_heads()
        self.head_at = {index: head for head in self.heads for index in range(head.first, head.last)}
        self.cased = words.settings.get("script") != "arabic"
        self.trailing = self.cased and words.settings.get("modifiers") == "after"
        letters = [token.text for token in tokens if token.text[:1].isalpha()]
        self.shouted = (
            self.cased and len(letters) > 2 and sum(w.isupper() for w in letters) > 0.7 * len(letters)
        )
        capital = sum(w[:1].isupper() for w in letters if len(w) > 3)
        ended = bool(tokens) and tokens[-1].text == "."
        self.titled = (
            self.cased
            and not ended
            and 4 < len(letters) < 26
            and capital > 0.85 * sum(len(w) > 3 for w in letters)
        )

    def norm(self, index: int) -> str:
        """Return the form of a token, empty beyond the ends."""
        return self.tokens[index].norm if 0 <= index < len(self.tokens) else ""

    def ends_in(self, index: int, setting: str) -> bool:
        """Whether a word has the ending that a setting of the pack names; never where the pack names none."""
        ending = self.words.settings.get(setting, "")
        return bool(ending) and self.norm(index).endswith(ending)

    def capital(self, index: int) -> bool:
        """Whether the token is written like a name."""
        return 0 <= index < len(self.tokens) and self.tokens[index].capital

    def phrase_at(self, index: int, names: frozenset[str], longest: int = 6) -> int:
        """Return how many tokens from `index` on make up a phrase of the set, 0 where none does."""
        for length in range(min(longest, len(self.tokens) - index), 0, -1):
            if " ".join(token.norm for token in self.tokens[index : index + length]) in names:
                return length
        return 0

    def holds(self, phrases: frozenset[str]) -> bool:
        """Whether any of the phrases stands in the sentence."""
        text = " " + "".join(token.norm + " " for token in self.tokens)
        return any(f" {phrase} " in text for phrase in phrases)

    @property
    def headline(self) -> bool:
        """Whether the line is written like a headline: it does not end as a sentence does."""
        return bool(self.tokens) and self.tokens[-1].norm not in (".", "!", "?", ":", ";", '"', ")")

    @property
    def announces(self) -> bool:
        """Whether the sentence ends with a colon, so that a list is expected."""
        return bool(self.tokens) and self.tokens[-1].norm == ":"

    @property
    def bulleted(self) -> bool:
        """Whether the sentence begins like an entry of a list."""
        return self.norm(0) in _BULLETS or (self.norm(0).isdigit() and self.norm(1) in (".", ")"))

    def span(self, first: int, last: int) -> Span:
        """Return where tokens stand in the document."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def name(self, first: int, last: int) -> str:
        """Return the text of tokens with its white space evened out."""
        span = self.span(first, last)
        return " ".join((self.tokens[first].text + self.text[self.tokens[first].end : span.end]).split())

    def _find_heads(self) -> list[Head]:
        heads: list[Head] = []
        index = 0
        while index < len(self.tokens):
            head = self._head(index)
            if head:
                heads.append(head)
            index = head.last if head else index + 1
        return heads

    def _head(self, index: int) -> Head | None:
        for length in range(min(_LONGEST_HEAD, len(self.tokens) - index), 0, -1):
            for noun, possessed in self._nouns(index, length):
                for kind, nouns in self.words.heads.items():
                    if noun in nouns:
                        return Head(kind, nouns[noun], index, index + length, noun, possessed)
        return None

    def _nouns(self, index: int, length: int) -> Iterator[tuple[str, bool]]:
        """Yield the forms under which words may stand in the pack: as they are, without article, case ending, pronoun."""
        norms = [token.norm for token in self.tokens[index : index + length]]
        yield " ".join(norms), False
        article = self.words.settings.get("article")
        if not article:
            return
        norms = [norm.removeprefix(article) for norm in norms]
        yield " ".join(norms), False
        for ending in self.words.settings.get("noun_endings", "").split():
            stem = norms[0].removesuffix(ending)
            if stem != norms[0] and len(stem) > 2:
                case = ending == "ا"
                rest = [norm.removesuffix(ending) for norm in norms[1:]] if case else norms[1:]
                for form in (stem, _bare_ending(stem) if not case else stem):
                    yield " ".join([form, *rest]), not case

    def bracket(self, index: int, longest: int = 8) -> int:
        """Return the index behind a bracket that opens at `index`, 0 where none does."""
        if self.norm(index) != "(":
            return 0
        for end in range(index + 1, min(index + longest, len(self.tokens))):
            if self.norm(end) == ")":
                return end + 1
        return 0

    def quotation(self, index: int, longest: int = 45) -> tuple[int, int] | None:
        """Return the tokens inside quotation marks that open at `index`."""
        opening = self.tokens[index].text if index < len(self.tokens) else ""
        closing = {"“": "”“", '"': '"', "«": "»", "‘": "’", "„": "“”", "'": "'", "”": "”“"}.get(opening)
        if not closing:
            return None
        for end in range(index + 1, min(index + longest, len(self.tokens))):
            if self.tokens[end].text in closing and not self._apostrophe(end):
                return (index + 1, end) if end > index + 1 else None
        return None

    def _apostrophe(self, index: int) -> bool:
        """Whether a closing mark is the apostrophe of a plural owner ("the victims' voices")."""
        token = self.tokens[index]
        owner = self.norm(index - 1).endswith("s") and token.start == self.tokens[index - 1].end
        return (
            token.text in "’'"
            and owner
            and index + 1 < len(self.tokens)
            and self.tokens[index + 1].text[:1].isalnum()
        )


def _bare_ending(stem: str) -> str:
    """Return a noun's own ending where a pronoun was written onto it (ورشتها of ورشة, لقائه of لقاء)."""
    if stem.endswith("ت"):
        return stem[:-1] + "ه"
    return stem[:-1] + "ء" if stem.endswith(("اي", "او")) else stem
