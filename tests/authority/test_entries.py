"""The packaged authority holds what the project promises, and each body says where it was checked."""

from __future__ import annotations

import pytest

from tipgraph.model import CLASSES
from tipgraph.read.authority import AUTHORITY_CLASSES, UNSOURCED, Authority, load_authority


@pytest.fixture(scope="module")
def authority() -> Authority:
    return load_authority()


def owners(authority: Authority, name: str) -> list[str]:
    """Return the ids for which the name is strong, in any language."""
    return sorted(
        entry.id for entry in authority.entries.values() if name in {form for _, form in entry.strong}
    )


def weak_owners(authority: Authority, name: str) -> list[str]:
    return sorted(
        entry.id for entry in authority.entries.values() if name in {form for _, form in entry.weak}
    )


def test_bodies_are_many_and_sourced(authority: Authority) -> None:
    """At least 400 bodies, projects, reports, treaties and days, each with an address."""
    bodies = [entry for entry in authority.entries.values() if entry.cls not in UNSOURCED]
    assert len(bodies) >= 400
    assert {entry.id for entry in bodies if not entry.source.startswith("http")} == set()


def test_classes_are_of_the_model(authority: Authority) -> None:
    """Only Instrument stands outside the model; nobody is a person here."""
    assert {entry.cls for entry in authority.entries.values()} - set(CLASSES) == {"Instrument"}
    assert "Person" not in AUTHORITY_CLASSES


def test_capitals_are_in_countries(authority: Authority) -> None:
    """Every capital can stand for its government, so it says which."""
    capitals = [entry for entry in authority.entries.values() if entry.capital]
    assert {entry.id for entry in capitals if not entry.country or entry.cls != "Place"} == set()
    assert len({entry.country for entry in capitals}) >= 195


def test_regions_are_in_no_country(authority: Authority) -> None:
    """A region spans countries; the one inside a country says so."""
    regions = [entry for entry in authority.entries.values() if entry.kind == "region"]
    assert {entry.id for entry in regions if entry.country} == {"kurdistan-region"}


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("NCCPIM&TIP", "nccpim-tip"),
        ("اللجنة الوطنية التنسيقية لمكافحة ومنع الهجرة غير الشرعية والاتجار بالبشر", "nccpim-tip"),
        ("IOM", "iom"),
        ("المنظمة الدولية للهجرة", "iom"),
        ("OIM", "iom"),
        ("International Organization for Migration in Egypt", "iom-egypt"),
        ("UNODC", "unodc"),
        ("مكتب الأمم المتحدة المعني بالمخدرات والجريمة", "unodc"),
        ("ROMENA", "unodc-romena"),
        ("ILO", "ilo"),
        ("منظمة العمل الدولية", "ilo"),
        ("EU", "european-union"),
        ("الاتحاد الأوروبي", "european-union"),
        ("EUTF", "eutf"),
        ("US State Department", "us-state-department"),
        ("وزارة الخارجية الأمريكية", "us-state-department"),
        ("J/TIP", "office-tip"),
        ("مكتب مراقبة ومكافحة الاتجار في البشر", "office-tip"),
        ("RDPP", "rdpp"),
        ("Trafficking in Persons Report", "tip-report"),
        ("تقرير الاتجار بالبشر", "tip-report"),
        ("تقرير الاتجار بالأشخاص", "tip-report"),
        ("World Day Against Trafficking in Persons", "world-day-against-trafficking"),
        ("اليوم العالمي لمكافحة الاتجار بالبشر", "world-day-against-trafficking"),
        ("Palermo Protocol", "palermo-protocol"),
        ("Cairo", "cairo"),
        ("القاهرة", "cairo"),
        ("New York", "new-york"),
        ("MENA region", "mena-region"),
        ("Tripoli", "tripoli"),
        ("Georgia", "georgia"),
    ],
)
def test_name_identifies_its_entity(authority: Authority, name: str, entity: str) -> None:
    """The names that texts of the field use most."""
    assert owners(authority, name) == [entity]


@pytest.mark.parametrize("name", ["National Coordinating Committee", "اللجنة الوطنية", "TIP Office", "WHO"])
def test_generic_name_needs_support(authority: Authority, name: str) -> None:
    """A generic name or an acronym that is an ordinary word is weak wherever it stands."""
    assert owners(authority, name) == []
    assert weak_owners(authority, name) != []


def test_look_alike_places_stay_apart(authority: Authority) -> None:
    """The state is not the country, and one Tripoli is strong where the other is weak."""
    assert weak_owners(authority, "Georgia") == ["georgia-us-state"]
    assert weak_owners(authority, "Tripoli") == ["tripoli-lebanon"]
    assert weak_owners(authority, "عمان") == ["oman"]
    assert authority.entries["tripoli"].country == "libya"
    assert authority.entries["amman"].strong == (("en", "Amman"), ("ar", "العاصمة عمان"))


def test_parents(authority: Authority) -> None:
    """Offices know what they belong to."""
    parents = {name: authority.entries[name].parent for name in ("office-tip", "unodc-romena", "iom-egypt")}
    assert parents == {"office-tip": "us-state-department", "unodc-romena": "unodc", "iom-egypt": "iom"}
