"""What an activity is about: the words behind its head noun ("on ...", "of ...", "for ...") up to where they end."""

from __future__ import annotations

from tipgraph.extract.sight import Head, Sight

_LONGEST_TAIL = 22


def read_topic(sight: Sight, head: Head, last: int) -> int:
    """Return the index behind "on ...", "of ...", "for ..." that describes the head."""
    words = sight.words
    if sight.norm(last) not in words.any_of("topic_preposition") and not _tail_adjective(sight, last):
        return last
    if (not sight.capital(head.first) or head.kind == "report") and _owner_follows(sight, last + 1):
        return last
    if sight.phrase_at(last, words.any_of("speaking_for")) > 1:
        return last
    ends = words.any_of("verb", "relative", "tail_end") | words.stop_words
    index = last
    while index < len(sight.tokens) and index - head.first < _LONGEST_TAIL:
        norm = sight.norm(index)
        if norm in (".", ",", ";", ":", "(", ")", '"', "–", "!", "?") and not _inner_comma(sight, index):
            end = sight.bracket(index)
            if end and end - index <= 4 and norm == "(":
                index = end
                continue
            break
        if sight.tokens[index].text in "‘’'“”\"" and norm not in ("'",):
            break
        if (
            index > last
            and norm in ends
            and norm not in words.any_of("topic_preposition", "conjunction", "article", "tail_word")
        ):
            break
        if (index > last + 1 and _like_verb(sight, index)) or norm in words.currencies:
            break
        if norm in words.any_of("place_preposition") and _place_or_date(sight, index + 1):
            break
        if norm in words.any_of("preposition") and _date_follows(sight, index + 1):
            break
        if norm in words.any_of("conjunction") and _breaks_off(sight, index + 1):
            break
        index += 1
    dangling = (
        words.any_of(
            "topic_preposition", "conjunction", "article", "preposition", "possessive", "demonstrative"
        )
        | words.stop_words
    )
    while index > last and sight.norm(index - 1) in dangling:
        index -= 1
    return index


def _like_verb(sight: Sight, index: int) -> bool:
    """Whether a word looks like a verb that ends a description: its ending is a verb's, and no noun follows it."""
    if not sight.ends_in(index, "verb_ending") or len(sight.norm(index)) < 5:
        return False
    after = sight.norm(index + 1)
    return not after[:1].isalpha() or after in sight.words.stop_words


def _owner_follows(sight: Sight, index: int) -> bool:
    """Whether a body or project stands next ("meeting of the Steering Committee"): it is a mention of its own."""
    while sight.norm(index) in sight.words.any_of("article"):
        index += 1
    known = sight.known.get(index)
    if known and known.kind in ("Organization", "Country", "Project"):
        return True
    adjectives = 0
    while index < len(sight.tokens) and sight.norm(index) not in sight.words.stop_words:
        head = sight.head_at.get(index)
        if head and head.kind == "organization" and sight.capital(index):
            return True
        if head and head.kind == "project" and not sight.trailing and head.cls == "Project":
            return True
        adjectives += not sight.capital(index)
        if adjectives > 1:
            return False
        index += 1
    return False


def _tail_adjective(sight: Sight, index: int) -> bool:
    """Whether describing words follow the head directly, in a language that puts them there."""
    if sight.words.settings.get("modifiers") != "after" or index >= len(sight.tokens):
        return False
    norm = sight.norm(index)
    if (
        norm in sight.words.any_of("verb", "relative", "tail_end", "conjunction")
        or norm in sight.words.stop_words
    ):
        return False
    return norm[:1].isalpha()


def _inner_comma(sight: Sight, index: int) -> bool:
    """Whether a comma stands inside a capitalised list that "and" closes ("People Smuggling, Trafficking and ...")."""
    if (
        sight.norm(index) != ","
        or not sight.capital(index - 1)
        or not sight.capital(index + 1)
        or sight.covered.get(index + 1)
    ):
        return False
    for position in range(index + 1, min(index + 7, len(sight.tokens))):
        if sight.norm(position) in sight.words.any_of("conjunction"):
            return sight.capital(position + 1)
        if not sight.capital(position) and sight.norm(position) not in ("in", "of", ","):
            return False
    return False


def _place_or_date(sight: Sight, index: int) -> bool:
    while sight.norm(index) in sight.words.any_of("article"):
        index += 1
    known = sight.covered.get(index)
    if known and known.kind in ("Country", "Place"):
        return True
    return _date_follows(sight, index) or _unlisted_place(sight, index)


def _unlisted_place(sight: Sight, index: int) -> bool:
    """Whether one or two capitalised words end the phrase here: a place that no gazetteer knows."""
    end = index
    while (
        sight.cased
        and sight.capital(end)
        and end - index < 2
        and sight.norm(end) not in sight.words.vocabulary
    ):
        end += 1
    return end > index and (
        not sight.norm(end)[:1].isalpha() or sight.norm(end) in sight.words.any_of("preposition")
    )


def _date_follows(sight: Sight, index: int) -> bool:
    norm = sight.norm(index)
    days = sight.words.any_of("today", "yesterday", "tomorrow")
    return norm in sight.words.months or norm in sight.words.weekdays or norm in days or norm[:1].isdigit()


def _breaks_off(sight: Sight, index: int) -> bool:
    """Whether what follows a conjunction begins something else: a verb, an agent, another head."""
    while sight.norm(index) in sight.words.any_of("article"):
        index += 1
    norm = sight.norm(index)
    small = not (sight.cased and sight.capital(index))
    if small and (norm in sight.words.any_of("verb", "preposition") or norm in sight.words.stop_words):
        return True
    head = sight.head_at.get(index)
    known = sight.known.get(index)
    return bool(head and head.kind in ("event", "project", "organization")) or bool(
        known and known.kind == "Organization"
    )
