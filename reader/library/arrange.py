"""The order of the list, and what of it is shown.

A list of a hundred thousand takes a second, so it is arranged on a thread, and in pieces: what sorts all of it at once
would let no key through meanwhile.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import Enum
from itertools import islice
from operator import attrgetter
from typing import Any

from reader.library.entry import Entry
from reader.library.fuzzy import match


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


_PIECE = 4096
"""Entries that are gone through, or sorted, in one go: a few milliseconds."""


def arrange(
    entries: Iterable[Entry],
    order: Order = Order.PATH,
    pattern: str = "",
    wanted: Callable[[], bool] = lambda: True,
) -> list[Entry]:
    """The entries that `pattern` finds, in `order`; those that hold it as typed before those that nearly do.

    What is alike in that order stays in the order of paths. `wanted` is asked from time to time.

    Raises:
        GivenUpError: it is not wanted any more.
    """
    rest = iter(entries)
    exact: list[Entry] = []
    near: list[Entry] = []
    while piece := list(islice(rest, _PIECE)):
        if not wanted():
            raise GivenUpError
        if not pattern.strip():
            exact += piece
            continue
        for entry in piece:
            found = match(pattern, entry.title) or match(pattern, entry.subtitle)
            if found:
                (exact if found.exact else near).append(entry)
    return [*_sorted(exact, order, wanted), *_sorted(near, order, wanted)]


def _sorted(entries: list[Entry], order: Order, wanted: Callable[[], bool]) -> list[Entry]:
    entries.sort(key=attrgetter("place"))  # what is alike keeps this order
    if order is Order.PATH:
        return entries
    key = _KEYS[order]
    keyed: list[tuple[Any, int]] = []
    for first in range(0, len(entries), _PIECE):
        if not wanted():
            raise GivenUpError
        keyed += [(key(entry), at) for at, entry in enumerate(entries[first : first + _PIECE], first)]
    return [entries[at] for _, at in _merged(keyed)]


def _merged(values: list[tuple[Any, int]]) -> list[tuple[Any, int]]:
    """The values, sorted piece by piece; joining two sorted pieces takes no longer than going through them once."""
    pieces = [sorted(values[at : at + _PIECE]) for at in range(0, len(values), _PIECE)] or [[]]
    while len(pieces) > 1:
        pieces.append([])  # for the last, where they are odd in number
        pieces = [sorted(one + other) for one, other in zip(pieces[::2], pieces[1::2], strict=False)]
    return pieces[0]


def _by_date(entry: Entry) -> tuple[bool, tuple[int, ...]]:
    published = facts.published if (facts := entry.facts) else None
    return (False, tuple(-int(number) for number in re.findall(r"\d+", published))) if published else (True, ())


def _by_title(entry: Entry) -> str:
    # An article or an opening mark before the first letter is not what one looks under.
    return entry.title.lstrip("\"'“”‘’„«»‹›([… ").casefold()


def _by_length(entry: Entry) -> tuple[bool, int]:
    facts = entry.facts
    return not facts, -facts.words if facts else 0


_KEYS: dict[Order, Callable[[Entry], Any]] = {
    Order.DATE: _by_date,
    Order.TITLE: _by_title,
    Order.LENGTH: _by_length,
}
