"""A forest for few rows, asked often: which leaves are out, for all trees together, as the bits of one long integer.

The idea of `forest_numpy` (QuickScorer: Lucchese et al., SIGIR 2015) without arrays. A feature's thresholds are sorted,
and for each place a value can have among them it is known beforehand which leaves of all trees are then out: a search
and an OR for each feature take the place of a walk through each tree. The leaves' scores are added up in the order of
the walk, so that the sums are the same to the last bit.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import reduce
from itertools import accumulate
from operator import getitem, or_
from struct import Struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.forest import Forest, Row

Tree = tuple[list[tuple[int, float, int]], list[float]]
"""The questions (feature, threshold, bits of the leaves to their left) and the leaves' scores."""
_CODES = {8: "B", 16: "H", 32: "I", 64: "Q"}
"""Codes of unsigned integers for `struct`, by their bits: a tree has no more leaves than the widest."""


class Bits:
    """The questions of all trees, by feature."""

    def __init__(self, forest: Forest) -> None:
        trees = [read_tree(forest, root) for root in forest.roots]
        leaves = max(len(scores) for _, scores in trees)
        width = next(width for width in _CODES if width >= leaves)
        ruled_out: dict[int, dict[float, int]] = {}
        for number, (asked, _) in enumerate(trees):
            for feature, threshold, mask in asked:
                masks = ruled_out.setdefault(feature, {})
                masks[threshold] = masks.get(threshold, 0) | mask << number * width
        self._features = sorted(ruled_out)
        self._thresholds = [sorted(ruled_out[feature]) for feature in self._features]
        self._masks = [
            list(accumulate((ruled_out[feature][threshold] for threshold in thresholds), or_, initial=0))
            for feature, thresholds in zip(self._features, self._thresholds, strict=True)
        ]
        self._ones = sum(1 << number * width for number in range(len(trees)))
        self._fields = Struct(f"<{len(trees)}{_CODES[width]}")
        places = [1 << place for place in range(leaves)]  # once: each integer takes its room
        self._leaves = [dict(zip(places, scores, strict=False)) for _, scores in trees]
        self._base = forest.base

    def scores(self, rows: Sequence[Row]) -> list[float]:
        """The score of each row."""
        return [self._score(row) for row in rows]

    def _score(self, row: Row) -> float:
        places = map(bisect_left, self._thresholds, [row[feature] for feature in self._features])
        out = reduce(or_, map(getitem, self._masks, places), 0)
        reached = (out + self._ones) & ~out  # the lowest bit that is left over, in each tree
        bits = self._fields.unpack(reached.to_bytes(self._fields.size, "little"))
        return sum(map(getitem, self._leaves, bits), self._base)


def read_tree(forest: Forest, root: int) -> Tree:
    """A tree by the node it starts at, its leaves from left to right."""
    asked: list[tuple[int, float, int]] = []
    scores: list[float] = []
    _read_node(forest, root, asked, scores)
    return asked, scores


def _read_node(forest: Forest, node: int, asked: list[tuple[int, float, int]], scores: list[float]) -> None:
    """Read a node and all below it, leaves from left to right; questions find their leaves' numbers on the way back."""
    feature = forest.feature[node]
    if feature < 0:
        scores.append(forest.value[node])
        return
    first = len(scores)
    _read_node(forest, node + 1, asked, scores)
    asked.append((feature, forest.value[node], (1 << len(scores)) - (1 << first)))
    _read_node(forest, forest.right[node], asked, scores)
