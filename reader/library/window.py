"""A list of articles as long as the library, of which only what is looked at is fetched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import overload

from reader.library.entry import Entry

_BEFORE, _AROUND = 16, 64
"""Rows fetched before the one that is wanted, and in all: two screens."""


class Window(Sequence[Entry]):
    """The entries with these numbers, in this order; `fetch` gives those of some numbers."""

    def __init__(self, numbers: Sequence[int], fetch: Callable[[Sequence[int]], Sequence[Entry]]) -> None:
        self.numbers = numbers
        self._fetch = fetch

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, place: int) -> Entry: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Entry]: ...

    def __getitem__(self, place: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(place, slice):
            return self._fetch(self.numbers[place])
        at = range(len(self.numbers))[place]
        first = max(0, at - _BEFORE)
        return self._fetch(self.numbers[first : first + _AROUND])[at - first]

    def __contains__(self, entry: object) -> bool:
        return isinstance(entry, Entry) and entry.number in self.numbers

    def index(self, entry: Entry, start: int = 0, stop: int | None = None) -> int:
        """The place of an entry. Raises ValueError where it isn't among them."""
        if entry.number is None:
            raise ValueError("it is none of the library's")
        return self.numbers.index(entry.number)
