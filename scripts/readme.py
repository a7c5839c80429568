"""Run the commands of README.md and write the output that they really give into it.

Every block marked `console` is a session: lines that begin with `$ ` are typed, the rest is what came back.
Commands of `make` and `git` are left as they stand.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

README = Path(__file__).resolve().parents[1] / "README.md"
_SESSION = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_NOT_RUN = ("make", "git", "cd")


def render(text: str, folder: Path) -> str:
    """Return a page with every session run anew, one after the other, in a folder of its own."""
    return _SESSION.sub(lambda found: _run_session(found[0], folder), text)


def commands(text: str) -> list[str]:
    """Return what the sessions of a page type, in order."""
    typed = [line for session in _SESSION.findall(text) for line in session.splitlines()]
    return [line.removeprefix("$ ") for line in typed if line.startswith("$ ")]


def _run_session(session: str, folder: Path) -> str:
    typed = commands(f"```console\n{session}```\n")
    if any(command.split()[0] in _NOT_RUN for command in typed):
        return session
    return "\n".join(f"$ {command}\n{_run(command, folder)}" for command in typed)


def _run(command: str, folder: Path) -> str:
    """Run a command as a reader would type it, in a terminal of fixed width; return what it prints."""
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    finished = subprocess.run(
        command, shell=True, cwd=folder, env=environment, text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    if finished.returncode:
        raise SystemExit(f"README.md: {command}: exit code {finished.returncode}\n{finished.stdout}")
    return "".join(f"{line.rstrip()}\n" for line in finished.stdout.splitlines())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        page = render(README.read_text(encoding="utf-8"), Path(folder))
    README.write_text(page, encoding="utf-8")
