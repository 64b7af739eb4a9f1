"""Files that come, change and go while they are listed: seen by themselves, the cursor where it was."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from reader.article.document import Document, Head, Node
from reader.article.model import Article, Block, Kind
from reader.library.corrections.table import all_corrections
from reader.library.shelf.library_shelf import LibraryShelf
from reader.library.store.database import Database
from reader.library.store.paths import as_bytes
from reader.ui.app import ReaderApp
from reader.ui.parts import browsing, searching, watching
from reader.ui.parts.watching import moved
from reader.ui.widgets.article_pane import Place
from tests.library import stock
from tests.ui.parts.test_searching import opened, settled
from tests.ui.room import Room, open_room

LONG = "The letters lay in a wall.\n\n" + "".join(f"They are long, says page {n}.\n\n" for n in range(60))


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browsing, "SEEN_AFTER", 60)
    monkeypatch.setattr(watching, "SOON", 0.01)
    monkeypatch.setattr(watching, "EVERY", 0.02)
    monkeypatch.setattr(watching, "_QUIET", 0.0)
    monkeypatch.setattr(searching, "_NEWS", 0.02)


async def watched(room: Room) -> Room:
    """Wait until the folder is watched."""
    await room.until(lambda: room.screen.watching.watch is not None)
    return room


async def test_a_new_file_stands_where_it_belongs_and_the_cursor_stays(samples: Path) -> None:
    async with open_room(samples) as room:
        await watched(room)
        await room.press("tab", "tab", "tab", "j")
        assert room.shown == "a10.txt"
        (samples / "a3.txt").write_text("Ferry sold\n\nThe ferry was sold.", "utf-8")
        await room.until(lambda: "Ferry sold" in room.seen)
        assert room.listed == ["a2.txt", "a3.txt", "a10.txt", "b1.txt"]
        assert room.shown == "a10.txt"
        assert room.screen.articles.chosen is room.screen.entry
        assert "4 articles" in room.seen


async def test_a_folder_that_comes_is_gone_through_and_hidden_files_are_none(samples: Path) -> None:
    async with open_room(samples) as room:
        await watched(room)
        (samples / ".draft.txt").write_text("Hidden\n\nNobody sees it.")
        stock.write(samples / "more", {"x1.txt": "Boats come back\n\nThey did.", "x2.bin": "\0\0\0"})
        await room.until(lambda: "x1.txt" in room.listed)
        assert room.listed[-1] == "x1.txt"
        assert len(room.listed) == 4


async def test_a_file_that_goes_leaves_the_list_but_not_the_readers_eyes(samples: Path) -> None:
    async with open_room(samples) as room:
        await watched(room)
        (samples / "a10.txt").unlink()
        await room.until(lambda: "a10.txt" not in room.listed)
        (samples / "a2.txt").unlink()
        await room.until(lambda: "gone" in room.seen)
        assert room.listed == ["b1.txt", "a2.txt"] or room.listed == ["a2.txt", "b1.txt"]
        assert room.shown == "a2.txt"
        assert "We had no choice" in room.seen


async def test_an_article_that_is_saved_anew_is_shown_where_one_was_reading(samples: Path) -> None:
    (samples / "c1.txt").write_text(f"Letters found\n\n{LONG}", "utf-8")
    async with open_room(samples / "c1.txt") as room:
        await watched(room)
        await room.press("space", "space", "right_curly_bracket")
        before = room.screen.pane.place
        (samples / "c1.txt").write_text(f"Letters found\n\nA paragraph more.\n\n{LONG}", "utf-8")
        await room.until(lambda: len(room.screen.article.blocks if room.screen.article else ()) == 63)
        assert room.screen.pane.place == before._replace(paragraph=before.paragraph + 1)
        assert room.listed == ["a2.txt", "a10.txt", "b1.txt", "c1.txt"]


async def test_a_row_follows_its_file_also_one_that_could_not_be_read(samples: Path) -> None:
    (samples / "empty.txt").write_text("")
    async with open_room(samples) as room:
        await watched(room)
        assert room.screen.shelf.failed == 1
        (samples / "empty.txt").write_text("Full at last\n\nNow there is something.")
        (samples / "b1.txt").write_text("Archive burnt\n\nNothing is left.")
        await room.until(lambda: "Full at last" in room.seen and "Archive burnt" in room.seen)
        assert room.screen.shelf.failed == 0
        assert room.screen.shelf.known == 4


def message(number: int) -> str:
    head = f"From a@b Thu Jan  1 00:00:0{number} 2026\nSubject: Letter {number}\nMessage-ID: <{number}@b>"
    return f"{head}\n\nText {number}.\n\n"


async def test_letters_that_come_to_a_mailbox_are_listed_behind_the_others(tmp_path: Path) -> None:
    box = tmp_path / "box" / "in.mbox"
    stock.write(box.parent, {"in.mbox": message(1) + message(2)})
    async with open_room(box.parent) as room:
        await watched(room)
        assert len(room.listed) == 2
        await room.press("tab", "tab", "tab", "j")
        shown = room.screen.entry
        with box.open("a") as file:
            file.write(message(3))
        await room.until(lambda: len(room.listed) == 3)
        assert [entry.title for entry in room.screen.articles.rows] == ["Letter 1", "Letter 2", "Letter 3"]
        assert room.screen.entry is shown
        assert room.screen.articles.chosen is shown


async def test_the_folders_of_the_library_are_watched(tmp_path: Path) -> None:
    library, news = tmp_path / "library.db", stock.write(tmp_path / "news")
    with Database(library) as database:
        stock.add(database, news)
    async with opened(library) as room:
        await watched(room)
        await room.press("j")
        assert room.shown == "ferry.md"
        stock.write(news, {"tram.md": stock.BRIDGE.replace("Harbour bridge", "Tram line").replace("stone", "rail")})
        await room.until(lambda: "Tram line" in room.seen)
        assert room.shown == "ferry.md"
        stock.write(news, {"ferry.md": stock.FERRY.replace("four passengers", "five passengers")})
        await room.until(lambda: "five passengers" in room.seen)
        (news / "market.md").unlink()
        await room.until(lambda: "gone" in room.seen)
        (news / "tram.md").rename(news / "rail.md")
        await room.until(lambda: "rail.md" in room.listed)
        (news / "ferry.md").rename(news / "boat.md")
        await room.until(lambda: room.shown == "boat.md")
        await settled(room)
        await room.press("asterisk")
        await room.until(lambda: "★" in room.seen)
    with Database(library) as database:
        assert database.value("SELECT count(*) FROM article") == 4
        assert database.one("SELECT 1 FROM file WHERE path = ?", (as_bytes(os.fspath(news / "tram.md")),)) is None


async def test_what_was_put_right_is_undone_in_the_text_that_was_saved_since(tmp_path: Path) -> None:
    library, news = tmp_path / "library.db", stock.write(tmp_path / "news")
    with Database(library) as database:
        stock.add(database, news)
    async with opened(library) as room:
        await watched(room)
        await room.press("j", "enter", "right_curly_bracket", "x")
        await settled(room)
        assert room.screen.status.notice == "Boilerplate now (other, not body); u undoes it"
        stock.write(news, {"ferry.md": stock.FERRY.replace("Nobody from", "Not one of")})
        await room.until(lambda: "Not one of" in room.seen)
        await settled(room)
        assert "2 other" in room.seen
        await room.press("u")
        await settled(room)
        assert "1 other" in room.seen
    with Database(library) as database:
        assert not any(all_corrections(database).values())
    async with opened(library) as room:
        await room.press("j")
        await settled(room)
        assert "Not one of" in room.seen
        assert "1 other" in room.seen


async def test_what_happened_while_nobody_looked_is_read_by_another_program(tmp_path: Path) -> None:
    library, news = tmp_path / "library.db", stock.write(tmp_path / "news")
    with Database(library) as database:
        stock.add(database, news)
    time.sleep(0.05)
    stock.write(news, {"tram.md": "# Tram line opens\n\nThe first one was full before it had left the depot.\n"})
    renewal = [sys.executable, "-m", "reader", "add", "--library", str(library)]
    app = ReaderApp(LibraryShelf(library, None, renewal))
    async with app.run_test(size=(150, 40)) as pilot:
        room = Room(app, pilot)
        await room.until(lambda: "Tram line" in room.seen)
        await settled(room)


def article(*texts: str) -> Article:
    blocks = tuple(Block(Node(text), Kind.BODY) for text in texts)
    return Article(Document("", "", ""), Head(), blocks, (), 0)


def test_a_place_moves_with_its_paragraph() -> None:
    before = article("a", "b", "c", "b")
    assert moved(Place(2, 5), before, article("x", "a", "b", "c")) == Place(3, 5)
    assert moved(Place(3), before, article("b", "x", "b")) == Place(2)
    assert moved(Place(2), before, article("x")) == Place(0)
    assert moved(Place(9), before, article()) == Place(0)


async def test_what_comes_into_an_empty_list_does_not_take_the_place_of_what_is_read(samples: Path) -> None:
    async with open_room(samples) as room:
        await watched(room)
        await room.press("slash", *"zebra", "enter", "enter")
        (samples / "zebra.txt").write_text("Zebra sold\n\nThe zebra was sold.", "utf-8")
        await room.until(lambda: room.listed == ["zebra.txt"])
        assert room.shown == "a2.txt"
        await room.press("escape", "enter")
        assert room.shown == "zebra.txt"
