"""Persons in a script without capitals: behind titles and roles, in quotation marks, by a given name."""

from __future__ import annotations

from tipgraph.extract.mention import Mention
from tipgraph.extract.offices import is_family_name
from tipgraph.extract.sight import Sight

_LONGEST = 7


def read_titles(sight: Sight, index: int) -> int:
    """Return the index behind the titles and honorifics that begin here."""
    titles, first = sight.words.any_of("title"), index
    while True:
        length = (
            sight.phrase_at(index, titles, 4)
            or _capitals(sight, index)
            or (index > first and sight.phrase_at(index, sight.words.any_of("after_title")))
        )
        if not length or (
            sight.norm(index) in sight.words.any_of("title_or_name") and sight.norm(index - 1) in titles
        ):
            return index
        index += length
        while sight.norm(index) in (".", ",", "/"):
            if sight.norm(index) == "," and not sight.phrase_at(index + 1, titles, 4):
                break
            index += 1


def _capitals(sight: Sight, index: int) -> int:
    """Return 1 for a title that is one only in capitals ("HE Ali Hassan")."""
    text = sight.tokens[index].text if index < len(sight.tokens) else ""
    return int(text == "HE" and not sight.shouted and sight.capital(index + 1))


def read_titled(sight: Sight, index: int, covered: dict[int, Mention]) -> Mention | None:
    """Read a name: behind a title, behind a role and its body, or begun by a given name."""
    start = read_titles(sight, index)
    titled = start > index
    if titled and covered.get(start) is not None:
        return None
    behind = _behind_role(sight, index, covered)
    quoted = sight.quotation(start, 6)
    if quoted and (titled or behind or _role_follows(quoted[1] + 1, covered)) and _like_name(sight, *quoted):
        return _mention(sight, index, quoted, quoted[1] + 1)
    if titled and _nisba(sight, start):
        start += 1
    given = (
        sight.norm(start) in sight.words.any_of("given_name")
        and sight.norm(start) not in sight.words.stop_words
    )
    end = _run(sight, start, covered)
    if not titled and not behind and not given and not _told_by_role(sight, (start, end), covered):
        return None
    if not titled and not given and sight.norm(start) in sight.words.any_of("verb"):
        return None
    known = given or any(sight.norm(place) in sight.words.any_of("given_name") for place in range(start, end))
    if end - start < (1 if titled else 2) or (end - start == 1 and _common(sight, start)):
        return None
    if sight.norm(index - 1).isdigit():
        return None
    if not known and not titled and not _closes(sight, end, covered):
        return None
    return _mention(sight, index, (start, end), end)


def _nisba(sight: Sight, index: int) -> bool:
    """Whether an adjective of a calling stands between a title and a given name (الباحث السوسيولوجي جمال)."""
    norm, given = sight.norm(index), sight.words.any_of("given_name")
    adjective = norm.startswith(sight.words.settings.get("article", "")) and norm.endswith(("ي", "يه"))
    return adjective and len(norm) > 5 and norm not in given and sight.norm(index + 1) in given


def _mention(sight: Sight, first: int, name: tuple[int, int], last: int) -> Mention:
    bare = sight.name(*name)
    return Mention(
        "Person",
        "Person",
        first,
        last,
        sight.span(*name),
        bare,
        status="short" if name[1] - name[0] == 1 else "",
    )


def _behind_role(sight: Sight, index: int, covered: dict[int, Mention]) -> bool:
    """Whether a role stands right before, or a role with its body, its country or its seat."""
    position = index - 1
    if sight.norm(position) == "," and covered.get(position) is None:
        position -= 1
    for _ in range(6):
        mention = covered.get(position)
        if mention is None:
            if sight.norm(position) in sight.words.any_of("seat_word") and position < index - 1:
                position -= 1
                continue
            return False
        if mention.kind == "Role":
            return True
        if mention.kind not in ("Organization", "Country", "Place", "Demonym"):
            return False
        position = mention.first - 1
    return False


