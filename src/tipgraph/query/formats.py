"""Answers as bytes: tables for people, files for other tools."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store, Triple, serialize

from tipgraph.errors import QueryError
from tipgraph.graph.vocabulary import CLAIM, PREFIXES
from tipgraph.query.answer import Answer, Rows, Term, Triples, Verdict
from tipgraph.query.labels import Labels, shorten

FORMATS: tuple[str, ...] = ("table", "csv", "tsv", "json", "markdown", "xlsx", "turtle", "ntriples", "jsonld")
"""All formats; the last three are for CONSTRUCT and DESCRIBE."""

_EXTENSIONS: dict[str, str] = {
    ".txt": "table", ".csv": "csv", ".tsv": "tsv", ".json": "json", ".srj": "json", ".md": "markdown",
    ".xlsx": "xlsx", ".ttl": "turtle", ".nt": "ntriples", ".jsonld": "jsonld",
}  # fmt: skip
_GRAPH_FORMATS = ("turtle", "ntriples", "jsonld")
_NOT_STATED = "–"
# What a spreadsheet takes for the start of a formula; texts come from documents that nobody vouches for.
_FORMULA = tuple("=+-@\t\r")


# Named tuples, and annotations that are no texts: frozen dataclasses, and texts to be parsed as types, take
# longer to make than most questions take to answer.
class Style(NamedTuple):
    """How to show an answer."""

    format: str = "table"
    language: str = "en"
    evidence: bool = False
    iris: bool = False
    """Identifiers in place of labels."""
    width: int = 100
    """Columns of the terminal."""
    hidden: frozenset[str] = frozenset()
    """Variables that tables for people leave out."""
    optional: frozenset[str] = frozenset()
    """Variables that tables for people leave out where no row has them."""


def choose_format(wanted: str | None, output: Path | None) -> str:
    """Return the format asked for, else that of the file's extension, else a table."""
    if wanted:
        return wanted
    return _EXTENSIONS.get(output.suffix.lower(), "table") if output else "table"


def render_answer(store: Store, answer: Answer, style: Style) -> bytes:
    """Write an answer in a style; the store gives labels and quotes."""
    if isinstance(answer, Verdict):
        return _render_verdict(answer, style.format)
    if isinstance(answer, Triples):
        return _render_triples(answer, style.format)
    if style.format in _GRAPH_FORMATS:
        raise QueryError(
            f"rows cannot be written as {style.format}; choose table, csv, tsv, json, markdown, xlsx"
        )
    if style.format == "table":
        return _render_table(store, answer, style).encode()
    if style.evidence:
        from tipgraph.query.evidence import add_evidence

        answer = add_evidence(store, answer)
    return _WRITERS[style.format](store, answer, style)


def has_gaps(content: bytes) -> bool:
    """Tell whether a table that was written has a cell for something that no document states."""
    return any(_NOT_STATED in re.split("  +", line.strip()) for line in content.decode().splitlines())


def show_term(value: Term | None, labels: Labels | None) -> str:
    """Return a term as people read it: a label, or the IRI where no labels are given."""
    if value is None:
        return ""
    if isinstance(value, NamedNode):
        return labels.show(value) if labels else value.value
    if isinstance(value, Literal | BlankNode):
        return value.value if isinstance(value, Literal) else f"_:{value.value}"
    return str(value)


def _render_verdict(answer: Verdict, format: str) -> bytes:
    word = "true" if answer.holds else "false"
    if format in ("turtle", "ntriples", "jsonld", "xlsx"):
        raise QueryError(
            f"true or false cannot be written as {format}; choose table, csv, tsv, json or markdown"
        )
    return f'{{"head": {{}}, "boolean": {word}}}\n'.encode() if format == "json" else f"{word}\n".encode()


def _render_triples(answer: Triples, format: str) -> bytes:
    if format in ("table", "turtle"):
        from tipgraph.graph.turtle import to_turtle

        return to_turtle(answer.triples)
    if format == "ntriples":
        return serialize(answer.triples, format=RdfFormat.N_TRIPLES) or b""
    if format in ("jsonld", "json"):
        from tipgraph.graph.jsonld import to_jsonld

        return to_jsonld(answer.triples)
    raise QueryError(f"a graph cannot be written as {format}; choose turtle, ntriples or jsonld")


def _render_table(store: Store, answer: Rows, style: Style) -> str:
    from tipgraph.query.table import render_table

    labels = None if style.iris else Labels(store, style.language)
    shown = _shown_columns(answer, style)
    notes: dict[tuple[str, ...], dict[str, None]] = {}
    for row in answer.rows:
        cells = tuple(show_term(row[place], labels) or _NOT_STATED for place in shown)
        # Rows that differ in nothing but a hidden claim are one row to a reader, with the quotes of all.
        notes.setdefault(cells, {}).update(dict.fromkeys(_notes(store, row) if style.evidence else ()))
    header = [answer.variables[place].replace("_", " ") for place in shown]
    return render_table(header, list(notes), style.width, list(map(tuple, notes.values())))


