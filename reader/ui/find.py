"""Find text in the units of a page, across line wraps, because it is the paragraphs that are searched."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_SAME = {
    "'": "['‘’‚‛ʼ′]",
    '"': '["“”„‟«»″]',
    "-": "[-‐‑–]",
}
"""What a keyboard has, and what a typesetter puts in its place."""


class Found(NamedTuple):
    """What a search came to."""

    total: int = 0
    current: int | None = None
    """Which of the matches is the current one, from 0."""
    error: str | None = None
    """Why the pattern can't be used; None when it can."""


class Matches:
    """The matches of a pattern, in order of the page: three numbers each, however many there are."""

    def __init__(self, pattern: re.Pattern[str] | None = None, texts: Iterable[str] = ()) -> None:
        self._units, self._starts, self._ends = array("I"), array("I"), array("I")
        if pattern is None:
            return
        for unit, text in enumerate(texts):
            for match in pattern.finditer(text):
                start, end = match.span()
                if start < end:
                    self._units.append(unit)
                    self._starts.append(start)
                    self._ends.append(end)

    def __len__(self) -> int:
        return len(self._units)

    def __getitem__(self, index: int) -> tuple[int, int, int]:
        """Unit, start and end of a match."""
        return self._units[index], self._starts[index], self._ends[index]

    def within(self, unit: int) -> Iterator[tuple[int, int, int]]:
        """Index, start and end of each match in a unit."""
        first, last = bisect_left(self._units, unit), bisect_right(self._units, unit)
        for index in range(first, last):
            yield index, self._starts[index], self._ends[index]

    def next_from(self, unit: int, offset: int) -> int:
        """Index of the first match at or after a place; the first of all when none is left."""
        first, last = bisect_left(self._units, unit), bisect_right(self._units, unit)
        at = bisect_left(self._starts, offset, first, last)
        return at if at < len(self._units) else 0


class Search:
    """What is searched for in a page, its matches, and which of them is the current one."""

    def __init__(self) -> None:
        self.matches = Matches()
        self.current: int | None = None
        self._pattern: re.Pattern[str] | None = None
        self._error: str | None = None

    @property
    def found(self) -> Found:
        """What it came to."""
        return Found(len(self.matches), self.current, self._error)

    def look_for(self, wanted: str, texts: Iterable[str], *, regex: bool) -> None:
        """Search for something else; for nothing when `wanted` is empty."""
        self._pattern = self._error = None
        try:
            self._pattern = compile_pattern(wanted, regex=regex) if wanted else None
        except re.error as error:
            self._error = str(error)
        self.look_in(texts)

    def look_in(self, texts: Iterable[str]) -> None:
        """Search for the same in another page."""
        self.matches = Matches(self._pattern, texts)
        self.current = None

    def start_from(self, unit: int, offset: int) -> int | None:
        """Make the first match from a place on the current one; its index, None when there is no match."""
        self.current = self.matches.next_from(unit, offset) if len(self.matches) else None
        return self.current

    def step(self, by: int) -> int | None:
        """Make another match the current one, round the end; its index, None when there is no match."""
        if len(self.matches):
            before = self.current if self.current is not None else -1 if by > 0 else 0
            self.current = (before + by) % len(self.matches)
        return self.current


def compile_pattern(wanted: str, *, regex: bool) -> re.Pattern[str]:
    """The pattern for what was typed: any run of white space for one, curly marks for straight ones.

    A regular expression is taken as it is. Case counts only where a capital was typed.

    Raises:
        re.error: the regular expression is none.
    """
    flags = re.NOFLAG if _has_capital(wanted, regex=regex) else re.IGNORECASE
    return re.compile(wanted if regex else _literal(wanted), flags)


def _literal(wanted: str) -> str:
    parts = re.split(r"(\s+)", wanted)
    return "".join(
        r"\s+" if part.isspace() else "".join(_SAME.get(letter) or re.escape(letter) for letter in part)
        for part in parts
    )


def _has_capital(wanted: str, *, regex: bool) -> bool:
    r"""Whether a capital was typed; in a regular expression, `\S` and the like are none."""
    letters = re.sub(r"\\.", "", wanted) if regex else wanted
    return any(letter.isupper() for letter in letters)
