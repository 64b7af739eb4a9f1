"""The bottom line: the keys that mean something where the focus is, from the table of commands."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from rich.cells import cell_len

from reader.ui.commands import Command, Where
from reader.ui.keymap import display
from reader.ui.widgets.bar import Bar, Part


class Keys(Bar):
    """Keys and the words for them, as many as there is room for; the last, the way to the help, is always there."""

    def __init__(self) -> None:
        super().__init__()
        self._pairs: list[tuple[Part, Part]] = [(("", ""), ("", ""))]

    def show(self, commands: Iterable[Command], *places: Where) -> None:
        """Draw the footer keys of those `commands` that work in `places`, in the table's order."""
        self._pairs = [_drawn(*pair) for pair in footer(commands, *places)]
        self._fit()

    def on_resize(self) -> None:
        """Another width has room for others."""
        self._fit()

    def _fit(self) -> None:
        *others, last = self._pairs
        room, shown = self.size.width - _width(last), 0
        while shown < len(others) and (room := room - _width(others[shown])) >= 0:
            shown += 1
        self.say([part for pair in others[:shown] for part in pair], last)


def footer(commands: Iterable[Command], *places: Where) -> list[tuple[str, str]]:
    """Keys and word for each footer command; neighbours with the same word share it."""
    shown = [command for command in commands if command.footer and command.where in places]
    return [
        ("/".join(display(command.first_key) for command in group), word)
        for word, group in groupby(shown, key=lambda command: command.footer)
    ]


def _drawn(keys: str, word: str) -> tuple[Part, Part]:
    return (f" {keys}", "heading"), (f" {word} ", "")


def _width(pair: tuple[Part, Part]) -> int:
    return sum(cell_len(words) for words, _ in pair)
