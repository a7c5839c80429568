"""Every format holds the same answer: labels for people, the standard for tools, no formula anywhere."""

from __future__ import annotations

import csv
import io
import json

import openpyxl
import pytest
from pyoxigraph import (
    Literal,
    NamedNode,
    QueryResultsFormat,
    RdfFormat,
    Store,
    Triple,
    parse,
    parse_query_results,
)

from tipgraph.cli import answering
from tipgraph.errors import QueryError
from tipgraph.graph.vocabulary import CLAIM, ENTITY, TIP, term
from tipgraph.query import formats
from tipgraph.query.answer import Rows, Triples, Verdict, run_query
from tipgraph.query.formats import Style, escape_markdown, render_answer

EGYPT, NAELA = NamedNode(ENTITY + "egypt"), NamedNode(ENTITY + "naela-gabr")
CHAIRS = NamedNode(TIP + "chairs")
ROWS = Rows(
    ("who", "role", "year", "none"),
    (
        (
            NAELA,
            Literal('Chair, "head"\nof', language="en"),
            Literal("2024", datatype=term("xsd:gYear")),
            None,
        ),
        (EGYPT, Literal("رئيس", language="ar"), Literal("-5", datatype=term("xsd:integer")), None),
    ),
)


def show(store: Store, answer: Rows | Triples | Verdict, **style: object) -> str:
    return render_answer(store, answer, Style(**style)).decode()  # type: ignore[arg-type]


def test_the_command_line_knows_the_formats() -> None:
    """Its list is written out, so that --help needs no heavy module."""
    assert answering.FORMATS == formats.FORMATS


def test_csv_shows_labels(gold: Store) -> None:
    assert list(csv.reader(io.StringIO(show(gold, ROWS, format="csv", language="ar")))) == [
        ["who", "role", "year", "none"],
        ["نائلة جبر", 'Chair, "head"\nof', "2024", ""],
        ["مصر", "رئيس", "-5", ""],
    ]


def test_tsv_and_iris(gold: Store) -> None:
    first, *_ = csv.reader(
        io.StringIO(show(gold, Rows(("who",), ((EGYPT,),)), format="tsv", iris=True)), "excel-tab"
    )
    assert first == ["who"]
    assert show(gold, Rows(("who",), ((EGYPT,),)), format="tsv", iris=True) == f"who\n{EGYPT.value}\n"


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1"])
def test_a_text_never_becomes_a_formula(gold: Store, text: str) -> None:
    """Texts come from documents; an apostrophe keeps a spreadsheet from running them."""
    rows = Rows(("x",), ((Literal(text),),))
    assert list(csv.reader(io.StringIO(show(gold, rows, format="csv"))))[1] == [f"'{text}"]
    sheet = openpyxl.load_workbook(io.BytesIO(render_answer(gold, rows, Style(format="xlsx")))).active
    assert sheet["A2"].data_type == "s"


def test_json_is_sparql_results(gold: Store) -> None:
    """Another reader of the standard finds the same terms; labels stand beside the IRIs."""
    content = render_answer(gold, ROWS, Style(format="json", language="ar"))
    read = parse_query_results(content, format=QueryResultsFormat.JSON)
    assert [variable.value for variable in read.variables] == [*ROWS.variables, "whoLabel"]  # type: ignore[union-attr]
    rows = [tuple(solution) for solution in read]  # type: ignore[union-attr]
    assert [row[:4] for row in rows] == list(ROWS.rows)
    assert [row[4] for row in rows] == [Literal("نائلة جبر"), Literal("مصر")]
    plain = json.loads(render_answer(gold, ROWS, Style(format="json", iris=True)))
    assert plain["head"]["vars"] == list(ROWS.variables)


def test_markdown_is_only_text(gold: Store) -> None:
    """Nothing in a cell is markup."""
    rows = Rows(("a_b",), ((Literal("<b>|*x*|[l](http://x)`c`&\n_y_"),), (EGYPT,)))
    assert show(gold, rows, format="markdown") == (
        "| a b |\n| --- |\n| &lt;b&gt;\\|\\*x\\*\\|\\[l\\](http://x)\\`c\\`&amp; \\_y\\_ |\n| Egypt |\n"
    )
    assert escape_markdown("# h") == "\\# h"


