"""The lines of a source: what a line number in Reader means, decided once.

A line ends at a line feed, or at a carriage return in a text without line feeds, and nowhere else: Python's own
`splitlines` would also break at form feeds and other separators, and every number after one would be wrong in the
user's editor.
"""

from __future__ import annotations


def split_lines(source: str) -> list[str]:
    """The lines of `source` without their ends; line number n is at n - 1.

    Each end taken away is exactly one character, so that the lengths add up to offsets; the carriage return before a
    line feed is left on its line, where it is white space like any other.
    """
    return source.split("\n" if "\n" in source else "\r")
