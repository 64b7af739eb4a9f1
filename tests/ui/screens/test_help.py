"""The help screen, derived from the tables of commands, queries and signs."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from reader.ui.commands import COMMANDS, Command, Where
from reader.ui.help_page import _PURPOSES, QUERIES, HelpPage, help_rows, speaking_of
from reader.ui.keymap import display, with_keys
from reader.ui.options import Options
from reader.ui.screens.help import HelpScreen
from reader.ui.signs import SIGNS
from tests.ui.room import open_room


def printed(commands: Sequence[Command], width: int = 120) -> list[str]:
    """The lines of the help."""
    console = Console(width=width, file=StringIO())
    console.print(HelpPage(help_rows(commands)))
    return [line.rstrip() for line in console.file.getvalue().splitlines()]  # type: ignore[attr-defined]  # it is ours


def test_every_command_is_in_the_help_with_its_keys_and_what_it_does() -> None:
    lines = printed(COMMANDS)
    for command in COMMANDS:
        assert any(line.startswith(display(command.keys)) and line.endswith(command.help) for line in lines)


async def test_keys_are_clicked_on_the_screen_and_on_a_line_to_type_in(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.pilot.click("Keys", offset=(116, 0))
        await room.until(lambda: isinstance(room.app.screen, HelpScreen))
        await room.press("escape", "slash", *"trams")
        assert room.listed == ["a10.txt"]
        await room.pilot.click("Keys", offset=(116, 0))
        await room.until(lambda: room.screen.prompt is None)
        assert len(room.listed) == 3


def test_what_works_anywhere_is_told_by_what_it_is_for() -> None:
    rows = help_rows(COMMANDS, Where.ARTICLE)
    parts = list(dict.fromkeys(row.part for row in rows))
    assert parts[0] == "Article"
    assert len([part for part in parts if part.startswith("Anywhere: ")]) == 5
    assert {row.part for row in rows if row.what in ("y", "C")} == {"Anywhere: copy", "Clippings"}


def test_each_command_that_works_anywhere_has_a_purpose() -> None:
    """Who adds a command with a new first word says in `help_page` what it is for."""
    known = {kind for kinds in _PURPOSES.values() for kind in kinds}
    assert {each.id.partition(".")[0] for each in COMMANDS if each.where is Where.ANYWHERE} == known


def test_the_help_names_the_keys_the_user_has_chosen() -> None:
    assert any(line.startswith("f5   ") and "Sort by" in line for line in printed(with_keys({"list.sort": "f5"})))


def test_on_a_narrow_screen_a_sentence_goes_on_beside_its_keys() -> None:
    lines = printed([command for command in COMMANDS if command.id == "copy.style"], width=40)
    assert lines[1].startswith("ctrl+y  Change the form")
    assert lines[2].startswith("        ")


async def test_the_question_mark_opens_the_help_under_the_users_keys(samples: Path) -> None:
    async with open_room(samples, size=(120, 80), options=Options(keys={"view.theme": "f6"})) as room:
        await room.press("question_mark")
        assert isinstance(room.app.screen, HelpScreen)
        assert "f6" in room.seen


@pytest.mark.parametrize(
    ("keys", "first"), [([], "Article list"), (["enter"], "Article"), (["shift+tab"], "Quotations")]
)
async def test_the_keys_of_the_pane_that_one_is_in_come_first(samples: Path, keys: list[str], first: str) -> None:
    async with open_room(samples, size=(160, 30)) as room:
        await room.press(*keys, "question_mark")
        page = room.app.screen.query_one("#page").region
        rows = [line[page.x : page.right].strip() for line in room.seen.splitlines()[page.y :]]
        assert next(row for row in rows if row) == first


@pytest.mark.parametrize("key", ["escape", "q", "question_mark"])
async def test_a_key_closes_the_help_and_nothing_else(samples: Path, key: str) -> None:
    async with open_room(samples) as room:
        await room.press("question_mark", key)
        assert room.app.screen is room.screen
        assert not room.app._exit


async def test_the_help_scrolls_by_the_keys_that_scroll_everything(samples: Path) -> None:
    async with open_room(samples, size=(100, 20)) as room:
        await room.press("question_mark")
        page = room.app.screen.query_one("#page")
        went = []
        for key in ("j", "space", "ctrl+d", "G", "k", "pageup", "ctrl+u", "g"):
            await room.press(key)
            went.append(page.scroll_offset.y)
        assert went[0] == 1
        assert went == [*sorted(went[:4]), *sorted(went[4:], reverse=True)]
        assert went[3] == page.max_scroll_y
        assert went[-1] == 0


async def test_the_help_is_narrowed_as_one_types(samples: Path) -> None:
    async with open_room(samples, size=(100, 30)) as room:
        await room.press("question_mark", "slash", *"bibtex")
        assert "Write the listed clippings" in room.seen
        assert "Next quotation" not in room.seen
        await room.press("enter", "j")
        assert "Next quotation" not in room.seen
        await room.press("slash", *"zebra")
        assert "nothing of that" in room.seen
        await room.press("escape")
        assert "Next quotation" in room.seen
        await room.press("escape")
        assert not isinstance(room.app.screen, HelpScreen)


def test_what_is_typed_is_looked_for_in_keys_names_sentences_and_places() -> None:
    def said(typed: str) -> set[str]:
        return {row.says for row in speaking_of(typed, rows)}

    rows = help_rows(COMMANDS)
    assert "Next quotation." in said("]")
    assert said("THEME next") == {"Next theme."}
    assert said("versions leave") == {"Leave the versions."}
    assert speaking_of("", rows) == rows


async def test_the_end_of_the_help_tells_what_can_be_looked_for(samples: Path) -> None:
    async with open_room(samples, size=(100, 64)) as room:
        await room.press("question_mark")
        await room.until(lambda: room.app.screen.query_one("#page").max_scroll_y)  # it is laid out
        await room.press("G")
        await room.until(lambda: QUERIES in room.seen)
        assert "speaker:bessent" in room.seen
        await room.press("slash", *"has:story")
        assert "has:story" in room.seen
        assert "speaker:bessent" not in room.seen


async def test_the_help_tells_what_the_signs_of_the_list_and_the_article_say(samples: Path) -> None:
    async with open_room(samples, size=(100, 30)) as room:
        await room.press("question_mark", "slash", *"signs")
        for sign, says in SIGNS:
            assert any(sign in line and says in line for line in room.seen.splitlines())


def test_on_a_narrow_screen_keys_leave_two_thirds_to_what_they_do() -> None:
    lines = printed(COMMANDS, width=36)
    begins = next(line.index("Next row") for line in lines if "Next row" in line)
    assert begins <= 36 / 3 + 2
    assert {"space pgdn", "ctrl+f"} <= {line[:begins].strip() for line in lines}


@pytest.mark.parametrize(("size", "whole"), [((50, 24), True), ((100, 12), True), ((100, 24), False)])
async def test_where_there_is_little_room_a_popup_takes_all_of_it(
    samples: Path, size: tuple[int, int], whole: bool
) -> None:
    async with open_room(samples, size=size) as room:
        await room.press("question_mark")
        assert (room.app.screen.query_one("#help").region.size == size) is whole
