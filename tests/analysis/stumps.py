"""The smallest forests: one question, asked again and again."""

from __future__ import annotations

from reader.analysis.forest import Forest


def stumps(trees: int, score: float) -> Forest:
    """A forest of one feature: each tree gives `score` where it is above a half, else the same below zero."""
    right = [value for tree in range(trees) for value in (3 * tree + 2, 0, 0)]
    return Forest(("f",), 0.0, [0, -1, -1] * trees, [0.5, -score, score] * trees, right)
