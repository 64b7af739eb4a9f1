"""EPUB, versions 2 and 3: an article for each chapter, in the order of the book.

A chapter is a file of the spine, read as the web page that it is; the table of contents gives its title, and what the
book says of itself goes for every chapter that says nothing else. Pages without text (a cover) and the table of
contents itself are no articles.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.article.document import SAYS, Document, Head, Node
from reader.article.web import web_address
from reader.errors import SourceError
from reader.sources.addresses import Addresses
from reader.sources.codes import language_of
from reader.sources.format import Item
from reader.sources.html.charset import decode_page
from reader.sources.html.head import read_head
from reader.sources.html.moment import moment
from reader.sources.html.names import split_names
from reader.sources.html.nodes import read_nodes
from reader.sources.html.page import resolver
from reader.sources.html.parse import parse_page
from reader.sources.limits import Limits
from reader.sources.office.package import Package, beside
from reader.sources.one_by_one import one_by_one
from reader.sources.rendition import lay_out
from reader.sources.xml_tree import attribute, child, descendants, local, read_xml, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_PAGES = frozenset(("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"))
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Ways of encrypting that are only for fonts: whoever has the book has the key."""
_NOTES = frozenset(("footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes"))
"""What books call elements of notes in `epub:type`."""
_APART = -1_000_000
"""The number of an element that isn't there, in which a note lies: those of a page count up from 1."""


@dataclass(slots=True)
class _Book:
    """What a book says of itself."""

    head: Head
    chapters: dict[str, None] = field(default_factory=dict)
    """Names of the files of its spine, in order."""
    titles: dict[str, str] = field(default_factory=dict)
    """By the names of files, as its table of contents has them."""
    locked: frozenset[str] = frozenset()
    """Files that only a shop's program can read."""


def parse(data: bytes, path: str, limits: Limits) -> Iterator[Item]:
    """An article for each chapter with text in it.

    Raises:
        SourceError: it is no zip or no book, or a limit is reached.
    """
    package = Package(data, path, limits)
    book = _read_book(package)
    limits.check_members(len(book.chapters), path)
    addresses = Addresses(path)

    def read(name: str) -> Document:
        address = addresses.of(name)
        try:
            return _chapter(package, book, name, address)
        except SourceError as error:
            if error.path.startswith(address):
                raise
            raise SourceError(address, error.why) from error

    if not (yield from one_by_one(book.chapters, read)):
        raise SourceError(path, "there is no text in this book")


def _chapter(package: Package, book: _Book, name: str, address: str) -> Document:
    if name in book.locked:
        raise SourceError(address, "it is encrypted")
    source = decode_page(package.read(name), address)
    tree = parse_page(source, address)
    said = read_head(tree, source)
    whole = book.head
    head = replace(
        whole,
        title=book.titles.get(name) or (said.title if said.title and said.title != whole.site else None),
        byline=said.byline or whole.byline,
        published=said.published or whole.published,
        url=said.url or whole.url,
        standfirst=said.standfirst,
        language=said.language or whole.language,
    )
    nodes = read_nodes(tree.body, address, head.language, resolver(head.url)) if tree.body is not None else ()
    return lay_out(address, "epub", map(_set_apart, nodes), head)


def _set_apart(node: Node) -> Node:
    """A node, with the word of the book for it where it lies in a footnote."""
    if _NOTES.isdisjoint(word for hint in node.hints for word in hint.split()):
        return node
    return replace(node, hints=(*node.hints, f"{SAYS}other"), place=(*node.place, _APART))


def _read_book(package: Package) -> _Book:
    try:
        container = read_xml(package.read(_CONTAINER), package.path)
        root = next((attribute(one, "full-path") for one in descendants(container, "rootfile")), "")
        opf = read_xml(package.read(root), package.path)
    except SourceError as error:
        raise SourceError(package.path, f"this is no e-book that can be read: {error.why}") from error
    manifest = {attribute(one, "id"): one for one in descendants(opf, "item")}
    metadata = child(opf, "metadata")
    book = _Book(_head(metadata) if metadata is not None else Head(), locked=frozenset(_locked(package)))
    for reference in descendants(opf, "itemref"):
        item = manifest.get(attribute(reference, "idref"))
        if item is None or attribute(item, "media-type") not in _PAGES:
            continue
        name = beside(root, attribute(item, "href"))
        if "nav" not in attribute(item, "properties").split():
            book.chapters[name] = None
    for item in manifest.values():
        is_nav = "nav" in attribute(item, "properties").split()
        if is_nav or attribute(item, "media-type") == "application/x-dtbncx+xml":
            book.titles |= _contents(package, beside(root, attribute(item, "href")), book.titles)
    return book


def _head(metadata: Element) -> Head:
    """What goes for all chapters; the book is where they were published."""
    said: dict[str, list[str]] = {}
    for one in metadata.iter():
        if text := text_of(one):
            said.setdefault(local(one), []).append(text)
    sources = (*said.get("source", ()), *said.get("identifier", ()))
    return Head(
        byline=tuple(
            dict.fromkeys(name for line in said.get("creator", ()) for name in split_names(line, one_each=True))
        ),
        published=next((day for text in said.get("date", ()) if (day := moment(text))), None),
        site=next(iter(said.get("title", ())), None),
        url=next(filter(None, map(web_address, sources)), None),
        language=next(filter(None, map(language_of, said.get("language", ()))), None),
    )


def _contents(package: Package, name: str, known: dict[str, str]) -> dict[str, str]:
    """The titles that a table of contents gives; of several in one file, the first."""
    titles: dict[str, str] = {}
    try:
        root = read_xml(package.read(name), package.path)
    except SourceError:  # a book without its table of contents is still a book
        return titles
    for point in descendants(root, "navPoint"):
        target, label = child(point, "content"), text_of(child(point, "navLabel"))
        if target is not None and label:
            titles.setdefault(beside(name, attribute(target, "src")), label)
    for nav in descendants(root, "nav"):
        if attribute(nav, "type") in {"toc", ""}:
            for link in descendants(nav, "a"):
                if label := text_of(link):
                    titles.setdefault(beside(name, attribute(link, "href")), label)
    return {file: title for file, title in titles.items() if file not in known}


def _locked(package: Package) -> Iterator[str]:
    if _ENCRYPTION not in package:
        return
    for data in descendants(read_xml(package.read(_ENCRYPTION), package.path), "EncryptedData"):
        method = next((attribute(one, "Algorithm") for one in descendants(data, "EncryptionMethod")), "")
        if method not in _FONTS:
            yield from (attribute(one, "URI") for one in descendants(data, "CipherReference"))
