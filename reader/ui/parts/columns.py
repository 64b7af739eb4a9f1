"""Which panes are on the screen, and how wide: three from 140 columns, two from 80, one below; pure functions."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum

THREE = 140
TWO = 80
_NARROWEST, _WIDEST = 30, 56
"""Columns of the list or the quotations beside an article: what a row needs, and what one can use."""


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


def sides(width: int, shown: Collection[Pane], article: int) -> dict[Pane, int]:
    """Columns of the panes shown beside an article that can use `article` columns: what that leaves, in equal parts.

    Empty where a pane stands alone and has all the width.
    """
    beside = [pane for pane in shown if pane is not Pane.ARTICLE]
    if Pane.ARTICLE not in shown or not beside:
        return {}
    each = (width - article) // len(beside)
    return dict.fromkeys(beside, max(_NARROWEST, min(each, _WIDEST)))
