"""Contrast, difference and the lifting of a colour until it reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.color import Color

from reader.ui.contrast import READABLE, contrast, difference, from_hue, least_contrast, lift

BLACK, WHITE = Color(0, 0, 0), Color(255, 255, 255)
colours = st.builds(Color, *(st.integers(0, 255),) * 3)


@pytest.mark.parametrize(
    ("ink", "ground", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#0000ff", 2.15),
    ],
)
def test_contrast_is_what_wcag_calculators_say(ink: str, ground: str, ratio: float) -> None:
    assert contrast(Color.parse(ink), Color.parse(ground)) == pytest.approx(ratio, abs=0.005)


@given(colours, colours)
def test_contrast_is_symmetric_and_within_its_bounds(one: Color, other: Color) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.0001


def test_black_and_white_are_a_hundred_apart() -> None:
    assert difference(BLACK, WHITE) == pytest.approx(100, abs=0.1)


def test_a_hue_out_of_the_screens_reach_is_brought_into_it() -> None:
    colour = from_hue(80, 200, 40)
    assert colour == colour.clamped


@given(colours, st.lists(colours, min_size=1, max_size=4).map(tuple))
def test_a_lifted_ink_reads_on_every_ground_unless_nothing_does(ink: Color, grounds: tuple[Color, ...]) -> None:
    best = max(least_contrast(end, grounds) for end in (BLACK, WHITE))
    assert least_contrast(lift(ink, grounds), grounds) >= min(READABLE, best) - 1e-9


@given(colours, colours)
def test_an_ink_that_reads_is_left_as_it_is(ink: Color, ground: Color) -> None:
    lifted = lift(ink, (ground,))
    assert (lifted == ink) == (contrast(ink, ground) >= READABLE)


def test_lifting_keeps_the_hue() -> None:
    lifted = lift(Color.parse("#204080"), (BLACK,))
    assert lifted.b > lifted.g > lifted.r
