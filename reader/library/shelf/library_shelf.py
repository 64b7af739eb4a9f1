"""The whole library as a shelf: rows are fetched when they come into view, articles are taken as they were stored.

The screen asks for rows and articles between two keys, which takes a millisecond. Searching everything may take longer:
`search` is for another thread and uses a connection of its own, so that neither waits for the other.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Container, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.article.document import Document
from reader.article.model import Article
from reader.errors import LibraryError, QueryError, SourceError
from reader.library.corrections.book import CorrectionBook
from reader.library.marks.keeper import Keeper
from reader.library.search import finding as search
from reader.library.search.marking import Finder, finder, quotes_for
from reader.library.search.query import parse
from reader.library.search.query_tree import Column
from reader.library.shelf.arrange import Order
from reader.library.shelf.entry import Entry
from reader.library.shelf.file_shelf import Opened, Shelf
from reader.library.shelf.held import Held
from reader.library.shelf.window import Window
from reader.library.store.articles import article_at, freshen, number_of
from reader.library.store.database import Database
from reader.sources.limits import Limits

if TYPE_CHECKING:
    from reader.library.ingest.renewal import Renewal
    from reader.library.shelf.watching import Watch

FIRST = 200
"""How many articles' numbers are read before the first paint."""
_ORDERS = {
    Order.DATE: search.Sort.NEWEST,
    Order.TITLE: search.Sort.TITLE,
    Order.LENGTH: search.Sort.LENGTH,
    Order.PATH: search.Sort.PATH,
}


class Answer(NamedTuple):
    """What a search found."""

    pattern: str
    order: Order
    numbers: Sequence[int]
    found: int
    """Articles, of which several may tell one story."""
    total: int
    """Articles in the library."""
    unread: int


