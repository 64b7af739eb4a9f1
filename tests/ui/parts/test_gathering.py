"""Behind the screen the list fills; a file of many articles shows how far it is, and can be stopped."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from threading import Event

import pytest

from reader.library.ingest.reading import Ingest
from reader.library.marks.keeper import Keeper
from reader.library.search.finding import find
from reader.library.search.query import parse
from reader.library.shelf.file_shelf import Shelf
from reader.library.shelf.library_shelf import LibraryShelf
from reader.library.shelf.listing import Listing, Row
from reader.library.store.articles import article_at
from reader.library.store.database import Database
from reader.library.store.doctor import examine
from reader.library.store.row import rows
from reader.sources import fetching
from reader.sources.limits import Limits
from reader.ui.app import ReaderApp
from tests.sources.packed import letter
from tests.sources.web import running
from tests.ui.room import Room, open_room

pytestmark = pytest.mark.usefixtures("simple")


@pytest.fixture
def box(tmp_path: Path) -> Path:
    file = tmp_path / "in.mbox"
    file.write_text("".join(letter(number, f"Story {number}.") for number in range(40)))
    return file


async def test_a_mailbox_opens_with_its_first_message_and_lists_the_others(box: Path) -> None:
    async with open_room(box) as room:
        assert room.shown == "in.mbox#0@example.org"
        assert room.listed == [f"in.mbox#{number}@example.org" for number in range(40)]
        room.screen.go_to(room.screen.at.step(-1))
        await room.press("j", "j")
        assert room.shown == "in.mbox#2@example.org"
        await room.press("G")
        assert room.shown == "in.mbox#39@example.org"


async def test_an_address_opens_its_article(box: Path) -> None:
    async with open_room(f"{box}#7@example.org") as room:
        assert room.shown == "in.mbox#7@example.org"
        await room.press("escape", "j")
        assert room.shown == "in.mbox#8@example.org"


async def stop(room: Room, *keys: str) -> None:
    await room.press(*keys)
    assert room.screen.shelf.stopped
    assert room.screen.shelf.listing is None


@pytest.mark.parametrize("keys", [["full_stop"], ["escape", "escape", "escape"]])
async def test_filling_the_list_shows_progress_and_can_be_stopped(
    box: Path, keys: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.parts.gathering._PIECE", 0)  # one message a turn
    monkeypatch.setattr("reader.ui.parts.gathering._NEWS", 0)
    box.write_text("".join(letter(number, f"Story {number}.") for number in range(9_000)))
    async with open_room(box, settle=False) as room:
        room.app.touched -= 60
        await room.until(lambda: room.screen.shelf.listing and len(room.screen.shelf.entries) > 3)
        room.screen.count()
        await room.pilot.pause()
        assert "reading in.mbox" in room.seen.splitlines()[0]
        await room.press(*keys[:-1])
        assert not room.screen.shelf.stopped, "who presses esc twice to be out of the article does not mean it"
        await stop(room, keys[-1])
        count = len(room.screen.shelf.entries)
        assert 3 < count < 9_000
        assert "stopped" in room.seen.splitlines()[0]
        room.app.touched -= 60
        await room.pilot.pause(0.1)
        assert len(room.screen.shelf.entries) <= count + 1
        await room.press("full_stop")
        assert room.screen.status.notice
        assert "Stopped already" in room.screen.status.notice


async def test_no_article_is_lost_where_files_come_while_a_mailbox_is_gone_through(
    box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = Event(), Listing.go_on

    def slowly(listing: Listing, seconds: float) -> list[Row]:
        rows = go_on(listing, seconds)
        begun.set()
        time.sleep(0.05)
        return rows

    monkeypatch.setattr(Listing, "go_on", slowly)
    async with open_room(box, settle=False) as room:
        while not begun.is_set():
            room.app.touched -= 60
            await asyncio.sleep(0.005)
        room.screen.gathering.begin()  # as for a new file
        await room.settled()
        assert len(room.listed) == 40


async def test_a_page_of_the_web_is_fetched_and_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    fetching._kept.clear()
    with running() as web:
        app = ReaderApp(Shelf([web.at("feed")], Limits(local_addresses=True)))
        async with app.run_test(size=(120, 40)) as pilot:
            room = Room(app, pilot)
            await room.settled()
            await room.until(lambda: room.screen.article and len(room.screen.shelf.entries) == 2)
            assert room.screen.article
            assert room.screen.article.path == web.at("feed#1")
            assert "The first story of the day." in room.seen
            assert [entry.path for entry in room.screen.articles.rows] == [web.at("feed#1"), web.at("feed#2")]
        assert len(web.asked) == 1


async def test_a_page_that_cannot_be_had_says_why() -> None:
    fetching._kept.clear()
    with running() as web:
        async with open_room(web.at("page")) as room:
            error = room.screen.shelf.entries[0].error
            assert error
            assert "is an address of this machine or its network" in error
            assert "can't be read" in room.seen
            assert web.asked == []


async def test_a_page_of_the_web_is_kept_as_a_file_is(tmp_path: Path) -> None:
    fetching._kept.clear()
    library, limits = tmp_path / "library.db", Limits(local_addresses=True)
    with running() as web:
        for sitting in range(2):
            app = ReaderApp(Shelf([web.at("page")], limits, None, Keeper(library, limits)))
            async with app.run_test(size=(120, 40)) as pilot:
                room = Room(app, pilot)
                await room.settled()
                if not sitting:
                    await room.press("asterisk")
                await room.until(lambda: [entry.starred for entry in app.reading.articles.rows] == [True])  # noqa: B023
    with Database(library) as database:
        (row,) = rows(database, find(database, parse("is:starred")))
        assert row.address == web.at("page")
        assert examine(database).missing == 0
        assert article_at(database, row.id).blocks
    shelf = LibraryShelf(library)  # nobody answers any more
    assert shelf.open(shelf.entries[0]).article.path == web.at("page")


def test_a_page_of_the_web_is_added_by_its_address(tmp_path: Path) -> None:
    fetching._kept.clear()
    with running() as web, Database(tmp_path / "library.db") as database:
        for expected in (1, 0):
            (*_, progress) = Ingest(database, [web.at("page")], Limits(local_addresses=True)).run()
            assert (progress.added, progress.vanished, progress.problems) == (expected, 0, [])
        (*_, progress) = Ingest(database, [web.at("nowhere")], Limits(local_addresses=True)).run()
        assert [problem.path for problem in progress.problems] == [web.at("nowhere")]
