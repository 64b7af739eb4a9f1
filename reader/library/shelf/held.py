"""The rows of a library's list that are in memory: few, and read when they come into view."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from weakref import WeakValueDictionary

from reader.library.shelf.entry import Entry, Place, facts_with
from reader.library.shelf.window import Window
from reader.library.store.articles import number_of
from reader.library.store.database import Database
from reader.library.store.row import Row, rows

_MOST = 2000
"""How many rows are kept though nobody uses them; each takes some hundred bytes."""


class Held:
    """One entry for each article, as long as anybody uses it, so that a change to it is seen everywhere."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._entries: WeakValueDictionary[int, Entry] = WeakValueDictionary()
        self._latest: OrderedDict[int, Entry] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def window(self, numbers: Sequence[int]) -> Window:
        """The entries of these articles, each read when it is looked at."""
        return Window(numbers, self._entries.get, self.fetch)

    def fetch(self, numbers: Sequence[int]) -> list[Entry]:
        """The entries of some articles: from memory, or read in one go."""
        missing = [number for number in numbers if number not in self._entries]
        read = {row.id: _fill(Entry(row.address, 0), row) for row in rows(self._database, missing)} if missing else {}
        self._entries.update(read)
        found = [self._entries.get(number) or _gone(number) for number in numbers]
        for number, entry in read.items():
            self._latest[number] = entry
        while len(self._latest) > _MOST:
            self._latest.popitem(last=False)
        return found

    def at(self, number: int) -> Entry | None:
        """An article's entry, if it is in memory."""
        return self._entries.get(number)

    def renew(self, entries: Iterable[Entry]) -> None:
        """Read the rows of these entries again, and let go of the others. Entries of articles that are gone stay as
        they were.
        """
        self._latest.clear()
        for entry in entries:
            # One that was dated anew has another number, one whose file was moved has another address.
            number = number_of(self._database, entry.path) or entry.number
            for row in rows(self._database, [number] if number is not None else []):
                self._entries[row.id] = _fill(entry, row)


def _fill(entry: Entry, row: Row) -> Entry:
    """Write down what the list says of an article."""
    entry.path, entry.number = row.address, row.id
    entry.facts = facts_with(row.head, row.words, row.quotes, row.speaker)
    if row.opening:
        entry.found = Place(title=row.opening)
    entry.unread, entry.starred, entry.tags = not row.read, row.starred, row.tags
    entry.position, entry.vanished, entry.versions = row.position, row.vanished, row.versions
    entry.clippings = row.clippings
    return entry


def _gone(number: int) -> Entry:
    """The row of an article that was taken out of the library while it was listed."""
    return Entry("", 0, error="it is no longer in the library", unread=False, number=number)
