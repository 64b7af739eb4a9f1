"""A pane's frame."""

from __future__ import annotations

import gc

from rich.segment import Segment
from textual.app import ComposeResult
from textual.geometry import Region
from textual.strip import Strip

from reader.ui.widgets.frame import Framed
from tests.ui.panes import PaneApp


class Numbered(Framed, can_focus=True):
    """Lines that say how often they were drawn."""

    DEFAULT_CSS = "Numbered { height: 5; width: 12; }"
    drawn = 0

    def render_line(self, y: int) -> Strip:
        self.drawn += 1
        return Strip([Segment(f"{y}".ljust(self.size.width))])


class Two(PaneApp):
    """Two framed panes."""

    CSS = "Framed { padding: 1; }"

    def __init__(self, pane: Numbered) -> None:
        super().__init__(pane)
        self.other = Numbered()

    def compose(self) -> ComposeResult:
        yield self.pane
        yield self.other


async def test_the_frame_of_the_focus_is_heavy_and_bears_a_caption() -> None:
    pane = Numbered()
    app = Two(pane)
    async with app.run_test(size=(20, 12)) as pilot:
        pane.caption = "Hi"
        await pilot.pause()
        assert app.screen_rows()[:5] == ["┏━ Hi ━━━━━┓", "┃0         ┃", "┃1         ┃", "┃2         ┃", "┗━━━━━━━━━━┛"]
        assert app.screen_rows()[5] == "╭──────────╮"
        app.other.focus()
        await pilot.pause()
        assert app.screen_rows()[0] == "╭─ Hi ─────╮"
        assert app.screen_rows()[5] == "┏━━━━━━━━━━┓"


async def test_a_caption_that_does_not_fit_is_cut_or_left_out() -> None:
    pane = Numbered()
    app = Two(pane)
    async with app.run_test(size=(20, 12)) as pilot:
        pane.caption = "A long caption"
        await pilot.pause()
        assert app.screen_rows()[0] == "┏━ A lon… ━┓"
        pane.styles.width = 4
        await pilot.pause()
        assert app.screen_rows()[0] == "┏━━┓"


async def test_the_lower_side_bears_a_hint_for_as_long_as_there_is_one() -> None:
    pane = Numbered()
    app = Two(pane)
    async with app.run_test(size=(20, 12)) as pilot:
        pane.hint = "q ends"
        await pilot.pause()
        assert app.screen_rows()[4] == "┗━ q ends ━┛"
        pane.hint = ""
        await pilot.pause()
        assert app.screen_rows()[4] == "┗━━━━━━━━━━┛"


async def test_only_lines_that_were_refreshed_are_drawn_again() -> None:
    pane = Numbered()
    app = Two(pane)
    async with app.run_test(size=(20, 12)) as pilot:
        await pilot.pause()
        pane.drawn = 0
        pane.refresh(Region(0, 1, 10, 1))
        await pilot.pause()
        assert pane.drawn == 1
        pane.refresh()
        await pilot.pause()
        assert pane.drawn == 4


async def test_lines_that_were_drawn_again_are_gone_at_once() -> None:
    pane = Numbered()
    app = Two(pane)
    async with app.run_test(size=(12, 10)) as pilot:
        await pilot.pause()
        gc.collect()
        gc.disable()  # a line that holds itself would stay
        try:
            before = strips()
            for _ in range(10):
                pane.refresh()
                await pilot.pause()
            assert strips() == before
        finally:
            gc.enable()


def strips() -> int:
    """How many lines there are in memory."""
    return sum(isinstance(each, Strip) for each in gc.get_objects())


async def test_without_padding_there_is_no_frame() -> None:
    pane = Numbered()
    app = Two(pane)
    async with app.run_test(size=(20, 12)) as pilot:
        pane.styles.padding = 0
        await pilot.pause()
        assert app.screen_rows()[0] == "0"
