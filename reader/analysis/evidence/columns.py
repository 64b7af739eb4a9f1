"""Columns of numbers, one entry for each line of a page, and the few ways in which they are made from one another."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from operator import itemgetter

Column = Sequence[float]
Columns = dict[str, Column]
"""By name; all of one length."""

FAR = 40
"""Lines: what is farther is just far."""
NOWHERE = -1.0
"""Stands for the value of a line before the first or after the last."""


def picker(places: Sequence[int]) -> Callable[[Column], Column]:
    """A function that takes of a column the entries at these places, one at least."""
    if len(places) > 1:
        return itemgetter(*places)
    (only,) = places
    return lambda column: (column[only],)


def shifted(column: Column, by: int) -> Column:
    """For each line the value of the line `by` lines on (or back, where negative)."""
    size = len(column)
    if abs(by) >= size:
        return [NOWHERE] * size
    if by > 0:
        return [*column[by:], *[NOWHERE] * by]
    return [*[NOWHERE] * -by, *column[:by]]


def carried(column: Iterable[float], step: Callable[[float, float], float], start: float = 0.0) -> list[float]:
    """For each line what all lines before it, folded by `step`, come to."""
    return list(accumulate(column, step, initial=start))[:-1]


def faded(column: Iterable[float], left: float) -> list[float]:
    """For each line the sum of all before it, of which a share is left one line on."""
    found, strength = [], 0.0
    for here in column:
        found.append(strength)
        strength = left * strength + here
    return found


def faded_back(column: Sequence[float], left: float) -> list[float]:
    """The same of all lines after it."""
    return faded(reversed(column), left)[::-1]


class Windows:
    """Sums over stretches of a column, each in one subtraction."""

    def __init__(self, column: Column) -> None:
        self.sums = [0, *accumulate(column)]
        """Of all before each line; at the end, of all."""
        self._size = len(column)

    def before(self, reach: int, of: Sequence[int] | None = None) -> list[float]:
        """For each line, or only for the lines `of`, the sum over the `reach` lines before it, as a mean over a full
        stretch.
        """
        if of is None:
            return self._means(self._upto(-reach), self._upto(0), reach)
        sums = self.sums
        return [(sums[at] - sums[at - reach if at > reach else 0]) / reach for at in of]

    def after(self, reach: int, of: Sequence[int] | None = None) -> list[float]:
        """The same over the lines after it."""
        if of is None:
            return self._means(self._upto(1), self._upto(1 + reach), reach)
        size, sums = self._size, self.sums
        return [(sums[at + reach + 1 if at + reach < size else size] - sums[at + 1]) / reach for at in of]

    def around(self, reach: int, of: Sequence[int] | None = None) -> list[float]:
        """The same over the lines on both sides and the line itself; of the lines `of` alone, where they are given."""
        if of is None:
            return self._means(self._upto(-reach), self._upto(reach + 1), reach)
        size, sums = self._size, self.sums
        return [
            (sums[at + reach + 1 if at + reach < size else size] - sums[at - reach if at > reach else 0]) / reach
            for at in of
        ]

    def _upto(self, by: int) -> list[float]:
        """For each line the sum of all lines before the one `by` lines on, cut to the page."""
        if by < 0:
            return [*[0.0] * -by, *self.sums][: self._size]
        return [*self.sums[by:], *[self.sums[-1]] * by][: self._size]

    @staticmethod
    def _means(starts: list[float], ends: list[float], reach: int) -> list[float]:
        return [(end - start) / reach for start, end in zip(starts, ends, strict=True)]


def densest(weights: Sequence[float], leaning: float = 0.0) -> tuple[int, int]:
    """Start and end (half open) of the stretch with the greatest sum, each weight raised by `leaning`; (0, 0) where
    none is above nought.
    """
    sums = [0.0, *accumulate(weights)]
    best, start, end, begin, lowest = 0.0, 0, 0, 0, math.inf
    # The stretch starts and ends with a weight above nought, and there are few.
    for at in [at for at, weight in enumerate(weights) if weight > -leaning]:
        before, upto = sums[at] + leaning * at, sums[at + 1] + leaning * (at + 1)
        if before <= lowest:
            lowest, begin = before, at
        if upto - lowest > best:
            best, start, end = upto - lowest, begin, at + 1
    return start, end


def distances(places: Sequence[int], mark: int, reach: int = FAR, back: int = FAR) -> list[int]:
    """How far past a mark lines at these places, in order, are, before it negative; from `back` before to `reach` past
    it.
    """
    if places and mark - back <= places[0] and places[-1] <= mark + reach:
        return [at - mark for at in places]  # as on most pages; of a long one most lines are beyond
    near, past = bisect_left(places, mark - back), bisect_right(places, mark + reach)
    return [*[-back] * near, *[at - mark for at in places[near:past]], *[reach] * (len(places) - past)]


def since_and_until(places: Sequence[int], asked: Sequence[int]) -> tuple[list[int], list[int]]:
    """For each line asked about, one at least, how far away the last of these places before it is, and the next after
    it; both in order.
    """
    since, until = [], []
    whole = [-FAR, *places, asked[-1] + FAR + 1]
    following, end = 1, len(whole) - 1
    for at in asked:
        while following < end and whole[following] < at:
            following += 1
        before = at - whole[following - 1]
        after = whole[following + (whole[following] == at)] - at
        since.append(before if before < FAR else FAR)
        until.append(after if after < FAR else FAR)
    return since, until


def sides(places: Sequence[int], story: Sequence[int]) -> list[int]:
    """For each of these places 0 where it lies above the story's lines, 1 within them, 2 below; 0 where it has none."""
    if not story:
        return [0] * len(places)
    first, last = story[0], story[-1]
    return [0 if at < first else 2 if at > last else 1 for at in places]
