"""Cutting text to columns without tearing a character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.ui.typeset.graphemes import clusters, columns, fit, snapped, steady
from tests.ui.typeset.texts import texts


@given(texts, st.integers(0, 60))
def test_a_fitted_text_is_never_too_wide(text: str, width: int) -> None:
    assert sum(wide for _, _, wide in clusters(fit(text, width))) <= width or cell_len(fit(text, width)) <= width


@given(st.text())
def test_a_text_takes_the_columns_that_rich_gives_it(text: str) -> None:
    assert columns(text) == cell_len(text)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("harbour", 7, "harbour"),
        ("harbour", 6, "harbo…"),
        ("新聞記事", 5, "新聞…"),
        ("the harbour", 5, "the…"),
        ("e\u0301a\u0301", 1, "…"),
        ("\x1b[2J", 3, "␛[…"),
        ("🇩🇪🇫🇷", 3, "🇩🇪…"),
        ("harbour", 0, ""),
    ],
)
def test_text_is_cut_between_graphemes(text: str, width: int, expected: str) -> None:
    assert fit(text, width) == expected


@given(texts, st.data())
def test_cuts_are_moved_back_to_where_a_grapheme_begins(text: str, data: st.DataObject) -> None:
    edges = data.draw(st.sets(st.integers(0, len(text)), max_size=5))
    whole = {start for start, _, _ in clusters(text)} | {len(text), 0}
    moved = snapped(text, edges)
    assert set(moved) <= whole
    assert moved == sorted(moved)
    assert edges & whole <= set(moved)


@pytest.mark.parametrize("joined", ["👩‍👩‍👧‍👦", "👍🏽", "❤️", "1️⃣", "👩🏽‍🚀", "🏴‍☠️", "🏳️‍🌈"])
def test_joined_emoji_are_taken_apart_so_that_all_terminals_count_alike(joined: str) -> None:
    apart = steady(joined)
    assert len(apart) == len(joined)
    assert cell_len(apart) == sum(cell_len(letter) for letter in apart)


@pytest.mark.parametrize("script", ["می‌خواهم", "क्‍ष", "e\u0301", "🇩🇪", "plain"])
def test_what_joins_the_letters_of_a_script_stays(script: str) -> None:
    assert steady(script) == script
