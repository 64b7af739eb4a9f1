"""Markdown that a Markdown reader shows as the article's own text, whatever is in it."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.article.document import Head, Inline, Node, Shape, Style
from reader.article.model import Article, Block, Kind
from reader.export.escape import destination, escaped
from reader.export.inline import inline_markdown
from reader.export.markdown import markdown
from tests.export.sample import bare

_READERS = (MarkdownIt("commonmark"), MarkdownIt("gfm-like", {"linkify": False}))
_LINE = st.text(st.sampled_from("ab1 \\`*_[](){}<>#+-.!|~=:&;\"'/@xé”$^%?,")).map(lambda text: " ".join(text.split()))
_MARKED = st.tuples(st.integers(0, 12), st.integers(0, 12), st.sampled_from(Style), st.just("https://a.example"))


def _shown(rendered: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", rendered)).strip("\n")


def _with(*blocks: Block) -> Article:
    return replace(bare(), blocks=blocks)


@given(_LINE.filter(bool))
def test_any_line_is_shown_as_it_is(text: str) -> None:
    for reader in _READERS:
        assert reader.render(escaped(text)) == f"<p>{html.escape(text, quote=False).replace(chr(34), '&quot;')}</p>\n"
        assert _shown(reader.render(f"## {escaped(text)}")) == text


@given(_LINE.filter(bool), st.lists(_MARKED, max_size=4))
def test_marked_up_text_is_shown_as_it_is(text: str, marks: list[tuple[int, int, Style, str]]) -> None:
    inlines = tuple(Inline(*mark) for mark in marks if mark[1] <= len(text))
    for reader in _READERS:
        assert _shown(reader.render(inline_markdown(Node(text, inlines=inlines)))) == text


def test_emphasis_code_and_links_are_kept() -> None:
    inlines = (
        Inline(0, 3, Style.STRONG),
        Inline(4, 8, Style.LINK, "https://a.example/x y"),
        Inline(9, 11, Style.CODE),
        Inline(12, 13, Style.EMPHASIS),
    )
    given = inline_markdown(Node("one [two x` y", inlines=inlines))
    assert given == "**one** [\\[two](https://a.example/x%20y) `` x` `` *y*"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "", "https:// x", "data:text/html,x"])
def test_only_web_and_mail_addresses_are_linked(url: str) -> None:
    assert destination(url) is None


def test_a_destination_can_not_end_its_link_early() -> None:
    link = destination("https://a.example/x)[y](<z>\n")
    assert link == "https://a.example/x%29[y]%28%3Cz%3E"


def test_a_list_of_lists_is_read_as_one() -> None:
    items = ("- a", 1), ("1. b", 2), ("2. c", 2), ("– d", 1), ("e", 1)
    article = _with(*(Block(Node(text, Shape.LIST_ITEM, level), Kind.LIST_ITEM) for text, level in items))
    rendered = _READERS[0].render(markdown(article)).replace("\n", "")
    assert rendered == "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li><li>e</li></ul>"


def test_a_table_without_a_head_has_an_empty_one_and_ragged_rows_are_filled() -> None:
    rows = (Block(Node(text, Shape.TABLE_ROW), Kind.TABLE) for text in ("a\tb", "c", "d   e|f"))
    assert markdown(_with(*rows)) == "|  |  |\n| --- | --- |\n| a | b |\n| c |  |\n| d | e\\|f |\n"


def test_a_subheading_never_takes_the_headlines_level() -> None:
    assert markdown(_with(Block(Node("What now", Shape.HEADING, 1), Kind.HEADING))) == "## What now\n"


def test_a_dateline_that_opens_the_story_is_not_printed_twice() -> None:
    blocks = (Block(Node("PORT ELLEN – It opened.")),)
    article = replace(bare(), head=Head(dateline="Port Ellen"), blocks=blocks)
    assert markdown(article) == "PORT ELLEN – It opened.\n"


def test_an_article_with_nothing_to_print_is_empty() -> None:
    assert markdown(_with(Block(Node("By A"), Kind.BYLINE))) == ""
