"""The wheel carries all that it needs: installed away from the checkout it builds a graph and answers."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT)
    return next(folder.glob("tipgraph-*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the Python of an empty environment with the wheel in it.

    The libraries it depends on are lent by the environment of the tests, so that nothing is downloaded;
    the checkout is not, as only the folder itself is lent and not what its .pth files add.
    """
    environment = tmp_path_factory.mktemp("away") / "venv"
    venv.create(environment, with_pip=False)
    python = environment / "bin" / "python"
    _pip("--python", python, "install", "--no-index", "--no-deps", wheel)
    packages = next(environment.glob("lib/python*/site-packages"))
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def _pip(*arguments: object) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *map(str, arguments)]
    subprocess.run(command, check=True, cwd=ROOT.anchor)


def _tipgraph(python: Path, *arguments: str) -> str:
    command = [str(python.with_name("tipgraph")), *arguments]
    finished = subprocess.run(command, capture_output=True, text=True, check=False, cwd=python.parents[2])
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def test_the_wheel_carries_what_people_edit(wheel: Path) -> None:
    """Ontology, shapes, queries, seeds, rules, authority and the licence are inside."""
    names = set(zipfile.ZipFile(wheel).namelist())
    edited = [
        *(
            path.relative_to(ROOT)
            for folder in ("ontology", "queries", "seeds")
            for path in (ROOT / folder).iterdir()
        ),
        *(
            path.relative_to(ROOT / "src/tipgraph")
            for path in (ROOT / "src/tipgraph").glob("languages/**/*.yaml")
        ),
        *(
            path.relative_to(ROOT / "src/tipgraph")
            for path in (ROOT / "src/tipgraph").glob("authority/*.yaml")
        ),
    ]
    assert len(edited) > 20
    assert sorted(str(path) for path in edited if f"tipgraph/{path.as_posix()}" not in names) == []
    assert [name for name in names if name.endswith("licenses/LICENSE")]


def test_it_builds_and_answers_away_from_the_checkout(python: Path) -> None:
    """`tipgraph build`, then `tipgraph query who-chairs`, in an empty folder, from installed files alone."""
    where = [str(python), "-c", "import tipgraph; print(tipgraph.__file__)"]
    place = subprocess.run(where, capture_output=True, text=True, check=True, cwd=python.parents[2]).stdout
    assert Path(place.strip()).is_relative_to(python.parents[1])
    _tipgraph(python, "build")
    assert "Naela Gabr" in _tipgraph(python, "query", "who-chairs", "--format", "csv")
    assert (python.parents[2] / "build" / "graph.ttl").stat().st_size > 0
