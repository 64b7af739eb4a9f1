"""The screen of clippings: listed, narrowed, noted on, copied, written, gone to, and thrown away."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from textual.events import Key

from reader.ui.screens.clipping_rows import rows_of
from reader.ui.screens.clippings import ClippingsScreen
from reader.ui.widgets.heading_list import HeadingList
from tests.ui.parts.test_cutting import held
from tests.ui.parts.test_keeping import opened
from tests.ui.parts.test_searching import settled
from tests.ui.room import Room


async def test_clippings_that_come_late_do_not_take_what_is_typed_elsewhere(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await room.press("h")
        await settled(room)
        async with room.screen.filing.turn:  # the library is busy
            await room.press("K", "slash", *"dd")
        await settled(room)
        assert room.screen.listing.pattern == "dd"
        assert not isinstance(room.app.screen, ClippingsScreen)
        await room.press("escape", "K")
        await settled(room)
        assert isinstance(room.app.screen, ClippingsScreen)
        assert len(held(kept)) == 1


async def test_a_click_beside_a_note_that_is_typed_does_not_lose_it(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await room.press("h")
        await settled(room)
        await room.press("K")
        await settled(room)
        await room.press("e", *"why")
        await room.pilot.click(HeadingList, offset=(8, 2))
        await room.press("enter")
        await settled(room)
        assert isinstance(room.app.screen, ClippingsScreen)
        assert [each.note for each in held(kept)] == ["why"]
        await room.pilot.click(HeadingList, offset=(8, 2))
        await settled(room)
        assert room.focus == "ArticlePane"


async def test_the_clippings_of_a_post_without_a_title_stand_below_how_it_begins(tmp_path: Path, kept: Path) -> None:
    post = "Low water at six, and the pilots wait for the tide at the outer mole."
    file = tmp_path / "news" / "channel.json"
    file.parent.mkdir()
    messages = [{"id": at, "type": "message", "date": "2026-11-12T06:00:00", "text": post} for at in (1, 2)]
    file.write_text(json.dumps({"name": "Pilots", "type": "public_channel", "messages": messages}))
    async with opened(file.parent, kept) as room:
        await room.press("enter", "}", "h")
        await settled(room)
        await room.press("K")
        await settled(room)
        assert isinstance(room.app.screen, ClippingsScreen)
        assert [row.text for row in rows_of(room.app.screen._found, [0])] == [post, post]
        assert "channel.json" not in room.seen.split("Clippings", 1)[1]


async def test_clippings_are_listed_narrowed_and_gone_to(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await room.press("K")
        await settled(room)
        assert "Nothing was cut out yet: h does it" in room.seen
        await room.press("right_square_bracket", "h", "j", "right_square_bracket", "h", "k")
        await settled(room)
        await room.press("K")
        await settled(room)
        assert isinstance(room.app.screen, ClippingsScreen)
        assert "Clippings of this article: 1" in room.seen
        await room.press("K")
        assert "Clippings of the library: 2" in room.seen
        await room.press("slash", *"collapse", "enter")
        assert "Clippings of the library: 1" in room.seen
        await room.press("enter")
        await settled(room)
        assert room.shown == "ferry.md"
        assert room.screen.pane.current_quote == 0
        assert "This is a collapse" in room.seen


async def test_from_a_paragraph_that_was_cut_out_one_goes_back_to_where_one_read(tmp_path: Path, kept: Path) -> None:
    file = tmp_path / "news" / "long.txt"
    file.parent.mkdir()
    file.write_text("A long report\n\n" + "The clerk wrote it down and turned the page.\n\n" * 60)
    async with opened(file.parent, kept) as room:
        await room.press("enter", "right_curly_bracket", "h")
        await settled(room)
        await room.press("space", "space")
        read = room.screen.pane.flow.top
        await room.press("K")
        await settled(room)
        await room.press("enter")
        await settled(room)
        assert room.screen.pane.flow.top < read
        await room.press("apostrophe")
        assert room.screen.pane.flow.top == read


async def test_a_clipping_is_thrown_away_from_the_list_and_comes_back(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await room.press("right_square_bracket", "h")
        await settled(room)
        await room.press("K")
        await settled(room)
        await room.press("d")
        await settled(room)
        assert held(kept) == []
        await room.press("escape", "u")
        await settled(room)
        assert len(held(kept)) == 1


async def cut_two(room: Room) -> None:
    """A quotation of the first article, a paragraph of the second: and all clippings are listed."""
    await room.press("right_square_bracket", "h", "escape", "j", "tab", "h")
    await settled(room)
    await room.press("K")
    await settled(room)
    await room.press("K")


async def test_a_note_is_changed_on_the_screen_of_clippings(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await cut_two(room)
        assert "d throw away" in room.seen
        await room.press("g", "e", *"check")
        assert "⏎ accept" in room.seen
        assert "d throw away" not in room.seen
        await room.press("enter")
        await settled(room)
        assert "d throw away" in room.seen
        assert [each.note for each in held(kept)] == ["check", ""]
        assert "✎ check" in room.seen
        assert "Noted" in room.seen
        await room.press("e", "ctrl+u", "enter")
        await settled(room)
        assert [each.note for each in held(kept)] == ["", ""]


async def test_a_clipping_is_thrown_away_there_and_brought_back_there(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await cut_two(room)
        await room.press("g", "d")
        await settled(room)
        assert len(held(kept)) == 1
        assert "library: 1" in room.seen
        await room.press("u")
        await settled(room)
        assert held(kept)[0].text == "We waited long enough for this,"
        assert "library: 2" in room.seen
        assert "“We waited long enough for this,” is cut out again" in room.seen
        await room.press("G", "d", "g", "d")
        await settled(room)
        assert "library: 0" in room.seen
        await room.press("d", "e", "c", "y", "w", "enter")
        await settled(room)
        assert "There is no clipping to write" in room.seen


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("mine.md", "> “We waited long enough"),
        ("mine.json", '"kind": "quote"'),
        ("mine.jsonl", '{"kind":"quote"'),
        ("mine.CSV", "kind,text,context"),
        ("mine.bib", "@article{"),
        ("mine.csl.json", '"type": "article-newspaper"'),
    ],
)
async def test_clippings_are_written_in_the_form_that_the_ending_says(
    news: Path, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, sign: str
) -> None:
    monkeypatch.chdir(tmp_path)  # a short name is soon typed
    async with opened(news, kept) as room:
        await cut_two(room)
        await room.press("w", "ctrl+u", *name, "enter")
        await settled(room)
        assert "2 clippings written to" in room.seen
        assert "2 clippings written to" in (room.screen.status.notice or "")  # and not what went wrong before
    written = (tmp_path / name).read_text("utf-8")
    assert sign in written
    assert "Last ferry leaves" in written


async def test_no_file_is_written_over_and_no_unknown_form_written(
    news: Path, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clippings.md").write_text("mine")
    async with opened(news, kept) as room:
        await cut_two(room)
        await room.press("w")
        assert "clippings-2.md" in room.seen
        await room.press("ctrl+u", *"clippings.md", "enter")
        await settled(room)
        assert (tmp_path / "clippings.md").read_text() == "mine"
        assert "there is a file of that name" in room.seen
        await room.press("enter")
        await settled(room)
        assert "We waited" in (tmp_path / "clippings-2.md").read_text("utf-8")
        await room.press("w", "ctrl+u", *"notes.docx")
        assert "no form ends so" in room.seen
        await room.press("enter")
        await settled(room)
        assert "was not written" in room.seen
        assert ": notes.docx " in room.seen  # to be put right
        await room.press("ctrl+u", *"/nowhere/at/all.md", "enter")
        await settled(room)
        assert "can't be written: there is no folder /nowhere/at" in room.seen
        await room.press("ctrl+u", *"all.md", "enter")
        await settled(room)
        assert "We waited" in (tmp_path / "all.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "said", "left"),
    [
        ("clippings.md", "there is a file of that name", False),
        ("nowhere/all.md", "can't be written: there is no folder nowhere", False),
        ("new.md", "", True),
    ],
)
async def test_who_leaves_right_behind_a_file_s_name_learns_that_it_was_not_written(
    name: str, said: str, left: bool, news: Path, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clippings.md").write_text("mine")

    def slow_name(path: str) -> str:
        time.sleep(1)
        return path

    async with opened(news, kept) as room:
        await cut_two(room)
        await room.press("w", "ctrl+u", *name)
        monkeypatch.setattr("reader.ui.new_file.os.path.expanduser", slow_name)
        room.app.post_message(Key("enter", None))
        room.app.post_message(Key("ctrl+q", None))
        await room.until(lambda: room.app._exit or (said and said in room.seen))
        await room.pilot.pause(0.2)  # in which it would be left if what is said did not keep it open
        assert room.app._exit is left
        assert not left or "We waited" in (tmp_path / name).read_text("utf-8")


async def test_what_is_listed_is_what_is_copied_or_the_chosen_one(
    news: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(news, kept) as room:
        copied: list[tuple[str, str]] = []
        monkeypatch.setattr(room.screen.copying, "copy", lambda text, what: copied.append((text, what)))
        await cut_two(room)
        await room.press("y", "G", "c", "slash", *"waited", "enter", "y")
        assert [what for _, what in copied] == ["2 clippings", "1 clipping", "1 clipping"]
        assert "The last ferry left" in copied[1][0]
        assert "We waited" in copied[2][0]


async def test_a_quick_hand_on_the_screen_of_clippings_types_and_drops_nothing(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await cut_two(room)
        for key in ("slash", "d", "d", "e"):
            room.app.post_message(Key(key, None if key == "slash" else key))
        await settled(room)
        assert len(held(kept)) == 2
        assert "dde" in room.seen
