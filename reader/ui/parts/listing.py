"""The list: sorted, narrowed, counted, and gone through from the article too."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from reader.article.visible import one_line
from reader.errors import QueryError
from reader.library.shelf.arrange import Order
from reader.library.shelf.entry import Entry
from reader.ui.aside import Later, aside
from reader.ui.parts.columns import Pane
from reader.ui.purpose import Purpose
from reader.ui.widgets.header import Tally

if TYPE_CHECKING:
    from reader.ui.parts.desk import Desk


class Listing:
    """What is listed, and in which order."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.order = Order.PATH
        self.pattern = ""
        self.listed_by = ""
        """The pattern that found what is listed; empty too where all is to be looked through anew."""
        self.arranging = 0.0
        """Seconds that sorting and filtering the list took on a thread, the last time."""
        self._arranging: tuple[Order, str] | None = None
        """What a thread is arranging the list by."""
        self._refused: str | None = None
        """A pattern that is no query, which was said; what the one before it finds is listed meanwhile."""

    def narrow(self, pattern: str) -> None:
        """Narrow the list by what was typed."""
        self.pattern, self._refused = pattern, None
        self._desk.list_again()

    def list_shelf(self, at: Entry | None = None) -> None:
        """Sort and filter the list anew; the cursor goes `at` an entry, or stays on its article, if that is in it."""
        desk, pattern = self._desk, self._understood
        if desk.shelf.is_arranged_at_once(self.order, pattern):
            desk.workers.cancel_group(desk, "arranging")
            self._arranging = None
            try:
                rows = desk.shelf.arranged(self.order, pattern, stay=self._staying())
            except QueryError as error:
                self._refuse(error)
            else:
                self._list_found(rows, at)
        elif at or self._arranging != (self.order, pattern):  # else the same is under way
            self._arranging = self.order, pattern
            desk.run_worker(Later(self._arrange_aside, at), group="arranging", exclusive=True)

    async def _arrange_aside(self, at: Entry | None) -> None:
        """Sort and filter a long list on a thread, which stops when another order or pattern is wanted."""
        given_up, shelf = False, self._desk.shelf
        began = perf_counter()
        stay = self._staying()
        try:
            rows = await aside(partial(shelf.arranged, self.order, self._understood, lambda: not given_up, stay))
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
        self._desk.asking.point_out(error)

    def _staying(self) -> Container[Entry]:
        """What was listed by the present pattern: an article that was just read stays among the unread ones."""
        same = self._understood and self._understood == self.listed_by and not self._desk.shelf.searchable
        return set(self._desk.articles.rows) if same else ()

    def _list_found(self, rows: Sequence[Entry], at: Entry | None) -> None:
        """Show these rows, the cursor `at` one of them or where it was, with its article; the line says how many."""
        desk, articles = self._desk, self._desk.articles
        self.listed_by = self._understood
        so_far = "" if desk.shelf.known >= desk.shelf.total else " so far"
        nothing = f"Nothing matches “{one_line(self.pattern)}”{so_far}: {desk.key('list.clear')} shows all"
        elsewhere = desk.at is not Pane.LIST and desk.article is not None and desk.entry not in articles.rows
        articles.show(rows, self.pattern, nothing if self.pattern else "No articles", at=at or desk.entry)
        articles.caption = self._list_title()
        chosen = articles.chosen
        if chosen is not None and chosen is not desk.entry and not elsewhere:  # else another one is being read
            desk.choose(chosen)
        if desk.prompt and desk.prompt.purpose is Purpose.FILTER and self.pattern != self._refused:
            desk.asking.say(f"{desk.shelf.found(articles.rows):,} of {desk.shelf.total:,}")

    def count(self) -> None:
        """Draw the header's figures."""
        shelf, listing = self._desk.shelf, self._desk.shelf.listing
        self._desk.header.show(
            Tally(
                shelf.name,
                articles=shelf.total,
                unread=shelf.unread,
                known=shelf.known,
                failed=shelf.failed,
                lacking=len(shelf.lacking),
                hidden=shelf.hidden,
                binary=shelf.binary,
                searching=shelf.searching or listing is not None,
                reading=listing.name if listing else "",
                share=listing.share if listing else 0.0,
                stopped=shelf.stopped,
            )
        )

    def step(self, by: int) -> None:
        """To the next article of the list, or the one before, wherever the focus is."""
        if not self._desk.articles.step(by):
            self._desk.tell(f"This is the {'last' if by > 0 else 'first'} article of the list")

    def next_unread(self) -> None:
        """To the next article of the list that has not been read; from its end on to its beginning."""
        articles = self._desk.articles
        rows, at = articles.rows, articles.place
        place = self._desk.shelf.first_unread(rows, [*range(at + 1, len(rows)), *range(at)])
        if place is None:
            self._desk.tell("No other article of the list is unread")
        else:
            articles.choose(place)

    def _list_title(self) -> str:
        order = "" if self.order is Order.PATH else f" by {self.order.value}"
        shelf, rows = self._desk.shelf, self._desk.articles.rows
        found = f" {shelf.found(rows):,} of {shelf.total:,}" if self.pattern else ""
        return f"Articles{found}{order}"  # on a narrow screen the end is cut, and s says the order
