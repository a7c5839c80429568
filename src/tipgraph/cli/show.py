"""`tipgraph show`: the page about one entity, for a report."""

from __future__ import annotations

from pathlib import Path

import click

from tipgraph.cli.answering import LANGUAGES, terminal_width
from tipgraph.cli.options import STDOUT, graph_option, output_option, write_output

FORMATS = ("text", "markdown", "html")
_EXTENSIONS = {".md": "markdown", ".html": "html", ".htm": "html"}


@click.command()
@click.argument("entity")
@graph_option
@click.option("-f", "--format", type=click.Choice(FORMATS), help="By default text, or what -o ends in.")
@output_option
@click.option(
    "--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the page."
)
def show(entity: str, graph: Path, format: str | None, output: Path, lang: str) -> None:
    """Show all that is stated about one entity on a page, every line with its numbered source.

    \b
    Example:
      tipgraph show "Naela Gabr"
    """
    from tipgraph.graph.store import open_graph
    from tipgraph.query.dossier import make_dossier
    from tipgraph.query.dossier_pages import write_html, write_markdown, write_text
    from tipgraph.query.names import resolve_entity

    store = open_graph(graph)
    dossier = make_dossier(store, resolve_entity(store, entity), lang)
    chosen = format or _EXTENSIONS.get(output.suffix.lower(), "text")
    if chosen == "text":
        width = terminal_width() if output == STDOUT else 100
        write_output(output, write_text(dossier, width).encode())
    else:
        write = write_markdown if chosen == "markdown" else write_html
        write_output(output, write(dossier).encode())
