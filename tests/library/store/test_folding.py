"""What is the same word to the index, in every script."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.store.folding import fold, spaced, unmarked


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Café ÅNGSTRÖM Việt", "cafe angstrom viet"),
        ("Ёлка, мой район", "елка, мой район"),
        ("Україна, її", "україна, її"),
        ("Άνθρωπος", "ανθρωπος"),
        ("أحمد آدم", "احمد ادم"),
        ("한국 학교", "한국 학교"),
        ("がき ガ", "がき ガ"),
        ("नमस्ते", "नमस्ते"),
    ],
)
def test_accents_are_taken_off_and_letters_left_as_they_are(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_no_character_is_moved(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("елка", ["Ёлка"]),
        ("ёлка", ["Ёлка"]),
        ("мои", []),
        ("ανθρωπος", ["Άνθρωπος"]),
        ("احمد", ["أحمد"]),
        ("كتب", ["كَتَبَ", "كـتـب"]),
        ("كَتَبَ", ["كَتَبَ", "كـتـب"]),
        ("تب", []),
        ("שלום", ["שָׁלוֹם"]),
        ("한국", ["한국"]),
        ("viet", ["Việt"]),
        ("かき", []),
    ],
)
def test_the_index_takes_the_same_words_for_one(word: str, found: list[str]) -> None:
    words = ["Ёлка", "мой", "Άνθρωπος", "أحمد", "한국", "학교", "がき", "Việt", "كَتَبَ", "كـتـب", "שָׁלוֹם"]
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute("CREATE VIRTUAL TABLE word USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')")
        index.executemany("INSERT INTO word VALUES (?)", [(spaced(word),) for word in words])
        rows = index.execute("SELECT rowid FROM word WHERE word MATCH ?", (f'"{spaced(word)}"',))
        assert [words[number - 1] for (number,) in rows] == found
    assert [each for each in words if fold(unmarked(each)) == fold(unmarked(word))] == found
