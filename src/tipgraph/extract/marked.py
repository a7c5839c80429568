"""Bodies that no head noun of their own tells: by a word before or behind them, by the role held in them, by capitals alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tipgraph.extract.bodies import before_article, left_end
from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Sight
from tipgraph.extract.tails import run_end

_LONGEST_ANNOUNCEMENT = 6


def find_marked(sight: Sight) -> Iterator[Mention]:
    """Find acronyms, and names that "NGO", "charity" and the like announce or explain."""
    if sight.cased and not sight.shouted:
        yield from _acronyms(sight)
        yield from _explained(sight)
        yield from _spelled(sight)
        yield from _foreign(sight)
    if not sight.shouted:
        yield from _marked(sight)


def find_seats(sight: Sight, roles: Sequence[Mention], taken: Sequence[Mention]) -> Iterator[Mention]:
    """Find the names behind "director of" and before "'s director" that nothing else explains: the bodies of these roles."""
    if not sight.cased or sight.trailing or sight.shouted or sight.titled:
        return
    covered = {index for mention in taken for index in range(mention.first, mention.last)}
    covered |= {index for role in roles for index in range(role.first, role.last)}
    for role in roles:
        start = role.last + 1
        if sight.norm(role.last) in sight.words.any_of("seat_of") and not role.body:
            start += sight.norm(start) in sight.words.any_of("article")
            end = _seat(sight, start, covered)
            if end and _field_of(sight, end):
                end = 0
            if role.head in sight.words.any_of("local_role"):
                end = _district_end(sight, start, end)
            if end and role.status in ("chair", "head", "plain", "secretary"):
                yield make_named(sight, start, end)
            elif end and role.head in sight.words.any_of("local_role"):
                yield replace(make_named(sight, start, end), kind="Place", cls="Place", status="unlisted")
        if _named_before(sight, role):
            first = role.first
            while first > 0 and first - 1 not in covered and _seatlike(sight, first - 1):
                first -= 1
            if sight.capital(first) and not _only_fields(sight, first, role.first):
                yield make_named(sight, first, role.first)
            continue
        if sight.norm(role.first) == "'s" or sight.norm(role.first - 1) not in ("'s", "'"):
            continue
        first = role.first - 1
        while first > 0 and first - 1 not in covered and _namelike(sight, first - 1):
            first -= 1
        titled = all(
            sight.norm(index) in sight.words.any_of("not_a_name", "title")
            for index in range(first, role.first - 1)
        )
        if first < role.first - 1 and not titled and role.head not in sight.words.any_of("personal_role"):
            yield make_named(sight, first, role.first - 1)


def _inside_name(sight: Sight, index: int) -> bool:
    """Whether a mark is a part of a name before it ("Network of Shelter Providers")."""
    before = sight.norm(index - 1) in sight.words.any_of("body_connector") or sight.capital(index - 1)
    titled = sight.capital(index) and not sight.tokens[index].text.isupper()
    return titled and before and not sight.trailing and index - 1 not in sight.covered


def announced_from(sight: Sight, index: int) -> int:
    """Return where what announces a name begins: "the Graz-based women's NGO", of whose words only the last is the mark."""
    if sight.trailing or not sight.cased:
        return before_article(sight, index)
    first = index
    while index - first < _LONGEST_ANNOUNCEMENT and _announcing(sight, first - 1):
        first -= 1
    described = first < index and first in sight.covered  # "director of Ghanaian NGO Luz"
    if sight.norm(first - 1) in sight.words.any_of("article"):
        return first - 1
    return first if described else index


def _announcing(sight: Sight, index: int) -> bool:
    """Whether a word may describe a body before the noun that announces its name."""
    norm, known = sight.norm(index), sight.covered.get(index)
    if known:
        return known.kind in ("Place", "Country", "Demonym") and known.last == index + 1
    if norm in ("-", "'s", "'"):
        return not sight.capital(index - 1) or index - 1 in sight.covered
    small = norm.isalpha() and not sight.capital(index)
    return small and norm not in sight.words.stop_words and norm not in sight.words.any_of("verb", "article")


def _field_of(sight: Sight, end: int) -> bool:
    """Whether what stands behind an office is its field, since the body follows ("of Inquiries and Crime at the Agency")."""
    joined = sight.norm(end) in sight.words.any_of("conjunction") | {"at"}
    for index in range(end, min(end + 6, len(sight.tokens))):
        if not joined or sight.norm(index) in (",", "."):
            return False
        if sight.norm(index) == "at":
            return True
    return False


def _district_end(sight: Sight, start: int, end: int) -> int:
    """Return where the name of a place ends before its mayor's ("Mayor of Timis County Lena Ortiz")."""
    nouns = sight.words.any_of("district_noun")
    noun = next((index for index in range(start, end) if sight.norm(index) in nouns), 0)
    if noun > start:
        return noun + 1
    return start + 1 if end - start > 2 and sight.norm(end) != "," else end


