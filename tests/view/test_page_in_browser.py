"""The page of the seeds in headless Chromium: everything that a reader does with it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tipgraph.view.facts import Fact, Facts
from tipgraph.view.page import PageOptions, write_page

Open = Callable[..., Any]


@pytest.fixture
def tab(open_tab: Open, page_file: Path) -> Any:
    """The page as it opens."""
    return open_tab(page_file)


def details(tab: Any) -> str:
    """The text of the side panel, without blank lines and the cross that closes it."""
    lines = tab.page.inner_text("#details").splitlines()
    return "\n".join(line for line in lines if line.strip() not in ("", "×"))


def test_opening_asks_for_nothing_and_says_what_it_holds(tab: Any) -> None:
    """The page opens on all facts, tells how many there are, and fetches nothing."""
    assert tab.page.inner_text("#counts") == "82 facts about 52 names in 5 documents"
    assert tab.page.inner_text("#intro").startswith(
        "Every line is a fact, and every fact quotes the sentence"
    )
    assert tab.shown() == {"facts": 82, "names": 52, "spots": 52, "lines": 76}
    assert len(tab.requests) == 1
    policy = tab.page.get_attribute("meta[http-equiv]", "content")
    assert policy.startswith("default-src 'none'; ") and "unsafe" not in policy


def test_no_two_labels_overlap_at_the_first_view_and_every_name_has_one(tab: Any) -> None:
    """Every name of the seeds is labelled at first sight, and no label of a name covers another."""
    labels = [label for label in tab.page.evaluate("() => tipgraph.labels()") if not label["quiet"]]
    overlapping = [
        (one["lines"], other["lines"])
        for i, one in enumerate(labels)
        for other in labels[i + 1 :]
        if one["box"][0] < other["box"][2]
        and other["box"][0] < one["box"][2]
        and one["box"][1] < other["box"][3]
        and other["box"][1] < one["box"][3]
    ]
    assert len(labels) == 52
    assert overlapping == []


def test_clicking_a_name_tells_who_it_is_and_quotes_every_fact(tab: Any) -> None:
    """The panel of a name has its labels in all languages, class, aliases, roles and facts with quotes."""
    tab.click_name("naela-gabr")
    text = details(tab)
    assert text.splitlines()[:3] == ["Person", "Naela Gabr", "نائلة جبر"]
    assert "Ambassador Naela Gabr" in text
    assert "Chairperson — NCCPIM&TIP" in text.replace("\n", " ")
    assert "chairs →" in text
    assert "Naela Gabr, chairperson of the National Coordinating Committee" in text
    assert tab.state()["sel"] == "name:naela-gabr"


def test_clicking_a_line_marks_subject_wording_and_object_of_the_sentence(tab: Any) -> None:
    """The panel of a line marks the parts of the sentence, and tells document, offsets, rule and source."""
    tab.click_between("naela-gabr", "nccpim-tip")
    marks = tab.page.eval_on_selector_all(
        "#details article:first-of-type > figure mark",
        "(marks) => marks.map((mark) => [mark.className, mark.textContent])",
    )
    assert marks == [
        ["subject", "Naela Gabr"],
        ["trigger", "chairperson"],
        ["object", "National Coordinating Committee"],
    ]
    caption = tab.page.inner_text("#details figcaption >> nth=0").splitlines()
    assert [line for line in caption if line][:3] == [
        "INTERVIEW: US proud of partnership with Egypt in combatting human trafficking",
        "Ahram Online · 27 Nov 2024 · English",
        "characters 2,897–2,959 · rule en.chairs.gold",
    ]
    link = tab.page.locator("#details figcaption a").first
    assert link.get_attribute("href") == (
        "https://english.ahram.org.eg/News/535733.aspx#:~:text="
        "Naela%20Gabr%2C%20chairperson%20of%20the%20National%20Coordinating%20Committee"
    )
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_arabic_quotes_run_from_right_to_left(tab: Any) -> None:
    """A quote of an Arabic document is set right to left and says that it is Arabic."""
    tab.click_between("naela-gabr", "nccpim-tip")
    tab.page.click("#details .rest > summary")
    quote = tab.page.locator("#details blockquote[lang=ar]").first
    assert quote.get_attribute("dir") == "rtl"
    assert "نائلة جبر" in quote.inner_text()
    assert quote.evaluate("(quote) => getComputedStyle(quote).direction") == "rtl"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("نائلة", "Naela Gabr"),
        ("نائله", "Naela Gabr"),
        ("naela", "Naela Gabr"),
        ("EUROP", "European Union"),
        ("هجرة الدولية", "International Organization for Migration"),
    ],
)
def test_names_are_found_in_both_scripts_as_people_type_them(tab: Any, typed: str, name: str) -> None:
    """The first hit for a few letters, with other forms of letters too, is the name that was meant."""
    tab.page.fill("#find-input", typed)
    assert tab.page.inner_text("#found [data-node] >> nth=0").splitlines()[0] == name
    tab.page.press("#find-input", "Enter")
    assert details(tab).splitlines()[1] == name


def test_finding_nothing_says_so(tab: Any) -> None:
    """A name that nobody bears gives a clear word, not an empty box."""
    tab.page.fill("#find-input", "qqqq")
    assert tab.page.inner_text("#found") == "No name fits"


@pytest.mark.parametrize(
    ("row", "passes"),
    [
        ("#filters .rel:has-text('chairs')", lambda fact, _: fact.relation != "chairs"),
        ("#filters .cls:has-text('Country')", lambda _, ends: "Country" not in ends),
        (
            "#filters .doc:has-text('Enhancing')",
            lambda fact, _: any("002_5c9c" not in quote.document for quote in fact.quotes),
        ),
        (
            "#filters .lng:has-text('English')",
            lambda fact, _: any("003_417a" in quote.document for quote in fact.quotes),
        ),
    ],
)
def test_each_row_of_the_legend_filters_and_undo_brings_back(
    tab: Any, facts: Facts, row: str, passes: Callable[[Fact, set[str]], bool]
) -> None:
    """Unticking a relation, class, document or language takes away its facts; undo brings them back."""
    cls = {node.id: node.cls for node in facts.nodes}
    left = sum(passes(fact, {cls[fact.subject], cls.get(fact.object, "")}) for fact in facts.facts)
    tab.page.click(f"{row} >> input")
    assert 0 < left < 82
    assert tab.shown()["facts"] == left
    assert f"{left} of 82 facts shown" in tab.page.inner_text("#counts")
    tab.page.click("#tool-undo")
    assert tab.shown()["facts"] == 82


def test_only_keeps_one_row(tab: Any) -> None:
    """`only` beside a relation leaves the facts of that relation."""
    tab.page.hover("#filters .rel:has-text('ranks')")
    tab.page.click("#filters .rel:has-text('ranks') >> .only")
    assert tab.shown() == {"facts": 1, "names": 2, "spots": 2, "lines": 1}


def test_facts_are_filtered_by_how_many_documents_state_them(tab: Any) -> None:
    """The slider keeps what that many documents say in their own words."""
    tab.page.locator("#agreement").focus()
    tab.page.keyboard.press("ArrowRight")
    tab.page.keyboard.press("ArrowRight")
    assert tab.state()["docs"] == 3
    assert tab.shown()["facts"] == 2
    assert tab.page.inner_text("#agreement-out") == "3 documents, each in its own words"


def test_dates_filter_from_fields_and_from_the_timeline(tab: Any) -> None:
    """A date typed, or a stretch of the timeline brushed, keeps the facts of those days; a chip clears it."""
    tab.page.fill("#date-to", "2023-12-31")
    assert tab.shown()["facts"] == 32
    tab.page.click("#chips button")
    assert tab.shown()["facts"] == 82
    strip = tab.page.locator("#timeline svg").bounding_box()
    tab.page.mouse.move(strip["x"] + 10, strip["y"] + 5)
    tab.page.mouse.down()
    tab.page.mouse.move(strip["x"] + strip["width"] / 2, strip["y"] + 8, steps=4)
    tab.page.mouse.up()
    state = tab.state()
    assert state["from"] < "2023-07-10" < "2023-07-13" < state["to"] < "2024-11-27"
    assert tab.shown()["facts"] == 33  # the ranking of the year 2024 is partly in


def test_focus_keeps_what_is_near(tab: Any) -> None:
    """Focus shows a name and what is one, two or three facts away."""
    tab.click_name("naela-gabr")
    counts = []
    for steps in (1, 2, 3):
        tab.page.click(f"#details .steps button:has-text('{steps}')")
        counts.append(tab.shown()["names"])
    assert counts[0] == 4
    assert counts == sorted(set(counts))


def test_path_between_two_names(tab: Any) -> None:
    """The shortest path is shown fact by fact, with its quotes, and the rest fades."""
    tab.click_name("matthew-hickey")
    tab.page.click("#details .actions button:has-text('Path to')")
    tab.page.fill("#find-input", "Italy")
    tab.page.press("#find-input", "Enter")
    heads = tab.page.eval_on_selector_all(
        "#details article h3", "(heads) => heads.map((head) => head.textContent)"
    )
    assert tab.page.inner_text("#details h2") == "Path: Matthew Hickey to Italy"
    assert len(heads) == 4
    assert heads[0].startswith("Matthew Hickey") and "Italy" in heads[-1]
    assert tab.page.locator("#details article blockquote").count() >= 4


def test_hiding_a_name_can_be_undone(tab: Any) -> None:
    """A hidden name is gone with its facts until undo."""
    tab.click_name("egypt")
    tab.page.click("#details .actions button:has-text('Hide')")
    assert tab.state()["hide"] == ["egypt"]
    assert tab.shown()["names"] < 52
    tab.page.click("#tool-undo")
    assert tab.shown() == {"facts": 82, "names": 52, "spots": 52, "lines": 76}


def test_the_address_brings_the_same_view_to_somebody_else(tab: Any, open_tab: Open, page_file: Path) -> None:
    """The state stands in the address; whoever opens it sees the same facts and the same panel."""
    tab.page.click("#filters .rel:has-text('attends') >> input")
    tab.click_name("european-union")
    tab.page.click("#details .steps button:has-text('2')")
    address = tab.page.evaluate("() => location.hash")
    other = open_tab(page_file, address)
    assert other.state() == tab.state()
    assert other.shown() == tab.shown()
    assert details(other) == details(tab)


@pytest.mark.parametrize(
    "address",
    [
        "#sel=name:nobody&focus=x&path=a,b&steps=99&docs=-3&hide=%zz&from=x&open=1,2",
        "#__proto__=1&constructor=2&%%%",
    ],
)
def test_a_broken_address_breaks_nothing(open_tab: Open, page_file: Path, address: str) -> None:
    """Whatever stands in the address, the page opens."""
    tab = open_tab(page_file, address)
    assert tab.page.inner_text("#title") == "Who does what"


def test_the_table_has_the_same_facts(tab: Any) -> None:
    """The table shows as many facts as the network, with quotes, and keeps to the filters."""
    tab.page.click("#tool-table")
    assert tab.page.locator("#table tbody tr").count() == 82
    tab.page.hover("#filters .rel:has-text('chairs')")
    tab.page.click("#filters .rel:has-text('chairs') >> .only")
    rows = tab.page.eval_on_selector_all(
        "#table tbody tr", "(rows) => rows.map((row) => row.cells[0].textContent)"
    )
    assert rows == ["Naela Gabr", "Sahar Al-Sonbaty", "Talat AbdelKawy"]


def test_everything_can_be_done_from_the_keyboard(tab: Any) -> None:
    """Find, choose, walk, focus, hide, undo, table and help answer to keys, with the focus always visible."""
    press = tab.page.keyboard.press
    press("/")
    tab.page.keyboard.type("Egypt")
    press("Enter")
    assert tab.state()["sel"] == "name:egypt"
    assert tab.page.evaluate("() => document.activeElement.id") == "canvas"
    press("ArrowRight")
    walked = tab.state()["sel"]
    assert walked not in ("", "name:egypt")
    assert tab.page.inner_text("#heard") != ""
    press("Enter")
    assert tab.page.evaluate("() => document.activeElement.id") == "details"
    press("f")
    press("2")
    assert (tab.state()["focus"], tab.state()["steps"]) == (walked.removeprefix("name:"), 2)
    press("h")
    assert len(tab.state()["hide"]) == 1
    press("z")
    assert tab.state()["hide"] == []
    press("t")
    assert tab.page.is_visible("#table table")
    press("t")
    press("Escape")
    assert tab.state()["sel"] == ""
    press("?")
    assert tab.page.is_visible("#help[open]")


def test_tab_reaches_every_part_and_shows_where_it_is(tab: Any) -> None:
    """Pressing Tab goes through find, tools, legend and network, and what has the focus has an outline."""
    reached = set()
    for _ in range(110):
        tab.page.keyboard.press("Tab")
        if tab.page.evaluate("() => document.activeElement === document.body"):
            continue  # past the last part, the browser itself has the focus once
        part, outlined = tab.page.evaluate(
            "() => [document.activeElement.closest('#find, #tools, #filters, #stage, #timeline')?.id,"
            " getComputedStyle(document.activeElement).outlineStyle !== 'none']"
        )
        assert outlined
        reached.add(part)
    assert {"find", "tools", "filters", "stage"} <= reached


def test_the_first_tab_offers_to_skip_to_the_network(tab: Any) -> None:
    """Tab and Enter lead past the legend to the network."""
    tab.page.keyboard.press("Tab")
    tab.page.keyboard.press("Enter")
    assert tab.page.evaluate("() => document.activeElement.id") == "canvas"


def saved(tab: Any, name: str) -> bytes:
    """Choose an entry of the export menu; return the file."""
    tab.page.click("#tools .menu summary")
    with tab.page.expect_download() as download:
        tab.page.click(f"#export-{name}")
    return Path(download.value.path()).read_bytes()


def test_visible_facts_are_saved_as_csv(tab: Any) -> None:
    """The CSV has a line for every quote of the facts that are shown, Arabic as it is."""
    tab.page.hover("#filters .rel:has-text('chairs')")
    tab.page.click("#filters .rel:has-text('chairs') >> .only")
    text = saved(tab, "factsCsv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["subject"] for row in rows] == ["Naela Gabr"] * 5 + ["Sahar Al-Sonbaty", "Talat AbdelKawy"]
    assert {row["relation"] for row in rows} == {"chairs"}
    assert any("نائلة جبر" in row["quote"] for row in rows)


def test_the_picture_is_saved_as_svg_and_png(tab: Any) -> None:
    """The SVG has a mark and a label for every name; the PNG is twice as large as the canvas."""
    svg = saved(tab, "pictureSvg").decode()
    assert svg.startswith("<svg") and "Naela Gabr" in svg
    png = saved(tab, "picturePng")
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(png[16:20], "big") == 2 * tab.page.evaluate(
        "() => document.getElementById('canvas').clientWidth"
    )


def test_the_page_speaks_arabic(tab: Any) -> None:
    """The language button turns words, labels and direction, and back."""
    tab.page.click("#tool-language")
    assert tab.page.evaluate("() => [document.documentElement.lang, document.documentElement.dir]") == [
        "ar",
        "rtl",
    ]
    assert tab.page.inner_text("#counts") == "٨٢ حقيقة عن ٥٢ اسمًا في ٥ وثائق"
    tab.click_name("naela-gabr")
    assert details(tab).splitlines()[1] == "نائلة جبر"
    tab.page.click("#tool-language")
    assert tab.page.evaluate("() => document.documentElement.dir") == "ltr"


def test_motion_is_off_until_it_is_asked_for(tab: Any) -> None:
    """Nothing moves at first; the switch lets the network move and stops it."""
    place = "() => tipgraph.whereIs('malta')"
    before = tab.page.evaluate(place)
    tab.page.wait_for_timeout(100)
    assert tab.page.evaluate(place) == before
    tab.page.click("#tool-motion")
    tab.page.wait_for_function("(before) => tipgraph.whereIs('malta').x !== before.x", arg=before)
    assert tab.page.get_attribute("#tool-motion", "aria-checked") == "true"
    tab.page.click("#tool-motion")


@pytest.mark.parametrize(
    "hash_",
    [
        "",
        "#sel=name:naela-gabr",
        "#table=1",
        "#sel=line:naela-gabr+nccpim-tip&ui=ar",
        "#focus=egypt&rel=attends",
    ],
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(open_tab: Open, page_file: Path, hash_: str, scheme: str) -> None:
    """The network, both panels, the table and the Arabic page have no serious fault of accessibility."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    tab = open_tab(page_file, hash_, bypass_csp=True, color_scheme=scheme)
    found = axe.Axe().run(tab.page).response["violations"]
    faults = [
        (fault["id"], node["target"], node["failureSummary"])
        for fault in found
        for node in fault["nodes"]
        if fault["impact"] in ("serious", "critical")
    ]
    assert faults == []


