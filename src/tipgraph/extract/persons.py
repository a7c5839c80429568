"""Persons: capitalised or titled names that nothing else explains, and their surnames later in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Sight
from tipgraph.extract.titled import read_titled, read_titles
from tipgraph.read.tokens import Token

_LONGEST_NAME = 6
_SEATS = ("Organization", "Place", "Country")
"""What may stand between an office and the name of its holder."""


def find_persons(sight: Sight, taken: Sequence[Mention]) -> Iterator[Mention]:
    """Find names of persons: sure ones by a title or a role beside them, others as unexplained names."""
    covered = {index: mention for mention in taken for index in range(mention.first, mention.last)}
    index = 0
    while index < len(sight.tokens):
        if index in covered and not _town_for_name(sight, index, covered):
            index += 1
            continue
        mention = _cased(sight, index, covered) if sight.cased else read_titled(sight, index, covered)
        if mention:
            yield mention
        index = mention.last if mention else index + 1


def _town_for_name(sight: Sight, index: int, covered: dict[int, Mention]) -> bool:
    """Whether the name of a place is a person's first name: a role stands before it ("the director, Santiago Ortiz")."""
    place, surname = covered[index], sight.tokens[index + 1 : index + 2]
    if not sight.cased or place.kind != "Place" or place.last - place.first > 1 or not surname:
        return False
    name = index + 1 not in covered and sight.capital(index + 1) and index + 1 not in sight.head_at
    own = surname[0].norm in sight.words.vocabulary | sight.words.stop_words
    before = index - 1 - (sight.norm(index - 1) == ",")
    return name and not own and _role_behind(covered.get(before), covered)


def _cased(sight: Sight, index: int, covered: dict[int, Mention]) -> Mention | None:
    start = read_titles(sight, index)
    titled = start > index
    town = start == index and start in covered
    if (start in covered and not town) or (not titled and _says_field(sight, start)):
        return None
    end = _run(sight, start, covered, titled)
    length = end - start
    if not length or (length == 1 and not titled) or length > _LONGEST_NAME:
        return None
    if not titled and (sight.shouted or sight.titled) and not _entitled(sight, end, covered):
        return None
    given = {sight.norm(start), sight.norm(start).split("-")[0]} & sight.words.any_of("given_name")
    sure = titled or given or _beside(sight, index, end, covered)
    article = titled and index - 1 not in covered and sight.norm(index - 1) in sight.words.any_of("article")
    return Mention(
        "Person" if sure else "Name",
        "Person",
        index - article,
        end,
        sight.span(start, end),
        _name(sight, start, end),
        status="short" if length == 1 else "",
        title=sight.name(index, start) if titled else "",
    )


def _entitled(sight: Sight, last: int, covered: dict[int, Mention]) -> bool:
    """Whether a role behind a comma tells a person's name in a line of capitals ("Lena Ortiz, Minister of Labour")."""
    role = covered.get(last + 1 + (sight.norm(last + 1) in sight.words.any_of("article")))
    body = role is not None and role.kind in ("Organization", "Country", "Demonym")
    return sight.norm(last) in (",", "(", "–", "—", "-") and (
        (role is not None and role.kind == "Role") or (body and _role_ahead(sight, last + 1, covered))
    )


def _says_field(sight: Sight, index: int) -> bool:
    """Whether a word is a field of work that no name begins with ("for Legal Affairs Raya Rashid")."""
    return not sight.trailing and sight.norm(index) in sight.words.any_of("portfolio", "role_field")


def _entrant(sight: Sight, start: int, covered: dict[int, Mention]) -> bool:
    """Whether a role and a comma stand before a name, so that even a town may be its surname."""
    return sight.norm(start - 1) == "," and _role_behind(covered.get(start - 2), covered)


def _name(sight: Sight, start: int, end: int) -> str:
    """Return a name without the degrees and honours behind it."""
    after = sight.words.any_of("post_nominal")
    while end - start > 1 and sight.norm(end - 1) in after:
        end -= 1
    return sight.name(start, end)


def _run(sight: Sight, start: int, covered: dict[int, Mention], titled: bool) -> int:
    """Return the index behind the words of a name."""
    words = sight.words
    particles, barred = words.any_of("name_particle"), words.any_of("not_a_name")
    index = start
    while index < len(sight.tokens) and index - start < _LONGEST_NAME:
        behind_particle = index - 1 > start and sight.norm(index - 1) in particles
        town = index in covered and covered[index].kind == "Place" and covered[index].first == index
        known = titled or (start - 1 in covered and covered[start - 1].kind == "Role")
        first = index == start and town  # "the director, Santiago Ortiz": asked for before
        surname = index == start + 1 and not sight.capital(index + 1) and _entrant(sight, start, covered)
        if (
            index in covered and not first and not (town and (surname or (known and behind_particle)))
        ):  # "Ms. Leila de Lima"
            break
        token = sight.tokens[index]
        if (
            token.norm in particles
            and index > start
            and (sight.capital(index + 1) or sight.norm(index + 1) in particles)
        ):
            index += 1
            continue
        called = index == start and sight.norm(index - 1) in words.any_of("honorific")
        if (
            not token.capital
            or not token.text[0].isalpha()
            or (token.norm in barred and not called)
            or index in sight.head_at
        ):
            break
        light = token.norm in words.stop_words and not (
            index > start and token.norm in words.any_of("name_or_verb")
        )
        if (light and not behind_particle) or token.norm in words.weekdays:
            break
        dated = index == start or sight.norm(index + 1)[:1].isdigit()
        if token.norm in words.months and dated and (index > start or not known):
            break
        index += 1
        if len(token.text) == 1 and sight.norm(index) == ".":
            index += 1
    if index > start and sight.norm(index - 1) == ".":
        index -= 1
    while index > start + 1 and index in covered and sight.norm(index - 1) in particles:
        index -= 1  # "à l'hôtel Marhaba de Sousse"
    return index


