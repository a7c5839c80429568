"""French: names that go on in small letters, roles whose article tells whose they are, inversions."""

from __future__ import annotations

from typing import Any

import pytest

from tipgraph.extract.mixed import read_mixed
from tipgraph.model import Span


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "L’Instance nationale de lutte contre la traite (INLTP) a publié une note.",
            ["Instance nationale de lutte contre la traite"],
        ),
        (
            "Le ministère de la Femme, de la Famille et de l'Enfance et l'Ordre des avocats ont écrit.",
            ["ministère de la Femme, de la Famille et de l'Enfance", "Ordre des avocats"],
        ),
        (
            "L'Agence pour la prévention de la traite et le trafic de migrants ouvre un guichet.",
            ["Agence pour la prévention de la traite et le trafic de migrants"],
        ),
        (
            "Le secrétariat exécutif du Comité national de vigilance organise une collecte.",
            ["secrétariat exécutif du Comité national de vigilance", "Comité national de vigilance"],
        ),
        ("Le bureau régional de Médecins du Monde à Tunis a écrit à l'ONG « Rive droite ».", ["Rive droite"]),
        ("La Commission et le Comité des sages se sont réunis.", ["Commission", "Comité des sages"]),
    ],
)
def test_bodies_go_on_as_far_as_their_grammar_does(text: str, names: list[str], reader: Any) -> None:
    """Adjectives, "de ..." and what "et" joins belong to a name; a verb or another body ends it."""
    found = reader.names(text, "Organization", code="fr")
    assert [name for name in names if name not in found] == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Le président du Comité national de vigilance, M. Paul Kassi, et la directrice de l'Agence des "
            "migrations, Mme Awa Bocoum, ont signé.",
            [
                "Awa Bocoum | holdsRoleIn | Agence des migrations",
                "Paul Kassi | chairs | Comité national de vigilance",
            ],
        ),
        (
            "Étaient là Paul Kassi, président du Comité national de vigilance, Awa Bocoum, directrice de "
            "l'Agence des migrations, et d'autres.",
            [
                "Awa Bocoum | holdsRoleIn | Agence des migrations",
                "Paul Kassi | chairs | Comité national de vigilance",
            ],
        ),
        (
            "Le ministre de la Justice par intérim, Paul Kassi, a pris la parole.",
            ["Paul Kassi | holdsRoleIn | ministère de la Justice"],
        ),
        ("Le maire de Sfax, Paul Kassi, a pris la parole.", ["Paul Kassi | holdsRoleIn | mairie de Sfax"]),
        (
            "L'ambassadrice du Japon au Mali, Mme Rei Sato, a pris la parole.",
            ["Rei Sato | holdsRoleIn | ambassade du Japon"],
        ),
        ("Paul Kassi, ancien président du Comité national de vigilance, vit à Sfax.", []),
    ],
)
def test_a_role_is_of_the_person_that_its_article_tells(text: str, claims: list[str], reader: Any) -> None:
    """Without an article it follows its person, with one it stands before; a former role is not a role."""
    assert reader.stated(text, "chairs", "holdsRoleIn", code="fr") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Un atelier s'est ouvert à Sfax. « Il faut agir », a déclaré la juge Salma Trabelsi.",
            ["Salma Trabelsi | attends | atelier"],
        ),
        (
            "Ont pris part à la conférence des délégations du Togo, du Bénin et de la Côte d'Ivoire.",
            [
                "Benin | attends | conférence",
                "Ivory Coast | attends | conférence",
                "Togo | attends | conférence",
            ],
        ),
        (
            "Tout va bien. M. Paul Kassi s'est entretenu avec l'ambassadeur du Japon, Ken Ota.",
            ["Ken Ota | attends | entretien", "Paul Kassi | attends | entretien"],
        ),
        ("M. Paul Kassi n'a pas participé à la conférence.", []),
    ],
)
def test_verbs_stand_before_and_behind_those_who_take_part(text: str, claims: list[str], reader: Any) -> None:
    """Inverted speech, inverted presence, and meetings that only a verb tells."""
    assert reader.stated(text, "attends", code="fr") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "L'atelier a été organisé par l'OIM grâce à l'appui de l'ambassade du Canada et de la Suède.",
            ["Sweden | funds | atelier", "ambassade du Canada | funds | atelier"],
        ),
        ("Le projet « Horizon », que finance l'Italie, a commencé.", ["Italy | funds | Horizon"]),
        ("L'ONG appelle l'Italie à financer le projet « Horizon ».", []),
        ("L'atelier a été organisé par l'OIM avec l'appui technique de l'ambassade du Canada.", []),
    ],
)
def test_money_is_told_in_many_ways_and_wishes_are_none(text: str, claims: list[str], reader: Any) -> None:
    """Nominal, inverted and passive funding; a call for it and technical help are no funding."""
    assert reader.stated(text, "funds", code="fr") == claims


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("Le Japon a accordé au ministère de la Famille 1,5 million d'euros.", "1500000", "EUR"),
        ("Le Japon a accordé au ministère de la Famille 65 millions de francs CFA.", "65000000", "XOF"),
        ("Le Japon a accordé au ministère de la Famille 700 000 dollars.", "700000", "USD"),
    ],
)
def test_amounts_are_read_with_decimal_commas_and_spaces(
    text: str, amount: str, currency: str, reader: Any
) -> None:
    """The comma is the decimal sign, a space parts thousands, "de" stands before the currency."""
    claims = [claim for claim, _ in reader.claims(text, "funds", code="fr")]
    assert [(claim.amount, claim.currency) for claim in claims] == [(amount, currency)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Le forum s'est tenu du 10 au 12 juillet 2024 à Dakar.", ["2024-07-10", "2024-07-12"]),
        ("Le forum s'est tenu les 1er et 2 mars 2024 à Dakar.", ["2024-03-01", "2024-03-02"]),
        ("Le forum s'est ouvert lundi à Dakar.", ["2024-06-03"]),
        ("Le forum porte sur la loi n° 2016-61 du 3 août 2016.", []),
    ],
)
def test_dates_of_events_and_not_of_laws(text: str, dates: list[str], reader: Any) -> None:
    """Ranges, the first of a month, weekdays before the day of publication; the date of a law is none."""
    claims = [claim for claim, _ in reader.claims(text, "startDate", "endDate", code="fr")]
    assert sorted(claim.object for claim in claims) == dates


