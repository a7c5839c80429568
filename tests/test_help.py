"""Every command explains itself in a sentence and an example, and the example works."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tipgraph import __version__
from tipgraph.cli import COMMANDS, cli


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder as a newcomer has it: the seeds and their gold, and the graph in build/."""
    folder = tmp_path_factory.mktemp("newcomer")
    for name in ("seeds", "tests"):
        (folder / name).symlink_to(Path(__file__).resolve().parents[1] / name)
    built = _run("tipgraph build", folder)
    assert built.returncode == 0, built.stderr
    return folder


def _run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def _command(name: str) -> click.Command:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    return command


def _examples(command: click.Command) -> list[str]:
    lines = [line.strip() for line in (command.help or "").splitlines()]
    return [line for line in lines if line.startswith("tipgraph ")]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_is_a_sentence_and_an_example(name: str) -> None:
    """The first line is one sentence, and at least one line can be typed as it stands."""
    command = _command(name)
    sentence = (command.help or "").split("\n\n")[0]
    assert sentence.endswith(".")
    assert [example for example in _examples(command) if example.split()[1] == name]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_work(name: str, folder: Path) -> None:
    """Typed as they stand, beside a built graph, they end well and leave no traceback."""
    for example in _examples(_command(name)):
        finished = _run(example, folder)
        assert finished.returncode == 0, f"{example}\n{finished.stderr}"


def test_the_first_page_tells_where_to_start(folder: Path) -> None:
    """`tipgraph --help` lists every command, and the lines of its start work."""
    page = _run("tipgraph --help", folder).stdout
    assert [name for name in COMMANDS if f"\n  {name} " not in page] == []
    assert [_run(example, folder).returncode for example in _examples(cli)] == [0, 0]


def test_the_module_runs_like_the_command(folder: Path) -> None:
    """`python -m tipgraph` is the same program."""
    python = sys.executable
    assert _run(f"'{python}' -m tipgraph --version", folder).stdout == f"tipgraph, version {__version__}\n"
    assert _run("tipgraph --version", folder).stdout == f"tipgraph, version {__version__}\n"


@pytest.mark.parametrize(
    ("command", "code", "message"),
    [
        (
            "tipgraph query who-chairs --graph nowhere",
            1,
            "Error: nowhere: there is no graph here; build one with",
        ),
        ("tipgraph build nowhere --output out", 1, "Error: nowhere"),
        ("tipgraph export --format docx", 2, "Usage: tipgraph export"),
        ("tipgraph conjure", 2, "Usage: tipgraph"),
    ],
)
def test_errors_are_one_message_and_an_exit_code(folder: Path, command: str, code: int, message: str) -> None:
    """1 where the input or the graph is at fault, 2 for wrong usage, never a traceback."""
    finished = _run(command, folder)
    assert (finished.returncode, finished.stdout) == (code, "")
    assert finished.stderr.startswith(message)
    assert "Traceback" not in finished.stderr
