"""Bodies in a script without capitals: a construct chain of bare nouns up to a definite one, and what agrees with it."""

from __future__ import annotations

from tipgraph.extract.sight import Head, Sight

_LONGEST = 26


def read_chain(sight: Sight, head: Head) -> tuple[int, int] | None:
    """Read an Arabic construct chain: bare nouns up to a definite one, then definite ones that agree with it."""
    index = head.last
    settled = sight.norm(head.first).startswith("ال")
    adjectives_only = settled
    conjunctions = sight.words.any_of("conjunction")
    while index < len(sight.tokens) and index - head.first < _LONGEST:
        norm = sight.norm(index)
        known = sight.known.get(index)
        if known and known.kind == "Country":
            if settled and not adjectives_only:
                break
            index, settled = known.last, True
            continue
        if known and known.kind == "Organization" and index > head.last:
            break
        step = _chain_step(sight, index, norm, settled, conjunctions)
        if not step:
            break
        index, settled = step
        adjectives_only = False
    if index == head.last:
        return (head.first, index) if sight.norm(head.first).startswith("ال") else None
    return head.first, index


def _chain_step(
    sight: Sight, index: int, norm: str, settled: bool, conjunctions: frozenset[str]
) -> tuple[int, bool] | None:
    following = sight.head_at.get(index)
    if following and following.kind in ("role", "event", "report") and not norm.startswith("ال"):
        return None
    if not norm[:1].isalpha() or norm in sight.words.stop_words:
        return None
    if norm in conjunctions:
        after = sight.norm(index + 1)
        head = sight.head_at.get(index + 1)
        if (
            head
            or sight.known.get(index + 1)
            or after in sight.words.stop_words
            or after in sight.words.any_of("verb")
        ):
            return None
        if settled and not after.startswith("ال"):
            return None
        return index + 2, after.startswith("ال") or settled
    if norm in sight.words.any_of("body_connector"):
        return (
            (index + 2, sight.norm(index + 1).startswith("ال"))
            if sight.norm(index + 1)[:1].isalpha()
            else None
        )
    if norm.startswith(("لل", "بال")):
        return index + 1, True
    if norm.startswith("ل") and len(norm) > 4 and norm not in sight.words.any_of("verb"):
        return index + 1, False
    if norm.startswith("ال"):
        return index + 1, True
    if settled or norm in sight.words.any_of("verb"):
        return None
    return index + 1, False
