"""Rankings: whose tier it is that a sentence gives a country, and of which year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tipgraph.extract.mention import Mention, Row
from tipgraph.extract.referents import Referent
from tipgraph.extract.rules import Match
from tipgraph.extract.scene import Scene, fillers_of, referent_of
from tipgraph.model import Claim
from tipgraph.read.normal import normalise
from tipgraph.read.words import Words

_YEAR = re.compile(r"(?<!\d)20[0-2]\d(?!\d)")
_REACH = 9
"""How many pieces behind a tier its year may stand."""
_OPENING = 4
"""How many pieces into a clause a year that is said first may stand."""
_CLOSE = 9
_LONGEST_PHRASE = 4

Years = tuple[int, ...]


def rankers_of(match: Match, row: Row, scene: Scene) -> Sequence[Mention | Referent]:
    """Return whose ranking it is: the report that alone has tiers, or the department where only it is named."""
    stated = fillers_of(match, "s", scene)
    if not _tiers(match, scene) or not scene.words.any_of("year_opener"):
        return stated
    mentions = [piece for piece in row.pieces if isinstance(piece, Mention)]
    known = scene.focus.get("ranking")
    if known:
        named = [
            mention for mention in mentions if mention.kind == "Report" and mention.referent == known.number
        ]
        return named[:1] or [known]
    ministry = [
        mention
        for mention in mentions
        if mention.entity in scene.authority.rankers and mention.kind == "Organization"
    ]
    if ministry and not any(mention.kind == "Report" for mention in mentions):
        return ministry[:1]
    ranking = scene.authority.ranking
    return (
        [scene.referents.known(ranking, "Report", scene.labels.get(ranking, ranking))] if ranking else stated
    )


def placed_countries(match: Match, row: Row, scene: Scene) -> Sequence[Mention | Referent]:
    """Return the countries that a tier is given to: of two lists that a semicolon parts, those on its side."""
    targets = fillers_of(match, "o", scene)
    named = [index for index, piece in enumerate(row.pieces) if any(piece is one for one in targets)]
    if not named:
        return targets
    place, words = _place(match, row), scene.words
    if any(_norm(row, index) in words.any_of("respectively") for index in range(len(row.pieces))):
        following = (
            index for index in range(named[-1] + 1, len(row.pieces)) if _kind(row, index) == "Country"
        )
        end = next(following, len(row.pieces))
        tiers = [index for index in _tier_places(row) if named[-1] < index < end]
        if len(tiers) > 1:
            named = [named[tiers.index(place)]] if len(tiers) == len(named) and place in tiers else []
    inside = range(named[0], named[-1]) if named else range(0)
    parted = [index for index in inside if _norm(row, index) == ";"]
    if parted and any(_norm(row, index) in words.any_of("conjunction") for index in inside):
        behind = place > named[-1]
        named = [index for index in named if (index > parted[-1] if behind else index < parted[0])]
    return [piece for index in named if isinstance(piece := row.pieces[index], Mention)]


def rankings_of(
    claim: Claim,
    match: Match,
    row: Row,
    ends: tuple[Mention | Referent, Mention | Referent],
    scene: Scene,
) -> list[Claim]:
    """Return one claim for each year that the sentence gives a tier, the report's own year where it gives none."""
    subject, target = ends
    tiers = _tiers(match, scene)
    if not tiers:
        year = subject.year if isinstance(subject, Mention) else 0
        unranked = "tier" in match.slots or "tier" in (match.rule.implicit or {})
        return (
            []
            if unranked
            else [replace(claim, year=year or max(referent_of(subject, scene).years, default=0))]
        )
    if _ranks_itself(match, row, target, scene):
        return []
    years = tuple(mention.year or int(mention.start[:4] or 0) for mention in match.slots.get("year", ()))
    place = match.last - 1 if (match.rule.implicit or {}).get("tier") == "tier" else _place(match, row)
    latest = _latest(scene)
    if not years and place >= 0 and scene.words.any_of("year_opener"):
        told = _years(place, row, scene, latest)
        if told is None:
            return []
        years = told
    if not years and isinstance(subject, Mention) and subject.year:
        years = (subject.year,)
    return [replace(claim, tier=tiers[-1].tier, year=year) for year in years or (latest,)]


def _tiers(match: Match, scene: Scene) -> tuple[Mention, ...]:
    wanted = (match.rule.implicit or {}).get("tier")
    if wanted == "tier":
        return scene.tiers[-1:]
    if wanted == "heading":
        return tuple(mention for mention in scene.heading if mention.kind == "Tier")
    return match.slots.get("tier", ())


def _place(match: Match, row: Row) -> int:
    """Return where in the row the tier of a match stands, -1 where a heading gives it."""
    tiers = match.slots.get("tier", ())
    return next((index for index, piece in enumerate(row.pieces) if tiers and piece is tiers[-1]), -1)


