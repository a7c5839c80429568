"""Where the name of a body ends: the words, fields of work and places that follow its head noun."""

from __future__ import annotations

from tipgraph.extract.sight import Head, Sight

_LONGEST_TAIL = 26


def read_right(sight: Sight, head: Head, last: int) -> int:
    words = sight.words
    connectors, articles = words.any_of("body_connector"), words.any_of("article")
    while last < len(sight.tokens) and last - head.first < _LONGEST_TAIL:
        norm = sight.norm(last)
        numbered = head.noun in words.any_of("numbered_noun") and last == head.last
        if numbered and (number := _number(sight, last)):
            return number
        if sight.capital(last) and norm not in words.stop_words:
            follower = sight.head_at.get(last)
            if (
                follower
                and follower.kind == "organization"
                and not sight.phrase_at(follower.last, words.any_of("title"), 3)
            ):
                head, last = follower, follower.last
                continue
            known = sight.known.get(last)
            if known and known.kind in ("Country", "Place") and head.cls in ("located", "agency", "society"):
                last = known.last
                continue
            return last
        if norm in connectors:
            end = _segment(sight, head, last, articles)
            if end:
                last = end
                continue
        if norm == "," and last > head.last:
            end = _listed(sight, head, last)
            if end:
                last = end
                continue
        end = sight.bracket(last)
        if (
            end
            and like_acronym(sight.tokens[last + 1].text)
            and sight.norm(end) in connectors
            and end - last < 6
        ):
            following = _segment(sight, head, end, articles)
            if following and sight.norm(end) != "in":
                last = following
                continue
        return last
    return last


def _segment(sight: Sight, head: Head, index: int, articles: frozenset[str]) -> int:
    """Read a connector and the capitalised words behind it; return the index behind them, 0 where they do not belong."""
    connector = sight.norm(index)
    start = index + 1
    while sight.norm(start) in articles or sight.norm(start) in sight.words.any_of("body_connector"):
        start += 1
    if start >= len(sight.tokens):
        return 0
    known = sight.known.get(start)
    if (
        sight.norm(start)
        in sight.words.weekdays.keys() | sight.words.months.keys() | sight.words.currencies.keys()
    ):
        return 0
    if connector in sight.words.any_of("conjunction"):
        if index == head.last or start > index + 1 or _agent_starts(sight, start) or not sight.capital(start):
            return 0
        end = run_end(sight, start)
        fields = sight.words.any_of("portfolio")
        work = all(sight.norm(place) in fields for place in range(start, end))
        follower = sight.head_at.get(end)
        if leads_to_head(sight, start, head.cls == "portfolio") or (
            follower and follower.kind == "role" and sight.capital(end)
        ):
            return 0
        if not work and sight.norm(end) == "," and _role_near(sight, end + 1):
            return 0
    elif connector == "of" and _houses(sight, head) and (office := _office_of(sight, start)):
        return office
    elif known and known.kind in ("Country", "Place", "Demonym"):
        if connector in sight.words.any_of("place_preposition", "direction") and head.cls != "located":
            return 0
        if known.kind != "Demonym":
            return known.last
        if leads_to_head(sight, known.last):  # "Department of the Ghanaian Ministry of Labour"
            return 0
    elif known and known.kind == "Organization" and head.cls == "located" and connector != "and":
        return known.last if index == head.last else 0
    elif _another(sight, head, index, start):
        return 0
    if not sight.capital(start) and sight.words.settings.get("small_bodies") != "yes":
        return 0
    if connector in sight.words.any_of("place_preposition") and _unlisted_place(sight, head, index, start):
        return 0
    return run_end(sight, start, fielded=head.cls == "portfolio")


def _unlisted_place(sight: Sight, head: Head, index: int, start: int) -> bool:
    """Whether "in Sehla" says where a body is: a word that is none of the language's own, behind no word that asks for "in"."""
    group = sight.head_at.get(index - 1)
    joined = sight.norm(index - 1) in sight.words.any_of("name_joiner") or (
        group is not None and group.kind == "person_group"
    )
    return head.cls != "located" and not joined and sight.norm(start) not in sight.words.vocabulary


def _acronym_at(sight: Sight, index: int) -> bool:
    text = sight.tokens[index].text
    return text.isupper() and text.isalpha() and 2 < len(text) < 9


def _number(sight: Sight, index: int) -> int:
    """Return the index behind the number of a court or branch ("Federal Oral Court No. 4", "Branch 58"), 0 where none stands."""
    if sight.norm(index) in ("no", "no.", "nr") and sight.capital(index):
        index += 1 + (sight.norm(index + 1) == ".")
        return index + 1 if sight.norm(index)[:1].isdigit() else 0
    short = sight.norm(index).isdigit() and len(sight.norm(index)) < 4
    dated = sight.norm(index + 1) in sight.words.months or sight.norm(index + 1) in sight.words.scales
    closed = not sight.norm(index + 1)[:1].isalpha() or sight.norm(index + 1) in sight.words.vocabulary
    return index + 1 if short and not dated and closed and sight.norm(index + 1) not in ("-", "%") else 0


def _houses(sight: Sight, head: Head) -> bool:
    """Whether a body of this noun may be that of one officer ("Office of the Ombudsman", "Bureau of the Rapporteur")."""
    return head.cls == "located" or head.noun in sight.words.any_of("office_noun")


