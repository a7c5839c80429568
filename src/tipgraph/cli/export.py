"""`tipgraph export`: the graph in a format that other tools open."""

from __future__ import annotations

from pathlib import Path

import click

from tipgraph.cli.options import graph_option, output_option, write_output

# The names of graph.formats.FORMATS, written out so that --help need not import it; a test compares them.
FORMAT_NAMES = ("turtle", "ntriples", "jsonld", "rdfxml", "graphml", "gexf")


@click.command()
@graph_option
@output_option
@click.option(
    "--format",
    "name",
    type=click.Choice(FORMAT_NAMES),
    default=None,
    help="The format; by default that of the extension of -o, or else Turtle.",
)
def export(graph: Path, output: Path, name: str | None) -> None:
    """Write the graph for other tools: RDF with every quote, or GraphML and GEXF for network tools.

    \b
    Example:
      tipgraph export -o graph.graphml
    """
    from tipgraph.graph.formats import find_format
    from tipgraph.graph.store import open_graph

    chosen = find_format(name or "", output)
    write_output(output, chosen.write(open_graph(graph)))
