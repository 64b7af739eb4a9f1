"""Web archives (WARC): an article for each page that was captured, at the address it was captured from.

Only what answered as a page is one: pictures, scripts, redirections and errors of the server are passed over, as are
records that only say that nothing had changed. Archives are compressed record by record, so any of them can be found
again by its offset; a damaged one is reported, and the next is looked for by how records begin.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO, cast

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from reader.article.document import Head
from reader.article.visible import flattened
from reader.article.web import web_address
from reader.errors import SourceError
from reader.sources.addresses import Addresses
from reader.sources.archives.kept import Kept
from reader.sources.archives.warc_body import body
from reader.sources.limits import Limits
from reader.sources.parts import Part
from reader.sources.stream import skip_to

_PAGES = ("text/html", "application/xhtml+xml")
_WANTED = WarcRecordType.response | WarcRecordType.resource
_BEGINNING = re.compile(rb"\x1f\x8b\x08|WARC/[01]\.\d+\r?\n")
_LONGEST_HEAD = 262_144
_CHUNK = 1 << 18
_TITLE = re.compile(rb"<title[^>]{0,200}>([^<]{1,500})", re.IGNORECASE)
_TITLE_WITHIN = 65_536


def split(file: BinaryIO, path: str, limits: Limits, at: int) -> Iterator[Part | SourceError]:
    """The captured pages; `at` is the offset of a record.

    Raises:
        SourceError: it is damaged, and where it goes on can't be told.
    """
    addresses = Addresses(path)
    count = 0
    skip_to(file, at)
    source = file if file.seekable() else Kept(file, at)
    told = False
    start: int | None = at
    while start is not None:
        last: int | None = None
        try:
            for record in _records(source):
                start, last = record.stream_pos, None
                limits.check_members(count := count + 1, path)
                if part := _part(record, start, addresses, path, limits):
                    yield part
                last = start
            return
        except (OSError, ValueError, EOFError) as error:
            place = start if last is None else last
            begun = _go(source, place + 1)
            start = _next_record(source, begun)
            if start is None and not count:
                raise SourceError(path, "it is damaged from its first record on") from error
            # After a good one, it is the next that is damaged, which is tried once more by itself if it is still there.
            gone = begun > place + 1
            if gone or start is None or (last is None and not told):
                limits.check_members(count := count + 1, path)
                yield SourceError(f"{path}#{addresses.id(f'damaged-{place}')}", "the record is damaged")
            told = gone or (told and last is None)


def _records(source: BinaryIO | Kept) -> Iterator[WarcRecord]:
    return iter(
        ArchiveIterator(
            cast(BinaryIO, source),
            record_types=_WANTED,
            auto_decode="none",  # `body` does it: one that is broken must not end the archive
            max_header_len=_LONGEST_HEAD,
        )
    )


def _part(record: WarcRecord, at: int, addresses: Addresses, path: str, limits: Limits) -> Part | SourceError | None:
    """The page in a record; None where it holds none."""
    http = record.http_headers
    kind = (record.http_content_type if http else record.headers.get("Content-Type")) or ""
    kind = kind.partition(";")[0]
    if kind.strip().lower() not in _PAGES or (http is not None and http.status_code not in (None, 200, 203, 206)):
        return None
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    ident = addresses.id(url)
    data = body(record, limits.max_bytes + 1)
    if data is None:
        return SourceError(f"{path}#{ident}", "the captured page is damaged")
    if len(data) > limits.max_bytes:
        return limits.too_large(f"{path}#{ident}")
    if not data.strip():
        return SourceError(f"{path}#{ident}", "the captured page is empty")
    head = Head(url=web_address(url))
    charset = record.http_charset
    return Part(
        ident,
        "",
        io.BytesIO(data),
        at,
        "html",
        _title(data, charset),
        head,
        charset or None,
        packed=record.content_length,
    )


def _title(data: bytes, charset: str | None) -> str | None:
    """What the page is called, as far as that can be seen without reading it."""
    found = _TITLE.search(data, 0, _TITLE_WITHIN)
    if not found:
        return None
    from html import unescape

    try:
        text = found[1].decode(charset or "utf-8", "replace")
    except LookupError:
        text = found[1].decode("utf-8", "replace")
    return flattened(unescape(text)) or None


def _go(source: BinaryIO | Kept, at: int) -> int:
    """Go back to `at`, or as near to it as one can; where one is then."""
    return source.back(at) if isinstance(source, Kept) else source.seek(at)


def _next_record(source: BinaryIO | Kept, at: int) -> int | None:
    """Go on to the next place from here, `at`, that looks like the beginning of a record; None where there is none."""
    before = b""
    while chunk := source.read(_CHUNK):
        held = before + chunk
        if found := _BEGINNING.search(held):
            return _go(source, at - len(before) + found.start())
        at += len(chunk)
        before = held[-16:]
    return None
