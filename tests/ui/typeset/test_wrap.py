"""Wrapping keeps every character, in order, in rows that fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.ui.typeset.graphemes import clusters, is_even
from reader.ui.typeset.wrap import _wrap_graphemes, wrap
from tests.ui.typeset.texts import texts

NO_BREAK = "\xa0\u2007\u202f"


def rows(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@given(texts, st.integers(min_value=1, max_value=100))
def test_only_white_space_falls_between_rows(text: str, width: int) -> None:
    at = 0
    for start, end in [*wrap(text, width), (len(text), len(text))]:
        assert all(letter.isspace() and letter not in NO_BREAK for letter in text[at:start])
        assert start <= end
        at = end


@given(texts, st.integers(min_value=1, max_value=100))
def test_no_row_is_wider_than_the_width_unless_it_is_one_grapheme(text: str, width: int) -> None:
    for row in rows(text, width):
        assert sum(wide for _, _, wide in clusters(row)) <= width or len(list(clusters(row))) == 1


@given(texts, st.integers(min_value=1, max_value=100))
def test_no_grapheme_is_cut(text: str, width: int) -> None:
    edges = {start for start, _, _ in clusters(text)} | {len(text)}
    for start, end in wrap(text, width):
        assert {start, end} <= edges


@given(st.text("ab -–.\t", max_size=80), st.integers(min_value=1, max_value=30))
def test_the_fast_way_and_the_careful_way_break_alike(text: str, width: int) -> None:
    assert wrap(text, width) == _wrap_graphemes(text, width)


@given(texts)
def test_graphemes_cover_the_text_without_gaps(text: str) -> None:
    at = 0
    for start, end, _ in clusters(text):
        assert start == at < end
        at = end
    assert at == len(text)


def test_every_even_character_takes_one_column() -> None:
    even = [letter for letter in map(chr, range(0x20, 0x3000)) if letter.isprintable() and is_even(letter)]
    assert len(even) > 1000
    assert all(cell_len(letter) == 1 for letter in even)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("  one   two  ", 20, ["one   two"]),
        ("a so-called deal", 6, ["a so-", "called", "deal"]),
        ("10\xa0000 people", 8, ["10\xa0000", "people"]),
        ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
        ("東京で「今日」発表。", 6, ["東京で", "「今", "日」発", "表。"]),
        ("ab 🚀🚀, c", 7, ["ab 🚀", "🚀, c"]),
        ("🇩🇪🇫🇷🇵🇱", 3, ["🇩🇪", "🇫🇷", "🇵🇱"]),
        ("👨‍👩‍👧 went home", 8, ["👨‍👩‍👧 went", "home"]),
        ("", 8, []),
        (" \t ", 8, []),
    ],
)
def test_rows_break_where_a_reader_expects(text: str, width: int, expected: list[str]) -> None:
    assert rows(text, width) == expected
