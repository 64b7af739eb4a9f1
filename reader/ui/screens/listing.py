"""The list: sorted, narrowed, counted, and gone through from the article too."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Container, Sequence
from functools import partial
from time import perf_counter

from reader.article.visible import one_line
from reader.errors import QueryError
from reader.library.shelf.arrange import Order
from reader.library.shelf.entry import Entry
from reader.ui.aside import Later, aside
from reader.ui.purpose import Purpose
from reader.ui.screens.desk import Desk
from reader.ui.widgets.header import Tally


class Listing(Desk):
    """What is listed, and in which order."""

    order = Order.PATH
    pattern = ""
    listed_by = ""
    """The pattern that found what is listed; empty too where all is to be looked through anew."""
    arranging = 0.0
    """Seconds that sorting and filtering the list took on a thread, the last time."""
    _arranging: tuple[Order, str] | None = None
    """What a thread is arranging the list by."""
    _refused: str | None = None
    """A pattern that is no query, which was said; what the one before it finds is listed meanwhile."""

    @abstractmethod
    def list_again(self, at: Entry | None = None) -> None:
        """List what the present order and pattern want; the cursor goes `at` an entry, or stays on its article."""

    def narrow(self, pattern: str) -> None:
        """Narrow the list by what was typed."""
        self.pattern, self._refused = pattern, None
        self.list_again()

    def list_shelf(self, at: Entry | None = None) -> None:
        """Sort and filter the list anew; the cursor goes `at` an entry, or stays on its article, if that is in it."""
        pattern = self._understood
        if self.shelf.is_arranged_at_once(self.order, pattern):
            self.workers.cancel_group(self, "arranging")
            self._arranging = None
            try:
                rows = self.shelf.arranged(self.order, pattern, stay=self._staying())
            except QueryError as error:
                self._refuse(error)
            else:
                self._list_found(rows, at)
        elif at or self._arranging != (self.order, pattern):  # else the same is under way
            self._arranging = self.order, pattern
            self.run_worker(Later(self._arrange_aside, at), group="arranging", exclusive=True)

    async def _arrange_aside(self, at: Entry | None) -> None:
        """Sort and filter a long list on a thread, which stops when another order or pattern is wanted."""
        given_up = False
        began = perf_counter()
        stay = self._staying()
        try:
            rows = await aside(partial(self.shelf.arranged, self.order, self._understood, lambda: not given_up, stay))
        except QueryError as error:
            self._arranging = None
            self._refuse(error)
            return
        finally:
            given_up = True
        self._arranging = None
        self.arranging = perf_counter() - began
        self._list_found(rows, at)

    @property
    def _understood(self) -> str:
        """The pattern, or where that is no query, the last that was one."""
        return self.listed_by if self.pattern == self._refused else self.pattern

    def _refuse(self, error: QueryError) -> None:
        """Say once what is wrong with the pattern: the list may grow, and is made again and again."""
        self._refused = self.pattern
        self.point_out(error)

    def _staying(self) -> Container[Entry]:
        """What was listed by the present pattern: an article that was just read stays among the unread ones."""
        same = self._understood and self._understood == self.listed_by and not self.shelf.searchable
        return set(self.articles.rows) if same else ()

    def _list_found(self, rows: Sequence[Entry], at: Entry | None) -> None:
        self.listed_by = self._understood
        self.list_rows(rows, at)

    def list_rows(self, rows: Sequence[Entry], at: Entry | None = None) -> None:
        """Show these rows, the cursor `at` one of them or where it was, with its article; the line says how many."""
        nothing = f"Nothing matches “{one_line(self.pattern)}”: {self.key('list.clear')} shows all"
        empty = nothing if self.pattern else "No articles"
        self.articles.show(rows, self.pattern, empty, at=at or self.entry)
        self.articles.caption = self._list_title()
        chosen = self.articles.chosen
        if chosen is not None and chosen is not self.entry:
            self.choose(chosen)
        if self.prompt and self.prompt.purpose is Purpose.FILTER and self.pattern != self._refused:
            self.asking.say(f"{len(self.articles.rows):,} of {self.shelf.total:,}")

    def count(self) -> None:
        """Draw the header's figures."""
        shelf, listing = self.shelf, self.shelf.listing
        self.header.show(
            Tally(
                shelf.name,
                shelf.total,
                shelf.unread,
                shelf.known,
                shelf.failed,
                shelf.hidden,
                shelf.binary,
                shelf.searching or listing is not None,
                listing.name if listing else "",
                listing.share if listing else 0.0,
                shelf.stopped,
            )
        )

    def action_article(self, by: int) -> None:
        """To the next article of the list, or the one before, wherever the focus is."""
        if not self.articles.step(by):
            self.tell("This is the last article of the list" if by > 0 else "This is the first article of the list")

    def action_unread(self) -> None:
        """To the next article of the list that has not been read; from its end on to its beginning."""
        rows, at = self.articles.rows, self.articles.place
        place = self.shelf.first_unread(rows, [*range(at + 1, len(rows)), *range(at)])
        if place is None:
            self.tell("No other article of the list is unread")
        else:
            self.articles.choose(place)

    def _list_title(self) -> str:
        order = "" if self.order is Order.PATH else f" by {self.order.value}"
        found = f" {len(self.articles.rows):,} of {self.shelf.total:,}" if self.pattern else ""
        return f"Articles{found}{order}"  # on a narrow screen the end is cut, and s says the order
