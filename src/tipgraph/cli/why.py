"""`tipgraph why`: how a sentence was read, and why it gives the claims that it gives."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tipgraph.cli.options import output_option, write_output
from tipgraph.errors import InputError

if TYPE_CHECKING:
    from tipgraph.extract.mention import Mention
    from tipgraph.extract.why import Explanation, Firing, NearMiss
    from tipgraph.model import Document
    from tipgraph.read.words import Words

_WIDTH = 80
_INDENT = "  "


@click.command()
@click.argument("text", metavar="SENTENCE|DOCUMENT")
@click.argument("offset", type=click.IntRange(min=0), required=False)
@click.option("--language", metavar="CODE", help="Read it as this language, as in en; by default it is told.")
@output_option
def why(text: str, offset: int | None, language: str | None, output: Path) -> None:
    """Explain how a sentence is read: its mentions, the rules that fired, and what the nearest others lack.

    SENTENCE is any text, - reads it from standard input. With an OFFSET, the first argument is a file, and
    the sentence that holds this character (counted from 0) is explained in the light of those before it.

    \b
    Examples:
      tipgraph why "The workshop was funded by the European Union."
      tipgraph why seeds/002_5c9c6e81fc2eeba0.txt 4301
    """
    from tipgraph.extract.pack import load_pack
    from tipgraph.extract.why import explain
    from tipgraph.read.authority import load_authority
    from tipgraph.read.words import languages, load_words

    words = {code: load_words(code) for code in languages()}
    document = _document(text, offset, language, words)
    authority = load_authority()
    pack = load_pack(document.language, authority)
    explanations = list(explain(document, pack, authority, offset))
    if not explanations:
        raise InputError(
            f"{text}: no sentence stands at character {offset}; the text has {len(document.text)} characters"
        )
    width = min(shutil.get_terminal_size((_WIDTH, 24)).columns, 100)
    lines = [line for one in explanations for line in (*_lines(one, document, width), "")]
    _write(output, "\n".join(lines[:-1]) + "\n")


def _document(text: str, offset: int | None, language: str | None, words: Mapping[str, Words]) -> Document:
    from tipgraph.read.documents import load_document, read_text

    if language and language not in words:
        raise click.BadParameter(
            f"{language!r} has no language pack; there are {', '.join(words)}",
            param_hint="--language",
        )
    known: dict[str, str] = {"language": language} if language else {}
    if offset is not None:
        if not _is_file(text):
            raise InputError(f"{text}: no such file; an OFFSET needs a document before it")
        return load_document(Path(text), words, known)
    if _is_file(text):
        raise click.UsageError(f"{text} is a file: add the OFFSET of the sentence, as in {text} 0")
    sentence = sys.stdin.buffer.read().decode("utf-8", "replace") if text == "-" else text
    if not sentence.strip():
        raise InputError(
            "there is no sentence; give one in quotation marks, or - and a text on standard input"
        )
    return read_text(sentence, "sentence.txt", words, known)


def _is_file(text: str) -> bool:
    """Whether a text names a file; a long sentence is no name that a file system takes."""
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False


def _write(output: Path, text: str) -> None:
    """Write with colours to a terminal, and without them to all else."""
    if str(output) == "-":
        click.echo(text, nl=False)
    else:
        write_output(output, click.unstyle(text).encode())


def _lines(found: Explanation, document: Document, width: int) -> Iterator[str]:
    place = f"{document.file}, characters {found.span.start} to {found.span.end}, {document.language}"
    yield click.style(place, bold=True)
    yield from _wrapped(found.text, width)
    yield from ("", click.style("Mentions", fg="cyan"), *_mentions(found.mentions, width))
    yield from _section("As rules read it", [found.row], width)
    if found.folds:
        yield from _section("Folded", [line for fold in found.folds for line in _firing(fold)], width)
        yield from _section("As rules read it then", [found.folded], width)
    stating = [firing for firing in found.firings if firing.claims]
    silent = [firing for firing in found.firings if firing.refusal]
    yield from _section("Rules that fired", [line for one in stating for line in _firing(one)], width)
    if silent:
        yield from _section("Took nothing from it", [line for one in silent for line in _firing(one)], width)
    yield from _section("Nearest that did not", [line for one in found.near for line in _near(one)], width)


def _section(heading: str, lines: Sequence[str], width: int) -> Iterator[str]:
    yield ""
    yield click.style(heading, fg="cyan")
    for line in lines or ["none"]:
        depth = len(line) - len(line.lstrip(" "))
        for number, part in enumerate(_wrapped(line.strip(), width - depth - 4)):
            yield f"{_INDENT}{' ' * depth}{_INDENT if number else ''}{part}"


def _wrapped(text: str, width: int) -> list[str]:
    from tipgraph.query.table import clean, isolate, wrap

    return [isolate(line) for line in wrap(clean(text), width)]


def _mentions(mentions: Sequence[Mention], width: int) -> Iterator[str]:
    from tipgraph.query.table import render_table

    header = ("what", "name", "known as", "told", "characters")
    rows = [
        (
            mention.kind if mention.cls in (mention.kind, "") else f"{mention.kind}, {mention.cls}",
            mention.name,
            mention.entity,
            _told(mention),
            f"{mention.span.start}-{mention.span.end}",
        )
        for mention in mentions
    ]
    table = render_table(header, rows, width - len(_INDENT)) if rows else "none"
    yield from (_INDENT + line for line in table.splitlines())


def _told(mention: Mention) -> str:
    """Return what the mention's words tell beyond the name."""
    told = (
        " to ".join(filter(None, (mention.start, mention.end))),
        mention.tier,
        f"{mention.amount} {mention.currency}".strip(),
        mention.body,
        mention.status if mention.status != "strong" else "",
    )
    return ", ".join(filter(None, told))


def _firing(firing: Firing) -> Iterator[str]:
    yield firing.rule
    yield f"  fits: {firing.words}"
    for claim in firing.claims:
        yield f"  gives: {claim}"
    if firing.refusal:
        yield f"  but: {firing.refusal}"


def _near(miss: NearMiss) -> Iterator[str]:
    yield miss.rule
    yield f"  fits: {miss.fitting}"
    side = "before" if miss.before else "behind"
    yield f"  lacks: {miss.failing} {side} it; there stands: {miss.instead or 'nothing'}"
