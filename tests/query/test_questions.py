"""The saved queries answer an analyst's questions about the seeds, each answer compared whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tipgraph.model import RELATIONS

QUESTIONS: dict[str, dict[str, Any]] = {
    question["id"]: question
    for question in yaml.safe_load(
        (Path(__file__).parents[1] / "gold" / "questions.yaml").read_text(encoding="utf-8")
    )["questions"]
}
WORKSHOP = "Essential role of CSOs in Anti-Trafficking Responses"
CONFERENCE = "Inter-Regional Conference"
SHORT = {
    "CSO workshop": WORKSHOP,
    "RDPP": "Regional Development and Protection Programme (RDPP)",
    "Inter-Regional Conference": "Inter-Regional Conference on International Cooperation in Criminal Matters "
    "related to Investigating and Prosecuting Trafficking in Persons and Smuggling of Migrants",
    "child trafficking conference": "Addressing Child Trafficking: Promising Initiatives and Best Practices",
}
"""How the questions shorten what the graph calls by its full name."""
FACT = re.compile(rf"(?P<s>.+?) (?P<p>{'|'.join(RELATIONS)}) (?P<o>.+?)(?: \([^()]*\))?")

Ask = Callable[..., list[dict[str, str]]]


def full(name: str) -> str:
    return SHORT.get(name, name)


def values(rows: Iterable[dict[str, str]], *names: str) -> set[Any]:
    """Return what stands in one column, or the tuples of several."""
    return {row[names[0]] if len(names) == 1 else tuple(row[name] for name in names) for row in rows}


def expected(key: str, part: str = "answer", separator: str = "") -> set[Any]:
    entries = QUESTIONS[key].get(part, [])
    if not separator:
        return set(map(full, entries))
    return {tuple(full(word.strip()) for word in entry.split(separator)) for entry in entries}


def assert_answers(key: str, found: set[Any], separator: str = "") -> None:
    """The answer is exactly what is asked for; answers marked optional may be there or not."""
    assert found - expected(key, "optional", separator) == expected(key, separator=separator)


def test_every_question_is_answered_below() -> None:
    """No question of the file is left out of this module."""
    tests = {name.split("_")[1] for name in globals() if re.match(r"test_q\d\d_", name)}
    assert tests == set(QUESTIONS)


def test_q01_who_chairs(ask: Ask) -> None:
    assert_answers("q01", values(ask("who-chairs", organization="NCCPIM&TIP"), "person"))


def test_q01_in_arabic(ask: Ask) -> None:
    rows = ask(
        "who-chairs",
        lang="ar",
        organization="اللجنة الوطنية التنسيقية لمكافحة ومنع الهجرة غير الشرعية والاتجار بالبشر",
    )
    assert values(rows, "person", "role") == {("نائلة جبر", "Chairperson; رئيس")}


def test_q02_position_office_department(ask: Ask) -> None:
    [row] = ask("roles", person="Matthew Hickey")
    assert row["role"] == "deputy director; نائب مدير"
    assert_answers("q02", {row["role"].split("; ")[0], row["organization"], row["belongs_to"]})


def test_q03_tier_of_egypt(ask: Ask) -> None:
    rows = ask("rankings", country="Egypt", year="2024", ranker="Trafficking in Persons Report")
    assert_answers("q03", values(rows, "tier"))


def test_q04_when_and_where(ask: Ask) -> None:
    rows = ask("events", event="Inter-Regional Conference on International Cooperation in Criminal Matters")
    [(start, end)] = values(rows, "start", "end")
    assert_answers("q04", {f"{start} to {end}", *values(rows, "place")})


def test_q05_worth_of_the_project(ask: Ask) -> None:
    rows = ask("who-funds", donor="Office to Monitor and Combat Trafficking in Persons")
    assert {(int(amount), currency) for amount, currency in values(rows, "amount", "currency")} == {
        (QUESTIONS["q05"]["answer"], "USD")
    }


def test_q06_organizers(ask: Ask) -> None:
    assert_answers(
        "q06", values(ask("who-organizes", event="regional conference on child trafficking"), "organizer")
    )


def test_q08_who_chairs_what(ask: Ask) -> None:
    assert_answers("q08", values(ask("who-chairs"), "person", "organization"), ":")


def test_q09_countries_at_the_workshop(ask: Ask) -> None:
    assert_answers("q09", values(ask("countries-at", event=WORKSHOP), "country"))


def test_q10_number_of_countries(ask: Ask) -> None:
    [row] = ask("attendance-counts", event=CONFERENCE, **{"class": "Country"})
    assert int(row["attendees"]) == QUESTIONS["q10"]["answer"]


def test_q11_countries_at_both(ask: Ask) -> None:
    rows = ask("attended-both", first=WORKSHOP, second=CONFERENCE, **{"class": "Country"})
    assert_answers("q11", values(rows, "attendee"))


def test_q14_partners_of_egypt(ask: Ask) -> None:
    assert_answers("q14", values(ask("partners", agent="Egypt"), "partner"))


def test_q15_money_through_projects(ask: Ask) -> None:
    assert_answers("q15", values(ask("funding-paths"), "donor", "project", "event"), "->")


def test_q16_projects_and_implementers(ask: Ask) -> None:
    rows = ask("funded-projects", donor="European Union")
    assert_answers("q16", values(rows, "project", "implementer"), ":")


def facts(entries: Iterable[str]) -> set[tuple[frozenset[str], str, str]]:
    """Read facts as sentences; `A / B` as subject gives one fact each."""
    found = set()
    for entry in entries:
        match = FACT.fullmatch(entry)
        assert match, entry
        found |= {fact(subject, match["p"], match["o"]) for subject in match["s"].split(" / ")}
    return found


def fact(subject: str, relation: str, value: str) -> tuple[frozenset[str], str, str]:
    """A partnership is the same fact from both sides."""
    if relation == "partnersWith":
        return frozenset({subject, value}), relation, ""
    return frozenset({subject}), relation, value


def stated(rows: list[dict[str, str]]) -> set[tuple[frozenset[str], str, str]]:
    names = {"holds a role in": "holdsRoleIn", "is part of": "partOf", "partners with": "partnersWith"}
    return {fact(row["subject"], names.get(row["relation"], row["relation"]), row["object"]) for row in rows}


def test_q18_facts_in_english_and_arabic(ask: Ask) -> None:
    found = stated(ask("stated-in-both"))
    # Either the office or the United States may stand as the donor of the project.
    assert found - facts(QUESTIONS["q18"]["optional"]) <= facts(QUESTIONS["q18"]["answer"])
    assert len(found) == len(QUESTIONS["q18"]["answer"]) == 11
    assert found == stated(ask("shared-facts", document="000_42ce6403b3dfe8b6", other="003_417a6c812c13c602"))


def test_q19_fact_of_all_documents(ask: Ask) -> None:
    assert stated(ask("corroboration", least="5")) == facts(QUESTIONS["q19"]["answer"])


def test_q21_people_at_events_of_their_organization(ask: Ask) -> None:
    assert_answers("q21", values(ask("people-at-own-events"), "person"))


def test_q24_dates_and_places_of_all_events(ask: Ask) -> None:
    found: dict[str, set[str]] = {}
    for row in ask("events"):
        when = f"{row['start']} to {row['end']}" if row["start"] else "date not stated"
        found.setdefault(row["event"], {when}).add(row["place"] or "place not stated")
    assert found == {
        full(name): set(rest.split(", "))
        for name, rest in (entry.split(": ", 1) for entry in QUESTIONS["q24"]["answer"])
    }


def test_difference_of_two_events(ask: Ask) -> None:
    """Countries at the workshop and not at the conference, which nobody may take for one another."""
    rows = ask("attended-first-only", first=WORKSHOP, second=CONFERENCE, **{"class": "Country"})
    assert values(rows, "attendee") == {"Bangladesh", "Belgium", "Nepal", "Sudan"}


def test_union_of_two_events(ask: Ask) -> None:
    rows = ask("attended-either", first=WORKSHOP, second=CONFERENCE, **{"class": "Country"})
    both = values(ask("attended-both", first=WORKSHOP, second=CONFERENCE, **{"class": "Country"}), "attendee")
    assert len(values(rows, "attendee")) == 9 + 18 - 5
    assert {row["attendee"] for row in rows if row["at_first"] == row["at_second"] == "true"} == both


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("who-funds", {"donor": "France"}),
        ("rankings", {"country": "Egypt", "year": "2019"}),
        ("who-chairs", {"organization": "United Nations Office on Drugs and Crime"}),
        ("events", {"event": WORKSHOP, "held_in": "Egypt"}),
        ("funding-paths", {"donor": "Italy", "event": CONFERENCE}),
        ("who-attends", {"attendee": "الولايات المتحدة", "class": "Country"}),
    ],
)
def test_nothing_is_answered_where_nothing_is_stated(ask: Ask, name: str, given: dict[str, str]) -> None:
    """Abstention: no document says so, so there is no row."""
    assert ask(name, **given) == []
