"""ENEX: what Evernote exports, an article for each note; most that are read again are pages that were clipped.

A note's text is HTML in a section of its own. Pictures and attachments lie beside it and are not read. Who wrote a note
is its owner, unless it was clipped from a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.article.document import Head
from reader.article.web import web_address
from reader.errors import SourceError
from reader.sources.entry import Entry, Note, read_entries
from reader.sources.format import Item
from reader.sources.html.moment import moment
from reader.sources.html.names import split_names
from reader.sources.limits import Limits
from reader.sources.xml_tree import child, children, markup_of, parse_xml, read_xml, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CLIPPED = "web.clip"
"""How the source of a note begins that was a page."""
_TAGS = {"en-media": "span", "en-todo": "span", "en-crypt": "code"}
"""Evernote's own elements, as HTML has them."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each note that says anything.

    Raises:
        SourceError: it isn't XML that can be read, or holds no note.
    """
    notes = list(children(read_xml(data, path), "note"))
    if not notes:
        raise SourceError(path, "there is no note in this export")
    limits.check_members(len(notes), path)
    yield from read_entries((_entry(note, path) for note in notes), path, "enex")


def _entry(note: Element, path: str) -> Entry:
    about = child(note, "note-attributes")
    said = {
        name: text_of(child(about, name)) if about is not None else "" for name in ("author", "source", "source-url")
    }
    is_clipped = said["source"].startswith(_CLIPPED)
    head = Head(
        title=text_of(child(note, "title")) or None,
        byline=split_names(said["author"], one_each=True) if is_clipped else (),
        url=web_address(said["source-url"]),
    )
    content = child(note, "content")
    return Entry(
        id=None,
        head=head,
        content=_html("".join(content.itertext()) if content is not None else "", path),
        notes=tuple(_notes(note, "" if is_clipped else said["author"])),
        html=True,
    )


def _html(content: str, path: str) -> str:
    """A note's text as HTML; as it stands where it isn't well-formed, which a browser's reader minds less."""
    try:
        return markup_of(parse_xml(content, path), _TAGS) if content.strip() else ""
    except SourceError:
        return content[content.find("<en-note") :] if "<en-note" in content else content


def _notes(note: Element, author: str) -> Iterator[Note]:
    yield Note("navigation", ", ".join(filter(None, map(text_of, children(note, "tag")))))
    if author:
        yield Note("other", f"Author: {author}")
    if saved := moment(text_of(child(note, "created"))):
        yield Note("other", f"Saved: {saved}")
