"""A forest written as Python, for one that is asked often.

Each tree is an expression of comparisons, which the interpreter runs four times as fast as a walk through its nodes,
and as fast as NumPy scores a few dozen rows. Writing it takes as long as some five hundred walks. The leaves' scores
are added up in the order of the walk, so that the sums are the same to the last bit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import floor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.forest import Forest, Row

_PART = 300
"""Nodes of the trees that go into one function. More take more memory while they are compiled (a megabyte for 600) and
keep other threads waiting; fewer make more functions, each of which has to unpack every row.
"""

Part = Callable[["Sequence[Row]", "list[float]"], None]
"""Adds the scores of some trees to the sums of the rows."""


class Code:
    """A forest as functions."""

    def __init__(self, forest: Forest) -> None:
        self._base = forest.base
        self._parts = [_compiled(forest, roots) for roots in _parts(forest)]

    def scores(self, rows: Sequence[Row]) -> list[float]:
        """The score of each row."""
        sums = [self._base] * len(rows)
        for part in self._parts:
            part(rows, sums)
        return sums


def _parts(forest: Forest) -> Iterator[list[int]]:
    """The first nodes of the trees, parted into those of one function each."""
    part: list[int] = []
    for root in forest.roots:
        if part and root - part[0] > _PART:
            yield part
            part = []
        part.append(root)
    yield part


def _compiled(forest: Forest, roots: Sequence[int]) -> Part:
    """The function for the trees that begin at these nodes."""
    names = ", ".join([f"f{number}" for number in range(len(forest.features))])
    lines = [
        "def add(rows, sums):",
        f" for at, ({names},) in enumerate(rows):",
        "  total = sums[at]",
        *[f"  total += {_expression(forest, root)}" for root in roots],
        "  sums[at] = total",
    ]
    written: dict[str, Part] = {}
    exec("\n".join(lines), {}, written)  # noqa: S102 - nothing is in it but the numbers of a model of the package
    return written["add"]


def _expression(forest: Forest, node: int) -> str:
    """The expression for a node and all below it."""
    feature, value = forest.feature[node], forest.value[node]
    if feature < 0:
        return repr(value)
    left, right = _expression(forest, node + 1), _expression(forest, forest.right[node])
    if forest.features[feature] in forest.whole:
        value = floor(value)  # the interpreter compares faster where both are of one type
    # In several lines, because Python notes where in its line each part of an expression stands, which takes memory.
    return f"({left}\nif f{feature} <= {value!r} else\n{right})"
