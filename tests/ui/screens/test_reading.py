"""What the keys of the reading screen do, and where its panes stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ui.options import Boilerplate, Options
from tests.ui.room import open_room


async def test_a_folder_opens_its_first_article_with_the_focus_in_the_list(samples: Path) -> None:
    async with open_room(samples) as room:
        assert room.listed == ["a2.txt", "a10.txt", "b1.txt"]
        assert room.shown == "a2.txt"
        assert room.focus == "ArticleList"
        assert "Bridge closed for repairs" in room.seen


async def test_a_file_opens_with_its_folder_in_the_list_and_the_focus_in_the_article(samples: Path) -> None:
    async with open_room(samples / "a10.txt") as room:
        assert room.shown == "a10.txt"
        assert room.listed == ["a2.txt", "a10.txt", "b1.txt"]
        assert room.focus == "ArticlePane"
        assert room.screen.articles.chosen is room.screen.entry


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (["j"], "a10.txt"),
        (["down"], "a10.txt"),
        (["j", "k"], "a2.txt"),
        (["j", "j", "j"], "b1.txt"),
        (["up"], "a2.txt"),
        (["G"], "b1.txt"),
        (["end", "g"], "a2.txt"),
        (["end", "home"], "a2.txt"),
        (["space"], "b1.txt"),
        (["pagedown", "pageup"], "a2.txt"),
        (["ctrl+f", "ctrl+b"], "a2.txt"),
        (["ctrl+d"], "b1.txt"),
        (["ctrl+d", "ctrl+u"], "a2.txt"),
    ],
)
async def test_moving_in_the_list_shows_the_article_under_the_cursor(
    samples: Path, keys: list[str], shown: str
) -> None:
    async with open_room(samples) as room:
        await room.press(*keys)
        assert room.shown == shown
        assert Path(room.screen.articles.chosen.path).name == shown  # type: ignore[union-attr]  # there is one


@pytest.mark.parametrize("key", ["enter", "l", "right"])
async def test_a_key_reads_the_chosen_article(samples: Path, key: str) -> None:
    async with open_room(samples) as room:
        await room.press(key)
        assert room.focus == "ArticlePane"


@pytest.mark.parametrize("key", ["escape", "left"])
async def test_a_key_leads_back_one_pane_at_a_time(samples: Path, key: str) -> None:
    async with open_room(samples, size=(160, 40)) as room:
        await room.press("shift+tab")
        assert room.focus == "QuotePanel"
        await room.press(key)
        assert room.focus == "ArticlePane"
        await room.press(key)
        assert room.focus == "ArticleList"


async def test_tab_goes_round_the_panes_in_both_directions(samples: Path) -> None:
    async with open_room(samples) as room:
        went = []
        for key in ("tab", "tab", "tab", "shift+tab"):
            await room.press(key)
            went.append(room.focus)
        assert went == ["ArticlePane", "QuotePanel", "ArticleList", "QuotePanel"]


@pytest.mark.parametrize(
    ("width", "drawn"),
    [
        (60, ["list"]),
        (79, ["list"]),
        (80, ["list", "article"]),
        (120, ["list", "article"]),
        (140, ["list", "article", "quotes"]),
        (220, ["list", "article", "quotes"]),
    ],
)
async def test_as_many_panes_are_drawn_as_the_width_has_room_for(samples: Path, width: int, drawn: list[str]) -> None:
    async with open_room(samples, size=(width, 30)) as room:
        assert room.drawn == drawn
        screen = room.screen
        assert sum(widget.region.width for widget in (screen.articles, screen.pane, screen.quotes)) == width
        assert all(len(line) == width for line in room.seen.split("\n") if line.isascii())


async def test_in_one_column_tab_and_enter_and_escape_move_between_the_panes(samples: Path) -> None:
    async with open_room(samples, size=(60, 24)) as room:
        await room.press("enter")
        assert room.drawn == ["article"]
        await room.press("tab")
        assert room.drawn == ["quotes"]
        await room.press("escape", "escape")
        assert room.drawn == ["list"]


async def test_in_two_columns_the_quotations_stand_in_for_the_list_while_they_have_the_focus(samples: Path) -> None:
    async with open_room(samples, size=(100, 24)) as room:
        await room.press("tab", "tab")
        assert room.drawn == ["article", "quotes"]
        await room.press("tab")
        assert room.drawn == ["list", "article"]


async def test_resizing_keeps_the_pane_that_has_the_focus(samples: Path) -> None:
    async with open_room(samples, size=(160, 30)) as room:
        await room.press("tab")
        await room.resize(60, 30)
        await room.pilot.pause()
        assert room.focus == "ArticlePane"
        assert room.drawn == ["article"]
        assert room.screen.pane.region.width == 60


async def test_brackets_step_through_the_quotations_from_the_list_too(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("right_square_bracket")
        assert "❝1/3 Ida Holm — said" in room.seen
        await room.press("right_square_bracket", "right_square_bracket")
        assert "❝3/3 Bo Lund — said" in room.seen
        assert room.screen.quotes.selected == 2
        await room.press("left_square_bracket")
        assert "❝2/3 Ida Holm — said" in room.seen
        assert room.focus == "ArticleList"


async def test_a_key_keeps_to_the_quotations_of_one_speaker_and_lets_go_of_them(samples: Path) -> None:
    async with open_room(samples, size=(160, 40)) as room:
        await room.press("S")
        assert room.screen.status.notice == "No quotation is current: ] goes to the next one"
        await room.press("right_square_bracket", "S")
        assert room.screen.status.notice == "Only quotations by Ida Holm: S for everybody's"
        assert "Quotes: Ida Holm" in room.seen
        assert "Bo Lund   " not in room.seen
        await room.press("right_square_bracket", "right_square_bracket", "right_square_bracket")
        assert "❝2/3 Ida Holm" in room.screen.status.text
        await room.press("S", "right_square_bracket")
        assert "❝3/3 Bo Lund" in room.screen.status.text
        await room.press("c", "right_square_bracket")
        assert "❝3/3 Bo Lund" in room.screen.status.text  # it was the last, and is named all the same
        await room.press("S", "j")
        assert room.screen.quotes.speaker is None


async def test_the_quotations_can_be_narrowed_where_they_are_not_on_the_screen(samples: Path) -> None:
    async with open_room(samples, size=(60, 24)) as room:
        await room.press("enter", "right_square_bracket", "S", "tab")
        assert room.drawn == ["quotes"]
        assert "Quotes: Ida Holm" in room.seen


async def test_where_nobody_is_quoted_the_bracket_says_so(samples: Path) -> None:
    async with open_room(samples / "a10.txt") as room:
        await room.press("right_square_bracket")
        assert room.screen.status.notice == "No quotations in this article"
        assert room.screen.quotes.caption == "No quotes"


async def test_enter_in_the_quotations_shows_the_chosen_one_in_the_article(samples: Path) -> None:
    async with open_room(samples, size=(160, 30)) as room:
        await room.press("shift+tab", "j", "j", "enter")
        assert room.focus == "ArticlePane"
        assert room.screen.pane.current_quote == room.screen.quotes.selected


async def test_b_takes_the_three_views_of_the_boilerplate_in_turn(samples: Path) -> None:
    async with open_room(samples) as room:
        views = []
        for _ in range(3):
            await room.press("b")
            views.append(room.screen.pane.boilerplate)
        assert views == [Boilerplate.DIMMED, Boilerplate.HIDDEN, Boilerplate.ASIDE]


async def test_the_view_and_the_measure_of_the_settings_are_those_at_the_start(samples: Path) -> None:
    async with open_room(samples, options=Options(boilerplate=Boilerplate.HIDDEN, measure=50)) as room:
        assert room.screen.pane.boilerplate is Boilerplate.HIDDEN
        assert room.screen.pane.measure == 50


async def test_r_turns_to_the_source_and_back(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("r")
        assert room.screen.pane.source_view
        assert "advertisement" in room.seen
        await room.press("r")
        assert room.screen.status.notice == "The article"


async def test_escape_leaves_the_source_before_the_article(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("enter", "r", "b")
        assert room.screen.status.notice == "The source has the boilerplate in its place: r leaves it"
        await room.press("escape")
        assert (room.screen.pane.source_view, room.focus) == (False, "ArticlePane")
        await room.press("escape")
        assert room.focus == "ArticleList"


async def test_z_gives_the_article_the_screen_and_escape_gives_it_back(samples: Path) -> None:
    async with open_room(samples, size=(160, 30)) as room:
        await room.press("z")
        assert room.screen.pane.region.width == 160
        assert room.screen.pane.centred
        assert not room.screen.header.region.area
        await room.press("escape")
        assert room.drawn == ["list", "article", "quotes"]
        assert room.focus == "ArticlePane"


async def test_the_footer_follows_the_focus(samples: Path) -> None:
    async with open_room(samples) as room:
        assert "/ filter  s sort" in room.screen.keys.text
        await room.press("enter")
        assert "/ find" in room.screen.keys.text
        assert "filter" not in room.screen.keys.text


async def test_q_leaves(samples: Path) -> None:
    async with open_room(samples) as room:
        await room.press("q")
        assert room.app.return_code == 0
        assert room.app._exit


async def test_a_click_on_a_row_chooses_it_and_the_second_opens_it(samples: Path) -> None:
    async with open_room(samples) as room:
        row = (4, 1 + room.screen.articles.form.height)
        await room.pilot.click("ArticleList", offset=row)
        assert room.shown == "a10.txt"
        assert room.focus == "ArticleList"
        await room.pilot.click("ArticleList", offset=row)
        await room.pilot.pause()
        assert room.focus == "ArticlePane"


async def test_the_focus_is_seen_without_colour(samples: Path) -> None:
    async with open_room(samples) as room:
        assert room.seen.index("┏") < room.seen.index("╭")
        await room.press("tab")
        assert room.seen.index("╭") < room.seen.index("┏")
        assert "▌" in room.seen


async def test_in_a_pane_of_a_few_rows_all_but_one_are_for_what_is_read(samples: Path) -> None:
    async with open_room(samples / "b1.txt", size=(80, 24)) as room:
        full = room.screen.pane.size.height
        for rows in (8, 4, 2):
            await room.resize(80, rows)
            await room.pilot.pause()
            assert room.screen.pane.size.height == rows - 1
            assert "They are long." in room.seen or "Archive" in room.seen
            assert len(room.seen.splitlines()) == rows
        await room.resize(80, 24)
        await room.pilot.pause()
        assert room.screen.pane.size.height == full


@pytest.mark.parametrize("way", ["escape", "tab"])
async def test_reading_mode_shows_the_article_where_it_was_left_also_on_a_screen_of_one_pane(
    samples: Path, way: str
) -> None:
    async with open_room(samples / "b1.txt", size=(60, 15)) as room:
        await room.press("enter", "space", "space", "space", way)
        before = room.screen.pane.place
        await room.press("z")
        assert room.focus == "ArticlePane"
        place = room.screen.pane.place
        assert place.paragraph == before.paragraph
        assert abs(place.row - before.row) <= 2, "the rows are as many as the frame gives free"
