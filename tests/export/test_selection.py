"""What is left of an article holds together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Block, Kind, Role
from reader.export.selection import Selection, select
from tests.export.sample import sample


def test_keeping_everything_changes_nothing() -> None:
    article = sample()
    assert select(article, Selection.KEEP) is article


def test_dropping_and_only_part_the_blocks_between_them() -> None:
    article = sample()
    story = select(article, Selection.DROP).blocks
    aside = select(article, Selection.ONLY).blocks
    assert all(block.role is not Role.BOILERPLATE for block in story)
    assert all(block.role is Role.BOILERPLATE for block in aside)
    assert len(story) + len(aside) == len(article.blocks)


def test_a_repeat_points_to_the_block_it_repeats_where_that_is_now() -> None:
    aside = select(sample(), Selection.ONLY).blocks
    assert aside[2].duplicate_of == 1
    assert aside[2].text == aside[1].text


@given(st.lists(st.sampled_from(Kind), min_size=19, max_size=19), st.sampled_from(Selection))
def test_quotations_still_cover_their_words_whatever_is_left(kinds: list[Kind], selection: Selection) -> None:
    article = sample()
    blocks: tuple[Block, ...] = tuple(
        replace(block, kind=kind) for block, kind in zip(article.blocks, kinds, strict=True)
    )
    left = select(replace(article, blocks=blocks), selection)
    for quote in left.quotes:
        assert left.passage(quote.span) == quote.text
        assert quote.mention is None or left.passage(quote.mention) in ("Mara Lindqvist", "He")
        assert quote.continues is None or left.quotes[quote.continues].text == "It is done,"
    for block in left.blocks:
        assert block.duplicate_of is None or left.blocks[block.duplicate_of].text == block.text


@pytest.mark.parametrize("selection", Selection)
def test_what_is_known_of_the_article_stays(selection: Selection) -> None:
    assert select(sample(), selection).head == sample().head
