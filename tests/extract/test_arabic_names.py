"""Arabic names without capitals: bodies by their chain, events by description, offices, persons."""

from __future__ import annotations

import pytest

from tipgraph.extract.mention import Mention
from tipgraph.extract.pack import Pack, load_pack
from tipgraph.extract.reading import find_mentions
from tipgraph.model import Document
from tipgraph.read.authority import load_authority
from tipgraph.read.sentences import split_sentences


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack("ar", load_authority())


def mentions(pack: Pack, text: str, *kinds: str) -> list[Mention]:
    document = Document("d", "d.txt", text, "ar", "")
    found: list[Mention] = []
    for sentence in split_sentences(text, pack.words):
        found += find_mentions(document, sentence, pack)[1]
    return [mention for mention in found if mention.kind in kinds]


def names(pack: Pack, text: str, *kinds: str) -> list[str]:
    return [mention.name for mention in mentions(pack, text, *kinds)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "اجتمعت الهيئة العليا لمكافحة تهريب الآثار وحماية المتاحف مع نقابة المرشدين",
            ["الهيئة العليا لمكافحة تهريب الآثار وحماية المتاحف", "نقابة المرشدين"],
        ),
        ("زار وفد وزارة الثقافة والشؤون الدينية اليوم المتحف", ["وزارة الثقافة والشؤون الدينية"]),
        ("شارك ممثلون عن وزارات الثقافة والسياحة والنقل", ["وزارة الثقافة", "وزارة السياحة", "وزارة النقل"]),
        ("أعلنت مؤسسة «بذور» للتنمية الريفية ذلك", ["مؤسسة بذور للتنمية الريفية"]),
        ("قالت منظمات غير حكومية إن لجانا وطنية تعمل", []),
        ("أعلنت وزارة الأسرة والطفولة وكبار السن ذلك", ["وزارة الأسرة والطفولة وكبار السن"]),
        ("قال المدير في المكتب للشرق الأوسط ذلك", ["المكتب"]),
    ],
)
def test_bodies_end_where_their_chain_ends(pack: Pack, text: str, expected: list[str]) -> None:
    """Bare nouns run up to a definite one; "for" and "and" go on, the next head noun ends the name."""
    assert names(pack, text, "Organization") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "نظموا ورشة تدريبية متقدمة حول ترميم المخطوطات أمس",
            ["ورشة تدريبية متقدمة حول ترميم المخطوطات"],
        ),
        ("أطلقوا حملة بعنوان (نهر نظيف) أمس", ["نهر نظيف"]),
        ("ناقش البرلمان مشروع قانون العمل", []),
        ('نفذوا مشروع "مدارس خضراء" هناك', ["مدارس خضراء"]),
    ],
)
def test_activities_are_described_or_titled(pack: Pack, text: str, expected: list[str]) -> None:
    """Adjectives and "about ..." belong to an event; a title in quotation marks or brackets names it."""
    assert names(pack, text, "Event", "Project") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تحدثت السفيرة هدى بنت سالم الراشدي عن التجربة", ["هدى بنت سالم الراشدي"]),
        ("قال المستشار ولد الشيخ إن العمل مستمر", ["ولد الشيخ"]),
        ("التقى “كلاوس فيشر” مدير المتحف", ["كلاوس فيشر"]),
        ("أكدت مديرة المتحف أهمية التعاون", []),
        ("حضر عبد الرحمن نور الدين العقيلي الحفل", ["عبد الرحمن نور الدين العقيلي"]),
    ],
)
def test_persons_are_known_by_title_role_or_given_name(pack: Pack, text: str, expected: list[str]) -> None:
    """A name needs a title, a role, quotation marks or a given name; a common noun is none."""
    assert names(pack, text, "Person") == expected


def test_a_minister_tells_his_ministry(pack: Pack) -> None:
    """The portfolio of a minister names the ministry; a former one is marked as such."""
    current, former = mentions(pack, "وصل وزير الثقافة والسياحة ووزير العدل السابق", "Role")
    assert (current.name, current.body, current.status) == (
        "وزير الثقافة والسياحة",
        "وزارة الثقافة والسياحة",
        "minister",
    )
    assert former.status == "former"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قالت السيدة نورة السويدي إن العمل مستمر", ["نورة السويدي"]),
        ("قال وزير العدل عبد اللطيف وهبي إن العمل مستمر", ["عبد اللطيف وهبي"]),
        ("قالت السيدة غادة والي إن العمل مستمر", ["غادة والي"]),
        ("حضر تاماز كفيرا، مدير جمعية الأمل", ["تاماز كفيرا"]),
        ("سلم السيد نبيل صالح الرسالة", ["نبيل صالح"]),
    ],
)
def test_what_may_be_a_family_name(pack: Pack, text: str, expected: list[str]) -> None:
    """The adjective of a country, a word cut at a particle, an office that nothing follows; no thing with its article."""
    assert names(pack, text, "Person") == expected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("قال وزير الداخلية العراقي نبيل صالح إن", "وزارة الداخلية"),
        ("قال نقيب المحامين نبيل صالح إن", "نقابة المحامين"),
        ("قال نائب محافظ ظفار نبيل صالح إن", "محافظة ظفار"),
        ("قال وزير الدولة للشؤون الخارجية نبيل صالح إن", "وزارة الخارجية"),
    ],
)
def test_an_office_tells_its_body(pack: Pack, text: str, body: str) -> None:
    """The field behind an office names the body, without the adjective of a country."""
    (office,) = mentions(pack, text, "Role")
    assert office.body.split("|")[0] == body


def test_the_name_of_an_event_ends_before_a_number(pack: Pack) -> None:
    """How many it is for is no part of what it is called."""
    text = "نظموا دورة تدريبية متقدمة لخمسة وعشرين موظفا"
    assert names(pack, text, "Event") == ["دورة تدريبية متقدمة"]


def test_an_event_of_somebody_is_known_by_its_noun(pack: Pack) -> None:
    """The pronoun written onto a noun is no part of its name (لقائه)."""
    (meeting,) = mentions(pack, "جاء ذلك خلال لقائه السفيرة", "Event")
    assert "لقاء" in meeting.aliases


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أشاد السفير جيمس هولت بجهود الهيئة", "جيمس هولت"),
        ("نقل الأمين العام أنطون غوتير تحياته", "أنطون غوتير"),
        ("انتقد السيد توماس لينز قرارات المؤتمر", "توماس لينز"),
        ("اجتمع رئيس الوزراء عبد الحميد الخصاونة في بيروت", "عبد الحميد الخصاونة"),
    ],
)
def test_a_thing_behind_a_name_is_no_part_of_it(pack: Pack, text: str, name: str) -> None:
    """What a verb tells of behind its subject ends the name, a family name in -ة behind a compound does not."""
    assert names(pack, text, "Person") == [name]


def test_what_a_verb_does_a_thing_with_is_no_part_of_a_body(pack: Pack) -> None:
    """A preposition with its noun belongs to a body's name only right behind what the body is for."""
    assert names(pack, "ندد المرصد الوطني لحقوق الإنسان بالانتهاكات", "Organization") == [
        "المرصد الوطني لحقوق الإنسان"
    ]


def test_an_adjective_of_a_calling_is_no_name(pack: Pack) -> None:
    """Between a title and a given name it belongs to the title."""
    assert names(pack, "قال الباحث السوسيولوجي جمال نصار إن العمل مستمر", "Person") == ["جمال نصار"]
