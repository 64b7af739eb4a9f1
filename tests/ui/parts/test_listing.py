"""From article to article, wherever the focus is."""

from __future__ import annotations

from pathlib import Path

from tests.ui.room import open_room


async def test_the_next_article_comes_without_a_way_back_to_the_list(samples: Path) -> None:
    async with open_room(samples, size=(70, 24)) as room:
        await room.press("enter")
        shown = [room.shown]
        for key in (">", ">", ">"):
            await room.press(key)
            shown.append(room.shown)
        assert shown == ["a2.txt", "a10.txt", "b1.txt", "b1.txt"]
        assert room.screen.status.notice == "This is the last article of the list"
        assert (room.focus, room.drawn) == ("ArticlePane", ["article"])
        await room.press("<", "<", "<")
        assert room.shown == "a2.txt"
        assert room.screen.status.notice == "This is the first article of the list"


async def test_the_frame_says_on_which_row_of_how_many_the_cursor_is(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("j")
        assert "━ 2/3 ━" in room.seen
        await room.press("slash", *"trams", "enter")
        assert room.screen.articles.hint == ""
        await room.press("escape", "G", ">", "tab", "<")
        assert "─ 2/3 ─" in room.seen


async def test_read_articles_are_passed_over_and_the_end_goes_on_at_the_beginning(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("enter", "G", ">", "k", "escape")
        for entry in room.screen.articles.rows:
            entry.unread = Path(entry.path).name == "a2.txt"
        await room.press("U")
        assert room.shown == "a2.txt"
        room.screen.articles.rows[0].unread = False
        await room.press("U")
        assert room.screen.status.notice == "No other article of the list is unread"


async def test_what_could_not_be_read_is_nothing_to_read(samples: Path) -> None:
    (samples / "a11.txt").write_bytes(b"")
    async with open_room(samples) as room:
        await room.settled()
        await room.press("j")
        room.screen.articles.rows[2].error = "it is empty"
        await room.press("U")
        assert room.shown == "b1.txt"
