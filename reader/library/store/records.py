"""The JSON records of `reader list` and `reader search`, and of a library's export.

As for those of `reader show`: fields may be added, none is taken away or changes its meaning without a new major
version. The README documents those of the lists one by one.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec

from reader.article.visible import visible
from reader.export.json import HeadRecord, head_fields
from reader.library.search.marking import Snippet
from reader.library.store.row import Row

EXPORT_VERSION = 1


class FoundRecord(HeadRecord, frozen=True):
    """An article of the library: what `reader show` says of its head, and what the user has made of it."""

    quote_count: int
    snippet: str | None
    read: bool
    starred: bool
    tags: list[str]
    position: int | None
    clippings: int
    versions: int
    added: str
    vanished: bool


class LibraryRecord(msgspec.Struct, frozen=True, tag="library", tag_field="record"):
    """The first line of an export."""

    version: int
    searches: dict[str, str]
    folders: list[str] = []


class CorrectionRecord(msgspec.Struct, frozen=True, tag="correction", tag_field="record"):
    """What was put right in an article, by the hash of its source."""

    source: str
    corrections: Any


class FileRecord(msgspec.Struct, frozen=True, tag="file", tag_field="record"):
    """A file, with its articles and what was made of them."""

    path: str
    hash: str
    size: int
    modified: int
    analyser: str
    vanished: float | None
    articles: list[StoredArticle]


class StoredArticle(msgspec.Struct, frozen=True):
    """An article as the library holds it."""

    address: str
    added: float
    dropped: float | None
    read: bool
    starred: bool
    position: int | None
    tags: list[str]
    clippings: list[Any]
    article: Any


def found_record(row: Row, snippet: Snippet | None = None) -> FoundRecord:
    """A row of the library as the record that is promised."""
    return FoundRecord(
        **head_fields(row.address, row.head, row.words),
        quote_count=row.quotes,
        snippet=visible(snippet.text) if snippet else None,
        read=row.read,
        starred=row.starred,
        tags=[visible(tag) for tag in row.tags],
        position=row.position,
        clippings=row.clippings,
        versions=row.versions,
        added=datetime.fromtimestamp(row.added, UTC).isoformat(timespec="seconds"),
        vanished=row.vanished,
    )
