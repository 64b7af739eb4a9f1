"""Tables are aligned, fit the page, and fall back to paragraphs."""

from __future__ import annotations

from dataclasses import replace

from reader.article.model import Article, Kind
from reader.ui.options import Boilerplate
from reader.ui.typeset.page import page
from reader.ui.typeset.rows import Tone
from reader.ui.typeset.voices import Voices
from tests.ui.articles import article, quote


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


def test_table_with_too_many_columns_is_set_as_paragraphs() -> None:
    made = table("a\tb\tc\td", "1\t2\t3\t4")
    assert printed(made, 10) == ["a b c d", "1 2 3 4", ""]


def test_empty_and_missing_cells_keep_the_columns() -> None:
    made = table("a\tb\tc", "x\t\tz", "only")
    assert printed(made, 30) == ["a     b  c", "────  ─  ─", "x        z", "only", ""]


def test_quotation_in_a_cell_is_set_as_speech() -> None:
    parts = [(Kind.TABLE, "Okafor\t“I won”")]
    made = article(parts, (quote(parts, 0, "I won"),))
    row = page(Voices(made), Boilerplate.ASIDE).units[-1].rows(40)[0]
    assert (row.quotes, row.bar) == ((0,), 1)
    assert row.runs[-1].face.tone is Tone.SPEECH
