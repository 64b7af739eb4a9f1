"""The list of articles: Textual's Line API, so that ten thousand rows cost what the rows in view cost.

It keeps its own scroll offset and never changes its virtual size, because either would lay the screen out again at
each key. Its messages are answered in the same turn (`call_next` would take a turn more): the callback `on_choose`
is how the article is on the screen with the same paint as the cursor.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import groupby
from typing import ClassVar

from rich.segment import Segment
from textual.events import Click, MouseScrollDown, MouseScrollUp, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from reader.library.shelf.entry import Entry
from reader.ui.commands import Where, bindings
from reader.ui.typeset.wrap import wrap
from reader.ui.widgets.frame import Framed
from reader.ui.widgets.moving import Moving
from reader.ui.widgets.painter import filled
from reader.ui.widgets.row_inks import ListInks, RowInks, list_inks
from reader.ui.widgets.rows import Form, Line, form_for, row_lines

_MARGINS = 4
"""Columns of the cursor's bar, the mark and the space after it, and one kept free at the right."""
_WHEEL = 3  # lines that a notch of the mouse wheel moves, as in terminals


class ArticleList(Moving, Framed, can_focus=True):
    """Rows of articles with a cursor; the row under the cursor is the article that is shown."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar = [*bindings(Where.MOVING, Where.LIST)]

    class Opened(Message):
        """A row was clicked that had the cursor already: the user wants to read it."""

    def __init__(self, on_choose: Callable[[Entry], None], mark: Callable[[str, str], Collection[int]]) -> None:
        """`mark` gives the characters of a title that a pattern finds."""
        super().__init__()
        self._on_choose, self._mark = on_choose, mark
        self._rows: Sequence[Entry] = ()
        self.selected: dict[Entry, None] = {}
        """Rows that were marked for what is done next, in the order they were."""
        self._pattern = ""
        self._cursor = 0
        self._top = 0
        """The line of the list that is drawn at the top."""
        self._empty = ""
        self._inks: ListInks | None = None
        self._laid: tuple[Entry, list[Line]] | None = None
        """The row that is being drawn, line by line, and what it says."""

    @property
    def chosen(self) -> Entry | None:
        """The entry under the cursor."""
        return self._rows[self._cursor] if self._cursor < len(self._rows) else None

    @property
    def place(self) -> int:
        """The number of the row under the cursor, from 0."""
        return self._cursor

    @property
    def rows(self) -> Sequence[Entry]:
        """The entries, in the order shown."""
        return self._rows

    @property
    def form(self) -> Form:
        """How rows are laid out at the present size."""
        return form_for(*self.size)

    def show(
        self, rows: Sequence[Entry], pattern: str = "", empty: str = "No articles", *, at: Entry | None = None
    ) -> None:
        """Show these entries, the cursor `at` one where it is among them; doesn't choose."""
        self._rows, self._pattern, self._empty = rows, pattern, empty
        if self.chosen is None or self.chosen is not at:
            self._cursor = rows.index(at) if at is not None and at in rows else 0
        self._scroll_to_cursor()
        self._tell_place()
        self.refresh()

    def choose(self, index: int) -> None:
        """Put the cursor on a row and show its article."""
        index = max(0, min(index, len(self._rows) - 1))
        if not self._rows or index == self._cursor:
            return
        before, self._cursor = self._cursor, index
        if self._scroll_to_cursor():
            self.refresh()
        else:
            self._refresh_rows(before, index)
        self._tell_place()
        self._on_choose(self._rows[index])

    def step_to(self, number: int) -> None:
        """To the row of a number; none between is shown."""
        self.choose(number - 1)

    def select_row(self) -> None:
        """Mark the row under the cursor, or unmark it, and go to the next."""
        entry = self.chosen
        if entry is None:
            return
        if entry in self.selected:
            del self.selected[entry]
        else:
            self.selected[entry] = None
        self.redraw(entry)
        self.action_down()

    def select_all(self) -> None:
        """Mark all rows that hold an article; where they are marked already, none."""
        listed = {entry: None for entry in self._rows[:] if entry.error is None}
        if listed:
            self.selected = {} if listed.keys() <= self.selected.keys() else {**self.selected, **listed}
        self.refresh()

    def select_none(self) -> None:
        """Unmark all rows."""
        if self.selected:
            self.selected.clear()
            self.refresh()

    def in_view(self) -> Sequence[Entry]:
        """The entries in view."""
        height = self.form.height
        first = self._top // height
        return self._rows[first : first + self.size.height // height + 2]

    def around(self, count: int = 1) -> Sequence[Entry]:
        """The entry under the cursor and its neighbours, the next one first."""
        places = [self._cursor, *(self._cursor + step * side for step in range(1, count + 1) for side in (1, -1))]
        return [self._rows[place] for place in places if 0 <= place < len(self._rows)]

    def redraw(self, entry: Entry) -> None:
        """Something about an entry has changed."""
        height = self.form.height
        first = self._top // height
        for index in range(first, min(len(self._rows), first + self.size.height // height + 2)):
            if self._rows[index] is entry:
                self._refresh_rows(index)

    def step(self, by: int) -> bool:
        """Choose a row that is `by` rows further down; whether it is another one."""
        before = self._cursor
        self.choose(self._cursor + by)
        return self._cursor != before

    @property
    def page_steps(self) -> int:
        """Rows of a page, but one that is kept in view."""
        return self.size.height // self.form.height - 1

    def on_click(self, event: Click) -> None:
        """A click on a row chooses it; the second opens it."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        row = (self._top + offset.y) // self.form.height
        if row < len(self._rows):
            again = row == self._cursor
            self.choose(row)
            if again or event.chain > 1:
                self.post_message(self.Opened())

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """The wheel moves the view, not the cursor."""
        event.stop()
        self._scroll(self._top + _WHEEL)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """The wheel moves the view, not the cursor."""
        event.stop()
        self._scroll(self._top - _WHEEL)

    def on_resize(self, event: Resize) -> None:
        """Another size may mean another form of row, so the cursor's may be elsewhere than where it was painted."""
        if self._scroll_to_cursor():
            self.refresh()

    def _draw(self, lines: Sequence[int], size: Size) -> None:
        self._laid = None  # more may be known of the article since
        super()._draw(lines, size)

    def render_line(self, y: int) -> Strip:
        """One line of one row."""
        form, width, inks = self.form, self.size.width, self._ready_inks()
        index, line = divmod(self._top + y, form.height)
        if index >= len(self._rows):
            words = [] if self._rows else [self._empty[slice(*span)] for span in wrap(self._empty, width - 2)]
            return filled([Segment(f" {words[y]}" if y < len(words) else "", inks.ground)], width, inks.ground)
        if line >= form.lines:
            return inks.blank
        return self._draw_row(self._rows[index], line, form, inks.here if index == self._cursor else inks.others)

    def _draw_row(self, entry: Entry, line: int, form: Form, row: RowInks) -> Strip:
        width = self.size.width
        if self._laid is None or self._laid[0] is not entry:
            self._laid = entry, row_lines(entry, form, width - _MARGINS)
        lines, mark = self._laid[1], row.read
        if line == 0:
            mark = self._mark_of(entry, row)
        segments = [row.bar, mark]
        if line < len(lines):
            text, start = lines[line]
            if start is None:
                segments.append(Segment(text, row.error if entry.error else row.details))
            else:
                segments += self._title(entry, text, start, row)
        return filled(segments, width, row.ground)

    def _mark_of(self, entry: Entry, row: RowInks) -> Segment:
        if entry in self.selected:
            return row.selected
        if entry.error:
            return row.broken
        return row.unread if entry.unread else row.read

    def _title(self, entry: Entry, text: str, start: int, row: RowInks) -> list[Segment]:
        """A line of the headline, from its character `start` on; letters that the filter looks for are marked."""
        style = row.title if entry.known else row.details
        places = set(self._mark(self._pattern, entry.title) if self._pattern else ())
        if not places:
            return [Segment(text, style)]
        stretches = groupby(enumerate(text, start), key=lambda at: at[0] in places)
        return [
            Segment("".join(letter for _, letter in letters), row.match if marked else style)
            for marked, letters in stretches
        ]

    def _ready_inks(self) -> ListInks:
        """The styles of all lines; Textual works one out anew each time it is asked."""
        width = self.size.width
        if self._inks is None or self._inks.blank.cell_length != width:
            self._inks = list_inks(self.rich_style, self.inks, width)
        return self._inks

    def notify_style_update(self) -> None:
        """Other colours."""
        self._inks = None
        super().notify_style_update()

    def _tell_place(self) -> None:
        """Which row of how many the cursor is on, in the frame."""
        count = len(self._rows)
        self.hint = f"{self._cursor + 1:,}/{count:,}" if count > 1 else ""

    def _scroll_to_cursor(self) -> bool:
        """Bring the cursor's row into view; whether that moved anything."""
        form, before = self.form, self._top
        first = self._cursor * form.height
        self._top = min(self._top, first)
        self._top = max(self._top, first + form.lines - max(form.lines, self.size.height))
        self._top = max(0, min(self._top, self._last_top()))
        return self._top != before

    def _last_top(self) -> int:
        return max(0, len(self._rows) * self.form.height - self.size.height)

    def _scroll(self, top: int) -> None:
        top = max(0, min(top, self._last_top()))
        if top != self._top:
            self._top = top
            self.refresh()

    def _refresh_rows(self, *indices: int) -> None:
        height = self.form.height
        self.refresh(*(Region(0, index * height - self._top, self.size.width, height) for index in indices))
