"""`x`, `X`, `a`, `u`: what was wrong is right at once, where one was, and in the next run."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.article.model import Article, Kind, Role
from reader.library.corrections.book import CorrectionBook
from reader.library.shelf.file_shelf import Shelf
from reader.ui.app import ReaderApp
from reader.ui.options import Boilerplate, Options
from reader.ui.typeset.labels import label
from tests.library.corrections.test_corrected import STORY
from tests.ui.room import Room


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "ferry.txt").write_text(STORY)
    (folder / "other.txt").write_text(
        "Council votes on trams\n\nThe vote was close and took three hours of speeches.\n"
    )
    return folder


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"


@asynccontextmanager
async def opened(
    folder: Path,
    kept: Path | None,
    boilerplate: Boilerplate = Boilerplate.DIMMED,
    file: str = "ferry.txt",
    size: tuple[int, int] = (150, 40),
) -> AsyncIterator[Room]:
    """The ferry's article, with the focus in it."""
    shelf = Shelf([str(folder / file)], corrections=CorrectionBook(kept))
    app = ReaderApp(shelf, Options(boilerplate=boilerplate))
    async with app.run_test(size=size) as pilot:
        room = Room(app, pilot)
        await _settled(room, pilot)
        yield room


async def _settled(room: Room, pilot: Pilot[None]) -> None:
    await pilot.pause()
    await room.settled()


async def to(room: Room, beginning: str) -> int:
    """Put the paragraph cursor on a block; its index."""
    for _ in range(60):
        room.screen.pane.step_paragraph(-1)
    for _ in range(60):
        block = room.screen.pane.current_block
        if block and block.text.startswith(beginning):
            return room.screen.pane.place.paragraph
        await room.press("right_curly_bracket")
    raise AssertionError(f"{beginning} is not on the page")


def shown(room: Room) -> Article:
    assert room.screen.article
    return room.screen.article


def speakers(room: Room) -> list[str]:
    return [quote.speaker.name if quote.speaker else "-" for quote in shown(room).quotes]


@pytest.mark.parametrize("view", ["dimmed", "source", "aside"])
async def test_x_makes_boilerplate_the_story_and_back(folder: Path, kept: Path, view: str) -> None:
    boilerplate = Boilerplate.ASIDE if view == "aside" else Boilerplate.DIMMED
    async with opened(folder, kept, boilerplate) as room:
        if view == "source":
            await room.press("r")
        at = await to(room, "More on the ferry")
        before = shown(room).blocks[at].kind
        await room.press("x")
        assert shown(room).blocks[at].kind is Kind.BODY
        assert room.screen.status.notice == f"Part of the story now (body, not {label(before)}); u undoes it"
        await to(room, "More on the ferry")
        await room.press("x")
        assert shown(room).blocks[at].kind is before


async def test_x_sets_a_paragraph_aside_and_its_quotations_with_it(folder: Path, kept: Path) -> None:
    async with opened(folder, kept) as room:
        at = await to(room, '"It is not')
        await room.press("x")
        assert shown(room).blocks[at].role is Role.BOILERPLATE
        assert speakers(room) == ["Mara Lindqvist"] * 2
        assert room.screen.pane.place.paragraph == at, "dimmed in its place, it is still the current one"


async def test_a_paragraph_that_leaves_the_page_leaves_the_cursor_where_it_was(folder: Path, kept: Path) -> None:
    async with opened(folder, kept, Boilerplate.ASIDE) as room:
        at = await to(room, '"It is not')
        await room.press("x")
        block = room.screen.pane.current_block
        assert block
        assert block.text.startswith("Tickets go on sale")
        await room.press("u")
        assert room.screen.pane.place.paragraph == at
        assert shown(room).blocks[at].role is Role.BODY


