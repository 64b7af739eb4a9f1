"""Files and folders that move, come or go: followed by what is in them, and by what happened to them since."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from reader.library.ingest import prepared
from reader.library.ingest.reading import Ingest
from reader.library.marks.state import State
from reader.library.store.articles import article_at, forget
from reader.library.store.database import Database
from reader.library.store.row import rows
from reader.sources.limits import Limits
from tests.library import stock
from tests.library.stock import add, number, titles


def moment() -> float:
    """A moment that all done before has come before, by the clock of the files too."""
    since = time.time() + 0.01
    time.sleep(0.02)
    return since


def test_a_file_that_moves_is_followed_without_being_taken_apart(
    library: Database, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    State(library).tag([number(library, "ferry")], ["kept"])
    moved = news / "old" / "the ferry.md"
    moved.parent.mkdir()
    (news / "ferry.md").rename(moved)
    monkeypatch.delattr(prepared, "analyse_once")
    progress = add(library, news)
    assert (progress.moved, progress.added, progress.vanished) == (1, 0, 0)
    (row,) = rows(library, [number(library, "ferry")])
    assert (row.address, row.tags) == (str(moved), ("kept",))
    assert article_at(library, row.id).path == str(moved)


def test_a_folder_that_moves_is_followed_and_one_that_comes_is_read_though_nothing_happened_to_their_files(
    library: Database, news: Path, tmp_path: Path
) -> None:
    stock.write(news / "north", {"tram.md": stock.MARKET.replace("Café", "Tram")})
    stock.write(tmp_path / "saved" / "old", {"bar.md": stock.MARKET.replace("Café", "Bar")})
    add(library, news)
    forget(library, [number(library, "ferry")])
    since = moment()
    (news / "north").rename(news / "south")
    (tmp_path / "saved").rename(news / "saved")
    *_, progress = Ingest(library, [str(news)], Limits(), since=since).run()
    assert (progress.moved, progress.added, progress.vanished) == (1, 1, 0)
    assert titles(library, "is:vanished") == []
    assert sorted(titles(library, "")) == ["Bar", "Café", "Harbour", "Tram"], "what was forgotten stays so"


def test_a_folder_that_comes_and_changes_is_read_too(library: Database, news: Path, tmp_path: Path) -> None:
    stock.write(tmp_path / "saved" / "old", {"bar.md": stock.MARKET.replace("Café", "Bar")})
    stock.write(news / "north", {"tram.md": stock.MARKET.replace("Café", "Tram")})
    add(library, news)
    forget(library, [number(library, "tram")])
    since = moment()
    (tmp_path / "saved").rename(news / "saved")
    for folder, name in (("saved", "Lamp"), ("saved/old", "Gull")):
        stock.write(news / folder, {f"{name}.md": stock.MARKET.replace("Café", name)})
    *_, progress = Ingest(library, [str(news)], Limits(), since=since).run()
    assert progress.added == 3
    assert "Tram" not in titles(library, ""), "what was forgotten stays so"


def test_a_folder_that_a_program_keeps_in_step_with_another_has_not_come(library: Database, news: Path) -> None:
    add(library, news)
    forget(library, [number(library, "ferry")])
    since = moment()
    stock.write(news, {"tram.md": stock.MARKET.replace("Café", "Tram")})
    stock.write(news / "new", {"bar.md": stock.MARKET.replace("Café", "Bar")})
    for folder in (news, news / "new"):
        os.utime(folder, (0, 0))  # as it is where they come from
    list(Ingest(library, [str(news.parent)], Limits(), since=since).run())
    assert sorted(titles(library, "")) == ["Bar", "Café", "Harbour", "Tram"], "what was forgotten stays so"


def test_a_folder_that_takes_anothers_place_has_come(library: Database, news: Path) -> None:
    add(library, stock.write(news / "saved").parent)
    other = stock.write(news.parent / "other", {"tram.md": stock.MARKET.replace("Café", "Tram")})
    since = moment()
    (news / "saved").rename(news.parent / "older")
    other.rename(news / "saved")
    *_, progress = Ingest(library, [str(news)], Limits(), since=since).run()
    assert (progress.added, progress.vanished) == (1, 3)


def test_what_is_left_of_a_folder_that_has_come_is_read_by_the_next_import(library: Database, news: Path) -> None:
    add(library, news)
    files = {f"{name}.md": stock.MARKET.replace("Café", name) for name in ("Bar", "Tram")}
    saved = stock.write(news.parent / "saved", files)
    since = moment()
    saved.rename(news / "saved")
    add(library, news / "saved" / "Bar.md")  # as far as an import came that was stopped
    *_, progress = Ingest(library, [str(news)], Limits(), since=since).run()
    assert (progress.added, progress.known) == (1, 4)


def test_a_folder_that_moves_and_changes_is_followed_too(library: Database, news: Path) -> None:
    stock.write(news / "north", {"tram.md": stock.MARKET.replace("Café", "Tram")})
    add(library, news)
    forget(library, [number(library, "ferry")])
    since = moment()
    (news / "north").rename(news / "south")
    stock.write(news / "south", {"bar.md": stock.MARKET.replace("Café", "Bar")})
    *_, progress = Ingest(library, [str(news)], Limits(), since=since).run()
    assert (progress.moved, progress.added, progress.vanished) == (1, 1, 0)
    assert sorted(titles(library, "-is:vanished")) == ["Bar", "Café", "Harbour", "Tram"]


def test_what_was_away_for_a_while_is_back_though_nothing_happened_to_it(library: Database, news: Path) -> None:
    since = moment()
    news.rename(news.with_name("away"))
    assert add(library, news).vanished == 3
    news.with_name("away").rename(news)
    *_, progress = Ingest(library, [str(news)], Limits(), since=since).run()
    assert (progress.known, progress.vanished) == (3, 0)
    assert titles(library, "is:vanished") == []


def test_a_vanished_files_article_stays_readable_and_is_marked(library: Database, news: Path) -> None:
    (news / "ferry.md").unlink()
    assert add(library, news).vanished == 1
    (row,) = rows(library, [number(library, "ferry")])
    assert row.vanished
    assert titles(library, "is:vanished") == ["Last"]
    assert article_at(library, row.id).words > 50
    (news / "ferry.md").write_text(stock.FERRY)
    add(library, news)
    assert titles(library, "is:vanished") == []
