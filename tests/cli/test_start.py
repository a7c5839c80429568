"""What makes the command start fast stays true: --help lists every command without importing any."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from tipgraph.cli import COMMANDS, SUMMARIES, cli

HEAVY = {"rdflib", "networkx", "pyvis", "rapidfuzz", "rich", "jinja2", "openpyxl"}


def imported(*arguments: str) -> set[str]:
    """Run a command and return the top-level names and the tipgraph modules that it imported."""
    program = (
        "import sys\nfrom tipgraph.cli import cli\n"
        f"try:\n    cli.main({list(arguments)!r})\nexcept SystemExit:\n    pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(run.stderr.split())


def test_every_command_has_its_line() -> None:
    """The lines of --help are written out, so they must not forget a command."""
    assert list(SUMMARIES) == list(COMMANDS)


def test_help_imports_no_command() -> None:
    modules = imported("--help")
    assert not modules & (HEAVY | {"yaml", "pyoxigraph"})
    assert not {name for name in modules if name.startswith("tipgraph.cli.")}


def test_help_of_a_query_imports_nothing_heavy() -> None:
    assert not imported("query", "who-chairs", "--help") & (HEAVY | {"pyoxigraph"})


def test_what_is_generated_is_up_to_date() -> None:
    """The page on the saved queries and the text of --help; `python docs/generate.py` writes them anew."""
    generated = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "generate.py"))["generated"]()
    assert {path.name: path.read_text(encoding="utf-8") for path in generated} == {
        path.name: text for path, text in generated.items()
    }


def test_the_help_needs_nothing() -> None:
    """It comes from a file, before click is imported, and is what click would print."""
    program = (
        "import sys\nsys.argv = ['tipgraph', '--help']\nfrom tipgraph.start import main\nmain()\n"
        "assert 'click' not in sys.modules"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == CliRunner().invoke(cli, ["--help"], prog_name="tipgraph", terminal_width=80).output
