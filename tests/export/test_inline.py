"""Emphasis, code and links, as far as Markdown can say them; the text in any case."""

from __future__ import annotations

import time
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Inline, Node, Shape, Style
from reader.article.model import Block, Kind
from reader.export.inline import inline_html
from reader.export.markdown import markdown
from tests.export.rendering import LINES, READERS, one_spaced, shown
from tests.export.sample import bare


def inline_markdown(node: Node, kind: Kind = Kind.BODY) -> str:
    """The node as a paragraph or another block, alone in its article."""
    return markdown(replace(bare(), blocks=(Block(node, kind),))).rstrip("\n")


_MARKED = st.tuples(st.integers(0, 12), st.integers(0, 12), st.sampled_from(Style), st.just("https://a.example"))


@given(LINES.map(one_spaced).filter(bool), st.lists(_MARKED, max_size=4))
def test_marked_up_text_is_shown_as_it_is(text: str, marks: list[tuple[int, int, Style, str]]) -> None:
    inlines = tuple(Inline(*mark) for mark in marks if mark[1] <= len(text))
    for reader in READERS:
        assert shown(reader.render(inline_markdown(Node(text, inlines=inlines)))) == text


@given(LINES.map(one_spaced).filter(bool), st.lists(_MARKED, max_size=4))
def test_the_markup_is_shown_as_the_page_has_it(text: str, marks: list[tuple[int, int, Style, str]]) -> None:
    node = Node(text, inlines=tuple(Inline(*mark) for mark in marks if mark[1] <= len(text)))
    for reader in READERS:
        rendered = reader.render(inline_markdown(node)).replace(" />", ">").strip()
        assert unescape(rendered) == unescape(f"<p>{inline_html(node)}</p>")


def test_white_space_at_the_ends_makes_no_code_and_no_line_end() -> None:
    assert inline_markdown(Node("\t    so  ")) == "so"


def test_emphasis_code_and_links_are_kept() -> None:
    inlines = (
        Inline(0, 3, Style.STRONG),
        Inline(4, 8, Style.LINK, "https://a.example/x y"),
        Inline(9, 11, Style.CODE),
        Inline(12, 13, Style.EMPHASIS),
    )
    given = inline_markdown(Node("one [two x` y", inlines=inlines))
    assert given == "**one** [\\[two](https://a.example/x%20y) `` x` `` *y*"


def test_a_link_behind_an_exclamation_mark_is_no_picture() -> None:
    inlines = (Inline(3, 6, Style.LINK, "https://a.example"),)
    assert inline_markdown(Node("Go!now", inlines=inlines)) == "Go\\![now](https://a.example)"


@pytest.mark.parametrize(
    ("address", "printed"),
    [
        ("mill_files/wheel 1.png", "![the wheel](mill_files/wheel%201.png)"),
        ("https://a.example/a.png", "![the wheel](https://a.example/a.png)"),
        ("a.png) [x](javascript:y", "![the wheel](a.png%29%20[x]%28javascript:y)"),
        *(
            (address, "the wheel")
            for address in ("/a.png", "//a.example/a.png", "file:///a.png", "data:image/png,x", "")
        ),
    ],
)
def test_a_picture_keeps_its_address_unless_that_leads_into_this_machine(address: str, printed: str) -> None:
    assert inline_markdown(Node("the wheel", inlines=(Inline(0, 9, Style.IMAGE, address),))) == printed


def test_a_picture_in_a_link_is_both() -> None:
    inlines = (Inline(0, 9, Style.LINK, "https://a.example"), Inline(0, 9, Style.IMAGE, "a.png"))
    assert inline_markdown(Node("the wheel", inlines=inlines)) == "[![the wheel](a.png)](https://a.example)"


def test_a_table_of_thousands_of_marked_cells_is_written_at_once() -> None:
    links = tuple(Inline(at, at + 4, Style.LINK, "https://a.example/") for at in range(0, 5 * 4_000, 5))
    row = Node("\t".join(["word"] * 4_000), Shape.TABLE_ROW, inlines=links)
    began = time.process_time()
    assert inline_markdown(row, Kind.TABLE).count("[word](https://a.example/) |") == 4_000
    assert inline_markdown(row).count("[word](https://a.example/)") == 4_000
    assert time.process_time() - began < 5
