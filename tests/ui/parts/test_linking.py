"""Links opened and copied by letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ui.parts.columns import Pane
from reader.ui.screens.hints import Hint, HintScreen
from tests.ui.room import Room, open_room


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is copied, in place of a clipboard."""
    texts: list[str] = []

    async def copy(screen: object, text: str, what: str) -> None:
        texts.append(f"{what}: {text}")

    monkeypatch.setattr("reader.ui.parts.copying.Copying._copy", copy)
    return texts


def letters(room: Room) -> dict[str, str]:
    """Address -> the letters that stand for it."""
    return {hint.spot.target: hint.letters for hint in room.app.screen.query(Hint)}


async def test_letters_stand_before_the_links_in_view_and_typing_them_opens_the_page(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" >> {tmp_path}/opened\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(browser))
    async with open_room(pages / "mill.html") as room:
        before = room.seen.splitlines()
        await room.press("o")
        assert isinstance(room.app.screen, HintScreen)
        found = letters(room)
        assert list(found)[:2] == ["https://post.example/mill", "https://wiki.example/Tide_mill"]
        name = found["https://wiki.example/Tide_mill"]
        now = room.seen.splitlines()
        (row,) = (y for y, line in enumerate(before) if "The tide mill at" in line)
        assert f"The{name}tide mill at" in now[row]
        assert "Open: 5 links" in now[-2]
        assert now[-1].split() == ["⌫", "erase", "esc", "cancel"]
        await room.press(name)
        await room.app.workers.wait_for_complete()
        assert (tmp_path / "opened").read_text() == "https://wiki.example/Tide_mill\n"
        assert "Opened in the browser: https://wiki.example/Tide_mill" in room.screen.status.text


async def test_where_no_browser_can_be_opened_the_address_is_copied_and_that_is_said(
    pages: Path, copied: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BROWSER", raising=False)
    monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    async with open_room(pages / "mill.html") as room:
        await room.press("o")
        await room.press(letters(room)["https://wiki.example/Tide_mill"])
        await room.app.workers.wait_for_complete()
        said = "Not opened: over SSH, a browser would open on the far machine. Address"
        assert copied == [f"{said}: https://wiki.example/Tide_mill"]


async def test_a_link_to_an_article_of_the_list_opens_it_here(pages: Path) -> None:
    async with open_room(pages / "mill.html") as room:
        await room.press("o")
        await room.press(letters(room)["https://post.example/letter"])
        assert room.shown == "letter.html"
        assert room.screen.articles.chosen is room.screen.entry
        assert "Opened here: A letter to the members" in room.screen.status.text


async def test_a_link_leads_to_an_article_that_the_filter_hides(pages: Path) -> None:
    async with open_room(pages / "mill.html") as room:
        await room.press("escape", "slash", *"tide mill", "enter", "enter")
        assert room.listed == ["mill.html"]
        await room.press("o")
        await room.press(letters(room)["https://post.example/letter"])
        assert room.shown == "letter.html"
        assert room.listed == ["letter.html", "mill.html"]


async def test_a_file_of_this_machine_is_not_opened(pages: Path) -> None:
    async with open_room(pages / "mill.html") as room:
        await room.press("o")
        await room.press(letters(room)["file:///etc/passwd"])
        assert "Not opened: file:///etc/passwd is no address of the web" in room.screen.status.text


async def test_an_address_can_be_copied_instead(pages: Path, copied: list[str]) -> None:
    async with open_room(pages / "mill.html") as room:
        await room.press("L")
        await room.press(letters(room)["https://wiki.example/Tide_mill"])
        await room.app.workers.wait_for_complete()
        assert copied == ["Address: https://wiki.example/Tide_mill"]


async def test_letters_narrow_the_choice_a_slip_is_passed_over_and_escape_leaves(tmp_path: Path) -> None:
    links = "\n\n".join(f"[Report {number}](https://mill.example/{number}) came in that week." for number in range(25))
    (tmp_path / "many.md").write_text(f"# Reports of the mill\n\n{links}\n")
    async with open_room(tmp_path / "many.md", size=(100, 60)) as room:
        await room.press("o", "s")
        assert "Open: 5 links" in room.seen
        assert sum(hint.display for hint in room.app.screen.query(Hint)) == 5
        await room.press("1", "x", "backspace")
        assert "Open: 25 links" in room.seen
        await room.press("escape")
        assert room.app.screen is room.screen
        assert "Opened" not in room.screen.status.text


async def test_no_line_of_an_earlier_notice_stays_above_the_question(pages: Path) -> None:
    async with open_room(pages / "mill.html") as room:
        room.screen.tell("Something was said before, " * 12)
        await room.pilot.pause()
        assert "said before" in room.seen
        await room.press("o")
        assert " Open: " in room.seen
        assert "said before" not in room.seen


async def test_a_click_on_a_hint_picks_it(pages: Path, copied: list[str]) -> None:
    async with open_room(pages / "mill.html") as room:
        await room.press("L")
        hint = list(room.app.screen.query(Hint))[1]
        await room.pilot.click(hint)
        await room.app.workers.wait_for_complete()
        assert copied == [f"Address: {hint.spot.target}"]


async def test_an_article_without_links_says_so(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("o")
        assert room.screen.status.notice == "No links in view"


async def test_where_no_links_are_in_view_the_headlines_is_named(tmp_path: Path) -> None:
    page = tmp_path / "mill.html"
    story = "".join(f"<p>The wheel turned for the {day} time, and the miller wrote it down.</p>" for day in range(90))
    head = '<head><link rel="canonical" href="https://post.example/mill"></head>'
    page.write_text(f"<html>{head}<body><article><h1>The mill turns</h1>{story}</article></body></html>")
    async with open_room(page) as room:
        await room.press("enter", "5", "0", "G", "o")
        assert room.screen.status.notice == "No links in view; the headline leads to the article's page: g goes there"
        await room.press("g", "o")
        assert list(letters(room)) == ["https://post.example/mill"]


async def test_on_a_narrow_screen_the_article_comes_into_view_first(pages: Path) -> None:
    async with open_room(pages, size=(60, 30)) as room:
        await room.press("j")
        assert room.drawn == ["list"]
        await room.press("o")
        await room.pilot.pause()
        assert isinstance(room.app.screen, HintScreen)
        assert room.drawn == ["article"]


async def test_control_characters_in_an_address_are_seen_and_not_obeyed(pages: Path) -> None:
    mill = pages / "mill.html"
    mill.write_text(
        mill.read_text().replace("https://wiki.example/Tide_mill", "https://wiki.example/\x1b]0;owned\x07[b]x[/b]")
    )
    async with open_room(mill) as room:
        await room.press("L")
        (target,) = (target for target in letters(room) if "wiki" in target)
        assert "\x1b" not in target
        assert "[b]x[/b]" in target


async def test_an_article_behind_another_screen_is_not_waited_for_without_end(
    pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[Pane] = []
    async with open_room(pages, size=(60, 30)) as room:
        await room.press("j", "ctrl+p")
        monkeypatch.setattr(room.screen, "go_to", tries.append)
        room.screen.linking.copy()
        await room.pilot.pause(0.3)
        assert len(tries) <= 3


async def test_a_heading_is_gone_to_by_a_click(pages: Path) -> None:
    async with open_room(pages / "mill.html", size=(80, 24)) as room:
        await room.press("O")
        await room.pilot.click("HeadingList", offset=(10, 3))
        assert room.app.screen is room.screen
        block = room.screen.pane.current_block
        assert block is not None
        assert block.text == "Opening hours"


async def test_an_article_without_headings_says_so(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("O")
        assert "No headings in this article" in room.screen.status.text


async def test_a_page_that_begins_with_what_is_set_aside_has_its_cursor_at_the_top(pages: Path) -> None:
    async with open_room(pages / "mill.html") as room:
        block = room.screen.pane.current_block
        assert block is not None
        assert block.text == "Tide mill grinds again"


async def test_a_link_to_a_note_goes_there_and_back_and_says_where_it_is_hidden(tmp_path: Path) -> None:
    story = "\n\n".join(f"The mill stood for {number} years, and nobody had ever asked why." for number in range(20))
    (tmp_path / "mill.md").write_text(f"# The mill\n\nIt opened.[^1]\n\n{story}\n\n[^1]: In May.\n")
    async with open_room(tmp_path / "mill.md") as room:
        pane = room.screen.pane
        await room.press("enter", "o", letters(room).get("#^1", "a"))
        assert pane.current_block
        assert pane.current_block.text == "[1] In May."
        assert "[1] In May." in room.seen
        assert "' goes back" in room.screen.status.text
        await room.press("apostrophe")
        assert "It opened.[1]" in room.seen
        await room.press("b", "b", "o", "a")
        assert "That is hidden: b shows it" in room.screen.status.text
