"""A time limit that holds: the engine cannot be interrupted, so the work runs in a process of its own."""

from __future__ import annotations

import os
import pickle
import select
import signal
from collections.abc import Callable
from typing import TypeVar

from tipgraph.errors import QueryError, TipgraphError

Result = TypeVar("Result")


def run_apart(work: Callable[[], Result], seconds: float) -> Result:
    """Do work in a child process and return what it returns (it must pickle); 0 seconds is no limit.

    The child is a fork, so it starts at once and sees all that the caller sees; call this before a store is
    open, since a fork takes no threads along. Raises `QueryError` when the time is over, and what the work
    raised. Where the system has no fork, the work runs here and the limit does not hold.
    """
    if not seconds or not hasattr(os, "fork"):
        return work()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _serve(work, writing)
    os.close(writing)
    try:
        sent = _receive(reading, seconds)
    except BaseException:
        os.kill(child, signal.SIGKILL)
        raise
    finally:
        os.close(reading)
        os.waitpid(child, 0)
    if not sent:
        raise QueryError("the query's process ended early (out of memory?); ask for less, as with --limit")
    outcome = pickle.loads(sent)
    if isinstance(outcome, BaseException):
        raise outcome
    result: Result = outcome
    return result


def _serve(work: Callable[[], object], writing: int) -> None:
    """Send the result, or the error, and end at once: nothing of the caller's clean-up may run twice."""
    code = 1
    try:
        try:
            outcome = pickle.dumps(work(), pickle.HIGHEST_PROTOCOL)
        except TipgraphError as error:
            outcome = pickle.dumps(error)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(outcome)
        code = 0
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        os._exit(code)


def _receive(reading: int, seconds: float) -> bytes:
    """Read all that the child sends, waiting no longer than the limit for its first byte."""
    if not select.select([reading], [], [], seconds)[0]:
        raise QueryError(f"stopped after {seconds:g} seconds; ask for less, or give more time with --timeout")
    parts = []
    while part := os.read(reading, 1 << 20):
        parts.append(part)
    return b"".join(parts)
