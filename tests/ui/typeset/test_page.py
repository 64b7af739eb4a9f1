"""Whatever the article, its page shows every character of it, in order, in rows that fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.article.apart import apart
from reader.article.document import Document, Head, Inline, Node, Shape, Style
from reader.article.model import Article, Block, Kind, Quote, QuoteKind, Span
from reader.ui.options import Boilerplate
from reader.ui.typeset.graphemes import clusters, steady
from reader.ui.typeset.page import Page, page
from reader.ui.typeset.rows import Row, Tone, Unit
from reader.ui.typeset.source import source_page
from reader.ui.typeset.voices import Voices
from tests.ui.articles import AMIR, HARBOUR, HARBOUR_PARTS, ROSA, article, quote
from tests.ui.typeset.texts import texts, widths

JOINERS = "\u200d\ufe0f"
"""At a run's start they have nothing to join, and Rich counts the character after them in two ways."""


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    text = draw(texts.filter(lambda text: bool(text.strip())))
    kind = draw(st.sampled_from(Kind))
    start = draw(st.integers(0, len(text)))
    inline = Inline(start, draw(st.integers(start, len(text))), draw(st.sampled_from(Style)))
    node = Node(text, Shape.LINE, draw(st.integers(0, 6)), inlines=(inline,))
    return Block(node, kind, draw(st.none() | st.just("a-rule")), 0.7)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    found = tuple(draw(st.lists(blocks(), min_size=1, max_size=6)))
    quotes = []
    for index, block in enumerate(found):
        start = draw(st.integers(0, len(block.text)))
        end = draw(st.integers(start, len(block.text)))
        speaker = draw(st.sampled_from((None, ROSA, AMIR)))
        quotes.append(Quote(QuoteKind.DIRECT, Span(index, start, end), block.text[start:end], speaker=speaker))
    source = "\n".join(block.text for block in found)
    return Article(Document("a.txt", "text", source), Head(title="A title"), found, tuple(quotes), 10)


def pages(article: Article) -> list[Page]:
    voices = Voices(article)
    return [*(page(voices, boilerplate) for boilerplate in Boilerplate), source_page(voices)]


def is_code(article: Article, unit: Unit) -> bool:
    return unit.block is not None and article.blocks[unit.block].kind is Kind.CODE


def printed(rows: tuple[Row, ...]) -> str:
    return "".join("".join(run.text for run in row.runs if run.start is not None) for row in rows)


def letters(text: str) -> str:
    return "".join(steady(text).split())


def in_columns(article: Article, unit: Unit) -> bool:
    """Whether a wrapped row of the unit holds parts of several cells, so that rows are not in the text's order."""
    return unit.block is not None and article.blocks[unit.block].kind is Kind.TABLE and "\t" in unit.text


@given(articles(), widths)
def test_every_character_of_a_shown_unit_is_in_its_rows_in_order(article: Article, width: int) -> None:
    for each in pages(article):
        for unit in each.units:
            shown = "".join(printed(unit.rows(width)).split())  # steady already, row by row
            if in_columns(article, unit):
                assert sorted(shown) == sorted(letters(unit.text))
            elif not is_code(article, unit):
                assert shown == letters(unit.text)


@given(articles(), widths)
def test_no_row_is_wider_than_the_page(article: Article, width: int) -> None:
    for each in pages(article):
        for unit in each.units:
            assert all(row.width <= width for row in unit.rows(width))


@given(articles(), widths)
def test_a_column_leads_to_its_character(article: Article, width: int) -> None:
    for each in pages(article):
        for row in (row for unit in each.units for row in unit.rows(width)):
            cell = 0
            for run in row.runs:
                if run.start is not None and run.text[0] not in JOINERS:
                    at = cell
                    for start, _end, wide in clusters(run.text):
                        assert not wide or row.offset_at(at) == run.start + start
                        at += wide
                cell += cell_len(run.text)


@given(articles())
def test_every_block_is_shown_unless_it_stands_apart_and_is_hidden(article: Article) -> None:
    everything = set(range(len(article.blocks)))
    story = {index for index, is_apart in enumerate(apart(article.blocks)) if not is_apart}
    aside, dimmed, hidden, source = (set(each.where) for each in pages(article))
    assert aside == dimmed == source == everything
    assert hidden == story


