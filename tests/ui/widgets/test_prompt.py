"""The line to type in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.ui.help_page import QUERIES
from reader.ui.options import Options
from reader.ui.screens.help import HelpScreen
from tests.ui.room import open_room


async def test_on_a_narrow_screen_the_hint_is_whole_and_its_key_shows_what_can_be_looked_for(samples: Path) -> None:
    async with open_room(samples, size=(60, 20)) as room:
        await room.press("slash")
        assert "Filter: words, speaker:name, is:unread… (f1: all of it) " in room.seen
        await room.press("f1")
        await room.until(lambda: isinstance(room.app.screen, HelpScreen))
        lines = [line.strip(" ┃│") for line in room.seen.splitlines()]
        assert QUERIES in lines[:5]
        assert "G keys · esc closes" in room.seen
        await room.press("escape", *"bridge")
        assert room.listed == ["a2.txt"]


@pytest.mark.parametrize("keys", [{"app.help": "f4,question_mark"}, {"app.help": "question_mark"}])
async def test_the_hint_names_a_key_that_types_nothing_and_none_where_there_is_none(
    samples: Path, keys: dict[str, str]
) -> None:
    async with open_room(samples, options=Options(keys=keys)) as room:
        await room.press("slash")
        assert f"is:unread…{' (f4: all of it)' if 'f4' in keys['app.help'] else ''} " in room.seen


async def test_the_end_of_what_is_typed_stays_in_view_beside_what_came_of_it(samples: Path) -> None:
    async with open_room(samples, size=(60, 20)) as room:
        await room.press("slash", *"x" * 50, *"END")
        await room.pilot.pause()
        line = next(line for line in room.seen.splitlines() if line.startswith(" Filter: "))
        assert re.search(r"xEND +0 of 3 $", line)


async def test_a_word_is_erased_either_way(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("slash", *"trams", "space", *"votes", "home", "alt+d")
        assert room.screen.prompt
        assert room.screen.prompt.text.strip() == "votes"
        await room.press("end", "ctrl+w")
        assert room.screen.prompt.text.strip() == ""
