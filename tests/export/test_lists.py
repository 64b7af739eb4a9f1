"""A list item apart from its marker."""

from __future__ import annotations

import pytest

from reader.article.document import Node, Shape
from reader.article.model import Block, Kind
from reader.export.lists import Item


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("- Steel", None, "Steel"),
        ("• Steel", None, "Steel"),
        ("12.  Steel", "12.", "Steel"),
        ("3) Steel", "3)", "Steel"),
        ("Steel", None, "Steel"),
        ("1986 was the year", None, "1986 was the year"),
        ("-5 degrees", None, "-5 degrees"),
    ],
)
def test_a_marker_is_told_from_the_text(text: str, number: str | None, words: str) -> None:
    item = Item.of(Block(Node(text, Shape.LIST_ITEM, 2), Kind.LIST_ITEM))
    assert (item.depth, item.number, item.text) == (1, number, words)
    assert text[item.marker :] == words


def test_an_item_that_no_format_gave_a_depth_stands_at_the_margin() -> None:
    assert Item.of(Block(Node("- Steel"), Kind.LIST_ITEM)).depth == 0