def test_a_workbook(gold: Store) -> None:
    """Numbers are numbers, texts are texts, and the same answer gives the same bytes."""
    content = render_answer(gold, ROWS, Style(format="xlsx"))
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert list(sheet.values) == [
        ("who", "role", "year", "none"),
        ("Naela Gabr", 'Chair, "head"\nof', "2024", None),
        ("Egypt", "رئيس", -5, None),
    ]
    assert content == render_answer(gold, ROWS, Style(format="xlsx"))


def test_a_table_hides_what_tells_nothing(gold: Store) -> None:
    """Hashes of claims, parameters that only filter; a gap says that nothing is stated."""
    claim = NamedNode(CLAIM + "00")
    rows = Rows(
        ("who", "year", "kind", "note", "claim"),
        (
            (EGYPT, None, Literal("k"), None, claim),
            (EGYPT, None, Literal("k"), None, NamedNode(CLAIM + "01")),
        ),
    )
    assert show(gold, rows, hidden=frozenset({"kind"}), optional=frozenset({"year"})) == (
        "who    note\n─────  ────\nEgypt  –\n"
    )
    assert f"{CLAIM}01" in show(gold, rows, iris=True)


def test_a_verdict(gold: Store) -> None:
    assert show(gold, Verdict(True)) == "true\n"
    assert json.loads(show(gold, Verdict(False), format="json")) == {"head": {}, "boolean": False}
    with pytest.raises(QueryError, match="true or false cannot be written as xlsx"):
        show(gold, Verdict(True), format="xlsx")


@pytest.mark.parametrize(
    ("format", "syntax"),
    [
        ("table", RdfFormat.TURTLE),
        ("turtle", RdfFormat.TURTLE),
        ("ntriples", RdfFormat.N_TRIPLES),
        ("jsonld", RdfFormat.JSON_LD),
        ("json", RdfFormat.JSON_LD),
    ],
)
def test_a_graph(gold: Store, format: str, syntax: RdfFormat) -> None:
    """CONSTRUCT and DESCRIBE come out as a graph that another reader finds whole."""
    answer = run_query(gold, "CONSTRUCT { ?s tip:chairs ?o } WHERE { ?s tip:chairs ?o }")
    assert isinstance(answer, Triples) and len(answer.triples) == 3
    content = render_answer(gold, answer, Style(format=format))
    assert {quad.triple for quad in parse(content, format=syntax)} == set(answer.triples)


def test_a_graph_is_no_table_and_rows_are_no_graph(gold: Store) -> None:
    with pytest.raises(
        QueryError, match="a graph cannot be written as csv; choose turtle, ntriples or jsonld"
    ):
        show(gold, Triples((Triple(NAELA, CHAIRS, EGYPT),)), format="csv")
    with pytest.raises(QueryError, match="rows cannot be written as turtle"):
        show(gold, ROWS, format="turtle")


def test_evidence_in_a_table_and_in_columns(gold: Store) -> None:
    """Every claim brings quote, document and rule: below its row for people, in columns for tools."""
    answer = run_query(
        gold,
        "SELECT ?who ?claim WHERE { ?claim rdf:predicate tip:chairs ; rdf:subject ?who ; rdf:object ?o "
        "FILTER(?who = ent:sahar-al-sonbaty) }",
    )
    assert isinstance(answer, Rows)
    quote = "Sahar Al-Sonbaty, President of the National Council for Childhood and Motherhood"
    document = "In collaboration with the International Organization for Migration (IOM) in Egyp"
    assert show(gold, answer, evidence=True, width=200) == (
        f"who\n────────────────\nSahar Al-Sonbaty\n  001_38a1cb875d3929cc (en.chairs.gold): “{quote}”\n"
    )
    header, row = csv.reader(io.StringIO(show(gold, answer, format="csv", evidence=True)))
    assert header == ["who", "claim", "quote", "document", "rule"]
    assert (row[0], row[2:]) == ("Sahar Al-Sonbaty", [quote, document, "en.chairs.gold"])