@pytest.mark.parametrize("view", [Boilerplate.ASIDE, Boilerplate.DIMMED])
async def test_with_a_correction_that_is_undone_the_current_quotation_is_current_again(
    folder: Path, kept: Path, view: Boilerplate
) -> None:
    async with opened(folder, kept, view) as room:
        await to(room, '"It is not')
        await room.press("right_square_bracket")
        current = room.screen.pane.place.quote
        assert current is not None
        quote = shown(room).quotes[current]
        await room.press("x")
        assert room.screen.status.notice == "Boilerplate now (other, not body); u undoes it"
        await room.press("u")
        again = room.screen.pane.place.quote
        assert again is not None
        assert shown(room).quotes[again].span == quote.span


async def test_corrections_are_there_in_the_next_run(folder: Path, kept: Path) -> None:
    async with opened(folder, kept) as room:
        at = await to(room, "More on the ferry")
        await room.press("x")
    async with opened(folder, kept) as room:
        assert shown(room).blocks[at].kind is Kind.BODY
        assert shown(room).blocks[at].reason == "put right by hand"
        await room.press("r")
        assert "put right by hand" in room.seen


async def test_capital_x_takes_a_kind_by_its_name(folder: Path, kept: Path) -> None:
    async with opened(folder, kept) as room:
        at = await to(room, "Tickets go on sale")
        await room.press("X")
        await room.pilot.pause()
        assert "Kind (now body):" in room.seen
        assert "headline · kicker" in room.seen, "the kinds there are"
        await room.press(*"cap")
        assert "→ caption" in room.seen
        assert "kicker" not in room.seen
        await room.press("enter")
        assert shown(room).blocks[at].kind is Kind.CAPTION
        assert room.focus == "ArticlePane"


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
@pytest.mark.parametrize("end", ["enter", "escape"])
async def test_all_there_is_to_choose_from_is_seen_in_a_narrow_terminal(
    folder: Path, kept: Path, size: tuple[int, int], end: str
) -> None:
    names = ["Olga Sandberg", "Henrik Aalto", "Maria Teresa Villalobos", "Piotr Nowakowski", "Adaeze Okonkwo"]
    said = "\n\n".join(f'"The quay is no place for a tram," said {name} on Monday.' for name in names)
    (folder / "ferry.txt").write_text(f"Quay gets no tram\n\n{said}\n")
    async with opened(folder, kept, size=size) as room:
        await room.press("right_square_bracket", "a")
        await room.pilot.pause()
        seen = " ".join(room.seen.split())
        assert all(f"{number} {name}" in seen for number, name in enumerate(names[1:], 1))
        await room.press(end)
        assert names[-1] not in room.screen.status.text
        await room.press("X")
        await room.pilot.pause()
        assert all(label(kind) in room.seen for kind in Kind)
        await room.press(end)
        assert room.screen.status.size.height == 1


@pytest.mark.parametrize("size", [(40, 5), (40, 8), (20, 12)])
async def test_what_there_is_to_choose_from_leaves_the_line_in_sight(
    folder: Path, kept: Path, size: tuple[int, int]
) -> None:
    async with opened(folder, kept, size=size) as room:
        await room.press("X")
        await room.pilot.pause()
        assert "headline" in room.seen
        await room.press("z")
        assert ": z" in room.seen


@pytest.mark.parametrize(
    ("typed", "notice"),
    [("body", "Body is what it is already"), ("nonsense", "There is no kind “nonsense”"), ("", None)],
)
async def test_a_name_that_changes_nothing_is_told(folder: Path, kept: Path, typed: str, notice: str | None) -> None:
    async with opened(folder, kept) as room:
        await to(room, "Tickets go on sale")
        before = shown(room)
        await room.press("X", *typed, "enter")
        assert room.screen.status.notice == notice
        assert shown(room) is before
        assert not kept.exists()


async def test_escape_leaves_the_kind_as_it_was(folder: Path, kept: Path) -> None:
    async with opened(folder, kept) as room:
        before = shown(room)
        await room.press("X", *"cap", "escape")
        assert shown(room) is before
        assert room.focus == "ArticlePane"


