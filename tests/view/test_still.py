"""Still pictures: SVG and PNG without a browser."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from tipgraph.view.facts import Facts
from tipgraph.view.still import outline, write_png, write_svg
from tipgraph.view.style import KINDS

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def english(facts: Facts) -> str:
    """The picture of the seeds."""
    return write_svg(facts, "Who does what")


def test_the_picture_has_a_mark_for_every_name_and_a_line_for_every_pair(english: str) -> None:
    """52 names, 76 pairs of names that facts join, a title and a legend."""
    root = ElementTree.fromstring(english)
    marks = [element for element in root if element.tag in (f"{SVG}circle", f"{SVG}polygon")]
    assert len(marks) - len([kind for kind in KINDS if kind != "Other"]) == 52
    assert len(root.findall(f"{SVG}g/{SVG}line")) == 76
    assert root.findtext(f"{SVG}title") == "Who does what"


def test_labels_are_in_the_language_that_is_asked_for(facts: Facts, english: str) -> None:
    """Arabic labels, words and figures where the picture is Arabic."""
    arabic = write_svg(facts, "من يفعل ماذا", "ar", "dark")
    assert "Naela Gabr" in english and "نائلة جبر" not in english
    assert "نائلة جبر" in arabic and "Naela Gabr" not in arabic
    assert "أشخاص" in arabic and "People" not in arabic
    assert "#15181c" in arabic and "#15181c" not in english


def test_the_same_graph_gives_the_same_picture(facts: Facts, english: str) -> None:
    """Byte for byte."""
    assert write_svg(facts, "Who does what") == english


def test_a_png_is_written_without_a_browser(english: str) -> None:
    """Twice as many pixels as the drawing is wide."""
    png = write_png(english)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(png[16:20], "big") == 2 * int(
        float(ElementTree.fromstring(english).attrib["width"])
    )


@pytest.mark.parametrize("mark", [mark for mark in KINDS.values() if mark.shape != "dot"])
def test_every_shape_surrounds_its_middle(mark: object) -> None:
    """The corners of a shape stand on all sides of it, at about its radius."""
    corners = outline(mark.shape, 10.0)  # type: ignore[attr-defined]
    assert min(x for x, _ in corners) < 0 < max(x for x, _ in corners)
    assert min(y for _, y in corners) < 0 < max(y for _, y in corners)
    assert all(abs(x) < 14 and abs(y) < 14 for x, y in corners)


def test_a_large_graph_is_drawn_as_communities(facts: Facts) -> None:
    """Above the limit a still shows communities with their counts."""
    picture = write_svg(facts, "Who does what", limit=8)
    assert len(ElementTree.fromstring(picture).findall(f"{SVG}g/{SVG}line")) < 40
    assert "International" in picture