def _shown_columns(answer: Rows, style: Style) -> list[int]:
    """Leave columns out that tell people nothing: hashes of claims, parameters that only filter."""
    if style.iris:
        return list(range(len(answer.variables)))
    shown = []
    for place, name in enumerate(answer.variables):
        column = [row[place] for row in answer.rows]
        idle = name in style.optional and bool(column) and not any(column)
        is_claim = name.endswith("claim") if not column else any(map(_is_claim, column))
        if not (name in style.hidden or idle or is_claim):
            shown.append(place)
    return shown or list(range(len(answer.variables)))


def _is_claim(value: Term | None) -> bool:
    return isinstance(value, NamedNode) and value.value.startswith(CLAIM)


def _notes(store: Store, row: Sequence[Term | None]) -> list[str]:
    from tipgraph.query.evidence import quotes_of

    return [
        # The source goes first: a line that begins in Latin letters keeps its order before an Arabic quote.
        f"{shorten(quote.document)} ({shorten(quote.rule)}): “{quote.text.value}”"
        for quote in quotes_of(store, tuple(row))
    ]


def _write_csv(store: Store, answer: Rows, style: Style) -> bytes:
    return _write_separated(store, answer, style, ",")


def _write_tsv(store: Store, answer: Rows, style: Style) -> bytes:
    return _write_separated(store, answer, style, "\t")


def _write_separated(store: Store, answer: Rows, style: Style, separator: str) -> bytes:
    """Write RFC 4180 lines; a text that a spreadsheet would run as a formula gets an apostrophe before it."""
    import csv
    import io

    labels = None if style.iris else Labels(store, style.language)
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=separator, lineterminator="\r\n" if separator == "," else "\n")
    writer.writerow(answer.variables)
    for row in answer.rows:
        writer.writerow([_disarm(show_term(value, labels), value) for value in row])
    return lines.getvalue().encode()


def _disarm(text: str, value: Term | None) -> str:
    is_text = not isinstance(value, Literal) or value.datatype.value in (
        PREFIXES["xsd"] + "string",
        PREFIXES["rdf"] + "langString",
    )
    return f"'{text}" if is_text and text.startswith(_FORMULA) else text


def _write_json(store: Store, answer: Rows, style: Style) -> bytes:
    """Write SPARQL 1.1 results; beside an IRI `x` stands its label `xLabel`, unless only IRIs are wanted."""
    import json

    labels = None if style.iris else Labels(store, style.language)
    labelled = [
        name
        for place, name in enumerate(answer.variables)
        if labels
        and any(isinstance(row[place], NamedNode) and not _is_claim(row[place]) for row in answer.rows)
    ]
    taken = [f"{name}Label" for name in labelled if f"{name}Label" not in answer.variables]
    bindings = []
    for row in answer.rows:
        binding = {
            name: _json_term(value)
            for name, value in zip(answer.variables, row, strict=True)
            if value is not None
        }
        for name, value in zip(answer.variables, row, strict=True):
            if labels and f"{name}Label" in taken and isinstance(value, NamedNode):
                binding[f"{name}Label"] = {"type": "literal", "value": labels.show(value)}
        bindings.append(binding)
    results = {"head": {"vars": [*answer.variables, *taken]}, "results": {"bindings": bindings}}
    return (json.dumps(results, ensure_ascii=False, indent=1) + "\n").encode()


def _json_term(value: Term) -> dict[str, object]:
    if isinstance(value, NamedNode):
        return {"type": "uri", "value": value.value}
    if isinstance(value, BlankNode):
        return {"type": "bnode", "value": value.value}
    if isinstance(value, Triple):
        parts = {"subject": value.subject, "predicate": value.predicate, "object": value.object}
        return {"type": "triple", "value": {name: _json_term(part) for name, part in parts.items()}}
    found: dict[str, object] = {"type": "literal", "value": value.value}
    if value.language:
        found["xml:lang"] = value.language
    elif value.datatype.value != PREFIXES["xsd"] + "string":
        found["datatype"] = value.datatype.value
    return found


def _write_markdown(store: Store, answer: Rows, style: Style) -> bytes:
    labels = None if style.iris else Labels(store, style.language)
    shown = _shown_columns(answer, style)
    lines = [
        "| " + " | ".join(answer.variables[place].replace("_", " ") for place in shown) + " |",
        "|" + " --- |" * len(shown),
    ]
    for row in answer.rows:
        cells = [escape_markdown(show_term(row[place], labels)) or _NOT_STATED for place in shown]
        lines.append("| " + " | ".join(cells) + " |")
    return ("\n".join(dict.fromkeys(lines)) + "\n").encode()


def escape_markdown(text: str) -> str:
    """Make text stand for itself in Markdown: no markup, no links, no HTML, one line."""
    from tipgraph.query.table import clean

    escaped = "".join(f"\\{sign}" if sign in "\\`*_{}[]#|~" else sign for sign in clean(text))
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _write_xlsx(store: Store, answer: Rows, style: Style) -> bytes:
    from tipgraph.query.workbook import write_workbook

    return write_workbook(answer, None if style.iris else Labels(store, style.language))


_WRITERS: dict[str, Callable[[Store, Rows, Style], bytes]] = {
    "csv": _write_csv,
    "tsv": _write_tsv,
    "json": _write_json,
    "markdown": _write_markdown,
    "xlsx": _write_xlsx,
}
