"""The line that narrows the list: what is typed on it, and what stays of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import cast

import pytest
from textual.color import Color
from textual.events import Key
from textual.widgets import Input

from reader.library.shelf.arrange import Order
from reader.library.shelf.entry import Entry
from reader.ui.parts.columns import Pane
from reader.ui.parts.gathering import Gathering
from tests.ui.room import open_room


async def test_slash_in_the_list_narrows_it_as_one_types_and_shows_what_is_found(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("slash", *"trams")
        assert room.listed == ["a10.txt"]
        assert room.shown == "a10.txt"
        assert "1 of 3" in room.seen


async def test_the_keys_are_the_lines_while_it_is_open_and_then_the_lists_again(samples: Path) -> None:
    async with open_room(samples) as room:
        before = room.seen.splitlines()[-1]
        await room.press("slash")
        assert room.seen.splitlines()[-1].split() == ["⏎", "accept", "esc", "cancel"]
        await room.press("escape")
        assert room.seen.splitlines()[-1] == before


@pytest.mark.parametrize("end", ["enter", "escape"])
async def test_what_a_quick_hand_types_before_the_line_is_there_is_typed_on_it(samples: Path, end: str) -> None:
    async with open_room(samples) as room:
        order = room.screen.listing.order
        for key in ("slash", *"strams"):
            room.app.post_message(Key(key, "/" if key == "slash" else key))
        await room.until(lambda: room.screen.listing.pattern == "strams")
        assert room.screen.listing.order is order
        await room.press("home", "delete", end)
        assert room.listed == (["a10.txt"] if end == "enter" else ["a2.txt", "a10.txt", "b1.txt"])


async def test_what_was_wrong_with_a_query_is_not_said_of_the_next(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("slash", *"trams)", "enter")
        assert "nothing was opened that this closes" in room.seen
        await room.press("slash", "ctrl+u", *"trams", "enter")
        assert "nothing was opened" not in room.seen


async def test_enter_keeps_the_filter_and_escape_in_the_list_takes_it_away(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("slash", *"trams", "enter")
        assert room.focus == "ArticleList"
        assert room.listed == ["a10.txt"]
        assert "Articles 1 of 3" in room.seen
        await room.press("escape")
        assert room.listed == ["a2.txt", "a10.txt", "b1.txt"]
        assert room.shown == "a10.txt"


async def test_escape_on_the_line_shows_the_whole_list_again(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("slash", *"trams", "escape")
        assert len(room.listed) == 3
        assert room.focus == "ArticleList"
        assert room.screen.prompt is None


@pytest.mark.parametrize("leave", ["escape", "enter"])
async def test_leaving_the_line_reads_no_article_and_the_keys_are_the_lists(samples: Path, leave: str) -> None:
    async with open_room(samples) as room:
        await room.press("slash", leave)
        assert (room.focus, room.screen.at) == ("ArticleList", Pane.LIST)
        assert "filter" in room.seen.splitlines()[-1]
        assert "3 unread" in room.seen


async def test_a_filter_that_finds_nothing_says_so(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("slash", *"zebra")
        assert room.listed == []
        assert "Nothing matches “zebra”: esc" in room.seen
        await room.press("enter")
        assert "esc shows all" in room.seen
        room.screen.shelf._known -= 1  # one more article is to be looked into
        room.screen.list_again()
        await room.pilot.pause()
        assert "Nothing matches “zebra” so" in room.seen


async def test_letters_typed_on_the_line_are_no_commands(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("slash", *"qyb?")
        assert room.screen.listing.pattern == "qyb?"
        assert not room.app._exit


async def test_s_sorts_by_date_title_length_and_path_in_turn(samples: Path) -> None:
    async with open_room(samples) as room:
        orders = []
        for _ in range(4):
            await room.press("s")
            orders.append((room.screen.listing.order.value, room.listed))
        assert orders == [
            ("date", ["a10.txt", "a2.txt", "b1.txt"]),
            ("title", ["b1.txt", "a2.txt", "a10.txt"]),
            ("length", ["b1.txt", "a2.txt", "a10.txt"]),
            ("path", ["a2.txt", "a10.txt", "b1.txt"]),
        ]
        assert room.shown == "a2.txt"


async def test_the_order_stands_over_the_list(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("s")
        assert "Articles by date" in room.seen
        assert "Sorted by date, newest first" in room.seen


async def test_escape_on_the_line_leads_back_to_the_filter_and_the_article_of_before(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("slash", *"txt", "enter", "j", "slash", *"letters")
        assert room.shown == "b1.txt"
        await room.press("escape")
        assert (room.screen.listing.pattern, room.shown) == ("txt", "a10.txt")
        assert room.screen.articles.chosen is room.screen.entry


async def test_a_filter_that_found_nothing_leaves_the_article_where_it_was(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("j", "slash", *"zebra", "enter", "escape")
        assert room.shown == "a10.txt"
        assert room.screen.articles.chosen is room.screen.entry


async def test_a_filter_finds_titles_that_become_known_after_it_was_typed(
    samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.parts.gathering._FILTERED", 0.0)
    monkeypatch.setattr("reader.ui.parts.gathering._NEWS", 0.0)
    async with open_room(samples, settle=False) as room:
        await room.press("slash", *"archive")
        for entry in room.screen.shelf.entries:
            entry.facts = None
        room.screen.list_again()
        assert "0 of 3" in room.seen
        gathering = Gathering(room.screen, room.screen.listing, room.screen.browsing)
        room.app.touched -= 60
        await gathering._look_into(room.screen.shelf.entries[-1])
        gathering._tell()
        await room.pilot.pause()
        assert "1 of 3" in room.seen
        assert room.listed == ["b1.txt"]


async def test_a_query_narrows_the_list_and_what_was_read_stays_until_it_is_applied_anew(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("slash", *"is:unread -title:trams", "enter")
        assert room.listed == ["a2.txt", "b1.txt"]
        room.screen.mark_read()
        room.screen.list_again()
        assert room.listed == ["a2.txt", "b1.txt"]
        await room.press("slash", "enter")
        assert room.listed == ["b1.txt"]


async def test_what_is_wrong_with_a_query_is_said_and_the_list_stays(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("slash", *"foo:bar")
        assert "there is no foo: to look for" in room.seen
        await room.press("ctrl+u", *'before:"')
        await room.press("enter")
        assert "these quotation marks are not closed" in (room.screen.status.notice or "")
        assert len(room.listed) == 3
        await room.press("slash", "ctrl+u", *"said:full")
        assert "only the library is looked through for said:" in room.seen


async def test_what_is_wrong_stands_above_the_line_and_leaves_room_for_what_is_typed(samples: Path) -> None:
    async with open_room(samples, size=(60, 15)) as room:
        await room.press("slash", *"spaker:trump")
        assert "Filter: spaker:trump" in room.seen
        assert "did you mean speaker:?" in " ".join(room.seen.split())
        await room.press("ctrl+u", *"ferry")
        assert "did you mean" not in room.seen
        assert "Filter: ferry" in room.seen
        await room.press("ctrl+u", *"spaker:trump", "escape")
        assert "did you mean" not in room.seen
        await room.press("enter", "slash", "ctrl+r", *"(bridge")
        assert ": (bridge" in room.seen
        assert "missing ) at position 7" in room.seen
        await room.press("ctrl+u", *"bridge")
        assert "missing )" not in room.seen


async def test_a_list_that_grows_under_a_pattern_that_is_no_query_shows_it_and_says_once_what_is_wrong(
    samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_room(samples) as room:
        entries = cast("list[Entry]", room.screen.shelf.entries)
        later = entries.pop()
        await room.press("slash", *"said:full")
        assert len(room.listed) == 2
        said: list[object] = []
        monkeypatch.setattr(room.screen.asking, "point_out", said.append)
        entries.append(later)
        room.screen.list_again()
        await room.pilot.pause()
        assert (len(room.listed), said) == (3, [])
        assert "only the library is looked through for said:" in room.seen
        await room.press("enter")
        assert len(said) == 1
        await room.press("slash", "ctrl+u", *"trams")
        assert room.listed == ["a10.txt"]


async def test_a_long_list_is_narrowed_and_sorted_while_the_keys_go_on(
    samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.shelf.finds.ARRANGED_AT_ONCE", 2)
    async with open_room(samples) as room:
        arranged = room.screen.shelf.arranged
        asked: list[str] = []
        first = Event()

        def slow(order: Order, pattern: str, wanted: Callable[[], bool], stay: object) -> Sequence[Entry]:
            asked.append(pattern)
            while pattern == "t" and wanted():  # until another letter comes
                first.wait(0.005)
            return arranged(order, pattern, wanted)

        monkeypatch.setattr(room.screen.shelf, "arranged", slow)
        await room.press("slash", "t")
        await room.until(lambda: asked == ["t"])
        await room.press(*"rams")
        await room.settled()
        assert asked[-1] == "trams"
        assert room.listed == ["a10.txt"]
        assert "1 of 3" in room.seen
        await room.press("enter", "s")
        await room.settled()
        assert room.listed == ["a10.txt"]
        assert "Articles 1 of 3 by date" in room.seen


async def test_tab_keeps_the_filter_and_goes_to_the_next_pane(samples: Path) -> None:
    async with open_room(samples, size=(160, 40)) as room:
        await room.press("slash", *"trams", "tab")
        assert room.screen.prompt is None
        assert room.focus == "ArticlePane"
        assert room.listed == ["a10.txt"]
        await room.press("slash", *"close", "tab")
        assert room.screen.prompt is None
        assert room.focus == "QuotePanel"
        assert "/close 1/1" in room.screen.status.text


async def test_keys_right_behind_tab_are_for_the_pane_that_it_leads_to(samples: Path) -> None:
    async with open_room(samples) as room:
        for key in ("slash", *"letters", "tab", "G"):
            room.app.post_message(Key(key, "/" if key == "slash" else key if len(key) == 1 else None))
        await room.until(lambda: room.screen.listing.pattern == "letters" and room.focus == "ArticlePane")
        await room.until(lambda: room.screen.status.text.strip() == "100%")


async def test_a_click_into_a_pane_keeps_the_filter(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("slash", *"trams")
        await room.pilot.click("ArticlePane", offset=(10, 5))
        await room.press("j")
        assert room.screen.prompt is None
        assert room.focus == "ArticlePane"
        assert room.listed == ["a10.txt"]


async def test_a_line_without_a_letter_says_what_can_be_looked_for_and_where_all_of_it_stands(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("slash")
        assert "words, speaker:name, is:unread… (f1: all of it)" in room.seen
        style = room.screen.query_one(Input).get_component_styles("input--placeholder")
        assert style.color == Color.parse(room.app.theme_variables["reader-meta"]), "an ink that reads on its ground"
        await room.press("t")
        assert "speaker:name" not in room.seen
