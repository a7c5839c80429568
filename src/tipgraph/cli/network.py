"""`tipgraph path`, `neighbours`, `hubs` and `communities`: questions about the network of facts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tipgraph.cli.answering import Settings, answer_options, print_answer, settings_from

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from pyoxigraph import Store

    from tipgraph.query.answer import Answer, Rows

Command = TypeVar("Command", bound=Callable[..., Any])


def _network_options(command: Command) -> Command:
    """Add `--relation` and `--viz` to the options of every answer."""
    command = answer_options(command)
    command = click.option(
        "--viz",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Draw what is found as an HTML page, too.",
    )(command)
    return click.option(
        "--relation",
        "relations",
        multiple=True,
        metavar="RELATION",
        help="Follow only this relation, as in funds; may be given again.",
    )(command)


@click.command()
@click.argument("first", metavar="A")
@click.argument("last", metavar="B")
@click.option("--directed", is_flag=True, help="Follow facts only from subject to object.")
@click.option(
    "--max", "longest", type=click.IntRange(min=1), default=6, show_default=True, help="Most steps."
)
@click.option(
    "--chains",
    type=click.IntRange(min=1),
    default=5,
    show_default=True,
    help="Most chains of the same length.",
)
@_network_options
def path(first: str, last: str, directed: bool, longest: int, chains: int, **options: Any) -> None:
    """Find the shortest chains of facts between two entities, every step with its quote.

    \b
    Example:
      tipgraph path "Italy" "Naela Gabr"
    """
    viz, relations = options.pop("viz"), options.pop("relations")
    settings = settings_from(options)._replace(evidence=True)

    def find(store: Store, network: MultiDiGraph) -> Rows:
        from tipgraph.query.names import resolve_entity
        from tipgraph.query.network import find_paths

        ends = resolve_entity(store, first), resolve_entity(store, last)
        return find_paths(network, *ends, directed=directed, longest=longest, count=chains)

    nothing = f"No chain of at most {longest} facts leads from one to the other; --max allows more."
    _answer(settings, relations, find, viz, f"{first} – {last}", nothing)


@click.command()
@click.argument("entity")
@_network_options
def neighbours(entity: str, **options: Any) -> None:
    """List the facts between an entity and everybody and everything around it.

    \b
    Example:
      tipgraph neighbours "Naela Gabr"
    """
    viz, relations = options.pop("viz"), options.pop("relations")

    def find(store: Store, network: MultiDiGraph) -> Rows:
        from tipgraph.query.names import resolve_entity
        from tipgraph.query.network import find_neighbours

        return find_neighbours(network, resolve_entity(store, entity))

    _answer(settings_from(options), relations, find, viz, entity)


@click.command()
@click.option(
    "--by",
    type=click.Choice(("degree", "betweenness", "pagerank")),
    default="degree",
    show_default=True,
    help="What to sort by.",
)
@click.option("--top", type=click.IntRange(min=1), default=20, show_default=True, help="How many to show.")
@_network_options
def hubs(by: str, top: int, **options: Any) -> None:
    """List who is best connected: by degree, betweenness or PageRank.

    \b
    degree       with how many others an entity has a fact
    betweenness  on what share of the shortest chains between others it stands: who connects groups
    pagerank     how likely a walk along the facts meets it: who is connected to the well connected

    \b
    Example:
      tipgraph hubs --by betweenness --top 10
    """
    viz, relations = options.pop("viz"), options.pop("relations")

    def find(store: Store, network: MultiDiGraph) -> Rows:
        from tipgraph.query.network_measures import rank_hubs

        return rank_hubs(network, by, top)

    _answer(settings_from(options), relations, find, viz, f"{top} hubs by {by}")


@click.command()
@click.option(
    "--least", type=click.IntRange(min=1), default=2, show_default=True, help="Leave out smaller groups."
)
@_network_options
def communities(least: int, **options: Any) -> None:
    """List the groups that the network falls into: more facts inside a group than between groups.

    \b
    Example:
      tipgraph communities --least 3
    """
    viz, relations = options.pop("viz"), options.pop("relations")

    def find(store: Store, network: MultiDiGraph) -> Rows:
        from tipgraph.query.network_measures import find_communities

        return find_communities(network, least)

    _answer(settings_from(options), relations, find, viz, "Communities")


def _answer(
    settings: Settings,
    relations: tuple[str, ...],
    find: Callable[[Store, MultiDiGraph], Rows],
    viz: Path | None,
    title: str,
    nothing: str = "No fact is left to follow.",
) -> None:
    def ask(store: Store) -> Rows:
        from tipgraph.query.network import build_network
        from tipgraph.query.terms import resolve_relation

        answer = find(store, build_network(store, [resolve_relation(store, name) for name in relations]))
        if settings.limit and len(answer.rows) > settings.limit:
            return answer._replace(rows=answer.rows[: settings.limit], cut=True)
        return answer

    def draw(store: Store, answer: Answer) -> bytes:
        return _draw(store, answer, title, settings.lang)

    print_answer(settings, ask, draw=(viz, draw) if viz else None, nothing=nothing)


def _draw(store: Store, answer: Answer, title: str, language: str) -> bytes:
    """Draw the claims that an answer names, or else all facts among the entities in it."""
    from pyoxigraph import NamedNode

    from tipgraph.query.answer import Rows
    from tipgraph.query.evidence import claims_of
    from tipgraph.view.facts import only, read_facts
    from tipgraph.view.page import PageOptions, write_page

    rows = answer.rows if isinstance(answer, Rows) else ()
    claims = {claim.value for row in rows for claim in claims_of(row)}
    named = {value.value for row in rows for value in row if isinstance(value, NamedNode)}
    whole = read_facts(store)
    facts = only(
        whole,
        [
            fact
            for fact in whole.facts
            if (fact.id in claims if claims else {fact.subject, fact.object} <= named)
        ],
    )
    left_out = len(whole.facts) - len(facts.facts)
    # The page speaks English and Arabic; French labels have an English page around them.
    page_language = language if language in ("en", "ar") else "en"
    return write_page(facts, PageOptions(title, page_language, left_out=left_out)).encode()
