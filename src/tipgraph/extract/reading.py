"""One document in, what it states out: a pure function of the document, the language packs and the authority."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tipgraph.extract.activities import find_activities, with_year
from tipgraph.extract.bodies import find_bodies
from tipgraph.extract.claims import (
    claims_of,
    fold,
    surest,
    without_absent,
    without_unattended,
    without_yielding,
)
from tipgraph.extract.countries import name_capitals, widen_countries
from tipgraph.extract.dateline import place_of, read_dateline
from tipgraph.extract.dates import find_dates
from tipgraph.extract.defined import find_defined, find_definitions
from tipgraph.extract.elliptical import find_elliptical
from tipgraph.extract.focus import Focus
from tipgraph.extract.gazetteer import sure_mentions
from tipgraph.extract.holders import Holders
from tipgraph.extract.issued import find_issued
from tipgraph.extract.marked import find_marked
from tipgraph.extract.measures import date_editions, find_measures
from tipgraph.extract.mention import Mention, Row, arrange, choose, render
from tipgraph.extract.pack import Pack
from tipgraph.extract.paid import find_paid
from tipgraph.extract.parties import find_parties
from tipgraph.extract.persons import find_persons, find_surnames, settle_lists, settle_names
from tipgraph.extract.places import find_places
from tipgraph.extract.pronouns import find_own_country, find_pronouns
from tipgraph.extract.quoted import find_published
from tipgraph.extract.referents import Referent, Referents
from tipgraph.extract.roles import find_roles
from tipgraph.extract.rules import Match, Rule, find_matches
from tipgraph.extract.scene import Scene
from tipgraph.extract.seats import find_seats
from tipgraph.extract.sight import Sight
from tipgraph.extract.speakers import by_speaker, find_speakers
from tipgraph.extract.told import called, find_occasion, find_told
from tipgraph.extract.units import find_units, name_units
from tipgraph.model import Claim, Document, merge_claims
from tipgraph.read.authority import Authority
from tipgraph.read.normal import normalise
from tipgraph.read.sentences import Sentence, split_sentences
from tipgraph.read.tokens import Token

_MOST_FOLDS = 12
_HEADING_WORDS = 8
_STILL_THAT_DAY = 8
"""Sentences behind a date in which "the same day" may still mean it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document states: claims between its things, which are numbered `#0`, `#1` ... or authority ids."""

    document: Document
    referents: tuple[Referent, ...]
    claims: tuple[Claim, ...]
    country: str
    """Authority id of the country that the document is mostly about, empty where none stands out."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its mentions, linked and arranged."""

    sentence: Sentence
    sight: Sight
    mentions: tuple[Mention, ...]
    told: tuple[Mention, ...] = ()
    """The events that only its verbs tell."""
    dateline: int = 0
    """Tokens at its head that are the dateline of the report."""

    @property
    def listed(self) -> bool:
        """Whether it is an entry of a list: it begins with a bullet, or is nothing but countries."""
        named = sum(mention.last - mention.first for mention in self.mentions if mention.kind == "Country")
        bare = 0 < len(self.sight.tokens) <= 2 * named and not self.sight.announces
        return self.sight.bulleted or bare

    @property
    def heads(self) -> bool:
        """Whether a list may follow: it ends with a colon, or is nothing but a tier."""
        tier = any(mention.kind == "Tier" for mention in self.mentions)
        return self.sight.announces or (tier and len(self.sight.tokens) <= _HEADING_WORDS)


def read_document(document: Document, pack: Pack, authority: Authority) -> Reading:
    """Extract what a document states."""
    document = date_document(document, pack)
    lines, referents = link_document(document, pack, authority)
    claims = [claim for _, _, stated in read_lines(document, pack, lines, referents) for claim in stated]
    claims = without_unattended(without_yielding(without_absent(claims), pack.by_name), referents.all)
    country = _country(lines, authority)
    return Reading(document, tuple(referents.all), merge_claims(claims), country)


