"""The outline's headings, with a cursor that moves from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.message import Message

from reader.library.search.fuzzy import match
from reader.ui.commands import Where, bindings
from reader.ui.typeset.contents import Heading, contents
from reader.ui.typeset.flow import Spot
from reader.ui.typeset.rows import Row
from reader.ui.widgets.flow_view import FlowView
from reader.ui.widgets.painter import Layer, Margin, Overlay


class HeadingList(FlowView):
    """Headings to choose from; those that a pattern leaves."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar = [*bindings(Where.MOVING)]

    class Chosen(Message):
        """A heading was clicked."""

    def __init__(self, headings: Sequence[Heading], here: int | None) -> None:
        """`here` is the block of the heading whose part is being read: the cursor begins there."""
        super().__init__()
        self._headings, self._here, self._pattern = list(headings), here, ""
        self._cursor = next((at for at, heading in enumerate(headings) if heading.block == here), 0)
        self.lay(contents(self._headings, here))

    @property
    def chosen(self) -> int | None:
        """The block of the heading under the cursor."""
        units = self.flow.page.units
        return units[self._cursor].block if self._cursor < len(units) else None

    def narrow(self, pattern: str) -> int:
        """Show the headings that the pattern occurs in, the cursor on the one it was on or on the first; how many."""
        before = self.chosen
        self._pattern = pattern
        left = [heading for heading in self._headings if not pattern.strip() or match(pattern, heading.text)]
        self.lay(contents(left, self._here))
        self._cursor = next((at for at, heading in enumerate(left) if heading.block == before), 0)
        self._reveal()
        return len(left)

    def put(self, headings: Sequence[Heading]) -> None:
        """Show other headings, the cursor on the same row as far as there are rows."""
        self._headings = list(headings)
        self.lay(contents(self._headings, self._here))
        self._cursor = max(0, min(self._cursor, len(self._headings) - 1))
        self._reveal()

    def refit(self) -> None:
        """Another size, the cursor still in view."""
        super().refit()
        self._reveal()

    def margin(self, unit: int, row: Row) -> Margin:
        """The cursor."""
        return Margin(cursor=unit == self._cursor)

    def overlays(self, unit: int) -> list[Overlay]:
        """The row under the cursor, and the letters that the pattern found."""
        text = self.flow.page.units[unit].text
        over = [Overlay(0, len(text), Layer.QUOTE)] if unit == self._cursor else []
        found = match(self._pattern, text) if self._pattern.strip() else ()
        return [*over, *(Overlay(at, at + 1, Layer.MATCH) for at in found or ())]

    def step(self, by: int) -> None:
        """Move the cursor."""
        last = len(self.flow.page.units) - 1
        self._cursor = max(0, min(self._cursor + by, last))
        self._reveal()

    @property
    def page_steps(self) -> int:
        """Headings of a page, but one that is kept in view."""
        return self.flow.height - 1

    def on_click(self, event: events.Click) -> None:
        """A click chooses."""
        inside = event.get_content_offset(self)
        at = None if inside is None else self.spot_at(inside.y)
        if at is not None:
            self._cursor = at[0].unit
            self.post_message(self.Chosen())

    def _reveal(self) -> None:
        if self.flow.page.units and self._fitted:
            last = len(self.flow.rows(self._cursor)) - 1
            self.flow.reveal(Spot(self._cursor, 0), Spot(self._cursor, last), 1)
        self.repaint()