def _named_before(sight: Sight, role: Mention) -> bool:
    """Whether a name stands right before an office in small letters, and its holder behind it."""
    holder = sight.capital(role.last) or sight.norm(role.last) == ","
    small = not sight.capital(role.last - 1) and not sight.capital(role.first)
    return small and holder and sight.capital(role.first - 1) and not role.body


def _seatlike(sight: Sight, index: int) -> bool:
    """Whether a word belongs to a name before an office: a capitalised one, or "of" between two."""
    joint = sight.norm(index) in ("of", "for", "against") and sight.capital(index + 1)
    return _namelike(sight, index) or (joint and _namelike(sight, index - 1))


def _only_fields(sight: Sight, first: int, last: int) -> bool:
    fields = sight.words.any_of("not_a_name", "title", "portfolio", "role_field")
    return all(sight.norm(index) in fields for index in range(first, last))


def make_named(sight: Sight, first: int, last: int) -> Mention:
    """Return the body of a name that has no head noun."""
    return Mention(
        "Organization",
        "Organization",
        before_article(sight, first),
        last,
        sight.span(first, last),
        sight.name(first, last),
    )


def _namelike(sight: Sight, index: int) -> bool:
    norm = sight.norm(index)
    plain = norm in sight.words.stop_words or norm in sight.words.months or index in sight.head_at
    return sight.capital(index) and sight.tokens[index].text[0].isalpha() and not plain


def _seat(sight: Sight, start: int, covered: set[int]) -> int:
    """Return the index behind a name that begins at `start`, 0 where a person, a place or a field of work stands there."""
    if start in covered or not sight.capital(start) or sight.norm(start) in sight.words.any_of("title"):
        return 0
    end = _joined_name(sight, with_particles(sight, run_end(sight, start)))
    words = sight.words.any_of("portfolio", "role_field", "not_a_name")
    if not end or any(index in covered for index in range(start, end)):
        return 0
    return 0 if all(sight.norm(index) in words for index in range(start, end)) else end


def _joined_name(sight: Sight, end: int) -> int:
    """Let a name go on behind "the" or "of" ("Stop the Traffik", "Homes of Hope")."""
    joint = end and sight.norm(end) in ("the", "of", "for", "against")
    following = end + 1 + (sight.norm(end + 1) in sight.words.any_of("article"))
    known = following in sight.covered or following in sight.head_at
    if not joint or known or not sight.capital(following):
        return end
    return run_end(sight, following) or end


def with_particles(sight: Sight, end: int) -> int:
    """Let a name go on behind small words of a foreign language ("Luna Nueva del Este")."""
    particles = sight.words.any_of("name_particle", "foreign_particle")
    while end and sight.norm(end) in particles and not sight.capital(end):
        following = end + 1
        while sight.norm(following) in particles:
            following += 1
        if not sight.capital(following):
            break
        end = run_end(sight, following) or following
    return end


