"""The facts of the seeds, the page of them, and a browser that writes down requests and complaints."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tipgraph.graph.store import open_graph
from tipgraph.view.facts import Facts, read_facts
from tipgraph.view.page import PageOptions, write_page

GOLD = Path(__file__).parents[1] / "fixtures" / "gold.ttl"
WIDE = {"width": 1440, "height": 900}


@dataclass
class Tab:
    """A page in the browser, with what it asked the network for and what it complained about."""

    page: Any
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def click_name(self, name: str) -> None:
        """Click the mark of a name on the canvas."""
        at = self.page.evaluate("(name) => tipgraph.whereIs(name)", name)
        self.page.locator("#canvas").click(position=at)

    def click_between(self, one: str, other: str) -> None:
        """Click the middle of the line between two names."""
        a, b = (self.page.evaluate("(name) => tipgraph.whereIs(name)", name) for name in (one, other))
        self.page.locator("#canvas").click(position={"x": (a["x"] + b["x"]) / 2, "y": (a["y"] + b["y"]) / 2})

    def shown(self) -> dict[str, int]:
        """How much is drawn: facts, names, spots, lines."""
        counts: dict[str, int] = self.page.evaluate("() => tipgraph.shown()")
        return counts

    def state(self) -> dict[str, Any]:
        """The state of the view."""
        state: dict[str, Any] = self.page.evaluate("() => tipgraph.state()")
        return state


@pytest.fixture(scope="session")
def facts() -> Facts:
    """The facts of the five seeds, as marked by hand."""
    return read_facts(open_graph(GOLD))


@pytest.fixture(scope="session")
def page_file(facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the seeds."""
    path = tmp_path_factory.mktemp("page") / "network.html"
    path.write_text(write_page(facts, PageOptions("Who does what")), "utf-8")
    return path


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Headless Chromium of the machine."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium on this machine: the page is not tried in a browser")
    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=chromium, args=flags)
        yield running
        running.close()


@pytest.fixture
def open_tab(browser: Any) -> Iterator[Callable[..., Tab]]:
    """Open a page file; afterwards, nothing but the file was asked for and nothing was complained about."""
    tabs: list[Tab] = []
    contexts = []

    def open_page(path: Path, hash_: str = "", **options: Any) -> Tab:
        context = browser.new_context(**{"viewport": WIDE, "reduced_motion": "reduce", **options})
        contexts.append(context)
        tab = Tab(context.new_page())
        tabs.append(tab)
        tab.page.on("request", lambda request: tab.requests.append(request.url))
        tab.page.on("pageerror", lambda error: tab.complaints.append(str(error)))
        tab.page.on("dialog", lambda dialog: tab.complaints.append(f"dialog: {dialog.message}"))
        tab.page.on(
            "console",
            lambda said: tab.complaints.append(said.text) if said.type in ("error", "warning") else None,
        )
        tab.page.goto(path.as_uri() + hash_)
        tab.page.wait_for_selector("body[data-ready]")
        return tab

    yield open_page
    for tab in tabs:
        assert tab.complaints == []
        assert [url for url in tab.requests if not url.startswith(("file:", "data:", "blob:"))] == []
        assert len([url for url in tab.requests if url.startswith("file:")]) == 1
    for context in contexts:
        context.close()
