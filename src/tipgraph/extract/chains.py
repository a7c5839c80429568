"""Bodies in a script without capitals: a head noun and the construct chain behind it."""

from __future__ import annotations

from collections.abc import Iterator

from tipgraph.extract.mention import Mention
from tipgraph.extract.sight import Head, Sight
from tipgraph.read.normal import normalise

_LONGEST = 24
_LONGEST_QUOTE = 8


class Chain:
    """The walk along a construct chain.

    Bare nouns follow the head up to a definite one, which settles what it is about; adjectives, "for ..." and
    "and ..." may follow, and the first bare noun after that is no more of the name.
    """

    def __init__(self, sight: Sight, head: Head) -> None:
        self.sight = sight
        self.head = head
        self.index = head.last
        self.article = sight.words.settings.get("article", "")
        self.settled = any(self.definite(index) for index in range(head.first, head.last))
        self.named = False
        self.in_tail = False

    def definite(self, index: int) -> bool:
        """Whether a token bears the article; short verbs that only look so do not (ألقت)."""
        norm = self.sight.norm(index)
        if not norm.startswith(self.article) or len(norm) < 4:
            return False
        words = self.sight.words
        return len(norm) > 4 or not (norm in words.stop_words or norm in words.any_of("verb"))

    def read(self) -> int:
        """Return the index behind the name."""
        while self.index < len(self.sight.tokens) and self.index - self.head.first < _LONGEST:
            step = self._step()
            if not step:
                break
            self.index = step
        return self._trimmed()

    def _trimmed(self) -> int:
        loose = self.sight.words.any_of("preposition", "conjunction") | self.sight.words.stop_words
        while self.index > self.head.last and self.sight.norm(self.index - 1) in loose:
            self.index -= 1
        return self.index

    def _step(self) -> int:
        sight, index = self.sight, self.index
        quoted = sight.quotation(index, _LONGEST_QUOTE)
        if quoted:
            self.named = self.settled = True
            return quoted[1] + 1 if index - self.head.last <= 2 else 0
        known = sight.known.get(index)
        if known:
            return self._known(known)
        following = sight.head_at.get(index)
        if following and following.first == index and (self.settled or self._object(following)):
            return 0
        norm = sight.norm(index)
        if norm in sight.words.any_of("conjunction"):
            return self._joined()
        if aim := self._aim():
            return aim
        if norm in ("ل", "ب", "في", "لدي", "من", "مع"):
            return self._prepositional(norm)
        if norm == "(":
            return self._placed_bracket()
        return self._word(norm)

    def _object(self, following: Head) -> bool:
        """Whether the next head noun bears the case ending of an object (افتتحت البلدية مركزا)."""
        norm = self.sight.norm(following.last - 1)
        return norm.endswith("ا") and not following.noun.endswith("ا")

    def _known(self, known: Mention) -> int:
        if known.kind == "Demonym":
            if not self.definite(self.index) and self.settled:
                return 0
            self.settled = self.named = True
            return known.last
        if self.settled:
            return 0
        self.settled = self.named = True
        return known.last

    def _word(self, norm: str) -> int:
        sight = self.sight
        if norm == "غير" and self.definite(self.index + 1):
            return self.index + 2
        if norm not in sight.words.vocabulary - sight.words.any_of("given_name") and self._named_after():
            return self.index + 1
        if not norm[:1].isalpha() or norm.isascii() or ends_name(sight, self.index, self.settled):
            return 0
        if self.definite(self.index):
            if self.settled and norm in sight.words.any_of("given_name"):
                return 0
            self.settled = self.named = True
            return self.index + 1
        if self.settled:
            loose = norm.startswith("ل") and len(norm) > 4 and self.head.cls not in ("portfolio", "located")
            owned = sight.tokens[self.index].text.endswith(("ه", "ها", "هم"))  # لارتباطه, not لتنمية
            if loose and not owned and norm not in sight.words.any_of("verb", "given_name"):
                self.settled, self.in_tail = False, True
                return self.index + 1
            return 0
        return self.index + 1

    def _named_after(self) -> bool:
        """Whether a given name belongs to whom the body is named after (جامعة الملك سعود)."""
        words, before = self.sight.words, self.index - 1
        while before > self.head.last and self.sight.norm(before) in words.any_of(
            "given_name", "name_particle"
        ):
            before -= 1
        return before >= self.head.last and self.sight.norm(before) in words.any_of("named_after")

    def _joined(self) -> int:
        sight, after = self.sight, self.index + 1
        if (
            sight.head_at.get(after)
            or ends_name(sight, after, self.settled)
            or not sight.norm(after)[:1].isalpha()
        ):
            return 0
        known = sight.known.get(after)
        if known and known.kind != "Demonym":
            return 0
        if self.definite(after):
            if sight.norm(after) in sight.words.any_of("given_name") or not self.index > self.head.last:
                return 0
            self.settled = True
            return after + 1
        if sight.norm(after) in ("ل", "ب"):
            return 0
        field = self.in_tail or sight.norm(after) in sight.words.any_of("field")
        if self.settled and not (field and self.definite(after + 1)):
            return 0
        self.settled = False
        return after + 1

    def _prepositional(self, norm: str) -> int:
        sight, after = self.sight, self.index + 1
        place = place_at(sight, after)
        if norm in ("في", "ب", "لدي") and place:
            if (self.head.cls == "located" and self.index > self.head.last) or (
                norm != "لدي" and self._trade()
            ):
                self.settled = self.named = True
                return place
            return 0
        if (
            norm == "مع"
            and sight.norm(self.index - 1) in sight.words.any_of("with_partner")
            and self.definite(after)
        ):
            self.settled = True
            return after + 1
        if norm in ("لدي", "مع"):
            return 0
        if ends_name(sight, after) or not sight.norm(after)[:1].isalpha():
            return 0
        following, known = sight.head_at.get(after), sight.known.get(after)
        if norm == "ل":
            if self.head.cls == "portfolio" or (known and self._bare(known)):
                return 0
            if following and following.kind in ("event", "project") and self.head.cls == "located":
                return 0
            if (
                following
                and following.kind in ("organization", "role")
                and not self._belongs(after, following)
            ):
                return 0
            self.in_tail = True
            self.settled = self.definite(after) or known is not None
            self.named = True
            return known.last if known else after + 1
        near = self.in_tail and (norm != "ب" or self.sight.norm(self.index - 2) == "ل")
        if following or known or not (near or self._trade() or self._concerned()):
            return 0
        if norm == "ب" or self._trade():
            self.settled = True
            return after + 1
        return 0

    def _belongs(self, index: int, following: Head) -> bool:
        """Whether "of the Organization" is part of the name (المكتب الإقليمي لمنظمة العمل)."""
        described = self.index > self.head.first + 1 and self.definite(self.head.first)
        if self.sight.known.get(index):
            several = self.head.last - self.head.first > 1
            return self.head.cls == "located" or (described and (several or self.head.cls == "agency"))
        force = following.noun in self.sight.words.any_of("force")
        return described and (force or (following.cls == "agency" and self.definite(index)))

    def _bare(self, known: Mention) -> bool:
        """Whether a region follows that a body named before is active for (الممثل الإقليمي للمكتب للشرق الأوسط)."""
        bare = self.index == self.head.last and self.definite(self.head.first)
        return bare and known.kind in ("Country", "Place")

    def _trade(self) -> bool:
        """Whether the last word takes its object with a preposition (الاتجار بالبشر)."""
        return self.sight.norm(self.index - 1) in self.sight.words.any_of("with_object")

    def _concerned(self) -> bool:
        return self.sight.norm(self.index - 1) in self.sight.words.any_of("concerned")

    def _aim(self) -> int:
        """Step over what a task in a name is done to or for: للقضاء على العنف, العنف ضد المرأة, للتعاون من أجل التنمية."""
        words, before = self.sight.words, self.index - 1
        length = self.sight.phrase_at(self.index, words.any_of("aim_preposition"), 2)
        if self.definite(before) and self.sight.norm(before) not in words.any_of("aimed_task"):
            before -= 1  # an adjective stands between: للتعاون الدولي من أجل التنمية
        taken = self.sight.norm(before) in words.any_of("aimed_task") and before >= self.head.last
        if not (length and taken and self.definite(self.index + length)):
            return 0
        self.settled = self.named = True
        return self.index + length + 1

    def _placed_bracket(self) -> int:
        """Step over an acronym in brackets where the seat follows: مكتب المنظمة (IOM) في ليبيا."""
        end = self.sight.bracket(self.index, 4)
        if not end or self.sight.norm(end) not in ("في", "ب") or self.head.cls != "located":
            return 0
        return place_at(self.sight, end + 1)


