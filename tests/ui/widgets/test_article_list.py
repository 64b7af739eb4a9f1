"""The list's rows: what they say, where the cursor is, how they scroll."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.library.shelf.entry import Entry, Facts
from reader.library.shelf.file_shelf import Shelf
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.rows import Form, details, form_for, row_lines, short_date
from tests.ui.hands import press, resize
from tests.ui.panes import PaneApp

FACTS = Facts("Bridge opens", "The Gull", "2025-09-07", 460, 5, "Ida Holm")


def known(path: str, place: int, facts: Facts, *, unread: bool = True) -> Entry:
    """An entry that has been looked into."""
    entry = Entry(path, place, unread=unread)
    entry.facts = facts
    return entry


def entries(count: int) -> list[Entry]:
    return [known(f"{number}.txt", number, FACTS._replace(headline=f"Story {number}")) for number in range(count)]


class Listed(PaneApp):
    """A list alone on the screen, and what was chosen in it."""

    def __init__(self, rows: list[Entry]) -> None:
        self.chosen: list[Entry] = []
        self.articles = ArticleList(self.chosen.append, Shelf([]).marked)
        self.rows = rows
        super().__init__(self.articles)

    def on_mount(self) -> None:
        super().on_mount()
        self.articles.show(self.rows)


async def test_a_row_says_headline_source_date_length_and_who_is_quoted() -> None:
    app = Listed([known("a.txt", 1, FACTS)])
    async with app.run_test(size=(37, 24)):
        assert app.screen_rows()[:4] == ["▌● Bridge opens", "▌  The Gull · 7 Sep 2025 · 2 min", "▌  ❝5 Ida Holm", ""]


async def test_a_long_headline_takes_two_lines_and_leaves_one_to_the_facts() -> None:
    headline = "Bridge over the northern harbour opens after nine years of delays and two changes of contractor"
    app = Listed([known("a.txt", 1, FACTS._replace(headline=headline))])
    async with app.run_test(size=(37, 24)) as pilot:
        assert app.screen_rows()[:4] == [
            "▌● Bridge over the northern harbour",
            "▌  opens after nine years of delays…",
            "▌  7 Sep 2025 · 2 min · ❝5",
            "",
        ]
        app.articles.show(app.rows, "harbour nine")
        await pilot.pause()
        strips = app.screen._compositor.render_strips()[:2]
        marked = [segment.text for strip in strips for segment in strip if segment.style and segment.style.underline]
        assert marked == ["harbour", "nine"]


async def test_in_a_wide_list_the_facts_stand_on_one_line() -> None:
    app = Listed([known("a.txt", 1, FACTS, unread=False)])
    async with app.run_test(size=(70, 24)):
        assert app.screen_rows()[:2] == ["▌  Bridge opens", "▌  The Gull · 7 Sep 2025 · 2 min · ❝5 Ida Holm"]


async def test_an_article_that_cannot_be_read_is_marked() -> None:
    app = Listed([Entry("a.txt", 1, error="no such file")])
    async with app.run_test(size=(37, 24)):
        assert app.screen_rows()[:3] == ["▌! a.txt", "▌  can't be read", "▌  no such file"]


def test_a_low_list_has_no_gaps() -> None:
    assert form_for(30, 24) == Form(lines=3, gap=1)
    assert form_for(70, 10) == Form(lines=2, gap=0)


@pytest.mark.parametrize(
    ("entry", "lines"),
    [
        (Entry("a.txt", 1), ["…"]),
        (Entry("a.txt", 1, error="no such file"), ["can't be read", "no such file"]),
        (known("a.txt", 1, FACTS._replace(site=None, published="soon", quotes=0)), ["2 min", ""]),
        (known("a.txt", 1, FACTS._replace(site="G\x1b[1m", speaker=None)), ["G␛[1m · 7 Sep 2025 · 2 min", "❝5"]),
        (known("a.txt", 1, FACTS._replace(quotes=1230)), ["The Gull · 7 Sep 2025 · 2 min", "❝1,230 Ida Holm"]),
    ],
)
def test_what_is_not_known_is_left_out_and_what_is_wrong_is_told(entry: Entry, lines: list[str]) -> None:
    assert details(entry, 2, 40) == lines


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (50, "The Gull · 7 Sep 2025 · 2 min · ❝5 Ida Holm"),
        (40, "The Gull · 7 Sep 2025 · 2 min · ❝5"),
        (30, "7 Sep 2025 · 2 min · ❝5"),
        (12, "2 min · ❝5"),
        (8, "2 min ·…"),
    ],
)
def test_where_room_is_short_the_least_telling_facts_are_left_out(width: int, line: str) -> None:
    assert details(known("a.txt", 1, FACTS), 1, width) == [line]


@given(st.text(), st.integers(1, 60), st.sampled_from([2, 3]))
def test_no_line_of_a_row_is_wider_than_its_room(headline: str, width: int, lines: int) -> None:
    entry = known("a.txt", 1, FACTS._replace(headline=headline, site=headline, speaker=headline))
    row = row_lines(entry, Form(lines, 1), width)
    assert len(row) <= lines
    assert all(cell_len(line.text) <= max(2, width) for line in row)


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2025-09-07", "7 Sep 2025"),
        ("2025-12-31T23:59:59+02:00", "31 Dec 2025"),
        (None, ""),
        ("2025", ""),
        ("x-1-2", ""),
        ("2025-13-01", ""),
    ],
)
def test_dates_are_short_and_what_is_none_is_left_out(published: str | None, shown: str) -> None:
    assert short_date(published) == shown


async def test_the_cursor_stays_in_view_and_on_the_list() -> None:
    app = Listed(entries(50))
    async with app.run_test(size=(30, 12)) as pilot:
        for _ in range(6):
            await press(pilot, "j")
        assert "▌● Story 6" in app.screen_rows()
        await press(pilot, "G", "j")
        assert "▌● Story 49" in app.screen_rows()
        await press(pilot, "g", "k")
        assert app.screen_rows()[0] == "▌● Story 0"
        assert [entry.place for entry in app.chosen] == [1, 2, 3, 4, 5, 6, 49, 0]


@pytest.mark.parametrize("taller", [16, 24, 60])
async def test_the_cursor_is_in_view_after_the_screen_has_become_another_size(taller: int) -> None:
    app = Listed(entries(40))
    async with app.run_test(size=(37, 10)) as pilot:
        app.articles.choose(30)
        await pilot.pause()
        for height in (taller, 10, taller):
            await resize(pilot, 37, height)
            await pilot.pause()
            assert any("Story 30" in row for row in app.screen_rows())


async def test_the_wheel_moves_the_view_and_not_the_cursor() -> None:
    app = Listed(entries(50))
    async with app.run_test(size=(30, 12)) as pilot:
        await pilot._post_mouse_events([__import__("textual.events").events.MouseScrollDown], app.articles)
        await pilot.pause()
        assert app.screen_rows()[0] == " ● Story 1"
        assert app.chosen == []


async def test_the_cursor_goes_where_it_is_told_when_the_rows_change() -> None:
    rows = entries(5)
    app = Listed(rows)
    async with app.run_test(size=(30, 24)):
        app.articles.show([rows[4], rows[2]], at=rows[2])
        assert app.articles.chosen is rows[2]
        app.articles.show([rows[3], rows[1]], at=rows[2])
        assert app.articles.chosen is rows[3]


async def test_a_list_without_rows_says_why() -> None:
    app = Listed(entries(5))
    async with app.run_test(size=(30, 24)) as pilot:
        await press(pilot, "j")
        app.articles.show([], empty="Nothing")
        await pilot.pause()
        assert app.articles.chosen is None
        assert app.screen_rows()[0] == " Nothing"
        app.articles.show([], empty="Nothing matches “harbour bridge”: esc shows all")
        await pilot.pause()
        assert [row.strip() for row in app.screen_rows()[:3]] == [
            "Nothing matches “harbour",
            "bridge”: esc shows all",
            "",
        ]


async def test_letters_that_match_the_filter_are_marked() -> None:
    app = Listed(entries(1))
    async with app.run_test(size=(30, 12)) as pilot:
        app.articles.show(app.rows, "tory")
        await pilot.pause()
        strip = app.screen._compositor.render_strips()[0]
        marked = "".join(segment.text for segment in strip if segment.style and segment.style.underline)
        assert marked == "tory"


async def test_ten_thousand_rows_cost_what_those_in_view_cost() -> None:
    app = Listed(entries(10_000))
    async with app.run_test(size=(30, 20)):
        drawn = 0
        real = app.articles.render_line

        def counted(y: int) -> object:
            nonlocal drawn
            drawn += 1
            return real(y)

        app.articles.render_line = counted  # type: ignore[method-assign, assignment]  # to count the calls
        app.articles.action_bottom()
        app.articles.render_lines(app.articles.region)
        assert drawn == 20
