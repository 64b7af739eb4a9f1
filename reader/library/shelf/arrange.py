"""The order of the list, and which of its entries are shown.

A list of a hundred thousand takes a second. So it is arranged on a thread, and in pieces: sorting it all at once would
let no key through meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from enum import Enum
from itertools import islice
from math import inf
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from reader.library.shelf.entry import Entry

if TYPE_CHECKING:
    from reader.library.search.sifting import Sieve


class Order(Enum):
    """What a list is sorted by; the value is its name for the user."""

    PATH = "path"
    """Folder by folder, numbers in names by value."""
    DATE = "date"
    """Newest first; undated last."""
    TITLE = "title"
    LENGTH = "length"
    """Longest first; not yet counted last."""

    def next(self) -> Order:
        """The order after this one, in turn."""
        orders = list(Order)
        return orders[(orders.index(self) + 1) % len(orders)]


class GivenUpError(Exception):
    """Nobody waits for this arrangement any more."""


_DAY = 86_399
"""Seconds from a day's first to its last."""
_PIECE = 4096
"""Entries that are filtered or sorted in one go: a few milliseconds."""


def arrange(
    entries: Iterable[Entry],
    order: Order = Order.PATH,
    pattern: str = "",
    wanted: Callable[[], bool] = lambda: True,
    stay: Container[Entry] = (),
) -> list[Entry]:
    """The entries that `pattern` finds, in `order`; those that hold it as typed before those that nearly do.

    What is alike in that order stays in the order of paths. `wanted` is asked from time to time; `stay` is what this
    pattern found before.

    Raises:
        QueryError: the pattern is no query.
        GivenUpError: it is not wanted any more.
    """
    finds = _sieve(pattern, stay)
    rest = iter(entries)
    exact: list[Entry] = []
    near: list[Entry] = []
    while piece := list(islice(rest, _PIECE)):
        if not wanted():
            raise GivenUpError
        if finds is None:
            exact += piece
            continue
        for entry in piece:
            found = finds(entry)
            if found is not None:
                (exact if found else near).append(entry)
    return [*_sorted(exact, order, wanted), *_sorted(near, order, wanted)]


def _sieve(pattern: str, stay: Container[Entry]) -> Sieve | None:
    if not pattern.strip():
        return None
    from reader.library.search.sifting import sieve  # for those who filter

    return sieve(pattern, stay)


def _sorted(entries: list[Entry], order: Order, wanted: Callable[[], bool]) -> list[Entry]:
    entries.sort(key=attrgetter("place"))  # the order among equals
    if order is Order.PATH:
        return entries
    key = _KEYS[order]
    keys: list[Any] = []
    for first in range(0, len(entries), _PIECE):
        if not wanted():
            raise GivenUpError
        keys += map(key, entries[first : first + _PIECE])
    return [entries[at] for at in _merged(len(entries), keys.__getitem__)]


def _merged(count: int, key: Callable[[int], Any]) -> list[int]:
    """The places of `count` values in sorted order, sorted piece by piece.

    Merging two sorted pieces takes no longer than going through them once. Pairs of keys and places would take three
    times the memory.
    """
    pieces = [sorted(range(at, min(at + _PIECE, count)), key=key) for at in range(0, count, _PIECE)] or [[]]
    while len(pieces) > 1:
        pieces.append([])  # the last piece, where their number is odd
        pieces = [sorted(one + other, key=key) for one, other in zip(pieces[::2], pieces[1::2], strict=False)]
    return pieces[0]


def _by_date(entry: Entry) -> float:
    from reader.library.store.moments import moment_of  # few lists are in this order

    published = (facts.published if (facts := entry.facts) else None) or ""
    moment = moment_of(published)
    if moment is None:
        return inf
    return -moment if "T" in published else -moment - _DAY  # a day stands before its moments


def _by_title(entry: Entry) -> str:
    from reader.library.store.folding import sort_key  # few lists are in this order, and its tables take 2 ms

    return sort_key(entry.title)


def _by_length(entry: Entry) -> tuple[bool, int]:
    facts = entry.facts
    return not facts, -facts.words if facts else 0


_KEYS: dict[Order, Callable[[Entry], Any]] = {Order.DATE: _by_date, Order.TITLE: _by_title, Order.LENGTH: _by_length}