def date_document(document: Document, pack: Pack) -> Document:
    """Return the document with its day of publication, told from its beginning where nobody stated it."""
    head = pack.tokenizer.tokens(document.text, 0, min(len(document.text), 1500))
    return replace(document, issued=document.issued or find_issued(document.text, pack.words, head))


def link_document(document: Document, pack: Pack, authority: Authority) -> tuple[list[Line], Referents]:
    """Find the mentions of all sentences and link them to the things they name."""
    sights: list[Sight] = []
    found: list[list[Mention]] = []
    countries = _countries(document, pack)
    sentences = split_sentences(document.text, pack.words)
    first: Mention | None = None
    for sentence in sentences:
        day = named_date(found[-_STILL_THAT_DAY:], first)
        sight, mentions = find_mentions(document, sentence, pack, countries, day)
        first = first or next((one for one in mentions if one.kind == "Date" and len(one.start) == 10), None)
        sights.append(sight)
        found.append(mentions)
    found = settle_names(found)
    surnames = frozenset(
        normalise(mention.name.split()[-1])
        for row in found
        for mention in row
        if mention.kind == "Person" and mention.status != "short" and len(mention.name.split()) > 1
    )
    definitions = find_definitions(found, pack.words)
    referents = Referents(pack.words)
    holders = Holders()
    lines: list[Line] = []
    for number, (sentence, sight, row) in enumerate(zip(sentences, sights, found, strict=True)):
        defined = find_defined(sight, row, definitions)
        headline = number < 4 and sight.headline
        earlier = [mention for line in lines[-2:] for mention in line.mentions]
        meant = find_own_country(sight, row, earlier, pack.labels)
        again = find_elliptical(sight, earlier)
        row = choose([*defined, *row, *find_surnames(sight, row, surnames), *meant, *again])
        opening = read_dateline(sight, row, number)
        read = _row(sight, filter(referents.means, row), pack, opening)
        verbs = list(find_told(sight, read, pack.told, lambda row: fold_whole(row, pack)))
        row = called(sight, row, lines[-1].told if lines else ())
        row, told = _link_told(sight, row, verbs, referents, number, headline)
        if any(mention.kind == "Role" for mention in row):
            named = _row(sight, row, pack, opening)
            row = choose([*holders.find(sight, row), *row])
            holders.note(match for match, _, _ in fold_row(named, pack))
        before = [mention for line in lines[:-3:-1] for mention in line.mentions]
        row = [*find_pronouns(sight, before, row), *row]
        lines.append(Line(sentence, sight, tuple(row), tuple(told), opening))
    return lines, referents


def _link_told(
    sight: Sight,
    row: Sequence[Mention],
    verbs: Sequence[Mention],
    referents: Referents,
    number: int,
    headline: bool,
) -> tuple[list[Mention], list[Mention]]:
    """Link the mentions of a sentence and the events that its verbs tell; a ceremony at which one signed is the signing."""
    occasions = {verb: find_occasion(sight, verb, row) for verb in verbs}
    earlier = {
        occasion: known.number
        for verb, occasion in occasions.items()
        if occasion and not occasion.definite and (known := referents.told_before(verb))
    }
    row = referents.link(
        (replace(one, referent=earlier[one]) if one in earlier else one for one in row), number, headline
    )
    linked = {mention.first: mention.referent for mention in row}
    verbs = [
        replace(verb, referent=linked.get(occasion.first, -1)) if occasion else verb
        for verb, occasion in occasions.items()
    ]
    return row, referents.link(verbs, number, headline)


def named_date(near: Sequence[Sequence[Mention]], first: Mention | None) -> str:
    """Return the date that the last sentences named, else the first day: "the same day" is that one, and its year goes on."""
    dates = [mention for mentions in near for mention in mentions if mention.kind == "Date"]
    told = dates[-1] if dates else first
    return (told.end or told.start) if told else ""


