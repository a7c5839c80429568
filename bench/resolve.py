"""How well names are merged, over labelled pairs, and how time and memory grow with the number of names.

The pairs are of three parts (tests/resolve/pairs.yaml). The first was written beside the rules. Then a writer who had
seen no rule made 240 pairs, half of which are the part `unread`: rules were mended after faults in the
other half alone, and of this one nobody looked at more than its figures, which are therefore reported by themselves.

Run as `make bench`, or with numbers of names: python bench/resolve.py 20000 200000.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tipgraph.evaluation import Score
from tipgraph.extract.reading import Reading
from tipgraph.extract.referents import Referent
from tipgraph.model import Claim, Document, Evidence, Span
from tipgraph.read.authority import load_authority
from tipgraph.read.normal import plain
from tipgraph.read.words import Words, languages, load_words
from tipgraph.resolve.concepts import is_arabic, load_concepts
from tipgraph.resolve.known import KnownNames, Surroundings
from tipgraph.resolve.resolution import Resolution, resolve
from tipgraph.resources import parse_yaml

PAIRS = Path(__file__).resolve().parents[1] / "tests" / "resolve" / "pairs.yaml"
PARTS = {"first", "read", "unread"}
SIZES = (20_000, 200_000)
NAMES_A_DOCUMENT = 20
CHAIRS = {"chair", "chairman", "chairwoman", "chairperson", "president", "presidente", "رئيس", "رئيسه"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names as two documents give them; both are texts whose fields are parted by bars."""

    kind: str
    same: bool
    first: str
    second: str
    part: str = ""
    """Part of the pairs that it is of."""


@dataclass(slots=True)
class Figures(Score):
    """Counts of automatic merges against the labels."""

    proposed: int = 0
    """How many of the missed ones are proposed to people."""


def load_pairs(path: Path = PAIRS) -> list[Pair]:
    """Read pairs by kind, or parts of such pairs."""
    content = parse_yaml(path.read_text(encoding="utf-8"))
    parts = content if PARTS & content.keys() else {"": content}
    return [
        Pair(kind, verdict == "same", first, second, part)
        for part, kinds in parts.items()
        for kind, pairs in kinds.items()
        for verdict, first, second in pairs
    ]


@dataclass(slots=True)
class Draft:
    """A document in the making: its things and claims."""

    stem: str
    name: str
    things: list[Referent] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    @property
    def language(self) -> str:
        return "ar" if is_arabic(self.name) else "en"

    def add(self, kind: str, *names: str, entity: str = "") -> str:
        """Add a thing and return what claims call it."""
        named = kind != "Event" or any(letter.isupper() for letter in names[0][1:])
        number = len(self.things)
        self.things.append(Referent(number, kind, kind, names[0], entity, names=Counter(names), named=named))
        return f"#{number}"

    def claim(self, subject: str, relation: str, target: str, **qualifiers: Any) -> None:
        """Add a claim with a made-up quote."""
        quote = f"{self.stem}{len(self.claims)}"
        evidence = Evidence(self.stem, Span(0, len(quote)), quote, "", Span(0, 1), Span(0, 1))
        self.claims.append(Claim(subject, relation, target, evidence=(evidence,), **qualifiers))

    def reading(self, country: str, issued: str = "") -> Reading:
        document = Document(self.stem, f"{self.stem}.txt", "", self.language, "", issued=issued)
        return Reading(document, tuple(self.things), tuple(self.claims), country)


class Resolver:
    """Resolves pairs; holds what is loaded once."""

    def __init__(self) -> None:
        self.known = KnownNames(load_authority(), load_concepts())
        self._places: dict[str, list[str]] = {}
        for entry in self.known.entries.values():
            if entry.cls == "Place":
                for _, form in (*entry.strong, *entry.weak):
                    self._places.setdefault(plain(form), []).append(entry.id)
        self.words: dict[str, Words] = {code: load_words(code) for code in languages()}

    def resolve(self, readings: Iterable[Reading]) -> Resolution:
        return resolve(readings, self.known, self.words)

    def judge(self, pair: Pair) -> str:
        """Return what happens to a pair: merged, proposed or apart."""
        drafts = [self.draft(pair.kind, side, stem) for side, stem in ((pair.first, "a"), (pair.second, "b"))]
        found = self.resolve(drafts)
        ends = {
            evidence.document: claim.subject
            for claim in found.knowledge.claims
            if claim.relation == "publishes"
            for evidence in claim.evidence
        }
        if ends["a"] == ends["b"]:
            return "merged"
        return "proposed" if found.merges.proposed else "apart"

    def draft(self, kind: str, side: str, stem: str) -> Reading:
        """Return a document that says of a thing what a line of the pairs says."""
        name, *fields = [part.strip() for part in side.split("|")]
        draft = Draft(stem, name)
        thing = draft.add(kind, name, *filter(None, fields[1:2] if kind == "Organization" else ()))
        draft.claim(thing, "publishes", draft.add("Report", "note"))  # so that it stands in a claim
        _TELL[kind](self, draft, thing, [*fields, "", "", "", ""])
        country = fields[_COUNTRY[kind]] if kind in _COUNTRY else ""
        return draft.reading(self.country(country), fields[3] if kind == "Event" else "")

    def place(self, name: str, country: str) -> str:
        """Return the id of a city or region, of this country where two bear the name."""
        entries = self.known.entries
        ids = self._places.get(plain(name), [])
        return next((id_ for id_ in ids if entries[id_].country == country), ids[0] if ids else "")

    def country(self, name: str) -> str:
        """Return the id of a country, empty where a name is none."""
        return self.known.find("Country", [name], Surroundings("", frozenset()))


