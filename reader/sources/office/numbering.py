"""The numbers of list items, which a word processor counts when it shows them: a file holds none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LARGEST = 3999
"""Of what is written in letters; a larger number is written in figures."""


class Level(NamedTuple):
    """How the items of a list's level are numbered."""

    form: str
    """By its first number: "1", "a", "A", "i" or "I"."""
    text: str
    """What stands before an item: "%1.", where `%1` is the number of the first level, and so on."""
    start: int = 1


class Counter:
    """Counts the items of a list of several levels."""

    def __init__(self, levels: Mapping[int, Level | None]) -> None:
        """`levels` are numbered from 0; those that have bullets are None or missing."""
        self._levels = levels
        self._counts: dict[int, int] = {}

    def restart(self, level: int, start: int) -> None:
        """Have the next item of a level be of this number."""
        self._counts[level] = start - 1

    def marker(self, level: int) -> str:
        """What stands before the next item of a level; empty for a bullet."""
        self._counts = {above: count for above, count in self._counts.items() if above <= level}
        known = self._levels.get(level)
        if known is None:
            return ""
        self._counts[level] = self._counts.get(level, known.start - 1) + 1
        return _PLACE.sub(lambda place: self._number(int(place[1]) - 1), known.text).strip()

    def _number(self, level: int) -> str:
        known = self._levels.get(level)
        return written(self._counts.get(level, known.start), known.form) if known is not None else ""


def written(number: int, form: str) -> str:
    """A number in one of the forms."""
    if form not in ("a", "A", "i", "I") or not 0 < number <= _LARGEST:
        return str(number)
    letters = ""
    if form in "aA":
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    else:
        for value, sign in _ROMAN:
            letters += sign * (number // value)
            number %= value
    return letters if form.islower() else letters.upper()