def _another(sight: Sight, head: Head, index: int, start: int) -> bool:
    """Whether what follows a connector is a body of its own, or no part of a ministry's field of work."""
    connector, known = sight.norm(index), sight.known.get(start)
    ministry = head.cls == "portfolio"
    cause = connector == "to" and sight.norm(start) in sight.words.any_of("cause_verb")
    if (
        ministry
        and not cause
        and (connector not in ("of", "for") or (index > head.last and connector != "of"))
    ):
        return True
    if connector == "of" and head.noun in sight.words.any_of("part_head") and _acronym_at(sight, start):
        return True
    if known and known.kind == "Organization" and known.last - known.first < 4:
        return True
    field = sight.head_at.get(start)
    plain = field and field.cls == "agency" and field.last == start + 1 and not sight.capital(start + 1)
    if plain and head.noun in sight.words.any_of("department_noun"):  # "General Department of Police"
        return False
    return connector != "for" and leads_to_head(sight, start, ministry)


def _office_of(sight: Sight, start: int) -> int:
    """Return the index behind an officer whose office it is ("Office of the Colombian Ombudsperson", "of the Prosecutor")."""
    index = start
    while index < len(sight.tokens) and sight.capital(index) and index - start < 6:
        head = sight.head_at.get(index)
        if head and head.kind == "role":
            return head.last
        index += 1
    return 0


def run_end(sight: Sight, index: int, fielded: bool = False) -> int:
    """Return the index behind the words of a name that begin at `index`.

    A ministry's (`fielded`) ends where something else follows a field of work ("Ministry of Justice Tarek ...").
    """
    start = index
    open_tail = sight.words.settings.get("small_bodies") == "yes"
    fields = sight.words.any_of("portfolio")
    while index < len(sight.tokens) and index - start < 8:
        token = sight.tokens[index]
        if token.norm in sight.words.months and sight.norm(index + 1)[:1].isdigit():
            break
        if (
            fielded
            and index > start
            and sight.norm(index - 1) in fields
            and token.norm not in fields
            and token.capital
        ):
            break
        if index > start and sight.norm(index - 1) in fields and _name_follows(sight, index):
            break
        head = sight.head_at.get(index)
        other = head and head.first == index and head.kind in ("role", "event") and index > start
        if head and other and not _in_name(sight, head):
            break
        if token.norm in ("'s", "'", "-", "&", "/") and index > start and sight.capital(index - 1):
            index += 1
            continue
        if not token.text[:1].isalpha() or token.norm in sight.words.stop_words:
            break
        if not token.capital and not (open_tail and token.norm not in sight.words.any_of("verb")):
            break
        index += 1
    while index > start and sight.norm(index - 1) in ("'s", "'", "-", "/", "&"):
        index -= 1
    return index if index > start else 0


def _name_follows(sight: Sight, index: int) -> bool:
    """Whether two capitalised words that are none of the language's own end here: a person behind a field of work."""
    words = sight.words.vocabulary | sight.words.stop_words
    plain = any(
        not sight.capital(place) or sight.norm(place) in words or place in sight.covered
        for place in (index, index + 1)
    )
    return (
        not plain and not sight.trailing and not sight.capital(index + 3) and index + 2 not in sight.head_at
    )


def _in_name(sight: Sight, head: Head) -> bool:
    """Whether the noun of an event is what a body is for ("Centre for Peace Dialogue"), and nothing more of a name follows."""
    named = head.noun in sight.words.any_of("cause_event") and sight.capital(head.first)
    return named and not sight.capital(head.last)


def _listed(sight: Sight, head: Head, index: int) -> int:
    """Read ", X and Y" that belongs to a portfolio ("Gender, Children and Social Protection")."""
    conjunctions = sight.words.any_of("conjunction")
    position = index
    for _ in range(5):
        if sight.norm(position) != ",":
            return 0
        start = position + 1
        serial = sight.norm(start) in conjunctions
        start += serial
        if not sight.capital(start) or _agent_starts(sight, start) or leads_to_head(sight, start):
            return 0
        end = run_end(sight, start)
        known = any(sight.norm(place) in sight.words.vocabulary for place in range(start, end))
        if not end or end - start > 4 or (sight.norm(end) == "," and _role_near(sight, end + 1)):
            return 0
        if (
            sight.phrase_at(start, sight.words.any_of("name_title"), 2) or not known
        ):  # "Caritas, Father Paul Kassi"
            return 0
        if serial:
            return end
        if sight.norm(end) in conjunctions:
            start = end + 1
            if not sight.capital(start) or _agent_starts(sight, start) or leads_to_head(sight, start):
                return 0
            return run_end(sight, start)
        position = end
    return 0


def _agent_starts(sight: Sight, index: int) -> bool:
    """Whether another agent begins here, so that a tail must not run into it."""
    known = sight.known.get(index)
    if known and known.kind in ("Organization", "Country"):
        return True
    if sight.norm(index) in sight.words.any_of("courtesy"):
        return True
    head = sight.head_at.get(index)
    return head is not None and head.kind in ("organization", "role")


def _role_near(sight: Sight, index: int) -> bool:
    """Whether a role follows within a few words, or "who": what stands before it is a person."""
    if sight.norm(index) in sight.words.any_of("relative_person"):
        return True
    return any((head := sight.head_at.get(index + step)) and head.kind == "role" for step in range(5))


def leads_to_head(sight: Sight, index: int, of_ministry: bool = False) -> bool:
    """Whether the capitalised words from here run up to a head noun of their own ("Trade Ministry").

    A ministry may be of services or police, which are then its field of work.
    """
    while index < len(sight.tokens) and sight.capital(index):
        head = sight.head_at.get(index)
        served = (
            head is not None and head.noun in sight.words.any_of("served_noun") and sight.capital(head.last)
        )
        if head and head.kind == "organization" and not served and not (of_ministry and head.cls == "agency"):
            return True
        index += 1
    return False


def like_acronym(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return (
        len(letters) > 1
        and sum(letter.isupper() for letter in letters) * 2 >= len(letters)
        and len(text) < 16
    )
