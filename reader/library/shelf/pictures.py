"""The pictures of an article that lie on this machine: beside its file, in a folder below that, or in the file itself.

An address in a saved page is not trusted: nothing is read from outside the folder that the page lies in, by `..` or by
a link, nothing from a network, and no more than a picture has.
"""

from __future__ import annotations

import os
from base64 import b64decode
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from reader.article.document import Style
from reader.article.model import Article
from reader.errors import PictureError, SourceError
from reader.library.shelf.addresses import file_meant
from reader.library.store.paths import absolute
from reader.sources.limits import Limits
from reader.sources.reading import read_bytes

_WHOLE = {"mhtml": "reader.sources.archives.mhtml", "webarchive": "reader.sources.archives.webarchive"}
"""The formats of pages that were saved with their parts in one file, and what reads those."""
MOST_BYTES = 25_000_000
"""Of one picture; a camera's largest have about that."""


class Picture(NamedTuple):
    """A picture of an article, and what is said of it; each empty where nothing is."""

    address: str
    """Relative to the article's file, or the picture itself as a `data:` address."""
    alt: str
    caption: str
    block: int
    """Index of the block that describes it, or of the one that describes the picture before it."""
    held: bytes = b""
    """The picture itself, where its page was saved with its parts in one file."""


def pictures_of(article: Article) -> list[Picture]:
    """The pictures that can be shown without a network, in order; for a web page they are looked for in its source.

    Raises:
        SourceError: the page can't be read again.
    """
    if article.document.format in _WHOLE:
        return list(_of_page(article, _parts_of(article)))
    if article.document.format == "html":
        return list(_of_page(article, {}))
    return [
        Picture(inline.target, block.text[inline.start : inline.end], "", index)
        for index, block in enumerate(article.blocks)
        for inline in block.node.inlines
        if inline.style is Style.IMAGE and inline.target and file_meant(inline.target, article.path)
    ]


def read_picture(picture: Picture, origin: str) -> bytes:
    """The bytes of a picture of the article in the file `origin`.

    Raises:
        PictureError: it isn't there, lies outside the article's folder, or is too large.
    """
    if picture.held:
        return picture.held
    if picture.address[:5].lower() == "data:":
        return _held(picture.address)
    path = file_meant(picture.address, origin)
    if path is None:
        raise PictureError("it does not lie on this machine")
    folder, real = (os.path.realpath(absolute(each)) for each in (os.path.dirname(origin), path))  # noqa: PTH120 - as text
    if os.path.commonpath((folder, real)) != folder:
        raise PictureError("it lies outside the article's folder")
    try:
        return read_bytes(real, Limits(max_bytes=MOST_BYTES))
    except SourceError as error:
        raise PictureError(error.why) from error


def _parts_of(article: Article) -> dict[str, bytes]:
    """The pictures in the file of an article that is one page with its parts; none where it lies in another file."""
    from importlib import import_module

    if not os.path.isfile(article.path):  # noqa: PTH113 - paths here are text
        return {}
    read_parts: Callable[[bytes, str], dict[str, bytes]] = import_module(_WHOLE[article.document.format]).read_parts
    return read_parts(read_bytes(article.path, Limits()), article.path)


def _of_page(article: Article, parts: Mapping[str, bytes]) -> Iterator[Picture]:
    from reader.sources.html.frames import joined
    from reader.sources.html.pictures import read_pictures

    block = 0
    places: dict[str, int] = {}
    for index, each in enumerate(article.blocks):
        places.setdefault(each.text, index)
    url = article.document.declared.url or ""
    whole = article.document.format in _WHOLE

    def held(address: str) -> bytes:
        return parts.get(address) or parts.get(joined(url, address), b"")

    for found in read_pictures(article.document.source, article.path, lambda address: bool(parts and held(address))):
        block = places.get(found.alt, places.get(found.caption, block))
        if not whole or found.address[:5].lower() == "data:" or held(found.address):
            yield Picture(found.address, found.alt, found.caption, block, held(found.address))


def _held(address: str) -> bytes:
    """The bytes of a `data:` address."""
    head, _, data = address.partition(",")
    if len(data) > MOST_BYTES * 3 // 2:
        raise PictureError(f"it is larger than {MOST_BYTES / 1_000_000:g} MB")
    raw = unquote_to_bytes(data)
    try:
        return b64decode(b"".join(raw.split()) + b"==") if head.lower().endswith(";base64") else raw
    except ValueError as error:
        raise PictureError("it is damaged") from error
