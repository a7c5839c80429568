"""Gold files: both forms of labels, every fault with its place, labels compared as readers do."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipgraph.errors import InputError
from tipgraph.gold import GoldClaim, comparable, find_gold, load_gold, load_golds


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_labels_may_be_listed_or_named_by_an_id(tmp_path: Path) -> None:
    """`entities.yaml` beside the file gives the forms of an id; `o_or` names others that are right too."""
    write(
        tmp_path / "entities.yaml",
        """
entities:
  - {id: eu, label: European Union, label_ar: الاتحاد الأوروبي, forms: [EU], usual_names: [the Union]}
  - {id: hope, label: Project Hope}
""",
    )
    path = write(
        tmp_path / "a.yaml",
        """
language: en
claims:
  - {p: funds, s: eu, o: [Hope, Hope project], o_or: [hope], amount: 5, currency: EUR, core: true, quote: q}
  - {p: date, s: [talks], start: 2024-05-01, end: 2024-05-01, core: false}
not_claims:
  - {p: funds, s: EU / Norway, o: Hope, reason: no}
""",
    )
    (gold,) = load_gold(path)
    assert (gold.document, gold.language) == ("a", "en")
    assert gold.claims == (
        GoldClaim(
            "funds",
            frozenset({"european union", "الاتحاد الاوروبي", "eu", "union"}),
            frozenset({"hope", "hope project", "project hope"}),
            core=True,
            quote="q",
            text="funds: eu -> Hope 5 EUR",
        ),
        GoldClaim(
            "date",
            frozenset({"talks"}),
            frozenset(),
            start="2024-05-01",
            text="date: talks ->  2024-05-01 2024-05-01",
        ),
    )
    (forbidden,) = gold.not_claims
    assert {"european union", "norway"} <= forbidden.subjects


def test_every_fault_is_named_with_its_place(tmp_path: Path) -> None:
    """The faults of all files come at once, one a line."""
    faulty = write(
        tmp_path / "gold" / "a.yaml",
        """
claims:
  - funds
  - {p: loves, s: Ann, o: Bob, core: true}
  - {p: funds, s: Ann, core: perhaps}
  - {p: date, s: talks, start: in May, end: 2024-05-32x, core: true}
  - {p: ranks, s: report, o: Togo, year: soon, core: true}
not_claims:
  - {p: funds, s: Ann}
""",
    )
    broken = write(tmp_path / "gold" / "b.yaml", "claims: [")
    empty = write(tmp_path / "gold" / "c.yaml", "id: c\n")
    with pytest.raises(InputError) as caught:
        load_golds(find_gold(tmp_path))
    places = [": ".join(line.split(": ")[:2]) for line in str(caught.value).splitlines() if line[0] == "/"]
    assert places == [
        f"{faulty}: claims[0]",
        f"{faulty}: claims[1].p",
        f"{faulty}: claims[2].o",
        f"{faulty}: claims[2].core",
        f"{faulty}: claims[3].start",
        f"{faulty}: claims[3].end",
        f"{faulty}: claims[4].year",
        f"{faulty}: not_claims[0].o",
        f"{broken}: cannot be read as YAML",
        f"{empty}: must be a mapping with a list of claims",
    ]


def test_a_file_may_hold_passages_with_their_texts(tmp_path: Path) -> None:
    """Each has an id of its own; a passage without a text, and an id that stands twice, are faults with their place."""
    path = write(
        tmp_path / "a.yaml",
        """
- id: one
  language: en
  text: Norway funds it.
  claims:
    - {p: funds, s: Norway, o: it, core: true, quote: Norway funds it}
- id: two
  language: fr
  text: La Norvège
  claims: []
""",
    )
    assert [(gold.document, gold.language, gold.text) for gold in load_gold(path)] == [
        ("one", "en", "Norway funds it."),
        ("two", "fr", "La Norvège"),
    ]
    faulty = write(tmp_path / "b.yaml", "- {id: one, text: A, claims: []}\n- {id: one, claims: [funds]}\n")
    with pytest.raises(InputError) as caught:
        load_gold(faulty)
    assert str(caught.value).splitlines() == [
        f"{faulty}: [1]: claims[0]: must be a mapping",
        f"{faulty}: [1].text: must be the passage itself",
        f"{faulty}: [1].id: must be there, and another for each passage",
    ]


def test_gold_is_found_in_a_folder_or_in_its_folder_gold(tmp_path: Path) -> None:
    """What lies beside it (entities, questions) is none; nothing found is an error that says what to do."""
    path = write(tmp_path / "gold" / "a.yaml", "claims: []\n")
    write(tmp_path / "gold" / "entities.yaml", "entities: []\n")
    write(tmp_path / "gold" / "questions.yaml", "questions: []\n")
    assert find_gold(tmp_path) == find_gold(tmp_path / "gold") == find_gold(path) == [path]
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="holds no gold file"):
        find_gold(tmp_path / "empty")
    with pytest.raises(InputError, match="no such file or folder"):
        find_gold(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("label", "other"),
    [
        ("The U.S. Department of State", "US Department of State"),
        ("National Committee (NCPTIP)", "NCPTIP"),
        ("National Committee (NCPTIP)", "the national committee"),
        ("l’Organisation internationale", "Organisation internationale"),
        ("الأهرام", "الاهرام"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
    ],
)
def test_labels_compare_as_readers_do(label: str, other: str) -> None:
    """Articles, signs, accents, spelling variants and what stands in brackets make no difference."""
    assert comparable(label) & comparable(other)


@given(st.text(max_size=30))
def test_every_label_compares_equal_to_itself_in_capitals_or_not(label: str) -> None:
    """Whatever is written; only signs alone compare to nothing."""
    assert comparable(label) == comparable(f" {label} ")
    assert all(form == form.strip() and form for form in comparable(label))
