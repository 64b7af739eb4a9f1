"""Which panes are on the screen: three from 140 columns, two from 80, one below; a pure function."""

from __future__ import annotations

from enum import Enum

THREE = 140
TWO = 80


class Pane(Enum):
    """The panes, from left to right."""

    LIST = "list"
    ARTICLE = "article"
    QUOTES = "quotes"

    def step(self, by: int) -> Pane:
        """The pane `by` further on, going round."""
        panes = list(Pane)
        return panes[(panes.index(self) + by) % len(panes)]


def panes(width: int, at: Pane, *, alone: bool = False) -> tuple[Pane, ...]:
    """The panes to draw in `width` columns when the focus is `at` one; `alone` is reading mode.

    In two columns the article always stays, beside whichever of the others was last asked for.
    """
    if alone:
        return (Pane.ARTICLE,)
    if width >= THREE:
        return tuple(Pane)
    if width >= TWO:
        return (Pane.ARTICLE, Pane.QUOTES) if at is Pane.QUOTES else (Pane.LIST, Pane.ARTICLE)
    return (at,)
