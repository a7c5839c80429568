"""A decision about two groups: one thing, perhaps one thing; with the reason and the sentences it rests
on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tipgraph.model import Evidence


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """Why two groups are, or may be, one."""

    first: str
    second: str
    verdict: Literal["same", "maybe"]
    reason: str
    evidence: tuple[Evidence, ...] = ()

    @property
    def pair(self) -> tuple[str, str]:
        """Return the two ids in their order."""
        return (min(self.first, self.second), max(self.first, self.second))


def decide(first: str, second: str, sure: bool, reason: str, evidence: tuple[Evidence, ...] = ()) -> Decision:
    """Make a decision with its ids in order."""
    one, two = sorted((first, second))
    return Decision(one, two, "same" if sure else "maybe", reason, tuple(sorted(set(evidence))))