def _role_follows(index: int, covered: dict[int, Mention]) -> bool:
    role = covered.get(index) or covered.get(index + 1)
    return role is not None and role.kind == "Role"


def _told_by_role(sight: Sight, name: tuple[int, int], covered: dict[int, Mention]) -> bool:
    """Whether words that are none of the language's own stand where a role behind them tells a person's name."""
    first, last = name
    words = sight.words
    barred = words.any_of("preposition", "place_head", "place_noun") - words.any_of("conjunction")
    if not 2 <= last - first <= 4 or sight.norm(first - 1) in barred or first - 1 in covered:
        return False
    barred = words.vocabulary - words.any_of("given_name")
    if any(sight.norm(index) in barred for index in range(first, last)):
        return False
    behind = last + (sight.norm(last) in (",", "-", "–", "("))
    role = covered.get(behind)
    return role is not None and role.kind == "Role" and not sight.norm(first).startswith("ال")


def _like_name(sight: Sight, first: int, last: int) -> bool:
    return last - first <= 4 and not any(_common(sight, index) for index in range(first, last))


def _common(sight: Sight, index: int) -> bool:
    """Whether a word is one of the language's own, so that it is no name."""
    norm, words, text = (
        sight.norm(index),
        sight.words,
        sight.tokens[index].text if index < len(sight.tokens) else "",
    )
    if norm in words.any_of("given_name"):
        return norm in words.stop_words and not (text.endswith("ي") or text.startswith("آ"))
    return (
        norm in words.any_of("not_a_name", "tail_end", "body_stop", "role_after", "title", "relative")
        or norm in words.stop_words
        or norm in words.months
        or norm in words.ordinals
        or norm in words.numbers
        or norm in words.scales
        or norm in words.currencies
        or norm in words.any_of("preposition", "conjunction", "demonstrative")
        or (norm.endswith("ا") and len(norm) > 3 and norm[:-1] in words.vocabulary)
        or (norm.startswith("ب") and norm.endswith(("ه", "ها")) and len(norm) > 5)
        or (norm.startswith(("ب", "ل")) and len(norm) > 4 and norm[1:] in words.any_of("not_a_name"))
        or (
            norm in words.any_of("verb")
            and (
                len(norm) > 4 or norm.endswith("ت") or norm.startswith("ي") or norm in words.any_of("speech")
            )
        )
    )


def _no_name_part(norm: str, behind: int) -> bool:
    """Whether a word behind a name is a thing of a verb: a plural (two words on), a plural owned, or one with "by the"."""
    if norm.startswith("بال"):
        return len(norm) > 5
    return norm.endswith(("اته", "اتها")) or (behind > 1 and norm.endswith("ات") and len(norm) > 5)


def _closes(sight: Sight, index: int, covered: dict[int, Mention]) -> bool:
    """Whether a name may end here: at a sign, a verb, "that", or another role."""
    if index >= len(sight.tokens):
        return True
    norm, mention = sight.norm(index), covered.get(index)
    if mention is not None:
        return mention.kind == "Role"
    return (
        norm
        in (
            ",",
            ".",
            ";",
            ":",
            ")",
            "و",
            "ف",
            "ان",
            "في",
            "ب",
            "ل",
            "على",
            "عن",
            "الي",
            "من",
            "التي",
            "الذي",
            "انه",
            "خلال",
            "قوله",
        )
        or norm in sight.words.any_of("verb", "tail_end", "body_stop")
        or norm in sight.words.stop_words
        or _common(sight, index)
    )


