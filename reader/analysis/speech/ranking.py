"""The model that scores the mentions which may have said a quotation.

It is a forest, asked in two steps for the sake of speed, for walking trees is what the analysis spends most time on.
After the first few trees most mentions are out of the question; the other trees are asked only about those that come
near the best.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reader.analysis.forest import Forest, Row
from reader.analysis.speech.pairs import FRACTIONS

_LOOK = 24
"""Trees of the first step."""
_NEAR = 3.5
"""How far below the best (logarithms of odds) a mention is out: one in 2,500 of those dropped would have won."""
_SOON = 2.5
"""The same where only the best is wanted: one in 500."""
_AHEAD = 1.0
"""Score after the first step from which a mention that no other comes near is the speaker."""
_DOUBLED = 180
"""A score after the first step doubles, on average, by so many trees more: from this the final one is estimated."""
_RISEN = 1.4
"""What is added besides to the estimated score of a mention that is far ahead."""


class Ranking:
    """Scores mentions by their rows of features (`pairs`)."""

    def __init__(self, forest: Forest) -> None:
        self._first, self._others = forest.of_whole_numbers(*FRACTIONS).split(_LOOK)
        self._grown = 1 + len(forest.roots) / _DOUBLED

    @staticmethod
    @cache
    def of(language: str) -> Ranking:
        """The ranking fitted for a language; read once."""
        return Ranking(Forest.read(f"speakers-{language}"))

    def scores(self, rows: Sequence[Row], *, soon: bool = False) -> list[float]:
        """For each row the logarithm of the odds that its mention is the speaker; estimated for those without a chance.

        With `soon`, if one is far ahead after the first step, its score is estimated too.
        """
        if not rows:
            return []
        found = self._first.scores(rows)
        best = max(found)
        least = best - (_SOON if soon else _NEAR)
        near = [at for at, score in enumerate(found) if score >= least]
        grown = [score * self._grown if score < 0 else score for score in found]
        if soon and len(near) == 1 and best >= _AHEAD:
            grown[near[0]] = best * self._grown + _RISEN
            return grown
        for at, more in zip(near, self._others.scores([rows[at] for at in near]), strict=True):
            grown[at] = found[at] + more
        return grown
