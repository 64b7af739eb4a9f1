"""A line of the screen that says something: the header, the status line and the keys are each one."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.cells import shorten
from reader.ui.inks import Inks
from reader.ui.typeset.graphemes import steady

Part = tuple[str, str]
"""Words, and the role they are drawn in; an empty one for the bar's own colours."""


class Bar(Widget):
    """Parts from the left and parts from the right on one line; where both don't fit, the left gives way."""

    DEFAULT_CSS = "Bar { height: 1; width: 1fr; }"
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._left: tuple[Part, ...] = ()
        self._right: tuple[Part, ...] = ()

    @property
    def text(self) -> str:
        """What the line says, without its colours."""
        return "".join(words for words, _ in (*self._left, *self._right))

    def say(self, left: Sequence[Part], right: Sequence[Part] = ()) -> None:
        """Draw these parts from now on."""
        parts = tuple(tuple((steady(words), role) for words, role in side) for side in (left, right))
        if parts != (self._left, self._right):
            self._left, self._right = parts
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line, as wide as the bar."""
        width, style = self.size.width, self.rich_style
        right = Strip([Segment(words, self._style(role)) for words, role in self._right])
        left: list[Segment] = []
        room = width - right.cell_length
        for words, role in self._left:
            segment = Segment(shorten(words, room), self._style(role))
            left.append(segment)
            room -= segment.cell_length
            if room <= 0 or segment.text != words:
                break  # what was cut ends the line: another ellipsis behind its own would say nothing
        return Strip.join([Strip(left).adjust_cell_length(max(0, width - right.cell_length), style), right]).crop(
            0, width
        )

    def _style(self, role: str) -> Style:
        if not role:
            return self.rich_style
        return self.rich_style + Inks(self.app.theme_variables, colour=not self.app.no_color)[role]
