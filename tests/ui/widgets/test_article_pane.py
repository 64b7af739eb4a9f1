"""The article pane: where it is, by its keys and its mouse."""

from __future__ import annotations

import pytest
from textual.app import ComposeResult
from textual.events import MouseScrollDown

from reader.article.model import Kind
from reader.ui.options import Boilerplate
from reader.ui.widgets.article_pane import ArticlePane, Place
from tests.ui.articles import HARBOUR, HARBOUR_PARTS, article, long_article, quote
from tests.ui.hands import press, resize
from tests.ui.panes import PaneApp, article_pane


async def test_a_pane_that_is_not_shown_knows_its_paragraph_and_goes_to_it_when_it_is() -> None:
    running, pane = article_pane()
    async with running.run_test(size=(60, 12)) as pilot:
        pane.show(long_article(400))
        await press(pilot, "G")
        pane.display = False
        await pilot.pause()
        pane.show(HARBOUR)
        assert pane.current_block is HARBOUR.blocks[pane.place.paragraph]
        assert pane.current_block.kind is Kind.HEADLINE
        pane.boilerplate = Boilerplate.HIDDEN
        assert pane.current_block.kind is Kind.HEADLINE
        last = pane.step_quote(1), pane.step_quote(1), pane.step_quote(1)
        assert pane.place.quote == last[-1]
        pane.display = True
        await pilot.pause()
        assert (pane.place.quote, pane.current_block) == (last[-1], HARBOUR.blocks[pane.place.paragraph])
        assert any("❯" in row for row in running.screen_rows())


async def test_a_page_with_less_on_it_set_while_the_pane_is_not_shown_leaves_a_paragraph_under_the_cursor() -> None:
    running, pane = article_pane()
    async with running.run_test(size=(60, 12)) as pilot:
        pane.show(HARBOUR)
        pane.boilerplate = Boilerplate.HIDDEN
        await press(pilot, "G")
        pane.display = False
        await pilot.pause()
        for whole in (True, False):
            pane.source_view = whole
            assert pane.current_block is HARBOUR.blocks[pane.place.paragraph]


async def test_end_of_a_long_article_is_reached_and_its_top_again() -> None:
    running, pane = article_pane()
    async with running.run_test(size=(80, 24)) as pilot:
        pane.show(long_article(2000))
        await press(pilot, "G")
        await pilot.pause()
        assert any("sentence number 2000 of" in row for row in running.screen_rows())
        await press(pilot, "g")
        await pilot.pause()
        assert "A very long report" in running.screen_rows()[0]


async def test_quotations_are_stepped_through_in_order_and_marked_without_colour() -> None:
    running, pane = article_pane()
    async with running.run_test(size=(90, 30)) as pilot:
        pane.show(HARBOUR)
        steps = [pane.step_quote(1) for _ in range(5)]
        await pilot.pause()
        rows = running.screen_rows()
    assert steps == [0, 1, 2, 3, 3]
    assert next(row for row in rows if "❯" in row).startswith(" ┃❯Amir Haddad")


async def test_place_is_kept_and_restored() -> None:
    running, pane = article_pane()
    async with running.run_test(size=(80, 24)) as pilot:
        pane.show(long_article(300))
        await press(pilot, "space", "space", "j")
        pane.step_paragraph(1)
        await pilot.pause()
        before, place = running.screen_rows(), pane.place
        pane.show(HARBOUR)
        await pilot.pause()
        pane.show(long_article(300), place)
        await pilot.pause()
        assert running.screen_rows() == before
        assert place != Place()


async def test_current_block_is_that_of_the_paragraph_cursor() -> None:
    running, pane = article_pane()
    async with running.run_test(size=(80, 24)):
        pane.show(HARBOUR)
        pane.step_paragraph(1)
        pane.step_paragraph(1)
        assert pane.current_block is not None
        assert pane.current_block.text == HARBOUR_PARTS[2][1]
        pane.step_paragraph(-1)
        assert pane.current_block.text == HARBOUR_PARTS[1][1]


@pytest.mark.parametrize("size", [(60, 24), (100, 30), (240, 50), (12, 5)])
async def test_resize_keeps_the_paragraph_at_the_top_of_the_pane(size: tuple[int, int]) -> None:
    running, pane = article_pane()
    async with running.run_test(size=(80, 24)) as pilot:
        pane.show(long_article(300))
        await press(pilot, "space", "space", "space")
        unit = pane.flow.top.unit
        await resize(pilot, *size)
        await pilot.pause()
        assert pane.flow.top.unit == unit
        await resize(pilot, 80, 24)
        await pilot.pause()
        assert pane.flow.top.unit == unit


