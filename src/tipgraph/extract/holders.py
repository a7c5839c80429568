"""Who "the Minister" is: the person whom the document has named last in that office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tipgraph.extract.mention import Mention
from tipgraph.extract.rules import Match
from tipgraph.extract.sight import Sight
from tipgraph.read.normal import normalise


class Holders:
    """The offices that a document has given to persons, in the order of the text."""

    def __init__(self) -> None:
        self._offices: list[tuple[tuple[str, ...], Mention]] = []

    def note(self, matches: Iterable[Match]) -> None:
        """Take in the roles that stand beside the names of a sentence."""
        for match in matches:
            if match.rule.relation != "role":
                continue
            for person in match.slots.get("s", ()):
                for role in match.slots.get("r", ()):
                    if person.kind == "Person" and person.referent >= 0 and role.status != "former":
                        self._offices.append((tuple(normalise(role.name).split()), person))

    def find(self, sight: Sight, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """Find the roles of a sentence that stand for a person: with the article, and no name or body beside them."""
        persons = [mention for mention in mentions if mention.kind in ("Person", "Name")]
        for role in mentions:
            if role.kind != "Role" or not _alone(sight, role, persons):
                continue
            person = self._holder(tuple(normalise(role.name).split()), sight)
            if person:
                yield Mention(
                    "Person",
                    "Person",
                    role.first,
                    role.last,
                    role.span,
                    role.name,
                    referent=person.referent,
                    status="pronoun",
                )

    def _holder(self, title: tuple[str, ...], sight: Sight) -> Mention | None:
        lesser = sight.words.any_of("lesser_role")
        return next(
            (person for office, person in reversed(self._offices) if _is_called(office, title, lesser)),
            None,
        )


def _is_called(office: Sequence[str], title: Sequence[str], lesser: frozenset[str]) -> bool:
    """Whether a title is a part of an office that no word of lesser rank stands before, or its initials ("the CEO")."""
    initials = "".join(word[0] for word in office)
    return any(
        tuple(office[at : at + len(title)]) == tuple(title) and not (at and office[at - 1] in lesser)
        for at in range(len(office) - len(title) + 1)
    ) or (len(title) == 1 and len(title[0]) > 1 and initials.startswith(title[0]))


def _alone(sight: Sight, role: Mention, persons: Iterable[Mention]) -> bool:
    """Whether a role has the article and neither a name nor what it is held in beside it.

    Where describing words follow, the article stands before the mention, and the field of work is in its name.
    """
    words, start = sight.words, role.first - sight.trailing
    article = sight.norm(start) in words.any_of("article", "holder_article")
    if not article or role.status == "former" or (role.body and not sight.trailing):
        return False
    if sight.trailing and role.head not in words.any_of("holder_noun"):
        return False
    if sight.norm(start - 1) in words.any_of("no_holder_after") or sight.norm(role.last) in words.any_of(
        "no_holder_before"
    ):
        return False
    behind = (role.last, role.last + 1) if sight.norm(role.last) == "," else (role.last,)
    return not any(
        person.first in behind or person.last in (start, start - 1 if sight.norm(start - 1) == "," else -1)
        for person in persons
    ) and not sight.capital(role.last)
