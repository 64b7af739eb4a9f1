"""The palette offers every command, and does what its key would do."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.command import Command, CommandList, CommandPalette
from textual.events import Click, Key

from reader.ui.commands import COMMANDS, Where
from reader.ui.palette import Palette
from tests.ui.room import Room, open_room


async def ask(room: Room, words: str) -> None:
    """Type into the palette and take the first hit."""
    await room.press("ctrl+p", *words.replace(" ", "_").split("_")[0])
    await room.until(lambda: any(words in command.lower() for command in offered(room)[:1]))
    await room.press("enter")


def offered(room: Room) -> list[str]:
    """The commands that are listed."""
    lists = room.app.screen.query(CommandList)
    return [command.hit.text or "" for each in lists for command in each.options if isinstance(command, Command)]


@pytest.mark.parametrize("key", ["ctrl+p", ":"])
async def test_it_opens_by_its_keys_and_by_the_sign_in_the_header(samples: Path, key: str) -> None:
    async with open_room(samples) as room:
        await room.press(key)
        assert CommandPalette.is_open(room.app)  # type: ignore[arg-type]  # any app will do
        await room.press("escape")
        await room.pilot.click("Header", offset=(118, 0))
        await room.pilot.pause()
        assert CommandPalette.is_open(room.app)  # type: ignore[arg-type]  # any app will do


@pytest.mark.parametrize(
    ("typed", "first"), [("q", "Leave Reader"), ("]", "Next quotation"), ("K", "What you cut out")]
)
async def test_a_key_is_as_good_as_a_name(samples: Path, typed: str, first: str) -> None:
    async with open_room(samples) as room:
        await room.press(":", typed)
        await room.until(lambda: any(name.startswith(first) for name in offered(room)[:1]))


async def test_two_clicks_beside_it_leave_it_once(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("ctrl+p")
        palette = room.app.screen
        for _ in range(2):
            palette.post_message(Click(palette, 1, 39, 0, 0, 1, False, False, False, 1, 39))
        await room.pilot.pause()
        await room.pilot.pause()
        assert room.app.screen is room.screen


@pytest.mark.parametrize("key", ["pageup", "pagedown"])
async def test_a_page_key_before_the_list_is_laid_out_does_nothing(samples: Path, key: str) -> None:
    async with open_room(samples) as room:
        await room.press("ctrl+p")
        await room.until(lambda: len(offered(room)) > 3)
        commands = room.app.screen.query_one(CommandList)
        commands.highlighted = 3
        commands._line_cache.index_to_line.clear()
        await room.press(key)
        assert CommandPalette.is_open(room.app)  # type: ignore[arg-type]  # any app will do


@pytest.mark.parametrize("keys", [["pageup"], ["down"], ["escape"], ["x", "escape", "down"], ["pagedown", "escape"]])
async def test_keys_that_come_before_it_stands_or_after_it_was_left_end_nothing(samples: Path, keys: list[str]) -> None:
    async with open_room(samples) as room:
        for key in ("ctrl+p", *keys):
            room.app.post_message(Key(key, key if len(key) == 1 else None))
        await room.pilot.pause(0.3)
        await room.until(lambda: CommandPalette.is_open(room.app) is ("escape" not in keys))  # type: ignore[arg-type]  # any app will do


async def test_commands_that_are_looked_for_after_it_was_left_end_nothing(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("ctrl+p")
        palette = room.app.screen
        assert isinstance(palette, Palette)
        await palette.query_one(CommandList).remove()
        worker = palette._gather_commands("a")
        await room.until(lambda: worker.is_finished)
        assert room.app.is_running


async def test_it_offers_every_command_that_means_something_by_name(samples: Path) -> None:
    from reader.ui.palette import Commands

    async with open_room(samples) as room:
        offered = {name for name, *_ in Commands(room.screen)._offers()}
    for command in COMMANDS:
        listed = command.where in (Where.ANYWHERE, Where.LIST, Where.ARTICLE, Where.QUOTES)
        assert (command.help.rstrip(".") in offered) is listed
    assert "Theme: sepia" in offered


@pytest.mark.parametrize("command", [command for command in COMMANDS if command.id in ("list.sort", "article.find")])
async def test_a_command_of_a_pane_is_done_there(samples: Path, command: object) -> None:
    async with open_room(samples) as room:
        chosen = next(known for known in COMMANDS if known is command)
        room.app.run_command(chosen)
        await room.pilot.pause()
        if chosen.id == "list.sort":
            assert room.screen.listing.order.value == "date"
        else:
            assert "Find:" in room.seen


async def test_what_is_typed_is_looked_for_and_done(samples: Path) -> None:
    async with open_room(samples) as room:
        await ask(room, "sepia")
        await room.until(lambda: room.app.theme == "sepia")
        assert room.screen.status.notice == "Theme: sepia"


async def test_the_word_that_the_footer_has_for_a_command_finds_it(samples: Path) -> None:
    async with open_room(samples / "a2.txt", size=(120, 50)) as room:
        await room.press("ctrl+p", *"quote")
        await room.until(lambda: "Next quotation" in room.seen)
        assert "Next theme" not in room.seen