def _ranks_itself(match: Match, row: Row, target: Mention | Referent, scene: Scene) -> bool:
    """Whether the country is the one that ranks, named before its report, its department or "countries"."""
    if not isinstance(target, Mention) or target.entity not in scene.authority.rankers:
        return False
    others = [
        piece
        for piece in row.pieces
        if isinstance(piece, Mention)
        and piece.kind == "Country"
        and piece.entity not in scene.authority.rankers
    ]
    words = {_norm(row, index) for index in range(match.first, match.last)}
    return bool(others) or bool(words & scene.words.any_of("ranked_states"))


def _latest(scene: Scene) -> int:
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


def _years(place: int, row: Row, scene: Scene, latest: int) -> Years | None:
    """Return the years that a sentence gives the tier at a place, none where it says nothing of them.

    None instead of years stands for a tier of the past whose year nobody can tell.
    """
    words = scene.words
    behind, at = _behind(place, row, scene, latest)
    if _follows(row, place, words.any_of("tier_from"), 3):
        return _former(place, row, scene, latest, behind)
    if at >= 0:
        return behind or None
    past = next(
        (back for back in range(1, _REACH) if _follows(row, place, words.any_of("tier_past"), back)), 0
    )
    if past:
        spent = (years for index in range(place - past, place) if (years := _read(index, row, scene, latest)))
        return next(spent, None)
    told = _before(place, row, scene, latest)
    if told is not None:
        told = told or _edition(row, scene, latest)
    return told or _after_move(place, row, scene, latest) or told


def _edition(row: Row, scene: Scene, latest: int) -> Years:
    """Return the year of the one report that a sentence names, or the one that it begins with."""
    reports = [
        index
        for index, piece in enumerate(row.pieces)
        if isinstance(piece, Mention) and piece.kind == "Report"
    ]
    told = [years for index in reports if (years := _read(index, row, scene, latest))]
    if told:
        return told[0] if len(set(told)) == 1 else ()
    return next((years for index in range(_OPENING) if (years := _read(index, row, scene, latest))), ())


def _after_move(place: int, row: Row, scene: Scene, latest: int) -> Years:
    """Return the year after the one of the tier that a country moved up or down from, where no other is known."""
    later = [index for index in _tier_places(row) if index > place]
    if latest or not later or not _follows(row, later[0], scene.words.any_of("tier_side"), 3):
        return ()
    return tuple(year + 1 for year in _behind(later[0], row, scene, latest)[0])


def _former(place: int, row: Row, scene: Scene, latest: int, behind: Years) -> Years | None:
    """Return the year of the tier that a country is moved from: its own, or the year before the move."""
    words = scene.words
    earlier = [index for index in _tier_places(row) if index < place]
    later = [index for index in _tier_places(row) if place < index <= place + _REACH]
    if behind and (later or earlier or _follows(row, place, words.any_of("tier_side"), 3)):
        return behind
    if later and _follows(row, later[0], words.any_of("tier_to"), 3):
        moved = _years(later[0], row, scene, latest)
    elif earlier and not _follows(row, earlier[-1], words.any_of("tier_from"), 3):
        moved = _years(earlier[-1], row, scene, latest)
    else:
        moved = behind or _before(place, row, scene, latest)
    year = min(moved) if moved else latest
    return (year - 1,) if year and moved is not None else None


def _behind(place: int, row: Row, scene: Scene, latest: int) -> tuple[Years, int]:
    """Return the years right behind a tier, and where they stand."""
    words = scene.words
    for index in range(place + 1, min(place + 1 + _REACH, len(row.pieces))):
        years = _read(index, row, scene, latest)
        if years or years is None:
            return years or (), index
        piece = row.pieces[index]
        if isinstance(piece, Mention):
            listed = piece.kind == "Tier" and _norm(row, index - 1) in words.any_of(
                "conjunction", "list_separator"
            )
            if (piece.kind == "Tier" and not listed) or (
                piece.kind == "Country" and piece.entity not in scene.authority.rankers
            ):
                break
        elif piece.norm in words.any_of("year_stop") or (
            piece.norm == "," and _goes_on(index + 1, row, words)
        ):
            break
    return (), -1


def _goes_on(index: int, row: Row, words: Words) -> bool:
    """Whether what follows a comma is another matter, and not the year or another tier of a list."""
    piece = row.pieces[index] if index < len(row.pieces) else None
    tier = isinstance(piece, Mention) and piece.kind == "Tier"
    return not tier and _norm(row, index) not in words.any_of("year_goes_on")


def _before(place: int, row: Row, scene: Scene, latest: int) -> Years | None:
    """Return the years that a clause gives before its tier: at its beginning, with its report, or close to the tier."""
    words = scene.words
    starts = [index for index in range(place) if _norm(row, index) in words.any_of("clause_start")]
    start = starts[-1] + 1 if starts else 0
    owned = {_behind(tier, row, scene, latest)[1] for tier in _tier_places(row) if tier < place}
    for index in range(place - 1, start - 1, -1):
        if index in owned or _in_relative(index, row, words):
            continue
        piece = row.pieces[index]
        edition = isinstance(piece, Mention) and piece.kind == "Report"
        near = place - index <= _CLOSE and not any(index < tier < place for tier in _tier_places(row))
        joined = any(_norm(row, back) in words.any_of("year_joint") for back in (index - 1, index - 2))
        opened = (_norm(row, index + 1), _norm(row, index + 2)) == (",", "when")
        if edition or near or joined or opened or index - start < _OPENING:
            years = _read(index, row, scene, latest)
            if years or years is None:
                return years
    return ()


