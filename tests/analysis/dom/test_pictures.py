"""How near a picture the lines of a page stand."""

from __future__ import annotations

from reader.analysis.dom.features import survey_page
from reader.analysis.dom.names import Naming
from reader.analysis.dom.pictures import COLUMNS, Pictured, picture_columns
from reader.analysis.evidence.page import read_page
from reader.sources.reading import parse


def pictured_on(page: str) -> dict[str, Pictured]:
    """By the text of a line how it stands to pictures, of those that stand near one."""
    (document,) = parse(f"<body>{page}".encode(), "page.html")
    survey = survey_page(read_page(document), Naming.load())
    return {document.nodes[at].text: pictured for at, pictured in survey.pictured.items()}


def test_a_line_is_told_of_a_picture_above_it_whether_or_not_that_has_words() -> None:
    for alt in ("", "A boat"):
        found = pictured_on(f"<p>One</p><div><img src=b.jpg alt='{alt}'><p>Two</p></div><p>Three</p>")
        assert (found["Two"].since, found["Two"].box_above, found["Two"].inside) == (1, 1, 0)
        assert (found["One"].until, found["One"].box_below) == (1, 3)
        assert (found["Three"].since, found["Three"].box_above) == (2, 3)


def test_a_picture_at_the_beginning_of_a_paragraph_is_inside() -> None:
    assert pictured_on("<p><img src=b.jpg> One</p><p>Two</p>")["One"].inside == 1
    assert pictured_on("<p><img src=b.jpg> <em>One</em></p><p>Two</p>")["One"].inside == 1


def test_signs_are_no_pictures_and_far_lines_are_told_of_none() -> None:
    assert pictured_on("<p><img src=b.png width=16 height=16> One</p><p>Two</p>") == {}
    found = pictured_on("<p><img src=b.jpg></p>" + "".join(f"<p>Line {number}</p>" for number in range(6)))
    assert sorted(found) == ["Line 0", "Line 1", "Line 2"]


def test_lines_without_a_picture_have_columns_too() -> None:
    columns = picture_columns({1: Pictured(1, 4, 1, 99, 0)}, [0, 1])
    assert tuple(columns) == COLUMNS
    assert [list(column) for column in columns.values()] == [[4, 1], [4, 4], [99, 1], [99, 99], [0, 0]]
