"""The source view: every line as saved, numbered as an editor numbers it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.article.document import Document, Head, Node, Piece, Shape
from reader.article.model import Article, Block, Kind, Quote, QuoteKind, Span
from reader.ui.typeset.page import Page
from reader.ui.typeset.source import source_page
from reader.ui.typeset.voices import Voices
from tests.ui.articles import HARBOUR, ROSA

SOURCE = 'Title\r\n\r\n"We have waited\r\nlong enough," she said.\r\n\x1b[31mRed\r\n'
WRAPPED = Node(
    '"We have waited long enough," she said.', Shape.LINE, 0, 1, 3, 4, (Piece(0, 9), Piece(16, SOURCE.index("long")))
)
BLOCKS = (
    Block(Node("Title", Shape.LINE, 0, 0, 1, 1, (Piece(0, 0),)), Kind.HEADLINE, "first-line", 0.97),
    Block(WRAPPED),
    Block(Node("␛[31mRed", Shape.LINE, 0, 0, 5, 5), Kind.PROMO, "shouts", 0.6, duplicate_of=0),
)
QUOTE = Quote(
    QuoteKind.DIRECT,
    Span(1, 1, 28),
    "We have waited long enough,",
    (SOURCE.index("We"), SOURCE.index('," she') + 1),
    speaker=ROSA,
)
ARTICLE = Article(Document("a.txt", "text", SOURCE), Head(), BLOCKS, (QUOTE,), 7)


def printed(page: Page, width: int) -> list[str]:
    return ["".join(run.text for run in row.runs).rstrip() for unit in page.units for row in unit.rows(width)]


def test_lines_are_numbered_and_blank_ones_shown() -> None:
    rows = printed(source_page(Voices(ARTICLE)), 60)
    assert [row[:3].strip() for row in rows] == ["1", "", "2", "3", "4", "5", ""]


def test_each_line_of_a_block_has_its_label_and_the_first_its_reason() -> None:
    rows = printed(source_page(Voices(ARTICLE)), 60)
    assert rows[0] == "  1 headline      97%  Title"
    assert rows[1] == "                       ↳ first-line"
    assert rows[3] == '  3 body          50%  "We have waited'
    assert rows[4] == '  4 body          50%  long enough," she said.'
    assert rows[6] == "                       ↳ shouts, repeats 1"


def test_wide_pane_has_the_reason_in_a_column_of_its_own() -> None:
    rows = printed(source_page(Voices(ARTICLE)), 120)
    assert len(rows) == 5
    assert rows[0].endswith(" first-line")
    assert rows[4].endswith(" shouts, repeats 1")


@pytest.mark.parametrize("width", [120, 60, 30])
def test_a_long_reason_is_told_to_its_end(width: int) -> None:
    why = "in the element that holds the story, a full sentence, and nothing beside it"
    told = replace(ARTICLE, blocks=(replace(BLOCKS[0], reason=why), *BLOCKS[1:]))
    rows = printed(source_page(Voices(told)), width)
    assert max(map(len, rows)) <= width
    before = rows[: next(at for at, row in enumerate(rows) if row.startswith("  2"))]
    assert all(word in " ".join(before) for word in why.split())


def test_narrow_pane_has_the_verdict_below_the_line() -> None:
    assert printed(source_page(Voices(ARTICLE)), 30)[:2] == ["  1 Title", "    ↳ headline 97% first-line"]


def test_control_characters_are_shown_and_never_sent() -> None:
    rows = printed(source_page(Voices(ARTICLE)), 60)
    assert rows[5].endswith("␛[31mRed")
    assert all(row.isprintable() for row in rows)


def test_quotation_over_two_lines_is_set_as_speech_in_both_and_found_in_the_first() -> None:
    laid = source_page(Voices(ARTICLE))
    assert [unit.rows(60)[0].quotes for unit in laid.units] == [(), (), (0,), (0,), ()]
    stretch = laid.quotes[0]
    assert laid.units[stretch.unit].text[stretch.start : stretch.end] == "We have waited"


@pytest.mark.parametrize("source", ["", "\n", "no end"])
def test_shortest_sources_have_one_line(source: str) -> None:
    bare = Article(Document("a", "text", source), Head(), (), (), 0)
    assert [unit.text for unit in source_page(Voices(bare)).units] == [source.strip()]


def test_format_without_lines_shows_its_blocks_in_order() -> None:
    blocks = tuple(
        replace(block, node=replace(block.node, first_line=None, last_line=None)) for block in HARBOUR.blocks
    )
    laid = source_page(Voices(replace(HARBOUR, blocks=blocks)))
    assert [unit.text for unit in laid.units] == [block.text for block in blocks]
