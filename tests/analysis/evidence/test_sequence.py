"""Lines that stand or fall together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.evidence.sequence import hold
from reader.analysis.evidence.zones import FRONT, INSET, PLAIN, PROSE, TAIL


def test_doubtful_lines_between_lines_of_the_story_are_the_story_s() -> None:
    assert hold([0.9, 0.4, 0.4, 0.9], [PROSE, PLAIN, PLAIN, PROSE]) == [True] * 4


def test_doubtful_lines_after_the_last_are_not() -> None:
    assert hold([0.9, 0.4, 0.4], [PROSE, PLAIN, PLAIN]) == [True, False, False]


def test_certain_boilerplate_between_parts_them() -> None:
    assert hold([0.9, 0.4, 0.02, 0.4, 0.9], [PROSE, PLAIN, TAIL, PLAIN, PROSE]) == [True, False, False, False, True]


def test_a_caption_parts_nothing_and_stays_a_caption() -> None:
    assert hold([0.9, 0.4, 0.4, 0.9], [PROSE, PLAIN, INSET, PROSE]) == [True, True, False, True]


LINES = st.lists(st.tuples(st.floats(0, 1), st.sampled_from([PLAIN, INSET, FRONT, TAIL, PROSE])))


@given(LINES)
def test_likely_lines_are_always_held_and_unlikely_ones_never(lines: list[tuple[float, int]]) -> None:
    for (chance, _), held in zip(lines, hold([c for c, _ in lines], [k for _, k in lines]), strict=True):
        assert held or chance <= 0.5
        assert not held or chance > 0.35
