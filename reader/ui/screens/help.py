"""The help screen: the table of commands, under the keys this user has for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from reader.ui.commands import Command, Where, bindings
from reader.ui.keymap import display
from reader.ui.purpose import Purpose
from reader.ui.screens.popup import TypingPopup
from reader.ui.widgets.prompt import Prompt


class HelpScreen(TypingPopup[None]):
    """Every command, by the part of the screen it works in; or those that what is typed speaks of."""

    CSS_PATH = "../styles/help.tcss"
    BINDINGS: ClassVar = [*bindings(Where.MOVING, Where.HELP)]

    def __init__(self, commands: Sequence[Command], here: Where = Where.ANYWHERE) -> None:
        """`here` is the part of the screen that one is in: its keys come first."""
        super().__init__()
        self._commands, self._here = commands, here
        self._words = Static(help_text(commands, here))

    def compose(self) -> ComposeResult:
        """A page of text that scrolls; the line to type in comes below it when it is asked for."""
        filter_key, close_key = (
            next(display(command.first_key) for command in self._commands if command.id == name)
            for name in ("help.filter", "help.close")
        )
        with Vertical(id="help") as frame:
            frame.border_title = "Help"
            frame.border_subtitle = f"{filter_key} narrows · {close_key} closes"
            with VerticalScroll(id="page", can_focus=False):
                yield self._words

    def action_filter(self) -> None:
        """Open the line that narrows the help."""
        self.ask(Prompt(Purpose.FILTER), "#help")

    def on_prompt_changed(self, message: Prompt.Changed) -> None:
        """Each letter counts."""
        found = speaking_of(message.text, self._commands)
        self._words.update(help_text(found, self._here))
        message.prompt.say("" if found else "nothing of that")
        self.action_top()

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """What is left stays, to be read."""
        self._close_prompt()

    def on_prompt_cancelled(self, message: Prompt.Cancelled) -> None:
        """All of it again."""
        self._words.update(help_text(self._commands, self._here))
        self._close_prompt()

    def _close_prompt(self) -> None:
        self.set_focus(None)
        self.drop_prompt()

    def action_close(self) -> None:
        """Back to reading."""
        self.dismiss()

    def action_down(self) -> None:
        """One line down."""
        self._page.scroll_down(animate=False)

    def action_up(self) -> None:
        """One line up."""
        self._page.scroll_up(animate=False)

    def action_page_down(self) -> None:
        """One page down."""
        self._page.scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """One page up."""
        self._page.scroll_page_up(animate=False)

    def action_half_down(self) -> None:
        """Half a page down."""
        self._page.scroll_relative(y=self._page.size.height // 2, animate=False)

    def action_half_up(self) -> None:
        """Half a page up."""
        self._page.scroll_relative(y=-(self._page.size.height // 2), animate=False)

    def action_top(self) -> None:
        """To the first line."""
        self._page.scroll_home(animate=False)

    def action_bottom(self) -> None:
        """To the last line."""
        self._page.scroll_end(animate=False)

    @property
    def _page(self) -> VerticalScroll:
        return self.query_one("#page", VerticalScroll)


def help_text(commands: Sequence[Command], here: Where = Where.ANYWHERE) -> Table:
    """The commands as a page: a heading for each part of the screen, `here` the first, its keys and what they do."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    for where in dict.fromkeys((here, *Where)):
        inside = [command for command in commands if command.where is where]
        if inside:
            table.add_row("", Text(where.value, style="bold underline"))
            for command in inside:
                table.add_row(Text(display(command.keys), style="bold"), Text(command.help))
            table.add_row()
    return table


def speaking_of(typed: str, commands: Sequence[Command]) -> list[Command]:
    """The commands in whose keys, name, sentence or place every word that was typed stands."""
    words = typed.casefold().split()
    return [
        command
        for command in commands
        if all(
            word in f"{display(command.keys)} {command.label} {command.help} {command.where.value}".casefold()
            for word in words
        )
    ]
