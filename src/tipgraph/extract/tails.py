"""Where the name of a body ends: the words, fields of work and places that follow its head noun."""

from __future__ import annotations

from tipgraph.extract.sight import Head, Sight

_LONGEST_TAIL = 26


def read_right(sight: Sight, head: Head, last: int) -> int:
    words = sight.words
    connectors, articles = words.any_of("body_connector"), words.any_of("article")
    while last < len(sight.tokens) and last - head.first < _LONGEST_TAIL:
        norm = sight.norm(last)
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
    if sight.norm(start) in sight.words.weekdays or sight.norm(start) in sight.words.months:
        return 0
    if connector in sight.words.any_of("conjunction"):
        if index == head.last or start > index + 1 or _agent_starts(sight, start) or not sight.capital(start):
            return 0
        end = run_end(sight, start)
        if leads_to_head(sight, start) or (sight.norm(end) == "," and _role_near(sight, end + 1)):
            return 0
    elif connector == "of" and head.cls == "located" and (office := _office_of(sight, start)):
        return office
    elif known and known.kind in ("Country", "Place", "Demonym"):
        if connector in sight.words.any_of("place_preposition", "direction") and head.cls != "located":
            return 0
        if known.kind != "Demonym":
            return known.last
    elif known and known.kind == "Organization" and head.cls == "located" and connector != "and":
        return known.last if index == head.last else 0
    elif _another(sight, head, index, start):
        return 0
    if not sight.capital(start) and sight.words.settings.get("small_bodies") != "yes":
        return 0
    return run_end(sight, start, fielded=head.cls == "portfolio")


def _another(sight: Sight, head: Head, index: int, start: int) -> bool:
    """Whether what follows a connector is a body of its own, or no part of a ministry's field of work."""
    connector, known = sight.norm(index), sight.known.get(start)
    ministry = head.cls == "portfolio"
    if ministry and (connector not in ("of", "for") or (index > head.last and connector != "of")):
        return True
    if known and known.kind == "Organization" and known.last - known.first < 4:
        return True
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
        head = sight.head_at.get(index)
        if head and head.first == index and head.kind in ("role", "event") and index > start:
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
        if not end or end - start > 4 or (sight.norm(end) == "," and _role_near(sight, end + 1)):
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
        if head and head.kind == "organization" and not (of_ministry and head.cls == "agency"):
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
