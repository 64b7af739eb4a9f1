"""The articles of one file that holds many, brought to the list a few at a time.

What can be found again directly (a message of a mailbox) is only located here, and looked into like any file when its
turn comes. What can't (an entry of a feed, a file in a compressed archive) is analysed as it goes by, because coming
back to it would mean reading everything before it. Nothing is kept but what the list shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from time import perf_counter
from typing import NamedTuple

from reader.article.document import Document
from reader.article.model import Article
from reader.article.visible import one_line
from reader.errors import SourceError
from reader.library.own_faults import own_faults
from reader.library.shelf.entry import Entry, Facts, facts_of
from reader.sources.limits import Limits
from reader.sources.walking import Found, Search


class Row(NamedTuple):
    """One article of the file: found, or what is wrong with it."""

    path: str
    found: Found | None = None
    facts: Facts | None = None
    error: SourceError | None = None


class Listing:
    """A walk through a file; `first` is the entry that the file had in the list, and that its first article has now."""

    def __init__(
        self,
        file: str,
        first: Entry,
        limits: Limits,
        finish: Callable[[Document], Article],
        before: Iterable[Entry] = (),
    ) -> None:
        """`before` are the entries that the file had when it was last gone through."""
        self.file, self.first = file, first
        self.before = {entry.path: entry for entry in before}
        self.name = one_line(file.rpartition("/")[2])
        self.done = False
        self.taken = 0
        """How many rows the list has taken."""
        self._search = Search(file, limits)
        self._rows = self._read(finish)

    @property
    def share(self) -> float:
        """How much of the file has been gone through, from 0 to 1; 0 where that can't be known."""
        return self._search.share

    def go_on(self, seconds: float) -> list[Row]:
        """The next rows, as many as `seconds` allow; may be called from another thread, by one caller at a time."""
        until = perf_counter() + seconds
        rows: list[Row] = []
        while not self.done and (row := next(self._rows, None)):
            rows.append(row)
            if perf_counter() >= until:
                return rows
        self.done = True
        return rows

    def stop(self) -> None:
        """Go no further."""
        self.done = True

    def _read(self, finish: Callable[[Document], Article]) -> Iterator[Row]:
        try:
            with own_faults(self.file):
                for found in self._search:
                    if isinstance(found, SourceError):
                        yield Row(found.path, error=found)
                    elif found.document is None:
                        yield Row(found.path, found)
                    else:
                        facts = facts_of(finish(found.document))
                        yield Row(found.path, found._replace(document=None), facts)
        except SourceError as error:
            yield Row(error.path, error=error)
