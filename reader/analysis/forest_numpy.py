"""A forest for many rows at once: which leaves are out, for all trees together, as bits.

Each question of a tree that a row answers "right" rules out the leaves to its left. Written as bits, the leaves that
are out are found by one OR for each question, without a walk, and the row's leaf is the first bit left over: the idea
of QuickScorer (Lucchese et al., SIGIR 2015), with NumPy's arrays for its lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter
from struct import Struct
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.analysis.forest import Forest, Row

Tree = tuple[list[tuple[int, float, int]], list[float]]
"""The questions (feature, threshold, bits of the leaves to their left) and the leaves' scores."""
_FEW = 2
"""Times so many are all that there are, where to pick a few of them is sooner done than to take them all."""
_AT_ONCE = 31_000
"""Trees, counted for each row that asks them, whose working arrays stay in the processor's cache. For larger arrays the
system is asked for memory each time, a page of it after the other.
"""
_DIGITS, _NOUGHT = 23, 127
"""How the exponent of a number is held in 32 bits: above so many bits of digits, and with so much added to it."""


class Masks:
    """The questions of all trees, the first of each tree in the first row of an array, and so on."""

    def __init__(self, forest: Forest) -> None:
        trees = [read_tree(forest, root) for root in forest.roots]
        questions = max(len(asked) for asked, _ in trees)
        leaves = max(len(scores) for _, scores in trees)
        bits: Any = np.uint16 if leaves <= 16 else np.uint32 if leaves <= 32 else np.uint64
        self._feature = np.zeros((questions, len(trees)), dtype=np.intp)
        self._threshold = np.full((questions, len(trees), 1), np.inf, dtype=np.float32)
        self._mask = np.zeros((questions, len(trees), 1), dtype=bits)
        score = np.zeros((len(trees), leaves))
        for number, (asked, scores) in enumerate(trees):
            for at, (feature, threshold, mask) in enumerate(asked):
                self._feature[at, number] = feature
                self._threshold[at, number] = threshold
                self._mask[at, number] = mask
            score[number, : len(scores)] = scores
        score[0] += forest.base  # what is before all trees
        self._score = score.ravel()
        """Of all leaves, one tree's after the other's."""
        self._first = np.arange(len(trees), dtype=np.int32)[:, None] * np.int32(leaves)
        """Where in it each tree's begin."""

    def scores(self, rows: Sequence[Row]) -> list[float]:
        """The score of each row."""
        return self._scores_of(np.asarray(rows, dtype=np.float64).T)

    def scores_of_columns(self, columns: Sequence[Sequence[float]], at: Sequence[int]) -> list[float]:
        """The score of each row asked for, at least two, of a table that lies in columns."""
        return self._scores_of(_table(columns, at))

    def distances_to_best(
        self, columns: Sequence[Sequence[float]], trees: int, first: int, behind: float
    ) -> Iterator[list[float]]:
        """For each of all rows, at least two, how much lower the scores of choices are than the best one's, where each
        choice has so many trees; that of a choice which is farther behind after the first ones is -inf.
        """
        for scores in self._by_tree(_packed(columns, len(columns[0]))):
            by_choice = scores.reshape(-1, trees, scores.shape[1])
            firsts = by_choice[:, :first].sum(axis=1)
            distances = firsts + by_choice[:, first:].sum(axis=1)
            distances[firsts < firsts.max(axis=0) - behind] = -np.inf
            distances -= distances.max(axis=0)
            yield from distances.T.tolist()

    def _scores_of(self, table: NDArray[np.float64]) -> list[float]:
        found: list[float] = []
        for scores in self._by_tree(table):
            # One after the other, as the other ways add them up: to the last bit the same.
            found += scores.sum(axis=0).tolist()
        return found

    def _by_tree(self, table: NDArray[np.float64]) -> Iterator[NDArray[np.float64]]:
        """The scores of each tree, of some rows after the others: never of one alone where there are more."""
        parts = -(-table.shape[1] * len(self._first) // _AT_ONCE)
        for rows in np.array_split(table, parts, axis=1) if parts > 1 else [table]:
            yield self._scores(_rounded_up(rows))

    def _scores(self, columns: NDArray[np.float32]) -> NDArray[np.float64]:
        shape = (len(self._first), columns.shape[1])
        out = np.zeros(shape, dtype=self._mask.dtype)
        asked, goes_right, ruled_out = np.empty(shape, np.float32), np.empty(shape, np.bool_), np.empty_like(out)
        for feature, threshold, mask in zip(self._feature, self._threshold, self._mask, strict=True):
            columns.take(feature, axis=0, out=asked, mode="clip")
            np.greater(asked, threshold, out=goes_right)
            np.multiply(goes_right, mask, out=ruled_out)
            np.bitwise_or(out, ruled_out, out=out)
        asked[...] = np.invert(out) & (out + out.dtype.type(1))
        leaf = asked.view(np.int32)
        leaf >>= _DIGITS  # the exponent of a power of two is its place
        leaf += self._first - _NOUGHT
        return self._score.take(leaf, mode="clip")


def _table(columns: Sequence[Sequence[float]], at: Sequence[int]) -> NDArray[np.float64]:
    """The columns' entries at some places, at least two."""
    size = len(columns[0])
    if len(at) * _FEW < size:
        pick = itemgetter(*at)
        return _packed([pick(column) for column in columns], len(at))
    table = _packed(columns, size)
    return table if at == range(size) else table[:, at]


def _packed(columns: Sequence[Sequence[float]], size: int) -> NDArray[np.float64]:
    """Packed by `struct`, because NumPy takes twice as long to see what is in a list."""
    pack = Struct(f"{size}d").pack
    return np.frombuffer(b"".join([pack(*column) for column in columns])).reshape(len(columns), size)


def _rounded_up(table: NDArray[np.float64]) -> NDArray[np.float32]:
    """In half the room, by which all goes sooner: as thresholds have no more digits, what is above one stays so."""
    rounded = table.astype(np.float32, order="C")
    bits = rounded.view(np.int32)
    bits += (rounded < table) * (1 | bits >> 31)  # the next number up has one more; of negative ones one less
    return rounded


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
