"""What there is to read: the files under the paths that were named, and the articles in files that hold many.

`find` walks on for as long as it is told to. A file turns out to hold many articles when it is opened, and is then gone
through a piece at a time (`listing`, `take`). `pending` names what is still to be looked into.
"""

from __future__ import annotations

import os
from abc import abstractmethod
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from operator import attrgetter
from time import perf_counter
from typing import TYPE_CHECKING

from reader.article.document import Document
from reader.article.model import Article
from reader.article.visible import one_line
from reader.article.web import is_web
from reader.errors import MissingExtraError, SourceError
from reader.library.shelf.arrange import Order, arrange
from reader.library.shelf.entry import Entry, Facts, Place, has_files
from reader.library.store.paths import absolute
from reader.sources.folder import Scan
from reader.sources.limits import Limits
from reader.sources.reading import locate

if TYPE_CHECKING:
    from reader.library.marks.keeper import Kept
    from reader.library.shelf.listing import Listing, Row

ARRANGED_AT_ONCE = 5_000
"""Up to how many entries are sorted or filtered while the user waits, in some 50 ms."""
BEFORE = -1
"""The place of an entry that is here before its folder is looked into."""


class Finds:
    """The list of articles behind the screen, as they are found; `Entry.place` is the natural order of their paths."""

    searchable = False
    """Whether it is the library, which is searched by queries."""

    def __init__(self, paths: Sequence[str], limits: Limits) -> None:
        """A single file brings the folder it lies in, and reading starts with it (`wanted`)."""
        self.limits = limits
        self.paths = paths
        """What was named."""
        self._states: Mapping[str, Kept] = {}
        self._file, self.wanted, paths = _begin(paths)
        """The file that was named, or the one that the named article lies in; and the path that reading starts with."""
        self._here = self._file if self.wanted else None
        """The path of the entry that is here before its folder is looked into."""
        self.name = one_line(_named(paths))
        """What was opened, for the screen."""
        self._found: list[Entry] = []
        self.entries: Sequence[Entry] = self._found
        self.failed = 0
        self.lacking: set[Entry] = set()  # those of the failed that an extra would read
        self.searching = True
        """Whether `find` has more to find."""
        self.stopped = False
        """Whether the user stopped it."""
        self.roots = paths
        """Where articles are looked for: what was named, or the folder of a file that was named."""
        self._scan = Scan(paths, recursive=not self.wanted)
        self._errors_told = 0
        self._next = 0
        self._known = 0
        self._places = 0
        self._listings: list[Listing] = []
        self._listed: set[str] = set()
        self._changed: list[Entry] = []
        """Entries to look into again."""
        if self.wanted:
            self._found.append(Entry(self.wanted, BEFORE))

    @abstractmethod
    def finish(self, document: Document) -> Article:
        """Take a whole document apart, however long it takes."""

    @property
    def total(self) -> int:
        """How many articles there are, whether they are listed or not."""
        return len(self.entries)

    @property
    def unread(self) -> int:
        """How many entries have not been read."""
        return sum(map(attrgetter("unread"), self.entries))

    def first_unread(self, rows: Sequence[Entry], places: Iterable[int]) -> int | None:
        """The first of these places in the list at which an article stands that has not been read."""
        return next((at for at in places if rows[at].unread and rows[at].error is None), None)

    @property
    def hidden(self) -> int:
        """Hidden files and folders passed over so far."""
        return self._scan.hidden

    @property
    def binary(self) -> int:
        """Files passed over so far because they hold no text."""
        return self._scan.binary

    @property
    def known(self) -> int:
        """How many entries have been looked into."""
        return self._known

    def find(self, seconds: float | None = None) -> int:
        """Look for more files for about so many seconds, or to the end; returns how many entries that gave."""
        before = len(self.entries)
        until = None if seconds is None else perf_counter() + seconds
        while self.searching:
            path = next(self._scan, None)
            self._add_errors()
            if path is None:
                self.searching = False
            else:
                self._add(path)
            if until is not None and perf_counter() >= until:
                break
        return len(self.entries) - before

    def remember(self, states: Mapping[str, Kept]) -> None:
        """Remember what the library knows of articles, by address; also for those that are found later."""
        self._states = states
        for entry in self.entries if states else ():
            self._recall(entry)

    def entry_at(self, address: str) -> Entry | None:
        """The entry of an article, by its address from the root."""
        return next((entry for entry in self.entries if absolute(entry.path) == address), None)

    def entry_for(self, address: str) -> Entry | None:
        """The same as `entry_at` here; the library also has entries that are not in the list."""
        return self.entry_at(address)

    def _new(self, path: str, place: int, file: str = "") -> Entry:
        """A new entry with what the library knows of it; `file` is the file of many articles that it lies in."""
        entry = Entry.within(file, path, place) if file else Entry(path, place)
        if self._states:
            self._recall(entry)
        return entry

    def _recall(self, entry: Entry) -> None:
        kept = self._states.get(absolute(entry.path))
        if kept:
            entry.unread, entry.starred = not kept.read, kept.starred
            entry.tags, entry.position, entry.clippings = kept.tags, kept.position, kept.clippings

    def arranged(
        self, order: Order, pattern: str, wanted: Callable[[], bool] = lambda: True, stay: Container[Entry] = ()
    ) -> Sequence[Entry]:
        """The entries that `pattern` finds, and those that are to `stay`; may be called from another thread.

        Raises:
            QueryError: the pattern is no query.
            GivenUpError: `wanted` says that nobody is waiting for it any more.
        """
        return arrange(list(self.entries), order, pattern, wanted, stay)

    def is_arranged_at_once(self, order: Order, pattern: str) -> bool:
        """Whether `arranged` keeps nobody waiting."""
        return len(self.entries) <= ARRANGED_AT_ONCE or (order is Order.PATH and not pattern.strip())

    def marked(self, pattern: str, title: str) -> Collection[int]:
        """The characters of a title that `pattern` finds."""
        from reader.library.search.sifting import places  # for those who filter

        return places(pattern, title)

    @property
    def listing(self) -> Listing | None:
        """A file of many articles that is still to be gone through by `Listing.go_on`, whose rows go to `take`."""
        return self._listings[0] if self._listings else None

    def take(self, listing: Listing, rows: Iterable[Row]) -> None:
        """Put articles of a file in the list, behind its first, which is there already."""
        for row in rows:
            entry = listing.first
            known = listing.before.pop(row.path, None)
            if known is not None:
                entry = known
            elif row.path != entry.path:
                entry = self._new(row.path, listing.first.place, listing.file)
                self._found.append(entry)
            elif listing.taken:
                self._move_to_end(entry)
            listing.taken += 1
            if row.found:
                entry.found = Place(row.found.at, row.found.cost, row.found.title)
            if row.error:
                self.fail(entry, row.error)
            elif row.facts and (known or not entry.known):
                self._learn(entry, row.facts)
        if listing.done and listing in self._listings:
            self._listings.remove(listing)
            for entry in listing.before.values():  # the file no longer holds them
                entry.vanished = True

    def _move_to_end(self, entry: Entry) -> None:
        """Move an entry behind those that come before it in their file: it was here first."""
        at = self._found.index(entry)
        del self._found[at]
        self._found.append(entry)
        self._next = min(self._next, at)

    def stop(self) -> bool:
        """Find nothing more, and look into nothing that isn't asked for; returns whether there was anything to stop."""
        going = not self.stopped and (self.searching or bool(self._listings) or self.known < len(self.entries))
        self.stopped = self.stopped or going
        for listing in self._listings:
            listing.stop()
        self.searching = False
        self._listings = []
        return going

    def _follow(self, entry: Entry, article: Article) -> None:
        """List the other articles of a file, if the article that an entry was opened with is one of many."""
        named = self._found[:1] == [entry] and self.wanted is not None
        file = self._file if named else entry.path
        if (article.path == file and not has_files(article)) or entry.found.at or file in self._listed:
            return
        from reader.library.shelf.listing import Listing

        self._listed.add(file)
        self._listings.append(Listing(file, entry, self.limits, self.finish))
        entry.path = article.path
        if self._states:
            self._recall(entry)

    def fail(self, entry: Entry, error: SourceError) -> None:
        """Note that an entry can't be read, and count it neither as unknown nor as unread."""
        self._known += not entry.known
        self.failed += entry.error is None
        if isinstance(error, MissingExtraError):
            self.lacking.add(entry)
        entry.unread = False
        entry.error = one_line(error.why)

    def pending(self, first: Iterable[Entry] = ()) -> Entry | None:
        """An entry that has not been looked into, from `first` if there is one; None if all are known, or must wait."""
        if self._changed and not self.stopped:
            return self._changed.pop()
        for entry in first:
            if not entry.known:
                return entry
        while self._next < len(self.entries) and not self.stopped:
            entry = self.entries[self._next]
            if not entry.known:
                return entry
            self._next += 1
        return None

    def _learn(self, entry: Entry, facts: Facts) -> None:
        self._known += not entry.known
        entry.facts = facts

    def _add(self, path: str) -> Entry:
        self._places += 1
        if self._here and path.removeprefix("./") == self._here.removeprefix("./"):
            for entry in self._found:
                if entry.place == BEFORE:  # with all that was found in its file meanwhile
                    entry.place = self._places
            return self._found[0]
        entry = self._new(path.removeprefix("./"), self._places)
        self._found.append(entry)
        return entry

    def _add_errors(self) -> None:
        for error in self._scan.errors[self._errors_told :]:
            self.fail(self._add(error.path), error)
        self._errors_told = len(self._scan.errors)


def _begin(paths: Sequence[str]) -> tuple[str, str | None, Sequence[str]]:
    """The one file that was named (with its article, or alone), the path that reading starts with, and where articles
    are looked for: of a file in its folder.
    """
    file, address = locate(paths[0]) if len(paths) == 1 else ("", "")
    if is_web(file):
        return file, address or file, paths
    if file and os.path.isfile(file):  # noqa: PTH113 - pathlib takes ten times as long
        folder, slash, _ = file.rpartition("/")
        return file, address or file, [folder + slash or "."]
    return file, None, paths


def _named(paths: Sequence[str]) -> str:
    """What was opened, short enough for a header."""
    if len(paths) != 1:
        return f"{len(paths)} paths"
    return f"{paths[0].rstrip('/')}/" if os.path.isdir(paths[0]) else paths[0]  # noqa: PTH112 - pathlib is slower
