"""`tipgraph ask`: a question in plain words, answered by a saved query."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tipgraph.cli.answering import answer_options, print_answer, settings_from

if TYPE_CHECKING:
    from pyoxigraph import Store

    from tipgraph.query.answer import Answer
    from tipgraph.query.saved import SavedQuery


@click.command()
@click.argument("question", nargs=-1, required=True)
@click.option(
    "--queries", type=click.Path(path_type=Path), multiple=True, metavar="DIR", help="Your own queries, too."
)
@click.option("--dry-run", is_flag=True, help="Only print the command that would answer.")
@answer_options
def ask(question: tuple[str, ...], queries: tuple[Path, ...], dry_run: bool, **options: Any) -> None:
    """Answer a question in English or Arabic with the saved query that fits its words, and show which.

    \b
    Example:
      tipgraph ask "who chairs the National Council for Childhood and Motherhood?"
    """
    settings = settings_from(options)
    known = _read_queries(queries)

    def answer(store: Store) -> Answer:
        from tipgraph.query.answer import Rows, run_query
        from tipgraph.query.ask import understand
        from tipgraph.query.terms import bind_parameters

        found = understand(store, " ".join(question), known)
        best, *others = found.readings
        click.echo(f"→ {best.command}", err=True)
        if not found.sure:
            if found.strange:
                click.echo(f"No name or query has the words: {', '.join(found.strange)}.", err=True)
            click.echo("Not sure that this is meant." + (" It could also be:" if others else ""), err=True)
            for reading in others[:2]:
                click.echo(f"  {reading.command}", err=True)
        if dry_run:
            return Rows((), ())
        bound = bind_parameters(store, best.query, best.given)
        return run_query(
            store, best.query.text, bound, limit=settings.limit, source=str(best.query.path), prefixes={}
        )

    print_answer(settings, answer)


def _read_queries(folders: tuple[Path, ...]) -> list[SavedQuery]:
    from tipgraph.query.saved import find_queries, read_query

    return [read_query(path) for path in find_queries(folders).values()]