def _in_relative(index: int, row: Row, words: Words) -> bool:
    """Whether a relative clause has begun before a piece and no comma has ended it."""
    for back in range(index - 1, -1, -1):
        if _norm(row, back) == ",":
            return False
        if _norm(row, back) in words.any_of("relative"):
            return True
    return False


def _read(index: int, row: Row, scene: Scene, latest: int) -> Years | None:
    """Return the years that begin at a piece: a year, a list or range of them, a dated report, "last year".

    None stands for a year that cannot be told: "this year" in a text without a date, "two years later".
    """
    piece = row.pieces[index] if index < len(row.pieces) else None
    words = scene.words
    if piece is None:
        return ()
    if not isinstance(piece, Mention):
        if _phrase_at(row, index, words.any_of("year_now")):
            issued = int(scene.document.issued[:4] or 0)
            return (issued,) if issued else (latest,) if latest else None
        if _phrase_at(row, index, words.any_of("year_ago")):
            return (latest - 1,) if latest else None
        return None if _phrase_at(row, index, words.any_of("year_unknown")) else ()
    if piece.kind == "Report":
        return _edition_year(index, row)
    year = piece.year or int(piece.start[:4] or 0)
    if piece.kind not in ("Year", "Date") or not year:
        return ()
    if piece.kind == "Year" and _norm(row, index - 1) not in words.any_of("year_opener"):
        return ()
    years = [year, *_further(index + 1, row, words)]
    if _norm(row, index - 1) in words.any_of("year_since") and len(years) == 1 and latest > year:
        years.append(latest)
    return tuple(years)


def _edition_year(index: int, row: Row) -> Years:
    """Return the year of a report: its own, or of the day that stands right behind it ("the report of June 2022")."""
    piece = row.pieces[index]
    if isinstance(piece, Mention) and piece.year:
        other = row.pieces[index - 2] if index > 1 and _norm(row, index - 1) == "and" else None
        listed = isinstance(other, Mention) and other.kind == "Year"
        return (other.year, piece.year) if isinstance(other, Mention) and listed else (piece.year,)
    dated = row.pieces[index - 1] if index else None
    if isinstance(dated, Mention) and dated.kind == "Year":
        return (dated.year,)
    for following in row.pieces[index + 1 : index + 1 + _CLOSE]:
        if isinstance(following, Mention) and following.kind in ("Year", "Date"):
            year = following.year or int(following.start[:4] or 0)
            return (year,) if year else ()
        if isinstance(following, Mention) or following.norm in (",", ";", "."):
            break
    return ()


def _further(index: int, row: Row, words: Words) -> Iterator[int]:
    """Yield the years that go on from one: "2016, 2017 and 2018", "2016 to 2018"."""
    first = index - 1
    while index + 1 < len(row.pieces):
        joint, following = _norm(row, index), row.pieces[index + 1]
        if (
            joint == ","
            and _norm(row, index + 1) in words.any_of("conjunction")
            and index + 2 < len(row.pieces)
        ):
            following, index = row.pieces[index + 2], index + 1
        if not isinstance(following, Mention) or following.kind != "Year":
            return
        before = row.pieces[first]
        if joint in words.any_of("conjunction", "list_separator"):
            yield following.year
        elif joint in words.any_of("range") and isinstance(before, Mention):
            yield from range(before.year + 1, following.year + 1)
        else:
            return
        first, index = index + 1, index + 2


def _tier_places(row: Row) -> list[int]:
    return [
        index for index, piece in enumerate(row.pieces) if isinstance(piece, Mention) and piece.kind == "Tier"
    ]


def _follows(row: Row, place: int, phrases: frozenset[str], reach: int) -> bool:
    """Whether one of the phrases stands within reach before a place, and no other tier or country between."""
    for index in range(place - 1, max(place - 1 - reach, -1), -1):
        piece = row.pieces[index]
        if isinstance(piece, Mention) and piece.kind in ("Tier", "Country"):
            return False
        if _phrase_at(row, index, phrases):
            return True
    return False


def _phrase_at(row: Row, index: int, phrases: frozenset[str]) -> bool:
    text = ""
    for place in range(index, min(index + _LONGEST_PHRASE, len(row.pieces))):
        text = f"{text} {_norm(row, place)}".strip()
        if text in phrases:
            return True
    return False


def _kind(row: Row, index: int) -> str:
    piece = row.pieces[index]
    return piece.kind if isinstance(piece, Mention) else ""


def _norm(row: Row, index: int) -> str:
    piece = row.pieces[index] if 0 <= index < len(row.pieces) else None
    return "" if piece is None or isinstance(piece, Mention) else piece.norm
