"""Scores of the mentions that may have said a quotation, weighed in two looks.

Most mentions are out of the question after a few trees, and walking trees is what the analysis spends most time on: the
others are asked only about those that come near the best.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reader.analysis.forest import Forest, Row

_LOOK = 24
"""Trees of the first look."""
_NEAR = 3.5
"""Logarithm of the odds below the best from which a mention is out: one in 2,500 of those dropped would have won."""
_GROWN = 2.0
"""By how much a score of the first look alone would have grown with all trees."""


class Ranking:
    """A forest that scores mentions against each other."""

    def __init__(self, forest: Forest) -> None:
        self._first, self._others = forest.split(_LOOK)

    @staticmethod
    @cache
    def of(language: str) -> Ranking:
        """The ranking fitted for a language; read once."""
        return Ranking(Forest.load(f"speakers-{language}"))

    def scores(self, rows: Sequence[Row]) -> list[float]:
        """The logarithm of each row's odds of being the speaker's; roughly so for those that have no chance."""
        if not rows:
            return []
        found = self._first.scores(rows)
        least = max(found) - _NEAR
        near = [at for at, score in enumerate(found) if score >= least]
        more = dict(zip(near, self._others.scores([rows[at] for at in near]), strict=True))
        return [
            score + more[at] if at in more else score * _GROWN if score < 0 else score for at, score in enumerate(found)
        ]
