"""Options that several commands share, and the one way out for what they print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from tipgraph.errors import InputError

Command = TypeVar("Command", bound=Callable[..., Any])

STDOUT = Path("-")


def graph_option(command: Command) -> Command:
    """Add `--graph PATH`, the parameter `graph` of type `Path`."""
    return click.option(
        "--graph",
        type=click.Path(path_type=Path),
        default=Path("build"),
        show_default=True,
        help="The folder that `tipgraph build` wrote, or a graph file (.ttl, .nt, .trig, .jsonld, .rdf ...).",
    )(command)


def output_option(command: Command) -> Command:
    """Add `-o FILE`, the parameter `output` of type `Path`, by default standard output."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        default=STDOUT,
        metavar="FILE",
        help="Write to this file instead of standard output; - is standard output.",
    )(command)


def write_output(output: Path, content: bytes) -> None:
    """Write to a file, whole or not at all, or to standard output.

    Raises `InputError` where the file cannot be written.
    """
    if output == STDOUT:
        click.echo(content, nl=False)
        return
    from tipgraph.resources import write_whole

    try:
        write_whole(output, content)
    except OSError as error:
        raise InputError(
            f"{output}: cannot be written: {error.strerror}; choose another place with -o"
        ) from error
