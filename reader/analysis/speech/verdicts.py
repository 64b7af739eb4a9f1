"""The model that tells whether a quoted string is speech.

It is a forest, asked in two steps as in `ranking`: most strings are plainly speech after the first few trees.
"""

from __future__ import annotations

import math
from functools import cache

from reader.analysis.forest import Forest, Row
from reader.analysis.speech.kinds import FRACTIONS

_LOOK = 30
"""Trees of the first step: ten of each of the three forests whose mean this one is."""
_PLAINLY = 1.2
"""How far below the threshold (logarithms of odds) a string is after the first step if it is plainly speech: one in
2,000 would have come above it.
"""


class Verdicts:
    """Tells what is no speech (titles, nicknames, words held at arm's length) by its row of features (`kinds`)."""

    def __init__(self, forest: Forest) -> None:
        self._first, self._others = forest.of_whole_numbers(*FRACTIONS).split(_LOOK)

    @staticmethod
    @cache
    def of(language: str) -> Verdicts:
        """The verdicts fitted for a language; read once."""
        return Verdicts(Forest.read(f"kinds-{language}"))

    def speechless(self, row: Row, doubt: float) -> float:
        """The probability that a string is no speech; 0 where it is plainly lower than the probability `doubt`."""
        score = self._first.scores([row])[0]
        if score < math.log(doubt / (1 - doubt)) - _PLAINLY:
            return 0.0
        return 1 / (1 + math.exp(-score - self._others.scores([row])[0]))
