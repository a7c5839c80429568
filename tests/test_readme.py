"""The README is short, and every session in it is what the commands really print."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
_SECONDS = re.compile(r"in \d+\.\d+ seconds")


@pytest.fixture(scope="module")
def readme() -> ModuleType:
    spec = importlib.util.spec_from_file_location("readme", ROOT / "scripts" / "readme.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def page() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_sessions_are_real(readme: ModuleType, page: str, tmp_path: Path) -> None:
    """Typed again in an empty folder, the commands print what the README shows; `make readme` rewrites it."""
    assert _SECONDS.sub("", readme.render(page, tmp_path)) == _SECONDS.sub("", page)


def test_a_session_shows_the_main_commands(readme: ModuleType, page: str) -> None:
    """Building and asking are both shown, so that the check above has something to run."""
    typed = [command.split()[:2] for command in readme.commands(page)]
    assert ["tipgraph", "build"] in typed
    assert ["tipgraph", "query"] in typed


def test_a_command_that_fails_is_noticed(readme: ModuleType, tmp_path: Path) -> None:
    """A session that no longer works stops the check with the command's name and message."""
    with pytest.raises(SystemExit, match=r"who-chairs: exit code 1\nError: build: there is no graph"):
        readme.render("```console\n$ tipgraph query who-chairs\n```\n", tmp_path)


def test_it_is_short_and_its_places_exist(page: str) -> None:
    """Under 150 lines; every path of the checkout that it names is there."""
    named = set(re.findall(r"`((?:seeds|queries|ontology|src|tests|bench|docs)/[\w./-]*)`", page))
    named |= set(re.findall(r"\]\(([\w./-]+)\)", page))
    assert len(page.splitlines()) < 150
    assert sorted(path for path in named if not (ROOT / path).exists()) == []
