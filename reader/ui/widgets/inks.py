"""The styles a row of the article list is drawn in, worked out once for all rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip


class RowInks(NamedTuple):
    """What a row is drawn with: under the cursor, or not."""

    ground: Style
    bar: Segment
    """The first column: the cursor's mark, seen without colour."""
    unread: Segment
    read: Segment
    title: Style
    details: Style
    error: Style
    match: Style


class Inks(NamedTuple):
    """What the list is drawn with."""

    ground: Style
    blank: Strip
    here: RowInks
    others: RowInks


def inks(ground: Style, component: Callable[[str], Style], width: int) -> Inks:
    """The inks for a list `width` columns wide, from its own style and those of its component classes."""
    cursor = ground + component("articles--cursor")
    return Inks(
        ground,
        Strip([Segment(" " * width, ground)], width),
        _row("▌", cursor, lambda name: cursor + _weight(component(name))),
        _row(" ", ground, lambda name: ground + component(name)),
    )


def _row(bar: str, ground: Style, ink: Callable[[str], Style]) -> RowInks:
    return RowInks(
        ground,
        Segment(bar, ground),
        Segment("● ", ink("articles--unread")),
        Segment("  ", ground),
        ink("articles--title"),
        ink("articles--details"),
        ink("articles--error"),
        ink("articles--match"),
    )


def _weight(style: Style) -> Style:
    """On the cursor's ground, a component keeps its weight; its colour is made for another ground."""
    return Style(bold=style.bold, italic=style.italic, underline=style.underline)
