"""Formulas that were copied sign by sign, each on a line of its own, as browsers copy them from many pages.

Alone such lines are separators, buttons and counts. But no menu has a sum sign or an equals sign amid so many others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from reader.analysis.evidence.page import Line

_SIGNS = frozenset("=≤≥<≈≠≡±∑∏∫√∂∇∈∝")
"""Signs of formulas that are no buttons, as + and × are, and no arrows or bullets."""
_LONGEST, _FEWEST = 3, 6
"""Characters of one part, and parts in a row."""


def formula_lines(lines: Sequence[Line]) -> Iterator[int]:
    """Indexes of the lines of such formulas.

    One of the 800 labelled pages has some: all that people marked of their lines is the story's.
    """
    end = 0
    for sign in [line.index for line in lines if len(line.text) == 1 and line.text in _SIGNS]:
        if sign >= end:
            start = sign - _parts(lines, range(sign - 1, end - 1, -1))
            end = sign + _parts(lines, range(sign, len(lines)))
            if end - start >= _FEWEST:
                yield from range(start, end)


def _parts(lines: Sequence[Line], places: range) -> int:
    """How many of some lines, up to the first other, may be parts of a formula."""
    return len(list(takewhile(lambda at: len(lines[at].text) <= _LONGEST, places)))
