"""Rule files: read in order of priority, every fault with its path, matches also inside matches."""

from __future__ import annotations

from pathlib import Path

import pytest

from tipgraph.errors import PackError
from tipgraph.extract.mention import Mention, render
from tipgraph.extract.patterns import compile_pattern
from tipgraph.extract.rules import Example, Rule, find_matches, load_rules
from tipgraph.model import Span
from tipgraph.read.tokens import Token
from tipgraph.read.words import load_words

WORDS = load_words("en")


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / "en" / "rules" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_rule_file_gives_its_rules_by_priority(tmp_path: Path) -> None:
    """The name tells language, relation and rule; what is not said has its default."""
    write(
        tmp_path,
        "funds.yaml",
        """
relation: funds
rules:
  - name: late
    pattern: "{s:Body} pays {o:Project}"
  - name: early
    pattern: "{s:Person} pays"
    implicit: {o: project}
    guard: false
    priority: 10
    examples:
      - text: Ann pays.
        claims: [Ann | funds | Project X]
    rejects: [Ann pays nothing.]
""",
    )
    early, late = load_rules(WORDS, tmp_path)
    assert (early.name, early.implicit, early.guard, early.priority) == (
        "en.funds.early",
        {"o": "project"},
        False,
        10,
    )
    assert (early.examples, early.rejects) == (
        (Example("Ann pays.", ("Ann | funds | Project X",)),),
        ("Ann pays nothing.",),
    )
    assert (late.name, late.stage, late.guard, late.priority) == ("en.funds.late", "claim", True, 50)


def test_every_fault_is_named_with_its_file_and_place(tmp_path: Path) -> None:
    """One error tells all that is wrong in all files, one a line."""
    broken = write(tmp_path, "a.yaml", "relation: [funds")
    unknown = write(tmp_path, "b.yaml", "relation: loves\nrules: []\n")
    listless = write(tmp_path, "c.yaml", "relation: chairs\nrules: none\n")
    twice = write(tmp_path, "d.yaml", "relation: hosts\nrelation: hosts\nrules: []\n")
    faulty = write(
        tmp_path,
        "e.yaml",
        """
relation: funds
rules:
  - just words
  - name: colour
    pattern: "{s:Body} pays {o:Project}"
    colour: red
    stage: never
    implicit: {o: weather}
    examples: [Ann pays.]
    rejects: [1]
  - name: nameless
  - name: slotless
    pattern: "{s:Body} pays"
  - name: unknown-class
    pattern: "{s:Body} @no_such_class {o:Project}"
  - name: folds-away
    pattern: "{s:Body} pays {o:Project}"
    fold: x
""",
    )
    with pytest.raises(PackError) as caught:
        load_rules(WORDS, tmp_path)
    lines = str(caught.value).splitlines()
    places = [line.split(": ")[0] + ": " + line.split(": ")[1] for line in lines if line.startswith("/")]
    assert places == [
        f"{broken}: cannot be read as YAML",
        f"{unknown}: relation",
        f"{listless}: rules",
        f"{twice}: cannot be read as YAML",
        f"{faulty}: rules[0]",
        f"{faulty}: rules[1].colour",
        f"{faulty}: rules[1].stage",
        f"{faulty}: rules[1].implicit",
        f"{faulty}: rules[1].examples[0]",
        f"{faulty}: rules[1].rejects",
        f"{faulty}: rules[2].pattern",
        f"{faulty}: rules[3].pattern",
        f"{faulty}: rules[4].pattern",
        f"{faulty}: rules[5].pattern",
    ]


def test_two_rules_of_one_name_are_a_fault(tmp_path: Path) -> None:
    """Evidence names its rule, so a name must tell which one it was."""
    rule = '  - name: same\n    pattern: "{s:Body} pays {o:Project}"\n'
    write(tmp_path, "funds.yaml", f"relation: funds\nrules:\n{rule}{rule}")
    with pytest.raises(PackError, match=r"the rule en\.funds\.same stands twice"):
        load_rules(WORDS, tmp_path)


def test_a_folder_without_rules_gives_none(tmp_path: Path) -> None:
    """A language may begin with its words alone."""
    assert load_rules(WORDS, tmp_path) == ()


def test_matches_are_found_inside_matches() -> None:
    """Each place where a rule begins to fit counts, also within an earlier match."""
    pieces: list[Token | Mention] = [
        Mention("Country", "Country", 0, 1, Span(0, 5), "Italy"),
        Token("and", "and", 6, 9),
        Mention("Country", "Country", 2, 3, Span(10, 15), "Spain"),
        Token("pay", "pay", 16, 19),
        Mention("Project", "Project", 4, 5, Span(20, 24), "Hope"),
    ]
    rule = Rule("en.funds.x", "funds", compile_pattern("{s:Country} ... [pay] {o:Project}", WORDS))
    found = [
        (match.first, match.last, [mention.name for mention in match.slots["s"]], match.trigger)
        for match in find_matches(rule, render(pieces))
    ]
    assert found == [(0, 5, ["Italy"], (3, 4)), (2, 5, ["Spain"], (3, 4))]
