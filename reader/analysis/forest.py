"""Boosted trees (forests), evaluated without the library that grew them.

A forest is a file in `models/`: a line of JSON (the names of the features, in the order of a row; the score before the
first tree; the number of nodes), and after it three arrays, little-endian, with one entry for each node of all trees,
each tree in preorder:

- feature (int16): the number of the feature that a node asks about; -1 for a leaf;
- value (float32): the threshold that a row's value must not exceed to go left; or a leaf's score;
- right (int32): the node to the right; the one to the left is always the next one.

There are three ways to get the scores of rows, and all give the same, to the last bit. At first the trees are walked
through in Python, for that needs no preparation. A forest that has been asked often is written as code (`forest_code`).
Many rows at once go through NumPy (`forest_numpy`), if it has been imported or is worth its import.
"""

from __future__ import annotations

import json
import math
import sys
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from reader.analysis.model_file import bytes_of, numbers_of, read_model

if TYPE_CHECKING:
    from reader.analysis.forest_code import Code
    from reader.analysis.forest_numpy import Masks

Row = Sequence[float]
"""One value for each feature of the forest."""

_LEAF = -1
OFTEN = 500
"""Rows that are walked through before the forest is written as code: by then, the walks have cost as much."""
_MANY = 1_500
"""From this number of walks (trees times rows) NumPy is faster, once it is imported."""
_MUCH = 10_000
"""Walks at once that only a page with much beside its story needs."""
_WORTHWHILE = 250_000
"""After so many of these NumPy is imported: they have cost as much as the import, and more are likely to come. It takes
15 MB.
"""
_asked = 0
"""How many of these there have been in this process."""


