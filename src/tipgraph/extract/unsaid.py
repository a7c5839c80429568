"""Where a role is held whose body its sentence leaves unsaid: "the Minister", "its director", "the mayor", "the Ambassador"."""

from __future__ import annotations

import re

from tipgraph.extract.mention import Mention
from tipgraph.extract.referents import Referent
from tipgraph.extract.scene import Scene
from tipgraph.read.normal import normalise

_BEFORE = re.compile(r"(\w+)(['’]s?)? \Z")
"""The word before a role: "its", or the noun of a body that it is of ("the agency's")."""
_MINISTERS = frozenset({"minister", "deputy_minister", "secretary"})
_POINTING = frozenset({"plain", "head", "chair", "deputy"})


def unsaid_bodies(role: Mention, scene: Scene) -> list[Mention | Referent]:
    """Return what the document speaks of that a role is held in: a country, a ministry, an embassy, a town, a body."""
    words, head = scene.words, role.head
    found: Referent | None = None
    if head in words.any_of("national_role") or (
        head in words.any_of("deputy_president") and role.definite and role.name[:1].isupper()
    ):
        found = scene.focus.get("home")
    elif role.status in _MINISTERS:
        found = _ministry(role, scene)
    elif role.status == "envoy" or head in words.any_of("embassy_role"):
        found = _embassy(role, scene)
    elif head in words.any_of("local_role"):
        found = _town(role, scene) if role.definite else None
    elif head in words.any_of("court_role"):
        found = _only(scene, words.any_of("court_word"))
    elif head in words.any_of("police_role"):
        found = _police(scene)
    elif head in words.any_of("body_role") and role.status in _POINTING:
        found = _pointed(role, scene)
    found = found or _bearer(role, scene)
    return [found] if found else []


def _ministry(role: Mention, scene: Scene) -> Referent | None:
    """Return the ministry spoken of last, unless the role names a field of work of its own ("the safeguarding minister")."""
    found = scene.focus.get("ministry")
    own = _field(role, scene)
    return found if found and (not own or own & found.tokens()) else None


def ministry_of_field(role: Mention, scene: Scene) -> Referent | None:
    """Return the ministry of the document whose field a deputy's title names ("Undersecretary for Labour Affairs")."""
    own = _field(role, scene) - scene.words.any_of("affairs_word")
    if role.status not in ("secretary", "deputy_minister") or not own:
        return None
    named = [body for body in _ministries(scene) if own & body.tokens()]
    under = any(word.startswith("under") for word in role.head.split())
    return named[0] if named else (scene.focus.get("ministry") if under else None)


def _ministries(scene: Scene) -> list[Referent]:
    heads = scene.words.heads.get("organization", {})
    return [body for body in scene.referents.of_kind("Organization") if heads.get(body.head) == "portfolio"]


def _field(role: Mention, scene: Scene) -> frozenset[str]:
    """Return the words of a role that say what it is for."""
    words = scene.words
    light = words.any_of(
        "role_modifier", "former", "deputy", "article", "preposition", "conjunction", "title"
    )
    spoken = (word.strip(".,") for word in words.spell(role.name).split())
    return frozenset(spoken) - (light - words.any_of("portfolio")) - set(role.head.split()) - {""}


def _embassy(role: Mention, scene: Scene) -> Referent | None:
    """Return the one embassy of a document for "the Ambassador" and for offices that stand before no name as a title."""
    words = scene.words
    titled = role.head in words.any_of("title") and not role.definite
    return None if titled else _only(scene, words.any_of("embassy_word"))


def _town(role: Mention, scene: Scene) -> Referent | None:
    """Return the town hall that a document names for "the mayor", else the town spoken of."""
    words = scene.words
    hall = _only(scene, words.any_of("town_hall")) if role.head in words.any_of("mayor_role") else None
    return hall or scene.focus.get("town")


def _only(scene: Scene, nouns: frozenset[str]) -> Referent | None:
    """Return the one body of a document that a noun names: its only embassy, its only court."""
    named = [body for body in scene.referents.of_kind("Organization") if body.tokens() & nouns]
    return named[0] if len(named) == 1 else None


def _police(scene: Scene) -> Referent | None:
    """Return the police of which "the Police Commissioner" is: the document's, else its country's."""
    words = scene.words
    nouns = words.any_of("police_word")
    heads = ("police", "police force", "police service", "service", "force", "")
    known = [
        body
        for body in scene.referents.of_kind("Organization")
        if body.tokens() & nouns and body.head in heads
    ]
    home = scene.focus.get("home")
    if len(known) == 1 or home is None:
        return known[0] if len(known) == 1 else None
    form = words.settings.get("police", "")
    name = scene.labels.get(home.entity, home.label)
    return (
        scene.referents.new_body(tuple(one.format(name) for one in form.split("|")), home.entity)
        if form
        else None
    )


def _pointed(role: Mention, scene: Scene) -> Referent | None:
    """Return the body that "its director" or "the agency's director" points back to."""
    found = scene.focus.get("body")
    before = _BEFORE.search(scene.document.text, 0, role.span.start)
    noun = normalise(role.name).split()[0]
    if noun not in scene.words.any_of("own_noun"):  # "Committee chairperson", "the agency's director"
        if before is None or not before[2]:
            return found if before and normalise(before[1]) in scene.words.any_of("its") else None
        noun = normalise(before[1])
    same = [body for body in scene.referents.of_kind("Organization") if noun in body.tokens()]
    if same or found is None:
        near = [body for body in (scene.focus.get("organization"), found) if body in same]
        return same[0] if len(same) == 1 else next(iter(near), None)
    return None if found.tokens() & scene.words.any_of("body_noun") else found


def _bearer(role: Mention, scene: Scene) -> Referent | None:
    """Return the body that goes by the office itself ("Bureau of the National Rapporteur"), made for a national one."""
    name = normalise(role.name)
    if not role.definite or role.status in _MINISTERS or " " not in name:
        return None
    for body in scene.referents.of_kind("Organization"):
        if any(f" {name} " in f" {normalise(form)} " for form in body.names):
            return body
    words = scene.words
    cause = any(word.startswith(tuple(words.any_of("office_cause"))) for word in name.split())
    if not cause or role.head not in words.any_of("office_bearer") or not role.name[:1].isupper():
        return None
    title = re.sub(r"^(the|The) ", "", role.name)
    forms = words.settings.get("office", "").split("|")
    return scene.referents.new_body((*(form.format(title) for form in forms if form), title))
