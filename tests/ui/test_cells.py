"""Text cut to columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.ui.cells import columns, shorten


def test_what_fits_is_left_and_what_does_not_ends_in_an_ellipsis() -> None:
    assert shorten("harbour", 7) == "harbour"
    assert shorten("harbour", 6) == "harbo…"
    assert shorten("the harbour", 5) == "the…"
    assert shorten("harbour", 0) == ""


def test_a_wide_character_that_does_not_fit_is_not_halved() -> None:
    assert shorten("港の橋", 4) == "港…"


@given(st.text(), st.integers(-1, 12))
def test_it_is_never_wider_than_it_may_be(text: str, width: int) -> None:
    assert cell_len(shorten(text, width)) <= max(0, width)


@given(st.text())
def test_a_text_takes_the_columns_that_rich_gives_it(text: str) -> None:
    assert columns(text) == cell_len(text)
