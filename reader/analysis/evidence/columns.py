"""Columns of numbers, and the few ways in which they are made from one another.

A column holds one feature, with an entry for each line of a page, or only for the lines that a model is asked about.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, compress, count, islice
from operator import itemgetter

Column = Sequence[float]
"""One number for each line, in order."""
Columns = dict[str, Column]
"""Columns of one length, by the feature's name."""

FAR = 40
"""Lines: a greater distance counts as this one."""
NOWHERE = -1.0
"""Stands for the value of a line before the page's first or after its last."""


def picker(places: Sequence[int]) -> Callable[[Column], Column]:
    """A function that gives the entries of a column at these places, of which there must be one at least."""
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


def carried(column: Iterable[float]) -> list[float]:
    """For each line the sum of all values before it."""
    return list(accumulate(column, initial=0.0))[:-1]


def faded(column: Sequence[float], left: float) -> list[float]:
    """For each line the sum of all values before it, each multiplied by `left` for every line in between."""
    first = next(compress(count(), column), len(column))  # nothing fades into nothing
    found, strength = [0.0] * first, 0.0
    for here in islice(column, first, None):
        found.append(strength)
        strength = left * strength + here
    return found


def faded_back(column: Sequence[float], left: float) -> list[float]:
    """The same of all values after it."""
    return faded(column[::-1], left)[::-1]


class Windows:
    """Sums over stretches of a column, each by one subtraction."""

    def __init__(self, column: Column) -> None:
        self.sums = [0, *accumulate(column)]
        """For each line the sum of all before it; at the end, the sum of all."""
        self._size = len(column)

    def before(self, reach: int, of: Sequence[int] | None = None) -> list[float]:
        """For each line (or only for those at the places `of`) the sum over the `reach` lines before it, divided by
        `reach`, also where the page begins sooner.
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
        """The same over the `reach` lines on each side and the line itself, still divided by `reach`."""
        if of is None:
            return self._means(self._upto(-reach), self._upto(reach + 1), reach)
        size, sums = self._size, self.sums
        return [
            (sums[at + reach + 1 if at + reach < size else size] - sums[at - reach if at > reach else 0]) / reach
            for at in of
        ]

    def _upto(self, by: int) -> list[float]:
        """For each line the sum of all before the line that stands `by` lines on (or back, where negative)."""
        if by < 0:
            return [*[0.0] * -by, *self.sums][: self._size]
        return [*self.sums[by:], *[self.sums[-1]] * by][: self._size]

    @staticmethod
    def _means(starts: list[float], ends: list[float], reach: int) -> list[float]:
        return [(end - start) / reach for start, end in zip(starts, ends, strict=True)]


def densest(weights: Sequence[float], leaning: float = 0.0) -> tuple[int, int]:
    """The stretch with the greatest sum, if each weight is raised by `leaning`: its first line and the one past its
    last.

    (0, 0) where no sum is above 0. This is the maximum subarray, found in one go as Kadane does.
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


def distances(places: Sequence[int], mark: int, reach: int = FAR) -> list[int]:
    """How many lines past a mark each of these places (in ascending order) is; negative before it. Distances beyond
    `reach`, or before the mark beyond `FAR`, count as these.
    """
    if places and mark - FAR <= places[0] and places[-1] <= mark + reach:
        return [at - mark for at in places]  # as on most pages; of a long one most lines are beyond
    near, past = bisect_left(places, mark - FAR), bisect_right(places, mark + reach)
    return [*[-FAR] * near, *[at - mark for at in places[near:past]], *[reach] * (len(places) - past)]


def since_and_until(places: Sequence[int], asked: Sequence[int]) -> tuple[list[int], list[int]]:
    """For each line of `asked` (one at least) how many lines ago the last of `places` was, and in how many lines the
    next one comes; at most `FAR`. Both are given in ascending order.
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
    """For each of these places 0 above the lines of the story, 1 among them, 2 below; 0 where there is no story."""
    if not story:
        return [0] * len(places)
    first, last = story[0], story[-1]
    return [0 if at < first else 2 if at > last else 1 for at in places]
