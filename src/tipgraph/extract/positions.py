"""Positions: which roles a rule gives a person, and in which body each is held."""

from __future__ import annotations

from collections.abc import Iterator

from tipgraph.extract.mention import Mention
from tipgraph.extract.referents import Referent
from tipgraph.extract.rules import Match
from tipgraph.extract.scene import Scene, fillers_of, key_of, referent_of
from tipgraph.extract.unsaid import ministry_of_field, unsaid_bodies
from tipgraph.model import Claim
from tipgraph.read.normal import normalise

_COLLEGIAL = "collegial"
_RANK = "rank"
"""What a rule says that reads the title before a name as the role."""
_OFFICES = frozenset({"office", "minister"})
"""Kinds of roles that tell a body of their own in whatever place they are held."""
_UNSHARED = frozenset({"minister", "envoy", "own", "member", "former"})
"""Kinds of roles that do not lend themselves the body of the next one ("senator and head of X")."""


def positions_of(
    match: Match, subject: Mention | Referent, scene: Scene
) -> Iterator[tuple[Claim, Mention | Referent]]:
    """Yield a claim, with its body, for each role that somebody holds now, or for the role that the verb tells."""
    roles = _roles(match)
    for number, role in enumerate(roles):
        for body in _bodies(number, roles, match, scene):
            relation = _relation(role.status, body, scene)
            claim = Claim(key_of(subject, scene), relation, key_of(body, scene))
            if role.status != "former" and claim.subject != claim.object:
                title = role.name.strip(' ,."“”')
                yield _titled(claim, title, scene), body
    if roles:
        return
    title = match.rule.title
    if title == _RANK:
        title = _rank(subject, scene)
    for body in _ruled(match, title, scene) if title else ():
        claim = Claim(key_of(subject, scene), _relation(title, body, scene), key_of(body, scene))
        yield _titled(claim, title, scene), body


def _rank(subject: Mention | Referent, scene: Scene) -> str:
    """Return the title before a name where it is a rank that is held in a body ("Captain", "Ambassador")."""
    title = subject.title if isinstance(subject, Mention) else ""
    words = {word.strip(".") for word in normalise(title).split()}
    return title if words & scene.words.any_of("rank_title") else ""


def _ruled(match: Match, title: str, scene: Scene) -> list[Mention | Referent]:
    """Return where a role is held that no mention of a role tells: in the body beside it, or in an embassy."""
    senders = match.slots.get("c", ())
    envoys = {noun for noun, cls in scene.words.heads.get("role", {}).items() if cls == "envoy"}
    if senders and normalise(title).split()[-1] in envoys:
        noun = next(noun for noun in sorted(envoys, key=len) if normalise(title).endswith(noun))
        return [_embassy(senders[0], match.slots.get("h", ()), scene, noun)]
    return fillers_of(match, "o", scene)


def _titled(claim: Claim, title: str, scene: Scene) -> Claim:
    return Claim(claim.subject, claim.relation, claim.object, roles=((scene.document.language, title),))


def _roles(match: Match) -> list[Mention]:
    """Return the roles that a rule reads for one person: an article of its own begins the role of another."""
    last = match.slots.get("r", ())
    first = match.slots.get("q", ())
    if first and last and last[0].definite:
        first = ()
    return [
        *first,
        *(role for number, role in enumerate(last) if not number or not role.definite or last[0].definite),
    ]


def _relation(status: str, body: Mention | Referent, scene: Scene) -> str:
    """Return what a role makes its holder: a chair, or the head of a body that takes counsel, chairs it."""
    if isinstance(body, Mention) and body.kind == "Demonym":
        return "holdsRoleIn"
    referent = referent_of(body, scene)
    collegial = scene.words.heads.get("organization", {}).get(referent.head) == _COLLEGIAL
    presided = referent.head in scene.words.any_of("presided_body")  # a court's president is no chairman
    chairs = (status == "chair" and not presided) or (status == "head" and collegial)
    return "chairs" if chairs and referent.kind != "Country" else "holdsRoleIn"