class LibraryShelf(Shelf):
    """The articles of a library that is there."""

    searchable = True

    def __init__(self, path: Path, limits: Limits | None = None, renewal: Sequence[str] = ()) -> None:
        """`renewal` is the command that goes through the library's folders again.

        Raises:
            LibraryError: it can't be opened.
        """
        self._database = Database(path, create=False)
        super().__init__([], limits, CorrectionBook(path), Keeper(path, limits or Limits()))
        self._path, self._renewal = path, renewal
        self._searching: Database | None = None
        self.name = "Library"
        self.searching = False
        self._held = Held(self._database)
        first = self._database.numbers("SELECT id FROM article ORDER BY id DESC LIMIT ?", (FIRST,))
        self._answer = Answer("", Order.DATE, first, len(first), len(first), 0)
        self.entries = self._held.window(first)
        self._version = self._database.value("PRAGMA data_version")

    @property
    def unread(self) -> int:
        """How many articles had not been read when that was last counted."""
        return self._answer.unread

    def first_unread(self, rows: Sequence[Entry], places: Iterable[int]) -> int | None:
        """The same as in `Finds`, without fetching rows for it."""
        numbers = rows.numbers if isinstance(rows, Window) else [row.number for row in rows]
        unread = set(self._database.numbers("SELECT id FROM article WHERE read = 0"))
        return next((at for at in places if numbers[at] in unread), None)

    @property
    def known(self) -> int:
        """Everything in the library has been looked into."""
        return self.total

    @property
    def total(self) -> int:
        """How many articles there are, whether they are listed or not."""
        return self._answer.total

    def found(self, rows: Sequence[Entry]) -> int:
        """How many articles were found: a row may stand for several."""
        return self._answer.found

    def search(self, pattern: str, order: Order, held: Entry | None = None, *, typing: bool = False) -> Answer:
        """Search the whole library, on another thread; of a story's articles, the `held` one is listed if it is found.

        Raises:
            QueryError: the pattern is no query.
            LibraryError: the library can't be read, or `stop_search` was called.
        """
        query = parse(pattern, typing=typing)
        if self._searching is None:
            self._searching = Database(self._path, create=False)
        database = self._searching
        if database.writable:
            freshen(database)  # corrections made a moment ago are to be found
        found = search.find(database, query, _ORDERS[order])
        total = len(found) if query == parse("") else database.value("SELECT count(*) FROM article")
        numbers = _one_a_story(database, found, held.number if held else None)
        unread = database.value("SELECT count(*) FROM article WHERE read = 0")
        return Answer(pattern, order, numbers, len(found), total, unread)

    def tally(self) -> tuple[int, int]:
        """Count all articles, and the unread ones, on another thread; `note_tally` is to be told of it on this one."""
        sql = "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM article WHERE read = 0)"
        with Database(self._path, create=False) as database:
            total, unread = database.one(sql) or (0, 0)
        return total, unread

    def note_tally(self, total: int, unread: int) -> None:
        """There are so many articles, and so many of them have not been read."""
        self._answer = self._answer._replace(total=total, unread=unread)

    def stop_search(self) -> None:
        """Break off a search that is under way, because something else is wanted by now."""
        if self._searching is not None:
            self._searching.interrupt()

    def show(self, answer: Answer) -> None:
        """Show what a search found."""
        self._answer = answer
        self.entries = self._held.window(answer.numbers)

    def arranged(
        self, order: Order, pattern: str, wanted: Callable[[], bool] = lambda: True, stay: Container[Entry] = ()
    ) -> Sequence[Entry]:
        """What the last search found."""
        return self.entries

    def is_arranged_at_once(self, order: Order, pattern: str) -> bool:
        """Always: the search has arranged it."""
        return True

    def marked(self, pattern: str, title: str) -> Collection[int]:
        """The characters of a title that match the query."""
        find = _finder(pattern, True, Column.ANYWHERE, Column.TITLE)
        return [at for start, end in find(title) for at in range(start, end)] if find else ()

    def changed_elsewhere(self) -> bool:
        """Whether another program, or another thread, has changed the library since the last call."""
        before, self._version = self._version, self._database.value("PRAGMA data_version")
        return bool(before != self._version)

    def freshen(self) -> None:
        """Work what was put right into the library's rows, on another thread. Raises LibraryError."""
        with Database(self._path, create=False) as database:
            if database.writable:
                freshen(database)

    def renew(self, entries: Iterable[Entry]) -> None:
        """Read the rows of these entries again, and forget the others. Entries of articles that are gone stay as they
        were.
        """
        with self._turn:
            self._kept.clear()
        self._held.renew(entries)

    def entry_at(self, address: str) -> Entry | None:
        """The entry of an article if it is in memory; any other will be read as it is now."""
        number = number_of(self._database, address)
        return None if number is None else self._held.at(number)

    def watch(self) -> Watch | None:
        """A watch on the folders that were added to the library."""
        from reader.library.shelf.watching import Watch
        from reader.library.store.folders import folders

        found = [folder.path for folder in folders(self._database)] if self._database.writable else []
        return Watch(found) if found else None

    def catch_up(self) -> Renewal | None:
        """Start reading what has changed in the folders since they were last gone through."""
        from reader.library.ingest.renewal import Renewal

        return Renewal(self._renewal) if self._renewal else None

    def take_in(self, watch: Watch, changed: Collection[str]) -> None:
        """Bring changes to files in the library's folders into it, on another thread. Raises LibraryError."""
        from reader.library.ingest.intake import take_in

        take_in(self._path, watch.folders, changed, self.limits)

    def find(self, seconds: float | None = None) -> int:
        """Nothing is left to be found."""
        return 0

    def open(self, entry: Entry, *, glance: bool = False) -> Opened:
        """The article as it was stored.

        Raises:
            SourceError: it is no longer in the library, or damaged.
        """
        kept = self.peek(entry)
        if kept:
            return Opened(kept)
        article = self.whole(entry)
        self.keep(entry, article)
        return Opened(article)

    def whole(self, entry: Entry) -> Article:
        """The article as it was stored. Raises SourceError as `open`."""
        try:
            number = number_of(self._database, entry.path)
            if number is None:
                raise SourceError(entry.path, "it is no longer in the library")
            return article_at(self._database, number)
        except LibraryError as error:
            raise SourceError(entry.path, str(error)) from error

    def read(self, entry: Entry, tell: Callable[[int, int | None], None] | None = None) -> Document:
        """The document that the article was made from. Raises SourceError."""
        return self.whole(entry).document

    def is_long(self, entry: Entry) -> bool:
        """No article has to be taken apart again."""
        return False

    def is_large(self, entry: Entry) -> bool:
        """Nor is a file read."""
        return False

    def note(self, entry: Entry, article: Article) -> None:
        """The library knows what the list says of an article."""

    def pending(self, first: Iterable[Entry] = ()) -> Entry | None:
        """Nothing is left to be looked into."""
        return None

    def entry_for(self, address: str) -> Entry | None:
        """The entry of any article of the library, whether it is listed or not."""
        number = number_of(self._database, address)
        return self._held.fetch([number])[0] if number is not None else None


def _one_a_story(database: Database, numbers: Sequence[int], held: int | None) -> Sequence[int]:
    """The same without the articles whose story the `held` one tells, or else one before them."""
    stories: dict[int, int] = dict(database.all("SELECT id, story FROM article WHERE story IS NOT NULL"))
    if not stories:
        return numbers
    seen = {stories[held]} if held in stories and held in numbers else set()
    kept = array("q")
    for number in numbers:
        story = stories.get(number)
        if story is None or story not in seen or number == held:
            kept.append(number)
            if story is not None:
                seen.add(story)
    return kept


def words_in(pattern: str, *, typing: bool) -> Finder | None:
    """A function that finds in a text what a query looks for anywhere; None where that is nothing, or no query."""
    return _finder(pattern, typing, Column.ANYWHERE)


def asks_what_was_said(pattern: str, *, typing: bool) -> bool:
    """Whether a query looks for words inside a quotation."""
    return _finder(pattern, typing, Column.SAID) is not None


def quotes_in(article: Article, pattern: str, *, typing: bool) -> Sequence[int]:
    """The quotations of an article that a query looks for, by who spoke or by what was said."""
    try:
        return quotes_for(article, parse(pattern, typing=typing))
    except QueryError:
        return ()


@lru_cache(maxsize=8)
def _finder(pattern: str, typing: bool, *columns: Column) -> Finder | None:
    try:
        return finder(parse(pattern, typing=typing), *columns)
    except QueryError:
        return None
