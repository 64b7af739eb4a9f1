"""Find text in the units of a page, across line wraps, because whole paragraphs are searched."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.library.search.marking import Finder

PATIENCE = 0.25
"""Seconds that a regular expression may take on an article; some would take longer than a lifetime."""

_SAME = {"'": "['‘’‚‛ʼ′]", '"': '["“”„‟«»″]', "-": "[-‐‑–]"}
"""What a keyboard has, and what a typesetter puts in its place."""
_UNSEEN = "\u0300-\u036f\xad\u200b-\u200d\u2060\ufeff"
"""Accents written as characters of their own, and what has no width: like vowels, they may stand behind any letter."""


class PatternError(Exception):
    """Why a pattern can't be used, in a few words."""


class Found(NamedTuple):
    """The outcome of a search."""

    total: int = 0
    current: int | None = None
    """Which of the matches is the current one, from 0."""
    error: str | None = None
    """Why the pattern can't be used; None when it can."""


class Matches:
    """The matches of a pattern, in order of the page: three numbers each, however many there are."""

    def __init__(self, find: Finder | None = None, texts: Iterable[str] = ()) -> None:
        self._units, self._starts, self._ends = array("I"), array("I"), array("I")
        if find is None:
            return
        for unit, text in enumerate(texts):
            for start, end in find(text):
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
        """Index of the first match at or after a place; the first of all if none is left."""
        first, last = bisect_left(self._units, unit), bisect_right(self._units, unit)
        at = bisect_left(self._starts, offset, first, last)
        return at if at < len(self._units) else 0


class Search:
    """What is searched for in a page, its matches, and which of them is the current one."""

    def __init__(self) -> None:
        self.matches = Matches()
        self.current: int | None = None
        self._start: Callable[[], Finder] | None = None
        self._error: str | None = None

    @property
    def found(self) -> Found:
        """The outcome."""
        return Found(len(self.matches), self.current, self._error)

    def look_for(self, start: Callable[[], Finder] | None, texts: Iterable[str]) -> None:
        """Search for what the finder finds that `start` makes, for each page anew; for nothing without it.

        `start`, and what it makes, may raise a `PatternError`.
        """
        self._start = start
        self.look_in(texts)

    def look_in(self, texts: Iterable[str]) -> None:
        """Search for the same in another page."""
        self.matches, self.current, self._error = Matches(), None, None
        if self._start is None:
            return
        try:
            self.matches = Matches(self._start(), texts)
        except PatternError as error:
            self._error = str(error)

    def start_from(self, unit: int, offset: int) -> int | None:
        """Make the first match from a place on the current one; its index, None when there is no match."""
        self.current = self.matches.next_from(unit, offset) if len(self.matches) else None
        return self.current

    def step(self, by: int) -> int | None:
        """Make another match the current one, wrapping around the end; its index, or None if there is no match."""
        if len(self.matches):
            before = self.current if self.current is not None else -1 if by > 0 else 0
            self.current = (before + by) % len(self.matches)
        return self.current


def finder(wanted: str, *, regex: bool) -> Finder:
    """What finds the text that was typed: any run of white space for one, curly marks for straight ones, letters with
    their accents or without.

    A regular expression is taken as it is, and what it finds must be found within `PATIENCE`. Case counts only where a
    capital was typed.

    Raises:
        PatternError: the regular expression is none; or, while finding, it takes too long.
    """
    if regex:
        return _expression(wanted)
    # Here, because its expressions take a hundredth of the time to the first screen, which finds nothing.
    from reader.library.store.folding import MARKS, fold, plain

    same = plain if _has_capital(wanted) else fold
    pattern = re.compile(_literal(same(wanted), f"{_UNSEEN}{MARKS}"))
    return lambda text: (match.span() for match in pattern.finditer(same(text)))


def _expression(wanted: str) -> Finder:
    import regex  # 20 ms, and unlike `re` it can be told when to give up

    try:
        # Without the escapes: `\S` and the like hold no capital.
        case = 0 if _has_capital(re.sub(r"\\.", "", wanted)) else regex.IGNORECASE
        pattern = regex.compile(wanted, case)
    except regex.error as error:
        raise PatternError(str(error)) from error
    until = perf_counter() + PATIENCE

    def find(text: str) -> Iterator[tuple[int, int]]:
        try:
            for match in pattern.finditer(text, timeout=max(0.001, until - perf_counter())):
                yield match.span()
        except TimeoutError as error:
            raise PatternError("takes too long, given up") from error

    return find


def _literal(wanted: str, unseen: str) -> str:
    parts = re.split(r"(\s+)", wanted[:1] + re.sub(f"[{unseen}]", "", wanted[1:]))
    return "".join(
        rf"\s[\s{unseen}]*+"
        if part.isspace()
        else "".join(f"{_SAME.get(letter) or re.escape(letter)}[{unseen}]*+" for letter in part)
        for part in parts
    )


def _has_capital(text: str) -> bool:
    return any(letter.isupper() for letter in text)
