"""A forest for many rows at once, by NumPy and without a walk.

Each question of a tree that a row answers "right" rules out the leaves to its left. With a bit for each leaf, the
leaves that are out are found by one OR for each question, and the row's leaf is the first bit that is left. This is
done for all trees together.

The method is QuickScorer (Lucchese et al., SIGIR 2015), with arrays in place of its lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from struct import Struct
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.analysis.forest import Forest, Row

Tree = tuple[list[tuple[int, float, int]], list[float]]
"""A tree: its questions (feature, threshold, bits of the leaves to its left) and the leaves' scores."""
_FEW = 2
"""Where more than one in so many rows is wanted, all are packed and then picked from."""
_AT_ONCE = 31_000
"""Trees times rows that are done at once: then the working arrays stay in the processor's cache, and the system isn't
asked for memory each time.
"""
_DIGITS, _NOUGHT = 23, 127
"""A 32-bit float has its exponent above so many bits, with so much added to it."""


class Masks:
    """The questions of all trees in arrays: in the first row the first question of each tree, and so on."""

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
        self._names = forest.features
        self._score = score.ravel()
        """The scores of all leaves, one tree's after the other's."""
        self._first = np.arange(len(trees), dtype=np.int32)[:, None] * np.int32(leaves)
        """For each tree where its leaves begin there."""

    def scores(self, rows: Sequence[Row]) -> list[float]:
        """The score of each row."""
        return self._scores_of(np.asarray(rows, dtype=np.float64).T)

    def scores_of_columns(
        self, columns: Mapping[str, Sequence[float]], at: Sequence[int], packed: dict[str, bytes]
    ) -> list[float]:
        """The scores of the rows at some places, at least two, of a table that is given in columns; `packed` has those
        that are packed already, and gets the others.
        """
        return self._scores_of(_table(columns, self._names, at, packed))

    def distances_to_best(
        self, columns: Sequence[Sequence[float]], trees: int, first: int, behind: float
    ) -> Iterator[list[float]]:
        """For each row (at least two) how much the score of each kind differs from the best one's, where each kind has
        `trees` trees: 0 or less. It is -inf for a kind that is more than `behind` behind after its `first` trees.
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
        """The scores of each tree, for some rows at a time; never for one row alone where there are more."""
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


def _table(
    columns: Mapping[str, Sequence[float]], names: Sequence[str], at: Sequence[int], packed: dict[str, bytes]
) -> NDArray[np.float64]:
    """The entries of the columns with these names at some places, at least two, as an array with a row for each."""
    size = len(columns[names[0]])
    if not packed and len(at) * _FEW < size:
        pick = itemgetter(*at)
        return _packed([pick(columns[name]) for name in names], len(at))
    pack = Struct(f"{size}d").pack
    for name in names:
        if name not in packed:
            packed[name] = pack(*columns[name])
    table = np.frombuffer(b"".join([packed[name] for name in names])).reshape(len(names), size)
    return table if at == range(size) else table[:, at]


def _packed(columns: Sequence[Sequence[float]], size: int) -> NDArray[np.float64]:
    """Columns of this size as an array; made by `struct`, because NumPy takes twice as long to look through a list."""
    pack = Struct(f"{size}d").pack
    return np.frombuffer(b"".join([pack(*column) for column in columns])).reshape(len(columns), size)


def _rounded_up(table: NDArray[np.float64]) -> NDArray[np.float32]:
    """The table with 32 bits for each number, rounded up, which is faster. Thresholds have no more digits, so a number
    above a threshold stays above it.
    """
    rounded = table.astype(np.float32, order="C")
    bits = rounded.view(np.int32)
    bits += (rounded < table) * (1 | bits >> 31)  # the next number up has one more; of negative ones one less
    return rounded


def read_tree(forest: Forest, root: int) -> Tree:
    """The tree that begins at a node, with its leaves from left to right."""
    asked: list[tuple[int, float, int]] = []
    scores: list[float] = []
    _read_node(forest, root, asked, scores)
    return asked, scores


def _read_node(forest: Forest, node: int, asked: list[tuple[int, float, int]], scores: list[float]) -> None:
    """Adds a node and all below it to the questions and scores, leaves from left to right."""
    feature = forest.feature[node]
    if feature < 0:
        scores.append(forest.value[node])
        return
    first = len(scores)
    _read_node(forest, node + 1, asked, scores)
    asked.append((feature, forest.value[node], (1 << len(scores)) - (1 << first)))
    _read_node(forest, forest.right[node], asked, scores)
