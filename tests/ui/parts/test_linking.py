"""Links opened and copied by letters, headings jumped to by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ui.parts.columns import Pane
from reader.ui.screens.hints import Hint, HintScreen
from reader.ui.screens.outline import OutlineScreen
from reader.ui.widgets.heading_list import HeadingList
from tests.ui.room import Room, open_room

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Tide mill grinds again</title>
<link rel="canonical" href="https://post.example/mill"></head><body>
<nav><a href="/">Home</a></nav><article><h1>Tide mill grinds again</h1>
<p>The <a href="https://wiki.example/Tide_mill">tide mill</a> at the head of the harbour ground its first flour on
Saturday, when the spring tide filled the pond to the brim and the sluice was opened at six in the morning.</p>
<h2>How it works</h2>
<p>The flood pushes a gate open and fills the pond; the ebb closes it, and the miller has six hours. The trust explains
it in <a href="https://post.example/letter">a letter to its members</a>, and <a href="file:///etc/passwd">here</a>.</p>
<h2>Opening hours</h2>
<p>The mill opens when the tide allows, and only when the miller has slept; nobody has complained so far about that.</p>
</article></body></html>"""
LETTER = """<!DOCTYPE html><html lang="en"><head><title>A letter to the members</title>
<link rel="canonical" href="https://post.example/letter"></head><body><article><h1>A letter to the members</h1>
<p>Dear members, the wheel turns. It has taken us longer than we thought, and it cost more than we had hoped it would.
</p></article></body></html>"""


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "mill.html").write_text(PAGE)
    (folder / "letter.html").write_text(LETTER)
    return folder


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
        assert "No links in view" in room.screen.status.text


async def test_on_a_narrow_screen_the_article_comes_into_view_first(pages: Path) -> None:
    async with open_room(pages, size=(60, 30)) as room:
        await room.press("j")
        assert room.drawn == ["list"]
        await room.press("o")
        await room.pilot.pause()
        assert isinstance(room.app.screen, HintScreen)
        assert room.drawn == ["article"]


async def test_control_characters_in_an_address_are_seen_and_not_obeyed(tmp_path: Path) -> None:
    page = PAGE.replace("https://wiki.example/Tide_mill", "https://wiki.example/\x1b]0;owned\x07[b]x[/b]")
    (tmp_path / "mill.html").write_text(page)
    async with open_room(tmp_path / "mill.html") as room:
        await room.press("L")
        (target,) = (target for target in letters(room) if "wiki" in target)
        assert "\x1b" not in target
        assert "[b]x[/b]" in target


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
        await room.pilot.double_click(outline.headings, offset=(6, 3))
        await room.pilot.pause()
        assert room.app.screen is room.screen
        assert "How it works" in room.seen


async def test_the_second_click_of_two_on_a_heading_leaves_nothing_more(pages: Path) -> None:
    async with open_room(pages / "mill.html") as room:
        await room.press("O")
        outline = room.app.screen
        assert isinstance(outline, OutlineScreen)
        for _ in range(2):
            outline.headings.post_message(HeadingList.Chosen())
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


async def test_a_page_that_begins_with_what_is_set_aside_has_its_cursor_at_the_top(pages: Path) -> None:
    async with open_room(pages / "mill.html") as room:
        block = room.screen.pane.current_block
        assert block is not None
        assert block.text == "Tide mill grinds again"
