"""Searches with a name: above the list, kept, gone to, renamed, dropped, and that undone."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from reader.library.marks.state import State
from reader.library.search.searches import saved_searches
from reader.library.shelf.arrange import Order
from reader.library.shelf.entry import Entry
from reader.library.shelf.library_shelf import Answer, LibraryShelf
from reader.library.store.database import Database
from reader.ui.parts import searching
from reader.ui.parts.columns import Pane
from tests.library import stock
from tests.ui.parts.test_searching import opened, settled, typed
from tests.ui.room import Room, open_room
from tests.ui.test_palette import offered


def save(library: Path, **searches: str) -> None:
    with Database(library) as database:
        for name, query in searches.items():
            State(database).keep_search(name, query)


def held(library: Path) -> dict[str, str]:
    with Database(library) as database:
        return dict(saved_searches(database))


async def name_it(room: Room, key: str, name: str) -> None:
    await room.press(key, "ctrl+u", *name, "enter")
    await settled(room)


async def test_a_query_is_kept_under_a_name_and_stands_above_the_list(library: Path) -> None:
    async with opened(library) as room:
        assert "Searches" not in room.seen
        await typed(room, "harbour -ferry")
        await room.press("enter")
        await name_it(room, "F", "Bridges")
        assert held(library) == {"Bridges": "harbour -ferry"}
        assert "Saved: Bridges" in room.seen
        assert "● Bridges" in room.seen
        assert "All articles" in room.seen
    async with opened(library) as room:
        assert room.listed == ["bridge.md", "ferry.md", "market.md"]
        await room.press("f", "j", "enter")
        await settled(room)
        assert room.listed == ["bridge.md"]
        assert room.focus == "ArticleList"
        await room.press("f", "g", "enter")
        await settled(room)
        assert len(room.listed) == 3


async def test_a_search_says_how_many_it_finds_and_follows_what_changes(library: Path) -> None:
    save(library, Unread="is:unread")
    async with opened(library) as room:
        assert [(row.name, row.number) for row in room.screen.saving.saved] == [("Unread", 3)]
        await room.press("m")
        await settled(room)
        assert [row.number for row in room.screen.saving.saved] == [2]


async def test_a_search_is_renamed_and_dropped_and_that_is_undone(library: Path) -> None:
    save(library, Unread="is:unread", Ferries="ferry")
    async with opened(library) as room:
        await room.press("f", "j")
        await name_it(room, "R", "Boats")
        assert held(library) == {"Boats": "ferry", "Unread": "is:unread"}
        await room.press("R", "escape")
        assert room.focus == "SearchPanel"
        await room.press("g", "j", "d")
        await settled(room)
        assert held(library) == {"Unread": "is:unread"}
        await room.press("u")
        await settled(room)
        assert held(library) == {"Boats": "ferry", "Unread": "is:unread"}
        assert [row.name for row in room.screen.saving.saved] == ["Boats", "Unread"]
        await room.press("u")
        await settled(room)
        assert held(library) == {"Ferries": "ferry", "Unread": "is:unread"}


async def test_another_name_that_is_undone_is_told_of_the_search_and_of_no_article(library: Path) -> None:
    save(library, Ferries="ferry")
    async with opened(library) as room:
        await room.press("f", "j")
        await name_it(room, "R", "Boats")
        await room.press("u")
        await settled(room)
        assert room.screen.status.notice == "Undone: the search “Ferries” is there again"


async def test_what_is_typed_behind_the_sign_for_narrowing_is_no_command_to_the_searches(library: Path) -> None:
    save(library, Unread="is:unread")
    async with opened(library) as room:
        await room.press("f", "j", "slash", *"dRd", "enter")
        await settled(room)
        assert held(library) == {"Unread": "is:unread"}
        assert room.screen.listing.pattern.endswith("dRd")
        assert room.focus == "ArticleList"


async def test_the_row_of_all_articles_is_no_search_to_rename_or_drop(library: Path) -> None:
    save(library, Unread="is:unread")
    async with opened(library) as room:
        await room.press("f", "g", "d", "R")
        await settled(room)
        assert held(library) == {"Unread": "is:unread"}
        assert room.screen.prompt is None
        await room.press("j", "d")
        await settled(room)
        assert "All articles" not in room.seen
        assert room.focus == "ArticleList"


async def test_a_wrong_query_is_not_kept_and_its_place_is_said(library: Path) -> None:
    async with opened(library) as room:
        await typed(room, "(ferry")
        await room.press("enter")
        await name_it(room, "F", "Broken")
        assert held(library) == {}
        assert "not closed" in room.seen


async def test_a_name_that_another_search_has_is_refused(library: Path) -> None:
    save(library, Unread="is:unread", Ferries="ferry")
    async with opened(library) as room:
        await room.press("f", "j")
        await name_it(room, "R", "unread")
        assert held(library) == {"Ferries": "ferry", "Unread": "is:unread"}
        assert "another saved search has the name" in room.seen


async def test_what_another_reader_saves_comes_by_itself(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "_NEWS", 0.02)
    async with opened(library) as room:
        save(library, Unread="is:unread")
        await room.until(lambda: "Unread" in room.seen)


async def test_the_number_of_all_articles_grows_with_the_library(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(shelf: LibraryShelf, pattern: str, order: Order, held: Entry | None, *, typing: bool) -> Answer:
        time.sleep(0.1)  # the searches are there first
        return search(shelf, pattern, order, held, typing=typing)

    search = LibraryShelf.search
    monkeypatch.setattr(LibraryShelf, "search", slowly)
    monkeypatch.setattr(searching, "_NEWS", 0.02)
    save(library, Unread="is:unread")
    async with opened(library) as room:
        assert re.search(r"All articles +3 ", room.seen)
        with Database(library) as other:
            stock.add(other, stock.write(tmp_path / "more", {"later.md": "# Bridge closes\n\nIt is to be painted.\n"}))
        await room.until(lambda: len(room.listed) == 4)
        await settled(room)
        assert re.search(r"All articles +4 ", room.seen)


async def test_names_are_drawn_as_they_are(library: Path) -> None:
    with Database(library) as database:
        State(database).keep_search("[b]bold[/b] \x1b[31m", "ferry")
    async with opened(library) as room:
        assert "[b]bold[/b]" in room.seen
        assert "\x1b" not in room.seen


async def test_the_palette_offers_the_searches(library: Path) -> None:
    save(library, Ferries="ferry")
    async with opened(library) as room:
        await room.press("ctrl+p", *"Search: Fer")
        await room.until(lambda: offered(room)[:1] == ["Search: Ferries"])
        await room.press("enter")
        await room.until(lambda: room.listed == ["ferry.md"])


async def test_a_search_is_kept_and_gone_to_from_wherever_one_is(library: Path) -> None:
    save(library, Ferries="ferry")
    async with opened(library) as room:
        await room.until(lambda: room.screen.saving.saved)
        await room.press("enter", "F")
        assert "Nothing is looked for" in room.seen
        await room.press("z", "f")
        assert (room.screen.articles.display, room.screen.alone) == (True, False)
        await room.press("j", "enter")
        await room.until(lambda: room.listed == ["ferry.md"])


async def test_in_a_folder_there_are_none(samples: Path) -> None:
    async with open_room(samples) as room:
        for key in ("F", "f"):
            for pane in Pane:
                await room.press("tab", key)
                assert "Searches are kept in the library" in room.seen, pane
                room.screen.status.settle()
