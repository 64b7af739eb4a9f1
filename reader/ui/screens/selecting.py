"""What all screens have in common: their app, and what the mouse selects on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget

if TYPE_CHECKING:
    from reader.ui.app import ReaderApp

Result = TypeVar("Result")


class Selecting(Screen[Result]):
    """A screen on which text is selected in the pane where the mouse began, however far it is drawn over its edges."""

    _unpainted = False
    """Whether the terminal has yet to be sent what has changed."""

    @property
    def reader(self) -> ReaderApp:
        """The app, by its own type."""
        return cast("ReaderApp", self.app)

    def _on_timer_update(self) -> None:
        """Lay out and paint what was changed, or what was left unpainted the last time."""
        super()._on_timer_update()
        if self._unpainted and self.is_current:
            self._compositor_refresh()

    def _compositor_refresh(self) -> None:
        """Paint; on a slow line not before the last screen has gone, or each key would wait for all before it.

        What is laid out meanwhile is where the next key finds it.
        """
        together = self.app._batch_count > 0  # what is painted while several things change at once, is thrown away
        self._unpainted = self.is_current and (together or self.reader.is_behind)
        if self._unpainted:
            self._update_timer.resume()
        else:
            super()._compositor_refresh()

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What the mouse is on; while it selects, the nearest place in the pane that it began in."""
        state = self._select_state if self._selecting else None
        if state and (pane := state.start.content_widget):
            inside = pane.content_region
            x = max(inside.x, min(x, inside.right - 1))
            y = max(inside.y, min(y, inside.bottom - 1))
        return super().get_widget_and_offset_at(x, y)

    def get_selected_text(self) -> str | None:
        """The text that is selected; none where it begins below a text's last line, which the toolkit fails on."""
        self.selections = {widget: part for widget, part in self.selections.items() if widget.allow_select}
        try:
            return super().get_selected_text()
        except IndexError:
            return None
