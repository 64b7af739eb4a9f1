"""Articles are marked read or starred, one or many, and read by being shown; the library keeps that."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key

from reader.errors import LibraryError
from reader.library.marks.keeper import Keeper
from reader.ui.parts import browsing
from tests.ui.parts.test_keeping import held, opened
from tests.ui.parts.test_searching import settled


async def test_what_was_shown_is_kept_as_read_when_all_of_it_has_been_opened(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        room.screen.browsing.opening = room.screen.entry
        await room.press("enter")
        await room.pilot.pause(0.3)
        assert held(kept, "is:read") == []
        room.screen.browsing.opening = None
        await settled(room)
        assert held(kept, "is:read") == ["Harbour"]


async def test_files_that_are_opened_keep_their_state_in_the_library(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await room.press("m", "j", "asterisk")
        await settled(room)
        assert held(kept, "is:read") == ["Harbour"]
        assert held(kept, "is:starred") == ["Last"]
        assert "★" in room.seen
        assert room.seen.count("●") == 2
    async with opened(news, kept) as room:
        assert [entry.unread for entry in room.screen.articles.rows] == [False, True, True]
        assert [entry.starred for entry in room.screen.articles.rows] == [False, True, False]
        assert "2 unread" in room.seen


@pytest.mark.parametrize("key", ["m", "asterisk", "T"])
async def test_a_file_that_cannot_be_read_can_not_be_marked_and_that_is_said(news: Path, kept: Path, key: str) -> None:
    (news / "zz.txt").write_bytes(bytes(range(256)) * 20)
    async with opened(news, kept) as room:
        await room.press("G", key)
        assert room.shown is None
        assert room.screen.status.notice == "There is no article here to mark or tag"


async def test_who_leaves_while_an_article_is_being_opened_need_not_wait_for_it(
    news: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.app.PATIENCE", 600)  # whoever waits for it waits longer than this test
    async with opened(news, kept) as room:
        room.screen.browsing.opening = room.screen.entry
        await room.press("enter")
        await room.press("q")
        await room.until(lambda: room.app._exit)
        room.screen.browsing.opening = None


async def test_who_leaves_right_behind_a_mark_finds_it_kept(
    news: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = Keeper.mark

    def slowly(*arguments: Any) -> Any:
        time.sleep(0.2)
        return mark(*arguments)

    monkeypatch.setattr(Keeper, "mark", slowly)
    async with opened(news, kept) as room:
        room.app.post_message(Key("asterisk", "*"))
        room.app.post_message(Key("q", "q"))
        await room.until(lambda: room.app._exit)
        assert held(kept, "is:starred") == ["Harbour"]


async def test_who_leaves_right_behind_a_mark_that_can_not_be_kept_learns_why(
    news: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> Any:
        time.sleep(0.2)
        raise LibraryError("the disk is full")

    monkeypatch.setattr(Keeper, "mark", fail)
    async with opened(news, kept) as room:
        room.app.post_message(Key("asterisk", "*"))
        room.app.post_message(Key("q", "q"))
        await room.until(lambda: "the disk is full" in room.seen)
        await room.pilot.pause(0.2)  # in which it would be left if that did not keep it open
        assert not room.app._exit
        await room.press("q")
        await room.until(lambda: room.app._exit)


async def test_an_article_that_was_shown_counts_as_read_in_the_library_and_is_not_undone(
    news: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browsing, "SEEN_AFTER", 0.05)
    async with opened(news, kept) as room:
        await room.until(lambda: room.screen.entry and not room.screen.entry.unread)
        await settled(room)
        assert held(kept, "is:read") == ["Harbour"]
        await room.press("m")
        await settled(room)
        await room.pilot.pause(0.2)
        assert held(kept, "is:read") == []
        await room.press("u")
        await settled(room)
        assert held(kept, "is:read") == ["Harbour"]


async def test_capital_v_marks_all_rows_that_are_listed_and_unmarks_them(news: Path, kept: Path) -> None:
    (news / "empty.txt").write_text("")
    async with opened(news, kept) as room:
        await room.press("V")
        assert room.screen.status.notice == "3 articles marked for m * T"
        await room.press("V")
        assert room.screen.status.notice == "No article is marked"
        await room.press("V", "slash", *"zzz", "enter", "V")
        assert room.screen.status.notice == "3 articles marked for m * T", "an empty list has nothing to unmark"
        await room.press("escape", "V")
        await room.press("slash", *"har", "enter", "V", "*")
        await settled(room)
        assert held(kept, "is:starred") == ["Harbour"]
        await room.press("escape", "V", "m")
        await settled(room)
        assert room.screen.status.notice == "Read: 3 articles; u undoes it"
        assert len(held(kept, "is:read")) == 3
        await room.press("u")
        await settled(room)
        assert held(kept, "is:read") == []


async def test_that_nothing_can_be_kept_is_said_once_and_again_to_who_asks(
    news: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> Any:
        raise LibraryError("the library can only be read here")

    monkeypatch.setattr(Keeper, "mark", fail)
    async with opened(news, kept) as room:
        status = room.screen.status
        await room.press("enter")
        await settled(room)
        assert status.complaints == 1
        for _ in range(2):
            status.settle()
            await room.press("greater_than_sign")
            await settled(room)
            assert status.notice is None
        await room.press("asterisk")
        await settled(room)
        assert status.notice == "the library can only be read here"
