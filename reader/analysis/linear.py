"""A linear classifier: for each class a weighted sum of a line's features, the largest wins.

Its file in `models/` is JSON: the features' names, and for each class its weights in their order.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from functools import cache
from math import exp
from operator import mul
from pathlib import Path
from typing import NamedTuple

from reader.analysis.forest import Row

_MANY = 40
"""Rows from which NumPy is the faster, once another step has imported it."""


class Linear(NamedTuple):
    """One weight for each class and feature."""

    features: tuple[str, ...]
    classes: tuple[str, ...]
    weights: tuple[tuple[float, ...], ...]
    """For each class, for each feature."""

    @staticmethod
    @cache
    def load(name: str) -> Linear:
        """The classifier `models/<name>.json` that comes with the package."""
        table = json.loads((Path(__file__).parent / "models" / f"{name}.json").read_bytes())
        weights = table["weights"]
        return Linear(tuple(table["features"]), tuple(weights), tuple(map(tuple, weights.values())))

    def to_json(self) -> str:
        """The classifier as a file, a line for each class."""
        lines = ",\n".join(
            f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in zip(self.classes, self.weights, strict=True)
        )
        return f'{{\n "features": {json.dumps(self.features)},\n "weights": {{\n{lines}\n }}\n}}\n'

    def choose(self, rows: Sequence[Row]) -> list[tuple[str, float]]:
        """For each row the likeliest class and its probability."""
        return [self._best(sums) for sums in self._sums(rows)]

    def _sums(self, rows: Sequence[Row]) -> Sequence[Sequence[float]]:
        if len(rows) >= _MANY and "numpy" in sys.modules:
            import numpy as np

            sums: Sequence[Sequence[float]] = (np.asarray(rows, dtype=float) @ np.asarray(self.weights).T).tolist()
            return sums
        return [[sum(map(mul, weights, row)) for weights in self.weights] for row in rows]

    def _best(self, sums: Sequence[float]) -> tuple[str, float]:
        most = max(sums)
        return self.classes[sums.index(most)], 1 / sum(exp(value - most) for value in sums)
