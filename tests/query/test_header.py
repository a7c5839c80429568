"""The header is read as YAML reads it, or left to YAML."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tipgraph.query.header import read_header
from tipgraph.query.saved import find_queries
from tipgraph.resources import parse_yaml


@pytest.mark.parametrize("name", find_queries())
def test_the_projects_headers_need_no_library(name: str) -> None:
    """Each is read, and as YAML reads it."""
    text = find_queries()[name].read_text(encoding="utf-8")
    lines = [line[3:] for line in text.splitlines() if line.startswith("#+ ")]
    assert read_header(lines) == parse_yaml("\n".join(lines))


LINES = st.sampled_from(
    """\
summary: Who, what
summary: a: b
summary: true
summary: 'it''s'
summary: "a\\tb"
summary: no #x
summary: &a b
summary: a # b
summary: a#b
summary: null
summary: 2024
description: >-
  more text
   indented
  more: text # here
tags: [a, b c]
tags: [a, 1]
tags: []
tags:
  - من يمول؟
  - "a: b"
  - - a
parameters:
  x: {type: text, required: true}
  y: {default: 1}
  z: {summary: "a, b", default: "1"}
  x: {type: no}
  w: {a: b c, d: e}
  v: {a: [b]}
  u: {a: b: c}
  t: {a: 'x'y}
  s: {a: true x}

example: '--a "b"'
example: --a
key
key:
a: ' '
- a
? x""".splitlines()
)


@settings(max_examples=800, deadline=None)
@given(st.lists(LINES, max_size=5))
def test_what_is_read_is_what_yaml_reads(lines: list[str]) -> None:
    """Any header is read right or not at all."""
    found = read_header(lines)
    if found is not None:
        try:
            assert (parse_yaml("\n".join(lines)) or {}) == found
        except yaml.YAMLError as error:
            raise AssertionError(f"{found} is no YAML") from error
