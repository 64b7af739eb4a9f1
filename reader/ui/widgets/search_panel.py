"""The saved searches, above the list they fill: a name and a number each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.events import Click, MouseScrollDown, MouseScrollUp, Resize
from textual.message import Message
from textual.strip import Strip

from reader.article.visible import one_line
from reader.ui.commands import Where, bindings
from reader.ui.typeset.graphemes import fit
from reader.ui.widgets.frame import Framed
from reader.ui.widgets.moving import Moving
from reader.ui.widgets.painter import filled

_MOST = 6
"""Rows at most: the list below is what one reads in."""
_FRAME = 2


class Choice(NamedTuple):
    """A row: what stands there, and the query that it fills the list by."""

    name: str
    query: str
    number: int


class SearchPanel(Moving, Framed, can_focus=True):
    """Rows with a cursor; the one whose query the list shows is marked."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar = [*bindings(Where.MOVING, Where.SEARCHES)]

    class Chosen(Message):
        """The search under the cursor is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.caption = "Searches"
        self.rows: Sequence[Choice] = ()
        self._cursor = self._top = 0
        self._query = ""
        self.styles.height = _FRAME

    @property
    def chosen(self) -> Choice | None:
        """The row under the cursor."""
        return self.rows[self._cursor] if self._cursor < len(self.rows) else None

    def show(self, rows: Sequence[Choice], query: str) -> None:
        """Show these searches; `query` is what the list is narrowed by."""
        before = self.chosen
        self.rows, self._query = rows, query
        names = [row.name for row in rows]
        if before and before.name in names:
            self._cursor = names.index(before.name)
        self.styles.height = min(len(rows), _MOST) + _FRAME
        self._move(self._cursor)

    def go_to(self, query: str) -> None:
        """Put the cursor on the search that the list shows."""
        self._query = query
        self._move(next((at for at, row in enumerate(self.rows) if row.query == query), 0))

    page_steps = _MOST

    def step(self, by: int) -> None:
        """Move the cursor."""
        self._move(self._cursor + by)

    def action_choose(self) -> None:
        """Ask for the search under the cursor."""
        self.post_message(self.Chosen())

    def on_click(self, event: Click) -> None:
        """A click asks for a search."""
        offset = event.get_content_offset(self)
        if offset is not None and self._top + offset.y < len(self.rows):
            self._move(self._top + offset.y)
            self.action_choose()

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """The wheel moves the view, not the cursor, as in the list."""
        event.stop()
        self._scroll(self._top + 1)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """The wheel moves the view, not the cursor, as in the list."""
        event.stop()
        self._scroll(self._top - 1)

    def on_resize(self, event: Resize) -> None:
        """The cursor stays in view."""
        self._move(self._cursor)

    def render_line(self, y: int) -> Strip:
        """One search."""
        width, at = self.size.width, self._top + y
        ground = self.rich_style
        if at >= len(self.rows):
            return Strip([Segment(" " * width, ground)], width)
        row, inks = self.rows[at], self.inks
        here = at == self._cursor and self.has_focus
        style = ground + inks["cursor"] if here else ground
        number = f" {row.number:,} "
        lead = ("▌" if here else " ") + ("● " if row.query == self._query else "  ")
        name = fit(one_line(row.name), width - len(lead) - len(number))
        gap = " " * max(0, width - len(lead) - cell_len(name) - len(number))
        number_style = style if here else ground + inks["meta"]
        segments = [Segment(lead + name, style), Segment(gap, style), Segment(number, number_style)]
        return filled(segments, width, style)

    def _move(self, at: int) -> None:
        self._cursor = max(0, min(at, len(self.rows) - 1))
        self.hint = f"{self._cursor + 1:,}/{len(self.rows):,}" if len(self.rows) > _MOST else ""
        self._scroll(max(min(self._top, self._cursor), self._cursor - self._height + 1))

    @property
    def _height(self) -> int:
        return max(1, self.size.height)

    def _scroll(self, top: int) -> None:
        self._top = max(0, min(top, len(self.rows) - self._height))
        self.refresh()
