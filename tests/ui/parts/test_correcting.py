"""`u` and corrections: what was wrong is right at once, where one was, in the next run, and undone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.article.model import Article, Kind
from reader.library.corrections.book import CorrectionBook
from reader.library.shelf.file_shelf import Shelf
from reader.library.store.database import Database
from reader.ui.app import ReaderApp
from reader.ui.options import Boilerplate, Options
from tests.ui.room import Room


@asynccontextmanager
async def opened(
    folder: Path,
    kept: Path | None,
    boilerplate: Boilerplate = Boilerplate.DIMMED,
    file: str = "ferry.txt",
    size: tuple[int, int] = (150, 40),
) -> AsyncIterator[Room]:
    """The ferry's article, with the focus in it."""
    shelf = Shelf([str(folder / file)], corrections=CorrectionBook(kept))
    app = ReaderApp(shelf, Options(boilerplate=boilerplate))
    async with app.run_test(size=size) as pilot:
        room = Room(app, pilot)
        await _settled(room, pilot)
        yield room


async def _settled(room: Room, pilot: Pilot[None]) -> None:
    await pilot.pause()
    await room.settled()


async def to(room: Room, beginning: str) -> int:
    """Put the paragraph cursor on a block; its index."""
    for _ in range(60):
        room.screen.pane.step_paragraph(-1)
    for _ in range(60):
        block = room.screen.pane.current_block
        if block and block.text.startswith(beginning):
            return room.screen.pane.place.paragraph
        await room.press("right_curly_bracket")
    raise AssertionError(f"{beginning} is not on the page")


def shown(room: Room) -> Article:
    assert room.screen.article
    return room.screen.article


def speakers(room: Room) -> list[str]:
    return [quote.speaker.name if quote.speaker else "-" for quote in shown(room).quotes]


@pytest.mark.parametrize("view", [Boilerplate.ASIDE, Boilerplate.DIMMED])
async def test_with_a_correction_that_is_undone_the_current_quotation_is_current_again(
    folder: Path, kept: Path, view: Boilerplate
) -> None:
    async with opened(folder, kept, view) as room:
        await to(room, '"It is not')
        await room.press("right_square_bracket")
        current = room.screen.pane.place.quote
        assert current is not None
        quote = shown(room).quotes[current]
        await room.press("x")
        assert room.screen.status.notice == "Boilerplate now (other, not body); u undoes it"
        await room.press("u")
        again = room.screen.pane.place.quote
        assert again is not None
        assert shown(room).quotes[again].span == quote.span


async def test_corrections_are_there_in_the_next_run(folder: Path, kept: Path) -> None:
    async with opened(folder, kept) as room:
        at = await to(room, "More on the ferry")
        await room.press("x")
    async with opened(folder, kept) as room:
        assert shown(room).blocks[at].kind is Kind.BODY
        assert shown(room).blocks[at].reason == "put right by hand"
        await room.press("r")
        assert "put right by hand" in room.seen


async def test_u_takes_back_one_correction_after_the_other_also_of_another_article(folder: Path, kept: Path) -> None:
    async with opened(folder, kept) as room:
        before = shown(room)
        at = await to(room, "More on the ferry")
        await room.press("x")
        await to(room, "Tickets")
        await room.press("x", "u")
        assert shown(room).blocks[at].kind is Kind.BODY
        assert (room.screen.status.notice or "").startswith("Undone: “"), "what was said then is true no more"
        await room.press("escape", "j", "u")
        assert room.shown == "other.txt"
        assert (room.screen.status.notice or "").startswith("Undone in “Ferry returns")
        await room.press("k")
        assert shown(room) == before
        await room.press("u")
        assert (room.screen.status.notice or "").startswith("Nothing to undo")


async def test_a_correction_that_can_not_be_kept_is_seen_and_told(folder: Path, kept: Path) -> None:
    kept.parent.write_text("in the way")
    async with opened(folder, kept) as room:
        at = await to(room, "More on the ferry")
        await room.press("x")
        assert shown(room).blocks[at].kind is Kind.BODY
        assert "but only until you leave" in (room.screen.status.notice or "")
        assert "can't be opened" in (room.screen.status.notice or "")


async def test_broken_corrections_are_told_at_the_start(folder: Path, kept: Path) -> None:
    with Database(kept) as database, database.transaction():
        database.run("INSERT INTO correction (source, data) VALUES ('a', '{')")
    async with opened(folder, kept) as room:
        assert "corrections that Reader can't read" in (room.screen.status.notice or "")


async def test_one_speakers_quotations_stay_the_ones_that_are_shown(folder: Path, kept: Path) -> None:
    async with opened(folder, kept) as room:
        await room.press("right_square_bracket", "S")
        await to(room, "Tickets")
        await room.press("x")
        assert room.screen.quotes.speaker == "Mara Lindqvist"


async def test_a_long_article_is_put_right_while_the_keys_go_on(
    folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(folder, kept) as room:
        at = await to(room, "More on the ferry")
        monkeypatch.setattr("reader.library.shelf.file_shelf.AT_ONCE", 100)
        await room.press("x")
        await room.settled()
        assert shown(room).blocks[at].kind is Kind.BODY