def _beside(sight: Sight, first: int, last: int, covered: dict[int, Mention]) -> bool:
    """Whether a role or a verb of speaking and acting beside a name says that it is a person's."""
    before = covered.get(first - 1)
    if (
        before
        and before.last == first
        and (before.kind == "Role" or (before.kind in _SEATS and _role_behind(before, covered)))
    ):
        return True
    owner = sight.norm(first - 2) if sight.norm(first - 1) in sight.words.any_of("body_connector") else ""
    if last - first > 1 and owner in sight.words.any_of(
        "person_noun"
    ):  # "sous la coprésidence de Lena Ortiz"
        return True
    if before and before.kind == "Demonym" and sight.trailing and sight.capital(first - 1):  # le Nigérian X
        return True
    if sight.norm(last) in (",", "(") and _role_ahead(sight, last + 1, covered):
        return True
    words = sight.words
    if sight.norm(first - 1) in words.any_of("agent_marker") and sight.norm(first - 2) in words.any_of(
        "person_verb", "attended"
    ):
        return True
    if sight.norm(first - 1) == "," and _role_behind(covered.get(first - 2), covered):
        return True
    role = covered.get(first - 2)
    if (
        sight.norm(first - 1) in words.any_of("be") and role and role.kind == "Role"
    ):  # "whose chair is Lena Ortiz"
        return True
    own = any(
        sight.norm(index) in words.vocabulary - words.any_of("name_particle") for index in range(first, last)
    )
    if sight.norm(first - 1) == "'s" and role and role.kind == "Country" and not own and last - first > 1:
        return True
    if sight.norm(last) in sight.words.any_of("as_role") and _role_ahead(sight, last + 1, covered):
        return True
    verbs = sight.words.any_of("speech", "person_verb")
    for index in (last, last + 1, last + 2):
        if sight.norm(index) in verbs:
            return True
        if sight.norm(index) not in sight.words.any_of("auxiliary", "adverb", ","):
            break
    return sight.norm(first - 1) in sight.words.any_of("speech") and last - first > 1


def _role_behind(before: Mention | None, covered: dict[int, Mention]) -> bool:
    """Whether a role stands before, alone or with its body ("the Speaker of the ECOWAS Parliament, X")."""
    for _ in range(2):  # the body, and the country it works in
        if before is not None and before.kind in ("Organization", "Country", "Place"):
            before = next(
                (
                    covered[index]
                    for index in range(before.first - 1, before.first - 6, -1)
                    if index in covered
                ),
                None,
            )
    return before is not None and before.kind == "Role"


def _role_ahead(sight: Sight, index: int, covered: dict[int, Mention]) -> bool:
    """Whether a role follows, also behind the body it is held in ("The Asia Foundation's Country Representative")."""
    while sight.norm(index) in sight.words.any_of("article", "possessive") or sight.norm(index) == "'s":
        index += 1
    if sight.norm(index) in sight.words.any_of("body_noun") and sight.norm(index + 1) in ("'s", "'"):
        index += 2  # "the agency's director"
    mention = covered.get(index)
    if mention and mention.kind in ("Organization", "Country", "Demonym"):
        index = mention.last + (sight.norm(mention.last) in ("'s", "'"))
        mention = covered.get(index)
    return mention is not None and mention.kind == "Role"


def settle_lists(sight: Sight, mentions: Sequence[Mention]) -> list[Mention]:
    """Take unexplained names for persons where nothing but commas and "and" parts them from one."""
    settled = list(mentions)
    separators = sight.words.any_of("list_separator", "agent_marker") | {",", "by", "from"}
    for order in (range(1, len(settled)), range(len(settled) - 2, -1, -1)):
        for index in order:
            other = settled[index - 1 if order.step > 0 else index + 1]
            mention = settled[index]
            first, second = sorted((mention, other), key=lambda one: one.first)
            between = {sight.norm(position) for position in range(first.last, second.first)}
            if mention.kind == "Name" and other.kind == "Person" and between and between <= separators:
                settled[index] = replace(mention, kind="Person")
    return settled


def settle_names(rows: Iterable[list[Mention]]) -> list[list[Mention]]:
    """Take unexplained names for the persons or bodies that another sentence shows them to be."""
    rows = [list(row) for row in rows]
    known = {
        mention.name: mention
        for row in rows
        for mention in row
        if mention.kind in ("Organization", "Person") and not mention.status
    }

    def settled(mention: Mention) -> Mention:
        same = known.get(mention.name) if mention.kind == "Name" else None
        return replace(mention, kind=same.kind, cls=same.cls, entity=same.entity) if same else mention

    return [[settled(mention) for mention in row] for row in rows]


def _surname_alone(sight: Sight, token: Token) -> bool:
    """Whether a word can be a surname where no capital tells: it is none of the language's own words."""
    barred = sight.words.stop_words | sight.words.any_of("not_a_name", "verb")
    return not sight.cased and token.norm not in barred and token.norm not in sight.words.months


def find_surnames(sight: Sight, taken: Sequence[Mention], surnames: frozenset[str]) -> Iterator[Mention]:
    """Find single words that are the surname of somebody the document names in full."""
    covered = {index for mention in taken for index in range(mention.first, mention.last)}
    for index, token in enumerate(sight.tokens):
        if (
            index not in covered
            and token.norm in surnames
            and (token.capital or _surname_alone(sight, token))
        ):
            yield Mention(
                "Person", "Person", index, index + 1, sight.span(index, index + 1), token.text, status="short"
            )