@pytest.mark.parametrize(
    ("text", "ranked"),
    [
        (
            "Le rapport 2023 sur la traite des personnes est paru. Le Togo et le Bénin restent au niveau 2, "
            "le Tchad est passé du niveau 2 à la liste de surveillance.",
            [("Benin", "tier-2"), ("Chad", "tier-2"), ("Chad", "tier-2-watch-list"), ("Togo", "tier-2")],
        ),
        (
            "Dans son rapport, le Département d'État maintient le Mali au niveau 2, liste de surveillance.",
            [("Mali", "tier-2-watch-list")],
        ),
        (
            "Le rapport 2023 sur la traite des personnes est paru. D'autres pourraient glisser au niveau 3.",
            [],
        ),
    ],
)
def test_rankings(text: str, ranked: list[tuple[str, str]], reader: Any) -> None:
    """Lists under one tier, moves between two, and warnings that rank nobody."""
    claims = reader.claims(text, "ranks", code="fr")
    assert sorted((line.split(" | ")[2], claim.tier) for claim, line in claims) == ranked


def test_a_mixed_document_is_read_paragraph_by_paragraph(reader: Any) -> None:
    """Each paragraph gives its claims by the rules of its language, quoted at its place in the whole text."""
    english = "The Harbour Project is funded by the Government of Canada with the help of many."
    arabic = "نظمت اللجنة الوطنية لمكافحة الاتجار بالبشر ورشة عمل حول حماية الضحايا في القاهرة."
    french = "Le projet « Horizon » est financé par l'Italie et par d'autres depuis plus de trois ans."
    text = "\n\n".join((english, arabic, french))
    packs = {code: reader.pack(code) for code in ("ar", "en", "fr")}
    reading = read_mixed(reader.document(text, "en"), packs, reader.authority)
    places = {claim.evidence[0].rule[:2]: claim.evidence[0] for claim in reading.claims}
    quotes = {code: text[evidence.quote.start : evidence.quote.end] for code, evidence in places.items()}
    assert quotes == {"ar": arabic, "en": english, "fr": french}
    assert {code: evidence.exact for code, evidence in places.items()} == quotes
    assert [referent.number for referent in reading.referents] == list(range(len(reading.referents)))
    assert reading.document.text == text
    funds = {
        tuple(reader.name(key, reading) for key in (claim.subject, claim.object))
        for claim in reading.claims
        if claim.relation == "funds"
    }
    assert funds == {("Canada", "Harbour Project"), ("Italy", "Horizon")}
    assert all(
        text[span.start : span.end] and isinstance(span, Span)
        for claim in reading.claims
        for span in (claim.evidence[0].subject, claim.evidence[0].object)
    )


