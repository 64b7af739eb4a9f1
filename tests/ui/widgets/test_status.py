"""The line above the keys says what was done until the hand moves on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.ui.options import Options
from reader.ui.widgets.status import Mood
from tests.ui.room import open_room


@pytest.mark.parametrize("key", ["j", "space", "G", "]", "right_curly_bracket", "greater_than_sign"])
async def test_a_notice_ends_with_the_next_key_that_moves(samples: Path, key: str) -> None:
    async with open_room(samples) as room:
        await room.press("s")
        assert room.screen.status.notice == "Sorted by date, newest first"
        await room.press(key)
        assert room.screen.status.notice is None


async def test_a_notice_stands_while_the_hand_does_something_else_and_after_it_comes_the_next(samples: Path) -> None:
    async with open_room(samples) as room:
        room.screen.tell("Written")
        await room.press("tab")
        assert room.screen.status.notice == "Written"
        await room.press("less_than_sign")
        assert room.screen.status.notice == "This is the first article of the list"


async def test_what_cant_be_done_here_may_be_done_at_the_next_place(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("o")
        assert room.screen.status.text.startswith(" ! No links in view")
        await room.press("space")
        assert room.screen.status.notice is None


async def test_what_can_be_answered_stays_above_the_line_it_is_typed_on(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("enter", "right_square_bracket", "a")
        offered = room.screen.status.notice
        assert offered
        await room.press("down", "pageup")
        assert room.screen.status.notice == offered


async def test_a_failure_stands_its_time(samples: Path) -> None:
    async with open_room(samples) as room:
        room.screen.tell("The disk is full", Mood.FAILED)
        await room.press("j", "space", "g", "]", "]")
        assert room.screen.pane.current_quote == 1
        assert room.screen.status.notice == "The disk is full"


async def test_a_notice_stands_its_time_and_no_longer_however_it_is_written_and_how_often_it_is_said(
    samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends: list[Callable[[], object]] = []
    async with open_room(samples) as room:
        monkeypatch.setattr(room.screen, "set_timer", lambda _, end: ends.append(end))
        for _ in range(2):
            room.screen.tell("a\nb can't be read")
        ends[0]()
        assert room.screen.status.notice == "a␊b can't be read", "it was said again since"
        ends[1]()
        assert room.screen.status.notice is None


async def test_the_keys_that_move_are_the_users_own(samples: Path) -> None:
    async with open_room(samples, options=Options(keys={"quote.next": ")", "move.down": "J"})) as room:
        for key in ("right_parenthesis", "J"):
            room.screen.tell("Written")
            await room.press(key)
            assert room.screen.status.notice is None
