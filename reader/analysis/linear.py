"""A linear classifier: for each class a weighted sum of a line's features, the largest wins.

Its file in `models/` is JSON: the features' names, and for each class its weights in their order.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from operator import mul
from pathlib import Path
from struct import Struct
from typing import NamedTuple

from reader.analysis.forest import Row, numpy_is_better

_MANY = 8
"""Rows from which NumPy is the faster, once it is there."""


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
        """The likeliest class of each row asked for, of a table that lies in columns by the features' names; a feature
        that is nought on all lines need not be there.
        """
        if not at:
            return []
        # Most features are nought on all lines of a page, and have no say.
        present = [number for number, name in enumerate(self.features) if name in columns and any(columns[name])]
        if not present:
            return [self.classes[0]] * len(at)
        wanted = [columns[self.features[number]] for number in present]
        if numpy_is_better(len(at), _MANY):
            import numpy as np

            # Packed by `struct`, because NumPy takes twice as long to see what is in a list.
            pack = Struct(f"{len(wanted[0])}d").pack
            table = np.frombuffer(b"".join([pack(*column) for column in wanted])).reshape(len(wanted), -1)[:, at]
            best: list[int] = (np.asarray(self.weights)[:, present] @ table).argmax(axis=0).tolist()
            return [self.classes[number] for number in best]
        weights = [[row[number] for number in present] for row in self.weights]
        rows = list(zip(*wanted, strict=True))
        return [self._best(rows[place], weights) for place in at]

    def _best(self, row: Row, weights: Sequence[Sequence[float]]) -> str:
        sums = [sum(map(mul, each, row)) for each in weights]
        return self.classes[sums.index(max(sums))]
