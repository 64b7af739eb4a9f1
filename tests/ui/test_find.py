"""Finding: what counts as the same text, and the order of matches."""

from __future__ import annotations

from functools import partial
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.find import PATIENCE, Found, Matches, PatternError, Search, finder
from tests.ui.typeset.texts import texts


def found(wanted: str, *paragraphs: str, regex: bool = False) -> list[tuple[int, int, int]]:
    matches = Matches(finder(wanted, regex=regex), paragraphs)
    return [matches[index] for index in range(len(matches))]


def words(wanted: str, text: str, *, regex: bool = False) -> list[str]:
    return [text[start:end] for _, start, end in found(wanted, text, regex=regex)]


@pytest.mark.parametrize(
    ("wanted", "text", "expected"),
    [
        ("bridge", "Bridge, bridge", ["Bridge", "bridge"]),
        ("Bridge", "Bridge, bridge", ["Bridge"]),
        ("two words", "two  words and two\xa0words", ["two  words", "two\xa0words"]),
        ("it's", "It’s and it's", ["It’s", "it's"]),
        ('"no"', '“No”, «no», "no"', ["“No”", "«no»", '"no"']),
        ("1990-95", "1990–95", ["1990–95"]),
        ("a.b", "a.b axb", ["a.b"]),
        ("cafe", "Café, cafe\u0301 and CAFE", ["Café", "cafe\u0301", "CAFE"]),
        ("café", "Café, cafe\u0301 and CAFE", ["Café", "cafe\u0301", "CAFE"]),
        ("Márquez", "MARQUEZ Marquez Márquez márquez", ["Marquez", "Márquez"]),
        ("елка", "Ёлка", ["Ёлка"]),
        ("wide", "w\u200bi\xadde", ["w\u200bi\xadde"]),
        ("كتب", "كَتَبَ", ["كَتَبَ"]),
        ("كَتَبَ", "كتب كـتـب", ["كتب", "كـتـب"]),
        ("رحمن", "ٱلرَّحْمَٰنِ", ["رَّحْمَٰنِ"]),
        ("שלום", "שָׁלוֹם", ["שָׁלוֹם"]),
        ("かき", "がき", []),
        ("[x", "a [x", ["[x"]),
    ],
)
def test_typed_text_is_found_however_it_is_set(wanted: str, text: str, expected: list[str]) -> None:
    assert words(wanted, text) == expected


@pytest.mark.parametrize(
    ("wanted", "expected"), [(r"\bb\w+", ["Bridge", "bell"]), (r"\S+ll", ["bell"]), ("B.*?e", ["Bridge"]), ("x*", [])]
)
def test_regular_expressions_are_taken_as_they_are(wanted: str, expected: list[str]) -> None:
    assert words(wanted, "Bridge and bell", regex=True) == expected


def test_a_broken_regular_expression_is_an_error() -> None:
    with pytest.raises(PatternError):
        finder("(", regex=True)


def test_matches_are_found_by_unit_and_by_place() -> None:
    paragraphs = ("a b a", "b", "a")
    matches = Matches(finder("a", regex=False), paragraphs)
    assert list(matches.within(0)) == [(0, 0, 1), (1, 4, 5)]
    assert list(matches.within(1)) == []
    assert [matches.next_from(*place) for place in ((0, 0), (0, 1), (1, 0), (2, 1))] == [0, 1, 2, 0]


@given(texts, st.data())
def test_any_part_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    part = text[start:end]
    if part:
        assert found(part, text)


def test_search_goes_round_the_end_both_ways() -> None:
    search = Search()
    search.look_for(partial(finder, "a", regex=False), ["a b a", "a"])
    assert search.found == Found(3, None)
    assert [search.step(-1), search.step(1), search.step(1)] == [2, 0, 1]
    assert search.start_from(1, 0) == 2


def test_search_without_a_match_goes_nowhere() -> None:
    search = Search()
    search.look_for(partial(finder, "z", regex=False), ["a"])
    assert (search.step(1), search.start_from(0, 0), search.found) == (None, None, Found())


def test_search_says_what_is_wrong_with_a_pattern_and_forgets_it_with_the_next() -> None:
    search = Search()
    search.look_for(partial(finder, "(", regex=True), ["a"])
    assert "missing )" in (search.found.error or "")
    search.look_for(partial(finder, "a", regex=True), ["a"])
    assert search.found == Found(1, None)


@pytest.mark.parametrize("endless", ["(a|aa)+$", "(a|a)+$"])
def test_a_regular_expression_that_would_take_for_ever_is_given_up(endless: str) -> None:
    search = Search()
    began = perf_counter()
    search.look_for(partial(finder, endless, regex=True), [f"{'a' * 60}!"] * 500)
    assert perf_counter() - began < 100 * PATIENCE  # one after the other would take five times as long
    assert search.found == Found(0, None, "takes too long, given up")
    search.look_for(partial(finder, "a!", regex=True), ["a!"])
    assert search.found == Found(1, None)


def test_same_is_searched_for_in_another_page() -> None:
    search = Search()
    search.look_for(partial(finder, "a", regex=False), ["a"])
    search.look_in(["b", "a a"])
    assert search.found == Found(2, None)
