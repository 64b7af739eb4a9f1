"""Which articles tell the same story, with numpy and without it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.stories.likeness import SAME, least_in_python, likeness, may_be_alike, runs_of, signature
from reader.library.stories.likeness_numpy import least_by_numpy

STORY = " ".join(f"The {noun} of {place} opened late." for noun in ("bridge", "ferry", "tram") for place in "abcdefgh")


@given(st.lists(st.integers(0, 2**32 - 1), min_size=43, max_size=80))
def test_numpy_gives_the_same_numbers(hashes: list[int]) -> None:
    assert least_by_numpy(hashes) == least_in_python(hashes)


def test_versions_of_a_story_share_a_band_and_are_alike() -> None:
    updated = STORY + " The mayor was not there."
    assert set(signature(STORY).bands) & set(signature(updated).bands)
    assert likeness(runs_of(STORY), runs_of(updated)) > SAME
    assert len(signature(STORY).bands) == 8


def test_two_stories_share_none() -> None:
    other = " ".join(f"Rain in {month} fell on {number} fields." for number, month in enumerate("ijklmnopqrst"))
    assert not set(signature(STORY).bands) & set(signature(other).bands)
    assert likeness(runs_of(STORY), runs_of(other)) < 0.1


@pytest.mark.parametrize("text", ["", "A short notice.", "word " * 20])
def test_a_short_text_is_like_nothing(text: str) -> None:
    assert signature(text).bands == ()
    assert likeness(runs_of(text), runs_of(text)) == 0


def test_a_sketch_says_who_need_not_be_compared() -> None:
    versions = [signature(f"{STORY} {'Nobody came. ' * count}").sketch for count in range(8)]
    assert all(may_be_alike(one, other) for one in versions for other in versions)
    others = [
        signature(" ".join(f"Rain in {month} fell on {number} fields." for month in "ijklmnopqrst")).sketch
        for number in range(8)
    ]
    assert not any(may_be_alike(one, other) for one in versions for other in others)


def test_the_first_texts_do_without_numpy_and_many_do_not() -> None:
    code = (
        "import sys; from reader.library.stories.likeness import signature; text = sys.argv[1]\n"
        "found = {signature(text) for _ in range(90)}; print('numpy' in sys.modules)\n"
        "found |= {signature(text) for _ in range(40)}; print('numpy' in sys.modules, len(found))"
    )
    done = subprocess.run([sys.executable, "-c", code, STORY], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True", "1"]
