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
}
"""Command name to the module that defines it under the same name (dashes as underscores)."""


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