def ends_name(sight: Sight, index: int, settled: bool = True) -> bool:
    """Whether a token is no part of any name: a stop word, a verb, a word that begins the next phrase."""
    norm = sight.norm(index)
    words = sight.words
    if norm in words.stop_words or norm in words.any_of("body_stop") or norm in words.months:
        return True
    return settled and norm in words.any_of("verb") and not (len(norm) <= 3 and not norm.endswith("ت"))


def place_at(sight: Sight, index: int) -> int:
    """Return the index behind a country or city that begins here, "city of" included; 0 where none."""
    while index not in sight.known and sight.norm(index) in sight.words.any_of("place_head", "government_of"):
        index += 1
        if (known := sight.known.get(index)) and known.kind == "Demonym":
            return known.last
    known = sight.known.get(index)
    if known and known.kind in ("Country", "Place"):
        return known.last
    return index + 1 if sight.norm(index) in sight.words.any_of("country_itself") else 0


def find_chained(sight: Sight) -> Iterator[Mention]:
    """Find bodies by their head nouns; a noun alone with the article may point back to one."""
    for head in sight.heads:
        if head.kind not in ("organization", "organization_plural") or inside_known(sight, head):
            continue
        if head.kind == "organization_plural":
            yield from (_shared(sight, head, *part) for part in read_shared(sight, head))
        elif found := read_chain(sight, head):
            located = head.cls == "area" and sight.norm(head.first - 1) in sight.words.any_of(
                "place_preposition"
            )
            yield _area(sight, head, *found) if located else _mention(sight, head, *found)


