"""countries.yaml is generated: it is current, complete, and keeps look-alikes apart."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tipgraph.read.authority import Authority, load_authority

SCRIPT = Path(__file__).parents[2] / "scripts" / "generate_countries.py"


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_countries", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def authority() -> Authority:
    return load_authority()


def country_named(authority: Authority, name: str) -> list[str]:
    """Return every country that has the name as a strong one, in any language."""
    countries = (entry for entry in authority.entries.values() if entry.cls == "Country")
    return sorted(entry.id for entry in countries if name in {form for _, form in entry.strong})


def country_of_adjective(authority: Authority, adjective: str) -> list[str]:
    countries = (entry for entry in authority.entries.values() if entry.cls == "Country")
    return sorted(entry.id for entry in countries if adjective in {form for _, form in entry.demonyms})


def test_file_is_current(generator: ModuleType) -> None:
    """The file is what the script writes from CLDR and the curated aliases."""
    assert generator.OUTPUT.read_text(encoding="utf-8") == generator.render_countries()


def test_every_iso_code_stands_once(authority: Authority) -> None:
    """The 249 entries of ISO 3166-1 and Kosovo, each with two codes of its own and three labels."""
    countries = [entry for entry in authority.entries.values() if entry.cls == "Country"]
    assert len(countries) == 250
    assert len({code for entry in countries for code in entry.iso}) == 500
    assert {tuple(language for language, _ in entry.labels) for entry in countries} == {("en", "ar", "fr")}


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Sudan", "sudan"),
        ("السودان", "sudan"),
        ("South Sudan", "south-sudan"),
        ("جنوب السودان", "south-sudan"),
        ("Niger", "niger"),
        ("النيجر", "niger"),
        ("Nigeria", "nigeria"),
        ("نيجيريا", "nigeria"),
        ("Democratic Republic of the Congo", "democratic-republic-of-the-congo"),
        ("DRC", "democratic-republic-of-the-congo"),
        ("RDC", "democratic-republic-of-the-congo"),
        ("جمهورية الكونغو الديمقراطية", "democratic-republic-of-the-congo"),
        ("Republic of the Congo", "republic-of-the-congo"),
        ("Congo-Brazzaville", "republic-of-the-congo"),
        ("جمهورية الكونغو", "republic-of-the-congo"),
        ("Guinea", "guinea"),
        ("غينيا", "guinea"),
        ("Guinea-Bissau", "guinea-bissau"),
        ("غينيا بيساو", "guinea-bissau"),
        ("Equatorial Guinea", "equatorial-guinea"),
        ("غينيا الاستوائية", "equatorial-guinea"),
        ("Papua New Guinea", "papua-new-guinea"),
        ("Georgia", "georgia"),
        ("جورجيا", "georgia"),
        ("Holland", "netherlands"),
        ("the Netherlands", "netherlands"),
        ("هولندا", "netherlands"),
        ("Ivory Coast", "ivory-coast"),
        ("Côte d'Ivoire", "ivory-coast"),
        ("ساحل العاج", "ivory-coast"),
        ("UAE", "united-arab-emirates"),
        ("الإمارات", "united-arab-emirates"),
        ("المملكة الأردنية الهاشمية", "jordan"),
        ("جمهورية مصر العربية", "egypt"),
        ("USA", "united-states"),
        ("U.S.", "united-states"),
        ("الولايات المتحدة", "united-states"),
        ("UK", "united-kingdom"),
        ("KSA", "saudi-arabia"),
        ("Burma", "myanmar"),
        ("Turkey", "turkey"),
        ("Türkiye", "turkey"),
        ("Swaziland", "eswatini"),
        ("Cabo Verde", "cape-verde"),
        ("Czech Republic", "czechia"),
        ("Macedonia", "north-macedonia"),
    ],
)
def test_name_identifies_one_country(authority: Authority, name: str, country: str) -> None:
    """A strong name is one country's, whatever else sounds like it."""
    assert country_named(authority, name) == [country]


@pytest.mark.parametrize(
    "name", ["Congo", "Korea", "الكونغو", "كوريا", "عمان", "مالي", "Maurice", "La Réunion"]
)
def test_ambiguous_name_identifies_none(authority: Authority, name: str) -> None:
    """A name of two countries, or one that is an ordinary word or a given name, is strong for none."""
    assert country_named(authority, name) == []


@pytest.mark.parametrize(
    ("adjective", "countries"),
    [
        ("Egyptian", ["egypt"]),
        ("المصرية", ["egypt"]),
        ("égyptiennes", ["egypt"]),
        ("الأردنية", ["jordan"]),
        ("tunisienne", ["tunisia"]),
        ("Dutch", ["netherlands"]),
        ("British", ["united-kingdom"]),
        ("American", ["united-states"]),
        ("الأمريكية", ["united-states"]),
        ("Ivorian", ["ivory-coast"]),
        ("Nigerian", ["nigeria"]),
        ("nigérian", ["nigeria"]),
        ("Nigerien", ["niger"]),
        ("nigérien", ["niger"]),
        ("Guinean", ["guinea"]),
        ("South Sudanese", ["south-sudan"]),
        ("الجنوب أفريقية", ["south-africa"]),
        ("الكورية الشمالية", ["north-korea"]),
        ("Congolese", ["democratic-republic-of-the-congo", "republic-of-the-congo"]),
        ("القطرية", ["qatar"]),
        ("القطري", []),
        ("مالية", []),
    ],
)
def test_adjective_points_to_its_countries(
    authority: Authority, adjective: str, countries: list[str]
) -> None:
    """Adjectives in both genders; left out are مالي (mostly "financial") and القطري (the country office)."""
    assert country_of_adjective(authority, adjective) == countries


def test_french_forms(generator: ModuleType) -> None:
    """Feminine and plurals follow the ending, or the feminine that is given."""
    assert generator.french_forms("tunisien") == ["tunisien", "tunisienne", "tunisiens", "tunisiennes"]
    assert generator.french_forms("français") == ["français", "française", "françaises"]
    assert generator.french_forms("belge") == ["belge", "belges"]
    assert generator.french_forms("grec/grecque") == ["grec", "grecque", "grecs", "grecques"]


def test_arabic_forms(generator: ModuleType) -> None:
    """Gender and article; of two words both change only where both are adjectives."""
    assert generator.arabic_forms("مصري") == ["مصري", "المصري", "مصرية", "المصرية"]
    assert generator.arabic_forms("كوري شمالي") == [
        "كوري شمالي",
        "الكوري الشمالي",
        "كورية شمالية",
        "الكورية الشمالية",
    ]
    assert generator.arabic_forms("جنوب أفريقي") == [
        "جنوب أفريقي",
        "الجنوب أفريقي",
        "جنوب أفريقية",
        "الجنوب أفريقية",
    ]
    assert generator.arabic_forms("قطرية") == ["قطرية", "القطرية"]


def test_slug(generator: ModuleType) -> None:
    """Ids are ASCII."""
    assert generator.slug("Côte d'Ivoire") == "cote-divoire"
    assert generator.slug("Antigua & Barbuda") == "antigua-and-barbuda"
