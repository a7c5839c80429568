"""The loader takes well-formed entries and reports every fault at once, each with file and path."""

from __future__ import annotations

from pathlib import Path

import pytest

from tipgraph.errors import AuthorityError
from tipgraph.read.authority import AuthorityEntry, load_authority
from tipgraph.resources import parse_yaml_texts


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def faults_of(folder: Path) -> list[str]:
    with pytest.raises(AuthorityError) as caught:
        load_authority(folder)
    return str(caught.value).splitlines()


COUNTRY = "- {id: egypt, class: Country, labels: {en: Egypt, ar: مصر}}\n"


def test_entry_is_read_whole(tmp_path: Path) -> None:
    """Labels come first among the strong names; what is not stated is empty."""
    write(
        tmp_path,
        places=COUNTRY
        + """\
- id: cairo
  class: Place
  labels: {en: Cairo, ar: القاهرة}
  strong: {en: [Al Qahirah]}
  weak: {en: [the capital]}
  country: egypt
  capital: true
""",
    )
    authority = load_authority(tmp_path)
    assert list(authority.entries) == ["egypt", "cairo"]
    assert authority.entries["cairo"] == AuthorityEntry(
        id="cairo",
        cls="Place",
        labels=(("en", "Cairo"), ("ar", "القاهرة")),
        strong=(("en", "Cairo"), ("ar", "القاهرة"), ("en", "Al Qahirah")),
        weak=(("en", "the capital"),),
        country="egypt",
        capital=True,
    )


def test_label_that_is_weak_does_not_identify_alone(tmp_path: Path) -> None:
    """A label made to tell two places apart stays a label and no more."""
    text = """\
- id: tripoli-lebanon
  class: Place
  labels: {en: Tripoli (Lebanon), ar: طرابلس}
  weak: {en: [Tripoli (Lebanon), Tripoli], ar: [طرابلس]}
"""
    entry = load_authority(write(tmp_path, places=text)).entries["tripoli-lebanon"]
    assert entry.strong == ()
    assert entry.labels == (("en", "Tripoli (Lebanon)"), ("ar", "طرابلس"))


def test_all_faults_are_reported_at_once(tmp_path: Path) -> None:
    """One run shows everything that is wrong, in every file."""
    write(
        tmp_path,
        a="""\
- {id: Bad Id, class: Ghost, labels: {ar: شيء}}
- {id: un, class: Organization, labels: {en: UN}, colour: blue, parent: nobody}
- {id: who, class: Organization, labels: {en: WHO}, source: "https://who.int", country: geneva}
- just text
""",
        b="""\
- {id: x, class: Place, labels: {en: X, xx: Y}, strong: {en: [A, A, " B"], ar: word}, kind: lake, capital: no}
- {id: y, class: Place, labels: {en: Y}, parent: nowhere, country: who}
""",
        c="id: egypt\n",
        d="- {id: z, id: z}\n",
    )
    faults = faults_of(tmp_path)
    assert [fault.split(":")[0] + fault.split(":")[1] for fault in faults] == [
        "a.yaml [0].id",
        "a.yaml [0].class",
        "a.yaml [0].labels.en",
        "a.yaml [1].colour",
        "a.yaml [1].source",
        "a.yaml [3]",
        "b.yaml [0].kind",
        "b.yaml [0].capital",
        "b.yaml [0].labels.xx",
        "b.yaml [0].strong.en[1]",
        "b.yaml [0].strong.en[2]",
        "b.yaml [0].strong.ar",
        "c.yaml must be a list of entries, each beginning with `- id",
        "d.yaml is not readable YAML in UTF-8",
        "a.yaml [2].country",
        "b.yaml [1].parent",
        "b.yaml [1].country",
    ]
    assert faults[0] == "a.yaml: [0].id: must be lower-case ASCII words joined by dashes"
    assert faults[-2] == "b.yaml: [1].parent: 'nowhere' is no other entry's id"


def test_repeated_id_names_both_places(tmp_path: Path) -> None:
    """The second entry of an id is the fault; the first is named."""
    write(tmp_path, a=COUNTRY, b="- {id: egypt, class: Country, labels: {en: Egypt again}}\n")
    assert faults_of(tmp_path) == ["b.yaml: [0].id: 'egypt' is also the id of a.yaml: [0]"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("en: [US]", "en: [Us]"), ("ar: [الإسكندرية]", "ar: [الاسكندريه]"), ("fr: [l'Aube]", "fr: [l’Aube]")],
)
def test_shared_strong_name_is_a_fault(tmp_path: Path, first: str, second: str) -> None:
    """Names that a reader cannot tell apart (case, hamza, apostrophe) may not be strong twice."""
    write(
        tmp_path,
        a=f"- {{id: one, class: Place, labels: {{en: One}}, strong: {{{first}}}}}\n"
        f"- {{id: two, class: Place, labels: {{en: Two}}, strong: {{{second}}}}}\n",
    )
    (fault,) = faults_of(tmp_path)
    assert fault.startswith(f"a.yaml: [1].strong.{first[:2]}: ")
    assert fault.endswith("of two is also a strong name of one (a.yaml: [0]); make it weak in one or both")


def test_weak_names_may_be_shared(tmp_path: Path) -> None:
    """A generic name belongs to many bodies, each in its country."""
    write(
        tmp_path,
        a="""\
- {id: one, class: Place, labels: {en: One}, weak: {en: [National Committee], ar: [اللجنة الوطنية]}}
- {id: two, class: Place, labels: {en: Two}, weak: {en: [National Committee], ar: [اللجنة الوطنية]}}
""",
    )
    assert list(load_authority(tmp_path).entries) == ["one", "two"]


def test_languages_share_one_space_of_names(tmp_path: Path) -> None:
    """A French name of one place may not be the English name of another: texts mix languages."""
    text = """\
- {id: mexico, class: Place, labels: {en: Mexico, fr: Mexique}}
- {id: mexico-city, class: Place, labels: {en: Mexico City, fr: Mexico}}
"""
    assert faults_of(write(tmp_path, a=text)) == [
        "a.yaml: [1].strong.fr: 'Mexico' of mexico-city is also a strong name of mexico (a.yaml: [0]); "
        "make it weak in one or both"
    ]


def test_name_is_either_strong_or_weak(tmp_path: Path) -> None:
    """Weak in English and strong in French would be strong everywhere."""
    text = "- {id: nice, class: Place, labels: {en: Nice, fr: Nice}, weak: {en: [Nice]}}\n"
    assert faults_of(write(tmp_path, a=text)) == ["a.yaml: [0].strong.fr: 'Nice' is weak as well; keep one"]


def test_empty_folder_is_a_fault(tmp_path: Path) -> None:
    """A folder without files is not an empty authority but a mistake."""
    assert faults_of(tmp_path) == [f"{tmp_path}: no authority files (*.yaml) here"]


def test_codes_stay_text(tmp_path: Path) -> None:
    """Norway's code is no `false`, a year no number."""
    assert parse_yaml_texts("iso: [NO, 2024, on]") == {"iso": ["NO", "2024", "on"]}


def test_document_that_holds_itself_is_refused(tmp_path: Path) -> None:
    """A YAML alias of its own list ends in a message."""
    write(tmp_path, a="&a [*a]\n")
    (fault,) = faults_of(tmp_path)
    assert fault.startswith("a.yaml: is not readable YAML in UTF-8: nested too deep")
