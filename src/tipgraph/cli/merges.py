"""`tipgraph merges`: what was taken for one thing and why, what is proposed, and the decisions of people."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tipgraph.cli.listing import Listing, listing_options, write_listings
from tipgraph.cli.options import graph_option
from tipgraph.errors import JudgementError

if TYPE_CHECKING:
    from tipgraph.resolve.judgements import Verdict
    from tipgraph.resolve.merges import Match, Merges, Side

_COLUMNS = ("state", "entity", "one", "other", "reason", "evidence")
_STATES = {"evidence": "merged", "name": "one name", "judgement": "judged same", "proposal": "proposed"}

Pairs = tuple[tuple[str, str], ...]


@click.command()
@graph_option
@click.option(
    "--all", "names", is_flag=True, help="List also what merely bears one name in several documents."
)
@click.option("--accept", nargs=2, multiple=True, metavar="A B", help="Record that two ids are the same.")
@click.option("--reject", nargs=2, multiple=True, metavar="A B", help="Record that two ids are not the same.")
@click.option("--unsure", nargs=2, multiple=True, metavar="A B", help="Record that nobody can tell yet.")
@click.option("--reason", default="", help="Why; by default the reason that is listed.")
@click.option("--who", default="", help="Who decided; by default the name of the user.")
@click.option(
    "--judgements",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("judgements.yaml"),
    show_default=True,
    metavar="FILE",
    help="The file that holds decisions.",
)
@listing_options
def merges(
    graph: Path,
    names: bool,
    accept: Pairs,
    reject: Pairs,
    unsure: Pairs,
    reason: str,
    who: str,
    judgements: Path,
    format: str | None,
    output: Path,
) -> None:
    """List what was taken for one thing and why, and what may be one, with evidence for both sides.

    Decisions go to a file, one line each, that every build applies; deleting a line takes its decision back.
    An id is one of the listed ones, or id@document for what one document calls so.

    \b
    Examples:
      tipgraph merges
      tipgraph merges --all -o merges.html
      tipgraph merges --accept carlos-oliver-cruz carlos-olivier --reason "one office, one letter more"
    """
    from tipgraph.resolve.merges import MERGES_FILE, read_merges

    found = read_merges(graph / MERGES_FILE)
    decisions: list[tuple[Verdict, tuple[str, str]]] = [
        *(("same", pair) for pair in accept),
        *(("not same", pair) for pair in reject),
        *(("unsure", pair) for pair in unsure),
    ]
    if decisions:
        _check(decisions, found)
        _record(decisions, found, judgements, reason, who)
        return
    matches = [match for match in found.merged if names or match.how != "name"] + list(found.proposed)
    rows = tuple(_row(match) for match in matches)
    write_listings([Listing("Merges", _COLUMNS, rows, quoting=True)], format, output)


def _row(match: Match) -> tuple[str, ...]:
    first, second = match.sides
    evidence = "  |  ".join(filter(None, (_quoted(first), _quoted(second))))
    state = _STATES.get(match.how, match.how)
    return (state, match.entity, first.id, second.id, match.reason, evidence)


def _quoted(side: Side) -> str:
    return "".join(f"{' '.join(quote.exact.split())} ({quote.document})" for quote in side.quotes[:1])


def _check(decisions: list[tuple[Verdict, tuple[str, str]]], found: Merges) -> None:
    """Refuse ids that the graph does not have, naming the nearest."""
    from rapidfuzz.process import extractOne

    faults: list[str] = []
    for _, pair in decisions:
        for id_ in pair:
            if id_.partition("@")[0] not in found.ids:
                nearest = extractOne(id_, found.ids)
                faults.append(
                    f"{id_} is no id of this graph" + (f"; the nearest is {nearest[0]}" if nearest else "")
                )
    if faults:
        raise JudgementError("\n".join(faults))


def _record(
    decisions: list[tuple[Verdict, tuple[str, str]]], found: Merges, path: Path, reason: str, who: str
) -> None:
    from datetime import date
    from getpass import getuser

    from tipgraph.resolve.judgements import Judgement, add_judgement, line_of

    listed = {
        frozenset(side.id for side in match.sides): match.reason for match in (*found.proposed, *found.merged)
    }
    for verdict, (first, second) in decisions:
        one, two = sorted((first, second))
        given = reason or (listed.get(frozenset((one, two)), "") if verdict == "same" else "")
        judgement = Judgement(
            verdict, (one, two), given or "decided by hand", who or getuser(), date.today().isoformat()
        )
        add_judgement(path, judgement)
        click.echo(f"{path}: {line_of(judgement)}", err=True)
    click.echo("The next `tipgraph build` applies it.", err=True)
