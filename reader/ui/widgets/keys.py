"""The bottom line: the keys that mean something where the focus is, from the table of commands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len
from textual.events import Click, Key

from reader.ui.commands import Command, Where
from reader.ui.keymap import display
from reader.ui.widgets.bar import Bar, Part

_Group = tuple[Sequence[str], str]
"""Keys of commands that share a word, and the word."""


class Keys(Bar):
    """Keys and the words for them, as many as there is room for; the last, the way to the help, is always there.

    A click on one is as good as the key.
    """

    def __init__(self) -> None:
        super().__init__()
        self._groups: list[_Group] = [((), "")]
        self._shown = 0
        """How many are drawn from the left."""

    def show(self, commands: Iterable[Command], *places: Where) -> None:
        """Draw the footer keys of those `commands` that work in `places`, in the table's order."""
        self._groups = _grouped(commands, places)
        self._fit()

    def on_resize(self) -> None:
        """Another width has room for others."""
        self._fit()

    def on_click(self, event: Click) -> None:
        """Press the key that is clicked, or the first one of a word that is."""
        event.stop()
        key = next((key for start, end, key in self._places() if start <= event.x < end), "")
        if len(key) == 1:
            from textual.keys import _character_to_key  # it looks in Unicode's names, which no start should wait for

            self.app.post_message(Key(_character_to_key(key), key))
        elif key:
            self.app.post_message(Key(key, None))

    def _fit(self) -> None:
        *others, last = map(_drawn, self._groups)
        room, shown = self.size.width - _width(last), 0
        while shown < len(others) and (room := room - _width(others[shown])) >= 0:
            shown += 1
        self._shown = shown
        self.say([part for pair in others[:shown] for part in pair], last)

    def _places(self) -> Iterator[tuple[int, int, str]]:
        """From where to where a click means which key."""
        x = 0
        last = self._groups[-1]
        for group in (*self._groups[: self._shown], last):
            if group is last:
                x = self.size.width - _width(_drawn(last))
            end, (keys, _) = x + _width(_drawn(group)), group
            at = x + 1
            for key in keys:
                yield at, at + cell_len(display(key)), key
                at += cell_len(display(key)) + 1
            if keys:
                yield x, end, keys[0]
            x = end


def footer(commands: Iterable[Command], *places: Where) -> list[tuple[str, str]]:
    """Keys and word for each footer command; neighbours with the same word share it."""
    return [("/".join(map(display, keys)), word) for keys, word in _grouped(commands, places)]


def _grouped(commands: Iterable[Command], places: Iterable[Where]) -> list[_Group]:
    wanted = set(places)
    shown = [command for command in commands if command.footer and command.where in wanted]
    grouped = groupby(shown, key=lambda command: command.footer)
    return [([command.first_key for command in group], word) for word, group in grouped]


def _drawn(group: _Group) -> tuple[Part, Part]:
    keys, word = group
    return (f" {'/'.join(map(display, keys))}", "heading"), (f" {word} ", "")


def _width(pair: tuple[Part, Part]) -> int:
    return sum(cell_len(words) for words, _ in pair)
