"""OPML: outlines, as outliners write them, and lists of feeds, as feed readers do; an article that is a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.article.document import Head, Inline, Node, Shape, Style
from reader.article.visible import one_line
from reader.errors import SourceError
from reader.sources.format import Item
from reader.sources.html.fragment import plain
from reader.sources.html.moment import moment
from reader.sources.html.names import split_names
from reader.sources.limits import Limits
from reader.sources.rendition import lay_out
from reader.sources.xml_tree import attribute, child, children, read_xml, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ADDRESSES = ("htmlUrl", "url", "xmlUrl")
"""Of an entry, the page before its feed."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """One article: the file.

    Raises:
        SourceError: it isn't XML that can be read, or holds no outline.
    """
    root = read_xml(data, path)
    about, body = child(root, "head"), child(root, "body")
    items = list(_items(body)) if body is not None else []
    if not items:
        raise SourceError(path, "there is no outline in it")
    said = (
        {name: text_of(child(about, name)) for name in ("title", "ownerName", "dateCreated")}
        if about is not None
        else {}
    )
    head = Head(
        title=said.get("title") or None,
        byline=split_names(said.get("ownerName", "")),
        published=moment(said.get("dateCreated", "")),
    )
    title = [Node(head.title, Shape.HEADING, 1)] if head.title else []
    yield lay_out(path, "opml", [*title, *items], head)


def _items(body: Element) -> Iterator[Node]:
    """The entries, each at its depth, with the note below it that outliners keep in an attribute."""
    waiting = [(1, one) for one in reversed(list(children(body, "outline")))]
    gap = 1
    while waiting:
        depth, one = waiting.pop()
        address = one_line(next(filter(None, (attribute(one, name).strip() for name in _ADDRESSES)), ""))
        text = plain(attribute(one, "text") or attribute(one, "title")) or address
        if text:
            link = (Inline(2, 2 + len(text), Style.LINK, address),) if address else ()
            yield Node(f"- {text}", Shape.LIST_ITEM, depth, gap, inlines=link)
            gap = 0
        for line in filter(None, map(plain, attribute(one, "_note").split("\n"))):
            yield Node(line, Shape.PARAGRAPH, 0, 0)
        waiting += ((depth + 1, each) for each in reversed(list(children(one, "outline"))))
