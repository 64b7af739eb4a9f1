"""What the names of elements tell of kinds, as they were counted."""

from __future__ import annotations

import pytest

from reader.analysis.dom.namesakes import _REMEMBERED, ELEMENTS, NAMES, Namesakes
from reader.analysis.evidence.packed_words import PackedWords
from reader.analysis.labels.telltales import ASIDES, SCALE
from reader.article.document import Node
from reader.article.model import Kind
from tests.analysis.labels.test_telltales import weights

SHARE, PROMO = ASIDES.index(Kind.SHARE), ASIDES.index(Kind.PROMO)


NAMESAKES = Namesakes(
    PackedWords.of({"tools": weights(share=20), "bar": weights(share=10, promo=-10), "offer": weights(promo=30)}, 14)
)


def told(*hints: str) -> tuple[float, float]:
    """What the names of elements tell of sharing and of offers."""
    columns = NAMESAKES.columns([Node("Share", hints=hints)])
    assert tuple(columns) == NAMES
    return columns["named_share"][0], columns["named_promo"][0]


def test_what_the_elements_around_a_node_are_named_for_adds_up() -> None:
    assert told("div tools", "p") == (20 / SCALE, 0)
    assert told("div tools", "p offer") == (20 / SCALE, 30 / SCALE)
    assert told("div", "p unheard") == (0, 0)


def test_words_on_one_element_tell_less_than_so_many_apart() -> None:
    together = told("div tools bar")
    assert together == pytest.approx((30 / SCALE / 2**0.5, -10 / SCALE / 2**0.5))
    assert together < told("div tools", "p bar")


def test_only_elements_near_a_node_are_heard_and_no_tag_or_number_is_a_name() -> None:
    assert told("div offer", *["div"] * ELEMENTS) == (0, 0)
    assert told("tools", "li =offer") == (0, 0)


def test_what_was_made_of_hints_is_kept_for_so_many_only() -> None:
    for number in range(3 * _REMEMBERED):
        told(f"div tools{number}")
    assert len(NAMESAKES._known) <= _REMEMBERED


def test_the_table_that_comes_with_the_package_knows_comments_from_menus() -> None:
    hints = (("div comments", "p"), ("nav menu", "li"))
    columns = Namesakes.load().columns([Node("Home", hints=named) for named in hints])
    comments, menus = columns["named_comment"], columns["named_navigation"]
    assert comments[0] > 0 > comments[1]
    assert menus[1] > 0 > menus[0]
