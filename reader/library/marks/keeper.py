"""What the user makes of the articles on the screen, kept in the library by threads beside it.

Articles are named by their address, as the screen knows them. One that the library doesn't hold yet is added with the
first thing that is to be kept of it, so that everything that was read can be found again. Whatever works on the library
is imported when something is kept: no start waits for that.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reader.errors import LibraryError, SourceError
from reader.library.store.paths import absolute, around, as_bytes, as_path

if TYPE_CHECKING:
    from reader.article.document import Head
    from reader.article.model import Article
    from reader.library.ingest.prepared import PreparedFile
    from reader.library.marks.clippings import Clipping
    from reader.library.marks.state import Change, Field, State
    from reader.library.search.searches import SavedSearch
    from reader.library.store.database import Database, Row
    from reader.library.stories.versions import Version
    from reader.sources.limits import Limits
Found = TypeVar("Found")

_STATES = """
    SELECT address, read, starred, position,
           (SELECT group_concat(name, char(10)) FROM tag WHERE article = a.id),
           (SELECT count(*) FROM clipping WHERE article = a.id)
    FROM article a
    WHERE (address = ? OR file IN (SELECT id FROM file WHERE path = ? OR path >= ? AND path < ?))
      AND (read = 1 OR starred = 1 OR position IS NOT NULL
           OR EXISTS (SELECT 1 FROM tag WHERE article = a.id) OR EXISTS (SELECT 1 FROM clipping WHERE article = a.id))
"""
_LARGE = 5_000_000
"""Size of a file, in bytes, from which one article of it is added alone: adding the others would take seconds, and
memory for each."""
_EXPECTED = 100
"""How many articles' places in their files are remembered: those of the ones opened last."""


class Kept(NamedTuple):
    """What is known of an article's state."""

    read: bool
    starred: bool
    tags: tuple[str, ...]
    position: int | None
    clippings: int


