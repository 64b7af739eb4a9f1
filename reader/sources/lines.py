"""The lines of a source: what a line number in Reader means, decided once.

A line ends at a line feed, or at a carriage return in a text without line feeds, and nowhere else: Python's own
`splitlines` would also break at form feeds and other separators, and every number after one would be wrong in the
user's editor.
"""

from __future__ import annotations

from collections.abc import Sequence


def split_lines(source: str) -> list[str]:
    """The lines of `source` without their ends; line number n is at n - 1.

    Each end taken away is exactly one character, so that the lengths add up to offsets; the carriage return before a
    line feed is left on its line, where it is white space like any other.
    """
    return source.split("\n" if "\n" in source else "\r")


def blank_above(lines: Sequence[str], at: int) -> int:
    """How many blank lines stand directly above the line at this place, from 0."""
    count = 0
    while count < at and not lines[at - count - 1].strip():
        count += 1
    return count
