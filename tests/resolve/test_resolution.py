"""Things of all documents become entities: joined for a written reason, kept apart where anything
disagrees.
"""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from tipgraph.extract.reading import Reading
from tipgraph.model import Entity
from tipgraph.resolve.judgements import Judgement
from tipgraph.resolve.resolution import Resolution

Settle = Callable[..., Resolution]
Make = Callable[..., Reading]

COMMITTEE = "NCCPIM&TIP"
COMMITTEE_AR = "اللجنة الوطنية التنسيقية لمكافحة ومنع الهجرة غير الشرعية والاتجار بالبشر"


def chair(
    make: Make, stem: str, name: str, body: str, country: str = "egypt", title: str = "chair"
) -> Reading:
    """Return a document in which one person chairs one body."""
    language = "ar" if name[0] > "\u0600" else "en"
    things = [("Person", name), ("Organization", body)]
    return make(stem, things, [("0", "chairs", "1", {"roles": ((language, title),)})], country)


def entities(found: Resolution, cls: str) -> list[Entity]:
    """Return the entities of a class."""
    return [entity for entity in found.knowledge.entities if entity.cls == cls]


def reasons(found: Resolution) -> list[tuple[str, str, str]]:
    """Return what was merged for a reason, or by people."""
    return [
        (match.sides[0].id, match.sides[1].id, match.reason)
        for match in found.merges.merged
        if match.how != "name"
    ]


def test_one_person_in_two_scripts(settle: Settle, reading: Make) -> None:
    """Two spellings that chair one body are one person; the reason names both and the body, each side
    has its quote.
    """
    found = settle(
        chair(reading, "a", "Naela Gabr", COMMITTEE),
        chair(reading, "b", "نائلة جبر", COMMITTEE_AR, title="رئيس"),
    )
    assert entities(found, "Person") == [
        Entity("naela-gabr", "Person", (("ar", "نائلة جبر"), ("en", "Naela Gabr")), ())
    ]
    (match,) = [match for match in found.merges.merged if match.how == "evidence"]
    assert match.entity == "naela-gabr"
    assert match.reason == (
        "Naela Gabr and نائلة جبر are one name in two scripts, and both are chair of NCCPIM&TIP"
    )
    assert [(side.id, [quote.exact for quote in side.quotes]) for side in match.sides] == [
        ("naela-gabr", ["sentence 0 of a"]),
        ("naylh-jbr", ["sentence 0 of b"]),
    ]
    (claim,) = found.knowledge.claims
    assert (claim.subject, claim.object, len(claim.evidence)) == ("naela-gabr", "nccpim-tip", 2)


def test_a_misspelled_name_at_one_post(settle: Settle, reading: Make) -> None:
    """Carlos Olivier is Carlos Oliver Cruz, as both head one mission; the fuller name is the label."""
    things = [("Person", "Carlos Oliver Cruz"), ("Organization", "IOM Egypt")]
    other = [
        ("Person", "Carlos Olivier"),
        ("Organization", "International Organization for Migration in Egypt", "IOM"),
    ]
    role = {"roles": (("en", "Chief of Mission"),)}
    found = settle(
        reading("a", things, [("0", "holdsRoleIn", "1", role)]),
        reading("b", other, [("0", "holdsRoleIn", "1", role)]),
    )
    assert entities(found, "Person") == [
        Entity("carlos-oliver-cruz", "Person", (("en", "Carlos Oliver Cruz"),), (("en", "Carlos Olivier"),))
    ]
    assert [entity.id for entity in entities(found, "Organization")] == ["iom-egypt"]


def test_a_short_name_that_fits_two_stays_apart(settle: Settle, reading: Make) -> None:
    """Where two fuller names fit, nobody can say which is meant: both are proposed."""
    names = ("Carlos Olivier", "Carlos Oliver Cruz", "Carlos Oliver Pinto")
    found = settle(*(chair(reading, stem, name, COMMITTEE) for stem, name in zip("abc", names, strict=True)))
    assert len(entities(found, "Person")) == 3
    assert [match.reason.endswith("but another name fits as well") for match in found.merges.proposed] == [
        True,
        True,
    ]


