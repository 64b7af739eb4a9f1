"""Headings jumped to by name."""

from __future__ import annotations

from pathlib import Path

from reader.ui.screens.outline import OutlineScreen
from reader.ui.widgets.heading_list import HeadingList
from tests.ui.room import open_room


async def test_the_outline_lists_the_headings_and_jumps_to_one(pages: Path) -> None:
    async with open_room(pages / "mill.html", size=(80, 14)) as room:
        await room.press("O")
        assert isinstance(room.app.screen, OutlineScreen)
        for heading in ("Tide mill grinds again", "How it works", "Opening hours"):
            assert heading in room.seen
        assert "● Tide mill" in room.seen
        assert "⏎ go there · / filter · esc close" in room.seen
        await room.press("j", "enter")
        assert room.focus == "ArticlePane"
        block = room.screen.pane.current_block
        assert block is not None
        assert block.text == "How it works"
        await room.press("O")
        assert "● How it works" in room.seen


async def test_on_a_narrow_screen_the_outline_jumps_in_an_article_that_has_not_been_seen(pages: Path) -> None:
    async with open_room(pages, size=(60, 14)) as room:
        await room.press("j")
        assert room.shown == "mill.html"
        await room.press("O", "j", "j", "enter")
        await room.until(lambda: room.drawn == ["article"])
        assert "Opening hours" in room.seen
        assert "at the head of the harbour" not in room.seen


async def test_the_outline_narrows_as_one_types_and_enter_goes_to_what_is_left(pages: Path) -> None:
    async with open_room(pages / "mill.html", size=(80, 14)) as room:
        await room.press("O", "slash", *"hours")
        assert room.seen.count("How it works") == 1, "in the article, and no longer in the outline"
        await room.press("enter")
        block = room.screen.pane.current_block
        assert block is not None
        assert block.text == "Opening hours"


async def test_a_double_click_goes_to_a_heading_once(pages: Path) -> None:
    async with open_room(pages / "mill.html") as room:
        await room.press("O")
        outline = room.app.screen
        assert isinstance(outline, OutlineScreen)
        await room.pilot.double_click(outline.rows, offset=(6, 3))
        await room.pilot.pause()
        assert room.app.screen is room.screen
        assert "How it works" in room.seen


async def test_the_second_click_of_two_on_a_heading_leaves_nothing_more(pages: Path) -> None:
    async with open_room(pages / "mill.html") as room:
        await room.press("O")
        outline = room.app.screen
        assert isinstance(outline, OutlineScreen)
        for _ in range(2):
            outline.rows.post_message(HeadingList.Chosen())
        await room.pilot.pause()
        await room.pilot.pause()
        assert room.app.screen is room.screen


async def test_escape_leaves_first_the_filter_then_the_outline(pages: Path) -> None:
    async with open_room(pages / "mill.html", size=(80, 24)) as room:
        await room.press("O", "slash", *"zzzz")
        assert "no such heading" in room.seen
        await room.press("enter", "escape")
        assert isinstance(room.app.screen, OutlineScreen)
        assert "How it works" in room.seen
        await room.press("G", "k", "escape")
        assert room.focus == "ArticlePane"


async def test_tab_leaves_the_keys_with_the_line_that_narrows_the_outline(pages: Path) -> None:
    async with open_room(pages / "mill.html", size=(80, 24)) as room:
        await room.press("O", "slash", *"open", "tab", *"ing")
        assert "opening" in room.seen
        await room.press("enter")
        block = room.screen.pane.current_block
        assert block is not None
        assert block.text == "Opening hours"


async def test_the_outline_scrolls_with_many_headings_and_moves_while_one_types(tmp_path: Path) -> None:
    parts = "\n\n".join(f"## Part {number}\n\nThe clerk wrote it down." for number in range(1, 60))
    (tmp_path / "long.md").write_text(f"# A long report\n\n{parts}\n")
    async with open_room(tmp_path / "long.md", size=(80, 24)) as room:
        await room.press("O", "G")
        assert "Part 59" in room.seen
        await room.press("g", "space", "ctrl+d", "ctrl+u", "pageup", "slash", *"part 5", "down", "down")
        await room.press("up", "enter")
        block = room.screen.pane.current_block
        assert block is not None
        assert block.text == "Part 15"
