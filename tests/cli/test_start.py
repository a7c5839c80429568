"""What makes the command start fast stays true: --help lists every command without importing any."""

from __future__ import annotations

import subprocess
import sys

from tipgraph.cli import COMMANDS, SUMMARIES

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
