"""The way back in an article: after what, and to where."""

from __future__ import annotations

from dataclasses import replace

from reader.article.model import Kind
from reader.ui.options import Boilerplate
from reader.ui.typeset.flow import Spot
from tests.ui.articles import HARBOUR, article, long_article
from tests.ui.hands import press, resize
from tests.ui.panes import article_pane


async def test_one_goes_back_to_where_one_read_before_one_jumped_about_and_forth_again() -> None:
    running, pane = article_pane()
    async with running.run_test(size=(80, 24)) as pilot:
        pane.show(long_article(2000))
        assert not pane.leap_back()
        await press(pilot, "space", "space", "j")
        read = running.screen_rows()
        assert not pane.leap_back()  # a page further is no jump
        await press(pilot, "G")
        end = running.screen_rows()
        await press(pilot, "g")
        pane.search("number 777 of", regex=False)
        await pilot.pause()
        assert any("sentence number 777 of" in row for row in running.screen_rows())
        assert pane.leap_back()
        await pilot.pause()
        assert running.screen_rows() == read
        assert pane.leap_back()
        await pilot.pause()
        assert any("sentence number 777 of" in row for row in running.screen_rows())
        await press(pilot, "j", "G")
        assert running.screen_rows()[-2:] == end[-2:]
        assert pane.leap_back()
        await pilot.pause()
        assert any("sentence number 777 of" in row for row in running.screen_rows())
        pane.show(replace(HARBOUR, document=replace(HARBOUR.document, path="another.txt")))
        assert not pane.leap_back()


async def test_the_way_back_holds_in_another_width_and_with_boilerplate_shown() -> None:
    running, pane = article_pane()
    async with running.run_test(size=(80, 24)) as pilot:
        pane.show(long_article(400))
        await press(pilot, "space", "space")
        pane.goto_block(len(pane.article.blocks) - 1 if pane.article else 0)
        await resize(pilot, 50, 12)
        pane.boilerplate = Boilerplate.DIMMED
        before = pane.place.paragraph
        assert pane.leap_back()
        assert pane.place.paragraph < before


async def test_a_step_to_a_paragraph_longer_than_the_pane_is_no_jump() -> None:
    running, pane = article_pane()
    async with running.run_test(size=(40, 5)):
        pane.show(long_article(40))
        for _ in range(3):
            pane.step_paragraph(1)
        assert pane.flow.top > Spot(1, 0)
        assert not pane.leap_back()


async def test_the_way_back_leads_nowhere_on_a_page_without_a_paragraph() -> None:
    boilerplate = article([(Kind.NAVIGATION, f"Section {number}") for number in range(60)], [])
    running, pane = article_pane()
    async with running.run_test(size=(60, 12)) as pilot:
        pane.show(boilerplate)
        pane.boilerplate = Boilerplate.DIMMED
        await press(pilot, "G")
        pane.boilerplate = Boilerplate.HIDDEN
        assert pane.leap_back()
        pane.show(article([], []))  # the same file, saved empty
        assert pane.leap_back()
