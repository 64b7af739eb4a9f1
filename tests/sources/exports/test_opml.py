"""Outlines: a list with its levels, links and notes."""

import pytest
from hypothesis import given

from reader.article.document import Shape
from reader.errors import SourceError
from reader.sources.exports.opml import parse
from reader.sources.limits import Limits
from reader.sources.sniffing import sniff
from tests.sources.damage import damaged, read, read_within_bounds

FEEDS = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Papers &amp; boats</title><ownerName>Ada Lind</ownerName>
<dateCreated>Tue, 14 Mar 2023 08:12:00 GMT</dateCreated></head><body>
<outline text="News"><outline type="rss" text="The Ashe Courier" xmlUrl="https://a.example/feed"
 htmlUrl="https://a.example/"/><outline type="rss" title="Post" xmlUrl="https://b.example/rss"/></outline>
<outline text="&lt;b&gt;To do&lt;/b&gt;" _note="See the minutes.&#10;Page 4."/><outline/></body></opml>"""


def test_an_outline_is_known_by_its_root() -> None:
    assert sniff(FEEDS.encode(), "subscriptions.xml").name == "opml"


def test_an_outline_is_a_list() -> None:
    (document,) = read(parse, FEEDS, "subscriptions.opml")
    head = document.declared
    assert (head.title, head.byline, head.published) == ("Papers & boats", ("Ada Lind",), "2023-03-14T08:12:00+00:00")
    assert [(node.shape, node.level, node.text) for node in document.nodes] == [
        (Shape.HEADING, 1, "Papers & boats"),
        (Shape.LIST_ITEM, 1, "- News"),
        (Shape.LIST_ITEM, 2, "- The Ashe Courier"),
        (Shape.LIST_ITEM, 2, "- Post"),
        (Shape.LIST_ITEM, 1, "- To do"),
        (Shape.PARAGRAPH, 0, "See the minutes."),
        (Shape.PARAGRAPH, 0, "Page 4."),
    ]
    assert [node.inlines[0].target for node in document.nodes if node.inlines] == [
        "https://a.example/",
        "https://b.example/rss",
    ]


@pytest.mark.parametrize("body", ["", "<body/>", "<body><outline/></body>"])
def test_an_outline_without_an_entry_is_an_error(body: str) -> None:
    with pytest.raises(SourceError, match=r"^a\.opml: there is no outline in it$"):
        list(parse(f"<opml>{body}</opml>".encode(), "a.opml", Limits()))


@given(damaged([FEEDS.encode()], [b"<outline ", b"/>", b"</outline>", b"text=", b'"', b"<", b"\0"]))
def test_a_damaged_outline_gives_a_clean_article_or_an_error(data: bytes) -> None:
    read_within_bounds(parse, data)
