"""`y`, `Y`, `c`, `C`: what is handed to the clipboard, what is said of it, and what becomes of it without one."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from textual.events import Key
from textual.geometry import Offset
from textual.selection import Selection

from reader.errors import CopyError
from reader.export.citation import CitationStyle
from reader.ui.clipboard import Copied, Way
from reader.ui.options import Options
from reader.ui.purpose import Purpose
from tests.ui.room import Room, open_room


class Clipboard:
    """Takes what is copied, or refuses it."""

    def __init__(self) -> None:
        self.held: list[str] = []
        self.refuses = False
        self.takes: list[float] = []

    def copy(self, text: str, *, env: Mapping[str, str], write: Callable[[str], object]) -> Copied:
        if self.refuses:
            raise CopyError("tmux's buffer: no server running")
        if self.takes:
            time.sleep(self.takes.pop(0))
        self.held.append(text)
        return Copied(Way.TMUX, len(text), certain=True)


@pytest.fixture
def clipboard(monkeypatch: pytest.MonkeyPatch) -> Clipboard:
    clipboard = Clipboard()
    monkeypatch.setattr("reader.ui.clipboard.copy", clipboard.copy)
    return clipboard


async def notice(room: Room) -> str:
    """What is said once the copying is through."""
    await room.until(lambda: room.screen.status.notice)
    return room.screen.status.notice or ""


async def ask_for_a_file(room: Room) -> None:
    """Copy the article where no clipboard takes it: the line asks for a file's name."""
    await room.press("C")
    await room.until(lambda: room.screen.prompt and room.screen.prompt.stands)


async def test_what_was_copied_last_is_what_the_clipboard_holds(samples: Path, clipboard: Clipboard) -> None:
    clipboard.takes = [0.2, 0]  # seconds: the first text's program is slow to start
    async with open_room(samples) as room:
        await room.press("right_square_bracket", "y", "right_square_bracket", "y")
        await room.app.workers.wait_for_complete()
        assert clipboard.held == ["We had no choice", "It is an old bridge"]


async def test_y_copies_the_current_quotation(samples: Path, clipboard: Clipboard) -> None:
    async with open_room(samples) as room:
        await room.press("right_square_bracket", "right_square_bracket", "right_square_bracket", "y")
        assert await notice(room) == "Quotation copied: 15 characters to tmux's buffer"
        assert clipboard.held == ["Nobody asked us"]


async def test_y_without_a_current_quotation_says_how_to_get_one(samples: Path, clipboard: Clipboard) -> None:
    async with open_room(samples) as room:
        await room.press("y")
        assert await notice(room) == "No quotation is current: ] goes to the next one"


async def test_where_nobody_is_quoted_no_key_is_named_that_goes_to_a_quotation(
    samples: Path, clipboard: Clipboard
) -> None:
    async with open_room(samples / "a10.txt") as room:
        await room.press("y")
        assert await notice(room) == "No quotations in this article"
        assert clipboard.held == []


async def test_capital_y_copies_the_quotation_with_its_citation(samples: Path, clipboard: Clipboard) -> None:
    async with open_room(samples, options=Options(citation=CitationStyle.LINE)) as room:
        await room.press("right_square_bracket", "Y")
        assert "Quotation and citation (one line) copied" in await notice(room)
        assert clipboard.held[0].startswith(
            "“We had no choice” (Ida Holm; “Bridge closed for repairs”, The Weekly Gull"
        )


async def test_the_form_of_citations_is_changed_in_turn(samples: Path, clipboard: Clipboard) -> None:
    async with open_room(samples) as room:
        said = []
        for _ in range(3):
            await room.press("ctrl+y")
            said.append(room.screen.status.notice)
        assert said == [f"Citations are copied as {form}" for form in ("plain text", "one line", "Markdown")]


async def test_c_copies_the_paragraph_under_the_cursor(samples: Path, clipboard: Clipboard) -> None:
    async with open_room(samples / "a10.txt") as room:
        await room.press("right_curly_bracket", "right_curly_bracket", "c")
        await notice(room)
        assert clipboard.held == ["The vote was close and took three hours of speeches."]


async def test_capital_c_copies_the_clean_article_as_markdown(samples: Path, clipboard: Clipboard) -> None:
    async with open_room(samples) as room:
        await room.press("C")
        assert (await notice(room)).startswith("Article as Markdown copied: ")
        assert clipboard.held[0].startswith("# Bridge closed for repairs")
        assert "The ferry runs hourly." in clipboard.held[0]
        assert "Buy a boat" not in clipboard.held[0]


