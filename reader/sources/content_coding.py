"""Undoes what servers do to a page on its way: the content codings of HTTP (RFC 9110, section 8.4.1).

Packed data says where it ends: if it breaks off before, that is an error, and it is never taken for the whole.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from typing import TypeAlias

_Unpack: TypeAlias = Callable[[bytes, int], bytes]
_WITH_GZIP, _WITHOUT_HEAD = 16 + zlib.MAX_WBITS, -zlib.MAX_WBITS

_MOST_CODINGS = 5
"""Of one answer, of which honest ones have one: each unpacks as much as may be, and a header has room for thousands."""
_PIECE = 4096
"""Bytes that are unpacked at once: what is left of them behind a stream is copied, and streams may be tiny and many."""


def unpacked(data: bytes, field: str, most: int) -> bytes:
    """At most so many bytes of what was packed as the header's `Content-Encoding` says, with its last coding last.

    Some servers, and some tools that capture pages, state a coding and give the page: bytes that don't begin as they
    would if that were right are taken as they are, and so are those of a coding that nobody knows.

    Raises:
        EOFError: it breaks off.
        ValueError: it is damaged, packed again and again, or of a coding whose library isn't here.
    """
    names = field.lower().split(",")
    if len(names) > _MOST_CODINGS:
        raise ValueError(f"it is packed {len(names)} times")
    for name in reversed(names):
        begins, unpack = _CODINGS.get(name.strip(), _AS_IT_IS)
        if begins.match(data):
            data = unpack(data, most)
    return data


def _inflated(data: bytes, most: int, window: int = zlib.MAX_WBITS) -> bytes:
    """What zlib packed: one stream, or with gzip any number of them, and what some servers send behind the end."""
    out, at = bytearray(), 0
    while len(out) < most:
        unpack = zlib.decompressobj(window)
        while at < len(data) and not unpack.eof and len(out) < most:
            piece = data[at : at + _PIECE]
            try:
                out += unpack.decompress(piece, most - len(out))
            except zlib.error as error:
                raise ValueError(str(error)) from error
            at += len(piece) - len(unpack.unconsumed_tail) - len(unpack.unused_data)
        if len(out) < most and not unpack.eof:
            raise EOFError
        if window != _WITH_GZIP or not data.startswith(_GZIP, at):
            break
    return bytes(out)


def _deflated(data: bytes, most: int) -> bytes:
    """Servers have sent both for `deflate`: with the head and foot that it asks for, and without."""
    try:
        return _inflated(data, most)
    except ValueError:
        return _inflated(data, most, _WITHOUT_HEAD)


def _zstandard(data: bytes, most: int) -> bytes:
    from reader.sources.archives.zstandard import zstd

    try:
        return zstd.ZstdFile(io.BytesIO(data)).read(most)
    except zstd.ZstdError as error:
        raise ValueError(str(error)) from error


def _brotli(data: bytes, most: int) -> bytes:
    """Nobody is asked to send it, and web archives come with a library for it."""
    try:
        from fastwarc.stream_io import BrotliReader

        return BrotliReader(io.BytesIO(data)).read(most)
    except (ImportError, OSError) as error:
        raise ValueError(str(error)) from error


_GZIP = b"\x1f\x8b"
_NO_MARKUP = re.compile(rb"(?!(?:\xef\xbb\xbf)?\s*(?:<|\Z))")
"""For the two that have no beginning of their own: no page begins like a page and is one of them."""
_IN_GZIP = re.compile(_GZIP), lambda data, most: _inflated(data, most, _WITH_GZIP)
_AS_IT_IS: tuple[re.Pattern[bytes], _Unpack] = re.compile(rb"(?!)"), lambda data, most: data
_CODINGS: dict[str, tuple[re.Pattern[bytes], _Unpack]] = {
    "gzip": _IN_GZIP,
    "x-gzip": _IN_GZIP,
    "zstd": (re.compile(rb"\x28\xb5\x2f\xfd"), _zstandard),
    "deflate": (_NO_MARKUP, _deflated),
    "br": (_NO_MARKUP, _brotli),
}
"""How what was packed begins, and what unpacks it."""
