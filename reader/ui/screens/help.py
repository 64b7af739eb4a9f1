"""The help screen: the keys, under which this user has them, what can be looked for, and the signs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from reader.ui.commands import Command, Where, bindings
from reader.ui.help_page import HelpPage, help_rows, speaking_of
from reader.ui.keymap import display
from reader.ui.purpose import Purpose
from reader.ui.screens.popup import TypingPopup
from reader.ui.widgets.moving import Moving
from reader.ui.widgets.prompt import Prompt


class HelpScreen(Moving, TypingPopup[None]):
    """All there is to be told, by the part of the screen it belongs to; or what what is typed speaks of."""

    CSS_PATH = "../styles/help.tcss"
    BINDINGS: ClassVar = [*bindings(Where.MOVING, Where.HELP)]

    def __init__(self, commands: Sequence[Command], here: Where = Where.ANYWHERE) -> None:
        """`here` is the part of the screen that one is in: its keys come first."""
        super().__init__()
        self._commands = commands
        self._rows = help_rows(commands, here)
        self._below = "keys" if here is Where.PROMPT else "queries and signs"
        self._words = Static(HelpPage(self._rows))

    def compose(self) -> ComposeResult:
        """A page of text that scrolls; the line to type in comes below it when it is asked for."""
        filter_key, end_key, close_key = (
            next(display(command.first_key) for command in self._commands if command.id == name)
            for name in ("help.filter", "move.bottom", "help.close")
        )
        with Vertical(id="help") as frame:
            frame.border_title = "Help"
            frame.border_subtitle = Text(f"{filter_key} narrows · {end_key} {self._below} · {close_key} closes")
            with VerticalScroll(id="page", can_focus=False):
                yield self._words

    def action_filter(self) -> None:
        """Open the line that narrows the help."""
        self.ask(Prompt(Purpose.FILTER), "#help")

    def on_prompt_changed(self, message: Prompt.Changed) -> None:
        """Each letter counts."""
        found = speaking_of(message.text, self._rows)
        self._words.update(HelpPage(found))
        message.prompt.say("" if found else "nothing of that")
        self.action_top()

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """What is left stays, to be read."""
        self._close_prompt()

    def on_prompt_cancelled(self, message: Prompt.Cancelled) -> None:
        """All of it again."""
        self._words.update(HelpPage(self._rows))
        self._close_prompt()

    def _close_prompt(self) -> None:
        self.set_focus(None)
        self.drop_prompt()

    def step(self, by: int) -> None:
        """Move the page, by lines."""
        self._page.scroll_relative(y=by, animate=False, immediate=True)

    @property
    def page_steps(self) -> int:
        """Lines in view."""
        return self._page.size.height

    @property
    def _page(self) -> VerticalScroll:
        return self.query_one("#page", VerticalScroll)