def _countries(document: Document, pack: Pack) -> frozenset[str]:
    """Return the countries that a document names, or an adjective of which it uses."""
    named = pack.gazetteer.find(pack.tokenizer.tokens(document.text))
    return frozenset(
        mention.entity for mention in named if mention.cls == "Country" and mention.status != "weak"
    )


def find_mentions(
    document: Document, sentence: Sentence, pack: Pack, countries: Collection[str] = (), named: str = ""
) -> tuple[Sight, list[Mention]]:
    """Find what a sentence names: the authority first, then bodies, activities, roles and persons by their shape.

    `named` is the date that the sentences before it named last.
    """
    tokens = pack.tokenizer.tokens(document.text, sentence.span.start, sentence.span.end)
    found = sure_mentions(pack.gazetteer.find(tokens), tokens, pack.words, pack.gazetteer.homes, countries)
    known = widen_countries(tokens, choose(found), pack.words)
    known = name_capitals(tokens, known, pack.words, pack.gazetteer.capitals, pack.authority.entries)
    known = date_editions(tokens, known, pack.words)
    measures = list(find_measures(tokens, pack.words))
    tiers = [measure for measure in measures if measure.kind == "Tier"]
    sight = Sight(document.text, tokens, pack.words, choose([*known, *tiers]))
    planned = bool(pack.words.any_of("planned") & {token.norm for token in tokens})
    within = {index for tier in tiers for index in range(tier.first, tier.last)}
    dates = find_dates(tokens, pack.words, document.issued, planned, named=named)
    measures += [date for date in dates if within.isdisjoint(range(date.first, date.last))]
    bodies = [*find_bodies(sight), *find_marked(sight)]
    bodies += find_parties(sight, bodies)
    bodies += find_units(sight, bodies)
    activities = [
        found
        for found in (*find_activities(sight), *find_published(sight))
        if within.isdisjoint(range(found.first, found.last))
    ]
    plain = name_units(sight, choose([*known, *tiers, *activities, *bodies, *measures]))
    taken = [with_year(sight, mention) for mention in plain]
    taken = date_editions(tokens, choose(taken), pack.words)
    roles = list(find_roles(sight, [*known, *bodies]))
    seats = [*find_seats(sight, roles, taken)]
    taken = choose([*taken, *roles, *seats])
    taken += find_paid(sight, taken)
    persons = list(find_persons(sight, taken))
    places = list(find_places(sight, [*taken, *persons]))
    spans = {(place.first, place.last) for place in places}
    persons = [one for one in persons if one.kind != "Name" or (one.first, one.last) not in spans]
    return sight, settle_lists(sight, choose([*taken, *persons, *places]))


def read_lines(
    document: Document, pack: Pack, lines: Sequence[Line], referents: Referents
) -> Iterator[tuple[Line, Scene, list[Claim]]]:
    """Apply the rules to one sentence after another: each with what was in focus there and what it states."""
    focus = Focus(referents, pack.authority, pack.words)
    heading: Line | None = None
    tiers: tuple[Mention, ...] = ()
    written: Mention | None = None
    ranked_in = tiers_at = 0
    for line in lines:
        focus.see(line.mentions, line.sentence.paragraph, line.told)
        place = place_of(line.mentions, line.dateline)
        written = place if place and (not written or written.kind == "Country") else written
        listed = line.listed
        heading = heading if listed else (line if line.heads else None)
        span, paragraph = line.sentence.span, line.sentence.paragraph
        around = focus.at(paragraph, line.mentions, line.told)
        around["dateline"] = referents[written.referent] if written else None
        scene = Scene(
            document, pack.words, referents, span, around, pack.labels, pack.authority, line.mentions
        )
        headed = heading.mentions if heading and listed else ()
        near = tiers if paragraph - tiers_at <= 1 else ()
        scene = replace(scene, heading=headed, tiers=near, ranked_in=ranked_in)
        own = tuple(mention for mention in line.mentions if mention.kind == "Tier")
        tiers, tiers_at = (own, paragraph) if own else (tiers, tiers_at)
        stated = read_line(pack, line, scene, heading if listed else None)
        yield line, scene, stated
        ranked_in = next((claim.year for claim in stated if claim.relation == "ranks"), ranked_in)
        outright = [claim for claim in stated if not pack.by_name[claim.evidence[0].rule].implicit]
        focus.note(outright, paragraph, line.sight.holds(pack.words.any_of("earlier")))