def test_likeness_alone_proposes(settle: Settle, reading: Make) -> None:
    """Without a body in common one name in two scripts is a proposal, and nothing is merged."""
    found = settle(
        reading("a", [("Person", "Tarek Al-Asfour"), ("Event", "meeting")], [("0", "attends", "1")]),
        reading("b", [("Person", "طارق العصفور"), ("Event", "اجتماع")], [("0", "attends", "1")]),
    )
    assert [entity.id for entity in entities(found, "Person")] == ["tarek-al-asfour", "tarq-alasfwr"]
    assert [match.reason for match in found.merges.proposed] == [
        "Tarek Al-Asfour and طارق العصفور are one name in two scripts, and nothing else ties them"
    ]


def test_chairs_in_turn_are_a_sequence(settle: Settle, reading: Make) -> None:
    """Two people who chair one body at different times stay two, each with the documents that say so."""
    found = settle(
        chair(reading, "a2019", "Ahmed Hassan", COMMITTEE), chair(reading, "b2023", "Naela Gabr", COMMITTEE)
    )
    assert [
        (claim.subject, claim.object, [evidence.document for evidence in claim.evidence])
        for claim in found.knowledge.claims
    ] == [("ahmed-hassan", "nccpim-tip", ["a2019"]), ("naela-gabr", "nccpim-tip", ["b2023"])]


def test_one_name_in_two_countries_is_two_people(settle: Settle, reading: Make) -> None:
    """Equal names are one person, unless their offices are in different countries; then they are proposed."""
    egypt = chair(reading, "a", "Mohamed Ali", "Ministry of Justice", "egypt")
    again = chair(reading, "b", "Mr. Mohamed Ali", "Ministry of Justice", "egypt")
    ghana = chair(reading, "c", "Mohamed Ali", "Ministry of Justice", "ghana")
    found = settle(egypt, again, ghana)
    assert [entity.id for entity in entities(found, "Person")] == ["mohamed-ali-egypt", "mohamed-ali-ghana"]
    assert [match.reason for match in found.merges.proposed] == [
        "Mohamed Ali and Mohamed Ali bear one name in different countries"
    ]


def test_surnames_alone_stay_in_their_document(settle: Settle, reading: Make) -> None:
    """A surname is nobody's in another document."""
    found = settle(*(chair(reading, stem, "Hickey", COMMITTEE) for stem in "ab"))
    assert [entity.id for entity in entities(found, "Person")] == ["hickey-a", "hickey-b"]


@pytest.mark.parametrize(
    ("first", "second", "ids"),
    [
        (("Ministry of Justice", "sudan"), ("وزارة العدل", "sudan"), ["ministry-of-justice"]),
        (
            ("Ministry of Justice", "sudan"),
            ("Ministry of Justice", "egypt"),
            ["ministry-of-justice-egypt", "ministry-of-justice-sudan"],
        ),
        (
            ("اللجنة الوطنية", "oman"),
            ("اللجنة الوطنية", "kuwait"),
            ["alljnh-alwtnyh-kuwait", "alljnh-alwtnyh-oman"],
        ),
        (
            ("National Committee", ""),
            ("National Committee", ""),
            ["national-committee-a", "national-committee-b"],
        ),
        (
            ("Sudanese Ministry of Justice", "egypt"),
            ("Ministry of Justice", "sudan"),
            ["sudanese-ministry-of-justice"],
        ),
        (("Lantern Foundation", "egypt"), ("Lantern Foundation", "ghana"), ["lantern-foundation"]),
        (("US Embassy", "ghana"), ("ambassade américaine à Accra", "ghana"), ["us-embassy"]),
    ],
)
def test_generic_bodies_belong_to_a_country(
    settle: Settle, reading: Make, first: tuple[str, str], second: tuple[str, str], ids: list[str]
) -> None:
    """The country that the name or the document tells; without one, the document; a name of its own
    needs none.
    """
    found = settle(
        *(
            reading(stem, [("Organization", name), ("Report", "note")], [("0", "publishes", "1")], country)
            for stem, (name, country) in zip("ab", (first, second), strict=True)
        )
    )
    assert [entity.id for entity in entities(found, "Organization")] == ids


