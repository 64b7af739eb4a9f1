"""What a pattern finds in a title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.search.fuzzy import match

TITLE = "Harbour bridge opens after three years"


def found(pattern: str, title: str = TITLE) -> str | None:
    """The characters that matched."""
    result = match(pattern, title)
    return None if result is None else "".join(title[place] for place in result.places)


@pytest.mark.parametrize(
    ("pattern", "hits"),
    [
        ("bridge", "bridge"),
        ("BRIDGE", "bridge"),
        ("years harb", "Harbyears"),
        ("brdge", "bridg"),
        ("harbuor", "Harbour"),
        ("bridge zebra", None),
        ("zz", None),
        ("haf", None),
        ("laters", None),
        ("", ""),
    ],
)
def test_words_are_found_as_typed_or_nearly_so(pattern: str, hits: str | None) -> None:
    assert found(pattern) == hits


def test_a_word_as_typed_is_exact_and_a_mistyped_one_is_not() -> None:
    exact, near = match("bridge", TITLE), match("brdge", TITLE)
    assert exact
    assert exact.exact
    assert near
    assert not near.exact


def test_letters_that_grow_when_lowered_keep_the_places_true() -> None:
    assert found("van", "İİ Van") == "Van"


@given(st.text(), st.text())
def test_the_places_lie_in_the_title_in_ascending_order(pattern: str, title: str) -> None:
    result = match(pattern, title)
    if result:
        assert list(result.places) == sorted(set(result.places))
        assert all(0 <= place < len(title) for place in result.places)


@given(st.text(min_size=1), st.data())
def test_any_part_of_a_title_finds_it(title: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(title) - 1))
    end = data.draw(st.integers(start + 1, len(title)))
    result = match(title[start:end], title)
    assert result
    assert result.exact
