"""JSON Lines: a record on each line, gone through line by line, because crawlers write them without end.

What a record says is for `json`; here only its id and title are looked at. One may wrap several articles: a page of a
site's answers. Lines that hold no article are passed over, broken ones reported.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import BinaryIO

from reader.errors import SourceError
from reader.sources.addresses import Addresses
from reader.sources.exports.json import records_of
from reader.sources.exports.json_records import loads, said
from reader.sources.exports.saved import TITLE, entry_of, folded, is_article
from reader.sources.html.fragment import plain
from reader.sources.limits import Limits
from reader.sources.parts import Part
from reader.sources.stream import skip_to


def split(file: BinaryIO, path: str, limits: Limits, at: int) -> Iterator[Part | SourceError]:
    """The records of the file; `at` is the offset of a line.

    Raises:
        SourceError: it holds too many.
    """
    skip_to(file, at)
    addresses = Addresses(path)
    for count, (offset, line) in enumerate(_lines(file, at, limits.max_bytes), 1):
        limits.check_members(count, path)
        if len(line) > limits.max_bytes:
            yield limits.too_large(addresses.of(), "the record")
            continue
        try:
            record = loads(line.decode("utf-8", "replace"))
        except (ValueError, RecursionError):
            yield SourceError(addresses.of(), "its JSON is broken")
            continue
        for one in records_of([record]) if isinstance(record, dict) else ():
            if not isinstance(one, SourceError) and is_article(known := folded(one)):
                ident = addresses.id(entry_of(known).id)
                title = plain(said(known, *TITLE)) or None
                alone = line if one is record else json.dumps(known).encode("ascii")
                yield Part(ident, "", io.BytesIO(alone), offset, "json", title, packed=len(line))


def _lines(file: BinaryIO, at: int, longest: int) -> Iterator[tuple[int, bytes]]:
    """The lines that aren't blank, with their offsets; of one that is too long, so much that it can be seen to be."""
    while line := file.readline(longest + 2):
        offset, at = at, at + len(line)
        whole = line
        while not line.endswith(b"\n") and (line := file.readline(1 << 20)):
            at += len(line)
        if whole.strip():
            yield offset, whole.removeprefix(b"\xef\xbb\xbf")
