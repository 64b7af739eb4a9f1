"""How a text is cut into words: from memory as at first."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.speech.words import Cutter, lows_of, words_of

LANGUAGES = ("en", "de", "fr")
PIECES = (
    "J.",
    "plan",
    "B.",
    "U.S.",
    "Mr.",
    "it's",
    "l’heure",
    "dit-il",
    "“No",
    "end.",
    "\n",
    "",
    "x,",
    "2.5",
    "plan:",
    "Plan",
    "2nd",
    "2nd.",
    "Ada\n",
    "_",
)


def _cut(cutter: Cutter, text: str) -> list[str]:
    return words_of(cutter.cut(text))


@pytest.mark.parametrize("language", LANGUAGES)
@given(texts=st.lists(st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join), max_size=6))
def test_a_text_is_cut_alike_whatever_was_cut_before_it(language: str, texts: list[str]) -> None:
    seasoned = Cutter(language)
    for text in texts:
        assert seasoned.cut(text) == Cutter(language).cut(text)


@given(st.text(max_size=60) | st.text("Qu .“_\t\u0301\u0303", max_size=20))
def test_every_letter_and_sign_is_in_a_word(text: str) -> None:
    left_out = {*"_"} | {char for char in text if char.isspace()}
    assert "".join(_cut(Cutter("en"), text)) == "".join(char for char in text if char not in left_out)


def test_an_initial_keeps_its_stop_before_a_name_only() -> None:
    cutter = Cutter("en")
    assert _cut(cutter, "J. Brandt") == ["J.", "Brandt"]
    assert _cut(cutter, "plan J. it failed") == ["plan", "J", ".", "it", "failed"]


def test_an_abbreviation_keeps_its_stop() -> None:
    assert _cut(Cutter("en"), "Mr. Brandt left.") == ["Mr.", "Brandt", "left", "."]


def test_a_text_without_spaces_is_cut_and_not_remembered() -> None:
    cutter = Cutter("en")
    assert words_of(cutter.cut("議会は," * 30 + " end."))[-2:] == ["end", "."]
    assert list(cutter) == ["end."]


def test_an_accent_that_is_a_sign_of_its_own_does_not_cut_a_word() -> None:
    text = unicodedata.normalize("NFD", "Ein langjähriger Freund, später Bürgermeister")
    cuts = Cutter.of("de").cut(text)
    assert lows_of(cuts) == ["ein", "langjähriger", "freund", ",", "später", "bürgermeister"]
    assert all(word in text for word in words_of(cuts))


def test_a_letter_with_an_accent_for_which_there_is_no_one_sign_is_a_letter() -> None:
    assert _cut(Cutter("en"), "Ada Q\u0303uist, Ọ\u0300yọ\u0301.") == [
        "Ada",
        "Q\u0303uist",
        ",",
        "Ọ\u0300yọ\u0301",
        ".",
    ]


@pytest.mark.parametrize("name", ["Falc'hon", "Floc’h", "N'Golo", "M’Baye", "Guivarc’h"])
def test_an_apostrophe_within_a_name_parts_no_words_in_french(name: str) -> None:
    assert words_of(Cutter.of("fr").cut(f"dit {name}, qu’il")) == ["dit", name, ",", "qu’", "il"]
