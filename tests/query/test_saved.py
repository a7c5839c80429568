"""The header of a saved query is read as grlc writes it, and every fault of it names its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tipgraph.errors import QueryError
from tipgraph.query.saved import Parameter, SavedQuery, find_queries, load_query, read_query
from tipgraph.resources import resource_folder

WHOLE = """\
#+ summary: Who funds what
#+ description: >-
#+   Donors and what they
#+   give money to.
#+ tags: [funding, مال]
#+ endpoint: http://example.org/sparql
#+ parameters:
#+   donor: {type: entity, class: Agent, summary: who gives, required: true}
#+   year: {type: year, summary: when, default: 2024}
#+   in_country: {type: country, summary: where}
#+ questions:
#+   - من يمول؟
#+ example: --donor "European Union"
#defaultView:BarChart
SELECT ?donor ?year ?in_country WHERE { ?donor ?year ?in_country } ORDER BY ?donor
"""


def write(folder: Path, text: str, name: str = "q.rq") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_whole_header(tmp_path: Path) -> None:
    """All keys of ours; keys that only grlc knows do no harm."""
    path = write(tmp_path, WHOLE, "who-funds.rq")
    assert read_query(path) == SavedQuery(
        name="who-funds",
        path=path,
        text=WHOLE,
        summary="Who funds what",
        description="Donors and what they give money to.",
        tags=("funding", "مال"),
        parameters=(
            Parameter("donor", "entity", "who gives", cls="Agent", required=True),
            Parameter("year", "year", "when", default="2024"),
            Parameter("in_country", "country", "where", cls="Country"),
        ),
        questions=("من يمول؟",),
        example='--donor "European Union"',
        view="BarChart",
    )
    assert read_query(path).command == 'tipgraph query who-funds --donor "European Union"'
    assert [parameter.option for parameter in read_query(path).parameters] == [
        "--donor",
        "--year",
        "--in-country",
    ]


def test_a_query_without_header_runs_too(tmp_path: Path) -> None:
    saved = read_query(write(tmp_path, "ASK {}"))
    assert (saved.summary, saved.parameters, saved.view) == ("", (), "Table")


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("#+ summary: [", "q.rq:2:4: the #+ header is not YAML: "),
        (
            "#+ summary: a\n\n#+ summary: b",
            "q.rq:3:4: the #+ header is not YAML: the key 'summary' stands twice",
        ),
        ("#+ - a", "q.rq: the #+ header must be keys and values"),
        ("#+ summary: 3", "q.rq: summary: expected text, found 3"),
        ("#+ tags: funding", "q.rq: tags: expected a list of texts, found 'funding'"),
        ("#+ parameters: [x]", "q.rq: parameters: expected `name: {type: entity, summary: ...}`"),
        ("#+ parameters: {x: text}", "q.rq: parameters.x: expected {type: ..., summary: ...}, found 'text'"),
        ("#+ parameters: {x: {type: word}}", "q.rq: parameters.x.type: 'word' is none of entity, country, "),
        ("#+ parameters: {x: {type: text, kind: 1}}", "q.rq: parameters.x: unknown key 'kind', known: "),
        ("#+ parameters: {lang: {type: text}}", "q.rq: parameters.lang: choose another name"),
        ("#+ parameters: {X: {type: text}}", "q.rq: parameters.X: choose another name"),
        ("#+ parameters: {y: {type: text}}", "q.rq: parameters.y: the query has no variable ?y"),
        (
            "#+ parameters: {x: {type: text, required: 1}}",
            "q.rq: parameters.x.required: expected true or false",
        ),
    ],
)
def test_a_broken_header(tmp_path: Path, header: str, message: str) -> None:
    """File, line or key, what is wrong, what was expected."""
    path = write(tmp_path, f"{header}\nSELECT ?x WHERE {{ ?x ?p ?o }}")
    with pytest.raises(QueryError) as caught:
        read_query(path)
    assert str(caught.value).startswith(f"{tmp_path}/{message}")


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "q.rq"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(QueryError, match=r"q\.rq: cannot be read as UTF-8 text"):
        read_query(path)


def test_a_name_that_cannot_be_typed(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="name a query in small letters, digits and dashes"):
        read_query(write(tmp_path, "ASK {}", "Who Funds.rq"))


def test_later_folders_win(tmp_path: Path) -> None:
    """Users' own queries stand before the project's, and a later folder before an earlier one."""
    first, second = tmp_path / "a", tmp_path / "b"
    first.mkdir()
    second.mkdir()
    mine = write(first, "ASK {}", "who-funds.rq")
    both = write(first, "ASK {}", "both.rq"), write(second, "ASK {}", "both.rq")
    found = find_queries([first, second])
    assert (found["who-funds"], found["both"]) == (mine, both[1])
    assert found["who-chairs"] == resource_folder("queries") / "who-chairs.rq"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="not a folder of saved queries"):
        find_queries([tmp_path / "none"])


def test_an_unknown_query_suggests_the_nearest() -> None:
    with pytest.raises(QueryError) as caught:
        load_query("who-chair")
    assert str(caught.value).startswith("no saved query is named 'who-chair'. Did you mean: who-chairs")