def test_a_document_of_one_language_is_read_as_ever(reader: Any) -> None:
    """Reading with all packs at hand changes nothing where all paragraphs are of one language."""
    text = "Le projet « Horizon » est financé par l'Italie.\n\nIl dure trois ans et il est mené par l'OIM."
    packs = {code: reader.pack(code) for code in ("ar", "en", "fr")}
    assert read_mixed(reader.document(text, "fr"), packs, reader.authority) == reader.read(text, "fr")


@pytest.mark.parametrize(
    ("text", "funded"),
    [
        ("L'OIM a tenu une conférence à Lomé. Elle est financée par la Norvège.", ["Norway"]),
        ("L'OIM a tenu une conférence à Lomé. Il est financé par la Norvège.", []),
        ("Le projet « Havre » dure trois ans. Il est cofinancé par la Norvège.", ["Norway"]),
    ],
)
def test_pronouns_have_the_gender_of_what_they_stand_for(text: str, funded: list[str], reader: Any) -> None:
    """ "Elle" stands for the conference, "il" for the project, and for nothing where no noun agrees."""
    found = reader.stated(text, "funds", code="fr")
    assert [claim.split(" | ")[0] for claim in found] == funded


def test_a_list_of_those_present_passes_over_those_without_a_name(reader: Any) -> None:
    """Officials and groups that nobody names stand in a list without ending it."""
    text = (
        "L'OIM a tenu un atelier à Lomé. Étaient présents les ministres de la région, Mme Léa Martin, ainsi que "
        "des représentants de la société civile et de l'UNICEF."
    )
    found = reader.stated(text, "attends", code="fr")
    assert sorted(claim.split(" | ")[0] for claim in found) == ["Léa Martin", "UNICEF"]


def test_a_body_in_small_letters_is_not_another_of_its_noun(reader: Any) -> None:
    """The ministry of Justice is not the ministry of Labour that was named before."""
    text = "Le ministère du Travail a tenu un atelier à Lomé. Le projet « Havre » est financé par le ministère de la Justice."
    found = reader.stated(text, "funds", code="fr")
    assert [claim.split(" | ")[0] for claim in found] == ["ministère de la Justice"]


def test_an_unknown_acronym_takes_in_the_places_right_behind_it(reader: Any) -> None:
    """The body of "EUCAP Sahel Niger" is one body, not a body and two places."""
    text = "La formation organisée par DANUCAP Sahel Niger a duré trois jours."
    assert reader.stated(text, "organizes", code="fr") == ["DANUCAP Sahel Niger | organizes | formation"]


def test_one_association_is_followed_by_no_list(reader: Any) -> None:
    """Behind "de l'association X," stands who holds the role, not a second association."""
    text = "La présidente de l'association Kabelo, Léa Martin, a remercié les juges."
    assert reader.stated(text, "chairs", code="fr") == ["Léa Martin | chairs | association Kabelo"]


def test_an_initiative_is_a_project_where_it_has_a_title(reader: Any) -> None:
    """Without a title in quotation marks "initiative" names nothing."""
    text = "L'initiative « Femmes debout » est mise en œuvre par l'OIM."
    assert reader.stated(text, "implements", code="fr") == [
        "International Organization for Migration | implements | Femmes debout"
    ]
    assert reader.stated("L'initiative est mise en œuvre par l'OIM.", "implements", code="fr") == []
