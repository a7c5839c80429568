"""Running SPARQL on a graph: parameters bound as terms, answers as plain values."""

from collections.abc import Mapping
from itertools import islice
from typing import NamedTuple

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Store,
    Triple,
    Variable,
)

from tipgraph.errors import QueryError
from tipgraph.graph.vocabulary import PREFIXES
from tipgraph.query.guard import check_query

Term = NamedNode | BlankNode | Literal | Triple
Row = tuple[Term | None, ...]


# Named tuples, and annotations that are no texts: frozen dataclasses, and texts to be parsed as types, take
# longer to make than most questions take to answer.
class Rows(NamedTuple):
    """The answer to a SELECT."""

    variables: tuple[str, ...]
    rows: tuple[Row, ...]
    cut: bool = False
    """Whether more rows than the limit were there."""


class Triples(NamedTuple):
    """The answer to a CONSTRUCT or DESCRIBE, sorted, each triple once."""

    triples: tuple[Triple, ...]
    cut: bool = False


class Verdict(NamedTuple):
    """The answer to an ASK."""

    holds: bool


Answer = Rows | Triples | Verdict


def run_query(
    store: Store,
    text: str,
    bindings: Mapping[str, Term] | None = None,
    *,
    limit: int = 0,
    source: str = "query",
    prefixes: Mapping[str, str] = PREFIXES,
) -> Answer:
    """Ask the store; `bindings` are terms for variables, never text of the query; `limit` 0 is no limit.

    Raises `QueryError` for what may not run and for faults of syntax, with line, column and expectation.
    """
    check_query(text, source)
    substitutions = {Variable(name): value for name, value in (bindings or {}).items()}
    try:
        found = store.query(text, prefixes=dict(prefixes), substitutions=substitutions or None)
        return _collect(found, limit)
    except SyntaxError as error:
        from tipgraph.query.syntax import explain_syntax

        raise QueryError(explain_syntax(text, str(error), source, prefixes)) from error
    except (RuntimeError, ValueError, OSError) as error:
        raise QueryError(f"{source}: {error}") from error


def _collect(found: QuerySolutions | QueryTriples | QueryBoolean, limit: int) -> Answer:
    if isinstance(found, QueryBoolean):
        return Verdict(bool(found))
    stop = limit + 1 if limit else None
    if isinstance(found, QueryTriples):
        triples = list(islice(found, stop))
        cut = bool(limit) and len(triples) > limit
        return Triples(tuple(sorted(set(triples[:limit] if cut else triples), key=str)), cut)
    variables = tuple(variable.value for variable in found.variables)
    rows = tuple(map(tuple, islice(found, stop)))
    cut = bool(limit) and len(rows) > limit
    return Rows(variables, rows[:limit] if cut else rows, cut)