@pytest.mark.parametrize("view", [{"boilerplate": Boilerplate.DIMMED}, {"source_view": True}])
async def test_another_view_keeps_the_paragraph_at_the_top(view: dict[str, object]) -> None:
    running, pane = article_pane()
    async with running.run_test(size=(80, 6)) as pilot:
        pane.show(HARBOUR)
        await press(pilot, "space", "space")
        before = pane.flow.top_text()
        for name, value in view.items():
            setattr(pane, name, value)
        await pilot.pause()
        after = pane.flow.top_text()
        assert before
        assert after
        assert after.block == before.block


@pytest.mark.parametrize("steps", [0, 1, 2])
async def test_the_marked_paragraph_stays_marked_where_it_is_in_every_view(steps: int) -> None:
    running, pane = article_pane()
    menu = [(Kind.NAVIGATION, f"Section {number}") for number in range(40)]
    async with running.run_test(size=(80, 16)) as pilot:
        pane.show(article((menu[0], (Kind.KICKER, "Harbour"), *menu, *HARBOUR_PARTS)))
        for _ in range(steps):
            pane.step_paragraph(1)
        block, row = pane.current_block, pane.place.row
        for view in (Boilerplate.DIMMED, Boilerplate.HIDDEN, Boilerplate.ASIDE):
            pane.boilerplate = view
            await pilot.pause()
            assert pane.current_block is block
            assert pane.place.row == row
            assert block is not None
            assert any(block.text[:40] in line for line in running.screen_rows())
        pane.source_view = True
        await pilot.pause()
        assert pane.current_block is block


async def test_who_has_scrolled_away_from_a_quotation_steps_on_from_what_is_in_view() -> None:
    parts = [(Kind.BODY, f"“Number {number} is said here,” Rosa Lindqvist said.") for number in range(40)]
    story = article(parts, [quote(parts, at, f"Number {at} is said here,") for at in range(40)])
    running, pane = article_pane()
    async with running.run_test(size=(80, 16)) as pilot:
        pane.show(story)
        await pilot.pause()
        assert [pane.step_quote(1), pane.step_quote(1)] == [0, 1]
        await press(pilot, "j", "j")
        assert pane.step_quote(1) == 2, "it is in view"
        await press(pilot, "G")
        top = pane.flow.top_text()
        assert top is not None
        assert pane.step_quote(1) == top.block
        await press(pilot, "g")
        assert pane.step_quote(-1) == 0, "there is none before it"
        pane.source_view = True
        await pilot.pause()
        assert [pane.step_quote(1), pane.step_quote(1)] == [1, 2]
        pane.display = False
        await pilot.pause()
        assert pane.step_quote(1) == 3


async def test_typing_on_searches_from_where_the_search_began() -> None:
    running, pane = article_pane()
    async with running.run_test(size=(80, 10)) as pilot:
        pane.show(long_article(100))
        for typed in ("number 5", "number 50", "number 5"):
            pane.search(typed, regex=False)
        await pilot.pause()
        assert any("number 5 of" in row for row in running.screen_rows())


async def test_click_moves_the_paragraph_cursor_and_makes_a_quotation_current() -> None:
    running, pane = article_pane()
    async with running.run_test(size=(80, 40)) as pilot:
        pane.show(HARBOUR)
        await pilot.pause()
        row = next(y for y, text in enumerate(running.screen_rows()) if "We have waited" in text)
        await pilot.click(ArticlePane, offset=(12, row))
        assert pane.current_quote == 0
        assert pane.current_block is not None
        assert pane.current_block.text == HARBOUR_PARTS[5][1]


async def test_wheel_scrolls_three_rows() -> None:
    running, pane = article_pane()
    async with running.run_test(size=(80, 10)) as pilot:
        pane.show(long_article(20))
        await pilot.pause()
        before = running.screen_rows()
        pane.post_message(MouseScrollDown(pane, 5, 5, 0, 1, 0, False, False, False))
        await pilot.pause()
        assert [row[3:] for row in running.screen_rows()[:7]] == [row[3:] for row in before[3:]]


async def test_an_article_shown_before_the_pane_has_a_size_is_at_its_place() -> None:
    class Early(PaneApp):
        def compose(self) -> ComposeResult:
            yield self.pane
            assert isinstance(self.pane, ArticlePane)
            self.pane.show(long_article(50), Place(30, 1, None))

    pane = ArticlePane()
    running = Early(pane)
    async with running.run_test(size=(80, 20)) as pilot:
        await pilot.pause()
        assert pane.place == Place(30, 1, None)


async def test_nothing_to_show_is_an_empty_pane_that_answers_every_key() -> None:
    running, pane = article_pane()
    async with running.run_test(size=(80, 20)) as pilot:
        pane.show(None)
        await press(pilot, "j", "k", "space", "G", "g")
        for by in (1, -1):
            pane.find_next(by)
            pane.step_paragraph(by)
        assert pane.step_quote(1) is None
        assert pane.current_block is None
        assert pane.place == Place()
        assert running.screen_rows() == [""] * 20
