"""Saved queries: `.rq` files with a `#+` header, found in folders and read into values."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from tipgraph.errors import QueryError
from tipgraph.query.header import read_header
from tipgraph.resources import resource_folder

TYPES: tuple[str, ...] = (
    "entity",
    "country",
    "relation",
    "class",
    "tier",
    "document",
    "year",
    "integer",
    "text",
)
"""What a parameter can be; each has one way from a user's words to a term (module `terms`)."""

RESERVED: frozenset[str] = frozenset(
    {
        "graph",
        "format",
        "output",
        "lang",
        "evidence",
        "iris",
        "limit",
        "timeout",
        "queries",
        "exit_code",
        "help",
    }
)
"""Options that every query has, which no parameter can be named after."""

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
_VARIABLE = re.compile(r"[a-z][a-z0-9_]*\Z")
_HEADER = re.compile(r"#\+ ?(.*)")
_VIEW = re.compile(r"#defaultView:(\w+)")
_PARAMETER_KEYS = frozenset({"type", "class", "summary", "required", "default"})


# Named tuples, and annotations that are no texts: frozen dataclasses, and texts to be parsed as types, take
# longer to make than most questions take to answer.
class Parameter(NamedTuple):
    """A variable of a saved query that a user can bind by name."""

    name: str
    """The variable, without its question mark."""
    type: str
    summary: str
    cls: str = ""
    """Class that an entity must have, empty for any."""
    required: bool = False
    default: str = ""

    @property
    def option(self) -> str:
        """The option of the command line that binds it."""
        return "--" + self.name.replace("_", "-")


class SavedQuery(NamedTuple):
    """One question that can be asked by name."""

    name: str
    path: Path
    text: str
    """The whole file, header included, so that lines in errors are lines of the file."""
    summary: str
    description: str
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    questions: tuple[str, ...]
    """The question as people put it, in several languages."""
    example: str
    """Arguments of an example that has an answer in the graph of the seeds."""
    view: str

    @property
    def command(self) -> str:
        """The example as a user types it."""
        return f"tipgraph query {self.name} {self.example}".rstrip()


def find_queries(folders: Iterable[Path] = ()) -> dict[str, Path]:
    """Map the names of all saved queries to their files; a user's later folder wins over an earlier one."""
    found: dict[str, Path] = {}
    for folder in (resource_folder("queries"), *folders):
        if not folder.is_dir():
            raise QueryError(f"{folder}: not a folder of saved queries (.rq files)")
        found |= {path.stem: path for path in sorted(folder.glob("*.rq"))}
    return dict(sorted(found.items()))


def load_query(name: str, folders: Iterable[Path] = ()) -> SavedQuery:
    """Read the saved query of that name; an unknown name suggests the nearest ones."""
    found = find_queries(folders)
    if name not in found:
        raise QueryError(unknown_query(name, found))
    return read_query(found[name])


def unknown_query(name: str, known: Iterable[str]) -> str:
    """Say that no query has this name, and which names are near."""
    import difflib

    near = difflib.get_close_matches(name, list(known), n=3, cutoff=0.5)
    hint = f" Did you mean: {', '.join(near)}?" if near else ""
    return f"no saved query is named {name!r}.{hint} `tipgraph query` lists them all"


def read_query(path: Path) -> SavedQuery:
    """Read one `.rq` file; every fault of its header names the file and the key."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{path}: cannot be read as UTF-8 text ({error})") from error
    if not _NAME.match(path.stem):
        raise QueryError(f"{path}: name a query in small letters, digits and dashes, as in who-chairs.rq")
    header = _parse_header(path, text)
    view = _VIEW.search(text)
    return SavedQuery(
        name=path.stem,
        path=path,
        text=text,
        summary=_text(path, header, "summary"),
        description=_text(path, header, "description").strip(),
        tags=_texts(path, header, "tags"),
        parameters=_read_parameters(path, header.get("parameters") or {}, text),
        questions=_texts(path, header, "questions"),
        example=_text(path, header, "example"),
        view=view[1] if view else "Table",
    )


def _parse_header(path: Path, text: str) -> dict[str, Any]:
    """Join the `#+` lines and read them as YAML, as grlc does; keys that we do not know are grlc's own."""
    # Lines without a mark become empty, so that a line in YAML's errors is the line in the file.
    marked = [match[1] if (match := _HEADER.match(line)) else "" for line in text.splitlines()]
    plain = read_header(marked)
    if plain is not None:
        return plain

    import yaml

    from tipgraph.resources import parse_yaml

    try:
        header = parse_yaml("\n".join(marked))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{path}:{mark.line + 1}:{mark.column + 4}" if mark else str(path)
        problem = getattr(error, "problem", None) or str(error)
        raise QueryError(f"{place}: the #+ header is not YAML: {problem}") from error
    if header is None:
        return {}
    if not isinstance(header, dict):
        raise QueryError(f"{path}: the #+ header must be keys and values, as in `#+ summary: Who funds what`")
    return header


def _text(path: Path, header: dict[str, Any], key: str) -> str:
    value = header.get(key, "")
    if not isinstance(value, str):
        raise QueryError(f"{path}: {key}: expected text, found {value!r} (put it in quotes)")
    return value


def _texts(path: Path, header: dict[str, Any], key: str) -> tuple[str, ...]:
    value = header.get(key) or []
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise QueryError(f"{path}: {key}: expected a list of texts, found {value!r}")
    return tuple(value)


def _read_parameters(path: Path, declared: Any, text: str) -> tuple[Parameter, ...]:
    if not isinstance(declared, dict):
        raise QueryError(f"{path}: parameters: expected `name: {{type: entity, summary: ...}}`")
    return tuple(_read_parameter(path, str(name), entry, text) for name, entry in declared.items())


def _read_parameter(path: Path, name: str, entry: Any, text: str) -> Parameter:
    place = f"{path}: parameters.{name}"
    if not isinstance(entry, dict):
        raise QueryError(f"{place}: expected {{type: ..., summary: ...}}, found {entry!r}")
    if not _VARIABLE.match(name) or name in RESERVED:
        raise QueryError(f"{place}: choose another name (small letters and _, none of the common options)")
    if unknown := set(entry) - _PARAMETER_KEYS:
        raise QueryError(f"{place}: unknown key {min(map(str, unknown))!r}, known: {sorted(_PARAMETER_KEYS)}")
    if entry.get("type") not in TYPES:
        raise QueryError(f"{place}.type: {entry.get('type')!r} is none of {', '.join(TYPES)}")
    if not re.search(rf"[?$]{name}\b", text):
        raise QueryError(f"{place}: the query has no variable ?{name}")
    required = entry.get("required", False)
    if not isinstance(required, bool):
        raise QueryError(f"{place}.required: expected true or false, found {required!r}")
    default = entry.get("default", "")
    return Parameter(
        name=name,
        type=entry["type"],
        summary=str(entry.get("summary", "")),
        cls="Country" if entry["type"] == "country" else str(entry.get("class", "")),
        required=required,
        default=str(default),
    )
