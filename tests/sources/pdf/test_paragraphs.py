"""Lines that are set as paragraphs, or are rows of a table."""

from __future__ import annotations

import pytest

from reader.article.document import Shape
from reader.sources.pdf.lines import Line
from reader.sources.pdf.paragraphs import set_paragraphs


def line(number: int, text: str, *cells: tuple[float, float]) -> Line:
    """A line of a column from 50 to 250, as wide as the column unless it has cells."""
    foot = 100.0 + 12 * number
    right = cells[-1][1] if cells else 250.0
    return Line(text, 50, right, foot - 8, foot, 10, cells=cells)


@pytest.mark.parametrize(
    ("one", "two", "is_table"),
    [
        (((50, 80), (105, 150), (175, 250)), ((50, 100), (120, 180), (200, 250)), False),
        (((50, 80), (160, 190), (220, 250)), ((50, 70), (160, 180), (220, 250)), True),
        (((50, 130), (160, 250)), ((50, 120), (150, 250)), False),
        (((50, 130), (160, 250)), ((50, 130), (160, 250)), True),
        (((50, 80), (105, 150), (175, 230)), ((50, 100), (120, 180), (200, 231)), True),
    ],
)
def test_words_pushed_apart_to_fill_a_narrow_column_are_no_table(
    one: tuple[tuple[float, float], ...], two: tuple[tuple[float, float], ...], is_table: bool
) -> None:
    words = "the", "pumps", "stop"
    rows = ["\t".join(words[: len(cells)]) for cells in (one, two)]
    column = [line(0, "It was said that all"), line(1, rows[0], *one), line(2, rows[1], *two), line(3, "so it goes on")]
    found = list(set_paragraphs([[column]]))
    assert (Shape.TABLE_ROW in {node.shape for node in found}) is is_table
    assert is_table or [node.text for node in found] == [
        " ".join((column[0].text, *rows, "so it goes on")).replace("\t", " ")
    ]


def test_what_is_set_out_to_the_left_of_an_item_is_no_part_of_it() -> None:
    def item(number: int, text: str, left: float, right: float) -> Line:
        foot = 100.0 + 12 * number
        return Line(text, left, right, foot - 8, foot, 10)

    column = [
        item(0, "Of the harbour there are", 50, 250),
        item(1, "– the wall of granite that goes", 80, 250),
        item(2, "on below", 90, 130),
        item(3, "– the basin", 80, 140),
        item(4, "Both were built by hand, and so", 50, 250),
        item(5, "was the quay.", 50, 110),
    ]
    assert [node.text for node in set_paragraphs([[column]])] == [
        "Of the harbour there are",
        "– the wall of granite that goes on below",
        "– the basin",
        "Both were built by hand, and so was the quay.",
    ]