def _tell_person(resolver: Resolver, draft: Draft, person: str, fields: list[str]) -> None:
    role, body = fields[:2]
    if role:
        relation = "chairs" if CHAIRS & set(plain(role).split()) else "holdsRoleIn"
        draft.claim(person, relation, draft.add("Organization", body), roles=((draft.language, role),))


def _tell_event(resolver: Resolver, draft: Draft, event: str, fields: list[str]) -> None:
    day, place = fields[:2]
    if day:
        draft.claim(event, "startDate", day)
    if place:
        home = resolver.country(fields[2])
        city = resolver.place(place, home)
        country = "" if city and resolver.known.entries[city].country == home else resolver.country(place)
        city = "" if country else city or plain(place).replace(" ", "-")
        draft.claim(
            event, "heldIn", draft.add("Country" if country else "Place", place, entity=country or city)
        )


def _tell_project(resolver: Resolver, draft: Draft, project: str, fields: list[str]) -> None:
    money, donor, partner = fields[:3]
    amount, _, currency = money.partition(" ")
    if donor:
        giver = draft.add("Country" if resolver.country(donor) else "Organization", donor)
        draft.claim(giver, "funds", project, amount=amount, currency=currency)
    if partner:
        draft.claim(draft.add("Organization", partner), "implements", project)


def _tell_nothing(resolver: Resolver, draft: Draft, thing: str, fields: list[str]) -> None:
    """Its name is all that a line says of a body, report or country."""


_TELL: dict[str, Callable[[Resolver, Draft, str, list[str]], None]] = {
    "Person": _tell_person,
    "Organization": _tell_nothing,
    "Event": _tell_event,
    "Project": _tell_project,
    "Report": _tell_nothing,
    "Country": _tell_nothing,
}
_COUNTRY = {"Person": 2, "Organization": 0, "Event": 2, "Project": 3, "Report": 0}


def measure(resolver: Resolver, pairs: Iterable[Pair]) -> tuple[dict[str, Figures], list[tuple[Pair, str]]]:
    """Return figures by kind and in all, and the pairs that went wrong."""
    figures = {"all": Figures()}
    faults: list[tuple[Pair, str]] = []
    for pair in pairs:
        outcome = resolver.judge(pair)
        for one in (figures.setdefault(pair.kind, Figures()), figures["all"]):
            one.right += pair.same and outcome == "merged"
            one.wrong += not pair.same and outcome == "merged"
            one.missed += pair.same and outcome != "merged"
            one.proposed += pair.same and outcome == "proposed"
        if (outcome == "merged") != pair.same:
            faults.append((pair, outcome))
    return figures, faults


def make_readings(count: int) -> Iterator[Reading]:
    """Yield documents that name so many persons and bodies, a third of them named before or spelled
    otherwise.
    """
    chooser = random.Random(count)
    made: list[str] = []
    for number in range(count // NAMES_A_DOCUMENT):
        draft = Draft(f"d{number:06}", "")
        for _ in range(NAMES_A_DOCUMENT // 2):
            person = _respelled(chooser.choice(made), chooser) if made and chooser.random() < 0.33 else ""
            if not person:
                person = f"{_syllables(chooser, 2)} {_syllables(chooser, 3)}"
                made.append(person)
            body = f"{_syllables(chooser, 3)} {chooser.choice(('Foundation', 'Association', 'Centre'))}"
            draft.claim(
                draft.add("Person", person),
                "chairs",
                draft.add("Organization", body),
                roles=(("en", "chair"),),
            )
        yield draft.reading(chooser.choice(("egypt", "ghana", "kenya", "")))


def _syllables(chooser: random.Random, most: int) -> str:
    syllables = (
        chooser.choice("bdfghjklmnrstz") + chooser.choice("aeiou") for _ in range(chooser.randint(2, most))
    )
    return ("".join(syllables) + chooser.choice("nrsmld")).capitalize()


def _respelled(name: str, chooser: random.Random) -> str:
    return name.replace(*chooser.choice((("a", "e"), ("i", "y"), (" ", " Al-"), ("o", "u"))))


def print_figures(title: str, figures: dict[str, Figures]) -> None:
    """Print figures by kind and in all."""
    print(f"{title}: automatic merges")
    print(f"{'':14}{'precision':>10}{'recall':>8}{'right':>7}{'wrong':>7}{'missed':>8}{'proposed':>10}")
    for kind, one in sorted(figures.items()):
        print(
            f"{kind:14}{one.precision:10.3f}{one.recall:8.3f}{one.right:7}{one.wrong:7}{one.missed:8}{one.proposed:10}"
        )


def main(sizes: tuple[int, ...] = SIZES) -> None:
    resolver = Resolver()
    pairs = load_pairs()
    figures, faults = measure(resolver, pairs)
    print_figures(f"{len(pairs)} labelled pairs", figures)
    for pair, outcome in faults:
        if pair.part != "unread":
            print(f"  {'same' if pair.same else 'different'}, but {outcome}: {pair.first}  |  {pair.second}")
    unread = [pair for pair in pairs if pair.part == "unread"]
    print_figures(
        f"\nThe {len(unread)} pairs of them that no rule was written after", measure(resolver, unread)[0]
    )
    print(
        f"\n{'names':>8}{'CPU seconds':>12}{'us a name':>12}{'peak MB':>9}{'entities':>10}{'proposals':>11}"
    )
    costs: list[float] = []
    for size in sizes:
        began = time.process_time()
        found = resolver.resolve(make_readings(size))
        seconds = time.process_time() - began
        costs.append(seconds / size)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{size:8}{seconds:12.1f}{costs[-1] * 1e6:12.0f}{peak:9.0f}"
            f"{len(found.knowledge.entities):10}{len(found.merges.proposed):11}"
        )
    print(f"CPU time a name, most names over fewest: {costs[-1] / costs[0]:.2f}")


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
