"""What is made of articles with keys: in the library when it is seen, and undone."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.events import Key

from reader.errors import LibraryError
from reader.library.corrections.book import CorrectionBook
from reader.library.marks.keeper import Keeper
from reader.library.shelf.file_shelf import Shelf
from reader.library.store.database import Database
from reader.sources.limits import Limits
from reader.ui.app import ReaderApp
from tests.library import stock
from tests.ui.parts.test_searching import settled
from tests.ui.room import Room


@asynccontextmanager
async def opened(news: Path, kept: Path) -> AsyncIterator[Room]:
    """The app on files, which keeps what is made of them."""
    shelf = Shelf([str(news)], None, CorrectionBook(kept), Keeper(kept, Limits()))
    app = ReaderApp(shelf)
    async with app.run_test(size=(150, 40)) as pilot:
        room = Room(app, pilot)
        await room.settled()
        yield room
        await settled(room)


def held(kept: Path, query: str) -> list[str]:
    with Database(kept) as database:
        return stock.titles(database, query)


async def test_without_anything_kept_no_library_is_made(news: Path, kept: Path) -> None:
    async with opened(news, kept):
        pass
    assert not kept.exists()


async def test_u_undoes_marks_and_corrections_in_the_order_they_were_made(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await room.press("asterisk")
        await settled(room)
        await room.press("enter", "right_curly_bracket", "right_curly_bracket", "x")
        await settled(room)
        await room.press("m")
        await settled(room)
        assert (held(kept, "is:starred"), held(kept, "is:read")) == (["Harbour"], [])
        await room.press("u")
        await settled(room)
        assert room.screen.status.notice == "Undone: read again"
        assert held(kept, "is:read") == ["Harbour"]
        await room.press("u")
        assert "Undone: " in (room.screen.status.notice or "")
        assert held(kept, "is:starred") == ["Harbour"]
        await room.press("u")
        await settled(room)
        assert held(kept, "is:starred") == []
        assert "★" not in room.seen


async def test_u_undoes_in_order_also_once_more_was_corrected_than_can_be_taken_back(
    news: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.parts.correcting._UNDONE", 2)
    async with opened(news, kept) as room:
        await room.press("enter", "right_curly_bracket", "x", "x", "asterisk")
        await settled(room)
        await room.press("x", "u")
        await settled(room)
        assert held(kept, "is:starred") == ["Harbour"]
        await room.press("u")
        await settled(room)
        assert held(kept, "is:starred") == []


async def test_what_could_not_be_undone_is_undone_first_the_next_time(
    news: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise LibraryError("the library is busy")

    async with opened(news, kept) as room:
        await room.press("enter", "right_curly_bracket", "x", "asterisk")
        await settled(room)
        with monkeypatch.context() as meanwhile:
            meanwhile.setattr(Keeper, "undo", busy)
            await room.press("u")
            await settled(room)
        assert room.screen.status.notice == "the library is busy"
        await room.press("u")
        await settled(room)
        assert room.screen.status.notice == "Undone: no star any more"


async def test_what_is_undone_of_an_article_that_is_not_shown_is_named(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await room.press("asterisk")
        await settled(room)
        starred = room.screen.entry
    async with opened(news, kept) as room:
        await room.press("j", "u")
        await settled(room)
        assert starred
        assert room.screen.entry is not starred
        assert room.screen.status.notice == f"Undone in “{starred.title}”: no star any more"


async def test_several_rows_are_tagged_at_once(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await room.press("v", "v")
        assert room.seen.count("✓") == 2
        await room.press("T")
        await room.press(*"todo", "comma", "space", *"Oslo", "enter")
        await settled(room)
        assert held(kept, "tag:todo tag:oslo") == ["Harbour", "Last"]
        assert "✓" not in room.seen
        assert "#todo #Oslo" in room.seen
        await room.press("k", "T", "ctrl+u", "enter")
        await settled(room)
        assert held(kept, "tag:todo") == ["Harbour"]


@pytest.mark.parametrize(
    ("keys", "typed"),
    [
        (["a", "b", "x", "backspace", "c"], "abc"),
        (["q", "w", "left", "z", "backspace", "e"], "qew"),
        (["a", "b", "ctrl+u", "c"], "c"),
        (["b", "home", "a", "end", "c"], "abc"),
    ],
)
async def test_a_quick_hand_mends_what_it_types_in_the_order_of_the_keys(
    keys: list[str], typed: str, news: Path, kept: Path
) -> None:
    async with opened(news, kept) as room:
        await room.press("T")
        for key in (*keys, "enter"):
            room.app.post_message(Key(key, key if len(key) == 1 else None))
        await settled(room)
        assert f"Tags: {typed}" in room.seen
        assert held(kept, f"tag:{typed}") == ["Harbour"]


async def test_a_line_is_left_and_reader_too_right_behind_what_is_typed(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await room.press("T")
        for key in ("a", "escape"):
            room.app.post_message(Key(key, key if len(key) == 1 else None))
        await settled(room)
        assert "with commas between" not in room.seen
        assert room.focus == "ArticleList"
        await room.press("slash", "a", "up", "down")
        assert room.screen.prompt
        assert room.screen.listing.pattern == "a"
        await room.press("escape", "ctrl+q")
        await room.until(lambda: room.app._exit)


async def test_a_tag_of_one_article_is_not_given_to_the_others_that_are_tagged_with_it(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await room.press("T", *"own", "enter")
        await settled(room)
        await room.press("v", "v", "T", *"both", "enter")
        await settled(room)
        assert held(kept, "tag:both") == ["Harbour", "Last"]
        assert held(kept, "tag:own") == ["Harbour"]
        assert "#own #both" in room.seen


async def test_what_can_not_be_kept_is_told_and_not_shown(
    news: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise LibraryError("the disk is full: nothing was changed")

    monkeypatch.setattr(Keeper, "mark", full)
    async with opened(news, kept) as room:
        await room.press("asterisk")
        await settled(room)
        assert "the disk is full: nothing was changed" in room.seen
        assert "★" not in room.seen


async def test_what_is_kept_of_many_files_says_how_far_it_has_come(
    news: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.parts.keeping._FEW", 1)
    async with opened(news, kept) as room:
        said: list[str] = []
        monkeypatch.setattr(room.screen, "tell", lambda notice, *mood: said.append(notice))
        await room.press("V", "m")
        await settled(room)
        assert said == [
            "3 articles marked for m * T",
            *(f"Reading into the library: {number} of 3 articles; . stops" for number in range(3)),
            "Read: 3 articles; u undoes it",
        ]


async def test_reading_many_files_into_the_library_can_be_stopped(
    news: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.parts.keeping._FEW", 1)
    async with opened(news, library) as room:
        take_in = Keeper.take_in

        def then_stop(keeper: Keeper, addresses: Sequence[str]) -> None:
            take_in(keeper, addresses)
            room.app.call_from_thread(room.screen.filtering.stop)

        monkeypatch.setattr(Keeper, "take_in", then_stop)
        await room.press("V", "asterisk")
        await settled(room)
        assert room.screen.status.notice == "Stopped: no article was marked or tagged"
        assert held(library, "is:starred") == []
        await room.press("full_stop")
        assert "nothing to stop" in room.seen


async def test_what_is_still_being_kept_is_what_is_undone(
    news: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.parts.keeping._FEW", 1)
    go_on, take_in = threading.Event(), Keeper.take_in

    def take_in_later(keeper: Keeper, addresses: Sequence[str]) -> None:
        assert go_on.wait(10)
        take_in(keeper, addresses)

    async with opened(news, kept) as room:
        await room.press("*")
        await settled(room)
        starred = held(kept, "is:starred")
        assert len(starred) == 1
        monkeypatch.setattr(Keeper, "take_in", take_in_later)
        await room.press("V", "m", "u")
        go_on.set()
        await settled(room)
        assert (held(kept, "is:read"), held(kept, "is:starred")) == ([], starred)
        await room.press("u")
        await settled(room)
        assert held(kept, "is:starred") == []
