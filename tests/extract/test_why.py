"""Why a sentence states what it states: fits, folds, refusals and near misses, in words."""

from __future__ import annotations

from typing import Any

from tipgraph.extract.why import Explanation, explain


def explained(reader: Any, text: str, code: str = "en", offset: int | None = None) -> list[Explanation]:
    return list(explain(reader.document(text, code), reader.pack(code), reader.authority, offset))


def test_a_rule_that_fires_shows_its_words_and_claims(reader: Any) -> None:
    """The row as rules read it has words in their matching form, and mentions with kind and name."""
    (found,) = explained(reader, "The Harbour Project is funded by Norway.")
    assert found.row == "<Project: Harbour Project> is funded by <Country: Norway> ."
    passive = next(firing for firing in found.firings if firing.rule == "en.funds.passive")
    assert passive.words == "<Project: Harbour Project> is funded by <Country: Norway>"
    assert (passive.claims, passive.refusal) == (("Norway | funds | Harbour Project",), "")


def test_what_is_folded_is_shown_before_and_after(reader: Any) -> None:
    """The office beside a name is read first and leaves the name alone."""
    text = "Lena Ortiz, Director of the Harbour Foundation, opened the workshop."
    (found,) = explained(reader, text)
    claims = [claim for fold in found.folds for claim in fold.claims]
    assert claims == ["Lena Ortiz | holdsRoleIn | Harbour Foundation (Director)"]
    assert "<Role: Director>" in found.row
    assert "<Role: Director>" not in found.folded


def test_a_guard_names_the_word_that_took_back(reader: Any) -> None:
    """The rule fits, states nothing, and says why."""
    (found,) = explained(reader, "The Harbour Project is not funded by Norway.")
    refusals = {firing.rule: firing.refusal for firing in found.firings}
    assert refusals["en.funds.passive"] == "taken back by “not”"
    assert [claim for firing in found.firings for claim in firing.claims] == []


def test_the_nearest_rules_say_what_they_lack(reader: Any) -> None:
    """With what fits of them, and the words that stand in the place of the rest."""
    (found,) = explained(reader, "The Harbour Project is funded by benefactors.")
    miss = next(miss for miss in found.near if miss.rule == "en.funds.passive")
    assert (miss.failing, miss.before, miss.instead) == ("{s:Body+}", False, "benefactors .")
    assert miss.fitting.startswith("{o:")


def test_sentences_are_explained_in_the_light_of_those_before(reader: Any) -> None:
    """Each by itself, or only the one at an offset."""
    text = "Ms. Lena Ortiz came early. She opened the workshop."
    first, second = explained(reader, text)
    assert (first.text, second.text) == ("Ms. Lena Ortiz came early.", "She opened the workshop.")
    assert "Lena Ortiz | attends | workshop" in [
        claim for firing in second.firings for claim in firing.claims
    ]
    assert explained(reader, text, offset=30) == [second]
    assert explained(reader, text, offset=500) == []


def test_arabic_is_explained_alike(reader: Any) -> None:
    """The mentions are named as the text has them."""
    (found,) = explained(reader, "يمول الاتحاد الأوروبي المشروع.", "ar")
    assert [mention.entity for mention in found.mentions if mention.entity] == ["european-union"]
    assert found.text == "يمول الاتحاد الأوروبي المشروع."
