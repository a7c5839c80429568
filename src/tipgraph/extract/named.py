"""What a name is made of, and the mention that a body becomes once its name has been read."""

from __future__ import annotations

from dataclasses import replace

from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Head, Sight
from tipgraph.extract.tails import like_acronym, run_end


def make_body(sight: Sight, head: Head, first: int, last: int) -> Mention:
    end, acronym = _bracketed(sight, last)
    parent = sight.known.get(first)
    within = (
        parent
        and parent.kind == "Organization"
        and parent.last < last
        and (head.cls == "collegial" or head.noun in sight.words.any_of("part_head"))
    )
    return replace(
        make_named(sight, first, last),
        last=end,
        aliases=(acronym,) if acronym else (),
        head=head.noun,
        definite=not sight.tokens[first].capital or last - first == 1,
        held=(parent,) if parent and within and not sight.trailing else (),
    )


def before_article(sight: Sight, first: int) -> int:
    return first - 1 if first and sight.norm(first - 1) in sight.words.any_of("article") else first


def _bracketed(sight: Sight, index: int) -> tuple[int, str]:
    """Return the index behind an acronym in brackets, or between commas, and the acronym."""
    end = sight.bracket(index)
    if end and end - index <= 6:
        inside = sight.tokens[index + 1 : end - 1]
        if inside and like_acronym(inside[0].text) and len(inside) <= 3:
            return end, sight.text[inside[0].start : inside[-1].end]
    if sight.norm(index) == "," and sight.norm(index + 2) in (",", ".") and index + 1 < len(sight.tokens):
        text = sight.tokens[index + 1].text
        initial = any(sight.tokens[place].text[0] == text[0] for place in range(max(0, index - 8), index))
        if text.isupper() and len(text) > 2 and text.isalpha() and not sight.known.get(index + 1) and initial:
            return index + 2 + (sight.norm(index + 2) == ","), text
    return index, ""


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


def namelike(sight: Sight, index: int) -> bool:
    norm = sight.norm(index)
    plain = norm in sight.words.stop_words or norm in sight.words.months or index in sight.head_at
    return sight.capital(index) and sight.tokens[index].text[0].isalpha() and not plain


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
