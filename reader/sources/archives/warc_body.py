"""The body of an answer in a web archive, as the page it is: put together from its pieces, and unpacked.

What was done to it is said by its header. Some tools that capture pages keep the header and what the browser made of
the body: bytes that don't begin as they would if the header were right are taken as they are.
"""

from __future__ import annotations

import io
import re

from fastwarc.stream_io import ChunkedReader
from fastwarc.warc import WarcRecord

from reader.sources.content_coding import unpacked

_PIECE = re.compile(rb"[0-9a-fA-F]{1,16}[ \t]*(?:;[^\r\n]*)?\r?\n")
"""How a body in pieces begins."""


def body(record: WarcRecord, most: int) -> bytes | None:
    """At most so many bytes of the page in a record; None where what the header says was done can't be undone.

    Raises:
        OSError: the archive itself is damaged here.
    """
    data = record.reader.read(most) if record.reader else b""
    http = record.http_headers
    if http is None or len(data) >= most:
        return data
    transfer = http.get("Transfer-Encoding") or ""
    try:
        if "chunked" in map(str.strip, transfer.lower().split(",")) and _PIECE.match(data):
            data = ChunkedReader(io.BytesIO(data)).read(most)
        for field in (transfer, http.get("Content-Encoding") or ""):
            data = unpacked(data, field, most)
    except (OSError, ValueError, EOFError):
        return None
    return data
