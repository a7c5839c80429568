"""`tipgraph ask`: a question in plain words, answered by a saved query."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tipgraph.cli.answering import answer_options, print_answer, settings_from

if TYPE_CHECKING:
    from pyoxigraph import Store

    from tipgraph.query.answer import Answer
    from tipgraph.query.ask import Understanding
    from tipgraph.query.saved import SavedQuery


@click.command()
@click.argument("question", nargs=-1, required=True)
@click.option(
    "--queries", type=click.Path(path_type=Path), multiple=True, metavar="DIR", help="Your own queries, too."
)
@answer_options
def ask(question: tuple[str, ...], queries: tuple[Path, ...], **options: Any) -> None:
    """Answer a question in English or Arabic with the saved query that fits its words, and show which.

    \b
    Example:
      tipgraph ask "who chairs the National Council for Childhood and Motherhood?"
    """
    settings = settings_from(options)
    said: list[str] = []

    def answer(store: Store) -> Answer:
        from tipgraph.query.answer import run_query
        from tipgraph.query.ask import understand
        from tipgraph.query.terms import bind_parameters

        found = understand(store, " ".join(question), _read_queries(queries))
        best = found.readings[0]
        said.extend(_explain(found))
        bound = bind_parameters(store, best.query, best.given)
        return run_query(
            store, best.query.text, bound, limit=settings.limit, source=str(best.query.path), prefixes={}
        )

    print_answer(settings, answer, said=said)


def _explain(found: Understanding) -> list[str]:
    """Name the command that answers; where that may not be what was meant, say so and name others."""
    best, *others = found.readings
    lines = [f"→ {best.command}"]
    if found.strange:
        lines.append(f"No name or query has the words: {', '.join(found.strange)}.")
    if found.vague:
        lines.append(f"Which one is meant by: {', '.join(found.vague)}? Its name was not found.")
    if not found.sure:
        lines.append("Not sure that this is meant." + (" It could also be:" if others else ""))
        lines += [f"  {reading.command}" for reading in others[:2]]
    return lines


def _read_queries(folders: tuple[Path, ...]) -> list[SavedQuery]:
    from tipgraph.query.saved import find_queries, read_query

    return [read_query(path) for path in find_queries(folders).values()]
