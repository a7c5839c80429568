"""One HTML file: the network, its script, its styles and all facts, and nothing fetched from anywhere."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from tipgraph.view.arrange import Arrangement, arrange
from tipgraph.view.facts import Facts
from tipgraph.view.network import Spot, fact_graph, first_view
from tipgraph.view.payload import page_payload
from tipgraph.view.words import PAGE, read_words

if TYPE_CHECKING:
    from pyvis.network import Network

SCRIPTS = (
    *("dom", "words", "facts", "state", "choose", "communities", "drawing", "labels", "tips", "quotes"),
    *("details", "find", "filters", "timeline", "table", "picture", "exports", "toolbar", "keys", "main"),
)
"""The parts of the script under page/, in the order in which they are joined."""


@dataclass(frozen=True, slots=True)
class PageOptions:
    """How a page opens; nothing here changes what the facts are."""

    title: str = ""
    language: str = "en"
    theme: str = "auto"
    limit: int = 300
    left_out: int = 0
    """Number of facts of the graph that the choice left out."""
    state: dict[str, str] = field(default_factory=dict)
    """What the page opens with, as its address would say it."""


def write_page(facts: Facts, options: PageOptions) -> str:
    """Return the page as HTML; the same text for the same facts and options."""
    arrangement = arrange(facts, options.limit, options.language)
    payload = page_payload(facts, arrangement)
    payload["page"] = {
        "title": options.title,
        "language": options.language,
        "theme": options.theme,
        "leftOut": options.left_out,
        "state": options.state,
        "words": read_words(),
    }
    return _render(_network(facts, arrangement), payload)


def embed(value: Any) -> str:
    """JSON that can stand inside a script element: no character of it ends or opens markup."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def security_policy(scripts: list[str], style: str) -> str:
    """A Content-Security-Policy that runs these scripts and this style, and lets nothing leave or arrive."""
    hashes = " ".join(f"'{_hash(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src '{_hash(style)}'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _network(facts: Facts, arrangement: Arrangement) -> Network:
    """What is drawn at first: nodes and closed communities of the outermost level."""
    circles = [
        Spot(circle.id, f"+{circle.count}", "Community", circle.radius, circle.x, circle.y)
        for circle in arrangement.communities
        if circle.parent is None
    ]
    nodes = [
        spot for number, spot in sorted(arrangement.spots.items()) if arrangement.parents[number] is None
    ]
    outermost = arrangement.outermost()
    ends = ((outermost[a], outermost[b]) for a, b in fact_graph(facts).edges())
    return first_view(nodes + circles, sorted({(a, b) for a, b in ends if a != b}))


def _render(network: Network, payload: dict[str, Any]) -> str:
    drawing = (files("pyvis") / "templates/lib/vis-9.1.2/vis-network.min.js").read_text("utf-8")
    script = "(() => {\n'use strict';\n" + "\n".join(_part(f"{name}.js") for name in SCRIPTS) + "\n})();\n"
    style = _part("page.css")
    network.set_template_dir(str(PAGE), "page.html")
    network.templateEnv.autoescape = True
    network.templateEnv.filters.update(embed=embed, from_json=json.loads)
    network.templateEnv.globals.update(
        payload=payload,
        drawing=drawing,
        script=script,
        style=style,
        policy=security_policy([drawing, script], style),
        page=payload["page"],
        direction="rtl" if payload["page"]["language"] == "ar" else "ltr",
    )
    html: str = network.generate_html("page.html")
    return html


def _part(name: str) -> str:
    return (PAGE / name).read_text("utf-8")