def _area(sight: Sight, head: Head, first: int, last: int) -> Mention:
    """Make a place of a province that "in" leads to: it is where something happens, not who acts."""
    names = sight.name(first, last), sight.name(head.last, last)
    return Mention(
        "Place", "Place", first, last, sight.span(first, last), names[0], aliases=names[1:], status="unlisted"
    )


def inside_known(sight: Sight, head: Head) -> bool:
    if sight.norm(head.first - 1) in sight.words.any_of("rank_of"):
        return True
    known = sight.covered.get(head.first)
    return known is not None and (known.first < head.first or known.last > head.last)


def _mention(sight: Sight, head: Head, first: int, last: int) -> Mention:
    name = _unquoted(sight.name(first, last))
    forms = [sight.name(first, end) for end in shorter_ends(sight, head, last) if end > head.last]
    bracket = sight.bracket(last, 6)
    if bracket:
        forms.append(sight.name(last + 1, bracket - 1))
    inner = sight.known.get(head.last)
    if inner and inner.kind == "Organization" and head.cls == "located" and inner.last < last:
        forms.append(sight.name(head.last, last))
    quoted = sight.quotation(head.last, _LONGEST_QUOTE)
    if quoted and quoted[1] < last:
        forms.append(sight.name(*quoted))
    return Mention(
        "Organization",
        "Organization",
        first,
        bracket or _field_end(sight, head, last),
        sight.span(first, last),
        name,
        aliases=tuple(dict.fromkeys(form for form in forms if form != name)),
        head=head.noun,
        definite=last == head.last,
    )


