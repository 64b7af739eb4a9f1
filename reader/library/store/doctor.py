"""Whether the library is sound, and what can be done if it is not.

What can be made anew (the index, the likenesses) is compared with what it is made from, and made anew. A damaged file
is read as far as possible into a new one, and kept.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.article.counted import counted
from reader.article.web import is_web
from reader.errors import DamagedLibraryError, LibraryError
from reader.library.corrections.table import corrected, unreadable
from reader.library.ingest.shelving import text_of
from reader.library.store.codec import body_in, decode
from reader.library.store.database import Database, Row
from reader.library.store.paths import as_bytes, as_path, is_there
from reader.library.store.words import IndexWriter
from reader.library.stories.likeness import signature
from reader.library.stories.numbers import Stories
from reader.sources.reading import locate

_TABLES = {
    "file": "id",
    "article": "id",
    "content": "article",
    "tag": "article",
    "correction": "source",
    "clipping": "id",
    "journal": "id",
    "search": "name",
    "folder": "path",
}
"""The tables that are saved from a damaged library, each with its key; the rest is made from them."""
_NUMBERS = {
    "file": "SELECT file FROM article INDEXED BY article_file",
    "article": "SELECT id FROM article INDEXED BY article_number",
    "content": "SELECT id FROM article INDEXED BY article_number",
}
"""Indexes that hold the numbers of a table's rows a second time, on pages of their own."""
_BATCH = 400


@dataclass(frozen=True, slots=True)
class Report:
    """What there is, and what is wrong with it."""

    version: int
    size: int
    """Bytes of the file and its log."""
    counts: dict[str, int]
    unread: int
    vanished: int
    """Files that are marked as gone."""
    stale: int
    """Articles whose corrections are still to be worked into the index."""
    missing: int
    """Files that are gone but not marked so."""
    problems: tuple[str, ...]
    """What only a repair can put right, one sentence each."""


def examine(database: Database) -> Report:
    """Check everything, which takes a minute for a hundred thousand articles.

    Raises:
        DamagedLibraryError: the file itself is damaged.
        LibraryError: another program keeps writing to it.
    """
    if wrong := database.integrity():
        raise DamagedLibraryError(f"{database.path}: the library is damaged: {wrong[0]}")
    problems = [*_orphans(database), *_damaged(database)]
    paths = database.all("SELECT path FROM file WHERE vanished IS NULL")
    return Report(
        database.value("PRAGMA user_version"),
        sum(_size(database.path.with_name(database.path.name + suffix)) for suffix in ("", "-wal")),
        {table: database.value(f"SELECT count(*) FROM {table}") for table in _TABLES}
        | {"correction": corrected(database), "tag": database.value("SELECT count(DISTINCT key) FROM tag")},
        database.value("SELECT count(*) FROM article WHERE read = 0"),
        database.value("SELECT count(*) FROM file WHERE vanished IS NOT NULL"),
        database.value("SELECT count(*) FROM content WHERE stale = 1"),
        sum(not is_there(as_path(path)) for (path,) in paths),
        tuple(problems),
    )


def repair(database: Database) -> Iterator[str]:
    """Repair what can be repaired, in one transaction, and say what was done, one sentence each."""
    with database.transaction():
        if lost := _drop_orphans(database):
            yield f"taken out: {counted(lost, 'article')} without a text"
        if damaged := list(_damaged_articles(database)):
            database.run_many("DELETE FROM article WHERE id = ?", [(number,) for number in damaged])
            yield f"taken out: {counted(len(damaged), 'article')} that can't be read, which `reader add` reads again"
            _drop_orphans(database)
        if wrong := unreadable(database):
            database.run_many("DELETE FROM correction WHERE source = ?", [(source,) for source in wrong])
            yield f"taken out: the corrections of {counted(len(wrong), 'article')}, which can't be read"
        count = rebuild(database)
        yield f"the index of {counted(count, 'article')} was made anew"


def rebuild(database: Database) -> int:
    """Make the index and the likenesses anew from the articles, inside a transaction; returns how many."""
    database.run("INSERT INTO word (word) VALUES ('delete-all')")
    for table in ("band", "sketch"):
        database.run(f"DELETE FROM {table}")
    database.run("UPDATE article SET story = NULL")
    index, stories = IndexWriter(database), Stories(database)
    count = 0
    for rows in _contents(database):
        for number, data in rows:
            index.add(number, text_of(data))
            stories.add(number, signature(body_in(data)), data)
        index.flush()
        count += len(rows)
    return count


