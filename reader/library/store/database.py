"""The library's file: opened, brought up to date, read and changed. Whatever goes wrong there becomes a `LibraryError`.

Every change is one transaction, in a write-ahead log: readers never wait, writers take turns, and a process killed in
the middle leaves the state before or after. A library that can't be understood is never written to.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from reader.errors import DamagedLibraryError, FullDiskError, LibraryError
from reader.library.store.complaints import explained
from reader.library.store.folding import matches, sort_key
from reader.library.store.schema import APPLICATION, MIGRATIONS

_PATIENCE = 5.0
"""Seconds to wait for another Reader that is writing: an import commits several times a second."""
_CACHE = 16_000
"""Kilobytes of pages kept in memory."""

_KINDS = {sqlite3.SQLITE_CORRUPT: DamagedLibraryError, sqlite3.SQLITE_FULL: FullDiskError}

Row = tuple[Any, ...]


class Database:
    """An open library, to be used by one thread at a time: threads take turns by `lock`, or open it once each."""

    def __init__(self, path: Path, migrations: Sequence[str] = MIGRATIONS, *, create: bool = True) -> None:
        """Open the file, create it if there is none, and bring it up to date.

        Raises:
            LibraryError: why it can't be used; nothing in it was touched.
        """
        self.path = path
        self.lock = threading.RLock()
        self._inside = False
        """Whether a transaction is under way."""
        self.obstacle = ""
        """Why the file can only be read; empty where it can be changed."""
        if not create and not path.exists():
            raise LibraryError(f"{path}: there is no library; `reader add PATH` makes one")
        with self._told("opened"):
            try:
                self._open(migrations)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_IOERR_SHMSIZE:
                    raise
                self.obstacle = "the disk is full"
                self._open(migrations)

    @property
    def writable(self) -> bool:
        """False where the file, or its folder, can only be read."""
        return not self.obstacle

    def close(self) -> None:
        """Close the file; the write-ahead log goes into it if nobody else has it open."""
        with suppress(sqlite3.Error):
            self._connection.close()

    def __del__(self) -> None:
        """Close what nobody has closed, as the app does not: from 3.13 on, Python warns where it has to do it."""
        if "_connection" in self.__dict__:
            self.close()

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def all(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """All rows of a query."""
        with self.lock, self._told("read"):
            return self._connection.execute(sql, parameters).fetchall()

    def one(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """The first row of a query, if it has any."""
        with self.lock, self._told("read"):
            row: Row | None = self._connection.execute(sql, parameters).fetchone()
            return row

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """The first value of the first row; None where there is none."""
        row = self.one(sql, parameters)
        return row[0] if row else None

    def numbers(self, sql: str, parameters: Sequence[Any] = ()) -> array[int]:
        """The first column of a query whose rows are numbers; each takes only eight bytes."""
        with self.lock, self._told("read"):
            return array("q", (row[0] for row in self._connection.execute(sql, parameters)))

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Change something, inside a transaction; returns the number of rows."""
        with self._told("written"):
            return self._connection.execute(sql, parameters).rowcount

    def insert(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Insert a row, inside a transaction; returns its number."""
        with self._told("written"):
            return self._connection.execute(sql, parameters).lastrowid or 0

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Change many things, inside a transaction."""
        with self._told("written"):
            self._connection.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do everything inside, or nothing of it. A transaction inside another is part of it.

        Raises:
            LibraryError: it could not be done, and nothing was.
        """
        with self.lock:
            if self._inside:
                yield
                return
            if not self.writable:
                raise LibraryError(f"{self.path}: {self.obstacle}: nothing was changed")
            with self._told("written"):
                self._connection.execute("BEGIN IMMEDIATE")
            self._inside = True
            try:
                yield
                with self._told("written"):
                    self._connection.execute("COMMIT")
            except BaseException as error:
                with suppress(sqlite3.Error):
                    if self._connection.in_transaction:
                        self._connection.execute("ROLLBACK")
                    if isinstance(error, FullDiskError):  # what was not done takes up the room as well
                        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                raise
            finally:
                self._inside = False

    def interrupt(self) -> None:
        """End the query that another thread is running, which then raises LibraryError."""
        self._connection.interrupt()

    def careless(self) -> None:
        """Leave it to the system when a change reaches the disk: for imports, which can be repeated.

        What is committed survives however this program ends, but not a power failure.
        """
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.execute("PRAGMA wal_checkpoint")  # a log of what is in the file can be emptied at any time

    def integrity(self) -> list[str]:
        """What is wrong with the file, as SQLite sees it; empty where nothing is."""
        try:
            with self.lock, self._told("read"):
                found = [str(row[0]) for row in self._connection.execute("PRAGMA integrity_check")]
        except LibraryError as error:
            return [str(error)]
        return [] if found == ["ok"] else found

    def readable(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[Row]:
        """The rows of a query, up to the first that can't be read."""
        with suppress(sqlite3.Error), self.lock:
            yield from self._connection.execute(sql, parameters)

    def _open(self, migrations: Sequence[str]) -> None:
        self._connection = self._connect()
        try:
            self._set_up()
            self._prepare(migrations)
        except BaseException:
            self._connection.close()
            raise

    def _connect(self) -> sqlite3.Connection:
        if not self.path.exists():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            # Created here, to be private: what one reads is nobody else's business. SQLite gives its other files the
            # same mode.
            os.close(os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
        if not (os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK)):
            self.obstacle = "the library can only be read here"
        # Without a log to replay, nothing can be missed in a file that nobody can write to.
        log = self.path.with_name(f"{self.path.name}-wal")
        mode = "rw" if self.writable else "ro" if log.exists() and log.stat().st_size else "ro&immutable=1"
        return sqlite3.connect(
            f"{self.path.resolve().as_uri()}?mode={mode}",
            uri=True,
            timeout=_PATIENCE,
            isolation_level=None,
            check_same_thread=False,
        )

    def _set_up(self) -> None:
        self._connection.create_function("sort_key", 1, sort_key, deterministic=True)
        self._connection.create_function("regexp", 2, matches, deterministic=True)
        self._connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        self._connection.execute("PRAGMA foreign_keys = ON")

    def _prepare(self, migrations: Sequence[str]) -> None:
        """Make sure that it is a library of this version; bring it up to date if it is new or older."""
        version = self._version(migrations)
        if not self.writable:
            if version < len(migrations):
                raise LibraryError(f"{self.path}: the library is of an older version and can only be read here")
            return
        if self._connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        if version < len(migrations):
            with self.transaction():
                version = self._version(migrations)  # another Reader may have been quicker
                if 0 < version < len(migrations):
                    self._keep_backup(version)
                for number, migration in enumerate(migrations[version:], version + 1):
                    for statement in statements(migration):
                        self._connection.execute(statement)
                    self._connection.execute(f"PRAGMA user_version = {number}")
                self._connection.execute(f"PRAGMA application_id = {APPLICATION}")

    def _version(self, migrations: Sequence[str]) -> int:
        """The library's version. Raises LibraryError if it is no library, or one of a version that this Reader doesn't
        know.
        """
        version: int = self._connection.execute("PRAGMA user_version").fetchone()[0]
        application = self._connection.execute("PRAGMA application_id").fetchone()[0]
        tables = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if application != APPLICATION and (tables or version):
            raise LibraryError(f"{self.path}: this is no library of Reader's, and was left alone")
        if version > len(migrations):
            raise LibraryError(
                f"{self.path}: a later version of Reader made this library (its version is {version}, "
                f"this Reader knows {len(migrations)}); it was left alone"
            )
        return version

    def _keep_backup(self, version: int) -> None:
        """Keep a copy of the library, once for each version, before it is changed."""
        backup = self.path.with_name(f"{self.path.name}.v{version}.backup")
        fresh = backup.with_name(f".{backup.name}.new")
        with suppress(FileNotFoundError):
            fresh.unlink()
        # Through a connection of its own: this one is in the transaction that keeps others from writing in the
        # meantime.
        with self._reading_connection() as source, _closing(sqlite3.connect(fresh)) as target:
            source.backup(target)
        os.replace(fresh, backup)  # noqa: PTH105 - says what it does

    @contextmanager
    def _reading_connection(self) -> Iterator[sqlite3.Connection]:
        with _closing(sqlite3.connect(f"{self.path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            yield connection

    @contextmanager
    def _told(self, what: str) -> Iterator[None]:
        """Whatever SQLite or the system complains about, as a `LibraryError`."""
        try:
            yield
        except sqlite3.Error as error:
            kind = _KINDS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, LibraryError)
            raise kind(f"{self.path}: {explained(error, what)}") from error
        except OSError as error:
            raise LibraryError(f"{self.path}: the library can't be {what}: {error.strerror}") from error


def statements(script: str) -> Iterator[str]:
    """The statements of a script, one by one: sqlite3's own way to run one would end the transaction."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
    if pending.strip():
        yield pending


@contextmanager
def _closing(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    try:
        yield connection
    finally:
        connection.close()