def _explained(sight: Sight) -> Iterator[Mention]:
    """Find names that an apposition explains ("Beautiful Gate Lesotho, a children's charity", "X, an NGO")."""
    kinds = sight.words.any_of("body_kind")
    for comma in range(1, len(sight.tokens)):
        if sight.norm(comma) not in (",", "(") or sight.norm(comma + 1) not in sight.words.any_of(
            "indefinite"
        ):
            continue
        ahead = range(comma + 2, min(comma + 8, len(sight.tokens)))
        stop = next(
            (index for index in ahead if not sight.norm(index)[:1].isalpha() and sight.norm(index) != "'s"),
            comma + 8,
        )
        if not any(
            sight.norm(index) in kinds and not sight.capital(index) for index in ahead if index < stop
        ):
            continue
        first = comma
        while first > 0 and (
            _namelike(sight, first - 1)
            or _grouplike(sight, first - 1)
            or (first < comma and sight.norm(first - 1) in ("of", "for", "the"))
        ):
            known = sight.covered.get(first - 1)
            if known and known.kind not in ("Place", "Country"):
                break
            first -= 1
        while first < comma and not sight.capital(first):
            first += 1
        if first < comma and not all(index in sight.covered for index in range(first, comma)):
            yield make_named(sight, first, comma)


def _grouplike(sight: Sight, index: int) -> bool:
    """Whether a group of people, or its apostrophe, is a part of a name ("Mekong Survivors' Circle")."""
    if sight.norm(index) in ("'", "'s"):
        return sight.capital(index - 1) and sight.capital(index + 1)
    head = sight.head_at.get(index)
    return head is not None and head.kind == "person_group" and sight.capital(index)


def _name_goes_on(sight: Sight, index: int) -> bool:
    """Whether a capitalised word that nothing explains stands beside: a person's surname in capitals, not an acronym."""
    for other in (index - 1, index + 1):
        if sight.capital(other) and other not in sight.covered and other not in sight.head_at:
            text = sight.tokens[other].text
            if text[1:].islower() and sight.norm(other) not in sight.words.stop_words:
                return True
    return False


def _shouted_name(sight: Sight, index: int) -> bool:
    """Whether another word in capitals that nothing explains stands beside: a person's name ("LENA ORTIZ, director")."""
    for first in (index, index - 1):
        pair = sight.tokens[max(first, 0) : first + 2]
        capitals = len(pair) == 2 and all(
            token.text.isupper() and token.text.isalpha() and len(token.text) > 2 for token in pair
        )
        if (
            capitals
            and not {first, first + 1} & sight.covered.keys()
            and sight.norm(first + 2) in (",", "(", "–", "-")
        ):
            return True
    return False


def _acronyms(sight: Sight) -> Iterator[Mention]:
    """Find unknown acronyms: three and more capitals that are no number, unit or word of the pack."""
    skipped = sight.words.any_of("not_a_body")
    for index, token in enumerate(sight.tokens):
        text = token.text
        letters = text.replace("&", "").replace("-", "").replace("/", "")
        if (
            index in sight.covered
            or not (3 <= len(text) <= 14)
            or not letters.isalpha()
            or token.norm in skipped
            or token.norm.startswith("ex-")
        ):
            continue
        if letters.isupper() and not _name_goes_on(sight, index) and not _shouted_name(sight, index):
            last = index + 1
            if (
                sight.norm(last) == "/"
                and sight.norm(last + 1).isalpha()
                and sight.tokens[last + 1].text.isupper()
            ):
                last += 2  # ANLTP/TIM
            last = _with_seat(sight, last)
            yield Mention(
                "Organization",
                "Organization",
                before_article(sight, index),
                last,
                sight.span(index, last),
                sight.name(index, last),
                status="acronym",
            )


def _with_seat(sight: Sight, last: int) -> int:
    """Return the index behind the places that stand right behind an acronym and belong to it ("EUCAP Sahel Niger")."""
    place = sight.covered.get(last)
    while place and place.first == last and place.kind in ("Country", "Place"):
        last = place.last
        place = sight.covered.get(last)
    return last