def rescue(path: Path) -> Path:
    """Read what can be read of a damaged library into a new one in its place; returns where the damaged one is kept.

    Raises:
        LibraryError: no article of it can be read; it was left alone.
    """
    fresh, kept = path.with_name(f".{path.name}.rescued"), path.with_name(f"{path.name}.damaged")
    _remove(fresh)
    with Database(path) as damaged, Database(fresh) as target:
        with target.transaction():
            target.run("PRAGMA defer_foreign_keys = ON")  # a row may come before the one it belongs to, or without it
            for table, key in _TABLES.items():
                _copy(damaged, target, table, key)
            _name_files(target)
            _drop_orphans(target)
        empty = not target.value("SELECT count(*) FROM article")
    if empty:
        _remove(fresh)
        raise DamagedLibraryError(
            f"{path}: the library is damaged, and no article of it can be read; it was left alone"
        )
    os.replace(path, kept)  # noqa: PTH105 - says what it does
    _remove(path)
    os.replace(fresh, path)  # noqa: PTH105 - and this
    return kept


def _copy(damaged: Database, target: Database, table: str, key: str) -> None:
    """Copy the rows of a table from both ends, then those between the damaged places that are known."""
    rows = f"SELECT * FROM {table} NOT INDEXED"
    for order in (key, f"{key} DESC"):
        _take(target, table, damaged.readable(f"{rows} ORDER BY {order}"))
    found = damaged.readable(_NUMBERS[table]) if table in _NUMBERS else ()
    numbers = {number for (number,) in found if isinstance(number, int)}  # of a damaged place it may be anything
    for number in sorted(numbers - {number for (number,) in target.all(f"SELECT {key} FROM {table}")}):
        _take(target, table, damaged.readable(f"{rows} WHERE {key} = ?", (number,)))


def _take(target: Database, table: str, rows: Iterable[Row]) -> None:
    for row in rows:
        with suppress(LibraryError):  # what was read from a damaged place may be no row
            target.run(f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * len(row))})", row)


def _name_files(target: Database) -> None:
    """Add rows for files whose articles were saved without them; `reader add` reads these files again."""
    lost = (
        "SELECT file, min(address) FROM article WHERE file NOT IN (SELECT id FROM file) "
        "AND typeof(address) = 'blob' GROUP BY file"  # of a damaged place it may be anything
    )
    for number, data in target.all(lost):
        try:
            address = as_path(data)
        except UnicodeDecodeError:  # read of a damaged place
            continue
        path = locate(address)[0]
        path = path.partition("#")[0] if path == address and not is_web(address) else path
        row = (number, as_bytes(path), bytes(16), -1, 0, "")
        target.run(
            "INSERT OR IGNORE INTO file (id, path, hash, size, modified, analyser) VALUES (?, ?, ?, ?, ?, ?)", row
        )


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).unlink()


def _drop_orphans(database: Database) -> int:
    """Remove what belongs to nothing that is there; returns how many articles that were."""
    lost = database.run(
        "DELETE FROM article WHERE id NOT IN (SELECT article FROM content) OR file NOT IN (SELECT id FROM file)"
    )
    for table in ("content", "tag", "clipping", "band", "sketch"):
        database.run(f"DELETE FROM {table} WHERE article NOT IN (SELECT id FROM article)")
    database.run("DELETE FROM file WHERE id NOT IN (SELECT file FROM article)")
    return lost


def _orphans(database: Database) -> Iterator[str]:
    broken = database.all("PRAGMA foreign_key_check")
    if broken:
        yield f"belonging to nothing: {counted(len(broken), 'row')}"
    without = database.value("SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM content)")
    if without:
        yield f"without a text: {counted(without, 'article')}"
    try:
        if database.writable:  # to SQLite, the command that only checks is a change
            with database.transaction():
                database.run("INSERT INTO word (word) VALUES ('integrity-check')")
        indexed = database.value("SELECT count(*) FROM word_docsize")
    except DamagedLibraryError:
        yield "the index of words is damaged"
        return
    articles = database.value("SELECT count(*) FROM article")
    if indexed != articles:
        yield f"the index of words holds {counted(indexed, 'article')}, and there are {articles:,}"


def _damaged(database: Database) -> Iterator[str]:
    if count := sum(1 for _ in _damaged_articles(database)):
        yield f"damaged: {counted(count, 'article')}"
    if wrong := unreadable(database):
        yield f"damaged: the corrections of {counted(len(wrong), 'article')}"


def _damaged_articles(database: Database) -> Iterator[int]:
    """The numbers of those that can't be read."""
    for rows in _contents(database):
        for number, data in rows:
            try:
                decode(data, "")
            except LibraryError:
                yield number


def _contents(database: Database) -> Iterator[list[Row]]:
    """Number and bytes of every article, some hundred at a time."""
    sql, last = "SELECT article, data FROM content WHERE article > ? ORDER BY article LIMIT ?", -(2**63)
    while rows := database.all(sql, (last, _BATCH)):
        yield rows
        last = rows[-1][0]


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