def test_it_fits_a_telephone(open_tab: Open, page_file: Path) -> None:
    """On a narrow screen nothing runs over the side, and legend and names open on demand."""
    tab = open_tab(page_file, viewport={"width": 390, "height": 844})
    assert tab.page.evaluate("() => document.documentElement.scrollWidth") == 390
    assert not tab.page.is_visible("#filters")
    tab.page.click("#tool-filters")
    assert tab.page.is_visible("#filters")
    tab.page.click("#tool-filters")
    tab.click_name("egypt")
    panel = tab.page.locator("#details").bounding_box()
    assert panel["width"] == 390 and panel["y"] > 250


def test_pointing_at_a_name_or_a_line_says_what_it_is(tab: Any) -> None:
    """The box beside the pointer has class and labels of a name, and the sentence of a line."""
    canvas = tab.page.locator("#canvas").bounding_box()
    a, b = (
        tab.page.evaluate("(name) => tipgraph.whereIs(name)", name) for name in ("naela-gabr", "nccpim-tip")
    )
    tab.page.mouse.move(canvas["x"] + a["x"], canvas["y"] + a["y"])
    tab.page.wait_for_selector("#tip:not([hidden])")
    said = [line.strip() for line in tab.page.inner_text("#tip").splitlines()]
    assert [line for line in said if line] == [
        "Person",
        "Naela Gabr",
        "نائلة جبر",
    ]
    tab.page.mouse.move(canvas["x"] + (a["x"] + b["x"]) / 2, canvas["y"] + (a["y"] + b["y"]) / 2, steps=5)
    tab.page.wait_for_function(
        "() => document.getElementById('tip').textContent.includes('chairperson of the')"
    )


