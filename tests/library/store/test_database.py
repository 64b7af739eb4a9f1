"""The library's file: whatever is wrong with it is said, and nothing in it is touched."""

from __future__ import annotations

import os
import re
import sqlite3
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from reader.errors import FullDiskError, LibraryError
from reader.library.marks.state import State
from reader.library.search.searches import saved_searches
from reader.library.store import database as module
from reader.library.store.database import Database, statements
from reader.library.store.schema import MIGRATIONS
from tests.library import stock

NOW = len(MIGRATIONS)
SECOND = "CREATE TABLE shelf (name TEXT); -- a comment; with a mark\nINSERT INTO shelf VALUES ('new;er');"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"


def test_no_placeholder_has_a_number() -> None:
    for file in Path(module.__file__).parents[1].rglob("*.py"):
        assert not re.search(r"[ (]\?\d", file.read_text(encoding="utf-8")), f"{file}: some of Python 3.12 warn of it"


def test_a_new_library_is_nobody_elses_business(path: Path) -> None:
    with Database(path) as database:
        assert database.value("PRAGMA user_version") == len(MIGRATIONS)
        assert database.value("PRAGMA journal_mode") == "wal"
        assert database.value("PRAGMA foreign_keys") == 1
    assert path.stat().st_mode & 0o777 == 0o600


def test_where_none_is_made_none_is_opened(path: Path) -> None:
    with pytest.raises(LibraryError, match="there is no library; `reader add PATH` makes one"):
        Database(path, create=False)
    assert not path.parent.exists()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            b"this is a text, and long enough to be no database's head at all: it is a text" * 20,
            "no library of Reader's",
        ),
        (b"SQLite format 3\0" + b"\xff" * 4000, "no library of Reader's"),
    ],
)
def test_a_file_that_is_no_library_is_left_alone(path: Path, content: bytes, message: str) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(LibraryError, match=message):
        Database(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE bookmark (url TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="no library of Reader's, and was left alone"):
        Database(path)
    assert path.read_bytes() == before


def test_a_library_of_a_later_version_is_left_alone(path: Path) -> None:
    Database(path, (*MIGRATIONS, SECOND)).close()
    before = path.read_bytes()
    with pytest.raises(
        LibraryError, match=rf"a later version of Reader .* version is {NOW + 1}, this Reader knows {NOW}"
    ):
        Database(path)
    assert path.read_bytes() == before


def test_a_migration_keeps_a_backup_and_all_that_was_there(path: Path, news: Path) -> None:
    with Database(path) as database:
        stock.add(database, news)
        before = stock.dump(database)
    with Database(path, (*MIGRATIONS, SECOND)) as database:
        assert database.all("SELECT name FROM shelf") == [("new;er",)]
        assert stock.dump(database) == before
        assert stock.titles(database, "harbour") == ["Harbour", "Last"]
    with Database(path.with_name(f"library.db.v{NOW}.backup")) as backup:
        assert stock.dump(backup) == before
        assert stock.titles(backup, "harbour") == ["Harbour", "Last"]


def test_a_migration_that_fails_changes_nothing(path: Path, news: Path) -> None:
    with Database(path) as database:
        stock.add(database, news)
        before = stock.dump(database)
    with pytest.raises(LibraryError, match="can't be opened"):
        Database(path, (*MIGRATIONS, f"{SECOND}\nINSERT INTO nowhere VALUES (1);"))
    with Database(path) as database:
        assert stock.dump(database) == before
        assert database.value("SELECT count(*) FROM sqlite_master WHERE name = 'shelf'") == 0


def test_a_transaction_is_all_or_nothing(library: Database) -> None:
    before = stock.dump(library)
    with suppress(ZeroDivisionError), library.transaction():
        library.run("UPDATE article SET read = 1")
        with library.transaction():
            library.run("UPDATE article SET starred = 1")
        raise ZeroDivisionError
    assert stock.dump(library) == before


def test_a_full_disk_is_said_and_nothing_is_changed(library: Database) -> None:
    before = stock.dump(library)
    library.all(f"PRAGMA max_page_count = {library.value('PRAGMA page_count')}")
    with pytest.raises(FullDiskError, match="the disk is full: nothing was changed"), library.transaction():
        library.run("INSERT INTO search VALUES ('x', ?, 1)", ("y" * 100_000,))
    assert stock.dump(library) == before
    assert library.path.with_name("library.db-wal").stat().st_size == 0  # or it would go on filling the disk
    with library.transaction():
        library.run("UPDATE article SET read = 1")  # what needs no room still goes


def test_a_locked_library_is_said_after_a_while(library: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.05)
    with (
        Database(library.path) as other,
        library.transaction(),
        pytest.raises(LibraryError, match="another program is writing to the library"),
        other.transaction(),
    ):
        pass


def test_two_at_once_take_turns_and_see_each_others_changes(library: Database) -> None:
    def count_up() -> None:
        with Database(library.path) as own:
            for _ in range(20):
                with own.transaction():
                    own.run("UPDATE article SET position = coalesce(position, 0) + 1")

    threads = [threading.Thread(target=count_up) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert library.all("SELECT DISTINCT position FROM article") == [(60,)]


@pytest.mark.parametrize("where", ["file", "folder"])
def test_a_library_that_can_only_be_read_is_read(shut: Path, where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    locked = shut if where == "file" else shut.parent
    real = os.access
    # Who runs tests as root may write everywhere.
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != locked and real(path, mode))
    with Database(shut) as database:
        assert stock.titles(database, "") == ["Harbour", "Last", "Café"]
        with pytest.raises(LibraryError, match="can only be read here: nothing was changed"), database.transaction():
            pass
    monkeypatch.undo()
    with Database(shut) as database:
        assert database.integrity() == []


def test_a_damaged_library_is_said_to_be(shut: Path) -> None:
    content = bytearray(shut.read_bytes())
    content[4096 * 3 :: 7] = b"\xee" * len(content[4096 * 3 :: 7])
    shut.write_bytes(content)
    with (
        pytest.raises(LibraryError, match="the library is damaged; `reader doctor` looks into it"),
        Database(shut) as database,
    ):
        stock.dump(database)
    assert shut.read_bytes()[4096:] == bytes(content)[4096:]


def test_a_script_is_cut_at_its_statements_ends() -> None:
    assert [each.strip() for each in statements("A; B 'x;y' -- c; d\n;\nC")] == ["A; B 'x;y' -- c; d\n;", "C"]


def test_a_library_of_the_first_version_is_brought_up_to_date(path: Path) -> None:
    with Database(path, MIGRATIONS[:1]) as database, database.transaction():
        State(database).keep_search("Unread", "is:unread")
    with Database(path) as database:
        assert saved_searches(database) == [("Unread", "is:unread")]
        assert database.all("SELECT * FROM folder") == []
    assert path.with_name("library.db.v1.backup").exists()


def test_a_library_on_a_full_disk_is_read(shut: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def prepare(database: Database, migrations: Sequence[str]) -> None:
        if database.writable:
            full = sqlite3.OperationalError("disk I/O error")
            full.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
            raise full
        ready(database, migrations)

    ready = Database._prepare
    monkeypatch.setattr(Database, "_prepare", prepare)
    with Database(shut) as database:
        assert stock.titles(database, "") == ["Harbour", "Last", "Café"]
        with pytest.raises(LibraryError, match="the disk is full: nothing was changed"), database.transaction():
            pass
