"""Arabic facts of projects: what a pronoun or nothing at all points back to, whose country, what only looks like a name."""

from __future__ import annotations

from typing import Any

import pytest


def stated(reader: Any, text: str, *relations: str) -> list[str]:
    found: list[str] = reader.stated(text, *relations, code="ar")
    return found


def test_a_pronoun_means_what_was_named_last_and_agrees(reader: Any) -> None:
    """ "Its costs" are those of the last thing whose noun has the gender of the pronoun."""
    text = "نظمت جمعية الأمل ندوة حول حقوق العمال ضمن مشروع «جسور»، وتكفلت بتكاليف{} السفارة الكندية."
    assert stated(reader, text.format("ها"), "funds") == ["السفارة الكندية | funds | ندوة حول حقوق العمال"]
    assert stated(reader, text.format("ه"), "funds") == ["السفارة الكندية | funds | جسور"]


def test_a_sentence_that_names_nothing_is_about_the_last_activity(reader: Any) -> None:
    """Support told in a sentence of its own goes to the activity named before it, not past one that it names."""
    text = "انطلق مشروع «جسور» في صيدا. ويأتي ذلك بتمويل من السفارة الكندية."
    assert stated(reader, text, "funds") == ["السفارة الكندية | funds | جسور"]


def test_nobody_carries_out_an_event(reader: Any) -> None:
    """Of an event "which the society carries out" the society is no implementer; of a project it is."""
    assert not stated(reader, "تنتهي ورشة حول حقوق العمال التي تشرف عليها جمعية الأمل.", "implements")


def test_his_country_pays(reader: Any) -> None:
    """ "His country" is the one of the role before it."""
    text = "أعلن السفير الكندي كريم نصار أن بلاده خصصت 2 مليون يورو لمشروع «جسور»."
    assert stated(reader, text, "funds") == ["Canada | funds | جسور"]


@pytest.mark.parametrize("text", ["ما زالت تونس في المستوى الثاني.", "ولا تزال تونس في المستوى الثاني."])
def test_still_is_no_negation(reader: Any, text: str) -> None:
    """What is "still" on a tier is on it, though the phrase holds a negation."""
    report = "صدر تقرير الاتجار بالبشر لعام 2019. "
    assert stated(reader, report + text, "ranks") == ["Trafficking in Persons Report | ranks | Tunisia"]


def test_a_province_behind_in_is_a_place(reader: Any) -> None:
    """ "In the province of" tells where, not who."""
    text = "عقدت نقابة المحامين ندوة حول حقوق العمال بمحافظة البلقاء."
    assert stated(reader, text, "heldIn") == ["ندوة حول حقوق العمال | heldIn | محافظة البلقاء"]


def test_names_of_bodies(reader: Any) -> None:
    """What a fund is against or for belongs to its name, and so does a foreign name of two words."""
    names = reader.names("موله الصندوق العربي للقضاء على العنف ضد المرأة.", "Organization", code="ar")
    assert names == ["الصندوق العربي للقضاء على العنف ضد المرأة"]
    assert reader.names("زرنا مؤسسة فريدريش إيبرت.", "Organization", code="ar") == ["مؤسسة فريدريش إيبرت"]


def test_a_scale_alone_is_an_amount(reader: Any) -> None:
    """ "A million euros" needs no number before it."""
    found = reader.mentions("خصصت السفارة مليون يورو للمشروع.", "Money", code="ar")
    assert [(mention.amount, mention.currency) for mention in found] == [("1000000", "EUR")]


def test_who_is_represented_does_not_attend(reader: Any) -> None:
    """ "Represented by" takes back that somebody was there and says that the other was; both keep their offices."""
    text = "حضر الندوة الوطنية للشباب وزير الثقافة نبيل صالح {} السيدة ليلى الخوري."
    by = text.format("ممثلا ب").replace("ب ال", "بال")
    assert stated(reader, by, "attends") == ["ليلى الخوري | attends | الندوة الوطنية للشباب"]
    for_another = "حضر الندوة الوطنية للشباب السيد كريم نصار ممثلا رئيس جامعة الخليج."
    assert not stated(reader, for_another, "holdsRoleIn", "chairs")


def test_a_pronoun_on_a_verb_means_the_event_named_last(reader: Any) -> None:
    """ "Which she moderated" is about the event before the verb, though another is in focus."""
    text = "عقدت نقابة المحامين ندوة حول حقوق العمال. وتلتها دورة تدريبية متقدمة بالتعاون مع جمعية الأمل، أطرتها الأستاذة ليلى الخوري."
    assert stated(reader, text, "attends") == ["ليلى الخوري | attends | دورة تدريبية متقدمة"]


def test_the_ministry_of_another_country_bears_its_adjective(reader: Any) -> None:
    """A minister whose country's adjective stands behind the office heads that country's ministry."""
    text = "قال وزير الداخلية الليبي كريم نصار إن العمل مستمر."
    assert stated(reader, text, "holdsRoleIn") == ["كريم نصار | holdsRoleIn | وزارة الداخلية الليبية"]


def test_a_country_behind_a_topic_belongs_to_it(reader: Any) -> None:
    """ "A seminar on trafficking in Lebanon" need not be held there; a city behind it is where it is held."""
    assert not stated(reader, "عقدت نقابة المحامين ندوة حول حقوق العمال في لبنان.", "heldIn")
    assert stated(reader, "عقدت نقابة المحامين ندوة حول حقوق العمال في صيدا.", "heldIn")
