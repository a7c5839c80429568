"""What the page's script is given."""

from __future__ import annotations

import html
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tipgraph.view.arrange import arrange
from tipgraph.view.facts import Facts, Quote
from tipgraph.view.page import PageOptions, write_page
from tipgraph.view.payload import independent_documents, page_payload, short_id

GOLD = Path(__file__).parents[1] / "fixtures" / "gold.ttl"


def quotes(*pairs: tuple[str, str]) -> tuple[Quote, ...]:
    """Quotes as (document, sentence)."""
    return tuple(Quote(document, exact) for document, exact in pairs)


@pytest.mark.parametrize(
    ("said", "count"),
    [
        (quotes(), 0),
        (quotes(("a", "x"), ("a", "y")), 1),
        (quotes(("a", "x"), ("b", "y")), 2),
        (quotes(("a", "x"), ("b", " x\n")), 1),
        (quotes(("a", "x"), ("b", "x"), ("b", "y"), ("c", "y"), ("d", "z")), 2),
    ],
)
def test_a_sentence_that_was_copied_counts_once(said: tuple[Quote, ...], count: int) -> None:
    """Documents that share a sentence, even by a third, are one voice."""
    assert independent_documents(said) == count


@pytest.mark.parametrize(
    ("iri", "name"),
    [
        ("https://w3id.org/tipgraph/entity/naela-gabr", "naela-gabr"),
        ("https://w3id.org/tipgraph/document/000_x", "000_x"),
        ("https://example.org/a", "https://example.org/a"),
    ],
)
def test_names_of_the_project_are_short(iri: str, name: str) -> None:
    """Others stay whole, so that none is taken for one of the project's."""
    assert short_id(iri) == name


def test_a_fact_carries_its_quote_with_marks_counted_from_its_start(facts: Facts) -> None:
    """Marks are (part, start, end) within the quote; ends are numbers of nodes."""
    payload = page_payload(facts, arrange(facts, 300, "en"))
    names = [node["id"] for node in payload["nodes"]]
    chairs = next(
        fact for fact in payload["facts"] if fact["r"] == "chairs" and names[fact["s"]] == "naela-gabr"
    )
    first = chairs["quotes"][0]
    said = {part: first["exact"][start:end] for part, start, end in first["marks"]}
    assert names[chairs["o"]] == "nccpim-tip"
    assert chairs["docs"] == 5
    assert said == {"s": "Naela Gabr", "t": "chairperson", "o": "National Coordinating Committee"}


def test_every_mark_lies_within_its_quote(facts: Facts) -> None:
    """Spans outside of the quoted sentence are left out, not cut."""
    payload = page_payload(facts, arrange(facts, 300, "en"))
    for fact in payload["facts"]:
        for quote in fact["quotes"]:
            assert all(0 <= start < end <= len(quote["exact"]) for _, start, end in quote["marks"])


def test_above_the_limit_nodes_stand_in_communities(facts: Facts) -> None:
    """Each community tells its parent, its count and who names it, outer ones first."""
    payload = page_payload(facts, arrange(facts, 12, "en"))
    first = payload["communities"][0]
    assert first["id"] == len(payload["nodes"])
    assert first["parent"] is None
    known = {None, *(community["id"] for community in payload["communities"])}
    assert {node["parent"] for node in payload["nodes"]} <= known
    top = [one for one in [*payload["nodes"], *payload["communities"]] if one["parent"] is None]
    assert sum(one.get("count", 1) for one in top) == len(payload["nodes"])


def test_the_page_of_the_seeds_is_small(facts: Facts) -> None:
    """Under 1.2 MB, the drawing library included."""
    assert len(write_page(facts, PageOptions("x")).encode()) < 1_200_000


def test_the_same_graph_gives_the_same_bytes() -> None:
    """Whatever the order of sets in a run of Python, with communities too."""
    program = (
        "import sys; from pathlib import Path; from tipgraph.graph.store import open_graph;"
        "from tipgraph.view.facts import read_facts; from tipgraph.view.page import *; import hashlib;"
        f"f = read_facts(open_graph(Path({str(GOLD)!r})));"
        "pages = [write_page(f, PageOptions('x', limit=n)) for n in (10, 300)];"
        "print([hashlib.sha256(page.encode()).hexdigest() for page in pages])"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_the_page_names_no_address_that_it_would_fetch(facts: Facts) -> None:
    """No element of the page has a source or a sheet elsewhere, and its policy allows none."""
    page = write_page(facts, PageOptions("x"))
    head, _, _ = page.partition("<body>")
    assert "default-src 'none'" in html.unescape(head)
    assert "<link" not in page.split("<script>")[0]
    assert " src=" not in page.split('<script type="application/json"')[0]


def test_words_exist_in_both_languages(facts: Facts) -> None:
    """Arabic says everything that English says, with every plural that Arabic has."""
    page = write_page(facts, PageOptions("x"))
    payload = json.loads(page.split('id="payload">')[1].split("</script>")[0])
    english, arabic = payload["page"]["words"]["en"], payload["page"]["words"]["ar"]
    assert english.keys() == arabic.keys()
    for key, said in english.items():
        if isinstance(said, dict) and "one" in said:
            assert {"one", "two", "few", "many", "other"} <= arabic[key].keys(), key