def _bodies(number: int, roles: list[Mention], match: Match, scene: Scene) -> list[Mention | Referent]:
    """Return where a role is held: what was read with it, what the rule says, what its title tells, or as the next."""
    role = roles[number]
    if role.held:
        return _held(role, scene)
    if role.body and "q" in match.slots:
        return [_told(role, (), scene)]
    objects = fillers_of(match, "o", scene)
    if objects:
        return objects
    senders = match.slots.get("c", ())
    if role.status == "envoy" and senders:
        return [_embassy(senders[0], match.slots.get("h", ()), scene, role.head)]
    if role.body:
        return [_told(role, senders, scene)]
    following = roles[number + 1] if number + 1 < len(roles) else None
    if following is not None and following.held and role.status not in _UNSHARED:
        return _held(following, scene)
    if senders and role.head in scene.words.any_of("national_role"):
        return [senders[0]]
    alone = role.head in scene.words.any_of("national_role") or not any(
        other.held or other.body for other in roles
    )
    return unsaid_bodies(role, scene) if alone else []


def _held(role: Mention, scene: Scene) -> list[Mention | Referent]:
    holder = role.held[0]
    if holder.kind == "Place" and role.status in _OFFICES:
        return [_told(role, role.held, scene)]
    if holder.kind == "Place" and role.head not in scene.words.any_of("local_role"):
        return []
    if (
        holder.kind == "Country"
        and holder.last == role.first
        and role.status in ("plain", "head", "secretary", "member")
    ) and role.head not in scene.words.any_of("state_role"):
        return []  # "the Benin zonal commander", "IOM's Kenya country director": where, not for whom
    if holder.kind == "Event" and role.status not in ("chair", "head"):
        return []
    if role.status == "envoy" and (holder.kind in ("Country", "Demonym") or role.seat):
        return [_embassy(holder, role.seat, scene, role.head)]
    if holder.kind in ("Country", "Demonym") and role.body:
        return [_told(role, role.held, scene)]
    return list(role.held)


def _told(role: Mention, countries: tuple[Mention, ...], scene: Scene) -> Referent:
    """Return the body that a role's own words tell ("Minister of Labour"), of the country that stands beside it."""
    country = countries[0] if countries and countries[0].kind in ("Country", "Demonym", "Place") else None
    names = role.body.split("|")
    if not countries and (ministry := ministry_of_field(role, scene)):
        return ministry
    named = country and (country.name, scene.labels.get(country.entity, country.name))
    if country is None or not named or any(form in name for name in names for form in named):
        return scene.referents.new_body(tuple(names))
    people = _feminine(country, scene) or country.name
    scoped = [
        form
        for name in names
        for form in _templates(scene, "scoped", name=name, country=named[1], people=people)
    ]
    return scene.referents.new_body((*scoped, *names), country.entity)


def _embassy(country: Mention, seats: tuple[Mention, ...], scene: Scene, noun: str) -> Referent:
    """Return the embassy that an envoy's title tells: of the sending country, in the receiving one."""
    setting = f"embassy_{noun.replace(' ', '_')}"
    sender = scene.labels.get(country.entity, country.name)
    host = next((seat.name for seat in seats), "")
    several = country.kind == "Organization" and "delegation" in scene.words.settings
    setting = "delegation" if several else setting if setting in scene.words.settings else "embassy"
    adjective = _feminine(country, scene)
    name = "" if adjective else country.name
    names = _templates(scene, setting, country=sender, host=host, name=name, adjective=adjective)
    if country.kind == "Country" and country.name != sender:
        names += _templates(scene, setting, country=country.name, host=host, name="", adjective="")
    return scene.referents.new_body(tuple(dict.fromkeys(names)))


def _feminine(country: Mention, scene: Scene) -> str:
    """Return the adjective of a country as it stands behind "embassy" in a language whose adjectives agree."""
    ending = scene.words.settings.get("feminine", "")
    if country.kind != "Demonym" or not ending:
        return ""
    return country.name if country.name.endswith(ending) else country.name + ending


def _templates(scene: Scene, setting: str, **parts: str) -> list[str]:
    """Fill in the patterns of a setting, save those that want a part which is not there."""
    templates = scene.words.settings.get(setting, "").split("|")
    missing = ["{" + key + "}" for key, part in parts.items() if not part]
    return [one.format(**parts) for one in templates if one and not any(key in one for key in missing)]
