"""Emphasis, code and links, as far as Markdown can say them; the text in any case."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.article.document import Inline, Node, Style
from reader.export.escape import at_line_start
from reader.export.inline import inline_markdown
from tests.export.rendering import LINES, READERS, one_spaced, shown

_MARKED = st.tuples(st.integers(0, 12), st.integers(0, 12), st.sampled_from(Style), st.just("https://a.example"))


@given(LINES.map(one_spaced).filter(bool), st.lists(_MARKED, max_size=4))
def test_marked_up_text_is_shown_as_it_is(text: str, marks: list[tuple[int, int, Style, str]]) -> None:
    inlines = tuple(Inline(*mark) for mark in marks if mark[1] <= len(text))
    for reader in READERS:
        assert shown(reader.render(at_line_start(inline_markdown(Node(text, inlines=inlines))))) == text


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