async def test_a_gives_a_quotation_another_speaker_by_number(folder: Path, kept: Path) -> None:
    async with opened(folder, kept) as room:
        await room.press("right_square_bracket", "a")
        await room.pilot.pause()
        assert "Speaker (now Mara Lindqvist):" in room.seen
        assert "1 Tomas Brandt" in room.seen
        await room.press("1")
        assert "→ Tomas Brandt" in room.seen
        await room.press("enter")
        assert speakers(room) == ["Tomas Brandt"] * 3
        assert room.screen.status.notice == "Tomas Brandt said it, not Mara Lindqvist; u undoes it"
        assert room.screen.pane.current_quote == 0, "the quotation is still the current one"
        await room.press("u")
        assert speakers(room) == ["Mara Lindqvist", "Mara Lindqvist", "Tomas Brandt"]


async def test_a_takes_a_name_that_the_article_does_not_hold(folder: Path, kept: Path) -> None:
    async with opened(folder, kept) as room:
        room.screen.pane.goto_quote(2)
        await room.press("a", *"Ada Novak")
        assert "→ Ada Novak (not named so far)" in room.seen
        await room.press("enter")
        assert speakers(room)[2] == "Ada Novak"
    async with opened(folder, kept) as room:
        assert speakers(room)[2] == "Ada Novak"


async def test_a_quotation_can_be_nobodys(folder: Path, kept: Path) -> None:
    async with opened(folder, kept) as room:
        room.screen.pane.goto_quote(2)
        await room.press("a", "-", "enter")
        assert speakers(room)[2] == "-"


async def test_a_without_a_quotation_says_how_to_get_one(folder: Path, kept: Path) -> None:
    async with opened(folder, kept) as room:
        await room.press("a")
        assert room.screen.status.notice == "No quotation is current: ] goes to the next one"


async def test_u_takes_back_one_correction_after_the_other_also_of_another_article(folder: Path, kept: Path) -> None:
    async with opened(folder, kept) as room:
        before = shown(room)
        at = await to(room, "More on the ferry")
        await room.press("x")
        await to(room, "Tickets")
        await room.press("x", "u")
        assert shown(room).blocks[at].kind is Kind.BODY
        assert (room.screen.status.notice or "").startswith("Undone: “"), "what was said then is true no more"
        await room.press("escape", "j", "u")
        assert room.shown == "other.txt"
        assert (room.screen.status.notice or "").startswith("Undone in “Ferry returns")
        await room.press("k")
        assert shown(room) == before
        await room.press("u")
        assert (room.screen.status.notice or "").startswith("Nothing to undo")


async def test_a_correction_that_can_not_be_kept_is_seen_and_told(folder: Path, kept: Path) -> None:
    kept.parent.write_text("in the way")
    async with opened(folder, kept) as room:
        at = await to(room, "More on the ferry")
        await room.press("x")
        assert shown(room).blocks[at].kind is Kind.BODY
        assert "but only until you leave" in (room.screen.status.notice or "")
        assert "can't be opened" in (room.screen.status.notice or "")


async def test_broken_corrections_are_told_at_the_start_and_make_room(folder: Path, kept: Path) -> None:
    kept.parent.mkdir()
    kept.with_name("corrections.json").write_text("{")
    async with opened(folder, kept) as room:
        assert "these are no corrections" in (room.screen.status.notice or "")
        await to(room, "More on the ferry")
        await room.press("x")
        assert str(kept.with_name("corrections-broken-1.json")) in (room.screen.status.notice or "")
        assert kept.with_name("corrections-broken-1.json").read_text() == "{"


async def test_one_speakers_quotations_stay_the_ones_that_are_shown(folder: Path, kept: Path) -> None:
    async with opened(folder, kept) as room:
        await room.press("right_square_bracket", "S")
        await to(room, "Tickets")
        await room.press("x")
        assert room.screen.quotes.speaker == "Mara Lindqvist"


async def test_a_long_article_is_put_right_while_the_keys_go_on(
    folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(folder, kept) as room:
        at = await to(room, "More on the ferry")
        monkeypatch.setattr("reader.library.shelf.file_shelf.AT_ONCE", 100)
        await room.press("x")
        await room.settled()
        assert shown(room).blocks[at].kind is Kind.BODY
