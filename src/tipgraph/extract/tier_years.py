"""The year of a tier: what a sentence says of it, and what the day of publication tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipgraph.extract.mention import Mention, Row
from tipgraph.extract.scene import Scene
from tipgraph.read.normal import normalise
from tipgraph.read.tokens import Token

_YEAR = re.compile(r"(?<!\d)20[0-2]\d(?!\d)")
_REACH = 9
"""How many pieces behind a tier its year may stand."""
_OPENING = 4
"""How many pieces into a clause a year that is said first may stand."""
_CLOSE = 9
"""How many pieces before a tier, or behind a report, its year may stand."""
_LONGEST_PHRASE = 4
_FROM = 4
"""How many pieces before a tier a phrase may begin that says that the country is moved from it: "after a year on"."""
_LONGEST_RUN = 3
"""How many years in a row are read out of one ranking."""

Years = tuple[int, ...]


def tier_places(row: Row) -> list[int]:
    """Return where tiers stand in a row."""
    return [
        index for index, piece in enumerate(row.pieces) if isinstance(piece, Mention) and piece.kind == "Tier"
    ]


def latest_edition(scene: Scene) -> int:
    """Return the year of the edition that a ranking stands in, 0 where nothing tells it.

    It is the edition that was the latest when the document came out (the yearly report appears in June), unless the
    document names only others; of an undated document the latest year that it names.
    """
    issued = scene.document.issued
    latest = int(issued[:4]) - (issued[5:7] < "06") if len(issued) >= 7 else int(issued or 0)
    years = {
        year
        for report in scene.referents.of_kind("Report")
        if report.entity == scene.authority.ranking
        for year in report.years
    }
    if not years and not latest:
        years = {
            year for report in scene.referents.of_kind("Report") if not report.entity for year in report.years
        }
    if not years and not latest:
        years = {int(year) for year in _YEAR.findall(normalise(scene.document.text))}
    return latest if not years or latest in years else max(years)


@dataclass(frozen=True, slots=True)
class TierYears:
    """The years that a sentence gives its tiers."""

    row: Row
    scene: Scene
    latest: int
    """The year of the latest edition of the report, 0 where nobody knows it."""

    @property
    def _pieces(self) -> tuple[Token | Mention, ...]:
        return self.row.pieces

    def of_tier(self, place: int) -> Years | None:
        """Return the years that a sentence gives the tier at a place, none where it says nothing of them.

        None instead of years stands for a tier of the past whose year nobody can tell.
        """
        behind, at = self._behind(place)
        if self._follows(place, "tier_from", _FROM):
            return self._former(place, behind)
        past = next((back for back in range(1, _REACH) if self._follows(place, "tier_past", back)), 0)
        if at >= 0:
            over = {self.latest} if past and len(behind) > 1 else ()
            return self._with_run(place, tuple(year for year in behind if year not in over)) or None
        if past:
            return self._spent(place, past)
        told = self._before(place)
        if told is not None:
            told = self._with_run(place, told or self._edition())
        return told or self._after_move(place) or told

    def _spent(self, place: int, past: int) -> Years | None:
        """Return the years of a tier that a country "had been" on before: those said with it, first in its clause or as a distance."""
        spent = (years for index in range(place - past, place) if (years := self._read(index)))
        led = (self._read(index) for index in range(max(0, place - _CLOSE), place) if self._shift(index))
        start = self._clause(place)
        first = (self._read(index) for index in range(start, min(start + _OPENING, place)))
        opened = () if self._in_relative(place) else first
        return next(spent, None) or next(led, None) or next(filter(None, opened), None)

    def _with_run(self, place: int, years: Years) -> Years:
        """Add the years before, where a tier was given "for the second year running"."""
        last = max(years, default=self.latest)
        for index in range(place + 1, len(self._pieces)):
            piece = self._pieces[index]
            if isinstance(piece, Mention):
                if piece.kind in ("Tier", "Country"):
                    break
                continue
            length = self.scene.words.ordinals.get(piece.norm, 0)
            if last and 1 < length <= _LONGEST_RUN and self._stands_at(index + 1, "year_run"):
                return tuple(range(last - length + 1, last + 1))
        return years

    def _edition(self) -> Years:
        """Return the year of the one report that a sentence names, or the one that it begins with."""
        reports = [
            index
            for index, piece in enumerate(self._pieces)
            if isinstance(piece, Mention) and piece.kind == "Report"
        ]
        told = [years for index in reports if (years := self._read(index))]
        if told:
            return told[0] if len(set(told)) == 1 else ()
        return next((years for index in range(_OPENING) if (years := self._read(index))), ())

    def _after_move(self, place: int) -> Years:
        """Return the year after the one of the tier that a country moved up or down from, where no other is known."""
        later = [index for index in tier_places(self.row) if index > place]
        if self.latest or not later or not self._follows(later[0], "tier_side", 3):
            return ()
        return tuple(year + 1 for year in self._behind(later[0])[0])

    def _former(self, place: int, behind: Years) -> Years | None:
        """Return the year of the tier that a country is moved from: its own, or the year before the move."""
        earlier = [index for index in tier_places(self.row) if index < place]
        later = [index for index in tier_places(self.row) if place < index <= place + _REACH]
        if behind and (later or (earlier and place - earlier[-1] <= _REACH)):
            return behind
        if later and self._follows(later[0], "tier_to", 3):
            moved = self.of_tier(later[0])
        elif earlier and not self._follows(earlier[-1], "tier_from", _FROM):
            moved = self.of_tier(earlier[-1])
        else:
            moved = behind or self._before(place)
        year = min(moved) if moved else self.latest
        return (year - 1,) if year and moved is not None else None

    def _behind(self, place: int) -> tuple[Years, int]:
        """Return the years right behind a tier, and where they stand."""
        for index in range(place + 1, min(place + 1 + _REACH, len(self._pieces))):
            years = self._read(index)
            if years or years is None:
                return years or (), index
            piece = self._pieces[index]
            if isinstance(piece, Mention):
                listed = piece.kind == "Tier" and self._is(index - 1, "conjunction", "list_separator")
                if (piece.kind == "Tier" and not listed) or (
                    piece.kind == "Country" and piece.entity not in self.scene.authority.rankers
                ):
                    break
            elif piece.norm in self.scene.words.any_of("year_stop") or (
                piece.norm == "," and self._goes_on(index + 1)
            ):
                break
        return (), -1

    def _goes_on(self, index: int) -> bool:
        """Whether what follows a comma is another matter, and not the year or another tier of a list."""
        piece = self._pieces[index] if index < len(self._pieces) else None
        tier = isinstance(piece, Mention) and piece.kind == "Tier"
        return not tier and not self._is(index, "year_goes_on")

    def _before(self, place: int) -> Years | None:
        """Return the years that a clause gives before its tier: at its beginning, with its report, or close to the tier."""
        start = self._clause(place)
        owned = {self._behind(tier)[1] for tier in tier_places(self.row) if tier < place}
        for index in range(place - 1, start - 1, -1):
            if index in owned or self._in_relative(index):
                continue
            piece = self._pieces[index]
            edition = isinstance(piece, Mention) and piece.kind == "Report"
            near = place - index <= _CLOSE and not any(index < tier < place for tier in tier_places(self.row))
            joined = any(self._is(back, "year_joint") for back in (index - 1, index - 2))
            opened = (self.row.norm(index + 1), self.row.norm(index + 2)) == (",", "when")
            if edition or near or joined or opened or index - start < _OPENING:
                years = self._read(index)
                if years or years is None:
                    return years
        return ()

    def _clause(self, place: int) -> int:
        """Return where the clause of a piece begins."""
        return max((index + 1 for index in range(place) if self._is(index, "clause_start")), default=0)

    def _in_relative(self, index: int) -> bool:
        """Whether a relative clause has begun before a piece and no comma has ended it."""
        for back in range(index - 1, -1, -1):
            if self.row.norm(back) == ",":
                return False
            if self._is(back, "relative"):
                return True
        return False

    def _read(self, index: int) -> Years | None:
        """Return the years that begin at a piece: a year, a list or range of them, a dated report, "last year".

        None stands for a year that cannot be told: "this year" in a text without a date, "two years later".
        """
        piece = self._pieces[index] if index < len(self._pieces) else None
        if piece is None:
            return ()
        if not isinstance(piece, Mention):
            if self._stands_at(index, "year_now"):
                issued = int(self.scene.document.issued[:4] or 0)
                return (issued,) if issued else (self.latest,) if self.latest else None
            if self._stands_at(index, "year_ago"):
                return (self.latest - 1,) if self.latest else None
            shift = self._shift(index)
            if shift and (year := self._told_before(index)):
                return (year + shift,)
            return None if shift or self._stands_at(index, "year_unknown") else ()
        if piece.kind == "Report":
            return self._edition_year(index)
        year = piece.year or int(piece.start[:4] or 0)
        if piece.kind not in ("Year", "Date") or not year:
            return ()
        if piece.kind == "Year" and not self._is(index - 1, "year_opener"):
            return ()
        years = [year, *self._further(index + 1)]
        if self._is(index - 1, "year_since") and len(years) == 1 and self.latest > year:
            years.append(self.latest)
        return tuple(years)

    def _shift(self, index: int) -> int:
        """Return how many years a phrase leads on or back from the year told last: "a year later", "two years earlier"."""
        count = self.scene.words.numbers.get(self.row.norm(index - 1), 0) if index else 0
        for one, several, step in (
            ("year_later", "years_later", 1),
            ("year_earlier", "years_earlier", -1),
        ):
            if self._stands_at(index, one):
                return step
            if count and self._stands_at(index, several):
                return step * int(count)
        if count and self._stands_at(index, "years_since"):  # "two years after being placed on Tier 3"
            return -int(count)
        return 0

    def _told_before(self, index: int) -> int:
        """Return the year that a sentence, or else the document, has told last before a piece; 0 where none."""
        for piece in reversed(self._pieces[:index]):
            if isinstance(piece, Mention) and piece.kind in ("Year", "Date", "Report"):
                year = piece.year or int(piece.start[:4] or 0)
                if year:
                    return year
        return self.scene.ranked_in or self.latest

    def _edition_year(self, index: int) -> Years:
        """Return the year of a report: its own, or of the day that stands right behind it ("the report of June 2022")."""
        piece = self._pieces[index]
        if isinstance(piece, Mention) and piece.year:
            other = self._pieces[index - 2] if index > 1 and self.row.norm(index - 1) == "and" else None
            listed = isinstance(other, Mention) and other.kind == "Year"
            return (other.year, piece.year) if isinstance(other, Mention) and listed else (piece.year,)
        dated = self._pieces[index - 1] if index else None
        if isinstance(dated, Mention) and dated.kind == "Year":
            return (dated.year,)
        for following in self._pieces[index + 1 : index + 1 + _CLOSE]:
            if isinstance(following, Mention) and following.kind in ("Year", "Date"):
                year = following.year or int(following.start[:4] or 0)
                return (year,) if year else ()
            if isinstance(following, Mention) or following.norm in (",", ";", "."):
                break
        return ()

    def _further(self, index: int) -> Iterator[int]:
        """Yield the years that go on from one: "2016, 2017 and 2018", "2016 to 2018"."""
        first = index - 1
        while index + 1 < len(self._pieces):
            joint = self.row.norm(index)
            if joint == "," and self._is(index + 1, "conjunction"):
                index += 1
            if self._is(index, "conjunction"):
                while self._is(index + 1, "year_again"):  # "2013 and again in 2014"
                    index += 1
            if index + 1 == len(self._pieces):
                return
            following = self._pieces[index + 1]
            if not isinstance(following, Mention) or following.kind != "Year":
                return
            before = self._pieces[first]
            if joint in self.scene.words.any_of("conjunction", "list_separator"):
                yield following.year
            elif joint in self.scene.words.any_of("range") and isinstance(before, Mention):
                yield from range(before.year + 1, following.year + 1)
            else:
                return
            first, index = index + 1, index + 2

    def _is(self, index: int, *classes: str) -> bool:
        """Whether the word at a place is one of some word classes."""
        return self.row.norm(index) in self.scene.words.any_of(*classes)

    def _follows(self, place: int, cls: str, reach: int) -> bool:
        """Whether a phrase of a word class stands within reach before a place, and no other tier or country between."""
        for index in range(place - 1, max(place - 1 - reach, -1), -1):
            piece = self._pieces[index]
            if isinstance(piece, Mention) and piece.kind in ("Tier", "Country"):
                return False
            if self._stands_at(index, cls):
                return True
        return False

    def _stands_at(self, index: int, cls: str) -> bool:
        """Whether a phrase of a word class begins at a place."""
        phrases, text = self.scene.words.any_of(cls), ""
        for place in range(index, min(index + _LONGEST_PHRASE, len(self._pieces))):
            text = f"{text} {self.row.norm(place)}".strip()
            if text in phrases:
                return True
        return False
