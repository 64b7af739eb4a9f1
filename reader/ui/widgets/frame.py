"""A pane's frame, drawn in its padding, with its lines.

Textual's own border costs a turn through its style cache for each line of the widget at each repaint: 3 ms of a key at
120 × 40, twice what the text itself takes. Here a line is drawn once with the sides of the frame and kept until it is
refreshed. The frame of the pane with the focus is heavy, so that it is seen without colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.inks import Inks
from reader.ui.typeset.graphemes import fit

_LIGHT = (("╭", "─", "╮"), "│", ("╰", "─", "╯"))
_HEAVY = (("┏", "━", "┓"), "┃", ("┗", "━", "┛"))


class _Line(Strip):
    """A line as it is kept.

    Most lines are painted whole, and then Textual notes in the line that it is its own only part. It would so outlive
    its use until garbage is collected, and leafing through articles would take a megabyte more.
    """

    __slots__ = ()

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """The parts between some columns."""
        places = list(cuts)
        return [self] if places == [self.cell_length] else super().divide(places)


class Framed(Widget):
    """A widget of lines with a frame around them; a subclass draws the lines inside by `render_line`."""

    def __init__(self) -> None:
        super().__init__()
        self._caption = self._hint = ""
        self._lines: dict[int, Strip] = {}
        self._drawn_at = Size(0, 0)
        self._inside: Size | None = None

    @property
    def size(self) -> Size:
        """The room inside the frame. Textual looks its widget up each time; while lines are drawn it is the same."""
        return super().size if self._inside is None else self._inside

    @property
    def caption(self) -> str:
        """What stands in the frame's upper side."""
        return self._caption

    @caption.setter
    def caption(self, caption: str) -> None:
        if caption != self._caption:
            self._caption = caption
            self.refresh(Region(0, -1, self.size.width, 1))

    @property
    def hint(self) -> str:
        """What stands in the frame's lower side: the place in a list, the keys of what is laid over the screen."""
        return self._hint

    @hint.setter
    def hint(self, hint: str) -> None:
        if hint != self._hint:
            self._hint = hint
            self.refresh(Region(0, self.size.height, self.size.width, 1))

    @property
    def inks(self) -> Inks:
        """The roles' styles in the present theme."""
        return Inks(self.app.theme_variables, colour=not self.app.no_color)

    def refresh(self, *regions: Region, **how: Any) -> Framed:
        """Draw these regions anew, or everything."""
        if regions:
            top = self.styles.padding.top
            for region in regions:
                for y in region.line_range:
                    self._lines.pop(y + top, None)
        else:
            self.forget()
        return super().refresh(*regions, **how)

    def forget(self) -> None:
        """Draw every line anew when it is painted next."""
        self._lines.clear()

    def notify_style_update(self) -> None:
        """Other colours: everything is drawn anew."""
        self.forget()
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of the widget, frame and all; those that were not refreshed are as they were."""
        size = self.outer_size
        if size != self._drawn_at:
            self._lines.clear()
            self._drawn_at = size
        missing = [y for y in crop.line_range if y not in self._lines]
        if missing:
            self._inside = self.size
            try:
                self._draw(missing, size)
            finally:
                self._inside = None
        lines = [self._lines[y] for y in crop.line_range]
        start, end = crop.column_span
        return lines if (start, end) == (0, size.width) else [line.crop(start, end) for line in lines]

    def _draw(self, lines: Sequence[int], size: Size) -> None:
        filters, background = self.get_line_filters(), self.background_colors[1]
        top, side, bottom = _HEAVY if self.has_focus else _LIGHT
        style = self.rich_style + self.inks["focus" if self.has_focus else "dim"]
        framed, edge = bool(self.styles.padding.top), Segment(side, style)
        for y in lines:
            if not framed:
                segments = list(self.render_line(y))
            elif y == 0:
                segments = self._side(top, size.width, style, self._caption)
            elif y == size.height - 1:
                segments = self._side(bottom, size.width, style, self._hint)
            else:
                segments = [edge, *self.render_line(y - 1), edge]
            for line_filter in filters:
                segments = line_filter.apply(segments, background)
            self._lines[y] = _Line(segments, size.width if framed else None)

    def _side(self, corners: tuple[str, str, str], width: int, style: Style, caption: str) -> list[Segment]:
        """The upper or the lower side of the frame."""
        left, line, right = corners
        words = f" {fit(caption, width - 6)} " if caption else ""
        rest = width - 3 - cell_len(words)
        if rest < 1:
            return [Segment(left + line * (width - 2) + right, style)]
        name = style + Style(bold=True, reverse=self.has_focus)
        return [Segment(left + line, style), Segment(words, name), Segment(line * rest + right, style)]
