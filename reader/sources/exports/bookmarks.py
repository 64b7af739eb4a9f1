"""Lists of links in HTML: Pocket's export, and the bookmark file that browsers and reading lists share.

Each link is an article of its title, its address and the day it was saved, with its tags and folders; the text itself
isn't in such a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.article.document import Head
from reader.article.web import web_address
from reader.errors import SourceError
from reader.sources.entry import Entry, Note, read_entries
from reader.sources.format import Item
from reader.sources.html.charset import decode_page
from reader.sources.html.fragment import plain
from reader.sources.html.moment import moment
from reader.sources.html.parse import parse_page
from reader.sources.limits import Limits

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_HEADINGS = frozenset(("h1", "h2", "h3", "h4"))
_LISTED = frozenset((*_HEADINGS, "a", "dl", "dt", "dd"))
"""What goes on with the list behind a description."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each link.

    Raises:
        SourceError: it isn't text, holds no link, or is too large or too deep to be read in time.
    """
    tree = parse_page(decode_page(data, path), path)
    if not (yield from read_entries(_entries(tree, path, limits), path, "bookmarks")):
        raise SourceError(path, "there is no link in this list")


def _entries(tree: LexborHTMLParser, path: str, limits: Limits) -> Iterator[Entry]:
    """The links, each with its folder, and with what is said of it behind it."""
    folder, count = "", 0
    last: Entry | None = None
    for element in tree.css("h1, h2, h3, h4, a[href], dd"):
        tag = element.tag or ""
        if tag in _HEADINGS:
            folder = plain(element.text())
        elif tag == "a":
            if last is not None:
                yield last
            count += 1
            limits.check_members(count, path)
            last = _entry(element, folder)
        elif last is not None:
            last = replace(last, excerpt=f"{last.excerpt} {_own_text(element)}".strip())
    if last is not None:
        yield last


def _entry(link: LexborNode, folder: str) -> Entry:
    said = {name.lower(): value or "" for name, value in link.attributes.items()}
    address = plain(said.get("href", ""))
    saved = moment(said.get("time_added") or said.get("add_date") or "")
    tags = [tag.strip() for tag in plain(said.get("tags", "")).split(",") if tag.strip()]
    notes = (
        Note("navigation", ", ".join(tags)),
        Note("navigation", folder),
        Note("other", f"Saved: {saved}" if saved else ""),
    )
    title = plain(link.text())
    # Pocket gives the address for a title it doesn't know.
    return Entry(address or None, Head(title=title or address or None, url=web_address(address)), notes=notes)


def _own_text(element: LexborNode) -> str:
    """What stands in a description itself: the links behind it lie in it, too, since nobody closes it."""
    parts: list[str] = []
    node = element.child
    while node is not None and node.tag not in _LISTED and node.css_first("a") is None:
        parts.append(node.text(separator=" ") if node.tag != "-text" else node.text_content or "")
        node = node.next
    return plain(" ".join(parts))
