"""Footnotes of a page, told from what else is set in small type."""

from __future__ import annotations

import time

from reader.sources.pdf.lines import Line
from reader.sources.pdf.notes import find_notes


def line(text: str, foot: float, size: float = 9, left: float = 50, right: float = 250) -> Line:
    return Line(text, left, right, foot - 0.8 * size, foot, size, height=800)


TEXT = [line("It is done by four electric pumps,", 600, 12), line("which nobody has to watch.", 614, 12)]


def texts(*lines: Line) -> list[list[str]]:
    return [[one.text for one in note] for note in find_notes([*TEXT, *lines], 12)]


def test_notes_begin_with_a_number_or_a_sign_and_go_on_below() -> None:
    lines = (line("1 See the report.", 700), line("* By count, as was", 712), line("said in May.", 722))
    assert texts(*lines) == [["1 See the report."], ["* By count, as was", "said in May."]]


def test_a_raised_number_stands_before_its_line() -> None:
    number = line("12", 697, 5, 50, 55)
    assert texts(line("See the report.", 700, left=57), number) == [["12", "See the report."]]


def test_each_column_has_notes_of_its_own() -> None:
    right = (line("2 Ibid.", 700, left=300, right=500), line("page 4.", 711, left=300, right=500))
    assert sorted(texts(line("1 See the report", 701), line("of May.", 712), *right)) == [
        ["1 See the report", "of May."],
        ["2 Ibid.", "page 4."],
    ]


def test_other_small_type_is_none() -> None:
    assert texts(line("Photo: A. Lind", 700)) == []  # no number
    assert texts(line("2024", 700), line("11,200", 712)) == []  # no letters
    assert texts(line("1 See the report.", 590)) == []  # above the text
    assert texts(line("1 See the report.", 300)) == []  # in the upper half
    assert texts(line("1 See the report.", 700, 12)) == []  # as large as the text


def test_a_page_of_lines_without_number_takes_no_time() -> None:
    began = time.process_time()
    large = [line("It is done by four electric pumps.", at, 12, 300, 550) for at in range(10_000)]
    assert texts(*large, *(line("1 See the report.", 20_000) for _ in range(10_000))) == []
    assert time.process_time() - began < 1
