"""The zones of a page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.zones import PLAIN, PROSE, TAIL, distant_lines, part_columns, stretches

KNOWN = st.lists(st.sampled_from([PLAIN, PROSE, TAIL]), max_size=30)


@given(KNOWN)
def test_stretches_cover_the_page_and_part_what_is_decided(known: list[int]) -> None:
    found = stretches(known)
    assert [at for start, end in found for at in range(start, end)] == list(range(len(known)))
    for start, end in found:
        assert end - start == 1 or set(known[start:end]) == {PLAIN}


def page_of_words(known: list[int], words: float) -> Columns:
    return {"words": [words] * len(known), "chars": [100.0] * len(known)}


def test_short_lines_of_a_long_page_far_from_prose_are_distant() -> None:
    known = [PLAIN] * 200 + [PROSE] * 20 + [PLAIN] * 200
    distant = distant_lines(page_of_words(known, 2), known)
    assert distant[:170] == [True] * 170
    assert distant[170:250] == [False] * 80
    assert distant[250:] == [True] * 170


def test_nothing_is_distant_on_a_short_page_or_where_lines_are_long() -> None:
    short, long = [PLAIN] * 100 + [PROSE] * 20, [PLAIN] * 400 + [PROSE] * 20
    assert not any(distant_lines(page_of_words(short, 2), short))
    assert not any(distant_lines(page_of_words(long, 9), long))


def test_nothing_is_distant_where_hardly_anything_is_prose() -> None:
    known = [PLAIN] * 400 + [PROSE]
    assert not any(distant_lines(page_of_words(known, 2), known))


def test_the_first_big_part_is_number_nought_and_boilerplate_closes_it() -> None:
    known = [PLAIN, PROSE, PROSE, PLAIN, TAIL, PLAIN, PROSE, PROSE, PROSE]
    parts = part_columns(page_of_words(known, 20), known)
    assert list(parts["part"]) == [-1, 0, 0, 0, 0, 0, 1, 1, 1]
    assert list(parts["part_share"]) == [0.0, 0.4, 0.4, 0.4, 0.0, 0.0, 0.6, 0.6, 0.6]
    assert list(parts["part_tails"]) == [0, 0, 0, 0, 0, 1, 1, 1, 1]
