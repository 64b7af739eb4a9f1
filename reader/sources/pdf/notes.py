"""Footnotes: small type at the foot of a page or a column, that begins with a number or a sign.

They part the sentence that goes on over the page, and are not in its order: each is looked up where its number stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.sources.pdf.lines import Line

_SMALLER = 0.93
"""Of the text's size: the largest type of a note."""
_LOWER = 0.4
"""Share of a page's height from its top, above which no note stands."""
_MOST = 3_000
"""Lines of a page, of which a newspaper's has a third: on a page with more no note is looked for, for each line is
compared with each other.
"""
_ALONE = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3})[.)]?")
_MARK = re.compile(rf"{_ALONE.pattern}\s*[^\W\d_]")
"""A number or sign alone, where it stands higher than its line, or before the first letter of a note."""


def find_notes(lines: Sequence[Line], body: float) -> list[list[Line]]:
    """The notes of a page whose text is of this size, each its lines in order; running heads must be gone."""
    if len(lines) > _MOST:
        return []
    small = [line for line in lines if line.size < _SMALLER * body and line.top > _LOWER * line.height]
    large = [line for line in lines if line.size >= _SMALLER * body]
    low = [line for line in small if not any(_is_below(other, line) for other in large)]
    notes: list[list[Line]] = []
    for line in sorted(low, key=_place):
        above = next((note for note in reversed(notes) if _shares_column(note[-1], line)), None)
        if _MARK.match(line.text) or _ALONE.fullmatch(line.text):
            if above is not None and _ALONE.fullmatch(above[-1].text) and not _ALONE.fullmatch(line.text):
                above.append(line)
            else:
                notes.append([line])
        elif above is not None:
            above.append(line)
    return [note for note in notes if _MARK.match(" ".join(line.text for line in note))]


def _place(line: Line) -> tuple[int, float]:
    """A line's place in the order of reading; a number that is raised stands before the line that it is raised over."""
    raised = 0.6 * line.size if _ALONE.fullmatch(line.text) else 0.0
    return round((line.foot + raised) / 4), line.left


def _is_below(other: Line, line: Line) -> bool:
    return other.foot > line.foot and _shares_column(other, line)


def _shares_column(one: Line, other: Line) -> bool:
    """Whether two lines lie over one another, or nearly so, as a note's number beside its text."""
    return one.left < other.right + other.size and other.left < one.right + one.size
