"""A linear classifier: for each class a weighted sum of a line's features, the largest wins.

Its file in `models/` is JSON: the features' names, and for each class its weights in their order.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from operator import mul
from pathlib import Path
from typing import NamedTuple

from reader.analysis.forest import Row, numpy_is_better


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

    def choose(self, columns: Mapping[str, Sequence[float]], at: Sequence[int]) -> list[str]:
        """The likeliest class of each row asked for, of a table that lies in columns by the features' names."""
        wanted = [columns[name] for name in self.features]
        if numpy_is_better(len(at)):
            import numpy as np

            table = np.array([np.asarray(column, dtype=float) for column in wanted])[:, at]
            best: list[int] = (np.asarray(self.weights) @ table).argmax(axis=0).tolist()
            return [self.classes[number] for number in best]
        rows = list(zip(*wanted, strict=True))
        return [self._best(rows[place]) for place in at]

    def _best(self, row: Row) -> str:
        sums = [sum(map(mul, weights, row)) for weights in self.weights]
        return self.classes[sums.index(max(sums))]
