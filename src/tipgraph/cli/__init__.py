"""The command `tipgraph`: one module a command family, imported only when its command runs."""

from __future__ import annotations

import importlib
import os
import sys

import click

from tipgraph import __version__
from tipgraph.errors import TipgraphError

COMMANDS: dict[str, str] = {
    "build": "tipgraph.cli.build",
    "query": "tipgraph.cli.query",
    "sparql": "tipgraph.cli.sparql",
    "ask": "tipgraph.cli.ask",
    "show": "tipgraph.cli.show",
    "path": "tipgraph.cli.network",
    "neighbours": "tipgraph.cli.network",
    "hubs": "tipgraph.cli.network",
    "communities": "tipgraph.cli.network",
    "viz": "tipgraph.cli.viz",
    "export": "tipgraph.cli.export",
    "evaluate": "tipgraph.cli.evaluate",
    "why": "tipgraph.cli.why",
    "gaps": "tipgraph.cli.gaps",
    "merges": "tipgraph.cli.merges",
}
"""Command name to the module that defines it under the same name (dashes as underscores)."""
SUMMARIES: dict[str, str] = {
    "build": "Build the graph from documents.",
    "query": "Ask a saved question; without a name, list them.",
    "sparql": "Ask anything in SPARQL.",
    "ask": "Ask in plain words, in English or Arabic.",
    "show": "Show all about one entity on a page with sources.",
    "path": "Find the shortest chains of facts between two.",
    "neighbours": "List the facts around an entity.",
    "hubs": "List who is best connected.",
    "communities": "List the groups that the network falls into.",
    "viz": "Draw the graph as one HTML page.",
    "export": "Write the graph for other tools.",
    "evaluate": "Compare what is extracted with gold.",
    "why": "Explain how a sentence is read.",
    "gaps": "List sentences that should have given a claim.",
    "merges": "List who was taken for one, and decide.",
}
"""What `tipgraph --help` says of each command; written out, since importing them all would slow it down."""


class _LazyGroup(click.Group):
    """A group that imports a command's module only when the command is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        command: click.Command = getattr(importlib.import_module(module), cmd_name.replace("-", "_"))
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, SUMMARIES.get(name, "")) for name in COMMANDS])


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tipgraph")
def cli() -> None:
    """Turn documents about the fight against human trafficking into a graph of quoted facts.

    \b
    Start here:
      tipgraph build
      tipgraph query who-chairs
    """


def main() -> None:
    """Run the command line: a mendable error becomes one line on stderr and exit code 1."""
    try:
        cli.main(prog_name="tipgraph", standalone_mode=True)
    except TipgraphError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
