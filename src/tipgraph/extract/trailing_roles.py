"""Roles whose describing words follow the head: "ministre de la Justice", "adjoint au maire"."""

from __future__ import annotations

from collections.abc import Container

from tipgraph.extract.sight import Head, Sight
from tipgraph.extract.trailing import noun_at, read_adjective, read_joined, read_noun, read_of_phrase

_LONGEST = 28


def read_role(sight: Sight, head: Head, covered: Container[int]) -> int:
    """Return the index behind what belongs to a role: adjectives, "chargé de ...", a minister's portfolio."""
    words = sight.words
    position = head.last
    while position < len(sight.tokens) and position - head.first < _LONGEST:
        step = sight.phrase_at(position, words.any_of("role_modifier"), 4)
        position_after = position + step if step else read_adjective(sight, position)
        if position_after:
            position = position_after
            continue
        charge = sight.phrase_at(position, words.any_of("role_connector"), 4)
        if not charge and head.cls == "minister":  # "secrétaire d'État à l'Égalité des chances"
            charge = sight.phrase_at(position, words.any_of("to"), 1)
        noun = position + charge if charge else noun_at(sight, position)
        while noun and sight.norm(noun) in words.any_of("article"):
            noun += 1
        local = head.cls in ("local", "envoy") and _country_or_place(sight, noun)
        if not noun or noun >= len(sight.tokens) or (noun in covered and not local):
            break
        if (
            charge
            or head.cls in ("minister", "local", "envoy")
            or not sight.capital(noun)
            or _department(sight, noun)
        ):
            tail = _role_tail(
                sight, head, noun, head.cls in ("minister", "portfolio") or bool(charge), covered
            )
            if tail:
                position = tail
                continue
        break
    return position


def _country_or_place(sight: Sight, index: int) -> bool:
    known = sight.known.get(index)
    return known is not None and known.kind in ("Country", "Place")


def _names_place(sight: Sight, index: int) -> bool:
    return bool(index) and (_country_or_place(sight, index) or sight.capital(index))


def _department(sight: Sight, index: int) -> bool:
    """Whether a capitalised word names a field of work ("directeur des Affaires pénales")."""
    return sight.norm(index) in sight.words.any_of("field")


def _role_tail(sight: Sight, head: Head, noun: int, listed: bool, covered: Container[int]) -> int:
    """Read a noun of a role's portfolio and what goes on from it, up to another mention."""
    end = read_noun(sight, noun)
    position, connector = end, "de"
    while end and position < len(sight.tokens) and position not in covered:
        step = read_adjective(sight, position)
        noun = noun_at(sight, position)
        if not step and not (noun and (noun in covered or _body_at(sight, noun))):
            step = read_of_phrase(sight, position) or read_joined(sight, position, connector, listed)
        if not step:
            break
        position = step
    return position if end else 0


def _body_at(sight: Sight, index: int) -> bool:
    head = sight.head_at.get(index)
    return head is not None and head.kind in ("organization", "role")


def told_body(sight: Sight, head: Head, last: int) -> str:
    """Return the name of the body that a role's own words tell ("maire de Sfax"), empty where none."""
    settings, words = sight.words.settings, sight.words
    phrase = " ".join(sight.norm(index) for index in range(head.first, last)) + " "
    told = max((key for key in words.told if phrase.startswith(f"{key} ")), key=len, default="")
    if told:
        return words.told[told]
    inner = next((sight.head_at[index] for index in range(head.last, last) if index in sight.head_at), None)
    if head.cls == "plain" and inner is not None and inner.kind == "role":
        return told_body(sight, inner, last)
    template = settings.get("ministry" if head.cls == "minister" else f"office_{head.noun.split()[-1]}", "")
    template = settings.get(f"office_{head.noun.replace(' ', '_')}", template)
    start = head.last
    charged = sight.words.any_of("to") if head.cls == "minister" else frozenset[str]()
    while start < last and not noun_at(sight, start) and sight.norm(start) not in charged:
        start += 1
    if template == settings.get("ministry") and sight.norm(start) in charged:
        return ""  # "ministre délégué aux Affaires européennes": of which ministry nobody says
    end = start
    while end < last and not sight.phrase_at(end, sight.words.any_of("role_end"), 3):
        end += 1
    if (
        not template
        or start >= end
        or (head.cls == "local" and not _names_place(sight, noun_at(sight, start)))
    ):
        return ""
    return template.format(" ".join((*_agreeing(sight, head.last, start), sight.name(start, end))))


def _agreeing(sight: Sight, first: int, last: int) -> list[str]:
    """Return the adjectives of a role as they stand with its body ("directeur provincial": "direction provinciale")."""
    adjectives = [sight.tokens[index].text for index in range(first, last)]
    return [word + "e" if word.endswith(("al", "il")) else word for word in adjectives]
