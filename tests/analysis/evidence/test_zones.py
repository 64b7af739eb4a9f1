"""The zones of a page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.zones import (
    PLAIN,
    PROSE,
    TAIL,
    part_columns,
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
