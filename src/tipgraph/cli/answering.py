"""What every command that asks the graph has in common: its options, its time limit, its way of printing."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from tipgraph.cli.options import STDOUT, graph_option, output_option, write_output

if TYPE_CHECKING:
    from pyoxigraph import Store

    from tipgraph.query.answer import Answer

Command = TypeVar("Command", bound=Callable[..., Any])

# Written out, because the module that knows them would slow every --help down; a test compares the two.
FORMATS = ("table", "csv", "tsv", "json", "markdown", "xlsx", "turtle", "ntriples", "jsonld")
LANGUAGES = ("en", "ar", "fr")
_ROWS = 10_000
_SECONDS = 60.0
_WIDTH = 100


# Named tuples, and annotations that are no texts: frozen dataclasses, and texts to be parsed as types, take
# longer to make than most questions take to answer.
class Settings(NamedTuple):
    """What the common options say."""

    graph: Path
    output: Path
    format: str | None
    lang: str
    evidence: bool
    iris: bool
    limit: int
    timeout: float
    exit_code: bool


class _Outcome(NamedTuple):
    """What the process that asked the graph sends back."""

    content: bytes
    empty: bool
    cut: bool
    drawing: bytes = b""
    said: tuple[str, ...] = ()
    gaps: bool = False


def answer_options(command: Command) -> Command:
    """Add the options that `Settings` holds."""
    for option in reversed(_options()):
        command = option(command)
    return command


def _options() -> Sequence[Callable[[Any], Any]]:
    return (
        graph_option,
        click.option(
            "-f", "--format", type=click.Choice(FORMATS), help="By default a table, or what -o ends in."
        ),
        output_option,
        click.option(
            "--lang",
            type=click.Choice(LANGUAGES),
            default="en",
            show_default=True,
            help="Language of labels; where one is missing: English, Arabic, French, any other.",
        ),
        click.option("--evidence", is_flag=True, help="Add quote, document and rule to every fact."),
        click.option("--iris", is_flag=True, help="Show identifiers in place of labels."),
        click.option(
            "--limit",
            type=click.IntRange(min=0),
            default=_ROWS,
            show_default=True,
            help="Most rows; 0 is all.",
        ),
        click.option(
            "--timeout",
            type=click.FloatRange(min=0),
            default=_SECONDS,
            show_default=True,
            help="Most seconds; 0 is no limit.",
        ),
        click.option(
            "--exit-code", is_flag=True, help="End with 1 where the answer is false or has no rows."
        ),
    )


def terminal_width() -> int:
    """Return the columns of the terminal, or what COLUMNS says; 100 where there is no terminal."""
    # shutil has this, together with all its archive formats.
    try:
        return int(os.environ.get("COLUMNS", "")) or os.get_terminal_size().columns
    except (ValueError, OSError):
        try:
            return os.get_terminal_size().columns or _WIDTH
        except OSError:
            return _WIDTH


def settings_from(options: dict[str, Any]) -> Settings:
    """Take the common options out of a command's parameters; what remains is the command's own."""
    return Settings(**{name: options.pop(name) for name in Settings._fields})


def print_answer(
    settings: Settings,
    ask: Callable[["Store"], "Answer"],
    hidden: frozenset[str] = frozenset(),
    optional: frozenset[str] = frozenset(),
    draw: tuple[Path, Callable[["Store", "Answer"], bytes]] | None = None,
    nothing: str = "No rows: no document in this graph states it.",
    said: list[str] | None = None,
) -> None:
    """Ask the graph within the time limit, and write the answer where it shall go.

    Tables leave out the columns `hidden`, and those of `optional` that stay empty. `draw` is a file, and what
    makes its content of the answer; `nothing` is what an empty answer means. What `ask` puts into `said` is
    printed to standard error, since `ask` itself runs in another process.
    """
    from tipgraph.query.limits import run_apart

    def work() -> _Outcome:
        outcome = _ask(settings, ask, hidden, optional, draw[1] if draw else None)
        return outcome._replace(said=tuple(said or ()))

    outcome = run_apart(work, settings.timeout)
    for line in outcome.said:
        click.echo(line, err=True)
    write_output(settings.output, outcome.content)
    if draw and outcome.drawing:
        write_output(draw[0], outcome.drawing)
    if outcome.gaps:
        click.echo("–: no document in this graph states it.", err=True)
    if outcome.cut:
        click.echo("There is more: cut at the limit, which --limit changes (0 is all).", err=True)
    if outcome.empty and outcome.content not in (b"false\n",):
        click.echo(nothing, err=True)
    if settings.exit_code and outcome.empty:
        raise SystemExit(1)


def _ask(
    settings: Settings,
    ask: Callable[["Store"], "Answer"],
    hidden: frozenset[str],
    optional: frozenset[str],
    draw: Callable[["Store", "Answer"], bytes] | None,
) -> _Outcome:
    from tipgraph.graph.store import open_graph
    from tipgraph.query.answer import Rows, Verdict
    from tipgraph.query.formats import Style, choose_format, has_gaps, render_answer

    to_file = settings.output != STDOUT
    style = Style(
        format=choose_format(settings.format, settings.output if to_file else None),
        language=settings.lang,
        evidence=settings.evidence,
        iris=settings.iris,
        width=100 if to_file else terminal_width(),
        hidden=hidden,
        optional=optional,
    )
    store = open_graph(settings.graph)
    answer = ask(store)
    content = render_answer(store, answer, style)
    if isinstance(answer, Verdict):
        return _Outcome(content, not answer.holds, False)
    empty = not (answer.rows if isinstance(answer, Rows) else answer.triples)
    drawing = draw(store, answer) if draw and not empty else b""
    gaps = isinstance(answer, Rows) and style.format == "table" and has_gaps(content)
    return _Outcome(content, empty, answer.cut, drawing, gaps=gaps)
