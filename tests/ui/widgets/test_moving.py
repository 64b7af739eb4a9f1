"""A number before a key that moves says how often, or where to."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ui.options import Options
from reader.ui.typeset.flow import Spot
from tests.ui.room import Room, open_room


@pytest.fixture
def many(tmp_path: Path, simple: None) -> Path:
    """Twenty articles, the first of them long."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(20):
        body = "\n\n".join(f'"It was {line}," Ida Holm said.' for line in range(200 if number == 0 else 2))
        (folder / f"{number:02}.txt").write_text(f"Story {number}\n\n{body}", "utf-8")
    return folder


def row(room: Room) -> int:
    return room.screen.articles.place


async def test_a_number_moves_so_many_rows(many: Path) -> None:
    async with open_room(many) as room:
        await room.press("1", "2", "j")
        assert row(room) == 12
        await room.press("3", "k", "j")
        assert row(room) == 10, "it holds for one key"
        await room.press("9", "9", "j")
        assert row(room) == 19


async def test_a_number_before_the_end_or_the_beginning_is_the_row(many: Path) -> None:
    async with open_room(many) as room:
        await room.press("1", "0", "G")
        assert row(room) == 9
        await room.press("5", "g")
        assert row(room) == 4
        await room.press("9", "9", "G")
        assert row(room) == 19
        await room.press("0", "g")
        assert row(room) == 0, "nought is no number to begin with"


async def test_the_number_is_shown_until_it_is_used(many: Path) -> None:
    async with open_room(many) as room:
        await room.press("1", "2")
        assert room.screen.status.text.endswith(" 12  0% ")
        await room.press("j")
        assert room.screen.status.text.strip() == "100%"


async def test_another_key_ends_the_number(many: Path) -> None:
    async with open_room(many) as room:
        await room.press("5", "s", "j")
        before = row(room)
        await room.press("5", "escape", "j")
        assert row(room) == before + 1


async def test_in_the_article_a_number_is_lines_or_per_cent(many: Path) -> None:
    async with open_room(many) as room:
        await room.press("enter", "7", "j")
        pane = room.screen.pane
        assert pane.flow.rows_between(Spot(0, 0), pane.flow.top) == 7
        await room.press("5", "0", "G")
        assert 0.45 < pane.flow.share() < 0.55
        assert room.screen.status.text.strip() in ("49%", "50%", "51%")
        await room.press("9", "9", "9", "G")
        assert pane.flow.share() == 1
        await room.press("apostrophe")
        assert pane.flow.rows_between(Spot(0, 0), pane.flow.top) == 7, "there is a way back"


async def test_a_number_repeats_steps_from_place_to_place(many: Path) -> None:
    async with open_room(many) as room:
        await room.press("3", "right_square_bracket")
        assert room.screen.pane.current_quote == 2
        await room.press("2", "left_square_bracket")
        assert room.screen.pane.current_quote == 0
        await room.press("4", "greater_than_sign")
        assert row(room) == 4
        assert room.shown == "04.txt"
        await room.press("2", "b", "greater_than_sign")
        assert row(room) == 5


async def test_a_digit_that_the_user_gave_a_command_is_no_number(many: Path) -> None:
    async with open_room(many, options=Options(keys={"app.next-pane": "2"})) as room:
        await room.press("2", "j", "2", "2")
        assert row(room) == 0
        await room.press("3", "j")
        assert row(room) == 3


async def test_a_number_is_forgotten_where_another_pane_is_clicked(many: Path) -> None:
    async with open_room(many) as room:
        await room.press("5")
        await room.pilot.click(room.screen.pane, offset=(10, 5))
        await room.pilot.pause()
        assert room.focus == "ArticlePane"
        assert "5" not in room.screen.status.text
        await room.press("escape", "j")
        assert row(room) == 1


@pytest.mark.parametrize("keys", [["5", "colon"], ["5", "ctrl+p"]])
async def test_a_number_is_not_for_what_is_chosen_by_name(many: Path, keys: list[str]) -> None:
    async with open_room(many) as room:
        await room.press(*keys, *"next article")
        await room.pilot.app.screen.workers.wait_for_complete()
        await room.press("enter")
        await room.until(lambda: row(room) > 0)
        assert row(room) == 1
        await room.press("j")
        assert row(room) == 2


async def test_the_help_goes_to_the_line_of_a_number(many: Path) -> None:
    async with open_room(many) as room:
        await room.press("question_mark", "G", "5", "g")
        page = room.app.screen.query_one("#page")
        await room.until(lambda: page.scroll_offset.y == 4)


async def test_the_help_and_the_quotations_count_too(many: Path) -> None:
    async with open_room(many) as room:
        await room.press("question_mark", "6", "j")
        page = room.app.screen.query_one("#page")
        await room.until(lambda: page.scroll_offset.y == 6)
        await room.press("escape", "tab", "tab", "4", "j")
        assert room.screen.pane.current_quote == 3
        await room.press("9", "G")
        assert room.screen.pane.current_quote == 8
