"""The outline: the article's headings, to jump by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from reader.ui.commands import Where, bindings
from reader.ui.purpose import Purpose
from reader.ui.screens.popup import TypingPopup
from reader.ui.widgets.heading_list import HeadingList
from reader.ui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from reader.ui.typeset.contents import Heading

_FRAME = 2


class OutlineScreen(TypingPopup[int]):
    """Gives the block of the heading to go to, or None."""

    CSS_PATH = "../styles/outline.tcss"
    BINDINGS: ClassVar = [*bindings(Where.MOVING, Where.OUTLINE)]

    def __init__(self, headings: Sequence[Heading], here: int | None) -> None:
        super().__init__()
        self.headings = HeadingList(headings, here)
        self.headings.caption = "Outline"
        self.headings.styles.height = len(headings) + _FRAME

    def compose(self) -> ComposeResult:
        """The list; the line to type in comes below it when it is asked for."""
        with Vertical(id="outline"):
            yield self.headings

    def on_mount(self) -> None:
        """The list takes the keys."""
        self.headings.hint = self.keys_of(Where.OUTLINE)
        self.headings.focus()

    def action_jump(self) -> None:
        """Go to the heading under the cursor."""
        self.dismiss(self.headings.chosen)

    def action_filter(self) -> None:
        """Open the line that narrows the list."""
        self.ask(Prompt(Purpose.FILTER), "#outline")

    def action_down(self) -> None:
        """While something is typed, arrows move too."""
        self.headings.action_down()

    def action_up(self) -> None:
        """Likewise."""
        self.headings.action_up()

    def on_prompt_changed(self, message: Prompt.Changed) -> None:
        """Each letter counts."""
        left = self.headings.narrow(message.text)
        message.prompt.say("" if left else "no such heading")

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """Enter goes there, if any heading is left."""
        if self.headings.chosen is not None:
            self.action_jump()

    def on_prompt_cancelled(self, message: Prompt.Cancelled) -> None:
        """All headings again."""
        self.drop_prompt()
        self.headings.narrow("")
        self.headings.focus()

    def on_heading_list_chosen(self, message: HeadingList.Chosen) -> None:
        """A heading was clicked."""
        self.action_jump()