def _field_end(sight: Sight, head: Head, last: int) -> int:
    """Return the index behind the task told behind a body (وكيل وزارة العدل للشؤون القضائية)."""
    before = sight.head_at.get(head.first - 1)
    if before is None or before.kind != "role" or sight.norm(last) != "ل":
        return last
    end = last + 1
    while end - last < 6 and sight.norm(end)[:1].isalpha() and not ends_name(sight, end):
        if sight.head_at.get(end) or sight.norm(end) in sight.words.any_of(
            "given_name", "title", "role_after"
        ):
            break
        end += 1
    return end


def _unquoted(name: str) -> str:
    """Return a name without the quotation marks around a part of it (منظمة "كفى")."""
    return name.translate({ord(mark): None for mark in '"“”«»„'})


def _shared(sight: Sight, head: Head, first: int, last: int) -> Mention:
    """Make one of the bodies that a plural names together, called by its singular."""
    name = f"{head.cls} {sight.name(first, last)}"
    return Mention(
        "Organization", "Organization", first, last, sight.span(first, last), name, head=normalise(head.cls)
    )


def read_chain(sight: Sight, head: Head) -> tuple[int, int] | None:
    """Read the name of a body; None where the noun stands alone or is only described."""
    if head.possessed:
        return None
    chain = Chain(sight, head)
    last = chain.read()
    if last == head.last:
        before = sight.head_at.get(head.first - 1)
        pointed = head.cls != "area" or (before is not None and before.kind == "role")
        return (head.first, last) if chain.settled and pointed else None
    if chain.settled or chain.named:
        return head.first, last
    if _foreign(sight, head, last):
        return head.first, last
    return (head.first, head.last + 1) if _proper(sight, head, last) else None


def _proper(sight: Sight, head: Head, last: int) -> bool:
    """Whether one bare word behind the head is likely a name of its own (مؤسسة سوا)."""
    norm = sight.norm(head.last)
    if head.cls not in ("society", "collegial") or last - head.last > 2 or norm in sight.words.vocabulary:
        return False
    agreeing = ("يه",) if head.noun.endswith("ه") else ("ي", "يه")  # adjectives agree with the head in gender
    return len(norm) == 3 or not norm.endswith((*agreeing, "ات", "ين", "ون", "ا"))


def _foreign(sight: Sight, head: Head, last: int) -> bool:
    """Whether two or three bare words behind the head are a foreign name (مؤسسة فريدريش إيبرت)."""
    norms = [sight.norm(index) for index in range(head.last, last)]
    native = sight.words.vocabulary | sight.words.stop_words
    return (
        head.cls in ("society", "collegial")
        and 1 < len(norms) < 4
        and not any(norm in native or norm.endswith(("ه", "ات", "ين", "ون", "يا")) for norm in norms)
    )


def shorter_ends(sight: Sight, head: Head, last: int) -> Iterator[int]:
    """Yield where a body's name may stop short: before its country's adjective, before its seat."""
    before = sight.covered.get(last - 1)
    if before is None or before.first <= head.last:
        return
    if before.kind == "Demonym":
        yield before.first
    start = before.first
    while sight.norm(start - 1) in sight.words.any_of("place_head", "government_of"):
        start -= 1
    if before.kind in ("Country", "Place") and sight.norm(start - 1) in ("في", "ب", "لدي"):
        yield start - 1 if sight.norm(start - 2) != ")" else start - 4


def read_shared(sight: Sight, head: Head) -> Iterator[tuple[int, int]]:
    """Read a plural or dual that several names share: each part of وزارات الخارجية والعدل والصحة."""
    index = head.last
    while index < len(sight.tokens):
        start = index
        while (sight.norm(index).startswith("ال") and not ends_name(sight, index)) or sight.known.get(index):
            known = sight.known.get(index)
            index = known.last if known else index + 1
            if sight.norm(index) in ("و",) and sight.norm(index + 1) in sight.words.any_of(
                "portfolio_goes_on"
            ):
                index += 1
        if index == start:
            return
        yield start, index
        if sight.norm(index) == "," and sight.norm(index + 1) in sight.words.any_of("conjunction"):
            index += 1
        if sight.norm(index) not in ("و", ",") or sight.head_at.get(index + 1):
            return
        index += 1
