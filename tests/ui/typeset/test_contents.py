"""The outline of an article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from reader.article.model import Article, Kind
from reader.ui.typeset.contents import Heading, contents, headings
from reader.ui.typeset.rows import Tone
from tests.ui.articles import article


def levelled(*parts: tuple[Kind, str, int]) -> Article:
    made = article([(kind, text) for kind, text, _ in parts])
    levels = [level for *_, level in parts]
    blocks = (
        replace(block, node=replace(block.node, level=level)) for block, level in zip(made.blocks, levels, strict=True)
    )
    return replace(made, blocks=tuple(blocks))


def test_headings_are_told_with_their_depth_and_gaps_between_levels_are_closed() -> None:
    made = levelled(
        (Kind.HEADLINE, "Mill", 1),
        (Kind.HEADING, "How", 2),
        (Kind.BODY, "Text", 0),
        (Kind.HEADING, "Why so", 4),
        (Kind.HEADING, "Who", 3),
        (Kind.HEADING, "When", 2),
        (Kind.RELATED, "More", 0),
    )
    assert [(each.block, each.text, each.depth) for each in headings(made)] == [
        (0, "Mill", 0),
        (1, "How", 0),
        (3, "Why so", 1),
        (4, "Who", 1),
        (5, "When", 0),
    ]


def test_the_heading_of_the_part_that_is_read_is_marked() -> None:
    made = levelled((Kind.HEADLINE, "Mill", 1), (Kind.HEADING, "How", 2), (Kind.HEADING, "Why", 2))
    shown = [unit.rows(20)[0].runs[0].text for unit in contents(headings(made), 1).units]
    assert shown == ["  ", "● ", "  "]


@pytest.mark.parametrize("width", [4, 12, 30])
def test_a_long_heading_is_cut_to_its_row(width: int) -> None:
    for text in ("How the mill in the harbour works", "水車はどのように動くか、そしてなぜ動くのか", "a"):
        (row,) = Heading(0, text, 0, Tone.HEADING).rows(width)
        assert sum(cell_len(run.text) for run in row.runs) <= width
        assert (row.runs[-1].text == "…") == (cell_len(text) + 2 > width)


def test_a_text_that_is_to_be_read_is_set_whole_below_its_beginning() -> None:
    rows = Heading(3, "“We waited long enough for this bridge” — Ida Holm", 1, Tone.TEXT, whole=True).rows(24)
    assert ["".join(run.text for run in row.runs) for row in rows] == [
        "    “We waited long",
        "    enough for this",
        "    bridge” — Ida Holm",
    ]


def test_a_text_without_characters_is_a_row_too() -> None:
    assert len(Heading(0, "", 1, Tone.TEXT, whole=True).rows(20)) == 1
