"""How columns are made from one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.evidence.columns import (
    FAR,
    NOWHERE,
    Windows,
    carried,
    densest,
    distances,
    shifted,
    sides,
    since_and_until,
)

NUMBERS = st.lists(st.integers(-50, 50).map(float), max_size=30)
LINES = st.sets(st.integers(0, 120)).map(sorted)


@given(NUMBERS, st.sampled_from([-4, -2, -1, 1, 2, 4]))
def test_a_shifted_column_holds_the_value_so_many_lines_on(column: list[float], by: int) -> None:
    wanted = [column[at + by] if 0 <= at + by < len(column) else NOWHERE for at in range(len(column))]
    assert list(shifted(column, by)) == wanted


@given(NUMBERS)
def test_what_is_carried_is_all_before(column: list[float]) -> None:
    assert carried(column) == [sum(column[:at]) for at in range(len(column))]


@given(NUMBERS, st.integers(1, 6))
def test_windows_are_means_over_the_lines_near(column: list[float], reach: int) -> None:
    windows, some = Windows(column), range(0, len(column), 2)
    for sums in (windows.before, windows.after, windows.around):
        assert sums(reach, some) == sums(reach)[::2]
    for at in range(len(column)):
        before, after = column[max(0, at - reach) : at], column[at + 1 : at + 1 + reach]
        assert windows.before(reach)[at] == pytest.approx(sum(before) / reach)
        assert windows.after(reach)[at] == pytest.approx(sum(after) / reach)
        assert windows.around(reach)[at] == pytest.approx((sum(before) + column[at] + sum(after)) / reach)


@given(NUMBERS)
def test_no_stretch_is_denser_than_the_densest(column: list[float]) -> None:
    start, end = densest(column)
    sums = [sum(column[a:b]) for a in range(len(column)) for b in range(a, len(column) + 1)]
    assert sum(column[start:end]) == max([0.0, *sums])


@given(st.lists(st.integers(0, 3 * FAR)).map(sorted), st.integers(0, 3 * FAR), st.integers(1, 9))
def test_distances_count_from_their_mark_and_stop_at_their_reach(places: list[int], mark: int, reach: int) -> None:
    assert distances(places, mark, reach) == [max(-FAR, min(reach, at - mark)) for at in places]


def test_places_are_above_within_or_below_the_story() -> None:
    assert sides([0, 2, 3, 4, 6], [2, 4]) == [0, 1, 1, 1, 2]
    assert sides([0, 5], []) == [0, 0]


@given(LINES, LINES.filter(bool))
def test_of_places_the_last_before_a_line_and_the_next_after_it_are_found(places: list[int], asked: list[int]) -> None:
    since, until = since_and_until(places, asked)
    assert since == [min([FAR, *[at - place for place in places if place < at]]) for at in asked]
    assert until == [min([FAR, *[place - at for place in places if place > at]]) for at in asked]
