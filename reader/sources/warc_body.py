"""The body of an answer in a web archive, as the page it is: put together from its pieces, and unpacked.

What was done to it is said by its header. Some tools that capture pages keep the header and what the browser made of
the body: bytes that don't begin as they would if the header were right are taken as they are.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable

from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, ZstdReader
from fastwarc.warc import WarcRecord

_DAMAGED = (OSError, ValueError, EOFError, zlib.error)
_Decode = Callable[[bytes, int], bytes]


def body(record: WarcRecord, most: int) -> bytes | None:
    """At most so many bytes of the page in a record; None where what the header says was done can't be undone.

    Raises:
        OSError: the archive itself is damaged here.
    """
    data = record.reader.read(most) if record.reader else b""
    http = record.http_headers
    if http is None or len(data) >= most:
        return data
    for field in ("Transfer-Encoding", "Content-Encoding"):
        for name in reversed((http.get(field) or "").lower().split(",")):
            begins, decode = _CODINGS.get(name.strip(), _AS_IT_IS)
            if not begins.match(data):
                continue
            try:
                data = decode(data, most)
            except _DAMAGED:
                return None
    return data


def _inflated(data: bytes, most: int) -> bytes:
    """Servers have sent both for `deflate`: with the head and foot that it asks for, and without."""
    try:
        return zlib.decompressobj().decompress(data, most)
    except zlib.error:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, most)


_MARKUP = rb"(?:\xef\xbb\xbf)?\s*(?:<|\Z)"
_GZIP = re.compile(rb"\x1f\x8b"), lambda data, most: GzipReader(io.BytesIO(data)).read(most)
_AS_IT_IS: tuple[re.Pattern[bytes], _Decode] = re.compile(rb"(?!)"), lambda data, most: data
_CODINGS: dict[str, tuple[re.Pattern[bytes], _Decode]] = {
    "chunked": (
        re.compile(rb"[0-9a-fA-F]{1,16}[ \t]*(?:;[^\r\n]*)?\r?\n"),
        lambda data, most: ChunkedReader(io.BytesIO(data)).read(most),
    ),
    "gzip": _GZIP,
    "x-gzip": _GZIP,
    "zstd": (re.compile(rb"\x28\xb5\x2f\xfd"), lambda data, most: ZstdReader(io.BytesIO(data)).read(most)),
    # These two have no beginning of their own; no page begins like a page and is one of them.
    "deflate": (re.compile(rb"(?!" + _MARKUP + rb")"), _inflated),
    "br": (re.compile(rb"(?!" + _MARKUP + rb")"), lambda data, most: BrotliReader(io.BytesIO(data)).read(most)),
}
"""How what was done to a body begins, and what undoes it."""
