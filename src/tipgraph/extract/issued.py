"""The day on which a document came out, told by its dateline or a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from tipgraph.extract.dates import find_dates
from tipgraph.read.tokens import Token
from tipgraph.read.words import Words


def find_issued(text: str, words: Words, tokens: Sequence[Token]) -> str:
    """Return the ISO date in the head of a text that is its day of publication, empty where none is.

    It stands in a dateline ("ACCRA, October 31, 2018 –"), of a report that covers several days as the last of them, or
    on a line of its own, within the first lines.
    """
    for mention in sorted(find_dates(tokens, words, "", lasting=False), key=lambda mention: mention.first):
        if len(mention.start) != 10:
            continue
        line_start = text.rfind("\n", 0, mention.span.start) + 1
        line_end = text.find("\n", mention.span.end)
        line_end = len(text) if line_end < 0 else line_end
        before, after = text[line_start : mention.span.start], text[mention.span.end : line_end]
        if (
            _dateline(before, after)
            or _closed_dateline(before, after)
            or (not mention.end and _alone(before, after))
        ):
            return mention.end or mention.start
    return _told_by_the_day(words, tokens)


def _told_by_the_day(words: Words, tokens: Sequence[Token]) -> str:
    """Return the day of publication that "yesterday, 3 May 2021" tells, empty where nothing does."""
    shifts = {"today": 0, "yesterday": 1}
    for mention in find_dates(tokens, words, "", lasting=False):
        before = mention.first - 1
        before -= tokens[before].norm in (",", "(")
        for name, days in shifts.items():
            if before >= 0 and len(mention.start) == 10 and tokens[before].norm in words.any_of(name):
                return (date.fromisoformat(mention.start) + timedelta(days=days)).isoformat()
    return ""


def _alone(before: str, after: str) -> bool:
    words = before.split()
    if len(words) > 4 and words[-1].islower():  # "They met in Graz on"
        return False
    return (
        len(before.split()) <= (8 if len(after.split()) < 3 else 6)
        and len(after.split()) <= 5
        and "." not in before.rstrip(".")[:-1]
    )


def _dateline(before: str, after: str) -> bool:
    if len(before.split()) > 7:
        return False
    dashed = re.match(
        r"\.?\s*(?:\([^)]{2,30}\)\s*)?(?:[)\]]|/[^/]{2,30}/)?\s*\.?\s*(?:[-–—:]|/)|\s*/[^/]{2,30}/\s", after
    )
    opens = not before.strip(" *_") and re.match(r"\.\s+[A-ZÀ-Ý]", after)
    return bool(dashed or opens) or (_capitals(before) and re.match(r"\s*\)?\.(?:\s|$)", after) is not None)


def _capitals(before: str) -> bool:
    """Whether what stands before a date is a place in capitals or initials ("Foz do Iguaçu (")."""
    names = re.findall(r"[^\W\d_]+", before)
    return 0 < len(names) < 6 and names[0][0].isupper() and names[-1][0].isupper() and "." not in before


def _closed_dateline(before: str, after: str) -> bool:
    """Whether a full stop closes a dateline: a town and a comma before the date, perhaps an agency in brackets behind."""
    return bool(
        re.fullmatch(r"[*_\s]*[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,2}\s?,(?: [^\W\d_]+,?){0,3} ?", before)
        and re.match(r"\s*(?:\([^)]{2,30}\)\s*)?\.\s+[\W_]*[^\W\d_]", after)
    )
