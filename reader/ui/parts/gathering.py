"""The work in the background: more files are found, and one article after the other is looked into.

All of it needs the interpreter, and so does a key. So it is done in turns of a few milliseconds on the event loop,
which answers keys between them, and not at all while keys arrive; only files too large for a turn go to a thread.
"""

from __future__ import annotations

import asyncio
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.ui.aside import Later, aside

if TYPE_CHECKING:
    from textual.worker import Worker

    from reader.library.shelf.entry import Entry
    from reader.ui.parts.browsing import Browsing
    from reader.ui.parts.desk import Desk
    from reader.ui.parts.listing import Listing

_TURN = 0.004
"""Seconds of one turn of finding files; an article of 800 words takes about as long."""
_PIECE = 0.03
"""Seconds of one turn of going through a file of many articles, on a thread."""
_BREATH = 0.001
"""Seconds between turns: long enough for the thread that reads the keys to get its turn."""
_QUIET = 0.15
"""Seconds after a key in which nothing is done: the next key of a hand that is moving comes sooner."""
_NEWS = 0.25
"""Seconds between two counts in the header, or two sortings of the list."""
_UNDER_WAY = 0.25
"""Seconds until it is looked again whether what is being opened is known, or rows have come into view."""
_SELDOM = 20
"""Times as long as the last count and sorting took, until the next: a list of a hundred thousand takes its time."""
_FILTERED = 2.0
"""Seconds after which a filter is tried on the titles that have become known; ten thousand take a tenth of one."""


class Gathering:
    """Finds and looks into everything on the shelf, then is done."""

    def __init__(self, desk: Desk, listing: Listing, browsing: Browsing) -> None:
        """`listing` says how long it takes to list, `browsing` what is being opened."""
        self._desk, self._shelf, self._listing, self._browsing = desk, desk.shelf, listing, browsing
        self._worker: Worker[None] | None = None
        self._told = self._filtered = 0.0
        self._wait = _NEWS

    def begin(self) -> None:
        """Find and look into what there is; what has come is found where that goes on already, which loses nothing."""
        if self._worker is None or self._worker.is_finished:
            self._worker = self._desk.run_worker(Later(self.run), group="gathering")

    async def run(self) -> None:
        """Find all files first, because the list is long at once then; then look into them, those in view first."""
        self._told = self._filtered = perf_counter()
        self._wait = _NEWS
        while self._shelf.searching:
            await self._breathe()
            self._shelf.find(_TURN)
            self._tell()
        self._desk.list_again()
        self._browsing.explain_empty()
        while True:
            await self._list()
            entry = self._next()
            if entry is None and not self._shelf.stopped:
                break
            if entry is None or entry is self._browsing.opening:  # more rows may come into view; that one is soon known
                await asyncio.sleep(_UNDER_WAY)
                continue
            await self._breathe()
            await self._look_into(entry)
            self._tell()
        self._desk.list_again()
        self._desk.count()

    async def _list(self) -> None:
        """Go through the files that hold many articles; the first of each has been opened."""
        while listing := self._shelf.listing:
            await self._breathe()
            rows = await aside(partial(listing.go_on, _PIECE))
            self._shelf.take(listing, rows)
            self._tell()
            if listing.done:
                self._desk.list_again()

    def _next(self) -> Entry | None:
        """What to look into now: the next articles the user may choose, the rows in view, then all in order."""
        for entry in self._desk.articles.around(2):
            if entry.error is None and self._shelf.peek(entry) is None and not self._shelf.is_long(entry):
                return entry
        return self._shelf.pending(self._desk.articles.in_view())

    async def _look_into(self, entry: Entry) -> None:
        """Take an article apart, keep what the list says of it, and the article if it may be wanted next."""
        try:
            if self._shelf.is_long(entry):
                article = await aside(lambda: self._shelf.whole(entry))
            else:
                article = self._shelf.whole(entry)
        except SourceError as error:
            self._shelf.fail(entry, error)
        else:
            if entry in self._desk.articles.around(2):
                self._shelf.keep(entry, article)
            else:
                self._shelf.note(entry, article)
        self._desk.articles.redraw(entry)

    async def _breathe(self) -> None:
        """Let the screen have its turn, and stay away while keys arrive."""
        await asyncio.sleep(_BREATH)
        while (quiet := perf_counter() - self._desk.reader.touched) < _QUIET:
            await asyncio.sleep(_QUIET - quiet)

    def _tell(self) -> None:
        now = perf_counter()
        if now - self._told > self._wait:
            growing = self._shelf.searching or self._shelf.listing
            if growing or (self._listing.pattern and now - self._filtered > _FILTERED):
                self._filtered = now
                self._desk.list_again()
            self._desk.count()
            self._told = perf_counter()
            self._wait = max(_NEWS, _SELDOM * (self._told - now), _SELDOM * self._listing.arranging)
