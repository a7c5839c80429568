"""`tipgraph evaluate`: how well extraction agrees with claims that a careful reader marked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tipgraph.cli.listing import Cell, Listing, listing_options, write_listings
from tipgraph.errors import InputError

if TYPE_CHECKING:
    from tipgraph.evaluation import Result, Score

_FIGURES = ("precision", "recall", "F1", "right", "wrong", "missed")
_CLAIMS = ("verdict", "document", "claim", "rule", "sentence")


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--misses", is_flag=True, help="List the claims that were not found.")
@click.option("--wrong", is_flag=True, help="List the claims that should not have come out.")
@click.option(
    "--fail-under",
    type=click.FloatRange(0, 1),
    metavar="F1",
    help="End with 1 where the F1 over all claims is lower.",
)
@listing_options
def evaluate(
    gold: Path,
    paths: tuple[Path, ...],
    misses: bool,
    wrong: bool,
    fail_under: float | None,
    format: str | None,
    output: Path,
) -> None:
    """Compare what is extracted from texts with their gold: precision, recall and F1.

    GOLD is a gold file or a folder of them, each named after its text or a list of passages that hold theirs;
    PATH, the texts (default: the folder `texts` beside the gold). In csv and tsv, --misses and --wrong give the claims instead of the figures.

    \b
    Example:
      tipgraph evaluate tests/gold/seeds seeds --wrong
    """
    from tipgraph.evaluation import Score

    results = _evaluate(gold, paths)
    total = Score()
    for result in results:
        for score in result.scores.values():
            total.add(score)
    claims = _claims(results, misses, wrong) if misses or wrong else []
    separated = format in ("csv", "tsv") or (format is None and output.suffix.lower() in (".csv", ".tsv"))
    figures = [] if claims and separated else [_figures(results, total)]
    write_listings([*figures, *claims], format, output)
    _talk(results, total)
    if fail_under is not None and total.f1 < fail_under:
        raise InputError(f"F1 is {total.f1:.3f}, under {fail_under:g}; --misses and --wrong show why")


def _evaluate(gold: Path, texts: Sequence[Path]) -> list[Result]:
    from rich.console import Console
    from rich.progress import track

    from tipgraph import pipeline
    from tipgraph.evaluation import evaluate as compare_all
    from tipgraph.evaluation import pair_texts

    workshop = pipeline.open_workshop()
    pairs, absent = pair_texts(gold, texts, workshop)
    if absent:
        click.echo(f"Left out, as they have no text: {', '.join(absent)}", err=True)
    console = Console(stderr=True)
    progress = track(pairs, "Comparing", console=console, disable=not console.is_terminal, transient=True)
    return compare_all(progress, workshop)


def _figures(results: Sequence[Result], total: Score) -> Listing:
    from tipgraph.evaluation import add_scores

    pairs = [(result, relation, score) for result in results for relation, score in result.scores.items()]
    groups = {
        "relation": add_scores((relation, score) for _, relation, score in pairs),
        "language": add_scores((result.language, score) for result, _, score in pairs),
        "document": add_scores((result.document, score) for result, _, score in pairs),
        "all": {"": total},
    }
    rows: list[tuple[Cell, ...]] = [
        (by, name, *_shares(score), score.right, score.wrong, score.missed)
        for by, scores in groups.items()
        for name, score in scores.items()
    ]
    return Listing("Figures", ("by", "of", *_FIGURES), tuple(rows))


def _shares(score: Score) -> tuple[float, ...]:
    return tuple(round(share, 4) for share in (score.precision, score.recall, score.f1))


def _claims(results: Sequence[Result], misses: bool, wrong: bool) -> list[Listing]:
    rows: list[tuple[str, ...]] = []
    for result in results:
        if misses:
            rows += [("missed", result.document, claim.text, "", claim.quote) for claim in result.missed]
        if wrong:
            rows += [
                (
                    "forbidden" if claim in result.forbidden else "wrong",
                    result.document,
                    claim.text,
                    claim.rule,
                    claim.quote,
                )
                for claim in result.wrong
            ]
    return [Listing("Claims", _CLAIMS, tuple(rows), quoting=True)]


def _talk(results: Sequence[Result], total: Score) -> None:
    forbidden = sum(len(result.forbidden) for result in results)
    figures = f"precision {total.precision:.3f}, recall {total.recall:.3f}, F1 {total.f1:.3f}"
    warned = f"{forbidden} of the wrong claims are ones that the gold warns of"
    click.echo(f"{len(results)} documents: {figures}; {warned}.", err=True)
