"""The order of the list, and what of it is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import Enum
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


def arrange(entries: Iterable[Entry], order: Order = Order.PATH, pattern: str = "") -> list[Entry]:
    """The entries that `pattern` finds, in `order`; those that hold it as typed before those that nearly do."""
    return _found(entries, pattern, order) if pattern.strip() else _sorted(entries, order)


def _found(entries: Iterable[Entry], pattern: str, order: Order) -> list[Entry]:
    exact: list[Entry] = []
    near: list[Entry] = []
    for entry in entries:
        found = match(pattern, entry.title) or match(pattern, entry.subtitle)
        if found:
            (exact if found.exact else near).append(entry)
    return [*_sorted(exact, order), *_sorted(near, order)]


def _sorted(entries: Iterable[Entry], order: Order) -> list[Entry]:
    return sorted(entries, key=_KEYS[order])


_by_path = attrgetter("place", "rank")
"""By what is quickest to ask for: the list is sorted again and again while it grows."""


def _by_date(entry: Entry) -> tuple[bool, tuple[int, ...], int, int]:
    published = entry.facts.published if entry.facts else None
    if not published:
        return True, (), *_by_path(entry)
    return False, tuple(-int(number) for number in re.findall(r"\d+", published)), *_by_path(entry)


def _by_title(entry: Entry) -> tuple[str, int, int]:
    # An article or an opening mark before the first letter is not what one looks under.
    return entry.title.lstrip("\"'“”‘’„«»‹›([… ").casefold(), *_by_path(entry)


def _by_length(entry: Entry) -> tuple[bool, int, int, int]:
    return not entry.facts, -(entry.facts.words if entry.facts else 0), *_by_path(entry)


_KEYS: dict[Order, Callable[[Entry], Any]] = {
    Order.PATH: _by_path,
    Order.DATE: _by_date,
    Order.TITLE: _by_title,
    Order.LENGTH: _by_length,
}
