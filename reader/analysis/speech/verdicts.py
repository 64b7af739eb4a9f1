"""Whether a quoted string is speech, weighed in two looks.

Most strings are plainly speech after a few trees; the others are asked only about the rest, for walking trees is what
the analysis spends most time on.
"""

from __future__ import annotations

import math
from functools import cache

from reader.analysis.forest import Forest, Row
from reader.analysis.speech.kinds import FRACTIONS

_LOOK = 30
"""Trees of the first look: ten of each forest that the kinds are the mean of."""
_PLAINLY = 1.2
"""Logarithm of the odds below those asked for, after the first look: one string in 2,000 would have come above them."""


class Verdicts:
    """A forest that tells what is no speech: titles, nicknames, words held at arm's length."""

    def __init__(self, forest: Forest) -> None:
        self._first, self._others = forest.of_whole_numbers(*FRACTIONS).split(_LOOK)

    @staticmethod
    @cache
    def of(language: str) -> Verdicts:
        """The verdicts fitted for a language; read once."""
        return Verdicts(Forest.read(f"kinds-{language}"))

    def speechless(self, row: Row, doubt: float) -> float:
        """The probability that a string is no speech; 0 where it is plainly below the one from which there is doubt."""
        score = self._first.scores([row])[0]
        if score < math.log(doubt / (1 - doubt)) - _PLAINLY:
            return 0.0
        return 1 / (1 + math.exp(-score - self._others.scores([row])[0]))
