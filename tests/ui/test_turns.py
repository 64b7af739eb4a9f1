"""Keys that come in one go take effect one after the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.events import Key, Paste
from textual.widgets import Input

from tests.ui.room import Room, open_room

_NAMES = {"/": "slash", "?": "question_mark", " ": "space"}


async def send(room: Room, *keys: str) -> None:
    """Send keys as a terminal does that had them in one piece, and wait until all have been taken."""
    for key in keys:
        room.app.post_message(Key(_NAMES.get(key, key), key if len(key) == 1 else None))
    idle = 0

    def taken() -> bool:
        nonlocal idle
        busy = room.app.message_queue_size or any(worker.group == "turns" for worker in room.app.workers)
        idle = 0 if busy else idle + 1
        return idle > 5  # what the last key asked for has come to the screen, too

    await room.pilot.pause(0.01)
    await room.until(taken)


async def test_a_word_that_comes_with_the_key_for_its_line_stands_there_whole(samples: Path) -> None:
    async with open_room(samples / "b1.txt") as room:
        await send(room, "/", *"the letters lay in a wall", "enter")
        assert room.screen.prompt is None
        assert "/the letters lay in a wall 1/1" in room.seen


async def test_what_comes_behind_a_line_is_no_part_of_it(samples: Path) -> None:
    async with open_room(samples) as room:
        await send(room, "/", *"txt", "enter", "j", "/", *"x", "escape", "j", "b")
        assert (room.screen.listing.pattern, room.shown) == ("txt", "b1.txt")
        assert room.screen.pane.boilerplate.value == "dimmed"


async def test_a_word_that_comes_with_the_key_for_the_palette_is_looked_for(samples: Path) -> None:
    async with open_room(samples) as room:
        theme = room.app.theme
        await send(room, "ctrl+p", *"stop")
        assert CommandPalette.is_open(room.app)  # type: ignore[arg-type]  # any app will do
        assert room.app.screen.query_one(Input).value == "stop"
        assert room.app.theme == theme


async def test_the_help_and_its_line_open_in_one_go(samples: Path) -> None:
    async with open_room(samples) as room:
        await send(room, "?", "/", *"theme")
        assert "Next theme." in room.seen
        assert "Leave Reader." not in room.seen


@pytest.mark.parametrize("keys", [["}", "}", "x", "j"], ["]", "y", "k"]])
async def test_keys_that_move_wait_for_what_was_asked_before(samples: Path, keys: list[str]) -> None:
    async with open_room(samples / "a2.txt", size=(70, 14)) as room:
        names = {"}": "right_curly_bracket", "]": "right_square_bracket"}
        pressed = [names.get(key, key) for key in keys]
        await send(room, *pressed)
        together = room.screen.pane.place, room.screen.status.notice
    async with open_room(samples / "a2.txt", size=(70, 14)) as room:
        for key in pressed:
            await room.press(key)
        assert (room.screen.pane.place, room.screen.status.notice) == together


async def test_all_lines_of_a_paste_arrive_as_one(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("slash")
        room.app.post_message(Paste("archive \r\n  of\u2028letters\n"))
        await room.until(lambda: room.screen.listing.pattern == "archive of letters")
        assert room.listed == ["b1.txt"]


async def test_a_paste_waits_for_its_line_too(samples: Path) -> None:
    async with open_room(samples) as room:
        room.app.post_message(Key("slash", "/"))
        room.app.post_message(Paste("archive"))
        await send(room, "enter")
        assert room.listed == ["b1.txt"]
