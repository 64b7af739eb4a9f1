"""`x`, `X`, `a`: what a paragraph is and who said a quotation is named, by choices that stand above the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.article.model import Kind, Role
from reader.ui.options import Boilerplate
from reader.ui.typeset.labels import label
from tests.ui.parts.test_correcting import opened, shown, speakers, to


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
