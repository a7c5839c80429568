"""`tipgraph sparql`: any query in SPARQL, with the project's prefixes known."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tipgraph.cli.answering import answer_options, print_answer, settings_from
from tipgraph.errors import QueryError

if TYPE_CHECKING:
    from pyoxigraph import Store

    from tipgraph.query.answer import Answer


@click.command()
@click.argument("query", metavar="TEXT|FILE|-")
@answer_options
def sparql(query: str, **options: Any) -> None:
    """Ask the graph in SPARQL: a text, a file, or - for standard input; the prefixes are known.

    \b
    Example:
      tipgraph sparql "SELECT ?person WHERE { ?person tip:chairs ?body } ORDER BY ?person"
    """
    settings = settings_from(options)
    text, source = _load_text(query)

    def ask(store: Store) -> Answer:
        from tipgraph.query.answer import run_query

        return run_query(store, text, limit=settings.limit, source=source)

    print_answer(settings, ask)


def _load_text(query: str) -> tuple[str, str]:
    """Return the text of a query and what to call it in errors."""
    if query == "-":
        return _decode(sys.stdin.buffer.read(), "standard input"), "standard input"
    # A query has a brace; a path hardly ever.
    if "{" in query:
        return query, "query"
    try:
        return _decode(Path(query).read_bytes(), query), query
    except OSError as error:
        if len(query.split()) > 1:
            return query, "query"
        raise QueryError(
            f"{query}: neither a query nor a file that can be read ({error.strerror})"
        ) from error


def _decode(content: bytes, source: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise QueryError(f"{source}: not UTF-8 at byte {error.start}; save the query as UTF-8") from error
