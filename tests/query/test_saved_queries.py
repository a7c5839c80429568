"""Every saved query keeps to the convention, answers its example, and runs alike in another engine."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Store

from tipgraph.query.answer import Answer, Rows, Term, Triples, Verdict, run_query
from tipgraph.query.saved import SavedQuery, find_queries, read_query
from tipgraph.query.terms import bind_parameters

GOLD = Path(__file__).parents[1] / "fixtures" / "gold.ttl"
QUERIES = [read_query(path) for path in find_queries().values()]
EMPTY_ON_SEEDS = {"planned", "ranking-changes", "said-by"}
"""What the seed documents, as read by hand, say nothing on."""


def example_of(saved: SavedQuery) -> dict[str, str]:
    words = shlex.split(saved.example)
    assert all(word.startswith("--") for word in words[::2])
    return {
        option[2:].replace("-", "_"): value for option, value in zip(words[::2], words[1::2], strict=True)
    }


def answer(gold: Store, saved: SavedQuery, bindings: dict[str, NamedNode | Literal]) -> Answer:
    return run_query(gold, saved.text, bindings, source=saved.name, prefixes={})


@pytest.fixture(scope="module")
def other_engine() -> rdflib.Graph:
    return rdflib.Graph().parse(GOLD)


def test_there_are_at_least_25() -> None:
    assert len(QUERIES) >= 25


@pytest.mark.parametrize("saved", QUERIES, ids=lambda saved: saved.name)
def test_header_is_complete(saved: SavedQuery) -> None:
    """Summary, description, tags, questions in English and Arabic, and a sentence for every parameter."""
    assert saved.summary and saved.description and saved.tags
    assert saved.description.endswith(".") and not saved.summary.endswith(".")
    assert any(question.isascii() for question in saved.questions)
    assert any(re.search("[\u0600-\u06ff]", question) for question in saved.questions)
    assert all(parameter.summary for parameter in saved.parameters)
    assert re.search(r"^#defaultView:\w+$", saved.text, re.MULTILINE)


@pytest.mark.parametrize("saved", QUERIES, ids=lambda saved: saved.name)
def test_body_keeps_the_convention(saved: SavedQuery) -> None:
    """Rows come in a stated order, and every parameter is among the columns, where other engines bind it."""
    body = saved.text.split("#defaultView", 1)[1]
    if re.search(r"\bASK\b", body):
        return
    assert "ORDER BY" in body
    if "CONSTRUCT" not in body:
        projection = re.search(r"SELECT(.*?)WHERE", body, re.DOTALL)
        assert projection
        columns = set(re.findall(r"\?(\w+)", projection[1]))
        assert {parameter.name for parameter in saved.parameters} <= columns


@pytest.mark.parametrize("saved", QUERIES, ids=lambda saved: saved.name)
def test_example_has_an_answer(gold: Store, saved: SavedQuery) -> None:
    found = answer(gold, saved, bind_parameters(gold, saved, example_of(saved)))
    filled = {Rows: "rows", Triples: "triples", Verdict: "holds"}[type(found)]
    assert bool(getattr(found, filled)) == (saved.name not in EMPTY_ON_SEEDS)


@pytest.mark.parametrize("saved", QUERIES, ids=lambda saved: saved.name)
def test_runs_alike_in_rdflib(gold: Store, other_engine: rdflib.Graph, saved: SavedQuery) -> None:
    """The file unchanged, with the same terms bound, gives the same rows in another engine."""
    cases = [bind_parameters(gold, saved, example_of(saved))]
    if not any(parameter.required for parameter in saved.parameters):
        cases.append(bind_parameters(gold, saved, {}))
    for bindings in cases:
        theirs = other_engine.query(
            saved.text, initBindings={name: to_rdflib(value) for name, value in bindings.items()}
        )
        assert canonical(answer(gold, saved, bindings)) == canonical_rdflib(theirs)


@pytest.mark.parametrize("saved", QUERIES, ids=lambda saved: saved.name)
def test_what_nobody_states_has_no_rows(gold: Store, saved: SavedQuery) -> None:
    """A parameter that fits nothing leaves nothing: none may stand where a mismatch goes unnoticed."""
    example = bind_parameters(gold, saved, example_of(saved))
    for parameter in saved.parameters:
        if parameter.type in ("text", "integer"):
            continue
        nobody: NamedNode | Literal = NamedNode("https://w3id.org/tipgraph/entity/nobody")
        if parameter.type == "year":
            nobody = Literal("1066", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#gYear"))
        found = answer(gold, saved, {**example, parameter.name: nobody})
        assert found in (Rows(getattr(found, "variables", ()), ()), Triples(()), Verdict(False)), (
            parameter.name
        )


def to_rdflib(value: Term) -> rdflib.term.Node:
    if isinstance(value, NamedNode):
        return rdflib.URIRef(value.value)
    assert isinstance(value, Literal)
    plain = value.language is None and value.datatype.value.endswith("#string")
    return rdflib.Literal(
        value.value, lang=value.language, datatype=None if plain or value.language else value.datatype.value
    )


def canonical(found: Answer) -> object:
    if isinstance(found, Rows):
        return list(found.variables), sorted(tuple(map(spell, row)) for row in found.rows)
    if isinstance(found, Triples):
        return sorted((spell(t.subject), spell(t.predicate), spell(t.object)) for t in found.triples)
    return found.holds


def canonical_rdflib(found: rdflib.query.Result) -> object:
    if found.type == "SELECT":
        assert found.vars is not None
        return list(map(str, found.vars)), sorted(tuple(map(spell_rdflib, row)) for row in found)  # type: ignore[arg-type]
    if found.type == "CONSTRUCT":
        return sorted(tuple(map(spell_rdflib, triple)) for triple in found)  # type: ignore[arg-type]
    return found.askAnswer


def spell(value: Term | None) -> str:
    if isinstance(value, Literal):
        number = value.datatype.value.endswith(("#integer", "#decimal"))
        return f"{float(value.value) if number else value.value}@{value.language or ''}"
    assert not isinstance(value, BlankNode)
    return "" if value is None else str(value)


def spell_rdflib(value: rdflib.term.Node | None) -> str:
    if isinstance(value, rdflib.Literal):
        number = str(value.datatype).endswith(("#integer", "#decimal"))
        return f"{float(value) if number else str(value)}@{value.language or ''}"
    return "" if value is None else value.n3()
