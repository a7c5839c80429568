"""Bodies that no head noun of their own tells: by a word before or behind them, or by capitals alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tipgraph.extract.fronts import left_end
from tipgraph.extract.mention import Mention
from tipgraph.extract.named import before_article, make_named, namelike, with_particles
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
            namelike(sight, first - 1)
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
            yield replace(make_named(sight, index, last), status="acronym")


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