def test_an_acronym_that_another_document_defines(settle: Settle, reading: Make) -> None:
    """A bare acronym is the body that defines it, where only one does and its initials fit."""
    full = ("Organization", "Africa Network for Environment and Economic Justice", "ANEEJ")
    found = settle(
        reading("a", [full, ("Report", "note")], [("0", "publishes", "1")], "nigeria"),
        reading("b", [("Organization", "ANEEJ"), ("Report", "note")], [("0", "publishes", "1")], "nigeria"),
    )
    assert reasons(found) == [
        (
            "africa-network-for-environment-and-economic-justice",
            "aneej",
            "ANEEJ is defined as Africa Network for Environment and Economic Justice",
        )
    ]


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (
            ("Conseil supérieur de la magistrature", "tunisia"),
            ("المجلس الأعلى للقضاء", "tunisia"),
            "المجلس الأعلى للقضاء and Conseil supérieur de la magistrature say the same in two languages, in one country",
        ),
        (
            ("Rural Harbour Women Association", "kenya"),
            ("RHWA", "kenya"),
            "RHWA is the initials of Rural Harbour Women Association, in one country",
        ),
        (("Conseil supérieur de la magistrature", "tunisia"), ("المجلس الأعلى للقضاء", "egypt"), ""),
        (("Rural Harbour Women Association", "kenya"), ("RHWA", "ghana"), ""),
        (("Human Rights Commission", "lebanon"), ("Human Rights Committee", "lebanon"), ""),
    ],
)
def test_bodies_that_say_the_same(
    settle: Settle, reading: Make, first: tuple[str, str], second: tuple[str, str], reason: str
) -> None:
    """Two languages, or a name and its initials, of one country; in one language a committee is no commission."""
    found = settle(
        *(
            reading(stem, [("Organization", name), ("Report", "note")], [("0", "publishes", "1")], country)
            for stem, (name, country) in zip("ab", (first, second), strict=True)
        )
    )
    assert [why for _, _, why in reasons(found)] == ([reason] if reason else [])


def test_common_names_of_two_offices_are_two_people(settle: Settle, reading: Make) -> None:
    """A name that many bear, with different offices, stays two even in one country; a rare one is one person."""
    for name, count in (("Mohamed Ali", 2), ("Retno Marsudi", 1)):
        documents = [
            reading(
                stem,
                [("Person", name), ("Organization", body)],
                [("0", "holdsRoleIn", "1", {"roles": (("en", title),)})],
                "egypt",
            )
            for stem, body, title in (
                ("a", "Ministry of Housing", "engineer"),
                ("b", "Ministry of Labour", "judge"),
            )
        ]
        assert len(entities(settle(*documents), "Person")) == count


def test_editions_of_a_day_that_comes_back(settle: Settle, reading: Make) -> None:
    """World days of two years are two events; without two years they are the one that the authority has."""
    name = "World Day Against Trafficking in Persons"
    found = settle(
        *(_event(reading, stem, name, day) for stem, day in (("a", "2022-07-30"), ("b", "2023-07-30")))
    )
    assert len(entities(found, "Event")) + len(entities(found, "Observance")) == 2
    same = settle(*(_event(reading, stem, name, "2023-07-30") for stem in "ab"))
    assert "world-day-against-trafficking" in [entity.id for entity in same.knowledge.entities]


