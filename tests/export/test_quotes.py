"""Which quotations are listed, and that a listing is safe to open."""

from __future__ import annotations

import csv
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Head
from reader.article.model import CueTone, Speaker
from reader.export.quotes import CSV_COLUMNS, as_csv, as_text, cell, csv_head, spoken
from tests.export.sample import bare, sample


def test_a_scare_quote_is_not_listed() -> None:
    assert [index for index, _ in spoken(sample())] == [0, 1, 3]


def test_a_speaker_is_asked_for_by_part_of_the_name() -> None:
    assert len(list(spoken(sample(), "LINDQVIST"))) == 3
    assert list(spoken(sample(), "Lindgren")) == []
    assert list(spoken(bare(), "it")) == []


@given(st.text(), st.text())
def test_no_cell_is_a_formula_and_every_row_is_whole(title: str, name: str) -> None:
    article = bare(Head(title=title))
    quote = replace(article.quotes[0], speaker=Speaker(name), text=f"={title}")
    article = replace(article, quotes=(quote,))
    rows = list(csv.reader((csv_head() + as_csv(article, [(0, quote)])).splitlines(keepends=True)))
    assert tuple(rows[0]) == CSV_COLUMNS
    assert len(rows[1]) == len(CSV_COLUMNS)
    assert len(rows) == 2
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in rows[1])


def test_a_cell_that_goes_over_several_lines_is_one_line() -> None:
    assert cell("One.\n\nTwo \n three\t\tfour") == "One. Two three four"
    assert cell(["Ada Brandt", "Iris Vale"]) == "Ada Brandt; Iris Vale"


def test_an_article_without_a_headline_goes_by_its_path() -> None:
    assert as_text(bare(), list(spoken(bare()))) == "-\n  unknown speaker · 1\n    “Bring a lamp”\n"


def test_a_speaker_who_is_not_sure_and_a_cue_that_takes_a_side_are_told() -> None:
    article = sample()
    quote = replace(article.quotes[0], confidence=0.4, cue_tone=CueTone.LOADED)
    assert "“It is done” (line 9, “said”, speaker uncertain)" in as_text(article, [(0, quote)])
    assert "“It is done” (line 9)" in as_text(article, [(0, article.quotes[0])])
