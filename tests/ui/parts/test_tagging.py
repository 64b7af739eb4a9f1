"""Tags typed beside those that there are."""

from __future__ import annotations

from pathlib import Path
from time import sleep

import pytest
from textual.events import Key

from reader.library.marks.keeper import Keeper
from tests.ui.parts.test_keeping import held, opened
from tests.ui.parts.test_searching import settled


async def test_the_tags_that_there_are_stand_above_the_line_and_tab_completes_one(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await room.press("T", *"budget", "comma", *"harbour", "enter")
        await settled(room)
        await room.press("j", "T")
        await settled(room)
        assert "budget · harbour" in room.seen
        await room.press("b")
        assert "budget · harbour" not in room.seen
        await room.press("tab")
        assert room.screen.prompt
        assert room.screen.prompt.text == "budget"
        await room.press("comma", "z", "tab")
        assert room.screen.prompt.text == "budget,z"
        await room.press("enter")
        await settled(room)
        assert held(kept, "tag:budget") == ["Harbour", "Last"]
        assert held(kept, "tag:z") == ["Last"]
        assert room.screen.status.notice == "Tags: budget, z; u undoes it"


async def test_without_a_tag_nothing_stands_above_the_line(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await room.press("T")
        await settled(room)
        assert not room.screen.status.display
        await room.press("escape")
        assert room.screen.status.display


async def test_tab_right_behind_the_letters_completes_them_and_what_is_typed_narrows_what_is_offered(
    news: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(keeper: Keeper) -> list[str]:
        sleep(0.3)
        return ["budget", "harbour"]

    monkeypatch.setattr(Keeper, "tags", slow)
    async with opened(news, kept) as room:
        await room.press("T", "b")
        await settled(room)
        assert " budget" in room.seen
        assert "· harbour" not in room.seen
        await room.press("escape")
        room.screen.tagging.known = ()
        for key in ("T", "b", "tab", "enter"):
            room.app.post_message(Key(key, key if len(key) == 1 else None))
        await room.press("wait:500")
        await settled(room)
        assert held(kept, "tag:budget") == ["Harbour"]
