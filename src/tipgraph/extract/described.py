"""Events, projects and reports in a script without capitals: a noun, what describes it, a title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tipgraph.extract.chains import ends_name, place_at
from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Head, Sight
from tipgraph.read.normal import normalise

_KINDS = {"event": "Event", "project": "Project", "report": "Report"}
_LONGEST = 20
_CLOSED = (".", ",", ";", ":", "!", "?", "–", "-", "(", ")", '"', "/")


@dataclass(slots=True)
class Phrase:
    """How far a description reaches; it may also stop at `ends`, the first before any preposition."""

    first: int
    last: int
    ends: list[int]


def find_described(sight: Sight) -> Iterator[Mention]:
    """Find what is named or described as an event, a project or a report."""
    for head in sight.heads:
        if head.kind not in _KINDS or _inside_known(sight, head) or _other_sense(sight, head):
            continue
        phrase = _read(sight, head)
        title = _title(sight, phrase, head)
        if (title and head.cls != "plural") or _speaks_of_one(sight, head, phrase):
            yield _mention(sight, head, phrase, title)


def _inside_known(sight: Sight, head: Head) -> bool:
    known = sight.covered.get(head.first)
    return known is not None and known.kind != "Observance"


def _other_sense(sight: Sight, head: Head) -> bool:
    """Whether the noun is an activity in general, or with what follows another thing (مشروع قانون)."""
    following = sight.norm(head.last)
    article = sight.words.settings.get("article", "")
    other = sight.words.any_of("no_activity_of")
    if following in other or following.removeprefix(article) in other:
        return True
    if sight.norm(head.first - 1) in sight.words.any_of("each"):
        return True
    bare = not any(sight.norm(index).startswith(article) for index in range(head.first, head.last))
    verbal = head.noun in sight.words.any_of("verbal_noun") and bare
    object_behind = following.startswith(article) or following in sight.words.any_of("group_noun")
    purpose = (
        sight.norm(head.first - 1) in ("ل", "ب") or head.last in sight.head_at or head.last in sight.known
    )
    return verbal and (object_behind or purpose)


def definite(sight: Sight, head: Head) -> bool:
    """Whether the head bears the article, a pronoun, or a demonstrative before it."""
    article = sight.words.settings.get("article", "")
    if head.possessed or sight.norm(head.first - 1) in sight.words.any_of("demonstrative"):
        return True
    return any(sight.norm(index).startswith(article) for index in range(head.first, head.last))


def _speaks_of_one(sight: Sight, head: Head, phrase: Phrase) -> bool:
    """Whether the phrase is about one thing or a counted number, not about such things in general."""
    if head.cls == "plural":
        return _counted(sight, head.first)
    if phrase.last > head.last or definite(sight, head):
        return True
    following = sight.norm(head.last)
    if head.kind == "event":
        return True
    return following in sight.words.any_of("tail_end", "relative") or following.endswith(("ه", "ها"))


def _counted(sight: Sight, index: int) -> bool:
    norm = sight.norm(index - 1)
    return norm in sight.words.numbers or norm.isdigit() or sight.norm(index).endswith(("تين", "تان", "تا"))


def _read(sight: Sight, head: Head) -> Phrase:
    ends: list[int] = []
    index, in_tail = head.last, False
    while index < len(sight.tokens) and index - head.first < _LONGEST:
        topic = sight.phrase_at(index, sight.words.any_of("topic_preposition"), 3)
        if topic and _opens_tail(sight, index, index + topic):
            ends.append(index)
            index, in_tail = index + topic, True
            known = sight.known.get(index)
            index = known.last if known else index + 1
            continue
        if topic:
            break
        if not in_tail and _glued_for(sight, index):
            ends.append(index)
            index, in_tail = index + 1, True
            continue
        step = _step(sight, head, index, in_tail)
        if not step:
            break
        index = step
    loose = sight.words.any_of("preposition", "conjunction") | sight.words.stop_words
    while index > head.last and sight.norm(index - 1) in loose:
        index -= 1
    return Phrase(head.first, index, [end for end in dict.fromkeys(ends) if end < index])


def _glued_for(sight: Sight, index: int) -> bool:
    """Whether "for" is written onto a noun that nobody listed (لتأهيل المتعاملين)."""
    norm = sight.norm(index)
    known = sight.words.stop_words | sight.words.numbers.keys()
    named = norm in sight.words.vocabulary or norm in known or norm[1:] in known or index in sight.covered
    return norm.startswith("ل") and len(norm) > 4 and not named


def _opens_tail(sight: Sight, index: int, after: int) -> bool:
    """Whether a preposition here begins what the thing is about, not whose it is nor where."""
    norm, known, head = sight.norm(after), sight.known.get(after), sight.head_at.get(after)
    if (ends_name(sight, after) and known is None) or not norm[:1].isalpha() or place_at(sight, after):
        return False
    if sight.norm(index) == "ل" and (head or (known and known.kind in ("Organization", "Country"))):
        return False
    if sight.quotation(after) or norm in sight.words.any_of("title", "given_name"):
        return False
    return not (head and head.kind == "role")


def _step(sight: Sight, head: Head, index: int, in_tail: bool) -> int:
    norm, known, words = sight.norm(index), sight.known.get(index), sight.words
    dated = sight.norm(index + 1)
    if head.kind == "report" and dated.isdigit() and len(dated) == 4:
        return 0
    on = (
        in_tail and norm in words.any_of("tail_word") and dated.startswith("ال")
    )  # على is spelt as the name علي
    if (
        (norm in words.any_of("tail_end", "relative", "title", "given_name") and not on)
        or norm in _CLOSED
        or norm.removeprefix("ل") in words.numbers
        or sight.quotation(index)
    ):
        return 0
    if known:
        owner = head.kind == "report" and known.kind in ("Organization", "Country") and index == head.last
        if owner and not definite(sight, head):
            return known.last
        if known.kind == "Observance" or (known.kind == "Demonym" and not in_tail):
            return known.last
        return known.last if in_tail and known.kind != "Person" and index - head.last > 1 else 0
    if norm == "مع":
        joins = in_tail and not sight.known.get(index + 1) and not sight.head_at.get(index + 1)
        return index + 1 if joins and not ends_name(sight, index + 1) else 0
    following = sight.head_at.get(index)
    if following and in_tail and sight.norm(index - 1) in words.any_of("group_noun"):
        return index + 1
    if following and following.first == index and (following.kind != "report" or not in_tail):
        return 0
    if norm in words.any_of("conjunction"):
        return _joined(sight, index + 1, in_tail)
    if norm in ("ب", "في"):
        return _prepositional(sight, index, in_tail)
    if norm in words.any_of("tail_word") and in_tail:
        return index + 1 if not ends_name(sight, index + 1) else 0
    if ends_name(sight, index) or not norm[:1].isalnum() or norm[:1].isdigit():
        return 0
    if norm in words.any_of("held") and not in_tail:
        return 0
    if not in_tail and norm.endswith(("ته", "تها", "تهم")) and len(norm) > 4:
        return 0
    article = words.settings.get("article", "")
    if (
        in_tail
        and sight.norm(index - 1).startswith(article)
        and not norm.startswith((article, "ل"))
        and norm != "غير"
    ):
        return 0
    bare = not norm.startswith(article) and norm not in words.ordinals
    return 0 if bare and not in_tail and sight.norm(head.last - 1).startswith(article) else index + 1


def _joined(sight: Sight, after: int, in_tail: bool) -> int:
    norm = sight.norm(after)
    other = sight.head_at.get(after) or sight.known.get(after)
    if other or ends_name(sight, after) or not norm[:1].isalpha():
        return 0
    if norm in sight.words.any_of("title", "given_name", "tail_end", "preposition"):
        return 0
    return after + 1 if in_tail or norm.startswith("ال") else 0


def _prepositional(sight: Sight, index: int, in_tail: bool) -> int:
    after = index + 1
    known = sight.known.get(after)
    if known and known.kind == "Observance":
        return known.last
    if place_at(sight, after) or known or sight.head_at.get(after) or ends_name(sight, after):
        return 0
    if sight.norm(after)[:1].isdigit() or sight.norm(after) in sight.words.any_of("venue"):
        return 0
    traded = sight.norm(index - 1) in sight.words.any_of("with_object")
    return after + 1 if in_tail or traded else 0


def _title(sight: Sight, phrase: Phrase, head: Head) -> tuple[int, int] | None:
    """Return the tokens of a title in quotation marks, or in brackets behind a word that announces it."""
    for start in (phrase.last, *reversed(phrase.ends), head.last):
        index, announced = start, False
        for _ in range(3):
            length = sight.phrase_at(index, sight.words.any_of("titled"), 4)
            announced = announced or bool(length)
            index += length
            if sight.norm(index) in (":", ",") and (announced or length):
                index += 1
            elif not length:
                break
        inside = sight.quotation(index)
        if not inside and announced and (end := sight.bracket(index, 14)):
            inside = (index + 1, end - 1)
        if inside:
            return inside
    return None


def _mention(sight: Sight, head: Head, phrase: Phrase, title: tuple[int, int] | None) -> Mention:
    last = phrase.last
    ends = (last, *reversed(phrase.ends), min(head.last + 1, last), head.last)
    forms = [sight.name(phrase.first, end) for end in ends if end > head.first]
    if head.possessed:
        forms.append(head.noun)
    owner = sight.known.get(phrase.last)
    if owner and owner.kind == "Organization" and phrase.last > head.last:
        forms.append(sight.name(phrase.first, owner.last))
    goal = sight.known.get(phrase.last + 1)
    if head.cls == "Visit" and goal and goal.kind in ("Place", "Country"):  # زيارته للقاهرة
        forms.append(sight.name(phrase.first, goal.last))
    if title:
        last = max(last, title[1] + 1)
        concerned = sight.words.any_of("concerned")
        while (
            sight.norm(last).startswith("ال") and not ends_name(sight, last) and not sight.head_at.get(last)
        ):
            if sight.norm(last) in concerned:
                break
            last += 1
        forms = [sight.name(*title), *forms, sight.name(phrase.first, last)]
    if not title and (where := _topic_country(sight, head, last)):
        last = where
        forms.append(sight.name(phrase.first, last))
    bracket = sight.bracket(last, 5)
    if bracket and sight.tokens[last + 1].text[:1].isupper():
        forms.append(sight.name(last + 1, bracket - 1))
        last = bracket
    nested = sight.head_at.get(phrase.last)
    if nested and nested.kind in _KINDS and phrase.last > head.last:
        forms.append(sight.name(phrase.first, nested.last))
    if head.noun.split()[0] + "ا" == sight.norm(head.first):
        forms += [_nominative(form) for form in forms]
    kind = _KINDS[head.kind]
    if kind == "Project" and phrase.last == head.last and (worth := _worth(sight, head.last)):
        forms.insert(0, sight.name(phrase.first, worth))
    first = phrase.first
    return Mention(
        kind,
        head.cls if kind == "Event" and head.cls != "plural" else kind,
        first,
        last,
        sight.span(*(title or (phrase.first, phrase.last))),
        forms[0],
        aliases=tuple(dict.fromkeys(form for form in forms[1:] if form != forms[0])),
        head=head.noun.split()[0],
        definite=definite(sight, head) and not title,
        plural=head.cls == "plural",
        year=_year(sight, phrase.last) if kind == "Report" else 0,
    )


def _topic_country(sight: Sight, head: Head, last: int) -> int:
    """Return the index behind "in the country" that ends a topic (ندوة حول العمل في لبنان); 0 where none."""
    if not any(sight.norm(index) in sight.words.any_of("topic_opener") for index in range(head.last, last)):
        return 0
    known = sight.known.get(last + 1)
    joined = sight.norm(last) in sight.words.any_of("place_preposition")
    return known.last if joined and known and known.kind == "Country" else 0


def _nominative(form: str) -> str:
    """Return a phrase without the case ending that its noun and adjectives bear as an object (برنامجا تدريبيا)."""
    words = form.split()
    for number, word in enumerate(words):
        norm = normalise(word)
        if not norm.endswith("ا") or len(norm) < 4:
            break
        words[number] = norm.removesuffix("ا")
    return " ".join(words)


def _worth(sight: Sight, index: int) -> int:
    """Return the index behind "worth 2 million", the name of a project without another; 0 where none."""
    if sight.norm(index) not in sight.words.any_of("worth"):
        return 0
    for last in range(min(index + 7, len(sight.tokens)), index + 2, -1):
        if sight.norm(last - 1) in sight.words.currencies:
            return last
    return 0


def _year(sight: Sight, index: int) -> int:
    """Return the year that stands behind a report: "... لعام 2024"."""
    for norm in (sight.norm(position) for position in range(index, index + 4)):
        if norm.isdigit() and len(norm) == 4:
            return int(norm)
        if norm not in ("ل", "عام", "العام", "سنه", "لعام", "للعام", "لسنه", "الاخير", "السنوي", "الصادر"):
            return 0
    return 0
