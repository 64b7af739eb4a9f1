"""What a pattern finds in a title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.search.fuzzy import match

TITLE = "Harbour bridge opens after three years"


def found(pattern: str, title: str = TITLE) -> str | None:
    """The characters that matched."""
    places = match(pattern, title)
    return None if places is None else "".join(title[place] for place in places)


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


def test_letters_that_grow_when_lowered_keep_the_places_true() -> None:
    assert found("van", "İİ Van") == "Van"


@given(st.text(), st.text())
def test_the_places_lie_in_the_title_in_ascending_order(pattern: str, title: str) -> None:
    places = match(pattern, title) or ()
    assert list(places) == sorted(set(places))
    assert all(0 <= place < len(title) for place in places)


@given(st.text(min_size=1), st.data())
def test_any_part_of_a_title_finds_it(title: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(title) - 1))
    end = data.draw(st.integers(start + 1, len(title)))
    assert match(title[start:end], title) is not None