def test_speaker_is_named_beside_a_paragraph_that_does_not_name_him() -> None:
    units = page(Voices(HARBOUR), Boilerplate.HIDDEN).units
    named = ["".join(run.text for row in unit.rows(72) for run in row.runs) for unit in units]
    assert [text.rpartition("— ")[2] for text in named if "— " in text] == ["Rosa Lindqvist"]


def test_doubtful_speaker_has_a_question_mark() -> None:
    parts = ((Kind.BODY, "“It is a bridge,” she said."),)
    doubtful = article(parts, (quote(parts, 0, "It is a bridge,", confidence=0.3),))
    unit = page(Voices(doubtful), Boilerplate.ASIDE).units[-1]
    assert unit.rows(60)[0].runs[-1].text == "— Rosa Lindqvist ?"


def test_scare_quotes_are_not_set_as_speech() -> None:
    parts = ((Kind.BODY, "The “bridge” is a ford."),)
    scare = article(parts, (quote(parts, 0, "bridge", None, QuoteKind.SCARE),))
    unit = page(Voices(scare), Boilerplate.ASIDE).units[-1]
    assert {run.face.tone for run in unit.rows(60)[0].runs} == {Tone.TEXT}
    assert unit.rows(60)[0].bar is None


def test_ninth_speaker_takes_the_first_colour_again() -> None:
    assert Voices(HARBOUR).numbers == {ROSA: 1, AMIR: 2}


def test_boilerplate_set_aside_is_listed_by_kind() -> None:
    rows = [
        "".join(run.text for run in row.runs)
        for unit in page(Voices(HARBOUR), Boilerplate.ASIDE).units[-7:]
        for row in unit.rows(60)
    ]
    assert rows == [
        "Captions",
        "  Cyclists cross the new bridge on its first morning.",
        "  Cyclists cross the new bridge on its first morning. Photo:",
        "  Handout",
        "",
        "Credit",
        "  Cover photo: Handout",
        "",
        "Related",
        "  Read more: Why bridges cost what they cost",
        "",
    ]


def test_dimmed_boilerplate_stands_in_its_place_with_its_label_at_the_right() -> None:
    laid = page(Voices(HARBOUR), Boilerplate.DIMMED)
    row = laid.units[laid.where[3]].rows(72)[0]
    assert [run.text for run in row.runs][-1] == "caption"
    assert row.width == 72
    assert HARBOUR_PARTS[3][0] is Kind.CAPTION


def test_list_items_hang_and_follow_one_another_closely() -> None:
    parts = ((Kind.LIST_ITEM, "- one two three four"), (Kind.LIST_ITEM, "- five"), (Kind.BODY, "Six."))
    units = page(Voices(article(parts)), Boilerplate.ASIDE).units[1:]
    rows = ["".join(run.text for run in row.runs) for unit in units for row in unit.rows(12)]
    assert rows == ["- one two", "  three four", "- five", "", "Six.", ""]


def test_code_is_not_wrapped_and_says_where_it_is_cut() -> None:
    parts = ((Kind.CODE, "if x:\n\treturn a_long_name"),)
    rows = page(Voices(article(parts)), Boilerplate.ASIDE).units[-1].rows(12)
    assert ["".join(run.text for run in row.runs) for row in rows] == ["if x:", "    return …", ""]


def test_a_picture_is_told_by_a_sign_and_its_words() -> None:
    node = Node("The wheel of the mill, half under water", Shape.IMAGE)
    article = Article(Document("a.html", "html", ""), Head(), (Block(node, Kind.CAPTION),), (), 0)
    voices = Voices(article)
    aside, dimmed = (page(voices, each).units[-1] for each in (Boilerplate.ASIDE, Boilerplate.DIMMED))
    assert [row_text(row) for row in aside.rows(32)] == ["  ▣ The wheel of the mill, half", "    under water", ""]
    assert [row_text(row) for row in dimmed.rows(30)] == [
        "caption",
        "▣ The wheel of the mill, half",
        "  under water",
        "",
    ]
    assert row_text(dimmed.rows(60)[0]) == "▣ The wheel of the mill, half under water            caption"


def row_text(row: Row) -> str:
    return "".join(run.text for run in row.runs)
