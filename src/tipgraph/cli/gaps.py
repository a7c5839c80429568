"""`tipgraph gaps`: sentences that seem to state something and gave no claim."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tipgraph.cli.listing import Listing, listing_options, write_listings
from tipgraph.resources import resource_folder

if TYPE_CHECKING:
    from tipgraph.extract.gaps import Gap

_COLUMNS = ("document", "offset", "known entities", "trigger", "relation", "sentence")


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--limit", type=click.IntRange(min=0), default=50, show_default=True, help="Most sentences; 0 is all."
)
@listing_options
def gaps(paths: tuple[Path, ...], limit: int, format: str | None, output: Path) -> None:
    """List the sentences that hold two known entities or a trigger and gave no claim, the likeliest first.

    First come sentences with the trigger of a rule and two things beside it, those with most known entities
    on top. `tipgraph why DOCUMENT OFFSET` tells what the rules lack there. Without a PATH: the seeds.

    \b
    Examples:
      tipgraph gaps seeds --limit 10
      tipgraph gaps seeds -o gaps.html
    """
    from rich.console import Console
    from rich.progress import track

    from tipgraph import pipeline
    from tipgraph.extract.gaps import compile_triggers, find_gaps

    workshop = pipeline.open_workshop()
    documents = pipeline.load(paths or (resource_folder("seeds"),), workshop)
    triggers = {code: compile_triggers(pack) for code, pack in workshop.packs.items()}
    console = Console(stderr=True)
    found: list[Gap] = []
    for document in track(
        documents, "Reading", console=console, disable=not console.is_terminal, transient=True
    ):
        code = document.language
        found += find_gaps(document, workshop.packs[code], workshop.authority, triggers[code])
    ranked = sorted(found, key=lambda gap: gap.rank)
    shown = ranked[:limit] if limit else ranked
    rows = tuple(
        (
            gap.document,
            gap.span.start,
            "; ".join(gap.known),
            "; ".join(gap.triggers),
            ", ".join(gap.relations),
            " ".join(gap.text.split()),
        )
        for gap in shown
    )
    write_listings([Listing("Gaps", _COLUMNS, rows, quoting=True)], format, output)
    if len(shown) < len(ranked):
        click.echo(f"{len(shown)} of {len(ranked)} sentences; --limit 0 shows all.", err=True)