def read_line(pack: Pack, line: Line, scene: Scene, heading: Line | None = None) -> list[Claim]:
    """Apply the rules of a pack to one sentence; `heading` is the line with a colon whose list it belongs to."""
    rules = [rule for rule in pack.rules if _applies(rule, line, heading)]
    claims = [*_stated(pack, rules, row_of(line, pack), scene)]
    verbal = [rule for rule in rules if line.told and takes_told(rule)]
    for told in line.told:
        key = f"#{told.referent}"
        around = {**scene.focus, "here": scene.referents[told.referent]}
        stated = _stated(pack, verbal, row_of(line, pack, told), replace(scene, focus=around))
        claims += (claim for claim in stated if key in (claim.subject, claim.object))
    return surest(claims, pack.by_name)


def _applies(rule: Rule, line: Line, heading: Line | None) -> bool:
    if rule.stage == "fold" or (rule.unless and line.sight.holds(rule.unless)):
        return False
    if rule.needs and not line.sight.holds(rule.needs):
        return False
    return not rule.under or bool(heading and heading.sight.holds(rule.under))


def takes_told(rule: Rule) -> bool:
    """Whether a rule may read a verb as an event: of time and place any, of others those that ask for no noun."""
    return rule.relation in ("heldIn", "date") or not any(
        "Event" in kinds for kinds in rule.pattern.slots.values()
    )


def _stated(pack: Pack, rules: Iterable[Rule], row: Row, scene: Scene) -> Iterator[Claim]:
    """Yield what the rules that fold, and then those given, state of a row."""
    for match, before, folded in fold_row(row, pack):
        yield from claims_of(match, before, scene)
        row = folded
    speakers = find_speakers(row, pack.words)
    for rule in rules:
        for match in find_matches(rule, row):
            said = claims_of(match, row, scene)
            yield from (by_speaker(claim, match, speakers) for claim in said)


def row_of(line: Line, pack: Pack, told: Mention | None = None) -> Row:
    """Return a sentence as rules read it, before anything is folded; `told` stands in it for its verb."""
    return _row(line.sight, (*line.mentions, told) if told else line.mentions, pack, line.dateline)


def _row(sight: Sight, mentions: Iterable[Mention], pack: Pack, opening: int) -> Row:
    """Return a row without the dateline that the sentence opens with."""
    pieces = arrange(sight.tokens, mentions, pack.words.any_of("article"))
    start = sight.tokens[opening - 1].end if opening else 0
    return render(piece for piece in pieces if _start(piece) >= start)


def _start(piece: Token | Mention) -> int:
    return piece.span.start if isinstance(piece, Mention) else piece.start


def fold_whole(row: Row, pack: Pack) -> Row:
    """Return a row with all its appositions folded."""
    for _, _, folded in fold_row(row, pack):
        row = folded
    return row


def fold_row(row: Row, pack: Pack) -> Iterator[tuple[Match, Row, Row]]:
    """Fold appositions until none is left: each match, the row that it was found in, the row behind it."""
    for _ in range(_MOST_FOLDS):
        match = next(
            (match for rule in pack.rules if rule.stage == "fold" for match in find_matches(rule, row)), None
        )
        if match is None:
            return
        folded = render(fold(row.pieces, match))
        yield match, row, folded
        row = folded


def _country(lines: Sequence[Line], authority: Authority) -> str:
    counted: Counter[str] = Counter()
    for line in lines:
        for mention in line.mentions:
            entry = authority.entries.get(mention.entity)
            if entry is not None:
                country = entry.id if entry.cls == "Country" else entry.country
                if country:
                    counted[country] += 1
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]
