"""Texts without what they are written with."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.article.bare import bare, bare_words, letters


def test_marks_spaces_and_capitals_are_left_out() -> None:
    assert bare("  The  Esk: “Fees”, it’s SAID! ") == "the esk fees it s said"
    assert bare_words("Straße – 12") == ["strasse", "12"]
    assert bare("—") == ""


@given(st.text(max_size=80))
def test_words_are_parted_by_one_space_each(text: str) -> None:
    assert bare(text).split() == bare_words(text)


def test_letters_are_the_same_however_a_line_is_set() -> None:
    assert letters("FEES  rise: 12 p.c.") == letters("Fees rise – 12pc!") == "feesrise12pc"
    assert letters("कमला") == "कमला" != letters("कमल")
    assert letters("Fa\u0308hre") == letters("F\u00e4hre") != letters("Fahre")
    assert letters("* * *") == ""
