"""What lexicons hold, and in how little room."""

from __future__ import annotations

import tracemalloc
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import lexicons
from reader.analysis.lexicons import Names, given_names, is_given_name, lexicon
from reader.analysis.speech import confidence

CODES = sorted(file.stem for file in (Path(lexicons.__file__).parent / "lexicon").glob("??.toml"))
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


@pytest.mark.parametrize("code", CODES)
def test_the_models_of_a_language_are_those_whose_confidence_was_measured(code: str) -> None:
    assert lexicon(code).models in confidence.MEASURED
    assert lexicon(code).models in confidence.PLAIN


@pytest.mark.parametrize("code", CODES)
def test_a_word_of_several_lists_is_one_object(code: str) -> None:
    known = lexicon(code)
    values = [getattr(known, field.name) for field in fields(known)]
    words = [word for value in values if isinstance(value, frozenset) for word in value]
    words += [*known.tags, *known.ranks]
    assert len(words) > len(set(words)) or known.unspaced
    assert len({id(word) for word in words}) == len(set(words))


def test_what_is_meant_by_a_word_is_told_by_all_lists_of_such_words() -> None:
    known = lexicon("en")
    assert known.sources | known.titles <= known.descriptions
    assert known.male | known.people <= known.persons
    assert known.descriptions | known.persons | known.neuter == known.meant


@pytest.mark.parametrize("code", CODES)
def test_what_takes_no_side_goes_before_what_judges(code: str) -> None:
    known = lexicon(code)
    assert set(known.ranks) == known.neutral | known.loaded
    assert len(set(known.ranks.values())) == len(known.ranks)
    last = max(known.ranks[word] for word in known.neutral)
    assert all(known.ranks[word] > last for word in known.loaded - known.neutral)
