"""Lines that say again what an earlier one said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.evidence.page import read_page
from reader.analysis.evidence.repeats import find_repeats
from tests.analysis.pages import page_of

LINE = "Dockers wait at the northern gate of the yard."


def repeats_of(text: str) -> list[int | None]:
    return find_repeats(read_page(page_of(text)[0]).lines)


def test_the_same_line_is_a_repeat_wherever_it_stands() -> None:
    assert repeats_of("\n".join([LINE, "One.", "Two.", "Three.", "Four.", LINE])) == [None] * 5 + [0]


def test_a_line_with_a_prefix_or_a_suffix_repeats_the_one_just_before() -> None:
    assert repeats_of(f"{LINE}\nShipping {LINE}\nOther.\n{LINE} (Ada Brink)") == [None, 0, None, 0]


def test_case_makes_no_difference() -> None:
    assert repeats_of(f"{LINE}\n{LINE.upper()}") == [None, 0]


def test_short_lines_and_lines_that_hold_much_more_are_no_repeats() -> None:
    longer = LINE + " They have waited since dawn, and nobody has told them when the gate will open again, if ever."
    assert repeats_of(f"Share\nShare\n{LINE}\n{longer}") == [None] * 4


@given(st.lists(st.sampled_from([LINE, f"{LINE} More.", "Share", "A bridge that nobody needed opens on Monday"])))
def test_a_repeat_points_to_an_earlier_line(lines: list[str]) -> None:
    for at, first in enumerate(repeats_of("\n".join(lines))):
        assert first is None or first < at