def _event(make: Make, stem: str, name: str, day: str = "", place: str = "", issued: str = "") -> Reading:
    things = [("Event", name), ("Country", place or "Kenya")]
    stated = [("0", "startDate", day)] if day else []
    stated += [("0", "heldIn", "1")] if place else []
    return make(stem, things, [*stated, ("1", "attends", "0")], "", issued)


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ({"day": "2024-05-06"}, {"day": "2024-05-06"}, 1),
        ({"day": "2024-05-06"}, {"day": "2024-05"}, 1),
        ({"day": "2024-05-06"}, {"day": "2023-05-06"}, 2),
        ({"day": "2024-05-06", "place": "Ghana"}, {"day": "2024-05-06", "place": "Togo"}, 2),
        ({"issued": "2024-05-06"}, {"issued": "2024-06-01"}, 1),
        ({"issued": "2024-05-06"}, {"issued": "2022-06-01"}, 2),
        ({}, {}, 1),
    ],
)
def test_events_of_one_name(
    settle: Settle, reading: Make, first: dict[str, str], second: dict[str, str], count: int
) -> None:
    """They are one where dates and places agree; without dates, where their documents are of one season."""
    name = "Harbour Conference on Trafficking"
    found = settle(_event(reading, "a", name, **first), _event(reading, "b", name, **second))
    assert len(entities(found, "Event")) == count


@pytest.mark.parametrize("name", ["workshop", "recent visit to Cairo", "ورشة تدريبية"])
def test_unnamed_events_never_merge(settle: Settle, reading: Make, name: str) -> None:
    """What is only described is another thing in every document, even on one day in one place."""
    found = settle(*(_event(reading, stem, name, "2024-05-06", "Ghana") for stem in "ab"))
    assert len(entities(found, "Event")) == 2


def test_projects_of_one_sum(settle: Settle, reading: Make) -> None:
    """One donor, one sum and one more party make a project one, in two scripts; the sum alone proposes."""
    money = {"amount": "1500000", "currency": "USD"}

    def project(stem: str, name: str, partner: str) -> Reading:
        things = [("Project", name), ("Country", "United States"), ("Organization", partner)]
        return reading(stem, things, [("1", "funds", "0", money), ("2", "implements", "0")])

    found = settle(project("a", "1.5 million project", "ILO"), project("b", "مشروع", "منظمة العمل الدولية"))
    assert reasons(found) == [
        (
            "1-5-million-project",
            "mshrwa",
            "United States gives 1500000 USD to both, and International Labour Organization takes part in both",
        )
    ]
    apart = settle(project("a", "1.5 million project", "ILO"), project("b", "project", "UNICEF"))
    assert len(entities(apart, "Project")) == 2
    assert [match.reason for match in apart.merges.proposed] == ["United States gives 1500000 USD to both"]


def test_labels_are_names(settle: Settle, reading: Make) -> None:
    """No title, article or pronoun is part of a label; an Arabic text's Latin acronym is an English form."""
    found = settle(
        reading(
            "a",
            [
                ("Person", "H.E. Ambassador Naela Gabr", "Gabr", "she"),
                ("Event", "the workshop", "it"),
                ("Organization", "The Lantern Foundation"),
            ],
            [("0", "attends", "1"), ("2", "organizes", "1")],
        ),
        reading(
            "b", [("Organization", "شبكة الفنار", "FANAR"), ("Event", "ورشة")], [("0", "organizes", "1")]
        ),
    )
    named = {entity.id: (entity.labels, entity.aliases) for entity in found.knowledge.entities}
    assert named == {
        "naela-gabr": ((("en", "Naela Gabr"),), (("en", "Gabr"), ("en", "H.E. Ambassador Naela Gabr"))),
        "workshop": ((("en", "workshop"),), ()),
        "lantern-foundation": ((("en", "Lantern Foundation"),), ()),
        "shbkh-alfnar": ((("ar", "شبكة الفنار"),), (("en", "FANAR"),)),
        "wrshh": ((("ar", "ورشة"),), ()),
    }


