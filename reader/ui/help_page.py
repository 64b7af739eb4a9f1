"""What the help says, row by row: the keys of each part of the screen, what can be looked for, and the signs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from rich.console import Console, ConsoleOptions
from rich.table import Table
from rich.text import Text

from reader.library.search.query_guide import QUERY_GUIDE
from reader.ui.command import Command, Where
from reader.ui.keymap import display
from reader.ui.signs import SIGNS

QUERIES = "What to look for in the list"
_SIGNS = "Signs"
_TOLD = (QUERIES, _SIGNS)
_PURPOSES = {
    "move on": ("quote", "article", "list"),
    "copy": ("copy",),
    "put right and keep": ("correct", "keep"),
    "see and open": ("view", "link"),
    "the program": ("app",),
}
"""What the commands that work anywhere are for, by the first word of their ids: too many for one heading."""


class HelpRow(NamedTuple):
    """A row of the help: what is pressed, typed or seen, and what it does or means."""

    part: str
    what: str
    says: str
    name: str = ""
    """A command's label, to be found by."""


def help_rows(commands: Iterable[Command], here: Where = Where.ANYWHERE) -> list[HelpRow]:
    """Every row, by the part of the screen it belongs to; `here` comes first, what is no key last.

    On a line to type in, what can be typed is asked for.
    """
    rows = [HelpRow(_part(command), display(command.keys), command.help, command.label) for command in commands]
    parts = {Where.ANYWHERE: [f"{Where.ANYWHERE.value}: {purpose}" for purpose in _PURPOSES]}
    order = dict.fromkeys(part for where in (here, *Where) for part in parts.get(where, [where.value]))
    keys = [row for part in order for row in rows if row.part == part]
    return [*_told(), *keys] if here is Where.PROMPT else [*keys, *_told()]


def _part(command: Command) -> str:
    """The heading that a command stands under."""
    where: str = command.where.value
    if command.where is not Where.ANYWHERE:
        return where
    kind = command.id.partition(".")[0]
    return f"{where}: {next(purpose for purpose, kinds in _PURPOSES.items() if kind in kinds)}"


def _told() -> Iterator[HelpRow]:
    """What is no key."""
    for guide in QUERY_GUIDE:
        yield HelpRow(QUERIES, "\n".join(guide.typed), f"Articles {guide.finds}.")
    for sign, says in SIGNS:
        yield HelpRow(_SIGNS, sign, says)


class HelpPage(NamedTuple):
    """The rows as a page, with a heading for each part; keys take less room than what else is told."""

    rows: Sequence[HelpRow]

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[Table]:
        """A table of the keys, and one of the rest, for the width that there is."""
        parts = groupby(self.rows, key=lambda row: row.part in _TOLD)
        return (_table(list(some), options.max_width // 3) for _, some in parts)


def _table(rows: Sequence[HelpRow], widest: int) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(max_width=widest)
    table.add_column()
    for part, inside in groupby(rows, key=lambda row: row.part):
        table.add_row("", Text(part, style="bold underline"))
        for row in inside:
            table.add_row(Text(row.what, style="bold"), Text(row.says))
        table.add_row()
    return table


def speaking_of(typed: str, rows: Iterable[HelpRow]) -> list[HelpRow]:
    """The rows in whose keys, name, sentence or part every word that was typed stands."""
    words = typed.casefold().split()
    return [
        row for row in rows if all(word in f"{row.what} {row.name} {row.says} {row.part}".casefold() for word in words)
    ]
