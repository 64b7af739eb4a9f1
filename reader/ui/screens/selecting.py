"""What the mouse selects on a screen."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import Screen

Result = TypeVar("Result")


class Selecting(Screen[Result]):
    """A screen on which nothing is selected but text that can be: the toolkit takes all that the mouse came over."""

    def get_selected_text(self) -> str | None:
        """The text that is selected; none where it begins below a text's last line, which the toolkit fails on."""
        self.selections = {widget: part for widget, part in self.selections.items() if widget.allow_select}
        try:
            return super().get_selected_text()
        except IndexError:
            return None
