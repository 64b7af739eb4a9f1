"""A whole library as lines of JSON, and back: articles, what was put right in them and what was made of them.

All is ASCII: what has no place in UTF-8 (a lone surrogate in a file's name) is an escape of JSON's. The journal stays
behind, since what it would undo may look otherwise in the library that takes the rest.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

import msgspec

from reader.errors import SourceError
from reader.library.corrections.records import as_corrections, as_record
from reader.library.corrections.table import all_corrections, take_over
from reader.library.ingest.prepared import PreparedFile, prepare
from reader.library.ingest.shelving import shelving, text_of
from reader.library.marks.clippings import Clipping, clippings, insert
from reader.library.marks.state import set_tags
from reader.library.store.codec import as_builtins, decode, from_builtins
from reader.library.store.database import Database
from reader.library.store.folders import folders, keep_folders
from reader.library.store.paths import as_bytes, as_path
from reader.library.store.records import EXPORT_VERSION, CorrectionRecord, FileRecord, LibraryRecord, StoredArticle
from reader.library.store.row import rows
from reader.library.store.words import IndexWriter

_BATCH = 200
_RECORDS = LibraryRecord | CorrectionRecord | FileRecord


def export_lines(database: Database) -> Iterator[str]:
    """The library, a record a line: one for itself, one for what was put right in each article, one for each file."""
    searches: dict[str, str] = dict(database.all("SELECT name, query FROM search ORDER BY name"))
    yield _line(LibraryRecord(EXPORT_VERSION, searches, [folder.path for folder in folders(database)]))
    for source, corrections in sorted(all_corrections(database).items()):
        yield _line(CorrectionRecord(source, as_record(corrections)))
    for number, path, digest, size, modified, version, vanished in database.all(
        "SELECT id, path, hash, size, modified, analyser, vanished FROM file ORDER BY path"
    ):
        sql = "SELECT id FROM article WHERE file = ? ORDER BY address"
        articles = [_stored(database, each) for (each,) in database.all(sql, (number,))]
        yield _line(FileRecord(as_path(path), digest.hex(), size, modified, version, vanished, articles))


def import_lines(database: Database, lines: Iterable[str], name: str) -> int:
    """Take over an export; what is known of an article already stays. Gives how many articles were added.

    Raises:
        SourceError: a line that is none of an export, which it names; what came before it is there. Or there is none.
        LibraryError: the library can't be changed.
    """
    added, empty = 0, True
    batch: list[_RECORDS] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        empty = False
        try:
            batch.append(_record(line, first=number == 1))
        except (ValueError, KeyError, TypeError, RecursionError, msgspec.ValidationError) as error:
            added += _take(database, batch)
            raise SourceError(name, f"line {number} is no record of a library that this Reader knows") from error
        if len(batch) >= _BATCH:
            added += _take(database, batch)
            batch = []
    if empty:
        raise SourceError(name, "there is no library in it")
    return added + _take(database, batch)


def _stored(database: Database, number: int) -> StoredArticle:
    (row,) = rows(database, [number])
    data, dropped = database.one(
        "SELECT data, dropped FROM content JOIN article ON id = article WHERE id = ?", (number,)
    ) or (b"", None)
    return StoredArticle(
        row.address,
        row.added,
        dropped,
        row.read,
        row.starred,
        row.position,
        list(row.tags),
        [msgspec.to_builtins(replace(each, id=None)) for each in clippings(database, [number])],
        as_builtins(decode(data, row.address)),
    )


def _line(record: msgspec.Struct) -> str:
    return json.dumps(msgspec.to_builtins(record)) + "\n"


def _record(line: str, *, first: bool) -> _RECORDS:
    record: _RECORDS = msgspec.convert(json.loads(line), _RECORDS)
    if first and not (isinstance(record, LibraryRecord) and record.version == EXPORT_VERSION):
        raise ValueError("the export is of another version")
    if isinstance(record, FileRecord):
        for stored in record.articles:
            from_builtins(stored.article)
            msgspec.convert(stored.clippings, list[Clipping])
        bytes.fromhex(record.hash)
    elif isinstance(record, CorrectionRecord):
        as_corrections(record.corrections)
    return record


def _take(database: Database, records: Iterable[_RECORDS]) -> int:
    added = 0
    with database.transaction():
        for record in records:
            if isinstance(record, FileRecord):
                added += _take_file(database, record)
            elif isinstance(record, CorrectionRecord):
                take_over(database, record.source, as_corrections(record.corrections))
            else:
                database.run_many(
                    "INSERT OR IGNORE INTO search (name, query, made) VALUES (?, ?, 0)", list(record.searches.items())
                )
                keep_folders(database, record.folders, 0.0)
    return added


def _take_file(database: Database, record: FileRecord) -> int:
    if database.one("SELECT 1 FROM file WHERE path = ?", (as_bytes(record.path),)):
        return 0
    prepared = []
    for stored in record.articles:
        article = from_builtins(stored.article)
        prepared.append(prepare(replace(article, document=replace(article.document, path=stored.address))))
    file = PreparedFile(record.path, bytes.fromhex(record.hash), record.size, record.modified, tuple(prepared), ())
    with shelving(database, exists=lambda _: True) as shelf:  # a copy of a file is no move of it
        shelf.put(file)
    database.run(
        "UPDATE file SET (analyser, vanished) = (?, ?) WHERE path = ?",
        (record.analyser, record.vanished, as_bytes(record.path)),
    )
    for stored in record.articles:
        _take_state(database, stored)
    return len(record.articles)


def _take_state(database: Database, stored: StoredArticle) -> None:
    address = as_bytes(stored.address)
    number, data = database.one(
        "SELECT id, data FROM article JOIN content ON article = id WHERE address = ?", (address,)
    ) or (0, b"")
    database.run(
        "UPDATE article SET (added, dropped, read, starred, position) = (?, ?, ?, ?, ?) WHERE id = ?",
        (stored.added, stored.dropped, stored.read, stored.starred, stored.position, number),
    )
    set_tags(database, number, stored.tags)
    if stored.clippings:
        index = IndexWriter(database)
        index.remove(number, text_of(data))
        for clipping in msgspec.convert(stored.clippings, list[Clipping]):
            insert(database, number, clipping)
        index.add(number, text_of(data))
        index.flush()