class Keeper:
    """The library that state is kept in; created with the first thing to keep."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self._path, self._limits = path, limits
        self.open_article: Callable[[str], Article | None] = lambda address: None
        """Gives the article of a web page that is open, which can't be read from a file."""
        self._database: Database | None = None
        self._lock = RLock()
        self._places: OrderedDict[str, tuple[int, ...]] = OrderedDict()

    def expect(self, address: str, at: tuple[int, ...]) -> None:
        """Note where in its file an article was found: something may soon be kept of it."""
        if at:
            self._places[absolute(address)] = at
            if len(self._places) > _EXPECTED:
                self._places.popitem(last=False)

    def states(self, paths: Sequence[str]) -> dict[str, Kept]:
        """What is known of the articles below some paths, by address; nothing of those that nobody has done anything
        with.

        Raises:
            LibraryError: the library can't be read, as for everything here.
        """

        def found(database: Database) -> list[Row]:
            places = (around(absolute(path)) for path in paths)
            return [record for whole, *below in places for record in database.all(_STATES, (whole, whole, *below))]

        return {
            as_path(address): Kept(bool(read), bool(starred), tuple(tags.split("\n")) if tags else (), position, count)
            for address, read, starred, position, tags, count in self._find(found)
        }

    def take_in(self, addresses: Sequence[str]) -> None:
        """Read those articles into the library that are not in it; what is kept of them next takes no time then."""
        with self._lock:
            self._take_in(addresses)

    def mark(self, addresses: Sequence[str], field: Field, value: bool, *, undoable: bool = True) -> None:
        """Mark articles read or starred, or not."""
        with self._held(addresses) as numbers:
            self._state().mark(numbers, field, value, undoable=undoable)

    def tag(self, addresses: Sequence[str], names: Sequence[str], gone: Sequence[str]) -> None:
        """Give articles tags, and take some away."""
        with self._held(addresses) as numbers:
            self._state().tag(numbers, names, gone)

    def tags(self) -> list[str]:
        """The names of all tags that articles have."""
        from reader.library.marks.state import tag_counts

        return [name for name, _ in self._find(tag_counts)]

    def reach(self, address: str, block: int) -> None:
        """Note how far an article was read."""
        with self._held([address]) as (number,):
            self._state().reach(number, block)

    def clip(self, clipping: Clipping) -> Clipping:
        """Keep a clipping of an article, or its new note."""
        with self._held([clipping.address]) as (number,):
            return self._state().clip(number, clipping)

    def unclip(self, clipping: Clipping) -> None:
        """Throw a clipping away."""
        with self._lock:
            self._state().unclip(clipping)

    def clippings(self, address: str | None = None) -> list[Clipping]:
        """The clippings of an article, or all of them, in the order they were made."""
        from reader.library.marks.clippings import clippings
        from reader.library.store.articles import number_of

        def found(database: Database) -> list[Clipping]:
            if address is None:
                return clippings(database)
            number = number_of(database, absolute(address))
            return clippings(database, [number]) if number is not None else []

        return self._find(found)

    def versions(self, address: str) -> list[Version]:
        """The other articles of the library that tell an article's story."""
        from reader.library.stories.versions import versions

        return self._find(lambda database: versions(database, absolute(address)))

    def searches(self) -> list[tuple[SavedSearch, int]]:
        """The saved searches, each with how many articles it finds."""
        from reader.library.search.searches import counts, saved_searches

        def counted(database: Database) -> list[tuple[SavedSearch, int]]:
            found = saved_searches(database)
            return list(zip(found, counts(database, found), strict=True)) if found else []

        return self._find(counted)

    def keep_search(self, name: str, query: str) -> SavedSearch:
        """Give a query a name. Raises QueryError where it is none."""
        with self._lock:
            return self._state().keep_search(name, query)

    def rename_search(self, name: str, new: str) -> SavedSearch:
        """Give a saved search another name."""
        with self._lock:
            return self._state().rename_search(name, new)

    def drop_search(self, name: str) -> SavedSearch:
        """Forget a saved search."""
        with self._lock:
            return self._state().drop_search(name)

    def undo(self) -> list[Change]:
        """Undo the last change; returns the changes that this made."""
        from reader.library.marks.state import State

        return self._find(lambda database: State(database).undo())

    def cited(self) -> list[tuple[Clipping, Head]]:
        """All clippings, each with what is known of its article."""
        from reader.library.marks.clippings import cited

        return self._find(cited)

    def _find(self, question: Callable[[Database], list[Found]]) -> list[Found]:
        """What the library has to say; nothing where there is none yet."""
        if not self._path.exists():
            return []
        with self._lock:
            return question(self._open())

    @contextmanager
    def _held(self, addresses: Sequence[str]) -> Iterator[list[int]]:
        """The articles' numbers, for a change: until that is made, no other program forgets them or dates them anew."""
        with self._lock:
            self._take_in(addresses)
            with self._open().transaction():
                yield [self._number(address) for address in addresses]

    def _take_in(self, addresses: Sequence[str]) -> None:
        """Read the articles that are not in the library into it."""
        from reader.library.store.articles import number_of

        database = self._open()
        for address in addresses:
            if number_of(database, absolute(address)) is None:
                self._add(database, address)

    def _number(self, address: str) -> int:
        from reader.library.store.articles import named, number_of

        database = self._open()
        # A file that is still to be gone through is on the screen with its first article.
        number = number_of(database, absolute(address)) or min(named(database, address), default=None)
        if number is None:
            raise LibraryError(f"{address}: can't be read into the library, so nothing is kept of it")
        return number

    def _add(self, database: Database, address: str) -> None:
        """Read an article into the library, with all others of its file, unless those are too many for now, or the
        library knows the file: the others are in it then, or were forgotten.
        """
        from reader.article.web import is_web
        from reader.library.corrections.table import all_corrections
        from reader.library.ingest.prepared import article_at, prepare_article, prepare_page
        from reader.library.ingest.reading import Ingest
        from reader.sources.reading import locate

        file, _ = locate(address)
        corrections = all_corrections(database)
        if is_web(file):
            with suppress(SourceError):
                article = self.open_article(address)
                self._shelve(database, prepare_page(article or article_at(address, self._limits, corrections)))
            return
        if not database.one("SELECT 1 FROM file WHERE path = ?", (as_bytes(absolute(file)),)) and not _is_large(file):
            for _ in Ingest(database, [file], self._limits, corrections, processes=1).run():
                pass
            return
        with suppress(SourceError):  # asking for its number will report that
            whole = absolute(address)
            at = self._places.get(whole, ())
            self._shelve(database, prepare_article(whole, self._limits, corrections, at))

    def _shelve(self, database: Database, prepared: PreparedFile) -> None:
        from reader.library.ingest.shelving import shelving

        with shelving(database) as shelf:
            shelf.put(prepared)

    def _state(self) -> State:
        from reader.library.marks.state import State

        return State(self._open())

    def _open(self) -> Database:
        from reader.library.store.database import Database

        if self._database is None:
            self._database = Database(self._path)
        return self._database


def _is_large(file: str) -> bool:
    """Whether a file is large, and of a format that is read in parts."""
    from reader.sources.reading import open_file
    from reader.sources.sniffing import HEAD, sniff

    try:
        with open_file(file) as opened:
            return os.fstat(opened.fileno()).st_size > _LARGE and sniff(opened.peek(HEAD), file).streamed
    except SourceError:
        return False  # reading it will report that
