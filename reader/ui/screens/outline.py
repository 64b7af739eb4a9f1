"""The outline: the article's headings, to jump by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from reader.ui.commands import Where, bindings
from reader.ui.purpose import Purpose
from reader.ui.screens.popup import ListPopup
from reader.ui.widgets.heading_list import HeadingList
from reader.ui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from reader.ui.typeset.contents import Heading

_FRAME = 2


class OutlineScreen(ListPopup[int]):
    """Gives the block of the heading to go to, or None."""

    CSS_PATH = "../styles/outline.tcss"
    BINDINGS: ClassVar = [*bindings(Where.MOVING, Where.OUTLINE)]

    def __init__(self, headings: Sequence[Heading], here: int | None) -> None:
        super().__init__()
        self.rows = HeadingList(headings, here)
        self.rows.caption = "Outline"
        self.rows.styles.height = len(headings) + _FRAME

    def compose(self) -> ComposeResult:
        """The list; the line to type in comes below it when it is asked for."""
        self.rows.hint = self.keys_of(Where.OUTLINE)
        with Vertical(id="outline"):
            yield self.rows

    def action_jump(self) -> None:
        """Go to the heading under the cursor."""
        self.dismiss(self.rows.chosen)

    def action_filter(self) -> None:
        """Open the line that narrows the list."""
        self.ask(Prompt(Purpose.FILTER), "#outline")

    def on_prompt_changed(self, message: Prompt.Changed) -> None:
        """Each letter counts."""
        left = self.rows.narrow(message.text)
        message.prompt.say("" if left else "no such heading")

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """Enter goes there, if any heading is left."""
        if self.rows.chosen is not None:
            self.action_jump()

    def on_prompt_cancelled(self, message: Prompt.Cancelled) -> None:
        """All headings again."""
        self.drop_prompt()
        self.rows.narrow("")
        self.rows.focus()