def test_an_id_of_the_authority_is_not_given_away(settle: Settle, reading: Make) -> None:
    """A réunion is no island."""
    found = settle(reading("a", [("Event", "réunion"), ("Country", "Togo")], [("1", "attends", "0")]))
    assert [entity.id for entity in entities(found, "Event")] == ["reunion-a"]


def test_judgements_come_first(settle: Settle, reading: Make) -> None:
    """People join what likeness only proposes, part what rules would join, and leave open what nobody
    can tell.
    """
    documents = [
        chair(reading, "a", "Naela Gabr", COMMITTEE),
        chair(reading, "b", "نائلة جبر", COMMITTEE_AR),
        chair(reading, "c", "Mona Said", COMMITTEE),
    ]
    parted = Judgement("not same", ("naela-gabr", "naylh-jbr"), "two women")
    joined = Judgement("same", ("mona-said", "naela-gabr"), "her married name")
    idle = Judgement("same", ("naela-gabr", "nobody"), "a test")
    found = settle(*documents, judgements=(parted, joined, idle))
    assert [entity.id for entity in entities(found, "Person")] == ["mona-said", "naylh-jbr"]
    assert entities(found, "Person")[0].aliases == (("en", "Mona Said"),)
    assert reasons(found) == [("mona-said", "naela-gabr", "her married name")]
    assert found.merges.idle == (("naela-gabr", "nobody"),)
    unsure = settle(*documents, judgements=(Judgement("unsure", ("naela-gabr", "naylh-jbr"), "ask"),))
    assert len(entities(unsure, "Person")) == 3
    assert [(match.how, match.reason) for match in unsure.merges.proposed] == [("unsure", "ask")]


def test_one_document_can_be_told_apart(settle: Settle, reading: Make) -> None:
    """`id@document` is what one document calls so: two people of one name and one country are parted by
    it.
    """
    documents = [chair(reading, stem, "Mohamed Ali", COMMITTEE) for stem in "abc"]
    judged = Judgement("not same", ("mohamed-ali", "mohamed-ali@b"), "father and son")
    found = settle(*documents, judgements=(judged,))
    assert {claim.subject: [one.document for one in claim.evidence] for claim in found.knowledge.claims} == {
        "mohamed-ali": ["a", "c"],
        "mohamed-ali-b": ["b"],
    }


def test_no_name_quote_or_claim_is_lost(settle: Settle, reading: Make) -> None:
    """Whatever is merged, every form is a label or alias, and every sentence stays the evidence of its
    claim.
    """
    documents = [
        chair(reading, "a", "Naela Gabr", COMMITTEE),
        chair(reading, "b", "نائلة جبر", COMMITTEE_AR),
        chair(reading, "c", "Naila Jabr", "National Coordination Committee"),
    ]
    found = settle(*documents)
    forms = {form for entity in found.knowledge.entities for _, form in (*entity.labels, *entity.aliases)}
    assert {
        "Naela Gabr",
        "نائلة جبر",
        "Naila Jabr",
        COMMITTEE,
        COMMITTEE_AR,
        "National Coordination Committee",
    } <= forms
    quotes = {one.exact for claim in found.knowledge.claims for one in claim.evidence}
    assert quotes == {f"sentence 0 of {stem}" for stem in "abc"}


def test_the_order_of_documents_does_not_matter(settle: Settle, reading: Make) -> None:
    """The same documents give the same entities, claims and merges in any order."""
    names = ("Naela Gabr", "نائلة جبر", "Carlos Oliver Cruz", "Carlos Olivier", "Mohamed Ali", "Naila Jabr")
    documents = [chair(reading, f"d{i}", name, COMMITTEE) for i, name in enumerate(names)]
    documents += [_event(reading, f"e{i}", "Harbour Conference", f"202{i}-01-02") for i in range(3)]
    expected = settle(*documents)
    random.Random(7).shuffle(documents)
    assert settle(*documents) == expected
