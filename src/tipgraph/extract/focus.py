"""What a document speaks of at a place: the event, project or report that a sentence leaves unsaid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tipgraph.extract.mention import Mention
from tipgraph.extract.referents import Referent, Referents
from tipgraph.model import Claim
from tipgraph.read.authority import Authority
from tipgraph.read.words import Words

ACTIVITIES = frozenset({"Event", "Project", "Report"})
"""What people pay for, carry out and publish."""
_LEAD = 2
"""Paragraphs, a headline among them, in which a verb may tell what the document is about."""
_OUTING = 4
"""Sentences in which people still go along on a visit, or sit in a meeting, that has been told."""
_SUBJECT = 2
"""How far into a sentence a body may stand that "its" in the next one means."""
_TELLING = frozenset({"organizes", "hosts", "heldIn", "startDate", "attends", "speaksAt"})


class Focus:
    """Follows a document sentence by sentence.

    An event comes into focus when a claim is made about it, and stays there to the end of its paragraph; then the first
    event of the document is in focus again, since reports come back to what they report. An event that only a verb
    tells comes into focus where no noun has named one before. Until then the first event that a paragraph of the
    lead names is in focus to its end. What lies ahead is not: nobody has spoken there yet.
    """

    def __init__(self, referents: Referents, authority: Authority, words: Words) -> None:
        self._referents = referents
        self._language = words.code
        self._fleeting = words.any_of("fleeting_event")
        """Words of events that are over with what was said there: a press conference."""
        self._parts = words.any_of("event_part")
        """Nouns of what is part of an event: an exercise, a session."""
        self._ranking_report = authority.ranking
        self._rankers = authority.rankers
        """Authority ids of those who may be meant where no report that ranks is named."""
        self._authority = authority
        self._portfolio = {
            noun for noun, kind in words.heads.get("organization", {}).items() if kind == "portfolio"
        }
        self._houses = words.any_of("facility")
        self._home = ""
        """Authority id of the country that the document names or shows first."""
        self._here = ""
        """Authority id of the one country that a sentence names or shows, else of the document's first."""
        self._bodies: tuple[list[Referent], list[Referent]] = ([], [])
        """The bodies of the sentence before, and of this one."""
        self._outing: tuple[Referent | None, int] = (None, 0)
        """The visit or meeting told last, and how many sentences ago."""
        self._own: Referent | None = None
        """The first activity that this sentence names."""
        self._owners: tuple[Referent | None, Referent | None] = (None, None)
        """What "its" means behind the sentence before, and behind this one."""
        self._main: Referent | None = None
        self._verbal: Referent | None = None
        self._named: Referent | None = None
        self._named_in = -1
        self._ahead: set[int] = set()
        self._latest: Referent | None = None
        self._paragraph = -1
        self._seen: dict[str, Referent] = {}
        self._land: Referent | None = None
        self._before: Referent | None = None
        self._topic: Referent | None = None
        self._activity: Referent | None = None

    def note(self, claims: Iterable[Claim], paragraph: int, background: bool) -> None:
        """Take in what a sentence states outright; `background` sentences tell of other times, and hold to the end of their paragraph."""
        for claim in claims:
            if claim.relation not in _TELLING:
                continue
            for key in (claim.object, claim.subject):
                referent = self._referents[int(key[1:])] if key.startswith("#") else None
                if referent and _spoken_at(referent) and self._fleeting.isdisjoint(referent.tokens()):
                    self._come(referent, paragraph, background)
                    if claim.modality == "planned" and claim.relation != "attends":
                        self._ahead.add(referent.number)
                    break

    def _come(self, referent: Referent, paragraph: int, background: bool) -> None:
        if referent.told:
            self._verbal = self._verbal or (referent if paragraph < _LEAD else None)
            if "Event" in self._seen or paragraph >= _LEAD:
                return
        self._latest, self._paragraph = referent, paragraph
        if not background:
            self._main = self._main or referent

    def see(self, mentions: Sequence[Mention], paragraph: int, told: Sequence[Mention] = ()) -> None:
        """Take in what a sentence names, and the events that its verbs tell."""
        self._before = self._activity
        for mention in mentions:
            if mention.referent < 0:
                continue
            referent = self._seen[mention.kind] = self._referents[mention.referent]
            if mention.kind in ACTIVITIES:
                self._activity = referent
            if mention.entity in self._rankers:
                self._seen["ranker"] = referent
            if paragraph < _LEAD and _spoken_at(referent) and self._named_in != paragraph:
                self._named, self._named_in = referent, paragraph
        if told and paragraph < _LEAD:
            self._verbal = self._verbal or self._referents[told[0].referent]
        self._land = self._country(mentions) or self._land
        own = [
            self._referents[one.referent]
            for one in mentions
            if one.kind == "Organization" and one.referent >= 0
        ]
        self._bodies = (self._bodies[1] or self._bodies[0], own)
        self._owners = (self._owners[1], self._owner(mentions))
        things = (one for one in mentions if one.kind in ACTIVITIES and one.referent >= 0)
        first_named = next(things, None)
        self._own = self._referents[first_named.referent] if first_named else None
        for body in own:
            if body.tokens() & self._portfolio:
                self._seen["ministry"] = body
        lands = list(dict.fromkeys(filter(None, map(self._land_of, mentions))))
        self._home = self._home or (lands[0] if lands else "")
        self._here = lands[0] if len(lands) == 1 else self._home
        spoken = (m for m in mentions if m.kind in ("Event", "Project") and m.referent >= 0)
        first = next(spoken, None)
        self._topic = self._referents[first.referent] if first else self._topic

    def _land_of(self, mention: Mention) -> str:
        """Return the authority id of the country that a mention is, is in, or is an adjective of."""
        entry = self._authority.entries.get(mention.entity)
        if entry is None or mention.kind not in ("Country", "Place", "Demonym"):
            return ""
        return entry.id if entry.cls == "Country" else entry.country

    def at(
        self, paragraph: int, mentions: Sequence[Mention], told: Sequence[Mention] = ()
    ) -> dict[str, Referent | None]:
        """Return what is in focus in a sentence of a paragraph.

        `here` is the one event that it names or tells; `prior` the first body of the sentence before that names one;
        `outing` the visit or meeting that it or one shortly before tells; `before` the activity named last before the
        sentence, which is the `latest` one too where the sentence names none.
        """
        event = self._latest if paragraph == self._paragraph else self._main
        event = event or self._verbal or (self._named if paragraph == self._named_in else None)
        events = [mention for mention in mentions if mention.kind == "Event" and mention.referent >= 0]
        whole = [one.referent for one in events if not (event and self._is_aside(one))]
        named = set(whole or ([] if events else [mention.referent for mention in told]))
        outing = self._outing_of([*mentions, *told])
        return {
            "event": event if event and event.number not in self._ahead else None,
            "here": self._referents[named.pop()] if len(named) == 1 else event,
            "outing": outing,
            "before": self._before,
            "latest": None if any(mention.kind in ACTIVITIES for mention in mentions) else self._before,
            "person": self._seen.get("Person"),
            "activity": self._topic,
            "project": self._seen.get("Project"),
            "report": self._report(),
            "ranking": self._ranking(),
            "ranker": self._ranking() or self._report() or self._seen.get("ranker"),
            "country": self._country(mentions),
            "land": self._country(mentions) or self._land,
            "town": self._town_of(mentions),
            "organization": self._seen.get("Organization"),
            "prior": self._bodies[0][0] if self._bodies[0] else None,
            "owner": self._owners[0],
            "matter": self._own or self._owners[0],
            "ministry": self._seen.get("ministry"),
            "home": self._at_home(),
            "body": self._bodies[0][0] if self._bodies[0] and not self._bodies[1] else None,
        }

    def _outing_of(self, mentions: Sequence[Mention]) -> Referent | None:
        """Return the visit or meeting that a sentence or one shortly before it tells, and count on."""
        own = [one for one in mentions if one.cls in ("Visit", "Meeting") and one.referent >= 0]
        last, age = self._outing
        self._outing = (self._referents[own[0].referent], 0) if own else (last, age + 1)
        return self._outing[0] if self._outing[1] < _OUTING else None

    def _is_aside(self, mention: Mention) -> bool:
        """Whether an event is a part of another, or not one that people gather for: they are at the one in focus."""
        return mention.head in self._parts or mention.cls in ("Campaign", "Observance")

    def _owner(self, mentions: Sequence[Mention]) -> Referent | None:
        """Return what "its" in the next sentence means: an activity or a house before the body that runs it."""
        linked = sorted((m for m in mentions if m.referent >= 0), key=lambda mention: mention.first)
        houses = self._houses
        things = [
            m for m in linked if m.kind in ACTIVITIES or (m.kind == "Organization" and m.head in houses)
        ]
        bodies = [m for m in linked if m.kind == "Organization" and m.first <= _SUBJECT]
        return next((self._referents[mention.referent] for mention in (*things, *bodies)), None)

    def _at_home(self) -> Referent | None:
        """Return the country whose ministers a sentence speaks of: its own, not that of the seat of a world body."""
        entry = self._authority.entries.get(self._here)
        if entry is None or entry.id in self._rankers:
            return None
        return self._referents.known(entry.id, "Country", entry.label_in(self._language))

    def _ranking(self) -> Referent | None:
        """Return the report that the tiers are of, where the document names it."""
        return next(
            (report for report in self._referents.of_kind("Report") if report.entity == self._ranking_report),
            None,
        )

    def _country(self, mentions: Sequence[Mention]) -> Referent | None:
        """Return the country that a sentence speaks of: the only one that it names, else the last one, else the commonest."""
        named = [
            mention
            for mention in mentions
            if mention.kind == "Country" and mention.entity not in self._rankers
        ]
        numbers = {mention.referent for mention in named}
        if named:
            return self._referents[named[0].referent] if len(numbers) == 1 else None
        return self._land

    def _town_of(self, mentions: Sequence[Mention]) -> Referent | None:
        """Return the one place that a sentence names, else the one named last before it."""
        named = {
            mention.referent for mention in mentions if mention.kind == "Place" and mention.referent >= 0
        }
        if named:
            return self._referents[named.pop()] if len(named) == 1 else None
        return self._seen.get("Place")

    def _report(self) -> Referent | None:
        """Return the ranking report: one of the authority before one that speaks of trafficking before any other."""
        reports = list(self._referents.of_kind("Report"))
        curated = [report for report in reports if report.entity]
        ranking = [report for report in reports if "trafficking" in report.tokens()]
        return next(iter(curated or ranking or reports), None)


def _spoken_at(referent: Referent) -> bool:
    """Whether a thing is an event of which people report that they spoke there."""
    return (
        referent.kind == "Event"
        and not referent.several
        and referent.cls not in ("Observance", "Campaign", "Visit")
    )
