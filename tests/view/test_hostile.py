"""What a hostile graph says is shown as text: it never runs, never ends markup, never turns text around."""

from __future__ import annotations

import html
import json
import re
import string
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tipgraph.graph.vocabulary import DOCUMENT, ENTITY
from tipgraph.view.facts import Fact, Facts, Node, Quote, Source
from tipgraph.view.page import PageOptions, embed, write_page
from tipgraph.view.still import write_svg

EVIL = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"}]}</script><svg onload=alert(1)>',
    "\u202egnp.exe <b>bold</b>",
    "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}",
    "A" * 10_000,
    "__proto__",
    "\u2028\u2029<!--<script>",
)


def hostile_facts(texts: tuple[str, ...] = EVIL) -> Facts:
    """Facts in which every text that can be one is hostile."""
    nodes = tuple(
        Node(f"{ENTITY}{name}", "Person", (("en", text), ("ar", text)), (("", text),))
        for name, text in zip(
            ("__proto__", "constructor", *(f"n{i}" for i in range(len(texts)))),
            (*texts, *texts),
            strict=False,
        )
    )
    document = f"{DOCUMENT}evil"
    facts = tuple(
        Fact(
            id=f"claim-{i}",
            subject=nodes[i].id,
            relation="funds",
            object=nodes[(i + 1) % len(nodes)].id,
            qualifiers=(("amount", text), ("currency", text), ("tier", text)),
            roles=(("en", text),),
            quotes=(Quote(document, text, text, 0, len(text), (0, min(3, len(text))), None, None),),
        )
        for i, text in enumerate(texts)
    )
    source = Source(
        document, texts[0], texts[1 % len(texts)], texts[0], "2024-01-01", "javascript:alert(1)", texts[0]
    )
    named = {fact.subject for fact in facts} | {fact.object for fact in facts}
    return Facts(
        tuple(sorted((node for node in nodes if node.id in named), key=lambda node: node.id)),
        facts,
        (source,),
        (("funds", (("en", texts[0]),)), ("Person", (("en", texts[1 % len(texts)]),))),
    )


class _Elements(HTMLParser):
    """The elements of a page, and what its scripts hold."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(f"{tag} {' '.join(name for name, _ in attrs)}")


def elements(page: str) -> list[str]:
    """Every element of a page with the names of its attributes."""
    parser = _Elements()
    parser.feed(page)
    return parser.found


TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=("Cs",)),
        st.sampled_from("<>&\"'/{}\u202e\u2028" + string.ascii_letters),
    ),
    max_size=40,
)


@given(st.recursive(TEXTS, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner), max_leaves=12))
def test_embedded_json_holds_no_markup_and_reads_back(value: Any) -> None:
    """JSON for a script element has no angle bracket, ampersand or line separator, and says the same."""
    text = embed(value)
    assert not re.search("[<>&\u2028\u2029]", text)
    assert json.loads(text) == value


@settings(max_examples=15, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=6))
def test_no_text_of_a_graph_becomes_markup(texts: list[str]) -> None:
    """Whatever the texts are, the page has the elements that the template has, and the texts read back."""
    page = write_page(hostile_facts(tuple(texts)), PageOptions(title=texts[0]))
    tame = write_page(hostile_facts(tuple("x" for _ in texts)), PageOptions(title="x"))
    assert elements(page) == elements(tame)
    payload = re.search(r'<script type="application/json" id="payload">(.*?)</script>', page, re.S)
    assert payload is not None
    quotes = [quote["exact"] for fact in json.loads(payload[1])["facts"] for quote in fact["quotes"]]
    assert quotes == texts


@pytest.mark.parametrize("text", EVIL)
def test_a_hostile_title_is_text(text: str) -> None:
    """The title stands escaped wherever it stands."""
    page = write_page(hostile_facts(("a", "b")), PageOptions(title=text))
    assert f"<title>{html.escape(text).replace('&#x27;', '&#39;').replace('&quot;', '&#34;')}</title>" in page


@settings(max_examples=25, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=5))
def test_a_still_picture_of_any_graph_is_sound_xml(texts: list[str]) -> None:
    """Whatever the texts are, the SVG parses, and holds only the elements that a picture is made of."""
    from xml.etree import ElementTree

    root = ElementTree.fromstring(write_svg(hostile_facts(tuple(texts)), texts[0]))
    names = {element.tag.rsplit("}", 1)[-1] for element in root.iter()}
    assert names <= {"svg", "title", "rect", "g", "line", "polygon", "circle", "text"}


def test_a_hostile_graph_shows_as_plain_text_everywhere(open_tab: Callable[..., Any], tmp_path: Path) -> None:
    """In the browser nothing runs and nothing is fetched: in panels, table, find, timeline and exports."""
    path = tmp_path / "hostile.html"
    path.write_text(write_page(hostile_facts(), PageOptions(title=EVIL[0])), "utf-8")
    tab = open_tab(path)
    assert tab.page.inner_text("#title") == EVIL[0]
    assert tab.shown()["names"] == len(EVIL) + 1
    for name in ("__proto__", "constructor", "n0", "n3"):
        tab.page.evaluate("(name) => { location.hash = `sel=name:${name}`; }", name)
        tab.page.wait_for_function("(name) => tipgraph.state().sel === `name:${name}`", arg=name)
        assert tab.page.locator("#details h2").count() == 1
    text = tab.page.inner_text("#details")
    assert "<img src=x onerror=alert(1)>" in text or "</script>" in text
    tab.page.click("#details .actions button:has-text('3')")
    tab.page.click("#tool-undo")
    tab.page.fill("#find-input", "script")
    assert "<script>" in tab.page.inner_text("#found")
    tab.page.press("#find-input", "Escape")
    tab.page.keyboard.press("t")
    tab.page.click("#tool-table") if not tab.page.is_visible("#table") else None
    table = tab.page.inner_text("#table")
    assert "⟨U+202E⟩gnp.exe <b>bold</b>" in table
    assert "\u202e" not in table
    assert tab.page.locator("#details a[href^='javascript'], #table a, #table img, #details img").count() == 0
    assert tab.page.locator("script").count() == 4
    assert tab.page.evaluate("() => Object.prototype.polluted === undefined && ({}).alert === undefined")
    for name in ("pictureSvg", "factsCsv"):
        tab.page.click("#tools .menu summary")
        with tab.page.expect_download() as download:
            tab.page.click(f"#export-{name}")
        assert Path(download.value.path()).stat().st_size > 500


def test_cells_that_a_spreadsheet_would_run_are_disarmed(
    open_tab: Callable[..., Any], tmp_path: Path
) -> None:
    """A label that begins like a formula gets an apostrophe in the CSV."""
    path = tmp_path / "formula.html"
    path.write_text(write_page(hostile_facts(("=1+1", "@SUM(A1)")), PageOptions("x")), "utf-8")
    tab = open_tab(path)
    tab.page.click("#tools .menu summary")
    with tab.page.expect_download() as download:
        tab.page.click("#export-factsCsv")
    first = Path(download.value.path()).read_text("utf-8-sig").splitlines()[1]
    assert first.startswith("'@SUM(A1),funds,'=1+1,'@SUM(A1),")
