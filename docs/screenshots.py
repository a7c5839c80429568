"""Take the pictures of the network page that the README shows, from the graph of the seeds.

Run as `make screenshots`, or: python docs/screenshots.py [GRAPH]. Needs Chromium.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tipgraph.cli.viz import TITLE
from tipgraph.graph.store import open_graph
from tipgraph.view.facts import read_facts
from tipgraph.view.page import PageOptions, write_page

DOCS = Path(__file__).parent
SHOTS = (
    ("network.png", 1440, 900, "#focus=naela-gabr&steps=2&sel=name:naela-gabr"),
    ("network-small.png", 390, 844, ""),
)
"""File, width and height in pixels, and what the page shows."""


def main() -> None:
    """Write the pictures beside this file."""
    graph = Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS.parent / "tests" / "golden" / "graph.ttl"
    page = write_page(read_facts(open_graph(graph)), PageOptions(TITLE, theme="light"))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "network.html"
        path.write_text(page, "utf-8")
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for name, width, height, shown in SHOTS:
            tab = browser.new_page(viewport={"width": width, "height": height})
            tab.goto(path.as_uri() + shown)
            tab.wait_for_selector("body[data-ready]")
            tab.wait_for_timeout(500)
            tab.screenshot(path=DOCS / name)
            print(f"{DOCS / name}: {width} x {height}", file=sys.stderr)
        browser.close()


if __name__ == "__main__":
    main()
