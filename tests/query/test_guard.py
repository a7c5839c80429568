"""A query can neither reach the network nor change anything, and may speak of both in texts and comments."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

from tipgraph.errors import QueryError
from tipgraph.query.answer import run_query
from tipgraph.query.guard import check_query

ANYWHERE = "<http://127.0.0.1:1/>"


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        (f"SELECT * {{ SERVICE {ANYWHERE} {{ ?s ?p ?o }} }}", "1:12", "SERVICE"),
        (f"SELECT *\n{{ ?s ?p true.service silent {ANYWHERE} {{}} }}", "2:14", "SERVICE"),
        (f"SELECT * {{ ?s ?p trueSERVICE {ANYWHERE} {{}} }}", "1:18", "SERVICE"),
        ("PREFIX : <http://127.0.0.1:1/> SELECT * { SERVICE:x {} }", "1:43", "SERVICE"),
        ("PREFIX x: <http://127.0.0.1:1/> SELECT * { SERVICEx:x {} }", "1:44", "SERVICE"),
        ("SELECT * { \\u0053ERVICE <http://127.0.0.1:1/> {} }", "1:12", "SERVICE"),
        (f"SELECT * FROM {ANYWHERE} {{ ?s ?p ?o }}", "1:10", "FROM"),
        (f"ASK FROM NAMED {ANYWHERE} {{ ?s ?p ?o }}", "1:5", "FROM"),
        (f"LOAD {ANYWHERE}", "1:1", "LOAD"),
        ("INSERT DATA { <x:s> <x:p> <x:o> }", "1:1", "INSERT"),
        ("DELETE WHERE { ?s ?p ?o }", "1:1", "DELETE"),
        ("CLEAR ALL", "1:1", "CLEAR"),
        ("DROP ALL", "1:1", "DROP"),
        ("CREATE GRAPH <x:g>", "1:1", "CREATE"),
        ("COPY DEFAULT TO <x:g>", "1:1", "COPY"),
        ("MOVE DEFAULT TO <x:g>", "1:1", "MOVE"),
        ("ADD DEFAULT TO <x:g>", "1:1", "ADD"),
        ("WITH <x:g> DELETE { ?s ?p ?o } WHERE {}", "1:1", "WITH"),
    ],
)
def test_what_fetches_or_changes_is_refused(text: str, place: str, word: str) -> None:
    """The message names file, line, column and the keyword."""
    with pytest.raises(QueryError) as caught:
        check_query(text, "a.rq")
    assert str(caught.value).startswith(f"a.rq:{place}: {word} is refused: ")


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s ?p 'SERVICE <http://example.org/> {}' }",
        'SELECT * { ?s ?p """LOAD\n"quoted" FROM""" }',
        "SELECT * { ?s ?p 'it\\'s SERVICE' }",
        "SELECT * { ?s ?p ?o } # FROM SERVICE LOAD",
        "SELECT ?from ?service { ?from <http://example.org/FROM> ?service }",
        "SELECT * { ?s ?p 'x'@from }",
        "PREFIX x: <http://example.org/> SELECT * { ?s x:SERVICE x:LOAD }",
        "PREFIX add: <http://example.org/> SELECT * { ?s ?p add:x }",
        "SELECT * { ?s ?p 'خدمة SERVICE' }",
    ],
)
def test_the_words_may_stand_where_they_mean_nothing(text: str) -> None:
    check_query(text)
    run_query(Store(), text)


TERMS = (
    *(
        "true",
        "1",
        "1.",
        "1e5",
        "x:",
        ":",
        "x:a",
        "x:a-",
        "x:a.b",
        "x:%41",
        "x:\\-",
        "_:b",
        "?v",
        "$v",
        "<x:i>",
        "[]",
        "()",
    ),
    *(
        "'t'",
        "'t'@en",
        "'t'^^x:a",
        '"""t"""',
        "'\\\\'",
        '"\\""',
        "'\\u0027'",
        "x:é",
        "x:٣",
        "x:·",
        "x:a.b.c",
        "x:a..b",
        "_:a.b",
        "?a.b",
        "'t'@en-a.b",
        "x:a:b.c",
        "?é",
        "\\u0061:b",
    ),
)
GAPS = (
    "",
    " ",
    ".",
    " .",
    ";",
    "\n",
    "#\n",
    "# \u2028",
    "#\x0b",
    ".#\n",
    "\\u0020",
    ". {} ",
    "\u00aa",
    "\u00a0",
    "<",
)
KEYWORDS = ("SERVICE", "service", "SERVICE SILENT", "\\u0053ERVICE", "sERVICESILENT", "#SERVICE")
TARGETS = (ANYWHERE, f" {ANYWHERE}", ":x", "x:y", " x:y", "?v", "#\n?v")


def accepted(text: str) -> bool:
    """Tell whether the engine takes the text for a query; a refused connection means that it did."""
    try:
        Store().query(text)
    except SyntaxError:
        return False
    except OSError:
        return True
    return True


@settings(max_examples=800, deadline=None)
@given(*map(st.sampled_from, (TERMS, GAPS, KEYWORDS, TARGETS)))
@example("true", "", "SERVICE", ANYWHERE)
@example("x:", ".", "SERVICE", ANYWHERE)
def test_no_spelling_slips_through(term: str, gap: str, keyword: str, target: str) -> None:
    """What passes the guard is a query to the engine in any other spelling, too: it held no keyword."""
    text = (
        "PREFIX x: <http://127.0.0.1:1/> PREFIX : <http://127.0.0.1:1/> "
        f"SELECT * {{ ?s ?p {term}{gap}{keyword}{target} {{ ?a ?b ?c }} }}"
    )
    try:
        check_query(text)
    except QueryError:
        return
    assert not accepted(text) or accepted(text.replace("ERVICE", "HELF"))


@pytest.fixture
def listener() -> Iterator[tuple[str, list[bytes]]]:
    """A server on this machine that remembers every connection."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        done = threading.Event()

        def listen() -> None:
            while not done.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                with connection:
                    heard.append(connection.recv(100))

        thread = threading.Thread(target=listen)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/", heard
        done.set()
        thread.join()


@pytest.mark.parametrize(
    "hostile",
    [
        "SELECT * {{ SERVICE <{0}> {{ ?s ?p ?o }} }}",
        "SELECT * {{ SERVICE SILENT <{0}> {{ ?s ?p ?o }} }}",
        "SELECT * {{ ?s ?p trueSERVICE <{0}> {{ ?a ?b ?c }} }}",
        "PREFIX : <{0}> SELECT * {{ SERVICE:x {{ ?s ?p ?o }} }}",
        "SELECT * {{ VALUES ?where {{ <{0}> }} SERVICE ?where {{ ?s ?p ?o }} }}",
        "SELECT * FROM <{0}> {{ ?s ?p ?o }}",
        "SELECT * FROM NAMED <{0}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        "LOAD <{0}>",
        "LOAD <file:///etc/hostname>",
    ],
)
def test_nothing_arrives_at_a_server(listener: tuple[str, list[bytes]], hostile: str) -> None:
    address, heard = listener
    with pytest.raises(QueryError):
        run_query(Store(), hostile.format(address))
    assert heard == []


def test_the_listener_would_hear(listener: tuple[str, list[bytes]]) -> None:
    """The test above can fail: without the guard the engine does connect."""
    address, heard = listener
    with pytest.raises(OSError):
        list(Store().query(f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}"))  # type: ignore[arg-type]
    assert len(heard) == 1
