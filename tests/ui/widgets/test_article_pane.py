"""The article pane, by its keys and its mouse."""

from __future__ import annotations

from reader.ui.options import Boilerplate
from reader.ui.widgets.article_pane import ArticlePane, Place
from tests.ui.articles import HARBOUR, HARBOUR_PARTS, long_article
from tests.ui.panes import PaneApp


def app() -> tuple[PaneApp, ArticlePane]:
    pane = ArticlePane()
    return PaneApp(pane), pane


async def test_headline_meta_line_body_and_what_was_set_aside_are_on_the_page() -> None:
    running, pane = app()
    async with running.run_test(size=(90, 45)) as pilot:
        pane.show(HARBOUR)
        await pilot.pause()
        rows = running.screen_rows()
    text = "\n".join(rows)
    assert "PORT ELLERY · The Ellery Post" in text
    assert "4 quotes" in text
    assert any("set aside: 2 captions · 1 credit · 1 related" in row for row in rows)
    assert next(row for row in rows if "acceptable" in row).endswith("— Rosa Lindqvist")
    assert any(row.startswith(" ▌ “We have waited") for row in rows)


async def test_hidden_boilerplate_is_counted_but_not_shown() -> None:
    running, pane = app()
    async with running.run_test(size=(90, 45)) as pilot:
        pane.show(HARBOUR)
        pane.boilerplate = Boilerplate.HIDDEN
        await pilot.pause()
        text = "\n".join(running.screen_rows())
    assert "set aside" in text
    assert "Cyclists" not in text


async def test_end_of_a_long_article_is_reached_and_its_top_again() -> None:
    running, pane = app()
    async with running.run_test(size=(80, 24)) as pilot:
        pane.show(long_article(2000))
        await pilot.press("G")
        await pilot.pause()
        assert any("sentence number 2000 of" in row for row in running.screen_rows())
        await pilot.press("g")
        await pilot.pause()
        assert "A very long report" in running.screen_rows()[0]


async def test_quotations_are_stepped_through_in_order_and_marked_without_colour() -> None:
    running, pane = app()
    async with running.run_test(size=(90, 30)) as pilot:
        pane.show(HARBOUR)
        steps = [pane.step_quote(1) for _ in range(5)]
        await pilot.pause()
        rows = running.screen_rows()
    assert steps == [0, 1, 2, 3, 3]
    assert next(row for row in rows if "❯" in row).startswith("┃❯ Amir Haddad")


async def test_place_is_kept_and_restored() -> None:
    running, pane = app()
    async with running.run_test(size=(80, 24)) as pilot:
        pane.show(long_article(300))
        for key in ("space", "space", "j", "right_curly_bracket"):
            await pilot.press(key)
        before, place = running.screen_rows(), pane.place
        pane.show(HARBOUR)
        await pilot.pause()
        pane.show(long_article(300), place)
        await pilot.pause()
        assert running.screen_rows() == before
        assert place != Place()


async def test_current_block_is_that_of_the_paragraph_cursor() -> None:
    running, pane = app()
    async with running.run_test(size=(80, 24)) as pilot:
        pane.show(HARBOUR)
        await pilot.press("right_curly_bracket", "right_curly_bracket")
        assert pane.current_block is not None
        assert pane.current_block.text == HARBOUR_PARTS[2][1]
        await pilot.press("left_curly_bracket")
        assert pane.current_block.text == HARBOUR_PARTS[1][1]
