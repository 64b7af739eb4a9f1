"""Scores of the mentions that may have said a quotation, weighed in two looks.

Most mentions are out of the question after a few trees, and walking trees is what the analysis spends most time on: the
others are asked only about those that come near the best, and about none where one is far ahead and no more is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reader.analysis.forest import Forest, Row
from reader.analysis.speech.pairs import FRACTIONS

_LOOK = 24
"""Trees of the first look."""
_NEAR = 3.5
"""Logarithm of the odds below the best from which a mention is out: one in 2,500 of those dropped would have won."""
_SOON = 2.5
"""The same where only the speaker is asked for: one in 500."""
_AHEAD = 1.0
"""Score of the first look from which one that no other comes near is the speaker."""
_DOUBLED = 180
"""Trees with all of which a score of the first look alone would be twice as high."""
_RISEN = 1.4
"""What would have been added besides, to the score of one that is ahead."""


class Ranking:
    """A forest that scores mentions against each other."""

    def __init__(self, forest: Forest) -> None:
        self._first, self._others = forest.of_whole_numbers(*FRACTIONS).split(_LOOK)
        self._grown = 1 + len(forest.roots) / _DOUBLED

    @staticmethod
    @cache
    def of(language: str) -> Ranking:
        """The ranking fitted for a language; read once."""
        return Ranking(Forest.read(f"speakers-{language}"))

    def scores(self, rows: Sequence[Row], *, soon: bool = False) -> list[float]:
        """The logarithm of each row's odds of being the speaker's; roughly so for those that have no chance.

        `soon` leaves it at the first look where one is far ahead: its score is then rough, too.
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