def _marked(sight: Sight) -> Iterator[Mention]:
    """Find names that a word before them says to be bodies ("the NGOs Astra and Atina")."""
    marks = sight.words.any_of("body_mark")
    for index in range(len(sight.tokens)):
        if sight.norm(index) in sight.words.any_of("body_end") and sight.capital(index):
            start, end = left_end(sight, index), _with_seat(sight, index + 1)  # "Willow International Uganda"
            if start < index and not sight.capital(end):
                yield replace(make_named(sight, start, end), first=start)
        if sight.norm(index) not in marks or _inside_name(sight, index):
            continue
        quoted = sight.quotation(index + 1, 10)
        if quoted and sight.capital(quoted[0]):
            outer = index + 1 if sight.trailing else announced_from(sight, index)
            body = make_named(sight, *quoted)
            yield replace(body, first=outer, last=quoted[1] + 1, head=sight.norm(index))
        start = opened = _behind_adjectives(sight, index + 1)
        while True:
            begin = start + (
                sight.trailing and sight.norm(start) in sight.words.any_of("article")
            )  # ONG La Lumière
            titled = sight.trailing and sight.norm(begin) in sight.words.any_of("title")
            named = sight.capital(start) and begin not in sight.covered and not titled
            end = run_end(sight, begin) if named else 0
            if not end:
                break
            end = with_particles(sight, end)
            first = index + 1 if start == opened and sight.trailing else start
            if start == opened and not sight.trailing:
                first = announced_from(sight, index)
            yield replace(make_named(sight, start, end), first=first)
            single = sight.norm(index - 1) in sight.words.any_of("single")
            single = single or not (sight.trailing or sight.norm(index).endswith("s"))
            if single or sight.norm(end) not in sight.words.any_of("conjunction") | {","}:
                break  # "de l'association Havre, Léa Martin"
            start = end + 1


def _behind_adjectives(sight: Sight, index: int) -> int:
    """Return the index behind what describes a body between its noun and its name ("l'ONG italienne COOPI")."""
    while sight.trailing:
        known = sight.covered.get(index)
        nation = known is not None and known.kind == "Demonym" and known.last == index + 1
        if not nation and sight.norm(index) not in sight.words.any_of("body_adjective"):
            break
        index += 1
    return index


def _spelled(sight: Sight) -> Iterator[Mention]:
    """Find names whose initials the acronym in brackets behind them spells ("Awareness Against Human Trafficking (AAHT)")."""
    for bracket in range(2, len(sight.tokens) - 2):
        if sight.norm(bracket) != "(" or sight.norm(bracket + 2) != ")" or bracket - 1 in sight.covered:
            continue
        short = sight.tokens[bracket + 1].text
        first = (
            _initials(sight, bracket, short) if short.isalpha() and short.isupper() and len(short) > 2 else -1
        )
        heads = {
            sight.head_at[index].kind for index in range(max(first, 0), bracket) if index in sight.head_at
        }
        if first >= 0 and not heads & {"project", "event", "report", "organization"}:
            body = make_named(sight, first, bracket)
            yield replace(body, last=bracket + 3, aliases=(short,))


def _foreign(sight: Sight) -> Iterator[Mention]:
    """Find names that begin with a noun of another language ("Fundación Luz del Sur", "Stichting Veilig")."""
    nouns = sight.words.any_of("foreign_noun")
    for index in range(len(sight.tokens)):
        if sight.norm(index) not in nouns or not sight.capital(index) or sight.capital(index - 1):
            continue
        if _venue(sight, index):
            continue
        end = with_particles(sight, run_end(sight, index)) or index + 1
        known = sight.covered.get(end)
        if known and known.first == end and sight.norm(end - 1) in sight.words.any_of("foreign_particle"):
            end = known.last
        if end > index + 1:
            yield make_named(sight, index, end)


def _venue(sight: Sight, index: int) -> bool:
    """Whether a house is where something takes place ("in the Casa Colón"), and no body."""
    before = index - 1 - (sight.norm(index - 1) in sight.words.any_of("article"))
    placed = sight.norm(before) in sight.words.any_of("place_preposition")
    return placed and sight.norm(index) in sight.words.any_of("venue_first")


def _initials(sight: Sight, last: int, short: str) -> int:
    """Return where the words begin whose initials make up an acronym, small words passed over; -1 where none do."""
    index, letters = last, list(short)
    while letters and index > 0:
        index -= 1
        text = sight.tokens[index].text
        if not text[0].isalpha():
            return -1
        if text[0].upper() == letters[-1] and (sight.capital(index) or len(letters) > 1):
            letters.pop()
        elif sight.capital(index) or sight.norm(index) not in sight.words.stop_words:
            return -1
    return index if not letters and sight.capital(index) else -1
