"""Web archives made for a test, record by record, as crawlers write them."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterable
from typing import NamedTuple

from fastwarc.stream_io import BrotliWriter

PAGE = "<!doctype html><html lang=en><title>{title}</title><p>The council voted on Monday to keep {title}."


class Capture(NamedTuple):
    """What a server answered."""

    url: str
    body: bytes
    kind: str = "text/html; charset=utf-8"
    status: str = "200 OK"
    fields: str = ""


def page(number: int, title: str = "") -> Capture:
    """A page of its own."""
    title = title or f"ferry {number}"
    return Capture(f"https://news.example/{number}", PAGE.format(title=title).encode())


def record(capture: Capture, kind: str = "response") -> bytes:
    """The record of an answer."""
    http = f"HTTP/1.1 {capture.status}\r\nContent-Type: {capture.kind}\r\n{capture.fields}\r\n".encode() + capture.body
    return (
        (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {capture.url}\r\nWARC-Date: 2025-09-08T10:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:{zlib.crc32(http):032x}>\r\n"
            f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(http)}\r\n\r\n"
        ).encode()
        + http
        + b"\r\n\r\n"
    )


INFO = (
    b"WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Date: 2025-09-08T10:00:00Z\r\nContent-Type: application/warc-fields\r\n"
    b"WARC-Record-ID: <urn:uuid:00000000000000000000000000000001>\r\nContent-Length: 17\r\n\r\n"
    b"software: gull/1\n\r\n\r\n"
)


def archive(captures: Iterable[Capture], compressed: bool = False) -> bytes:
    """A web archive of these answers; compressed record by record."""
    records = [INFO, *(record(capture) for capture in captures)]
    return b"".join(gzip.compress(one) if compressed else one for one in records)


def in_brotli(data: bytes) -> bytes:
    """Data as a server packs it."""
    out = io.BytesIO()
    with BrotliWriter(out) as writer:
        writer.write(data)
    return out.getvalue()
