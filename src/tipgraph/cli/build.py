"""`tipgraph build`: documents in, graph out."""

from __future__ import annotations

import time
from pathlib import Path

import click

from tipgraph.resources import resource_folder


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build"),
    show_default=True,
    help="Folder that takes graph.ttl and the store.",
)
def build(paths: tuple[Path, ...], output: Path) -> None:
    """Build the graph from documents: .txt files, or folders that hold some (default: the seeds).

    \b
    Example:
      tipgraph build seeds --output build
    """
    from rich.console import Console
    from rich.progress import track

    from tipgraph import pipeline
    from tipgraph.graph.store import write_graph

    began = time.perf_counter()
    workshop = pipeline.open_workshop()
    documents = pipeline.load(paths or (resource_folder("seeds"),), workshop)
    console = Console(stderr=True)
    progress = track(documents, "Reading", console=console, disable=not console.is_terminal, transient=True)
    knowledge = pipeline.learn(progress, workshop)
    write_graph(knowledge, output)
    click.echo(
        f"{output / 'graph.ttl'}: {len(documents)} documents, {pipeline.count_sentences(documents, workshop)} sentences, "
        f"{len(knowledge.claims)} claims, {len(knowledge.entities)} entities in {time.perf_counter() - began:.1f} seconds",
        err=True,
    )
