"""What is a given name, and in how little room they are held."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.given_names import Names, given_names, is_given_name

NAMES = st.text("abü-'", min_size=1, max_size=4)


@given(st.sets(NAMES), NAMES)
def test_names_hold_what_a_set_of_them_does(names: set[str], asked: str) -> None:
    held = Names(names)
    assert all(name in held for name in names)
    assert (asked in held) == (asked in names)


@pytest.mark.parametrize("asked", ["", " ", "ada ", " ada", "ada bea", "ad", "da", "Ada"])
def test_names_hold_no_part_of_a_name_and_no_two_together(asked: str) -> None:
    assert asked not in Names(["ada", "bea", "ava"])
    assert asked not in Names(["ada", "bea"])


def test_a_given_name_is_a_mans_or_a_womans() -> None:
    male, female, _ = given_names()
    assert ("albert" in male, "albert" in female) == (True, False)
    assert ("anna" in male, "anna" in female) == (False, True)
    assert "minister" not in male
    assert "minister" not in female
    assert [is_given_name(word) for word in ("Albert", "Dana", "Anna-Lena", "Port", "")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_a_given_name_may_have_accents_that_the_list_hasnt_got() -> None:
    assert [is_given_name(word) for word in ("Tomás", "Anną", "Zürich")] == [True, True, False]
    assert [is_given_name(word, accents=True) for word in ("Tomás", "Anną", "Adèle")] == [False, False, True]


def test_given_names_take_little_room() -> None:
    given_names.cache_clear()
    tracemalloc.start()
    try:
        given_names()
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert held < 100_000  # sets of them take ten times as much
