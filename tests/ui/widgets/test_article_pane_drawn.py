"""How the article pane is drawn: marks, widths, and what the mouse selects."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from rich.color import Color
from rich.style import Style

from reader.article.model import Kind
from reader.ui.find import Found
from reader.ui.options import Boilerplate
from reader.ui.widgets.article_pane import ArticlePane
from tests.ui.articles import HARBOUR, HARBOUR_PARTS, article
from tests.ui.hands import press
from tests.ui.panes import PaneApp, article_pane


async def test_headline_meta_line_body_and_what_was_set_aside_are_on_the_page() -> None:
    running, pane = article_pane()
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
    running, pane = article_pane()
    async with running.run_test(size=(90, 45)) as pilot:
        pane.show(HARBOUR)
        pane.boilerplate = Boilerplate.HIDDEN
        await pilot.pause()
        text = "\n".join(running.screen_rows())
    assert "set aside" in text
    assert "Cyclists" not in text


async def test_source_view_has_each_line_with_its_label_reason_and_confidence() -> None:
    running, pane = article_pane()
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
    running, pane = article_pane()
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
    running, pane = article_pane()
    async with running.run_test(size=(40, 24)) as pilot:
        pane.show(HARBOUR)
        pane.search("delays and two changes", regex=False)
        await pilot.pause()
        painted = {style.bgcolor for style in styles_of(running, "delays and") + styles_of(running, "two changes")}
        plain = {style.bgcolor for style in styles_of(running, "Harbour bridge")}
    assert len(painted) == 1
    assert painted != plain


def _lightness(color: Color | None) -> int:
    assert color
    return sum(color.get_truecolor())


async def test_marks_are_seen_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    running, pane = article_pane()
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
    assert all(_lightness(style.color) > _lightness(style.bgcolor) for style in matches)  # so the ground is light
    assert [bool(style.underline) for style in matches].count(True) == 1
    assert headline.bold


async def test_selected_text_is_copied_without_its_line_wraps() -> None:
    running, pane = article_pane()
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
    running, pane = article_pane()
    async with running.run_test(size=(60, 40)) as pilot:
        pane.show(HARBOUR)
        await pilot.pause()
        row = next(y for y, text in enumerate(running.screen_rows()) if "The bridge over" in text)
        await pilot.double_click(ArticlePane, offset=(7, row))
        await pilot.pause()
        assert running.screen.get_selected_text() == HARBOUR_PARTS[2][1]


async def test_every_painted_row_is_as_wide_as_the_pane_whatever_the_script() -> None:
    running, pane = article_pane()
    words = "日本語の新聞 👨‍👩‍👧 🇩🇪 ❤️ שלום e\u0301te\u0301 ก้าว " * 6
    async with running.run_test(size=(41, 20)) as pilot:
        pane.show(article([(Kind.BODY, words)]))
        await pilot.pause()
        strips = [pane.render_line(y) for y in range(20)]
        widths = {sum(cell_len(segment.text) for segment in strip) for strip in strips}
    assert widths == {41}


async def test_reading_mode_centres_the_measure() -> None:
    running, pane = article_pane()
    async with running.run_test(size=(160, 20)) as pilot:
        pane.show(HARBOUR)
        pane.centred = True
        await pilot.pause()
        row = running.screen_rows()[0]
    assert row.index("Harbour") == (160 - 3 - 1 - 72) // 2 + 3


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
    running, pane = article_pane()
    pane.boilerplate_key = "F2"
    async with running.run_test(size=(80, 40)) as pilot:
        pane.show(HARBOUR)
        await pilot.pause()
        assert any(row.endswith(" F2 ─") for row in running.screen_rows())


async def test_rows_painted_after_a_key_are_those_of_a_full_repaint() -> None:
    running, pane = article_pane()
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
