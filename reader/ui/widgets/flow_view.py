"""What the article and the quotations panel share: a page of units, painted row by row, scrolled without a layout.

The widget keeps its own place on the page and never changes `virtual_size`, so a key costs one repaint and no layout;
and it does not animate.
"""

from __future__ import annotations

from textual import events
from textual.geometry import Offset, Region, Size
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.typeset.flow import Flow, Spot
from reader.ui.typeset.page import Page
from reader.ui.typeset.rows import Row
from reader.ui.widgets.frame import Framed
from reader.ui.widgets.moving import Moving
from reader.ui.widgets.painter import GUTTER, Layer, Margin, Overlay, Painter

_WHEEL = 3
RIGHT = 1
"""Columns kept free at the right edge."""


class FlowView(Moving, Framed, can_focus=True):
    """A page in a pane."""

    DEFAULT_CSS = "FlowView { color: $reader-text; }"

    def __init__(self) -> None:
        super().__init__()
        self.flow = Flow(Page(), 1, 1)
        self._left = 0
        self._painter: Painter | None = None
        self._view: list[tuple[Spot, Row]] | None = None
        self._overlays: dict[int, list[Overlay]] = {}
        self._painting = False
        self._fitted = Size(0, 0)
        """The size the page is set for."""
        self._clicked: int | None = None

    # What a subclass says of its page.

    def set_width(self, room: int) -> int:
        """Columns that text is set in when there is room for `room`."""
        return room

    def left_margin(self, room: int, width: int) -> int:
        """Columns left of the gutter when text takes `width` of `room`."""
        return 0

    def margin(self, unit: int, row: Row) -> Margin:
        """What stands left of a row."""
        return Margin()

    def overlays(self, unit: int) -> list[Overlay]:
        """What lies over a unit's text for the moment; the selection is added to it."""
        return []

    def moved(self) -> None:
        """Called after the pane was scrolled by the reader."""

    # The page and its place.

    def lay(self, page: Page) -> None:
        """Another page, from its top."""
        self._fitted = self.size
        self.flow = Flow(page, *self._measure())
        self.repaint()

    def refit(self) -> None:
        """The same page in another size; the text at the top stays there."""
        if self._fitted:
            self._fitted = self.size
            self.flow.resize(*self._measure())
            self.repaint()
        else:
            self.lay(self.flow.page)

    def repaint(self) -> None:
        """Paint all rows again."""
        self._view = None
        self._overlays.clear()
        if self._painting:
            self.forget()
        else:
            self.refresh()

    def repaint_units(self, *units: int) -> None:
        """Paint the rows of some units again, where they are in view."""
        for unit in units:
            self._overlays.pop(unit, None)
            rows = [y for y, (spot, _) in enumerate(self.seen()) if spot.unit == unit]
            if rows:
                self.refresh(Region(0, rows[0], self.size.width, len(rows)))

    def scroll_to_spot(self, spot: Spot) -> None:
        """Bring a row to the top of the pane, or as near as the page's end allows."""
        if self.flow.put(spot):
            self.repaint()
            self.moved()

    def _measure(self) -> tuple[int, int]:
        room = max(1, self.size.width - GUTTER - RIGHT)
        width = max(1, min(room, self.set_width(room)))
        self._left = self.left_margin(room, width)
        return width, max(1, self.size.height)

    def seen(self) -> list[tuple[Spot, Row]]:
        """The rows in view."""
        if self._view is None:
            self._view = self.flow.view()
        return self._view

    def spot_at(self, y: int) -> tuple[Spot, Row] | None:
        """The row at a line of the pane."""
        seen = self.seen()
        return seen[y] if 0 <= y < len(seen) else None

    def offset_at(self, x: int, y: int) -> int | None:
        """Offset in its unit's text of the character at a cell of the pane."""
        at = self.spot_at(y)
        return None if at is None else at[1].offset_at(x - self._left - GUTTER)

    @property
    def text_column(self) -> int:
        """The pane's column that text begins in."""
        return self._left + GUTTER

    # Painting.

    def render_lines(self, crop: Region) -> list[Strip]:
        """Lines for the screen; Textual asks `render_line` itself when it wants to know what is under the mouse."""
        self._painting = True
        try:
            if self.size != self._fitted:
                self.refit()  # Textual reports a size after painting in it: the first paint would have no text
            return super().render_lines(crop)
        finally:
            self._painting = False

    def render_line(self, y: int) -> Strip:
        """One line of the pane."""
        painter, width = self._ready_painter(), self.size.width
        at = self.spot_at(y)
        if at is None:
            return painter.blank(width) if self._painting else self._end(painter, width)
        (unit, _), row = at
        if not self._painting:
            return painter.strip_with_offsets(row, unit, self._left, width)
        if unit not in self._overlays:
            self._overlays[unit] = [*self.overlays(unit), *self._selected(unit)]
        return painter.strip(row, self.margin(unit, row), self._overlays[unit], self._left, width)

    def _end(self, painter: Painter, width: int) -> Strip:
        """A line below the page: for the selection, the end of its text."""
        units = self.flow.page.units
        if not units:
            return painter.blank(width)
        end = len(units[-1].text)
        return painter.strip_with_offsets(Row((), end, end), len(units) - 1, self._left, width)

    def _ready_painter(self) -> Painter:
        if self._painter is None:
            self._painter = Painter(
                self.rich_style, self.inks.__getitem__, self.screen.get_component_rich_style("screen--selection")
            )
        return self._painter

    def notify_style_update(self) -> None:
        """Another theme, or a change of focus: styles are made anew."""
        super().notify_style_update()
        self._painter = None

    def on_resize(self) -> None:
        """Wrap again, where no paint has seen to it."""
        if self.size != self._fitted:
            self.refit()

    # Selecting with the mouse: offsets are (character, unit), so that a selection survives wrapping and scrolling.

    def _selected(self, unit: int) -> list[Overlay]:
        selection = self.text_selection
        if selection is None:
            return []
        start, end = _bounds(selection, unit, len(self.flow.page.units[unit].text))
        return [Overlay(start, end, Layer.SELECTED)] if start < end else []

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text: paragraphs unwrapped, parted by a blank line where the page parts them."""
        text, below = "", ""
        for index, unit in enumerate(self.flow.page.units):
            start, end = _bounds(selection, index, len(unit.text))
            if start < end:
                text += below + unit.text[start:end]
                below = "\n" if self.flow.rows(index)[-1].runs else "\n\n"
        return (text, "\n") if text else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Show the selection."""
        self.repaint()

    @property
    def select_container(self) -> Widget:
        """What a triple click selects in: this pane, not the whole screen."""
        return self

    def text_select_all(self) -> None:
        """A double click selects the paragraph under it, rather than the page."""
        if self._clicked is not None:
            end = len(self.flow.page.units[self._clicked].text)
            self.screen.selections = {self: Selection(Offset(0, self._clicked), Offset(end, self._clicked))}

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember which unit a click may turn out to mean."""
        inside = event.get_content_offset(self)
        at = None if inside is None else self.spot_at(inside.y)
        self._clicked = None if at is None else at[0].unit

    # Moving, by the keys and the wheel.

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Three rows down."""
        self._wheel(event, _WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Three rows up."""
        self._wheel(event, -_WHEEL)

    def _wheel(self, event: events.MouseEvent, by: int) -> None:
        event.stop()
        event.prevent_default()
        self.step(by)

    def step(self, by: int) -> None:
        """Move the page under the pane, by rows."""
        self.scroll_to_spot(self.flow.step(self.flow.top, by))

    @property
    def page_steps(self) -> int:
        """Rows of the pane, but one that is kept in view."""
        return self.flow.height - 1


def _bounds(selection: Selection, unit: int, length: int) -> tuple[int, int]:
    """The part of a unit's text that a selection covers; empty where it covers none."""
    start, end = selection
    first = 0 if start is None or start.y < unit else start.x if start.y == unit else length
    last = length if end is None or end.y > unit else end.x if end.y == unit else 0
    return min(first, length), min(last, length)
