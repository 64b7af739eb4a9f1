"""A list of articles as long as the library, of which only what is looked at is fetched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import overload

from reader.library.shelf.entry import Entry

_BEFORE, _BEHIND = 16, 48
"""Rows fetched beside those that are wanted: the next keys find them there."""


class Window(Sequence[Entry]):
    """The entries with these numbers, in this order."""

    def __init__(
        self,
        numbers: Sequence[int],
        known: Callable[[int], Entry | None],
        fetch: Callable[[Sequence[int]], Sequence[Entry]],
    ) -> None:
        """`known` gives an entry that is in memory, `fetch` those of some numbers, which takes longer."""
        self.numbers = numbers
        self._known, self._fetch = known, fetch

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, place: int) -> Entry: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Entry]: ...

    def __getitem__(self, place: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(place, slice):
            wanted = range(len(self.numbers))[place]
            return (
                self._between(wanted.start, max(wanted.start, wanted.stop))
                if wanted.step == 1
                else [self[at] for at in wanted]
            )
        at = range(len(self.numbers))[place]
        return self._known(self.numbers[at]) or self._between(at, at + 1)[0]

    def __contains__(self, entry: object) -> bool:
        return isinstance(entry, Entry) and entry.number in self.numbers

    def index(self, entry: Entry, start: int = 0, stop: int | None = None) -> int:
        """The place of an entry. Raises ValueError where it isn't among them."""
        if entry.number is None:
            raise ValueError("it is none of the library's")
        return self.numbers.index(entry.number)

    def _between(self, first: int, last: int) -> Sequence[Entry]:
        """The entries of some places that follow one another."""
        known = [self._known(number) for number in self.numbers[first:last]]
        if None not in known:
            return [entry for entry in known if entry]
        before = max(0, first - _BEFORE)
        return self._fetch(self.numbers[before : last + _BEHIND])[first - before : last - before]
