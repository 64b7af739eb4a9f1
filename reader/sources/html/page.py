"""HTML: a page as a browser saved it, or as it came from the server.

Every text that a browser would show is in exactly one node; Firefox, Chrome, Safari and SingleFile save the same kind
of page. Nodes have no lines and no places in the source, for the parser keeps none. `Node.hints` names the elements
around a node, each with the words of its class, id and role (see `place`); `Node.place` tells which of them it
shares with others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from urllib.parse import urljoin

from reader.article.document import Document
from reader.article.visible import visible
from reader.errors import SourceError
from reader.sources.html.charset import decode_page
from reader.sources.html.head import read_head_and_base
from reader.sources.html.nodes import read_nodes
from reader.sources.html.parse import parse_page
from reader.sources.limits import Limits

_BROKEN = re.compile(r"[\t\n\r\f]+")
"""White space that is no part of an address: where it was wrapped, and around it. Browsers write the rest as it is
here."""
_LONGEST_ADDRESS = 2_000
_MARKUP = re.compile(r"<[a-zA-Z/!?]")
_OF_DATABASES = "DocPublicationName", "articleParagraph"
"""What the pages hold that press databases deliver, many articles in each."""
_NO_TARGET = ("javascript:", "data:", "about:", "blob:", "vbscript:")


def parse(data: bytes, path: str, limits: Limits, url: str | None = None) -> Iterable[Document]:
    """One article, the file, or those that a press database put into it. A text that only calls itself a page, without
    a tag in it, is read by its lines.

    Relative links start from `url` if the page doesn't name its own address.

    Raises:
        SourceError: it isn't text, shows none, or is too large or too deep to be read in time.
    """
    source = decode_page(data, path)
    if not _MARKUP.search(source) and "\n" in source.strip():
        from reader.sources.texts.plain import parse as parse_text

        return parse_text(data, path, limits)
    tree = parse_page(source, path)
    head, given = read_head_and_base(tree, source)
    base = head.url or url
    if given is not None:
        base = resolver(base)(given) or base
    body = tree.body
    nodes = read_nodes(body, path, head.language, resolver(base)) if body is not None else ()
    if not nodes:
        raise SourceError(path, "the page shows no text")
    if any(mark in source for mark in _OF_DATABASES):
        from reader.sources.databases.export import articles

        if delivered := tuple(articles(nodes, path, limits)):
            return delivered
    return (Document(path, "html", source, nodes, head),)


def resolver(base: str | None) -> Callable[[str], str | None]:
    """A function that turns the address in a link of a page at `base` into a whole one, if that is known."""
    root = "/".join(base.split("/", 3)[:3]) if base else ""

    @cache
    def resolve(address: str) -> str | None:
        if " " in address or not address.isprintable():  # as few
            address = "".join(part.strip() for part in _BROKEN.split(address)).replace(" ", "%20")
        if not address or len(address) > _LONGEST_ADDRESS:
            return None
        if address.startswith(("https://", "http://")):
            return visible(address)
        if (
            root and address[0] == "/" and address[1:2] != "/" and "/." not in address
        ):  # most links; joining takes longer
            return visible(root + address)
        if address.lower().startswith(_NO_TARGET):
            return None
        if not base and not address.startswith("//"):
            return visible(address)
        try:
            return visible(urljoin(base, address) if base else address)
        except ValueError:  # brackets that are no IPv6 address
            return visible(address)

    return resolve