@dataclass
class Forest:
    """Trees. A row's score is the sum of the leaves that it comes to: the logarithm of odds, unless the fit says
    otherwise.
    """

    features: tuple[str, ...]
    """Names of a row's values, in order."""
    base: float
    """Added to every score."""
    feature: Sequence[int]
    value: Sequence[float]
    right: Sequence[int]
    """By node, as in the file."""
    whole: frozenset[str] = field(default=frozenset(), compare=False, repr=False)
    """Features whose values are always whole numbers: code compares these in half the time."""
    walked: int = field(default=0, compare=False, repr=False)
    """Rows that it has been asked about without NumPy."""
    often: int = field(default=OFTEN, compare=False, repr=False)
    """Rows that are walked through before it is written as code, which takes 100 bytes and more for each node."""

    @staticmethod
    def load(name: str) -> Forest:
        """The forest `models/<name>.forest` of the package; read once and kept."""
        return _load(name)

    @staticmethod
    def read(name: str) -> Forest:
        """The same without keeping it, for a caller that only keeps parts of it."""
        return Forest.from_bytes(read_model(f"{name}.forest"))

    @staticmethod
    def from_bytes(content: bytes) -> Forest:
        """The forest a model's file holds."""
        line, _, rest = content.partition(b"\n")
        head = json.loads(line)
        nodes: int = head["nodes"]
        feature: array[int] = numbers_of("h", rest[: 2 * nodes])
        value: array[float] = numbers_of("f", rest[2 * nodes : 6 * nodes])
        right: array[int] = numbers_of("i", rest[6 * nodes : 10 * nodes])
        return Forest(tuple(head["features"]), head["base"], feature, value, right)

    def to_bytes(self) -> bytes:
        """The forest as a model's file."""
        head = {"features": list(self.features), "base": self.base, "nodes": len(self.feature)}
        arrays: tuple[array[Any], ...] = (array("h", self.feature), array("f", self.value), array("i", self.right))
        return json.dumps(head, ensure_ascii=False).encode() + b"\n" + b"".join(map(bytes_of, arrays))

    def of_whole_numbers(self, *but: str) -> Forest:
        """The same forest, told that all features but those named are always whole numbers: it scores faster."""
        return self.with_whole(frozenset(self.features).difference(but))

    def with_whole(self, names: frozenset[str]) -> Forest:
        """The same forest, told that the features of these names are always whole numbers."""
        return Forest(self.features, self.base, self.feature, self.value, self.right, names)

    def split(self, trees: int) -> tuple[Forest, Forest]:
        """The first trees and the others as forests, whose scores add up to those of the whole."""
        return self.part(0, trees), self.part(trees, len(self.roots))

    def part(self, first: int, past: int, often: int = OFTEN) -> Forest:
        """Some of the trees as a forest, from number `first` to the one before `past`; with number 0 goes the base.

        The nodes aren't copied. `often` is as in the class.
        """
        base = 0.0 if first else self.base
        part = Forest(self.features, base, self.feature, self.value, self.right, self.whole, often=often)
        part.roots = self.roots[first:past]
        return part

    def scores(self, rows: Sequence[Row]) -> list[float]:
        """The score of each row; values must be finite numbers."""
        return self.scores_by_numpy(rows) if self.is_for_numpy(len(rows)) else self.scores_one_by_one(rows)

    def scores_of_columns(
        self, columns: Mapping[str, Sequence[float]], at: Sequence[int], packed: dict[str, bytes] | None = None
    ) -> list[float]:
        """The scores of some rows of columns, given by feature; `at` are the places of the rows.

        `packed` keeps columns as NumPy takes them, for the next forest that is asked about the same.
        """
        if self.is_for_numpy(len(at)):
            return self.masks.scores_of_columns(columns, at, {} if packed is None else packed)
        rows = list(zip(*[columns[name] for name in self.features], strict=True))
        return self.scores_one_by_one([rows[place] for place in at])

    def is_for_numpy(self, rows: int) -> bool:
        """Whether so many rows are scored faster with NumPy, as things stand in this process."""
        return rows > 1 and numpy_is_better(rows * len(self.roots))

    def scores_one_by_one(self, rows: Sequence[Row]) -> list[float]:
        """The score of each row, without NumPy."""
        self.walked += len(rows)
        return self.scores_by_code(rows) if self.walked > self.often else self.scores_in_python(rows)

    def probabilities(self, rows: Sequence[Row]) -> list[float]:
        """The probability of each row, if scores are logarithms of odds."""
        return [1 / (1 + math.exp(-score)) if score > -700 else 0.0 for score in self.scores(rows)]

    def scores_in_python(self, rows: Sequence[Row]) -> list[float]:
        """The scores by walking each row through each tree."""
        feature, value, right, roots = self.feature, self.value, self.right, self.roots
        found = []
        for row in rows:
            total = self.base
            for node in roots:
                while (asked := feature[node]) != _LEAF:
                    node = node + 1 if row[asked] <= value[node] else right[node]
                total += value[node]
            found.append(total)
        return found

    def scores_by_code(self, rows: Sequence[Row]) -> list[float]:
        """The scores by the functions that the trees are written as."""
        return self._code.scores(rows)

    def scores_by_numpy(self, rows: Sequence[Row]) -> list[float]:
        """The scores of all rows at once."""
        return self.masks.scores(rows) if rows else []

    @cached_property
    def roots(self) -> tuple[int, ...]:
        """The first node of each tree."""
        # In preorder a tree ends when it has one leaf more than branches: the balance of both is then lower than ever.
        balance = accumulate(-1 if asked == _LEAF else 1 for asked in self.feature)
        starts, lowest = [0], 0
        for node, value in enumerate(balance, 1):
            if value < lowest:
                starts.append(node)
                lowest = value
        return tuple(starts[:-1])

    @cached_property
    def _code(self) -> Code:
        from reader.analysis.forest_code import Code

        return Code(self)

    @cached_property
    def masks(self) -> Masks:
        """The forest as arrays for NumPy."""
        from reader.analysis.forest_numpy import Masks

        return Masks(self)


def numpy_is_better(trees: int) -> bool:
    """Whether so many walks (trees times rows) take less time with NumPy, as things stand in this process."""
    global _asked
    if trees >= _MUCH:
        _asked += trees
    return trees >= _MANY and ("numpy" in sys.modules or _asked > _WORTHWHILE)


@cache
def _load(name: str) -> Forest:
    return Forest.read(name)
