"""A question in plain words leads to the saved query that answers it, or to a word that it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from pyoxigraph import Store

from tipgraph.errors import QueryError
from tipgraph.query.ask import Understanding, understand
from tipgraph.query.lexicon import stem
from tipgraph.query.saved import find_queries, read_query

QUERIES = [read_query(path) for path in find_queries().values()]
WORKSHOP = '"Essential role of CSOs in Anti-Trafficking Responses"'
GOLD_QUESTIONS = Path(__file__).parents[1] / "gold" / "questions.yaml"


def read(store: Store, question: str) -> Understanding:
    return understand(store, question, QUERIES)


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("who funds the workshop on civil society", f"who-funds --target {WORKSHOP}"),
        ("What does the European Union fund?", 'who-funds --donor "European Union"'),
        ("Who chairs NCCPIM&TIP?", 'who-chairs --organization "NCCPIM&TIP"'),
        ("ما منصب ماثيو هيكى؟", 'roles --person "Matthew Hickey"'),
        ("من شركاء مصر؟", "partners --partner Egypt"),
        (
            "في أي مستوى وضع تقرير الاتجار بالبشر مصر عام 2024؟",
            'rankings --country Egypt --year 2024 --ranker "Trafficking in Persons Report"',
        ),
        (
            "How many people attended the regional workshop?",
            f"attendance-counts --event {WORKSHOP} --class Person",
        ),
        (
            "who implements RDPP",
            'who-implements --project "Regional Development and Protection Programme (RDPP)"',
        ),
        ("where is Egypt mentioned", "sources --entity Egypt"),
    ],
)
def test_the_command_is_found(gold: Store, question: str, command: str) -> None:
    found = read(gold, question)
    assert (found.readings[0].command, found.sure) == (f"tipgraph query {command}", True)


def test_two_things_named_keep_their_order(gold: Store) -> None:
    found = read(gold, "Which countries attended the workshop but not the Inter-Regional Conference?")
    assert found.readings[0].query.name == "attended-first-only"
    assert found.readings[0].given["first"] == WORKSHOP.strip('"')
    assert found.readings[0].given["second"].startswith("Inter-Regional Conference")
    assert found.readings[0].given["class"] == "Country"


def test_questions_of_an_analyst(gold: Store) -> None:
    """All but one are matched to the query that answers them; that one is not answered at all."""
    wanted = {
        "q01": "who-chairs", "q02": "roles", "q03": "rankings", "q04": "events", "q06": "who-organizes",
        "q08": "who-chairs", "q09": "countries-at", "q10": "attendance-counts", "q11": "attended-both",
        "q14": "partners", "q15": "funding-paths", "q16": "funded-projects", "q18": "stated-in-both",
        "q19": "corroboration", "q21": "people-at-own-events", "q24": "events",
    }  # fmt: skip
    questions = yaml.safe_load(GOLD_QUESTIONS.read_text(encoding="utf-8"))["questions"]
    texts = {question["id"]: question["question"] for question in questions}
    assert {key: read(gold, texts[key]).readings[0].query.name for key in wanted} == wanted
    assert set(texts) - set(wanted) == {"q05"}
    with pytest.raises(QueryError, match="no saved query fits this question well enough"):
        read(gold, texts["q05"])


def test_nobody_of_that_name(gold: Store) -> None:
    """An answer about everybody would be no answer about Zanzibar."""
    with pytest.raises(QueryError, match="nothing in the graph is named with the words: zanzibar"):
        read(gold, "who funds Zanzibar?")


def test_nothing_is_understood(gold: Store) -> None:
    with pytest.raises(QueryError, match="no saved query fits this question"):
        read(gold, "زرافة")


def test_what_is_needed_is_missing(gold: Store) -> None:
    with pytest.raises(QueryError, match="no name in the graph stands in the question for --entity"):
        read(gold, "What else is it called, under which aliases?")


def test_a_doubt_is_told(gold: Store) -> None:
    """A common noun that names nothing, and a question that two queries could answer."""
    vague = read(gold, "ما الدول التي شاركت في الورشة؟")
    assert (vague.sure, vague.vague) == (False, ("الورشه",))
    assert not read(gold, "Does Italy fund RDPP?").sure


def test_stems() -> None:
    assert {stem(word) for word in ("fund", "funds", "funded", "funding")} == {"fund"}
    assert stem("organisations") == stem("organisation")
    assert stem("والدول") == stem("الدول") == stem("دول")
