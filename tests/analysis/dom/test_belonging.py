"""What is the story's because it belongs to what is: the heading of an element that holds nothing else, a formula."""

from __future__ import annotations

import pytest

from reader.analysis.dom.belonging import belonging
from reader.analysis.dom.features import survey_page
from reader.analysis.dom.names import Naming
from reader.analysis.evidence.page import read_page
from reader.sources.reading import parse


@pytest.mark.parametrize(
    ("box", "story", "expected"),
    [
        ("<h3>The crane</h3><p>Height: 41 metres.</p><p>Built in 1963.</p>", "0111", "1111"),
        ("<h3>The crane</h3><p>Height: 41 metres.</p><p>Our newsletter.</p>", "0101", "0101"),
        ("<p>Read this.</p><h3>The crane</h3><p>Height: 41 metres.</p>", "0011", "0011"),
        ("<h3><a href=/crane>The crane</a></h3><p>Height: 41 metres.</p>", "011", "011"),
        ("<p>The crane</p><p>Height: 41 metres.</p>", "011", "011"),
        ("<h3>The crane</h3>", "01", "01"),
    ],
)
def test_a_heading_is_the_storys_where_all_below_it_in_its_element_is(box: str, story: str, expected: str) -> None:
    assert belonging_in(box, story) == expected


@pytest.mark.parametrize(
    ("tag", "story", "expected"),
    [("p", "101", "111"), ("blockquote", "101", "111"), ("p", "001", "001"), ("p", "100", "100")],
)
def test_a_formula_is_the_storys_between_lines_of_it(tag: str, story: str, expected: str) -> None:
    formula = "<math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>"
    assert belonging_in(f"<{tag}>The crane lifts by this law:</{tag}><div>{formula}</div>", story) == expected


def test_the_title_is_no_part_of_the_story() -> None:
    assert belonging_in("<h1>The crane</h1><p>Height: 41 metres.</p>", "011", title=0) == "011"


def belonging_in(box: str, story: str, title: int | None = None) -> str:
    """Which lines of a box, and of the paragraph below it, are the story's, as ones and noughts."""
    (document,) = parse(f"<body><div>{box}</div><p>He lifted four million tonnes.</p>".encode(), "page.html")
    page = read_page(document)
    survey = survey_page(page, Naming.load())
    found = belonging(survey, [flag == "1" for flag in story], [None] * len(page.lines), title)
    return "".join(str(int(flag)) for flag in found)
