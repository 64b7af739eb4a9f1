"""A terminal that takes its time: it is sent no screen before it has taken the last, and no key is lost."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import pytest
from textual.events import Key

from reader.ui.app import ReaderApp
from tests.ui.room import Room, open_room


@contextmanager
def behind(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """For a while, the terminal has not taken what was sent to it."""
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(ReaderApp, "is_behind", True)
        yield


@asynccontextmanager
async def watched(samples: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[Room, list[object]]]:
    """The samples, and the screens that are sent."""
    async with open_room(samples) as room:
        painted: list[object] = []
        monkeypatch.setattr(room.app, "_display", lambda *screen: painted.append(screen))
        yield room, painted


async def test_on_a_slow_line_nothing_is_painted_until_the_terminal_has_taken_the_last_screen(
    samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with watched(samples, monkeypatch) as (room, painted):
        with behind(monkeypatch):
            for _ in range(2):
                room.app.post_message(Key("j", "j"))
            await asyncio.sleep(0.2)
            assert room.shown == "b1.txt"
            assert painted == []
        await room.until(lambda: painted)


async def still(room: Room) -> str:
    """What is painted, when it has stayed the same for a while."""
    seen = ""
    while seen != room.seen:
        seen = room.seen
        await room.pilot.pause(0.2)
    return seen


@pytest.mark.parametrize(
    ("size", "keys"),
    [
        ((100, 20), ["question_mark", "space"]),
        ((60, 20), ["enter", "G"]),
        ((60, 24), ["tab", "tab", "j"]),
        ((120, 20), ["z", "space"]),
        ((60, 20), ["enter", "right_square_bracket"]),
    ],
)
async def test_on_a_slow_line_a_key_finds_the_screen_that_the_one_before_it_made(
    samples: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], keys: list[str]
) -> None:
    async with open_room(samples, size=size) as room:
        for key in keys:
            before = room.seen
            await room.press(key)
            await room.until(lambda: room.seen != before)  # noqa: B023  # asked in this round only
        seen = await still(room)
    async with open_room(samples, size=size) as room:
        with behind(monkeypatch):
            for key in keys:
                room.app.post_message(Key(key, None))
                await asyncio.sleep(0.2)
        await room.until(lambda: room.seen == seen)


async def test_on_a_slow_line_nothing_is_lost_that_is_painted_while_several_things_change_at_once(
    samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with watched(samples, monkeypatch) as (room, painted):
        with behind(monkeypatch):
            room.app.post_message(Key("j", "j"))
            await asyncio.sleep(0.1)
            room.app._begin_batch()
        await asyncio.sleep(0.1)
        assert painted == []
        room.app._end_batch()
        await room.until(lambda: painted)


async def test_the_app_is_left_on_a_slow_line_though_not_all_was_painted(
    samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_room(samples) as room:
        monkeypatch.setattr(ReaderApp, "is_behind", True)
        for key in ("j", "question_mark", "space", "q", "q"):
            room.app.post_message(Key(key, None))
        await room.until(lambda: not room.app.is_running)
    assert room.app.return_code == 0
    assert room.app._exception is None
