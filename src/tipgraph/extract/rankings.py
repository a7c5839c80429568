"""Rankings: whose tier it is that a sentence gives a country, and of which year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tipgraph.extract.mention import Mention, Row
from tipgraph.extract.referents import Referent
from tipgraph.extract.rules import Match
from tipgraph.extract.scene import Scene, fillers_of, referent_of
from tipgraph.extract.tier_years import TierYears, latest_edition, tier_places
from tipgraph.model import Claim


def rankers_of(match: Match, row: Row, scene: Scene) -> Sequence[Mention | Referent]:
    """Return whose ranking it is: the report that alone has tiers, or the department where only it is named."""
    stated = fillers_of(match, "s", scene)
    if not _tiers(match, row, scene) or not scene.words.any_of("year_opener"):
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
    if any(row.norm(index) in words.any_of("respectively") for index in range(len(row.pieces))):
        following = (
            index for index in range(named[-1] + 1, len(row.pieces)) if _kind(row, index) == "Country"
        )
        end = next(following, len(row.pieces))
        tiers = [index for index in tier_places(row) if named[-1] < index < end]
        if len(tiers) > 1:
            named = [named[tiers.index(place)]] if len(tiers) == len(named) and place in tiers else []
    inside = range(named[0], named[-1]) if named else range(0)
    parted = [index for index in inside if row.norm(index) == ";"]
    if parted and any(row.norm(index) in words.any_of("conjunction") for index in inside):
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
    tiers = _tiers(match, row, scene)
    if not tiers:
        own = subject.year if isinstance(subject, Mention) else 0
        said = (piece.year for piece in row.pieces if isinstance(piece, Mention) and piece.kind == "Year")
        year = own or next(said, 0)
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
    latest = latest_edition(scene)
    if not years and place >= 0 and scene.words.any_of("year_opener"):
        told = TierYears(row, scene, latest).of_tier(place)
        if told is None:
            return []
        years = told
    if not years and isinstance(subject, Mention) and subject.year:
        years = (subject.year,)
    return [replace(claim, tier=tiers[-1].tier, year=year) for year in years or (latest,)]


def _tiers(match: Match, row: Row, scene: Scene) -> tuple[Mention, ...]:
    wanted = (match.rule.implicit or {}).get("tier")
    if wanted == "tier":
        own = [row.pieces[index] for index in tier_places(row) if index < match.last]
        return tuple(piece for piece in own[-1:] if isinstance(piece, Mention)) or scene.tiers[-1:]
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
    at = next((index for index, piece in enumerate(row.pieces) if piece is target), 0)
    if at > 1 and row.norm(at - 1) in scene.words.any_of("of") and _kind(row, at - 2) == "Organization":
        return True  # "the State Department of the United States"
    others = [
        piece
        for piece in row.pieces
        if isinstance(piece, Mention)
        and piece.kind == "Country"
        and piece.entity not in scene.authority.rankers
    ]
    words = {row.norm(index) for index in range(match.first, match.last)}
    return bool(others) or bool(words & scene.words.any_of("ranked_states", "ranked_pronoun"))


def _kind(row: Row, index: int) -> str:
    piece = row.pieces[index]
    return piece.kind if isinstance(piece, Mention) else ""
