"""Lists for curators as bytes: tables for people, files for other tools, a page to work through."""

from __future__ import annotations

import csv
import html
import io
import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from tipgraph.cli.options import STDOUT, output_option, write_output
from tipgraph.errors import InputError

Command = TypeVar("Command", bound=Callable[..., Any])
Cell = str | int | float

FORMATS = ("table", "csv", "tsv", "json", "markdown", "html")
_EXTENSIONS = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".json": "json",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
}
_WIDTH = 100
# What a spreadsheet takes for the start of a formula; texts come from documents that nobody vouches for.
_FORMULA = tuple("=+-@\t\r")
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; color: #1b1b1b; background: #fff; }}
table {{ border-collapse: collapse; margin-bottom: 2rem; }}
th, td {{ text-align: start; vertical-align: top; padding: .4rem .8rem; border-bottom: 1px solid #ccc; }}
th {{ position: sticky; top: 0; background: #f2f2f2; }}
</style>
</head>
<body>
{body}</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Listing:
    """A table with a heading; a number that is a share is a float and shown with two decimals."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    quoting: bool = False
    """Whether the last column holds sentences, which a table for a terminal puts below their rows."""


def listing_options(command: Command) -> Command:
    """Add `-f` and `-o`, the parameters `format` and `output`."""
    option = click.option(
        "-f", "--format", type=click.Choice(FORMATS), help="By default a table, or what -o ends in."
    )
    return option(output_option(command))


def write_listings(listings: Sequence[Listing], format: str | None, output: Path) -> None:
    """Write lists where they shall go; CSV and TSV take one list only."""
    chosen = format or _EXTENSIONS.get(output.suffix.lower(), "table")
    width = shutil.get_terminal_size((_WIDTH, 24)).columns if output == STDOUT else _WIDTH
    if chosen in ("csv", "tsv") and len(listings) > 1:
        raise InputError(
            f"{chosen} holds one list, and there are {len(listings)}: "
            f"{', '.join(listing.heading for listing in listings)}; choose json, markdown or html"
        )
    write_output(output, _WRITERS[chosen](listings, width).encode("utf-8"))


def _table(listings: Sequence[Listing], width: int) -> str:
    from tipgraph.query.table import render_table

    parts = []
    for listing in listings:
        rows = _texts(listing)
        if listing.quoting:
            notes = [[f"“{row[-1]}”"] for row in rows]
            table = render_table(listing.columns[:-1], [row[:-1] for row in rows], width, notes)
        else:
            table = render_table(listing.columns, rows, width)
        table = table if rows else "none\n"
        parts.append(f"{listing.heading}\n\n{table}" if len(listings) > 1 else table)
    return "\n".join(parts)


def _markdown(listings: Sequence[Listing], width: int) -> str:
    from tipgraph.query.formats import escape_markdown

    lines: list[str] = []
    for listing in listings:
        if len(listings) > 1:
            lines += [*([""] if lines else []), f"## {listing.heading}", ""]
        lines += [f"| {' | '.join(listing.columns)} |", "|" + " --- |" * len(listing.columns)]
        lines += [f"| {' | '.join(map(escape_markdown, row))} |" for row in _texts(listing)]
    return "\n".join(lines) + "\n"


def _json(listings: Sequence[Listing], width: int) -> str:
    found = {
        listing.heading: [dict(zip(listing.columns, row, strict=True)) for row in listing.rows]
        for listing in listings
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _csv(listings: Sequence[Listing], width: int) -> str:
    return _separated(listings, ",", "\r\n")


def _tsv(listings: Sequence[Listing], width: int) -> str:
    return _separated(listings, "\t", "\n")


def _separated(listings: Sequence[Listing], separator: str, line_end: str) -> str:
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=separator, lineterminator=line_end)
    for listing in listings:
        writer.writerow(listing.columns)
        writer.writerows([_disarm(cell) for cell in row] for row in listing.rows)
    return lines.getvalue()


def _disarm(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _html(listings: Sequence[Listing], width: int) -> str:
    parts: list[str] = []
    for listing in listings:
        head = "".join(f"<th>{html.escape(column)}</th>" for column in listing.columns)
        parts.append(f"<h1>{html.escape(listing.heading)}</h1>\n<table>\n<tr>{head}</tr>\n")
        for row in _texts(listing):
            cells = "".join(f'<td dir="auto">{html.escape(cell)}</td>' for cell in row)
            parts.append(f"<tr>{cells}</tr>\n")
        parts.append("</table>\n")
    return _PAGE.format(title=html.escape(listings[0].heading), body="".join(parts))


def _texts(listing: Listing) -> list[list[str]]:
    return [[f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in row] for row in listing.rows]


_WRITERS: dict[str, Callable[[Sequence[Listing], int], str]] = {
    "table": _table,
    "csv": _csv,
    "tsv": _tsv,
    "json": _json,
    "markdown": _markdown,
    "html": _html,
}
