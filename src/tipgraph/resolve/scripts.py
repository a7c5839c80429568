"""Arabic words and what they may look like in Latin letters."""

from __future__ import annotations

import re
from functools import lru_cache

from tipgraph.resolve.sounds import without_joined_article

_JOINED_L = re.compile(r"l(?=[aeio][a-z]{4})")
_SILENT = tuple(
    (re.compile(ending), heard)
    for ending, heard in (
        ("ier$", "ie"), ("(?:eaux?|ault|aud|aut|ot)$", "o"), ("(?:et|ez|ay)$", "e"), ("(?<=[aeo]n)[td]$", ""),
        ("(?<=[ae]r)[td]$", ""), ("oux$", "ou"), ("oi[stx]?$", "wa"), ("(?<=[fv])es$", ""), ("(?<=th)s$", ""),
        ("gh(?=t)", ""), ("^wr", "r"), ("^kn", "n"), ("eu", "o"), ("tsch", "ch"), ("gn", "ni"),
        ("(?<=[aeiou])h(?=[^aeiou]|$)", ""), ("u(?=ss|nc|ck|mb|tt|ff|nn)", "a"),
        ("(?<=^[bdlmnprst])e(?=[bcdfglmnprstv][aeiou])", "o"),
        ("a(?=[bcdfgklmnprstvz]e)", "ei"), ("i(?=[bcdfgklmnprstvz]e)", "ai"),
    )
)  # fmt: skip
"""French and other letters that Arabic does not write as they are heard otherwise or not at all."""

_VOWEL = "(?:ou|ae|oo|[aeiouy])?"
_SHORT_VOWEL = "[aeiouy]?"
_NOT_A = "[eiouy]?"
_LONG_A = "(?:aa|ae|ai|a|o|e)"
_DIPHTHONG = "(?:a[iye]?|e[iy]|i|y)"
_FIRST_I = "(?:ai|ay|ei|ey|ea|ee|ie|a|e|i|y)"
_ACTIVE = 4
"""Letters of a participle like كامل, Kamel, that is easily taken for كمال, Kamal."""
_SPELLINGS = {
    "ا": "(?:aa|ae|ai|a|e|i|o|u|h)?", "ب": "(?:b|p){1,2}", "ت": "t{1,2}h?",
    "ث": "(?:t{1,2}h?|s{1,2})", "ج": "(?:dj|dg|j|g){1,2}",
    "ح": "(?:h|7)?h?", "خ": "(?:kh|k|h|ch)", "د": "d{1,2}", "ذ": "(?:dh|th|z|d){1,2}",
    "ر": "r{1,2}", "ز": "(?:z|s){1,2}",
    "س": "(?:ss|s|c|sc|z|x)", "ش": "(?:sh|ch|sch|s)", "ص": "s{1,2}", "ض": "(?:dh|d){1,2}", "ط": "t{1,2}h?",
    "ظ": "(?:dh|th|z|d){1,2}", "ع": "(?:aa|a|e|i|o|u)?", "غ": "(?:gh|g){1,2}",
    "ف": "(?:ff|f|v|w|ph)", "ق": "(?:q|k|c|g|gh){1,2}",
    "ك": "(?:ck|k|c|q|g|ch|x){1,2}", "ل": "l{1,2}", "م": "m{1,2}", "ن": "n{1,2}", "ه": "(?:h|a|ah|eh|e)?",
    "و": "(?:w|v|ou|oo|oa|oe|au|aw|ow|eu|o|u)", "ي": "(?:iy|yy|y|j|ei|ey|ie|ee|ea|ay|ai|ae|i|e)", "ء": "",
    "چ": "(?:tch|tsch|tsh|cz|ch|c|g|j)", "ڭ": "(?:x|[kc]{1,2}s|ks|kes|kis|kas|cas|cos|kos|x{2})", "پ": "p", "ڤ": "v",
}  # fmt: skip


def is_transcribed(arabic: str, latin: str) -> bool:
    """Whether a plain Latin word may be a plain Arabic one as it is heard."""
    pattern = _spelled(arabic)
    return any(pattern.fullmatch(way) for way in _ways(latin))


@lru_cache(maxsize=1 << 12)
def _ways(latin: str) -> tuple[str, ...]:
    """Return how a Latin word may be meant: as it is, its joined article gone, European letters as heard."""
    found = [latin]
    bare = without_joined_article(latin)
    if bare != latin:
        found.append(bare)
    if _JOINED_L.match(latin):
        found.append(latin[1:])
    all_heard = latin
    for pattern, heard in _SILENT:
        if pattern.search(latin):
            found.append(pattern.sub(heard, latin))
            all_heard = pattern.sub(heard, all_heard)
    return (*found, all_heard)


@lru_cache(maxsize=1 << 12)
def _spelled(arabic: str) -> re.Pattern[str]:
    """Return what an Arabic word may look like in Latin letters: short vowels are not written in Arabic."""
    arabic = arabic.replace("تش", "چ").replace("كس", "ڭ")
    letters = [_SPELLINGS.get(letter, "") for letter in arabic]
    for i in range(1, len(arabic) - 1):
        if arabic[i] == "ا":
            letters[i] = _DIPHTHONG if arabic[i + 1] == "ي" else _LONG_A
            if arabic[i + 1] == "ي" and i + 2 < len(arabic):
                letters[i + 1] = "y?"
    if arabic.startswith("اي"):
        letters[:2] = [_FIRST_I, ""]
    ending = "(?:[aeiou]h?|h)?"
    if arabic.endswith("ي"):
        letters[-1] = f"(?:{letters[-1]}|a)"  # what was ى before folding: ليلى is Layla
        ending = "[eh]?"  # but سامي is not Samia
    # A long vowel before the last letter is written in Arabic too: محمد is not Mahmoud, nor كامل Kamal.
    last = _NOT_A if len(arabic) == _ACTIVE and arabic[1] == "ا" else _SHORT_VOWEL
    inside = _VOWEL.join(letters[:-1]) + last + letters[-1] if len(letters) > 1 else letters[0]
    return re.compile(_VOWEL + inside + ending)
