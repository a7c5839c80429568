"""Where the command starts: `tipgraph --help` answers from a file, before anything is imported for it."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Print the help, or hand over to the command line."""
    if sys.argv[1:] in (["--help"], ["-h"]):
        with open(__file__.removesuffix("start.py") + "help.txt", encoding="utf-8") as text:  # noqa: PTH123
            sys.stdout.write(text.read())
        return
    # Imports make many objects and no garbage; collecting among them is time for nothing.
    gc.disable()
    from tipgraph.cli import main as run

    gc.enable()
    run()
