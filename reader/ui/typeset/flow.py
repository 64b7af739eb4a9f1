"""A page seen through a pane: which rows are in view, found without typesetting the rest.

A place on the page is (unit, row in the unit). Moving walks from unit to unit, so a long article costs no more than a
short one; no total of rows is ever needed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from itertools import accumulate
from typing import NamedTuple

from reader.ui.typeset.page import Page
from reader.ui.typeset.rows import Row

_KEPT = 256
"""Units whose rows are kept; a screenful is some twenty."""
_ROW = 60
"""Characters that white space and short rows count as, where a share of the page is estimated."""


class Spot(NamedTuple):
    """A row of the page; spots compare in reading order."""

    unit: int
    row: int


class Text(NamedTuple):
    """A row of the page, by what stands in it: for a page that is set anew."""

    block: int
    offset: int
    """The character that it begins with."""
    above: int = 0
    """How many rows of the pane are above it."""


_TOP = Spot(0, 0)


class Flow:
    """A page at one width and height, and the row at its top."""

    def __init__(self, page: Page, width: int, height: int) -> None:
        self.page = page
        self.width = max(1, width)
        self.height = max(1, height)
        self.top = _TOP
        self._rows: OrderedDict[int, tuple[Row, ...]] = OrderedDict()
        self._weights: list[int] | None = None
        self._last: Spot | None = None

    def rows(self, unit: int) -> tuple[Row, ...]:
        """The rows of one unit, typeset when first asked for."""
        rows = self._rows.get(unit)
        if rows is None:
            rows = self._rows[unit] = self.page.units[unit].rows(self.width)
            if len(self._rows) > _KEPT:
                self._rows.popitem(last=False)
        return rows

    def view(self) -> list[tuple[Spot, Row]]:
        """The rows from the top of the pane to its bottom; fewer where the page ends."""
        seen: list[tuple[Spot, Row]] = []
        unit, start = self.top
        while unit < len(self.page.units) and len(seen) < self.height:
            rows = self.rows(unit)
            seen += [(Spot(unit, row), rows[row]) for row in range(start, len(rows))]
            unit, start = unit + 1, 0
        return seen[: self.height]

    def top_text(self) -> Text | None:
        """The first text in view; None where the pane is at the page's very top, or no block is in view."""
        if self.top != _TOP:
            for above, (spot, row) in enumerate(self.view()):
                if row.runs and (block := self.page.units[spot.unit].block) is not None:
                    return Text(block, row.start, above)
        return None

    def resize(self, width: int, height: int) -> None:
        """Another size: the text that stood at the top stays there."""
        if width != self.width:
            anchor = self.offset_at_top()
            self.width = max(1, width)
            self._rows.clear()
            self.top = self.spot(self.top.unit, anchor)
        self.height = max(1, height)
        self._last = None
        self.put(self.top)

    def offset_at_top(self) -> int:
        """Offset in its unit's text of what the top row begins with."""
        rows = self.rows(self.top.unit) if self.page.units else ()
        return rows[self.top.row].start if self.top.row < len(rows) else 0

    def spot(self, unit: int, offset: int) -> Spot:
        """The row of a unit in which a character stands."""
        rows = self.rows(unit) if self.page.units else ()
        for index, row in enumerate(rows):
            if offset < row.end:
                return Spot(unit, index)
        return Spot(unit, max(0, len(rows) - 1))

    def step(self, spot: Spot, by: int) -> Spot:
        """The spot `by` rows further on, or back; the page's first or last row where it ends."""
        unit, row = spot
        row += by
        while row < 0 and unit > 0:
            unit -= 1
            row += len(self.rows(unit))
        while unit + 1 < len(self.page.units) and row >= len(self.rows(unit)):
            row -= len(self.rows(unit))
            unit += 1
        if unit < len(self.page.units):
            row = min(row, len(self.rows(unit)) - 1)
        return Spot(unit, max(0, row))

    def rows_between(self, first: Spot, last: Spot) -> int:
        """Rows from one spot down to another; less than 0 when that is further up."""
        if last < first:
            return -self.rows_between(last, first)
        return sum(len(self.rows(unit)) for unit in range(first.unit, last.unit)) + last.row - first.row

    def put(self, spot: Spot) -> bool:
        """Bring a row to the top, or as near as the page's end allows; whether anything moved."""
        before = self.top
        # A new article is seen from its top, and is there sooner if its end isn't typeset before.
        self.top = spot if spot == _TOP else min(spot, self.last_top())
        return self.top != before

    def move(self, by: int) -> bool:
        """Scroll by rows; whether anything moved."""
        return self.put(self.step(self.top, by))

    def last_top(self) -> Spot:
        """The top row when the page's last row is at the bottom of the pane."""
        if self._last is None:
            end = len(self.page.units) - 1
            self._last = _TOP if end < 0 else self.step(Spot(end, len(self.rows(end)) - 1), 1 - self.height)
        return self._last

    def _ends_in_view(self) -> bool:
        """Whether the page's last row is in view, asked of the rows in view alone."""
        seen = self.view()
        last = len(self.page.units) - 1
        return len(seen) < self.height or (seen[-1][0].unit == last and seen[-1][0].row == len(self.rows(last)) - 1)

    def reveal(self, first: Spot, last: Spot, margin: int = 0) -> bool:
        """Scroll as little as it takes to have the rows from `first` to `last` in view; whether anything moved.

        Where they don't fit, the first is at the top. `margin` is how many rows of context are wanted around them.
        """
        early = self.step(first, -margin)
        if early < self.top:
            return self.put(early)
        needed = self.step(self.step(last, margin), 1 - self.height)
        return self.put(min(max(needed, self.top), first)) if needed > self.top else False

    def share(self) -> float:
        """How far down the page the pane is: 0 at its top, 1 when its end is in view; an estimate by length of text."""
        if self._ends_in_view():
            return 1.0
        unit, weights = self.top.unit, self._weighed()
        part = self.top.row / max(1, len(self.rows(unit)))
        seen = weights[unit] + part * (weights[unit + 1] - weights[unit])
        return seen / max(1, weights[-1])

    def at(self, share: float) -> Spot:
        """The spot that is so far down the page, by the same estimate."""
        weights = self._weighed()
        wanted = share * weights[-1]
        unit = min(bisect_right(weights, wanted), len(self.page.units)) - 1
        if unit < 0:
            return _TOP
        part = (wanted - weights[unit]) / max(1, weights[unit + 1] - weights[unit])
        return Spot(unit, min(round(part * len(self.rows(unit))), len(self.rows(unit)) - 1))

    def _weighed(self) -> list[int]:
        """How much of the page is before each unit, and all of it."""
        if self._weights is None:
            self._weights = list(accumulate((len(unit.text) + _ROW for unit in self.page.units), initial=0))
        return self._weights
