"""`tipgraph query`: the saved queries, one command each, made from the headers of their files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tipgraph.cli.answering import answer_options, print_answer, settings_from, terminal_width
from tipgraph.errors import QueryError

if TYPE_CHECKING:
    from pyoxigraph import Store

    from tipgraph.query.answer import Answer
    from tipgraph.query.saved import Parameter, SavedQuery


class _SavedQueries(click.Group):
    """A group whose commands are the `.rq` files of the project and of the folders that the user names."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take `--queries DIR` from wherever it stands: which commands there are depends on it."""
        folders, rest = _split_folders(args)
        ctx.obj = folders
        return super().parse_args(ctx, rest)

    def list_commands(self, ctx: click.Context) -> list[str]:
        from tipgraph.query.saved import find_queries

        return list(find_queries(ctx.obj or ()))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        from tipgraph.query.saved import find_queries, load_query, unknown_query

        found = find_queries(ctx.obj or ())
        if cmd_name not in found:
            raise click.UsageError(unknown_query(cmd_name, found), ctx)
        return make_command(load_query(cmd_name, ctx.obj or ()))


@click.group(
    cls=_SavedQueries, invoke_without_command=True, subcommand_metavar="[NAME] [--PARAMETER VALUE]..."
)
@click.option("--tag", help="List only the queries with this tag.")
@click.option(
    "--queries",
    metavar="DIR",
    multiple=True,
    help="A folder of your own .rq files; may be given again, and wins.",
)
@click.pass_context
def query(ctx: click.Context, tag: str | None, queries: tuple[str, ...]) -> None:
    """Ask a saved question of the graph; without a name, list the questions.

    \b
    Example:
      tipgraph query who-funds --donor "European Union" --evidence
    """
    if ctx.invoked_subcommand is None:
        click.echo(_list_queries(ctx.obj, tag), nl=False)


def make_command(saved: SavedQuery) -> click.Command:
    """Make the command of a saved query: one option a parameter, and a help text with an example."""

    def run(**options: Any) -> None:
        settings = settings_from(options)
        given = {name: value for name, value in options.items() if value is not None}
        _require(saved, given)

        def ask(store: Store) -> Answer:
            from tipgraph.query.answer import run_query
            from tipgraph.query.terms import bind_parameters

            bound = bind_parameters(store, saved, given)
            return run_query(
                store, saved.text, bound, limit=settings.limit, source=str(saved.path), prefixes={}
            )

        print_answer(
            settings,
            ask,
            _repetitive(saved, given),
            frozenset(parameter.name for parameter in saved.parameters),
        )

    run = answer_options(run)
    for parameter in reversed(saved.parameters):
        add_option = click.option(
            parameter.option, parameter.name, metavar=_metavar(parameter), help=_describe(parameter)
        )
        run = add_option(run)
    return click.command(
        saved.name,
        help=_help(saved),
        short_help=saved.summary,
        context_settings={"help_option_names": ["-h", "--help"]},
    )(run)


def _repetitive(saved: SavedQuery, given: dict[str, str]) -> frozenset[str]:
    """Name the parameters that would only fill a column with what the user typed, or with a default."""
    return frozenset(
        parameter.name
        for parameter in saved.parameters
        if parameter.type in ("text", "integer", "year", "class")
        and (parameter.default or parameter.name in given)
    )


def _require(saved: SavedQuery, given: dict[str, str]) -> None:
    for parameter in saved.parameters:
        if parameter.required and parameter.name not in given:
            raise click.UsageError(
                f"{saved.name} needs {parameter.option}: {parameter.summary}. Try: {saved.command}"
            )


def _describe(parameter: Parameter) -> str:
    notes = [
        *([f"a {parameter.cls}"] if parameter.cls not in ("", "Country") else []),
        *(["required"] if parameter.required else []),
        *([f"default: {parameter.default}"] if parameter.default else []),
    ]
    summary = parameter.summary[:1].upper() + parameter.summary[1:]
    return f"{summary}.{'  [' + '; '.join(notes) + ']' if notes else ''}"


def _metavar(parameter: Parameter) -> str:
    return {"entity": "NAME", "country": "COUNTRY"}.get(parameter.type, parameter.type.upper())


def _help(saved: SavedQuery) -> str:
    parts = [f"{saved.summary}.", saved.description]
    if saved.questions:
        parts.append("\b\nAnswers questions like:\n" + "\n".join(f"  {text}" for text in saved.questions))
    parts.append(f"\b\nExample:\n  {saved.command}")
    if saved.tags:
        parts.append(f"Tags: {', '.join(saved.tags)}")
    return "\n\n".join(part for part in parts if part)


def _split_folders(args: list[str]) -> tuple[tuple[Path, ...], list[str]]:
    """Part `--queries DIR` and `--queries=DIR` from the other arguments."""
    folders: list[Path] = []
    rest: list[str] = []
    waiting = False
    for argument in args:
        if waiting:
            folders.append(Path(argument))
            waiting = False
        elif argument == "--queries":
            waiting = True
        elif argument.startswith("--queries="):
            folders.append(Path(argument.removeprefix("--queries=")))
        else:
            rest.append(argument)
    if waiting:
        raise click.UsageError("--queries needs a folder, as in --queries my-queries")
    return tuple(folders), rest


def _list_queries(folders: tuple[Path, ...], tag: str | None) -> str:
    """Lay out name, summary and parameters of every query; a broken file is named on stderr and left out."""
    from tipgraph.query.saved import find_queries, read_query
    from tipgraph.query.table import render_table

    rows, tags = [], set()
    for path in find_queries(folders).values():
        try:
            saved = read_query(path)
        except QueryError as error:
            click.echo(f"Left out: {error}", err=True)
            continue
        tags |= set(saved.tags)
        if tag is None or tag in saved.tags:
            rows.append((saved.name, saved.summary, " ".join(map(_brief, saved.parameters))))
    if not rows:
        raise QueryError(f"no query has the tag {tag!r}; the tags: {', '.join(sorted(tags))}")
    return render_table(("query", "answers", "parameters"), rows, terminal_width())


def _brief(parameter: Parameter) -> str:
    return parameter.option if parameter.required else f"[{parameter.option}]"
