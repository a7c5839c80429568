"""A dossier as a page: for the terminal, in Markdown, in HTML."""

from __future__ import annotations

from html import escape

from tipgraph.query.dossier import Dossier, Line, Note
from tipgraph.query.formats import escape_markdown
from tipgraph.query.table import clean, isolate, wrap

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "h1{margin-bottom:0}h2{font-size:1.1rem;margin:1.5rem 0 .3rem}.kind{color:#555;margin-top:0}"
    "ol{padding-inline-start:2rem}sup a{text-decoration:none}li{margin:.3rem 0}"
)


_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_text(dossier: Dossier, width: int) -> str:
    """Lay a dossier out for a terminal of this width."""
    lines = [isolate(clean(dossier.title)), isolate(clean(dossier.cls))]
    if dossier.names:
        lines += _hang(f"{dossier.words['also']}: {'; '.join(dossier.names)}", "", width)
    for section in dossier.sections:
        lines += ["", isolate(clean(section.heading))]
        for line in section.lines:
            lines += _hang(f"{line.text} {_marks(line)}", "  ", width)
    if dossier.notes:
        lines += ["", isolate(clean(dossier.words["sources"]))]
        for note in dossier.notes:
            lines += _hang(f"[{note.number}] “{note.quote}” — {_source(note)}", "  ", width)
    else:
        lines += ["", dossier.words["nothing"]]
    return "\n".join(lines) + "\n"


def write_markdown(dossier: Dossier) -> str:
    """Write a dossier in Markdown, with the sources as footnotes."""
    lines = [f"# {escape_markdown(dossier.title)}", "", f"*{escape_markdown(dossier.cls)}*"]
    if dossier.names:
        names = "; ".join(map(escape_markdown, dossier.names))
        lines += ["", f"{dossier.words['also']}: {names}"]
    for section in dossier.sections:
        lines += ["", f"## {escape_markdown(section.heading)}", ""]
        lines += [
            f"- {escape_markdown(line.text)}{''.join(f'[^{number}]' for number in line.notes)}"
            for line in section.lines
        ]
    lines += [""] if dossier.notes else ["", dossier.words["nothing"]]
    for note in dossier.notes:
        lines.append(f"[^{note.number}]: “{escape_markdown(note.quote)}” — {escape_markdown(_source(note))}")
    return "\n".join(lines) + "\n"


def write_html(dossier: Dossier) -> str:
    """Write a dossier as one HTML page that fetches nothing and runs nothing."""
    direction = "rtl" if dossier.language == "ar" else "ltr"
    parts = [
        f'<!doctype html>\n<html lang="{dossier.language}" dir="{direction}">\n<head>',
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{_html(dossier.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
        f'<h1 dir="auto">{_html(dossier.title)}</h1>\n<p class="kind">{_html(dossier.cls)}</p>',
    ]
    if dossier.names:
        names = "; ".join(f"<bdi>{_html(name)}</bdi>" for name in dossier.names)
        parts.append(f"<p>{_html(dossier.words['also'])}: {names}</p>")
    for section in dossier.sections:
        parts.append(f"<h2>{_html(section.heading)}</h2>\n<ul>")
        parts += [f"<li><bdi>{_html(line.text)}</bdi>{_links(line)}</li>" for line in section.lines]
        parts.append("</ul>")
    if dossier.notes:
        parts.append(f"<h2>{_html(dossier.words['sources'])}</h2>\n<ol>")
        parts += [
            f'<li id="note-{note.number}"><q dir="auto">{_html(note.quote)}</q> — '
            f"<bdi>{_html(_source(note))}</bdi></li>"
            for note in dossier.notes
        ]
        parts.append("</ol>")
    else:
        parts.append(f"<p>{_html(dossier.words['nothing'])}</p>")
    return "\n".join([*parts, "</body>\n</html>\n"])


def _html(text: str) -> str:
    return escape(clean(text))


def _links(line: Line) -> str:
    return "".join(f'<sup><a href="#note-{number}">[{number}]</a></sup>' for number in line.notes)


def _marks(line: Line) -> str:
    return "".join(f"[{number}]" for number in line.notes)


def _source(note: Note) -> str:
    """Name the document as a report would: title, publisher, date, file, then the rule that read it."""
    return ", ".join(
        part for part in (note.title, note.publisher, note.issued, note.address, note.file, note.rule) if part
    )


def _hang(text: str, indent: str, width: int) -> list[str]:
    """Wrap text with all lines but the first set in a little more."""
    lines = wrap(clean(text), max(width - len(indent) - 2, 20))
    return [indent + ("  " if place else "") + isolate(line) for place, line in enumerate(lines)]
