"""A block that holds one text, read without a run, is what it would be with one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from reader.article.document import Node
from reader.sources.html import nodes as html_nodes
from reader.sources.html.lone import lone_text
from reader.sources.html.nodes import read_nodes
from reader.sources.html.page import resolver

TEXTS = st.sampled_from(["Harbour", " a  b ", "\n", " ", "\u00a0x", "x\u00a0", "\x07", "5\u200b", ""])
INLINE = st.sampled_from(
    [
        *(
            "<a href=/x>",
            "<a>",
            "<a class='menu link' href=' /y '>",
            "<span>",
            "<span hidden>",
            "<b>",
            "<em class=lede>",
        ),
        *("<i style='display: none'>", "<small id=note>", "<q>", "<code>", "<img alt=Boat src=b.png>", "<br>"),
    ]
)
BLOCK = st.sampled_from(
    [
        *("<p>", "<li>", "<ul>", "<ol>", "<h2>", "<div>", "<div role=heading>", "<td>", "<table><tr><td>", "<dd>"),
        *("<li class=item>", "<pre>", "<blockquote>", "<noscript>", "<figcaption>", "<p hidden>", "<li role=heading>"),
    ]
)
ENDS = st.sampled_from(["</a>", "</span>", "</b>", "</p>", "</li>", "</ul>", "</div>", "</table>", "</h2>", "</pre>"])
PAGES = st.lists(st.one_of(TEXTS, TEXTS, INLINE, BLOCK, ENDS, ENDS), max_size=24).map("".join)


def body_of(page: str) -> LexborNode:
    """The body of a page."""
    body = LexborHTMLParser(page).body
    assert body is not None
    return body


def nodes_of(page: str) -> tuple[Node, ...]:
    """The page's nodes."""
    return read_nodes(body_of(page), "x.html", "en", resolver("https://harbour.example/"))


@given(PAGES)
def test_a_lone_text_is_read_as_a_run_of_texts_is(page: str) -> None:
    alone = nodes_of(page)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(html_nodes, "MAY_BE_LONE", frozenset())
        assert nodes_of(page) == alone


@pytest.mark.parametrize(
    ("block", "found"),
    [
        ("<li> <a href=/x> <span>News</span></a>\n</li>", ("a span", "News")),
        ("<p>It rains.</p>", ("", "It rains.")),
        ("<p>It <b>rains</b>.</p>", None),
        ("<li><a>News</a><ul><li>Sport</li></ul></li>", None),
        ("<p><span hidden>It rains.</span></p>", None),
        ("<p> </p>", None),
        ("<p></p>", None),
    ],
)
def test_the_only_text_of_a_block_is_found_with_the_elements_around_it(
    block: str, found: tuple[str, str] | None
) -> None:
    element = body_of(block).child
    assert element is not None
    lone = lone_text(element)
    assert (None if lone is None else (" ".join(one.tag for one in lone[0]), lone[1])) == found
