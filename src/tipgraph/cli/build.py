"""`tipgraph build`: documents in, graph out."""

from __future__ import annotations

import time
from pathlib import Path

import click

from tipgraph.resources import resource_folder, write_whole


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
@click.option(
    "--judgements",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Decisions about who is who, as `tipgraph merges` writes them (default: judgements.yaml, if there).",
)
def build(paths: tuple[Path, ...], output: Path, judgements: Path | None) -> None:
    """Build the graph from documents: .txt files, or folders that hold some (default: the seeds).

    What was taken for one, and what may be one, is listed by `tipgraph merges`.

    \b
    Example:
      tipgraph build seeds --output build
    """
    from rich.console import Console
    from rich.progress import track

    from tipgraph import pipeline
    from tipgraph.errors import JudgementError
    from tipgraph.graph.store import write_graph
    from tipgraph.resolve.judgements import JUDGEMENTS_FILE, load_judgements
    from tipgraph.resolve.merges import MERGES_FILE, merges_as_json

    if judgements and not judgements.exists():
        raise JudgementError(f"{judgements}: there is no such file; name one that `tipgraph merges` wrote")
    judged = load_judgements(judgements or Path(JUDGEMENTS_FILE))
    began = time.perf_counter()
    workshop = pipeline.open_workshop()
    documents = pipeline.load(paths or (resource_folder("seeds"),), workshop)
    console = Console(stderr=True)
    progress = track(documents, "Reading", console=console, disable=not console.is_terminal, transient=True)
    resolution = pipeline.settle(progress, workshop, judged)
    knowledge = resolution.knowledge
    write_graph(knowledge, output)
    write_whole(output / MERGES_FILE, merges_as_json(resolution.merges))
    click.echo(
        f"{output / 'graph.ttl'}: {len(documents)} documents, "
        f"{pipeline.count_sentences(documents, workshop)} sentences, {len(knowledge.claims)} claims, "
        f"{len(knowledge.entities)} entities in {time.perf_counter() - began:.1f} seconds",
        err=True,
    )
    for first, second in resolution.merges.idle:
        click.echo(
            f"A judgement names {first} and {second}, which these documents do not both hold.", err=True
        )
