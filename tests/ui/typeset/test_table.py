"""Tables are aligned, fit the page, and fall back to paragraphs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.article.model import Article, Kind
from reader.ui.options import Boilerplate
from reader.ui.typeset.page import page
from reader.ui.typeset.rows import Tone
from reader.ui.typeset.table import Grid
from reader.ui.typeset.voices import Voices
from tests.ui.articles import article, quote
from tests.ui.typeset.texts import texts, widths


def table(*rows: str) -> Article:
    made = article([(Kind.TABLE, row) for row in rows])
    head, *rest = made.blocks
    return replace(made, blocks=(replace(head, node=replace(head.node, level=1)), *rest))


def printed(made: Article, width: int) -> list[str]:
    units = page(Voices(made), Boilerplate.ASIDE).units[1:]
    return ["".join(run.text for run in row.runs) for unit in units for row in unit.rows(width)]


def test_columns_are_as_wide_as_their_cells_and_numbers_stand_to_the_right() -> None:
    made = table("Club\tPoints", "Ellery United\t9", "Rovers\t12")
    assert printed(made, 40) == [
        "Club           Points",
        "─────────────  ──────",
        "Ellery United       9",
        "Rovers             12",
        "",
    ]


def test_widest_column_is_narrowed_and_its_cells_wrapped() -> None:
    made = table("Name\tWhat happened", "Okafor\twon on the last throw of the day")
    assert printed(made, 24) == [
        "Name    What happened",
        "──────  ────────────────",
        "Okafor  won on the last",
        "        throw of the day",
        "",
    ]


def test_a_row_whose_words_would_be_parted_is_set_as_a_record() -> None:
    made = table("Port\tCargo\tNote", "Ellery\t1,200\tdredged in the spring", "Łódź\t\tno sea")
    assert printed(made, 26)[0] == "Port    Cargo  Note"
    assert printed(made, 20) == [
        *("Port Cargo Note", ""),
        *("Port   Ellery", "Cargo  1,200", "Note   dredged in", "       the spring", ""),
        *("Port   Łódź", "Note   no sea", ""),
    ]


def test_a_record_without_a_head_has_its_cells_below_one_another() -> None:
    made = article([(Kind.TABLE, "northernmost\tharbourmaster"), (Kind.TABLE, "a\tb\tc")])
    assert printed(made, 20) == ["northernmost", "harbourmaster", "", "a", "b", "c", ""]


def test_of_a_head_of_two_rows_the_last_is_ruled_off_and_names_the_columns() -> None:
    made = table("Quay\tCargo\t\tNote", "\tIn\tOut\t", "East\t1,200\t900\tdredged")
    first, second, *rest = made.blocks
    made = replace(made, blocks=(first, replace(second, node=replace(second.node, level=1)), *rest))
    assert printed(made, 40) == [
        "Quay  Cargo       Note",
        "         In  Out",
        "────  ─────  ───  ───────",
        "East  1,200  900  dredged",
        "",
    ]
    assert printed(made, 20)[-5:] == ["Quay  East", "In    1,200", "Out   900", "Note  dredged", ""]


def test_words_of_scripts_without_spaces_may_be_parted() -> None:
    made = table("港\t説明", "横浜\t日本で最も大きな港の一つで、コンテナ船が毎日のように出入りしている。")
    rows = printed(made, 30)
    assert rows[2].startswith("横浜  日本で")
    assert all(cell_len(row) <= 30 for row in rows)


@given(
    st.lists(st.lists(texts.filter(lambda text: "\t" not in text), min_size=1, max_size=7), min_size=1, max_size=5),
    widths,
)
def test_no_row_is_wider_than_the_page_and_every_word_is_shown(cells: list[list[str]], width: int) -> None:
    made = table(*("\t".join(row) for row in cells))
    units = page(Voices(made), Boilerplate.ASIDE).units[1:]
    for unit in units:
        shown: set[int] = set()
        for row in unit.rows(width):
            assert row.width <= width
            for run in row.runs:
                if run.start is not None:
                    shown.update(range(run.start, run.start + len(run.text)))
        assert all(char.isspace() or at in shown for at, char in enumerate(unit.text))


@pytest.mark.parametrize("cell", ["€210,000", "$ 5", "12 %", "-3.5", "–", "£1.2bn", "3m", ""])
def test_amounts_are_numbers(cell: str) -> None:
    made = table("Club\tSum", f"Rovers\t{cell}", "Town\t1")
    assert Grid(Voices(made), 0, 2).numeric == (False, True)


def test_empty_and_missing_cells_keep_the_columns() -> None:
    made = table("a\tb\tc", "x\t\tz", "only")
    assert printed(made, 30) == ["a     b  c", "────  ─  ─", "x        z", "only", ""]


def test_quotation_in_a_cell_is_set_as_speech() -> None:
    parts = [(Kind.TABLE, "Okafor\t“I won”")]
    made = article(parts, (quote(parts, 0, "I won"),))
    row = page(Voices(made), Boilerplate.ASIDE).units[-1].rows(40)[0]
    assert (row.quotes, row.bar) == ((0,), 1)
    assert row.runs[-1].face.tone is Tone.SPEECH