async def test_what_the_mouse_selects_is_copied(samples: Path, clipboard: Clipboard) -> None:
    async with open_room(samples / "a10.txt") as room:
        await room.pilot.mouse_down("ArticlePane", offset=(4, 1))
        await room.pilot.hover("ArticlePane", offset=(20, 1))
        await room.pilot.mouse_up("ArticlePane", offset=(20, 1))
        assert (await notice(room)).startswith("Selection copied")
        assert clipboard.held[0] in "Council votes on trams"


@pytest.mark.parametrize(
    ("over", "at", "selected"),
    [
        ("ArticleList", (6, 8), '3-01\n\n"We had no choice," Ida Holm said.\n\n"'),
        ("ArticlePane", (0, 8), '3-01\n\n"We had no choice," Ida Holm said.\n\n"'),
        ("QuotePanel", (6, 6), '3-01\n\n"We had no choice," Ida Holm said.'),
        ("ArticleList", (6, 2), "The\xa0Weekly\xa0Gull · 1\xa0min · 3\xa0quotes · 1\xa0set\xa0aside\n\n2026-03"),
    ],
)
async def test_when_the_mouse_slips_over_the_articles_edge_it_is_selected_as_far_as_the_row(
    samples: Path, over: str, at: tuple[int, int], selected: str
) -> None:
    async with open_room(samples / "a2.txt", size=(150, 30)) as room:
        await room.pilot.mouse_down("ArticlePane", offset=(10, 4))
        await room.pilot.hover(over, offset=at)
        assert room.screen.get_selected_text() == selected
        assert list(room.screen.selections) == [room.screen.pane]


async def test_what_is_said_of_a_file_that_can_not_be_read_is_selected_as_far_as_it_goes(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    async with open_room(tmp_path / "empty.txt", size=(100, 30)) as room:
        problem = room.screen.query_one("#problem")
        room.screen.selections = {problem: Selection(Offset(0, 2), None)}
        assert room.screen.get_selected_text() == "This file can't be read: the file is empty."
        room.screen.selections = {problem: Selection(Offset(0, 3), None)}  # below it
        assert room.screen.get_selected_text() is None


async def test_without_a_clipboard_a_new_file_is_offered_and_written(
    samples: Path, clipboard: Clipboard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard.refuses = True
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reader-copy.md").write_text("mine")
    async with open_room(samples) as room:
        await room.press("right_square_bracket", "y")
        assert "no server running" in await notice(room)
        await room.until(lambda: " Save to (not copied: " in room.seen)
        assert ": reader-copy-2.md " in room.seen
        await room.press("enter")
        assert room.screen.status.notice == "16 characters written to reader-copy-2.md"
        assert (tmp_path / "reader-copy-2.md").read_text() == "We had no choice\n"
        assert (tmp_path / "reader-copy.md").read_text() == "mine"


async def test_a_file_that_exists_is_never_written_over(
    samples: Path, clipboard: Clipboard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard.refuses = True
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kept").write_text("mine")
    async with open_room(samples) as room:
        await ask_for_a_file(room)
        await room.press("ctrl+u", *"kept", "enter")
        await room.until(lambda: " Save to (a file of that name exists already): kept-2 " in room.seen)
        await room.press("ctrl+u", *"no/where", "enter")
        await room.until(lambda: " Save to (not written): no/where " in room.seen)
        assert "no/where can't be written: there is no folder no" in room.seen
        await room.press("ctrl+u", *"new", "enter")
        await room.until((tmp_path / "new").exists)
        assert (tmp_path / "kept").read_text() == "mine"


@pytest.mark.parametrize("name", ["kept.md", "no/where"])
async def test_who_leaves_in_the_instant_in_which_a_file_is_named_finds_it_written_or_learns_why_not(
    name: str, samples: Path, clipboard: Clipboard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard.refuses = True
    monkeypatch.chdir(tmp_path)
    async with open_room(samples) as room:
        await ask_for_a_file(room)
        await room.press("ctrl+u", *name)
        room.app.post_message(Key("enter", None))
        room.app.post_message(Key("ctrl+q", None))
        said = "no/where can't be written: there is no folder no"
        await room.until(lambda: room.app._exit or room.screen.status.notice == said)
        await room.pilot.pause(0.2)  # in which it would be left if what is said did not keep it open
        assert (tmp_path / name).exists() is room.app._exit is (name == "kept.md")


async def test_escape_declines_the_file(
    samples: Path, clipboard: Clipboard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard.refuses = True
    monkeypatch.chdir(tmp_path)
    async with open_room(samples) as room:
        await ask_for_a_file(room)
        await room.press("escape")
        assert not (tmp_path / "reader-copy.md").exists()
        assert room.focus == "ArticleList"


async def test_ctrl_c_closes_the_line_though_its_text_is_selected(
    samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_room(samples) as room:
        room.screen.asking.open(Purpose.SAVE, "reader-copy.md")
        await room.pilot.pause()
        await room.press("ctrl+c")
        assert room.screen.prompt is None
