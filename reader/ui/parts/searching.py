"""The list of the library: looked through by queries as they are typed, on another thread, and kept up to date.

What is listed stays until something else is found: an article that was just read does not vanish from the unread ones
under the reader's eyes, but with the next search.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from enum import Enum
from typing import TYPE_CHECKING, cast

from reader.errors import LibraryError, QueryError, SourceError
from reader.library.shelf.arrange import Order
from reader.ui.aside import Later, aside
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.worker import Worker

    from reader.library.shelf.entry import Entry
    from reader.library.shelf.library_shelf import Answer, LibraryShelf
    from reader.ui.parts.browsing import Browsing
    from reader.ui.parts.desk import Desk
    from reader.ui.parts.finding import Finding
    from reader.ui.parts.listing import Listing

_PAUSE = 0.03
"""Seconds after a letter before it is searched for: the next one of a quick hand comes sooner."""
_NEWS = 1.0
"""Seconds between two looks at whether the library was changed elsewhere."""


class _Mode(Enum):
    """What a query is worth."""

    TYPING = "its last word may go on, and what is unfinished is left out"
    ACCEPTED = "it is complete, unless its last word is none and only begins some"
    EXACT = "it is complete"


class Searching:
    """Queries, where the shelf is the library."""

    def __init__(
        self, desk: Desk, listing: Listing, browsing: Browsing, finding: Finding, news: Callable[[], None]
    ) -> None:
        """`finding` marks what is looked for in an article; `news` shows what was changed elsewhere beside the list."""
        self._desk, self._shelf, self._listing, self._browsing = desk, desk.shelf, listing, browsing
        self._finding, self._news = finding, news
        self._listed = "", Order.DATE
        """The pattern and the order that the list was made by."""
        self._hits = ""
        """The query whose words are marked in the article; empty where it looks for none in its text."""
        self._at_hit: tuple[Entry, str] | None = None
        """The article that was opened at what a query looks for, and the query."""
        self._renewing: Worker[None] | None = None
        if self._shelf.searchable:
            listing.order = Order.DATE

    def begin(self) -> None:
        """List all of the library once its newest articles have been painted, then watch for changes."""
        if self._shelf.searchable:
            self._desk.call_after_refresh(self.look)
            self._desk.set_interval(_NEWS, self._look_for_news)

    @property
    def is_due(self) -> bool:
        """Whether another pattern or order is wanted than the library was looked through by."""
        return self._shelf.searchable and (self._listing.pattern, self._listing.order) != self._listed

    def search_for(self, query: str) -> None:
        """Fill the list by a query that is complete."""
        self._listing.pattern = query
        self._look(_Mode.EXACT)

    def accept(self) -> None:
        """Take what was typed at its word, or where nothing has that word, for how one begins: it was found so."""
        self._look(_Mode.ACCEPTED)

    def look(self, at: Entry | None = None) -> None:
        """Look through the library for what is being typed."""
        self._look(_Mode.TYPING, at)

    def _look(self, mode: _Mode, at: Entry | None = None) -> None:
        library = cast("LibraryShelf", self._shelf)
        library.stop_search()
        self._desk.run_worker(Later(self._search, library, at, mode), group="searching", exclusive=True)

    def follow(self, entry: Entry) -> None:
        """An article is shown: at the first place that the query looks for; put right or saved anew, at its place."""
        if self._at_hit != (entry, self._listing.pattern):
            self._show_hits()

    async def _search(self, library: LibraryShelf, at: Entry | None, mode: _Mode) -> None:
        desk = self._desk
        wanted = pattern, order = self._listing.pattern, self._listing.order
        if mode is _Mode.TYPING and desk.prompt:
            await asyncio.sleep(_PAUSE)
        held = at or desk.entry
        try:
            answer = await aside(lambda: _answer(library, pattern, order, held, mode))
        except QueryError as error:
            desk.asking.point_out(error)
        except LibraryError as error:
            if wanted == (self._listing.pattern, self._listing.order):
                desk.tell(str(error), Mood.FAILED)
        else:
            if pattern == self._listing.pattern:
                self._listing.pattern = answer.pattern
            self._take_answer(library, answer, at)

    def _take_answer(self, library: LibraryShelf, answer: Answer, at: Entry | None) -> None:
        desk = self._desk
        library.show(answer)
        self._listed = answer.pattern, answer.order
        before = desk.entry
        self._listing.list_shelf(at)
        if desk.entry is before:
            self._show_hits()  # another article has been shown with them
        desk.count()
        self._browsing.explain_empty()

    def _look_for_news(self) -> None:
        """Look whether the library was changed, unless what was changed last is still being shown."""
        if self._renewing is None or self._renewing.is_finished:
            try:
                if cast("LibraryShelf", self._shelf).changed_elsewhere():
                    self._renewing = self._desk.run_worker(Later(self._renew), group="renewing")
            except LibraryError as error:
                self._desk.tell(str(error), Mood.FAILED)

    async def _renew(self) -> None:
        """Show what has changed; the list itself stays while it is narrowed."""
        desk, library = self._desk, cast("LibraryShelf", self._shelf)
        try:
            await aside(library.freshen)
            library.renew({*desk.articles.in_view(), *([desk.entry] if desk.entry else [])})
        except (LibraryError, SourceError) as error:
            desk.tell(str(error), Mood.FAILED)
            return
        desk.articles.refresh()
        if not self._listing.pattern:
            self.look()
        self._news()

    def _show_hits(self) -> None:
        """Mark what the query looks for in the article, `n` and `N` go from place to place; or go to who is sought.

        What was typed on the line for finding is left there.
        """
        desk = self._desk
        if not self._shelf.searchable or desk.article is None:
            return
        from reader.library.shelf.library_shelf import asks_what_was_said, words_in

        typing, self._at_hit = desk.prompt is not None, None
        pattern = self._listing.pattern
        # The words of a quotation may also stand where nobody says them: there is where to go, not to the words.
        spoken = self._finding.spoken(typing=typing) if asks_what_was_said(pattern, typing=typing) else ()
        find = None if spoken else words_in(pattern, typing=typing)
        if find:
            self._finding.marked = self._listing.pattern
            found = desk.pane.seek(find)
            self._finding.tell(found)
            self._note_hit(found.total > 0)
        elif self._hits and self._finding.marked == self._hits:
            self._finding.marked = ""
            desk.pane.clear_search()
        self._hits = self._listing.pattern if find else ""
        if not find:
            self._note_hit(self._finding.seek_quote(spoken or self._finding.spoken(typing=typing)))

    def _note_hit(self, is_there: bool) -> None:
        if is_there and self._desk.entry:
            self._at_hit = self._desk.entry, self._listing.pattern


def _answer(library: LibraryShelf, pattern: str, order: Order, held: Entry | None, mode: _Mode) -> Answer:
    """What a query finds, by itself or by how its last word begins; on another thread."""
    answer = library.search(pattern, order, held, typing=mode is _Mode.TYPING)
    if mode is _Mode.ACCEPTED and not answer.found and pattern.strip():
        with suppress(QueryError):  # what ends it is no word
            begun = library.search(f"{pattern.rstrip()}*", order, held)
            return begun if begun.found else answer
    return answer
