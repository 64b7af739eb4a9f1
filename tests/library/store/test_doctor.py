"""What is wrong with a library is found, and put right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from reader.article.model import Kind
from reader.errors import DamagedLibraryError, LibraryError
from reader.library.corrections.corrected import Anchor, BlockCorrection
from reader.library.corrections.table import all_corrections, change_corrections
from reader.library.store.database import Database, Row
from reader.library.store.doctor import examine, repair, rescue
from tests.library import stock
from tests.library.stock import number, titles


def test_a_sound_library_is_counted(library: Database, news: Path) -> None:
    (news / "ferry.md").unlink()
    report = examine(library)
    assert report.problems == ()
    assert (report.counts["article"], report.counts["file"], report.unread, report.missing) == (3, 3, 3, 1)
    assert report.size > 10_000


def test_a_library_that_can_only_be_read_is_not_called_damaged(library: Database) -> None:
    library.obstacle = "the library can only be read here"
    assert examine(library).problems == ()


def test_a_library_that_another_is_writing_to_is_not_called_damaged(library: Database) -> None:
    library.run("PRAGMA busy_timeout = 1")
    with Database(library.path) as other, other.transaction(), pytest.raises(LibraryError, match="another program"):
        examine(library)


def test_an_index_that_lost_words_is_found_and_made_anew(library: Database) -> None:
    with library.transaction():
        library.run("INSERT INTO word (word) VALUES ('delete-all')")
    assert titles(library, "harbour") == []
    assert examine(library).problems == ("the index of words holds 0 articles, and there are 3",)
    assert list(repair(library)) == ["the index of 3 articles was made anew"]
    assert titles(library, "harbour") == ["Harbour", "Last"]
    assert examine(library).problems == ()


def test_corrections_that_were_all_taken_back_are_not_counted(library: Database) -> None:
    anchor = Anchor("The harbour is shut.", 0)
    put_right = (BlockCorrection(anchor, Kind.PROMO, Kind.BODY),)
    for corrections, count in ((put_right, 1), ((), 0)):
        change_corrections(library, "ab", lambda _, now=corrections: now)  # type: ignore[misc]
        assert examine(library).counts["correction"] == count


def test_corrections_that_can_not_be_read_are_found_and_taken_out(library: Database) -> None:
    change_corrections(library, "ab", lambda _: (BlockCorrection(Anchor("It is shut.", 0), Kind.PROMO, Kind.BODY),))
    for source, data in (("cd", "[]"), ("ef", '{"blocks": [{"text": 1}]}')):
        library.run("INSERT INTO correction (source, data) VALUES (?, ?)", (source, data))
    assert examine(library).problems == ("damaged: the corrections of 2 articles",)
    assert "taken out: the corrections of 2 articles, which can't be read" in list(repair(library))
    assert examine(library).problems == ()
    assert list(all_corrections(library)) == ["ab"]


def test_an_article_that_can_not_be_read_is_taken_out_and_read_again(library: Database, news: Path) -> None:
    with library.transaction():
        library.run("UPDATE content SET data = x'01ff' WHERE article = ?", (number(library, "ferry"),))
    assert examine(library).problems == ("damaged: 1 article",)
    assert "taken out: 1 article that can't be read, which `reader add` reads again" in list(repair(library))
    assert titles(library, "") == ["Harbour", "Café"]
    assert stock.add(library, news).added == 1
    assert examine(library).problems == ()


def test_a_damaged_file_is_read_as_far_as_it_can_be_and_kept(shut: Path) -> None:
    with Database(shut) as library:
        page = library.value("SELECT rootpage FROM sqlite_master WHERE name = 'article_unread'")
    content = bytearray(shut.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    shut.write_bytes(content)
    with Database(shut) as library, pytest.raises(DamagedLibraryError):
        examine(library)
    kept = rescue(shut)
    assert kept.name == "library.db.damaged"
    assert kept.read_bytes()[(page - 1) * 4096 :] == bytes(content)[(page - 1) * 4096 :]
    with Database(shut) as library:
        list(repair(library))
        assert examine(library).problems == ()
        assert titles(library, "is:unread harbour") == ["Harbour", "Last"]


def test_what_can_not_be_read_at_all_is_left_alone(shut: Path) -> None:
    shut.write_bytes(shut.read_bytes()[:4096] + b"\xff" * 40_960)
    before = shut.read_bytes()
    with pytest.raises(DamagedLibraryError, match="damaged"):
        rescue(shut)
    assert shut.read_bytes() == before


def test_a_library_whose_articles_can_not_be_found_is_left_alone(shut: Path) -> None:
    with Database(shut) as library:
        library.all("PRAGMA wal_checkpoint(TRUNCATE)")
        names = "name IN ('article', 'article_number', 'article_file')"
        pages = library.all(f"SELECT rootpage FROM sqlite_master WHERE {names}")
    content = bytearray(shut.read_bytes())
    for (page,) in pages:
        content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    shut.write_bytes(content)
    with pytest.raises(DamagedLibraryError, match="no article"):
        rescue(shut)
    assert shut.read_bytes() == bytes(content)
    assert not list(shut.parent.glob(".*"))


def test_what_an_index_holds_of_a_damaged_place_need_not_be_numbers_or_addresses(
    shut: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readable = Database.readable

    def damaged(self: Database, sql: str, parameters: Sequence[Any] = ()) -> Iterator[Row]:
        yield from readable(self, sql, parameters)
        if " INDEXED BY " in sql:
            yield from [(None,), ("text",), (2**40,)]

    with Database(shut) as library:
        library.run("PRAGMA foreign_keys = OFF")
        library.run("UPDATE article SET address = 'text', file = 77 WHERE id = ?", (number(library, "ferry"),))
        library.run("UPDATE article SET address = x'ff', file = 78 WHERE id = ?", (number(library, "café"),))
    monkeypatch.setattr(Database, "readable", damaged)
    rescue(shut)
    with Database(shut) as library:
        list(repair(library))
        assert titles(library, "") == ["Harbour"]


def damage(shut: Path, folder: Path, table: str, *leaves: int) -> int:
    """A library of some sixty articles with a few pages of a table overwritten; how many articles it held."""
    many = {f"{n}.md": f"# Article {n}\n\n{stock.MARKET[60:]}" for n in range(60)}
    with Database(shut) as library:
        if not library.value("SELECT sqlite_compileoption_used('ENABLE_DBSTAT_VTAB')"):
            pytest.skip("this SQLite does not say where a table's pages are")
        stock.add(library, stock.write(folder, many))
        library.all("PRAGMA wal_checkpoint(TRUNCATE)")
        found = library.all(f"SELECT pageno FROM dbstat WHERE name = '{table}' AND pagetype = 'leaf' ORDER BY path")
        count: int = library.value("SELECT count(*) FROM article")
    content = bytearray(shut.read_bytes())
    for leaf in leaves or range(len(found)):
        (page,) = found[leaf]
        content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    shut.write_bytes(content)
    rescue(shut)
    return count


def test_rows_before_between_and_after_damaged_places_are_saved(shut: Path, tmp_path: Path) -> None:
    count = damage(shut, tmp_path / "many", "content", 1, -2)
    with Database(shut) as library:
        list(repair(library))
        assert examine(library).problems == ()
        assert count - 12 < library.value("SELECT count(*) FROM article") < count


def test_articles_are_saved_without_their_files_rows_and_read_again(shut: Path, tmp_path: Path) -> None:
    count = damage(shut, tmp_path / "many", "file")
    with Database(shut) as library:
        list(repair(library))
        report = examine(library)
        assert (report.problems, report.counts["article"], report.counts["file"]) == ((), count, count)
        assert report.missing == 0
        assert stock.add(library, tmp_path / "many").added == 0
        assert library.value("SELECT count(*) FROM article") == count
