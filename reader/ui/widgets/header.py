"""The top line: what is open, how much of it, and how far the work behind has come."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from textual.events import Click
from textual.message import Message

from reader.article.counted import counted
from reader.ui.typeset.graphemes import steady
from reader.ui.widgets.bar import Bar

_NAME = 32
"""Columns for the name of what was opened."""


class Tally(NamedTuple):
    """What the header counts."""

    name: str
    """What was opened, in a word or a path, safe to draw."""
    articles: int
    unread: int
    known: int
    """How many have been taken apart, or have turned out unreadable."""
    failed: int = 0
    lacking: int = 0
    """How many of these an extra would read."""
    hidden: int = 0
    """Hidden files and folders passed over."""
    binary: int = 0
    """Files passed over because they hold no text."""
    searching: bool = False
    """Whether there may be more articles than were found so far."""
    reading: str = ""
    """The file of many articles that is being gone through, safe to draw."""
    share: float = 0.0
    """How much of it was, from 0 to 1; 0 where that can't be known."""
    stopped: bool = False
    """Whether the user wanted no more articles."""


class Header(Bar):
    """The top line of the reading screen."""

    class PalettePressed(Message):
        """The sign at the right end was clicked."""

    def show(self, tally: Tally) -> None:
        """Draw `tally`."""
        left = [(" Reader   ", "headline"), (" · ".join(_counts(tally)), ""), *_notes(tally)]
        self.say(left, [(" ⌕ ", "headline")])

    def on_click(self, event: Click) -> None:
        """The sign at the end opens the palette."""
        if event.x >= self.size.width - 3:
            self.post_message(self.PalettePressed())


def _counts(tally: Tally) -> list[str]:
    articles = counted(tally.articles, "article", "+" if tally.searching else "")
    return [_tail(tally.name), articles, f"{tally.unread:,} unread"]


def _tail(name: str) -> str:
    """The end of a long path, which tells more than its beginning."""
    name = steady(name)  # as it is drawn: what acts on a terminal is made visible, and takes room
    return name if cell_len(name) <= _NAME else f"…{set_cell_size(name[::-1], _NAME - 1)[::-1]}"


def _notes(tally: Tally) -> list[tuple[str, str]]:
    notes = []
    if tally.reading:
        notes.append(f"reading {_tail(tally.reading)}{f' {tally.share:.0%}' if tally.share else ''}")
    if tally.stopped:
        notes.append("stopped")
    elif tally.known < tally.articles:
        notes.append(f"{tally.known:,} of {tally.articles:,} looked into")
    if damaged := tally.failed - tally.lacking:
        notes.append(f"{damaged:,} can't be read")
    if tally.lacking:
        notes.append(f"{tally.lacking:,} {'needs' if tally.lacking == 1 else 'need'} an extra")
    skipped = [f"{count:,} {kind}" for count, kind in ((tally.hidden, "hidden"), (tally.binary, "binary")) if count]
    if skipped:
        notes.append(f"{' and '.join(skipped)} skipped")
    return [(f" · {note}", "meta") for note in notes]
