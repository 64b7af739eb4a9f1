"""Passages cut out with keys: underlined, noted, listed, gone to, and thrown away."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.clippings import Clipping, Cut, clippings
from reader.library.database import Database
from reader.ui.screens import browsing
from reader.ui.screens.clippings import ClippingsScreen
from reader.ui.widgets.painter import Layer
from tests.library import stock
from tests.ui.room import Room
from tests.ui.screens.test_keeping import opened
from tests.ui.screens.test_searching import settled


@pytest.fixture(autouse=True)
def _nothing_counts_as_read_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browsing, "SEEN_AFTER", 60)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    return stock.write(tmp_path / "news")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"


def held(library: Path) -> list[Clipping]:
    with Database(library) as database:
        return clippings(database)


def underlined(room: Room) -> set[int]:
    """The blocks in which something is underlined as cut out."""
    pane = room.screen.pane
    units = range(len(pane.flow.page.units))
    marked = {unit for unit in units if any(over.layer & Layer.CUT for over in pane.overlays(unit))}
    return {block for block, unit in pane.flow.page.where.items() if unit in marked}


async def test_h_cuts_out_the_current_quotation_and_not_any_more(news: Path, library: Path) -> None:
    async with opened(news, library) as room:
        await room.press("right_square_bracket", "h")
        await settled(room)
        (kept,) = held(library)
        assert (kept.kind, kept.text) == (Cut.QUOTE, "We waited long enough for this,")
        assert underlined(room) == {kept.span.block}
        await room.press("h")
        await settled(room)
        assert held(library) == []
        assert underlined(room) == set()
        await room.press("u")
        await settled(room)
        assert [each.text for each in held(library)] == [kept.text]
        assert underlined(room) == {kept.span.block}


async def test_a_note_on_a_paragraph_cuts_it_out_and_can_be_changed(news: Path, library: Path) -> None:
    async with opened(news, library) as room:
        await room.press("enter", "right_curly_bracket", "e", *"why", "enter")
        await settled(room)
        assert [(each.kind, each.note) for each in held(library)] == [(Cut.PARAGRAPH, "why")]
        await room.press("e", "end", *"not", "enter")
        await settled(room)
        assert [each.note for each in held(library)] == ["whynot"]
        with Database(library) as database:
            assert stock.titles(database, "note:whynot") == ["Harbour"]


async def test_clippings_are_listed_narrowed_and_gone_to(news: Path, library: Path) -> None:
    async with opened(news, library) as room:
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


async def test_a_clipping_is_thrown_away_from_the_list_and_comes_back(news: Path, library: Path) -> None:
    async with opened(news, library) as room:
        await room.press("right_square_bracket", "h")
        await settled(room)
        await room.press("K")
        await settled(room)
        await room.press("d")
        await settled(room)
        assert held(library) == []
        await room.press("escape", "u")
        await settled(room)
        assert len(held(library)) == 1
