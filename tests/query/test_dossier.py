"""The page about an entity: every line cites its sources by number, in the language that is asked for."""

from __future__ import annotations

import re

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from tipgraph.graph.vocabulary import ENTITY, term
from tipgraph.query.dossier import Dossier, Line, Note, Section, make_dossier
from tipgraph.query.dossier_pages import write_html, write_markdown, write_text

TITLE = "Enhancing the Essential Role of Civil Society Organizations in Countering Human Trafficking"
FILE = "002_5c9c6e81fc2eeba0.txt"


@pytest.fixture(scope="module")
def rdpp(gold: Store) -> Dossier:
    return make_dossier(gold, NamedNode(ENTITY + "rdpp"))


def note(number: int, quote: str, rule: str) -> Note:
    return Note(number, quote, TITLE, "", "", FILE, rule, "")


def test_a_whole_dossier(rdpp: Dossier) -> None:
    """Who funds, who implements, what is part of it; one quote that states two facts has one number."""
    assert (rdpp.title, rdpp.cls) == ("Regional Development and Protection Programme (RDPP)", "project")
    assert rdpp.names == (
        "RDPP",
        "RDPP North Africa",
        "Regional Development and Protection Program",
        "Regional Development and Protection Programme",
    )
    assert rdpp.sections == (
        Section("Funded by", (Line("European Union", (1,)), Line("Italy", (1,)))),
        Section("Implemented by", (Line("International Organization for Migration", (2,)),)),
        Section("Parts", (Line("Essential role of CSOs in Anti-Trafficking Responses", (3,)),)),
    )
    assert rdpp.notes == (
        note(1, "EU Italian funded RDPP", "en.funds.gold"),
        note(2, "IOM’s project “Regional Development and Protection Programme (RDPP)”", "en.implements.gold"),
        note(
            3,
            "offered by the European Union under IOM’s project “Regional Development and Protection "
            "Programme (RDPP)”",
            "en.partOf.gold",
        ),
    )


def test_roles_over_time_and_amounts(gold: Store) -> None:
    """A role says when it was stated, a gift how much, a ranking which tier and year."""
    lines = {
        name: {
            line.text
            for section in make_dossier(gold, NamedNode(ENTITY + name)).sections
            for line in section.lines
        }
        for name in ("naela-gabr", "project-1-5-million", "egypt")
    }
    assert "Chairperson, NCCPIM&TIP, stated 2023-07-11 – 2024-11-27" in lines["naela-gabr"]
    assert (
        "Office to Monitor and Combat Trafficking in Persons, 1500000 USD, stated 2024-11-27"
        in lines["project-1-5-million"]
    )
    assert "Trafficking in Persons Report, Tier 2, 2024, stated 2024-11-27" in lines["egypt"]


def test_in_arabic(gold: Store) -> None:
    """Labels, headings, titles of roles and punctuation."""
    dossier = make_dossier(gold, NamedNode(ENTITY + "naela-gabr"), "ar")
    assert (dossier.title, dossier.cls) == ("نائلة جبر", "شخص")
    assert dossier.sections[0] == Section(
        "المناصب",
        (
            Line(
                "رئيس، اللجنة الوطنية التنسيقية لمكافحة ومنع الهجرة غير الشرعية والاتجار بالبشر، "
                "ذُكر في 2023-07-11 – 2024-11-27",
                (1, 2, 3, 4, 5),
            ),
        ),
    )


@pytest.mark.parametrize("language", ["en", "ar", "fr"])
def test_every_line_has_a_source(gold: Store, language: str) -> None:
    """Numbers run from 1, each note is cited, and no line goes without."""
    entities = {quad.subject for quad in gold if str(quad.subject).startswith(f"<{ENTITY}")}
    for entity in sorted(entities, key=str):
        assert isinstance(entity, NamedNode)
        dossier = make_dossier(gold, entity, language)
        cited = [line.notes for section in dossier.sections for line in section.lines]
        assert all(cited)
        assert {number for numbers in cited for number in numbers} == {note.number for note in dossier.notes}
        assert [note.number for note in dossier.notes] == list(range(1, len(dossier.notes) + 1))


def test_text_page(rdpp: Dossier) -> None:
    page = write_text(rdpp, 60)
    assert page.splitlines()[:8] == [
        "Regional Development and Protection Programme (RDPP)",
        "project",
        "Also known as: RDPP; RDPP North Africa; Regional",
        "  Development and Protection Program; Regional Development",
        "  and Protection Programme",
        "",
        "Funded by",
        "  European Union [1]",
    ]
    assert max(map(len, page.splitlines())) <= 60


def test_markdown_page_has_footnotes(rdpp: Dossier) -> None:
    page = write_markdown(rdpp)
    assert "## Funded by\n\n- European Union[^1]\n- Italy[^1]\n" in page
    assert f"[^1]: “EU Italian funded RDPP” — {TITLE}, 002\\_5c9c6e81fc2eeba0.txt, en.funds.gold\n" in page


def test_html_page_fetches_nothing_and_takes_no_markup() -> None:
    """Whatever documents say is text."""
    store = Store()
    node = NamedNode(ENTITY + "x")
    evil = '<script>alert(1)</script><img src="http://x/">&"\''
    store.add(Quad(node, term("rdfs:label"), Literal(evil, language="ar")))
    page = write_html(make_dossier(store, node, "ar"))
    assert 'dir="rtl"' in page
    assert re.findall(r"<(?!/|!|meta|html|head|title|style|body|h1|p\b)", page) == []
    assert "default-src 'none'" in page
    assert "لا تذكر أي وثيقة" in page
