"""Moving over a page: every row is met once, and a resize keeps the text at the top."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.options import Boilerplate
from reader.ui.typeset.flow import Flow, Spot
from reader.ui.typeset.page import Page, page
from reader.ui.typeset.voices import Voices
from tests.ui.articles import HARBOUR, long_article
from tests.ui.typeset.texts import widths

HARBOUR_PAGE = page(Voices(HARBOUR), Boilerplate.ASIDE)
heights = st.integers(1, 60)


def all_spots(flow: Flow) -> list[Spot]:
    return [Spot(unit, row) for unit in range(len(flow.page.units)) for row in range(len(flow.rows(unit)))]


@given(widths, heights)
def test_scrolling_by_rows_meets_every_row_once(width: int, height: int) -> None:
    flow = Flow(HARBOUR_PAGE, width, height)
    met = [spot for spot, _ in flow.view()]
    while flow.move(1):
        met.append(flow.view()[-1][0])
    assert met == all_spots(flow)


@given(widths, heights, st.lists(st.integers(-70, 70), max_size=8))
def test_a_step_there_and_back_is_no_step(width: int, height: int, moves: list[int]) -> None:
    flow = Flow(HARBOUR_PAGE, width, height)
    spots = all_spots(flow)
    at = 0
    for by in moves:
        wanted = max(0, min(at + by, max(0, len(spots) - height)))
        flow.move(by)
        assert flow.top == spots[wanted]
        at = wanted


@given(widths, heights, widths, st.integers(0, 60))
def test_resize_keeps_the_text_at_the_top_in_view(width: int, height: int, other: int, down: int) -> None:
    flow = Flow(HARBOUR_PAGE, width, height)
    flow.move(down)
    unit, offset = flow.top.unit, flow.offset_at_top()
    flow.resize(other, height)
    seen = flow.view()
    assert any(spot.unit == unit and row.start <= offset <= row.end for spot, row in seen)


def test_share_grows_from_none_to_all() -> None:
    flow = Flow(page(Voices(long_article(50)), Boilerplate.ASIDE), 72, 20)
    shares = [flow.share()]
    while flow.move(7):
        shares.append(flow.share())
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert all(before < after for before, after in pairwise(shares))


def test_reveal_scrolls_as_little_as_it_takes() -> None:
    flow = Flow(page(Voices(long_article(50)), Boilerplate.ASIDE), 72, 20)
    assert not flow.reveal(Spot(1, 0), Spot(1, 0))
    assert flow.reveal(Spot(30, 0), Spot(30, 1), 2)
    seen = [spot for spot, _ in flow.view()]
    assert seen.index(Spot(30, 1)) == 17
    assert not flow.reveal(Spot(30, 0), Spot(30, 1), 2)


def test_only_what_is_looked_at_is_typeset() -> None:
    flow = Flow(page(Voices(long_article(3000)), Boilerplate.ASIDE), 72, 40)
    flow.view()
    flow.put(flow.last_top())
    flow.view()
    assert len(flow._rows) < 40


def test_of_a_new_page_only_what_is_in_view_is_typeset() -> None:
    flow = Flow(page(Voices(long_article(200)), Boilerplate.ASIDE), 60, 20)
    flow.put(Spot(0, 0))
    seen = [spot.unit for spot, _ in flow.view()]
    assert flow.share() == 0
    assert set(flow._rows) == set(seen)


@given(widths, heights, st.integers(0, 90))
def test_all_is_seen_when_the_last_row_is_in_view(width: int, height: int, down: int) -> None:
    flow = Flow(HARBOUR_PAGE, width, height)
    flow.move(down)
    assert (flow.share() == 1) == (flow.view()[-1][0] == all_spots(flow)[-1])


def test_rows_of_few_units_are_kept() -> None:
    flow = Flow(page(Voices(long_article(1000)), Boilerplate.ASIDE), 72, 40)
    while flow.move(30):
        flow.view()
    assert len(flow._rows) <= 256


@pytest.mark.parametrize("height", [1, 24])
def test_empty_page_can_be_moved_over(height: int) -> None:
    flow = Flow(Page(), 40, height)
    assert not flow.move(1)
    assert flow.view() == []
    flow.resize(20, height)
    assert flow.share() == 1.0