def _run(sight: Sight, start: int, covered: dict[int, Mention]) -> int:
    """Return the index behind a name: given names, particles, a family name with the article."""
    words = sight.words
    particles, compounds = words.any_of("name_particle"), words.any_of("name_compound")
    article = words.settings.get("article", "")
    index = start
    while index < len(sight.tokens) and index - start < _LONGEST:
        norm = sight.norm(index)
        other = covered.get(index)
        if other is not None and not (
            index > start and other.kind == "Place" and _joins(sight, index, particles, compounds)
        ):
            return other.last if _of_origin(sight, start, index, other) else index
        joined = _joins(sight, index, particles, compounds)
        if norm in particles and index > start:
            index += 1
            continue
        head = sight.head_at.get(index)
        if (
            not norm[:1].isalpha()
            or norm.isascii()
            or (head and not joined and not is_family_name(sight, head))
        ):
            break
        thing = norm.startswith(article) and norm.endswith("ه") and norm != "الله"
        compound = index - start > 1 and sight.norm(start) in compounds
        if (
            thing and index - start - compound > 1 and not joined and sight.norm(start + 1) not in particles
        ):  # no family name: نبيل صالح الرسالة
            break
        if _like_clitic(sight, index, start, covered):
            index += 2
            break
        first_name = index == start and norm in words.any_of("title_or_name")
        if (
            not joined
            and not first_name
            and (
                _common(sight, index)
                or len(norm) == 1
                or (index > start and _no_name_part(norm, index - start))
            )
            and not _family(sight, index, start, covered)
            and not (head and is_family_name(sight, head))
        ):
            break
        index += 1
        if (
            norm.startswith(article)
            and index - start > 1
            and len(norm) > 3
            and not _goes_on(sight, index, norm)
        ):
            break
    while index > start and sight.norm(index - 1) in particles:
        index -= 1
    return index


def _of_origin(sight: Sight, start: int, index: int, other: Mention) -> bool:
    """Whether the adjective of a country is the family name behind a given name (خالد المصري)."""
    given = sight.words.any_of("given_name")
    short = 0 < index - start <= 2 and sight.norm(start) in given
    norm, article = sight.norm(index), sight.words.settings.get("article", "")
    return other.kind == "Demonym" and short and norm.startswith(article) and norm.endswith("ي")


def _joins(sight: Sight, index: int, particles: frozenset[str], compounds: frozenset[str]) -> bool:
    """Whether the word before draws this one into the name (عبد الرحمن, ولد الشيخ, نور الدين)."""
    before = sight.norm(index - 1)
    return before in particles or (before in compounds and sight.norm(index).startswith("ال"))


def _goes_on(sight: Sight, index: int, norm: str) -> bool:
    """Whether a name goes on behind a word with the article: عبد الرحمن خالد, ولد الشيخ الغزواني."""
    following = sight.norm(index)
    if sight.norm(index - 2) in sight.words.any_of("name_compound", "name_particle") or norm in (
        "الدين",
        "الله",
    ):
        return True
    if (
        following.startswith(sight.words.settings.get("article", ""))
        and following not in sight.words.vocabulary
    ):
        return not _common(sight, index) and not following.endswith(("ات", "ين", "ون", "يه"))
    return following in sight.words.any_of("name_particle") or index - 2 < 0


def _family(sight: Sight, index: int, start: int, covered: dict[int, Mention]) -> bool:
    """Whether a word of the language is a family name: behind one given name, where the name must end."""
    article = sight.words.settings.get("article", "")
    given = index - start == 1 and sight.norm(start) in sight.words.any_of("given_name")
    if not given or not sight.norm(index).startswith(article) or sight.norm(index) in sight.words.weekdays:
        return False
    following = sight.norm(index + 1)
    return following not in sight.words.any_of("given_name") and _closes(sight, index + 1, covered)


def _like_clitic(sight: Sight, index: int, start: int, covered: dict[int, Mention]) -> bool:
    """Whether a family name has lost its first letter to what looks like a particle (لورا بالاتيني)."""
    after = index + 1
    compound = index - start == 2 and sight.norm(start) in sight.words.any_of("name_compound")
    single = index - start == 1 or compound
    if not single or sight.norm(index) not in ("ب", "و", "ف", "ك") or after >= len(sight.tokens):
        return False
    glued = sight.tokens[index].end == sight.tokens[after].start
    word = sight.norm(after)
    own = _common(sight, after) or word in sight.words.any_of("given_name") or word in sight.words.vocabulary
    return glued and not own and after not in covered and after not in sight.head_at and len(word) > 2
