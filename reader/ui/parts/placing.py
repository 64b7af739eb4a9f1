"""`tab`, `esc`, `z`: the three panes, which of them has the focus, and the room that each is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.parts.columns import Pane, panes, sides

if TYPE_CHECKING:
    from textual.widget import Widget

    from reader.ui.parts.desk import Desk
    from reader.ui.parts.viewing import Viewing

_LOW = 9
"""Rows below which one pane has them all but one: header, frames and keys would take five."""


class Placing:
    """Gives panes the focus and the room they need."""

    def __init__(self, desk: Desk, viewing: Viewing) -> None:
        """`viewing` leads out of the source."""
        self._desk, self._viewing = desk, viewing
        self.widgets: dict[Pane, Widget] = {Pane.LIST: desk.articles, Pane.ARTICLE: desk.pane, Pane.QUOTES: desk.quotes}
        """The widget that draws each pane."""
        self._columns: dict[Pane, Widget] = {**self.widgets, Pane.LIST: desk.sidebar}
        """What takes up the room of each pane: the list has its searches above it."""

    def pane_of(self, widget: Widget) -> Pane | None:
        """The pane that a widget draws."""
        return next((pane for pane, known in self.widgets.items() if known is widget), None)

    def go_to(self, at: Pane) -> None:
        """Give a pane the focus, and the room it needs; other panes than the article lead out of reading mode."""
        if at is not Pane.ARTICLE:
            self.leave_alone()
        self._desk.at = at
        self._columns[at].display = True
        self._desk.set_focus(self.widgets[at])
        self.arrange()

    def step(self, by: int) -> None:
        """To the next pane, or the one before."""
        self.go_to(self._desk.at.step(by))

    def open(self) -> None:
        """From the list into the chosen article."""
        chosen = self._desk.articles.chosen
        if chosen is not None and chosen is not self._desk.entry:
            self._desk.choose(chosen)
        self.go_to(Pane.ARTICLE)

    def back(self) -> None:
        """One pane back: quotations, article, list; out of reading mode and of the source first."""
        if self._desk.alone:
            self.toggle()
        elif self._desk.at is Pane.QUOTES:
            self.go_to(Pane.ARTICLE)
        elif self._desk.pane.source_view:
            self._viewing.source()
        else:
            self.go_to(Pane.LIST)

    def toggle(self) -> None:
        """The article alone, or everything again."""
        desk = self._desk
        desk.alone = desk.pane.centred = not desk.alone
        desk.set_class(desk.alone, "-alone")
        self.go_to(Pane.ARTICLE)
        desk.tell(f"Reading mode: {desk.key('view.reading')} leaves it" if desk.alone else "Everything again")

    def leave_alone(self) -> None:
        """Out of reading mode, for what needs other panes."""
        if self._desk.alone:
            self.toggle()

    def arrange(self) -> None:
        """Show the panes that the width has room for."""
        desk = self._desk
        width, height = desk.app.size
        low = height < _LOW
        desk.set_class(low, "-low")
        shown = panes(0 if low else width, desk.at, alone=desk.alone)  # without frames, the focus would not be seen
        wide = sides(width, shown, desk.pane.widest)
        for pane, widget in self._columns.items():
            widget.display = pane in shown
            widget.styles.width = wide.get(pane, "1fr")
