"""The zones of a page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.zones import (
    CERTAIN,
    FRONT,
    INSET,
    PLAIN,
    PROSE,
    TAIL,
    part_columns,
    settled_scores,
    stretches_of,
)

KNOWN = st.lists(st.sampled_from([PLAIN, PROSE, TAIL]), max_size=30)


@given(KNOWN, st.data())
def test_every_line_asked_about_is_in_one_stretch_which_decided_lines_part(
    known: list[int], data: st.DataObject
) -> None:
    asked = [at for at in range(len(known)) if data.draw(st.booleans())]
    found = list(stretches_of(known, asked))
    assert sum(lines for _, _, lines in found) == len(asked)
    for start, end, lines in found:
        assert lines == sum(start <= at < end for at in asked) > 0
        assert end - start == 1 or set(known[start:end]) == {PLAIN}
        if known[start] == PLAIN:
            assert PLAIN not in (*known[max(0, start - 1) : start], *known[end : end + 1])


def page_of_words(known: list[int], words: float) -> Columns:
    return {"words": [words] * len(known), "chars": [100.0] * len(known)}


def test_short_lines_of_a_long_page_far_from_prose_are_settled() -> None:
    known = [PLAIN] * 200 + [PROSE] * 20 + [PLAIN] * 200
    scores = settled_scores(page_of_words(known, 2), known)
    assert scores == [-CERTAIN] * 170 + [0.0] * 80 + [-CERTAIN] * 170


def test_short_lines_far_from_prose_and_near_certain_boilerplate_are_settled_on_any_page() -> None:
    known = [PROSE] * 3 + [PLAIN] * 70
    assert not any(settled_scores(page_of_words(known, 2), known))
    known[70] = TAIL
    assert settled_scores(page_of_words(known, 2), known) == [0] * 50 + [-CERTAIN] * 20 + [0] + [-CERTAIN] * 2
    assert not any(settled_scores(page_of_words(known, 6), known))


def test_nothing_is_distant_where_lines_are_long_or_hardly_anything_is_prose() -> None:
    long, bare = [PLAIN] * 400 + [PROSE] * 20, [PLAIN] * 400 + [PROSE]
    assert not any(settled_scores(page_of_words(long, 9), long))
    assert not any(settled_scores(page_of_words(bare, 2), bare))


def test_prose_amid_prose_is_settled_where_the_page_is_mostly_prose() -> None:
    known = [PLAIN, PROSE, PROSE, PROSE, PROSE, TAIL, PROSE]
    assert settled_scores(page_of_words(known, 20), known) == [0, 0, CERTAIN, CERTAIN, 0, 0, 0]
    menu = [PLAIN] * 20 + [PROSE] * 4
    assert not any(settled_scores(page_of_words(menu, 20), menu))


def test_prose_above_two_others_is_settled_but_not_what_may_be_a_standfirst() -> None:
    known = [PLAIN, PROSE, PROSE, PROSE, PLAIN, PROSE, PROSE, PROSE, PLAIN]
    assert settled_scores(page_of_words(known, 20), known) == [0, 0, CERTAIN, 0, 0, CERTAIN, CERTAIN, 0, 0]
    signed = [FRONT, PROSE, PROSE, PROSE]
    assert settled_scores(page_of_words(signed, 20), signed) == [0, CERTAIN, CERTAIN, 0]


def test_a_caption_between_paragraphs_parts_them_from_nothing() -> None:
    known = [FRONT, PROSE, INSET, INSET, PROSE, INSET, PROSE]
    assert settled_scores(page_of_words(known, 20), known) == [0, CERTAIN, 0, 0, CERTAIN, 0, 0]


def test_the_first_big_part_is_number_nought_and_boilerplate_closes_it() -> None:
    known = [PLAIN, PROSE, PROSE, PLAIN, TAIL, PLAIN, PROSE, PROSE, PROSE]
    parts = part_columns(page_of_words(known, 20), known, range(len(known)))
    assert list(parts["part"]) == [-1, 0, 0, 0, 0, 0, 1, 1, 1]
    assert list(parts["part_share"]) == [0.0, 0.4, 0.4, 0.4, 0.0, 0.0, 0.6, 0.6, 0.6]
    assert list(parts["part_tails"]) == [0, 0, 0, 0, 0, 1, 1, 1, 1]
    some = part_columns(page_of_words(known, 20), known, [0, 5])
    assert {name: list(column) for name, column in some.items()} == {
        name: [column[0], column[5]] for name, column in parts.items()
    }
