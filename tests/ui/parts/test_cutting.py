"""Passages cut out with keys: underlined, noted, and not cut out any more."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import Key, Paste

from reader.errors import LibraryError
from reader.library.marks.clippings import Clipping, Cut, clippings
from reader.library.marks.keeper import Keeper
from reader.library.store.database import Database
from reader.ui.widgets.painter import Layer
from tests.library import stock
from tests.ui.parts.test_keeping import opened
from tests.ui.parts.test_searching import settled
from tests.ui.room import Room


def held(kept: Path) -> list[Clipping]:
    with Database(kept) as database:
        return clippings(database)


def underlined(room: Room) -> set[int]:
    """The blocks in which something is underlined as cut out."""
    pane = room.screen.pane
    units = range(len(pane.flow.page.units))
    marked = {unit for unit in units if any(over.layer & Layer.CUT for over in pane.overlays(unit))}
    return {block for block, unit in pane.flow.page.where.items() if unit in marked}


async def test_h_cuts_out_the_current_quotation_and_not_any_more(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await room.press("right_square_bracket", "h")
        await settled(room)
        (cut,) = held(kept)
        assert (cut.kind, cut.text) == (Cut.QUOTE, "We waited long enough for this,")
        assert underlined(room) == {cut.span.block}
        await room.press("h")
        await settled(room)
        assert held(kept) == []
        assert underlined(room) == set()
        await room.press("u")
        await settled(room)
        assert [each.text for each in held(kept)] == [cut.text]
        assert underlined(room) == {cut.span.block}


async def test_a_note_opened_right_behind_the_cut_is_on_the_same_clipping(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await room.press("enter", "right_curly_bracket", "e")
        room.screen.cutting.highlight()  # as where it was asked for before, and is kept only now
        await settled(room)
        await room.press(*"why", "enter")
        await settled(room)
        assert [each.note for each in held(kept)] == ["why"]


async def test_a_note_on_a_paragraph_cuts_it_out_and_can_be_changed(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        await room.press("enter", "right_curly_bracket", "e", *"why", "enter")
        await settled(room)
        assert [(each.kind, each.note) for each in held(kept)] == [(Cut.PARAGRAPH, "why")]
        await room.press("e", "end", *"not", "enter")
        await settled(room)
        assert [each.note for each in held(kept)] == ["whynot"]
        with Database(kept) as database:
            assert stock.titles(database, "note:whynot") == ["Harbour"]


async def test_a_note_that_could_not_be_kept_is_on_the_line_again(
    news: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(keeper: Keeper, clipping: Clipping) -> Clipping:
        raise LibraryError("library.db: the disk is full: nothing was changed")

    async with opened(news, kept) as room:
        with monkeypatch.context() as disk:
            disk.setattr(Keeper, "clip", full)
            await room.press("enter", "right_curly_bracket", "e", *"why", "enter")
            await settled(room)
            assert "the disk is full" in room.seen
        await room.press("e")
        assert "Note on this paragraph: why" in room.seen
        await room.press("end", "x", "enter")
        await settled(room)
        assert [each.note for each in held(kept)] == ["whyx"]
        await room.press("e")
        assert "Note on this paragraph: whyx" in room.seen


async def test_what_is_pasted_right_behind_the_key_for_a_line_goes_to_the_line(news: Path, kept: Path) -> None:
    async with opened(news, kept) as room:
        room.app.post_message(Key("slash", "/"))
        room.app.post_message(Paste("ferry"))
        await settled(room)
        assert room.listed == ["ferry.md"]
