"""The library on the screen: a list as long as it is, narrowed by queries, kept up to date."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from reader.article.model import Kind
from reader.errors import SourceError
from reader.library.corrections.corrected import relabelling
from reader.library.marks.state import Field, State
from reader.library.shelf import library_shelf
from reader.library.shelf.arrange import Order
from reader.library.shelf.library_shelf import LibraryShelf
from reader.library.shelf.window import Window
from reader.library.store.articles import article_at, forget
from reader.library.store.database import Database
from reader.ui.app import ReaderApp
from reader.ui.parts import searching
from tests.library import stock
from tests.ui.room import Room


@asynccontextmanager
async def opened(path: Path, size: tuple[int, int] = (150, 40)) -> AsyncIterator[Room]:
    """The app on a library."""
    app = ReaderApp(LibraryShelf(path))
    async with app.run_test(size=size) as pilot:
        room = Room(app, pilot)
        await settled(room)
        yield room


async def settled(room: Room) -> None:
    """Wait until what was asked for is done."""
    idle = 0

    def is_done() -> bool:
        nonlocal idle
        idle = 0 if room.screen.workers._workers else idle + 1
        return idle > 2  # what is asked for after a paint has begun by then

    await room.pilot.pause(0.01)
    await room.until(is_done)


async def typed(room: Room, text: str) -> None:
    """Type a query on the line for it."""
    await room.press("slash", "ctrl+u", *({" ": "space", ":": "colon", '"': "quotation_mark"}.get(c, c) for c in text))
    await settled(room)


async def test_the_library_is_listed_the_newest_first_and_read_without_its_files(library: Path, tmp_path: Path) -> None:
    for file in (tmp_path / "news").iterdir():
        file.unlink()
    async with opened(library) as room:
        assert room.listed == ["bridge.md", "ferry.md", "market.md"]
        assert "Library · 3 articles · 3 unread" in room.seen
        assert "We waited long enough" in room.seen
        await room.press("j")
        assert room.shown == "ferry.md"
        await room.press("s")
        await settled(room)
        assert room.listed == ["market.md", "bridge.md", "ferry.md"]
        assert room.shown == "ferry.md"


async def test_a_query_narrows_the_list_and_the_article_opens_at_the_hit(library: Path) -> None:
    async with opened(library) as room:
        await typed(room, "said:coll")
        assert room.listed == ["ferry.md"]
        assert "1 of 3" in room.seen
        await typed(room, "said:collapse")
        await room.press("enter", "enter", "n")
        assert "1/1" in room.seen
        await room.press("escape", "escape")
        await settled(room)
        assert len(room.listed) == 3


@pytest.mark.parametrize("query", ["speaker:lindqvist", "harbour"])
async def test_what_is_put_right_in_an_article_that_was_found_leaves_the_reader_at_its_place(
    tmp_path: Path, query: str
) -> None:
    quay = (
        'The quay\n\n"We did it," said Rosa Lindqvist at the harbour.\n\n"We will not," said Tomas Brandt.\n\n'
        '"We never asked for it at all," said Ida Holm.\n'
    )
    stock.write(tmp_path / "news", {"quay.txt": quay})
    with Database(tmp_path / "library.db") as database:
        stock.add(database, tmp_path / "news")
    async with opened(tmp_path / "library.db") as room:
        await typed(room, query)
        await room.press("enter", "enter")
        await settled(room)
        while room.screen.pane.current_quote != 2:
            await room.press("right_square_bracket")
        await room.press("a", *"Ada", "enter")
        await settled(room)
        place = room.screen.pane.place
        assert (place.quote, place.paragraph) == (2, 3)
        assert room.screen.status.notice == "Ada said it, not Ida Holm; u undoes it"


async def test_a_query_that_is_wrong_is_pointed_at_and_leaves_the_list(library: Path) -> None:
    async with opened(library) as room:
        await typed(room, "spaeker:x")
        assert "did you mean speaker:?" in room.seen
        await room.press("escape")
        await settled(room)
        assert (room.screen.listing.pattern, len(room.listed)) == ("", 3)


async def test_an_article_that_was_just_read_stays_until_the_next_search(library: Path) -> None:
    async with opened(library) as room:
        await typed(room, "is:unread")
        await room.press("enter")
        await settled(room)
        await room.press("m")
        await settled(room)
        assert room.listed == ["bridge.md", "ferry.md", "market.md"]
        assert "2 unread" in room.seen
        await typed(room, "is:unread ")
        assert room.listed == ["ferry.md", "market.md"]


async def test_what_another_program_changes_is_seen_and_the_cursor_stays(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "_NEWS", 0.05)
    async with opened(library) as room:
        await room.press("j")
        with Database(library) as other:
            later = "---\ntitle: Bridge closes\ndate: 2026-01-01\n---\n\nThe bridge closes for a day to be painted.\n"
            stock.add(other, stock.write(tmp_path / "more", {"later.md": later}))
            State(other).mark([stock.number(other, "ferry")], Field.STARRED, True)
        await room.until(lambda: len(room.listed) == 4 and "★" in room.seen)
        assert room.listed == ["later.md", "bridge.md", "ferry.md", "market.md"]
        assert room.shown == "ferry.md"


async def test_the_next_unread_article_is_found_without_fetching_rows(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(library) as room:
        await room.press("j", "m", "k")
        await settled(room)
        await room.press("U")
        assert room.shown == "market.md"
        await settled(room)
        await room.press("m", "U")
        await settled(room)
        assert room.shown == "bridge.md"


async def test_only_what_is_looked_at_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_shelf, "FIRST", 20)
    path = tmp_path / "library.db"
    files = {f"{n:03}.md": f"# Café {n}\n\nThe café number {n} opens on Saturday.\n" for n in range(300)}
    with Database(path) as database:
        stock.add(database, stock.write(tmp_path / "many", files))
    async with opened(path) as room:
        assert len(room.screen.articles.rows) == 300
        shelf = room.screen.shelf
        assert isinstance(shelf, LibraryShelf)
        assert len(shelf._held) < 150
        await room.press("G")
        assert room.screen.article is not None
        assert room.screen.articles.chosen is room.screen.entry
        await room.press("k")
        assert room.screen.articles.chosen is room.screen.entry


def test_what_is_put_right_is_searched_as_it_is_now(library: Path) -> None:
    shelf = LibraryShelf(library)
    assert len(shelf.search("quay", Order.DATE).numbers) == 1
    with Database(library) as other:
        story = article_at(other, stock.number(other, "ferry"))
    shelf.corrections.take(story, relabelling(story, len(story.blocks) - 1, Kind.PROMO, ()))
    assert len(shelf.search("quay", Order.DATE).numbers) == 0


def test_counting_the_unread_changes_nothing_while_another_thread_does_it(library: Path) -> None:
    shelf = LibraryShelf(library)
    shelf.show(shelf.search("quay", Order.DATE)._replace(unread=1))
    assert (shelf.tally(), shelf.unread) == ((3, 3), 1)
    shelf.note_tally(*shelf.tally())
    assert (shelf.unread, shelf.total, len(shelf.entries)) == (3, 3, 1)


async def test_the_header_counts_what_another_program_forgot_while_the_list_is_narrowed(library: Path) -> None:
    async with opened(library) as room:
        await typed(room, "ferry")
        await room.press("enter")
        with Database(library) as other:
            forget(other, [stock.number(other, "market")])
        await room.until(lambda: "2 articles" in room.seen)
        assert room.listed == ["ferry.md"]


def test_an_article_that_was_forgotten_elsewhere_says_so(library: Path) -> None:
    shelf = LibraryShelf(library)
    listed = shelf.entries[2]
    with Database(library) as other:
        forget(other, [stock.number(other, "market")])
    with pytest.raises(SourceError, match="it is no longer in the library"):
        shelf.open(listed)
    assert LibraryShelf(library).total == 2
    again = LibraryShelf(library)
    gone = Window([listed.number or 0], lambda number: None, again._held.fetch)[0]
    assert gone.error == "it is no longer in the library"


async def test_an_article_of_the_library_is_read_once_it_is_gone_into_though_all_of_it_is_not_there(
    library: Path,
) -> None:
    async with opened(library) as room:
        room.screen.browsing.opening = room.screen.entry
        await room.press("enter")
        await room.until(lambda: not room.screen.articles.rows[0].unread)
        room.screen.browsing.opening = None


async def test_what_is_undone_of_an_article_far_down_the_list_is_named_by_its_title(tmp_path: Path) -> None:
    days = {f"{at}.md": f"---\ntitle: Day {at}\ndate: 2025-01-01\n---\n\nIt rained.\n" for at in range(100)}
    news = stock.write(tmp_path / "days", {**days, "ferry.md": stock.FERRY.replace("2025-08-01", "2020-08-01")})
    path = tmp_path / "days.db"
    with Database(path) as database:
        stock.add(database, news)
        State(database).mark([stock.number(database, "ferry")], Field.STARRED, True)
    async with opened(path, (100, 12)) as room:
        await room.press("u")
        await settled(room)
        assert room.screen.status.notice == "Undone in “Last ferry leaves Port Ellen”: no star any more"


async def test_the_row_names_the_speaker_that_was_put_right_at_once_and_keeps_the_name(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "_NEWS", 0.02)
    async with opened(library) as room:
        await typed(room, "ferry")
        await room.press("enter")
        assert "❝1 Tomas Brandt" in room.seen
        await room.press("right_square_bracket", "a", *"Mia", "space", *"Voss", "enter")
        await settled(room)
        assert "❝1 Mia Voss" in room.seen
        await room.pilot.pause(0.2)  # in which the library is seen to have changed
        assert "❝1 Mia Voss" in room.seen
        await room.press("u")
        await settled(room)
        assert "❝1 Tomas Brandt" in room.seen


async def test_a_library_that_is_emptied_and_filled_again_shows_what_there_is(library: Path, tmp_path: Path) -> None:
    async with opened(library) as room:
        with Database(library) as other, other.transaction():
            forget(other, other.numbers("SELECT id FROM article"))
        await room.until(lambda: "reader add PATH reads files and folders into it" in room.seen)
        await room.press("asterisk")
        assert room.screen.status.notice == "There is no article here to mark or tag"
        with Database(library) as other:
            stock.add(other, stock.write(tmp_path / "others", {"tram.md": stock.MARKET}))
        await room.until(lambda: "petition" in room.seen)


@pytest.mark.parametrize(
    ("query", "listed_by", "listed"),
    [
        ("coll", "coll*", ["ferry.md"]),
        ("said:coll", "said:coll*", ["ferry.md"]),
        ("nosuchword", "nosuchword", []),
        ("is:starred", "is:starred", []),
    ],
)
async def test_what_was_found_while_it_was_typed_is_found_when_it_is_accepted(
    library: Path, query: str, listed_by: str, listed: list[str]
) -> None:
    async with opened(library) as room:
        await typed(room, query)
        assert room.listed == listed
        await room.press("enter")
        await settled(room)
        assert room.listed == listed
        assert room.screen.listing.pattern == listed_by
