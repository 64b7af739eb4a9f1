"""Safari's web archives: a page with all its parts in one property list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from reader.article.document import Document
from reader.article.web import web_address
from reader.errors import SourceError
from reader.sources.html import page as html
from reader.sources.limits import Limits
from reader.sources.property_list import read_property_list
from reader.sources.texts import plain as text
from reader.sources.whole import in_utf8


def parse(data: bytes, path: str, limits: Limits) -> Iterable[Document]:
    """One article: the page.

    Raises:
        SourceError: it is damaged, or there is no page in it that shows text.
    """
    page = _main(data, path)
    content, url = page.get("WebResourceData"), page.get("WebResourceURL")
    if not isinstance(content, bytes) or not content.strip():
        raise SourceError(path, "there is no page in it")
    charset = page.get("WebResourceTextEncodingName")
    source = in_utf8(content, charset if isinstance(charset, str) else None)
    address = web_address(url) if isinstance(url, str) else None
    if page.get("WebResourceMIMEType") == "text/plain":
        documents: Iterable[Document] = text.parse(source, path, limits)
    else:
        documents = html.parse(source, path, limits, address)
    for document in documents:
        head = document.declared
        yield replace(document, format="webarchive", declared=replace(head, url=head.url or address))


def read_parts(data: bytes, path: str) -> dict[str, bytes]:
    """The pictures in an archive, by their addresses.

    Raises:
        SourceError: it is damaged.
    """
    parts = read_property_list(data, path, "web archive").get("WebSubresources")
    found: dict[str, bytes] = {}
    for part in parts if isinstance(parts, list) else ():
        if not isinstance(part, dict):
            continue
        kind, url, held = (part.get(f"WebResource{name}") for name in ("MIMEType", "URL", "Data"))
        is_picture = str(kind).startswith("image/") and "svg" not in str(kind)
        if is_picture and isinstance(url, str) and isinstance(held, bytes):
            found[url] = held
    return found


def _main(data: bytes, path: str) -> dict[str, Any]:
    """The resource that the archive was saved for."""
    main = read_property_list(data, path, "web archive").get("WebMainResource")
    if not isinstance(main, dict):
        raise SourceError(path, "there is no page in it")
    return main
