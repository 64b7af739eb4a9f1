"""A line of the screen that says something: the header, the status line and the keys are each one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.inks import Inks
from reader.ui.typeset.graphemes import fit, steady
from reader.ui.typeset.wrap import wrap

Part = tuple[str, str]
"""Words, and the role they are drawn in; an empty one for the bar's own colours."""


class Bar(Widget):
    """Parts from the left and parts from the right on one line; where both don't fit, the left gives way.

    What is said once and not again may take as many lines as it needs instead, for as long as it is said.
    """

    DEFAULT_CSS = "Bar { height: 1; width: 1fr; }"
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._left: tuple[Part, ...] = ()
        self._right: tuple[Part, ...] = ()
        self._wraps = False
        self._rows: list[str] = []
        """What is said in more than one line."""

    @property
    def text(self) -> str:
        """What the line says, without its colours."""
        return "".join(words for words, _ in (*self._left, *self._right))

    def say(self, left: Sequence[Part], right: Sequence[Part] = (), *, wraps: bool = False) -> None:
        """Draw these parts from now on; one that `wraps` has the bar to itself where it needs more than a line."""
        parts = tuple(tuple((steady(words), role) for words, role in side) for side in (left, right))
        if parts != (self._left, self._right):
            self._left, self._right = parts
            self._wraps = wraps
            self._set_rows()
            self.refresh()

    def on_resize(self) -> None:
        """Another width may take another number of lines."""
        self._set_rows()

    def _set_rows(self) -> None:
        """Take as many lines as there are rows, and one where what is said fits, or may be cut."""
        width = self.size.width
        rows = []
        if self._wraps and width > 2 and cell_len(self.text) > width:
            words = self._left[0][0].strip()
            bound = re.sub(r"^(\W) ", "\\1\xa0", words)  # a mark does not stand alone before a word longer than a line
            rows = [words[start:end] for start, end in wrap(bound, width - 2)]
        if rows != self._rows:
            self._rows = rows
            self.styles.height = max(1, len(rows))
            self.refresh()  # it may take as many lines as before

    def render_line(self, y: int) -> Strip:
        """A line, as wide as the bar."""
        width, style = self.size.width, self.rich_style
        if y < len(self._rows):
            row = Segment(f" {self._rows[y]}", self._style(self._left[0][1]))
            return Strip([row]).adjust_cell_length(width, style)
        if y:  # the bar is taller than what it says until it is laid out anew
            return Strip.blank(width, style)
        right = Strip([Segment(words, self._style(role)) for words, role in self._right])
        left: list[Segment] = []
        room = width - right.cell_length
        for words, role in self._left:
            segment = Segment(fit(words, room), self._style(role))
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
