"""What the screens that are laid over the reading screen have in common."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

from reader.ui.commands import Where, terminal_bindings
from reader.ui.screens.selecting import Selecting
from reader.ui.widgets.keys import footer

if TYPE_CHECKING:
    from textual.events import DescendantFocus
    from textual.widget import Widget

    from reader.ui.widgets.heading_list import HeadingList
    from reader.ui.widgets.prompt import Prompt

Result = TypeVar("Result")

_SMALL = "-small"
"""The class of a screen that is too narrow or too low to have anything around its popup."""


class Popup(ModalScreen[Result], Selecting[Result]):
    """A screen over another that gives one answer, once."""

    BINDINGS: ClassVar = [*terminal_bindings()]
    HORIZONTAL_BREAKPOINTS = [(0, _SMALL), (60, "-wide")]  # noqa: RUF012 - the toolkit declares it so
    VERTICAL_BREAKPOINTS = [(0, _SMALL), (20, "-tall")]  # noqa: RUF012

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Leave with an answer. The second click of two, or a key that was on its way already, leaves nothing more."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def action_close(self) -> None:
        """Leave without an answer: stay where one is."""
        self.dismiss()

    def keys_of(self, where: Where) -> str:
        """`⏎ read · esc close`: this user's keys for what can be done here, as the frame bears them."""
        return " · ".join(f"{keys} {word}" for keys, word in footer(self.reader.commands, where))


class TypingPopup(Popup[Result]):
    """One on which a line to type in is opened."""

    _prompt: Prompt | None = None

    @property
    def prompt(self) -> Prompt | None:
        """The line to type in, while it is open."""
        return self._prompt

    def ask(self, prompt: Prompt, frame: str, before: Widget | None = None) -> None:
        """Open a line in a frame, named by a selector, unless one is open."""
        if self._prompt is None:
            self._prompt = prompt
            self.query_one(frame).mount(prompt, before=before)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The line has the keys while it is open, whatever the toolkit gave them to."""
        if self._prompt and self._prompt.stands and event.widget.parent is not self._prompt:
            self._prompt.take_keys()

    def drop_prompt(self) -> None:
        """Take the line away."""
        if self._prompt:
            self._prompt.remove()
            self._prompt = None


class ListPopup(TypingPopup[Result]):
    """One with a list to choose from."""

    rows: HeadingList

    @abstractmethod
    def action_jump(self) -> None:
        """Answer with what is under the cursor."""

    def on_mount(self) -> None:
        """The list takes the keys."""
        self.rows.focus()

    def on_heading_list_chosen(self, message: HeadingList.Chosen) -> None:
        """A row was clicked: that is the answer, unless something that is being typed would be lost."""
        if self.prompt is None or self.prompt.purpose.follows:
            self.action_jump()

    def action_down(self) -> None:
        """While something is typed, arrows move too."""
        self.rows.action_down()

    def action_up(self) -> None:
        """Likewise."""
        self.rows.action_up()
