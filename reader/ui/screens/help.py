"""The help screen: the table of commands, under the keys this user has for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from reader.ui.commands import Command, Where, bindings
from reader.ui.keymap import display
from reader.ui.screens.popup import Popup


class HelpScreen(Popup[None]):
    """Every command, by the part of the screen it works in."""

    CSS_PATH = "../styles/help.tcss"
    BINDINGS: ClassVar = [*bindings(Where.MOVING, Where.HELP)]

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = commands

    def compose(self) -> ComposeResult:
        """A page of text that scrolls."""
        with VerticalScroll(id="help", can_focus=False) as page:
            page.border_title = "Help"
            page.border_subtitle = display("escape") + " closes"
            yield Static(help_text(self._commands))

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
        return self.query_one("#help", VerticalScroll)


def help_text(commands: Sequence[Command]) -> Table:
    """The commands as a page: a heading for each part of the screen, then its keys and what they do."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    for where in Where:
        here = [command for command in commands if command.where is where]
        if here:
            table.add_row("", Text(where.value, style="bold underline"))
            for command in here:
                table.add_row(Text(display(command.keys), style="bold"), Text(command.help))
            table.add_row()
    return table
