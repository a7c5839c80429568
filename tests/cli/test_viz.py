"""`tipgraph viz`: what it writes, what it says, what it refuses."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tipgraph.cli.viz import viz
from tipgraph.errors import TipgraphError

GOLD = Path(__file__).parents[1] / "fixtures" / "gold.ttl"


def run(*arguments: str) -> Result:
    """Run the command on the graph of the seeds."""
    return CliRunner().invoke(viz, ["--graph", str(GOLD), *arguments])


def payload(*arguments: str) -> Any:
    """What the page that the command prints works on."""
    result = run("-o", "-", *arguments)
    assert result.exit_code == 0, result.output
    found = re.search(r'id="payload">(.*?)</script>', result.stdout, re.S)
    assert found is not None
    return json.loads(found[1])


def names(page: Any) -> set[str]:
    """The names that a page shows."""
    return {node["id"] for node in page["nodes"]}


def test_the_page_is_written_and_its_figures_are_told(tmp_path: Path) -> None:
    """The file is a whole page; the talk goes to stderr."""
    path = tmp_path / "network.html"
    result = run("-o", str(path))
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr == f"Wrote {path}: 82 facts about 52 names.\n"
    assert path.read_text("utf-8").startswith('<!doctype html>\n<html lang="en" dir="ltr" data-theme="auto">')


def test_a_dash_prints_the_page() -> None:
    """Standard output gets the page and nothing else."""
    result = run("-o", "-")
    assert result.stdout.rstrip().endswith("</html>")
    assert result.stderr == ""


@pytest.mark.parametrize(("ending", "start"), [("svg", b"<svg "), ("png", b"\x89PNG")])
def test_the_ending_of_the_file_chooses_a_still_picture(tmp_path: Path, ending: str, start: bytes) -> None:
    """Pictures are drawn without a browser."""
    path = tmp_path / f"network.{ending}"
    assert run("-o", str(path)).exit_code == 0
    assert path.read_bytes().startswith(start)


@pytest.mark.parametrize("name", ["Naela Gabr", "نائلة جبر", "naela-gabr"])
def test_focus_shows_what_is_around_a_name_in_any_language(name: str) -> None:
    """The page opens on the name, and tells how much it left out."""
    page = payload("--focus", name)
    assert names(page) == {"naela-gabr", "nccpim-tip", "child-trafficking-conference", "cso-workshop"}
    assert page["page"]["state"] == {"sel": "name:naela-gabr"}
    assert page["page"]["leftOut"] == 82 - len(page["facts"])
    assert len(payload("--focus", name, "--steps", "2")["nodes"]) > 4


def test_relation_and_document_narrow_the_page() -> None:
    """Both may be repeated, and together only what passes both is shown."""
    relations = payload("--relation", "chairs", "--relation", "ranks")
    assert {fact["r"] for fact in relations["facts"]} == {"chairs", "ranks"}
    both = payload("--relation", "chairs", "--document", "002_5c9c6e81fc2eeba0")
    assert names(both) == {"naela-gabr", "nccpim-tip", "talat-abdelkawy", "general-federation-ngos"}


def test_a_saved_query_is_drawn_with_its_parameters() -> None:
    """The claims that a query finds become the page; several queries add up."""
    funded = payload("--query", "who-funds --donor 'European Union'")
    assert {fact["r"] for fact in funded["facts"]} == {"funds"}
    assert "european-union" in names(funded)
    more = payload("--query", "who-funds --donor 'European Union'", "--query", "who-chairs")
    assert {fact["r"] for fact in more["facts"]} == {"funds", "chairs"}


def test_above_the_limit_the_page_opens_on_communities() -> None:
    """No more spots than the limit stand at the top."""
    page = payload("--limit", "10")
    top = [one for one in [*page["nodes"], *page["communities"]] if one["parent"] is None]
    assert page["communities"] and len(top) <= 10


def test_language_theme_and_title_are_in_the_page() -> None:
    """An Arabic page runs from right to left and has an Arabic heading."""
    arabic = run("-o", "-", "--lang", "ar", "--theme", "dark").stdout
    assert '<html lang="ar" dir="rtl" data-theme="dark">' in arabic
    assert "<title>من يفعل ماذا لمكافحة الاتجار بالأشخاص</title>" in arabic
    assert "<title>A &lt;b&gt; title</title>" in run("-o", "-", "--title", "A <b> title").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--relation", "marries"], "no fact has this relation; choose among: attends"),
        (["--document", "nothing"], "the graph quotes no such document"),
        (["--focus", "Nobody At All"], "Nobody At All"),
        (["--query", "no-such-query"], "no-such-query"),
        (["--query", "class-counts"], "draws nothing; it must be a CONSTRUCT, or a SELECT with a claim"),
        (["--query", "who-funds --donor"], "each with a value"),
        (["--query", "who-funds --donr EU"], "who-funds takes --"),
        (["--query", "who-funds 'EU"], "No closing quotation"),
        (["--relation", "ranks", "--document", "002_5c9c6e81fc2eeba0"], "no fact is left to draw"),
    ],
)
def test_what_cannot_be_drawn_says_why_and_writes_nothing(
    tmp_path: Path, arguments: list[str], message: str
) -> None:
    """Every fault names what is wrong and what to try."""
    path = tmp_path / "network.html"
    result = run("-o", str(path), *arguments)
    assert isinstance(result.exception, TipgraphError)
    assert message in str(result.exception)
    assert not path.exists()


@pytest.mark.parametrize(
    "arguments", [["--steps", "4"], ["--limit", "1"], ["--lang", "xx"], ["--theme", "pink"]]
)
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    """Options out of range are usage errors."""
    assert run(*arguments).exit_code == 2
