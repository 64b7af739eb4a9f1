"""The article pane, by its keys and its mouse."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from rich.style import Style
from textual.app import ComposeResult
from textual.events import MouseScrollDown

from reader.article.model import Kind
from reader.ui.find import Found
from reader.ui.options import Boilerplate
from reader.ui.widgets.article_pane import ArticlePane, Place
from tests.ui.articles import HARBOUR, HARBOUR_PARTS, article, long_article, quote
from tests.ui.hands import press, resize
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
    assert any(row.startswith("  ▌“We have waited") for row in rows)


async def test_hidden_boilerplate_is_counted_but_not_shown() -> None:
    running, pane = app()
    async with running.run_test(size=(90, 45)) as pilot:
        pane.show(HARBOUR)
        pane.boilerplate = Boilerplate.HIDDEN
        await pilot.pause()
        text = "\n".join(running.screen_rows())
    assert "set aside" in text
    assert "Cyclists" not in text


async def test_a_pane_that_is_not_shown_knows_its_paragraph_and_goes_to_it_when_it_is() -> None:
    running, pane = app()
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
    running, pane = app()
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
    running, pane = app()
    async with running.run_test(size=(80, 24)) as pilot:
        pane.show(long_article(2000))
        await press(pilot, "G")
        await pilot.pause()
        assert any("sentence number 2000 of" in row for row in running.screen_rows())
        await press(pilot, "g")
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
    assert next(row for row in rows if "❯" in row).startswith(" ┃❯Amir Haddad")


async def test_place_is_kept_and_restored() -> None:
    running, pane = app()
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
    running, pane = app()
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
    running, pane = app()
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
    running, pane = app()
    async with running.run_test(size=(80, 6)) as pilot:
        pane.show(HARBOUR)
        await press(pilot, "space", "space")
        before = pane.flow.top_block()
        for name, value in view.items():
            setattr(pane, name, value)
        await pilot.pause()
        assert pane.flow.top_block() == before


@pytest.mark.parametrize("steps", [0, 1, 2])
async def test_the_marked_paragraph_stays_marked_where_it_is_in_every_view(steps: int) -> None:
    running, pane = app()
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
    running, pane = app()
    async with running.run_test(size=(80, 16)) as pilot:
        pane.show(story)
        await pilot.pause()
        assert [pane.step_quote(1), pane.step_quote(1)] == [0, 1]
        await press(pilot, "j", "j")
        assert pane.step_quote(1) == 2, "it is in view"
        await press(pilot, "G")
        top = pane.flow.top_block()
        assert top is not None
        assert pane.step_quote(1) == top
        await press(pilot, "g")
        assert pane.step_quote(-1) == 0, "there is none before it"
        pane.source_view = True
        await pilot.pause()
        assert [pane.step_quote(1), pane.step_quote(1)] == [1, 2]
        pane.display = False
        await pilot.pause()
        assert pane.step_quote(1) == 3


async def test_source_view_has_each_line_with_its_label_reason_and_confidence() -> None:
    running, pane = app()
    async with running.run_test(size=(120, 30)) as pilot:
        pane.source_view = True
        pane.show(HARBOUR)
        await pilot.pause()
        rows = running.screen_rows()
    caption = next(row for row in rows if row.strip().startswith("7 "))
    assert caption.split()[:3] == ["7", "caption", "90%"]
    assert "Cyclists cross the new bridge" in caption
    assert caption.endswith("because-caption")
    assert any(row.strip() == "8" for row in rows)


async def test_found_text_is_marked_and_the_next_match_is_round_the_end() -> None:
    running, pane = app()
    async with running.run_test(size=(80, 24)) as pilot:
        pane.show(HARBOUR)
        assert pane.search("the new bridge", regex=False) == Found(2, 0)
        pane.find_next(1)
        pane.find_next(1)
        await pilot.pause()
        assert pane.search("the new bridge", regex=False).current == 0
        pane.find_next(-1)
        assert pane.found == Found(2, 1)
        assert pane.search("no such words", regex=False) == Found(0, None)
        assert pane.search("(", regex=True).error


async def test_a_match_across_a_line_wrap_is_marked_in_both_rows() -> None:
    running, pane = app()
    async with running.run_test(size=(40, 24)) as pilot:
        pane.show(HARBOUR)
        pane.search("delays and two changes", regex=False)
        await pilot.pause()
        painted = {style.bgcolor for style in styles_of(running, "delays and") + styles_of(running, "two changes")}
        plain = {style.bgcolor for style in styles_of(running, "Harbour bridge")}
    assert len(painted) == 1
    assert painted != plain


async def test_typing_on_searches_from_where_the_search_began() -> None:
    running, pane = app()
    async with running.run_test(size=(80, 10)) as pilot:
        pane.show(long_article(100))
        for typed in ("number 5", "number 50", "number 5"):
            pane.search(typed, regex=False)
        await pilot.pause()
        assert any("number 5 of" in row for row in running.screen_rows())


async def test_marks_are_seen_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    running, pane = app()
    async with running.run_test(size=(80, 40)) as pilot:
        pane.show(HARBOUR)
        pane.goto_quote(0)
        pane.search("bridge", regex=False)
        await pilot.pause()
        (current,) = styles_of(running, "“We have", "We have waited long enough,")
        matches = styles_of(running, "bridge", "bridge")
        (headline,) = styles_of(
            running, "after nine years of delays", " opens after nine years of delays and two changes of"
        )
    assert current.underline
    assert all(style.reverse for style in matches)
    assert [bool(style.underline) for style in matches].count(True) == 1
    assert headline.bold


async def test_click_moves_the_paragraph_cursor_and_makes_a_quotation_current() -> None:
    running, pane = app()
    async with running.run_test(size=(80, 40)) as pilot:
        pane.show(HARBOUR)
        await pilot.pause()
        row = next(y for y, text in enumerate(running.screen_rows()) if "We have waited" in text)
        await pilot.click(ArticlePane, offset=(12, row))
        assert pane.current_quote == 0
        assert pane.current_block is not None
        assert pane.current_block.text == HARBOUR_PARTS[5][1]


async def test_wheel_scrolls_three_rows() -> None:
    running, pane = app()
    async with running.run_test(size=(80, 10)) as pilot:
        pane.show(long_article(20))
        await pilot.pause()
        before = running.screen_rows()
        pane.post_message(MouseScrollDown(pane, 5, 5, 0, 1, 0, False, False, False))
        await pilot.pause()
        assert [row[3:] for row in running.screen_rows()[:7]] == [row[3:] for row in before[3:]]


async def test_selected_text_is_copied_without_its_line_wraps() -> None:
    running, pane = app()
    async with running.run_test(size=(40, 40)) as pilot:
        pane.show(HARBOUR)
        await pilot.pause()
        rows = running.screen_rows()
        first = next(y for y, text in enumerate(rows) if "The bridge over" in text)
        last = next(y for y, text in enumerate(rows) if "“We have waited" in text)
        await pilot.mouse_down(ArticlePane, offset=(7, first))
        await pilot.hover(ArticlePane, offset=(10, last))
        await pilot.mouse_up(ArticlePane, offset=(10, last))
        await pilot.pause()
        selected = running.screen.get_selected_text()
        assert pane.current_quote is None
    body = HARBOUR_PARTS[2][1]
    assert selected == f"{body[body.index('bridge') :]}\n\n“We have"


async def test_double_click_selects_the_paragraph() -> None:
    running, pane = app()
    async with running.run_test(size=(60, 40)) as pilot:
        pane.show(HARBOUR)
        await pilot.pause()
        row = next(y for y, text in enumerate(running.screen_rows()) if "The bridge over" in text)
        await pilot.double_click(ArticlePane, offset=(7, row))
        await pilot.pause()
        assert running.screen.get_selected_text() == HARBOUR_PARTS[2][1]


async def test_every_painted_row_is_as_wide_as_the_pane_whatever_the_script() -> None:
    running, pane = app()
    words = "日本語の新聞 👨‍👩‍👧 🇩🇪 ❤️ שלום e\u0301te\u0301 ก้าว " * 6
    async with running.run_test(size=(41, 20)) as pilot:
        pane.show(article([(Kind.BODY, words)]))
        await pilot.pause()
        strips = [pane.render_line(y) for y in range(20)]
        widths = {sum(cell_len(segment.text) for segment in strip) for strip in strips}
    assert widths == {41}


async def test_reading_mode_centres_the_measure() -> None:
    running, pane = app()
    async with running.run_test(size=(160, 20)) as pilot:
        pane.show(HARBOUR)
        pane.centred = True
        await pilot.pause()
        row = running.screen_rows()[0]
    assert row.index("Harbour") == (160 - 3 - 1 - 72) // 2 + 3


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
    running, pane = app()
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


def styles_of(running: PaneApp, near: str, exactly: str | None = None) -> list[Style]:
    """The styles of the painted segments that hold a text, or that are exactly a text in the row that holds it."""
    return [
        segment.style
        for strip in running.screen._compositor.render_strips()
        if near in strip.text
        for segment in strip
        if segment.style and (segment.text == exactly if exactly else near in segment.text)
    ]


async def test_rule_below_the_story_names_the_key_that_changes_the_view() -> None:
    running, pane = app()
    pane.boilerplate_key = "F2"
    async with running.run_test(size=(80, 40)) as pilot:
        pane.show(HARBOUR)
        await pilot.pause()
        assert any(row.endswith(" F2 ─") for row in running.screen_rows())


async def test_rows_painted_after_a_key_are_those_of_a_full_repaint() -> None:
    running, pane = app()
    async with running.run_test(size=(60, 16)) as pilot:
        pane.show(HARBOUR)
        for step in ("}", "]", "}", "]", "]", "[", "{", "j", "}", "space", "k"):
            if step in "[]":
                pane.step_quote(1 if step == "]" else -1)
            elif step in "{}":
                pane.step_paragraph(1 if step == "}" else -1)
            else:
                await press(pilot, step)
            await pilot.pause()
            kept = [list(strip) for strip in running.screen._compositor.render_strips()]
            pane.repaint()
            await pilot.pause()
            assert [list(strip) for strip in running.screen._compositor.render_strips()] == kept
