"""Figures of the network page: its size, how long it takes to write, how soon it stands still in Chromium.

Run as `make bench`, or with numbers of names: python bench/view.py 300 5000. Frames need Chromium.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import networkx as nx

from tipgraph.graph.vocabulary import DOCUMENT, ENTITY
from tipgraph.view.facts import Fact, Facts, Node, Quote, Source
from tipgraph.view.page import PageOptions, write_page

SIZES = (52, 300, 5_000, 20_000)
RELATIONS = ("attends", "funds", "holdsRoleIn", "organizes", "partnersWith", "partOf")
CLASSES = ("Person", "Organization", "Country", "Conference", "Project")


def make_facts(count: int) -> Facts:
    """Make facts about so many names that hang together as real ones do: hubs, and groups around them."""
    chooser = random.Random(count)
    groups = [chooser.randrange(max(1, count // 60)) for _ in range(count)]
    members: dict[int, list[int]] = {}
    facts: list[Fact] = []
    for i, group in enumerate(groups):
        near = members.setdefault(group, [])
        ends = {chooser.choice(near) for _ in range(2)} if near else set()
        if i and (not near or chooser.random() < 0.15):
            ends.add(chooser.randrange(i))
        facts += [_make_fact(i, end, len(facts) + n, chooser) for n, end in enumerate(sorted(ends))]
        near += [i, *ends]
    nodes = tuple(
        Node(_name(i), CLASSES[i % 5], (("ar", f"اسم {i}"), ("en", f"Name number {i}"))) for i in range(count)
    )
    documents = sorted({quote.document for fact in facts for quote in fact.quotes})
    sources = tuple(
        Source(document, f"Document {document[-3:]}", "en", "Paper", "2024-05-06") for document in documents
    )
    return Facts(nodes, tuple(facts), sources)


def _name(i: int) -> str:
    return f"{ENTITY}name-{i:05}"


def _make_fact(subject: int, target: int, number: int, chooser: random.Random) -> Fact:
    exact = f"Name number {subject} took part with Name number {target} in what was agreed in the capital"
    quote = Quote(
        f"{DOCUMENT}text-{number % 500:03}",
        exact,
        "en.rule",
        100,
        100 + len(exact),
        (100, 112),
        None,
        (130, 142),
    )
    return Fact(
        f"claim:{number:06}", _name(subject), chooser.choice(RELATIONS), _name(target), quotes=(quote,)
    )


def plain_pyvis(facts: Facts) -> str:
    """The page that pyvis writes by itself, without physics, from the same network and the same script."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    network.toggle_physics(False)
    graph = nx.DiGraph((fact.subject, fact.object) for fact in facts.facts)
    network.from_nx(graph)
    html: str = network.generate_html()
    return html


def first_frame(page: Path) -> float:
    """Milliseconds from opening to the first frame after which nothing is drawn any more."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        times = []
        for _ in range(3):
            tab = browser.new_page(viewport={"width": 1440, "height": 900})
            tab.route(
                "**/*",
                lambda route: route.continue_() if route.request.url.startswith("file:") else route.abort(),
            )
            tab.goto(page.as_uri(), wait_until="load")
            times.append(
                tab.evaluate(
                    "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame("
                    "() => done(performance.now()))))"
                )
            )
            tab.close()
        browser.close()
    return sorted(times)[1]


def main() -> None:
    """Print a line for each size."""
    sizes = [int(word) for word in sys.argv[1:]] or SIZES
    browser = shutil.which("chromium")
    print("network page            | written in |    size | first stable frame")
    with tempfile.TemporaryDirectory() as folder:
        for count in sizes:
            facts = make_facts(count)
            _print_line(
                f"{count} names",
                lambda facts=facts: write_page(facts, PageOptions("Bench")),
                Path(folder),
                browser,
            )
            if count <= 300:
                _print_line(
                    f"{count} names, plain pyvis",
                    lambda facts=facts: plain_pyvis(facts),
                    Path(folder),
                    browser,
                )


def _print_line(name: str, write: Callable[[], str], folder: Path, browser: str | None) -> None:
    start = time.perf_counter()
    html = write()
    seconds = time.perf_counter() - start
    page = folder / "page.html"
    page.write_text(html, "utf-8")
    frame = f"{first_frame(page):.0f} ms" if browser else "no Chromium here"
    print(f"{name:23} | {seconds:8.1f} s | {len(html.encode()) / 1e6:4.1f} MB | {frame}")


if __name__ == "__main__":
    main()
