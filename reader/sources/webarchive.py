"""Safari's web archives: a page with all its parts in one property list."""

from __future__ import annotations

import plistlib
import struct
from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from xml.parsers.expat import ExpatError

from reader.article.document import Document
from reader.errors import SourceError
from reader.sources import html, text
from reader.sources.limits import Limits
from reader.sources.whole import in_utf8

_DAMAGED = (
    *(plistlib.InvalidFileException, ExpatError, ValueError, TypeError, LookupError, OverflowError, AttributeError),
    *(struct.error, RecursionError, MemoryError),
)


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
    address = url if isinstance(url, str) and url.startswith(("https://", "http://")) else None
    if page.get("WebResourceMIMEType") == "text/plain":
        documents: Iterable[Document] = text.parse(source, path, limits)
    else:
        documents = html.parse(source, path, limits, address)
    for document in documents:
        head = document.declared
        yield replace(document, format="webarchive", declared=replace(head, url=head.url or address))


def _main(data: bytes, path: str) -> dict[str, Any]:
    """The resource that the archive was saved for."""
    try:
        archive = plistlib.loads(data)
    except _DAMAGED as error:
        raise SourceError(path, "the web archive is damaged") from error
    main = archive.get("WebMainResource") if isinstance(archive, dict) else None
    if not isinstance(main, dict):
        raise SourceError(path, "there is no page in it")
    return main
