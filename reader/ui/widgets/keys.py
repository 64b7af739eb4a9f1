"""The bottom line: the keys that mean something where the focus is, from the table of commands."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from reader.ui.commands import Command, Where, display
from reader.ui.widgets.bar import Bar, Part


class Keys(Bar):
    """Keys and the words for them; the last of them, the way to the help, keeps its place on a narrow screen."""

    def show(self, commands: Iterable[Command], *places: Where) -> None:
        """Draw the footer keys of those `commands` that work in `places`, in the table's order."""
        *others, last = [_drawn(*pair) for pair in footer(commands, *places)]
        self.say([part for pair in others for part in pair], last)


def footer(commands: Iterable[Command], *places: Where) -> list[tuple[str, str]]:
    """Keys and word for each footer command; neighbours with the same word share it."""
    shown = [command for command in commands if command.footer and command.where in places]
    return [
        ("/".join(display(command.first_key) for command in group), word)
        for word, group in groupby(shown, key=lambda command: command.footer)
    ]


def _drawn(keys: str, word: str) -> tuple[Part, Part]:
    return (f" {keys}", "heading"), (f" {word} ", "")
