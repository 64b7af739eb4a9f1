"""Where reading ended is kept in the library, and gone back to."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from reader.library.corrections.book import CorrectionBook
from reader.library.marks.keeper import Keeper
from reader.library.shelf.file_shelf import Shelf
from reader.sources.limits import Limits
from reader.ui.app import ReaderApp
from reader.ui.parts import recalling
from tests.ui.parts.test_keeping import opened
from tests.ui.parts.test_searching import settled
from tests.ui.room import Room


async def test_who_leaves_does_not_wait_for_ever_for_a_busy_library(
    news: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recalling, "PATIENCE", 0.1)
    app = ReaderApp(Shelf([str(news)], None, CorrectionBook(kept), Keeper(kept, Limits())))
    free = threading.Event()
    async with app.run_test(size=(150, 40)) as pilot:
        room = Room(app, pilot)
        await room.settled()
        await room.press("enter")
        await settled(room)
        keeper = room.screen.shelf.keeper
        assert keeper

        def fetch() -> None:
            with keeper._lock:
                free.wait(60)

        threading.Thread(target=fetch, daemon=True).start()
        await room.press("right_curly_bracket")
        began = time.perf_counter()
    assert time.perf_counter() - began < 30
    free.set()


async def test_reading_goes_on_where_it_ended(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await room.press("enter")
        await settled(room)
        await room.press("right_curly_bracket", "right_curly_bracket")
        reached = room.screen.pane.place.paragraph
        assert reached > 0
    async with opened(news, kept) as room:
        await room.press("j", "k")
        assert room.screen.pane.place.paragraph == reached


async def test_how_far_an_article_was_read_is_kept_while_it_is_read(
    news: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recalling, "NOTED_EVERY", 0.05)
    async with opened(news, kept) as room:
        await room.press("enter")
        await settled(room)
        await room.press("G")
        reached = room.screen.pane.place.paragraph
        keeper = Keeper(kept, Limits())
        await room.until(
            lambda: [state.position for state in keeper.states(room.screen.shelf.paths).values()] != [None]
        )
        (state,) = keeper.states(room.screen.shelf.paths).values()
        assert state.position == reached > 0, "whoever ends the program now, and however"
