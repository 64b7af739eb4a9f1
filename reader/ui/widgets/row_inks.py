"""The styles a row of the article list is drawn in, worked out once for all rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.ui.inks import Inks
from reader.ui.signs import BROKEN, MARKED, UNREAD

_MATCH = Style(underline=True)


class RowInks(NamedTuple):
    """What a row is drawn with: under the cursor, or not."""

    ground: Style
    bar: Segment
    """The first column: the cursor's mark, seen without colour."""
    unread: Segment
    broken: Segment
    """An article that can't be read."""
    read: Segment
    selected: Segment
    """A row marked for what is done next."""
    title: Style
    details: Style
    error: Style
    match: Style


class ListInks(NamedTuple):
    """What the list is drawn with."""

    ground: Style
    blank: Strip
    here: RowInks
    others: RowInks


def list_inks(ground: Style, inks: Inks, width: int) -> ListInks:
    """The inks for a list `width` columns wide on `ground`."""
    cursor = ground + inks["cursor"]
    return ListInks(
        ground,
        Strip([Segment(" " * width, ground)], width),
        _row("▌", cursor, lambda role: cursor + _weight(inks[role])),
        _row(" ", ground, lambda role: ground + inks[role]),
    )


def _row(bar: str, ground: Style, ink: Callable[[str], Style]) -> RowInks:
    return RowInks(
        ground,
        Segment(bar, ground),
        Segment(f"{UNREAD} ", ink("mark")),
        Segment(f"{BROKEN} ", ink("error")),
        Segment("  ", ground),
        Segment(f"{MARKED} ", ink("mark")),
        ink("headline"),
        ink("meta"),
        ink("error"),
        ink("headline") + _MATCH,
    )


def _weight(style: Style) -> Style:
    """On the cursor's ground a role keeps its weight; the colour of the ink is the cursor's."""
    return Style(bold=style.bold, italic=style.italic, underline=style.underline)
