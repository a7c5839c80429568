"""How classes and relations look: colour and shape of marks, families of relations.

The hues follow Paul Tol's colour-blind safe schemes ("vibrant" and "muted"), darkened or lightened until each
stands out 3 to 1 from both the light and the dark ground; the shapes tell classes apart without any colour.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

EVENT_CLASSES = ("Event", "Conference", "Workshop", "Training", "Meeting", "Visit", "Campaign", "Observance")


@dataclass(frozen=True, slots=True)
class Mark:
    """A shape that vis-network knows, and its colour."""

    shape: str
    colour: str


KINDS: dict[str, Mark] = {
    "Person": Mark("dot", "#2f7fc1"),
    "Organization": Mark("square", "#12917f"),
    "Country": Mark("hexagon", "#a3559f"),
    "Event": Mark("diamond", "#e0701f"),
    "Project": Mark("triangle", "#cf4058"),
    "Report": Mark("triangleDown", "#8a7a1c"),
    "Place": Mark("star", "#857060"),
    "Other": Mark("dot", "#7a7f87"),
}
"""Kind of node to its mark; every class of event is one kind."""

FAMILIES: dict[str, str] = {
    "roles": "#4d8fd1",
    "money": "#b58900",
    "events": "#d9803f",
    "work": "#2a9d8f",
    "rankings": "#b5589f",
    "other": "#858a92",
}
"""Family of relations to the colour of its edges, the one that says most first."""

FAMILY_OF: dict[str, str] = {
    "chairs": "roles",
    "holdsRoleIn": "roles",
    "funds": "money",
    "attends": "events",
    "speaksAt": "events",
    "organizes": "events",
    "hosts": "events",
    "heldIn": "events",
    "startDate": "events",
    "endDate": "events",
    "implements": "work",
    "partnersWith": "work",
    "partOf": "work",
    "ranks": "rankings",
    "publishes": "rankings",
}

SYMMETRIC = ("partnersWith",)


def kind_of(cls: str) -> str:
    """The kind of mark that a class is drawn as."""
    if cls in EVENT_CLASSES:
        return "Event"
    return cls if cls in KINDS else "Other"


def family_of(relation: str) -> str:
    """The family that a relation is coloured by."""
    return FAMILY_OF.get(relation, "other")


def radius_of(degree: int) -> int:
    """Radius in pixels of a node with so many neighbours: its area grows with them."""
    return round(min(26.0, 6 + 3.2 * math.sqrt(degree)))
