"""Names of bodies, events and projects compared by what they say, whatever their language or script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from functools import lru_cache

from tipgraph.resolve.concepts import is_arabic
from tipgraph.resolve.groups import Group
from tipgraph.resolve.known import KnownNames
from tipgraph.resolve.letters import is_slip, is_substituted, relate
from tipgraph.resolve.sounds import skeleton
from tipgraph.resolve.spelled import initials_of, is_acronym, ordinals
from tipgraph.resolve.things import AUTHORITY
from tipgraph.resolve.wording import Wording, split_words

_TWO = 2
"""Words that a name holds at least that can be told by what it says."""
_FEW = 3
"""So many concepts in common are hardly those of two works of one day or one sum."""
_HALF = 0.5
_STEM = 6
"""Letters that two words of one stem share."""
_SURE = 4
"""So many concepts bear one more head that translations waver about."""
_KINDS = frozenset({"project", "programme", "initiative"})
"""What a project may be called beside its name."""


class Sayings:
    """What names say, taken apart once."""

    def __init__(self, known: KnownNames) -> None:
        self._concepts = known.concepts
        self._entries = known.entries
        self.light = known.concepts.light
        self._heads = frozenset(concept for family in known.concepts.heads for concept in family)
        self._take_apart = known.wordings.take_apart
        self._tongue = lru_cache(maxsize=1 << 12)(self._tongue_of)
        self._telling = lru_cache(maxsize=1 << 12)(self._telling_words)

    def marks(self, body: Group) -> Iterator[tuple[Hashable, Group]]:
        """Yield what bodies share whose names may say one thing."""
        for name in self._names(body):
            said = self._take_apart(name)
            if len(said.concepts) + len(said.proper) < _TWO:
                continue
            core = tuple(
                concept for concept in said.concepts if concept not in self._heads and concept != "national"
            )
            initials = initials_of(name, self.light)
            if len(initials) >= _SURE:
                yield ("initials", initials), body
                yield ("letters", "".join(self._telling(name))), body
            sounds = sorted(skeleton(word) for word in said.proper)
            yield ("said", said.bodies, core, *sounds), body
            if len(sounds) > 1:
                for i in range(len(sounds)):
                    yield ("but", said.bodies, said.concepts, *sounds[:i], "", *sounds[i + 1 :]), body

    def compare(self, first: Group, second: Group) -> str:
        """Return how the names of two bodies say one thing; "" where they do not."""
        ways = (self._compare(one, two) for one in self._names(first) for two in self._names(second))
        return next((way for way in ways if way), "")

    def _names(self, body: Group) -> list[str]:
        """Return the full names of a body: what a document calls it, and what the authority does."""
        names = [body.things[0].label]
        entry = self._entries.get(body.key[1]) if body.key[0] == AUTHORITY else None
        names += [name for _, name in entry.strong] if entry else []
        return [name for name in dict.fromkeys(names) if not is_acronym(name)]

    def _compare(self, first: str, second: str) -> str:
        one, two = self._take_apart(first), self._take_apart(second)
        if self._are_two(first, second):
            said = self._heads_agree(one, two) and _words_agree(one.proper, two.proper)
            return "say the same in two languages" if said else ""
        if set(one.concepts) ^ set(two.concepts) == {"national"} and one.proper == two.proper:
            alike = one.bodies == two.bodies and min(len(one.concepts), len(two.concepts)) >= _SURE
            return "say the same" if alike else ""
        if one.bodies != two.bodies or one.countries != two.countries:
            return ""
        return self._respelled(first, second, one, two)

    def _respelled(self, first: str, second: str, one: Wording, two: Wording) -> str:
        """Say how two names of one language differ in spelling alone: spaces, a slip, an ending."""
        words = self._telling(first), self._telling(second)
        if "".join(words[0]) == "".join(words[1]):
            return "are one name but for spaces"
        odd = (set(one.proper) - set(two.proper), set(two.proper) - set(one.proper))
        new = (set(one.concepts) - set(two.concepts), set(two.concepts) - set(one.concepts))
        if len(odd[0] | new[0]) != 1 or len(odd[1] | new[1]) != 1 or (new[0] and new[1]):
            return ""
        if not new[0] and not new[1]:
            a, b = min(odd[0]), min(odd[1])
            if is_slip(a, b) and not is_substituted(a, b):
                return "are one name but for a slip of the pen"
        left = [[word for word in mine if word not in yours] for mine, yours in (words, words[::-1])]
        same = len(words[0]) - len(left[0])
        if len(left[0]) == len(left[1]) == 1 and same >= _FEW and left[0][0][:_STEM] == left[1][0][:_STEM]:
            return "are one name but for an ending"
        return ""

    def _telling_words(self, name: str) -> tuple[str, ...]:
        return tuple(word for word in split_words(name) if word not in self.light)

    def of(self, group: Group) -> Wording:
        """Return what the name of a group says."""
        return self._take_apart(group.things[0].label)

    def is_told(self, work: Group) -> bool:
        """Whether a project is called by more than what it is."""
        said = self.of(work)
        return bool(said.proper or said.bodies or set(said.concepts) - _KINDS)

    def is_long(self, work: Group) -> bool:
        """Whether a name says so much that another thing of the same day or country hardly says it too."""
        said = self.of(work)
        return len(said.concepts) + len(said.proper) >= _SURE

    def in_two_languages(self, first: Group, second: Group) -> bool:
        """Whether two names are of two languages, as far as their words tell."""
        return self._are_two(first.things[0].label, second.things[0].label)

    def _are_two(self, first: str, second: str) -> bool:
        tongues = self._tongue(first), self._tongue(second)
        return tongues[0] != tongues[1] and ("" not in tongues or "ar" in tongues)

    def overlap(self, first: Group, second: Group) -> bool:
        """Whether two names in two languages share at least half of what they say."""
        if not self.in_two_languages(first, second):
            return False
        one, two = set(self.of(first).concepts), set(self.of(second).concepts)
        return bool(one) and len(one & two) >= _HALF * len(one | two)

    def are_translated(self, first: Group, second: Group) -> bool:
        """Whether two works are called the same, word for word by meaning, and that is no bare word."""
        one, two = self.of(first), self.of(second)
        return (
            len(one.concepts) + len(one.proper) + len(one.bodies) >= _FEW
            and set(one.concepts) - _KINDS == set(two.concepts) - _KINDS
            and (one.countries, one.bodies) == (two.countries, two.bodies)
            and ordinals(first.things[0].label) == ordinals(second.things[0].label)
            and _words_agree(one.proper, two.proper)
        )

    def differ(self, first: str, second: str) -> bool:
        """Whether two names are of two bodies for sure: both say in known words what they are, and that is not
        the same; or both are of one language.
        """
        one, two = self._take_apart(first), self._take_apart(second)
        tongues = self._tongue(first), self._tongue(second)
        if tongues[0] == tongues[1] and "" not in tongues:
            return True
        told = not (one.proper or two.proper or is_acronym(first) or is_acronym(second))
        return told and not self._heads_agree(one, two)

    def is_telling(self, work: Group) -> bool:
        """Whether the title of a work has words of its own before its subtitle, or names a body."""
        said = self._take_apart(work.things[0].label.partition(":")[0])
        return len(said.proper) >= _TWO or bool(said.bodies)

    def _tongue_of(self, name: str) -> str:
        """Return the language that the common words of a name are of; "" where they do not tell."""
        if is_arabic(name):
            return "ar"
        counted = Counter(
            self._concepts.tongues[word] for word in split_words(name) if word in self._concepts.tongues
        )
        ranked = counted.most_common(2)
        return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else ""

    def _heads_agree(self, one: Wording, two: Wording) -> bool:
        mine, yours = set(one.concepts) - set(two.concepts), set(two.concepts) - set(one.concepts)
        if one.bodies != two.bodies or len(mine) != len(yours) or len(mine) > len(one.concepts) // _SURE + 1:
            return False
        return all(any(self._waver(head, other) for other in yours) for head in mine) and all(
            any(self._waver(head, other) for head in mine) for other in yours
        )

    def _waver(self, head: str, other: str) -> bool:
        return any({head, other} <= family for family in self._concepts.heads)


def _words_agree(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether proper words are the same or sound alike, each with another."""
    if len(first) != len(second):
        return False
    left = list(second)
    for word in first:
        match = next((other for other in left if relate(word, other, True) in ("same", "sound")), None)
        if match is None:
            return False
        left.remove(match)
    return True
