"""Markdown that a Markdown reader shows as the article's own text, whatever is in it."""

from __future__ import annotations

from dataclasses import replace

from reader.article.document import Node, Shape
from reader.article.model import Article, Block, Kind
from reader.export.markdown import markdown
from tests.export.rendering import READERS
from tests.export.sample import bare


def _with(*blocks: Block) -> Article:
    return replace(bare(), blocks=blocks)


def test_a_list_of_lists_is_read_as_one() -> None:
    items = ("- a", 1), ("1. b", 2), ("2. c", 2), ("– d", 1), ("e", 1)
    article = _with(*(Block(Node(text, Shape.LIST_ITEM, level), Kind.LIST_ITEM) for text, level in items))
    rendered = READERS[0].render(markdown(article)).replace("\n", "")
    assert rendered == "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li><li>e</li></ul>"


def test_a_table_without_a_head_has_an_empty_one_and_ragged_rows_are_filled() -> None:
    rows = (Block(Node(text, Shape.TABLE_ROW), Kind.TABLE) for text in ("a\tb", "c", "d   e|f"))
    assert markdown(_with(*rows)) == "|  |  |\n| --- | --- |\n| a | b |\n| c |  |\n| d | e\\|f |\n"


def test_a_subheading_never_takes_the_headlines_level() -> None:
    assert markdown(_with(Block(Node("What now", Shape.HEADING, 1), Kind.HEADING))) == "## What now\n"


def test_an_article_with_nothing_to_print_is_empty() -> None:
    assert markdown(_with(Block(Node("By A"), Kind.BYLINE))) == ""