@pytest.fixture
def communities(open_tab: Open, facts: Facts, tmp_path: Path) -> Any:
    """The seeds again, as if ten names were too many to show at once."""
    path = tmp_path / "communities.html"
    path.write_text(write_page(facts, PageOptions("Who does what", limit=10)), "utf-8")
    return open_tab(path)


def test_a_large_graph_opens_on_communities_that_open_on_click(communities: Any) -> None:
    """Few spots at first; a click opens one, undo closes it, and every fact is there all the time."""
    tab = communities
    before = tab.shown()
    assert before["spots"] <= 10 and before["names"] == 52
    assert "communities are closed. Click one to open it." in tab.page.inner_text("#intro")
    tab.click_name("naela-gabr")
    opened = tab.shown()
    assert opened["spots"] > before["spots"]
    assert tab.state()["open"] != []
    tab.page.click("#tool-undo")
    assert tab.shown() == before


def test_names_in_closed_communities_are_found_focused_and_connected(communities: Any) -> None:
    """Find, focus and path open the communities that they need."""
    tab = communities
    tab.page.fill("#find-input", "نائلة")
    tab.page.press("#find-input", "Enter")
    assert details(tab).splitlines()[1] == "Naela Gabr"
    tab.page.click("#details .steps button:has-text('1')")
    assert tab.shown()["spots"] == tab.shown()["names"] == 4
    tab.page.click("#chips button >> nth=0")
    tab.page.click("#details .actions button:has-text('Path to')")
    tab.page.fill("#find-input", "Niger")
    tab.page.press("#find-input", "Enter")
    assert tab.page.inner_text("#details h2") == "Path: Naela Gabr to Niger"


def test_the_page_prints(tab: Any) -> None:
    """On paper there are no buttons, and the whole panel is there."""
    tab.click_name("naela-gabr")
    tab.page.emulate_media(media="print")
    assert not tab.page.is_visible("#tools")
    assert tab.page.is_visible("#canvas")
    assert (
        tab.page.evaluate("() => getComputedStyle(document.getElementById('details')).overflowY") == "visible"
    )
