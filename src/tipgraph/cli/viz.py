"""`tipgraph viz`: the network as one page that opens anywhere, or as a still picture."""

from __future__ import annotations

import shlex
import webbrowser
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tipgraph.cli.options import STDOUT, graph_option, write_output
from tipgraph.errors import GraphError, QueryError

if TYPE_CHECKING:
    from pyoxigraph import Store

    from tipgraph.query.answer import Answer, Rows
    from tipgraph.view.choose import Stated
    from tipgraph.view.facts import Facts

TITLE = "Who does what against trafficking in persons"
TITLE_AR = "من يفعل ماذا لمكافحة الاتجار بالأشخاص"


@click.command()
@graph_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("network.html"),
    show_default=True,
    metavar="FILE",
    help="The page to write, or a still picture (.svg, .png); - is standard output.",
)
@click.option("--focus", metavar="ENTITY", help="Show only what is around this name, in any language.")
@click.option(
    "--steps",
    type=click.IntRange(1, 3),
    default=1,
    show_default=True,
    help="How many facts away from the focus.",
)
@click.option(
    "--relation", "relations", metavar="R", multiple=True, help="Show only this relation; may be repeated."
)
@click.option(
    "--document",
    "documents",
    metavar="D",
    multiple=True,
    help="Show only what this document states; may be repeated.",
)
@click.option(
    "--query",
    "queries",
    metavar="NAME",
    multiple=True,
    help="Show only what a saved query finds, as in --query 'who-funds --donor EU'; may be repeated.",
)
@click.option(
    "--lang", type=click.Choice(("en", "ar")), default="en", show_default=True, help="Language of the page."
)
@click.option(
    "--limit",
    type=click.IntRange(min=2),
    default=300,
    show_default=True,
    help="Above so many names the page opens on communities.",
)
@click.option("--title", help="The heading of the page.")
@click.option(
    "--theme",
    type=click.Choice(("auto", "light", "dark")),
    default="auto",
    show_default=True,
    help="Light or dark.",
)
@click.option("--open", "show", is_flag=True, help="Open the page in the browser.")
def viz(
    graph: Path,
    output: Path,
    focus: str | None,
    steps: int,
    relations: tuple[str, ...],
    documents: tuple[str, ...],
    queries: tuple[str, ...],
    lang: str,
    limit: int,
    title: str | None,
    theme: str,
    show: bool,
) -> None:
    """Draw the graph as one HTML page in which every line shows the sentence it came from.

    \b
    Example:
      tipgraph viz -o network.html
      tipgraph viz --focus "Naela Gabr" --steps 2 -o gabr.html
    """
    from tipgraph.graph.store import open_graph
    from tipgraph.view.facts import read_facts

    store = open_graph(graph)
    whole = read_facts(store)
    middle = _resolve(store, focus) if focus else ""
    facts = _choose(store, whole, middle, steps, relations, documents, queries)
    heading = title or (TITLE_AR if lang == "ar" else TITLE)
    left_out = len(whole.facts) - len(facts.facts)
    write_output(output, _draw(facts, output, heading, lang, theme, limit, left_out, middle))
    if output != STDOUT:
        click.echo(f"Wrote {output}: {len(facts.facts)} facts about {len(facts.nodes)} names.", err=True)
        if show:
            webbrowser.open(output.resolve().as_uri())


def _choose(
    store: Store,
    whole: Facts,
    middle: str,
    steps: int,
    relations: tuple[str, ...],
    documents: tuple[str, ...],
    queries: tuple[str, ...],
) -> Facts:
    from tipgraph.view import choose

    facts = whole
    if queries:
        facts = choose.found_by_query(facts, *_ask(store, queries))
    if relations:
        facts = choose.of_relations(facts, relations, whole)
    if documents:
        facts = choose.of_documents(facts, documents, whole)
    if middle:
        facts = choose.around(facts, middle, steps)
    if not facts.facts:
        raise GraphError("no fact is left to draw; ask for less at once, or leave an option out")
    return facts


def _draw(
    facts: Facts, output: Path, title: str, lang: str, theme: str, limit: int, left_out: int, middle: str
) -> bytes:
    from tipgraph.view.page import PageOptions, write_page
    from tipgraph.view.payload import short_id
    from tipgraph.view.still import write_png, write_svg

    if output.suffix.lower() in (".svg", ".png"):
        picture = write_svg(facts, title, lang, theme, limit)
        return write_png(picture) if output.suffix.lower() == ".png" else picture.encode()
    state = {"sel": f"name:{short_id(middle)}"} if middle else {}
    return write_page(facts, PageOptions(title, lang, theme, limit, left_out, state)).encode()


def _resolve(store: Store, name: str) -> str:
    from tipgraph.query.names import resolve_entity

    return resolve_entity(store, name).value


def _ask(store: Store, queries: tuple[str, ...]) -> tuple[set[str], set[Stated]]:
    """Ask saved queries; return the claims that they name and the triples that they find."""
    from tipgraph.query.answer import Rows, Triples

    claims: set[str] = set()
    stated: set[Stated] = set()
    for words in queries:
        answer = _answer(store, words)
        if isinstance(answer, Rows):
            found = _claims_of(answer), _triples_of(answer)
        else:
            found = set(), _stated(answer.triples if isinstance(answer, Triples) else ())
        if not any(found) and not (isinstance(answer, Rows) and not answer.rows):
            raise QueryError(
                f"--query {words}: draws nothing; it must be a CONSTRUCT, or a SELECT with a claim "
                "or with subject, relation and object"
            )
        claims |= found[0]
        stated |= found[1]
    return claims, stated


def _answer(store: Store, words: str) -> Answer:
    """Run a saved query that is written as on the command line: its name and its parameters."""
    from tipgraph.query.answer import run_query
    from tipgraph.query.saved import load_query
    from tipgraph.query.terms import bind_parameters

    try:
        name, *arguments = shlex.split(words)
    except ValueError as error:
        raise QueryError(
            f"--query {words}: {error}; write it as in: --query 'who-funds --donor EU'"
        ) from error
    saved = load_query(name)
    known = {parameter.option: parameter.name for parameter in saved.parameters}
    given = dict(zip(arguments[::2], arguments[1::2], strict=False))
    if len(arguments) % 2 or not known.keys() >= given.keys():
        raise QueryError(
            f"--query {words}: {name} takes {', '.join(known) or 'no parameters'}, each with a value"
        )
    bound = bind_parameters(store, saved, {known[option]: value for option, value in given.items()})
    return run_query(store, saved.text, bound, source=str(saved.path), prefixes={})


def _claims_of(answer: Rows) -> set[str]:
    from tipgraph.query.evidence import claims_of

    return {claim.value for row in answer.rows for claim in claims_of(row)}


def _triples_of(answer: Rows) -> set[Stated]:
    columns = ("subject", "relation", "object")
    if not set(columns) <= set(answer.variables):
        return set()
    places = [answer.variables.index(column) for column in columns]
    return _stated(tuple(row[place] for place in places) for row in answer.rows)


def _stated(triples: Iterable[Any]) -> set[Stated]:
    from pyoxigraph import NamedNode

    from tipgraph.graph.vocabulary import TIP

    return {
        (s.value, p.value.removeprefix(TIP), o.value)
        for s, p, o in triples
        if isinstance(s, NamedNode)
        and isinstance(p, NamedNode)
        and hasattr(o, "value")
        and p.value.startswith(TIP)
    }
