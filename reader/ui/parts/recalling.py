"""Where reading ended: kept for each article when it is left, and now and then before, and gone back to when it is
opened again.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui.aside import Later, aside
from reader.ui.turns import PATIENCE
from reader.ui.widgets.article_pane import Place
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from reader.article.model import Article
    from reader.library.shelf.entry import Entry
    from reader.ui.parts.desk import Desk
    from reader.ui.parts.filing import Filing


NOTED_EVERY = 5.0
"""Seconds of reading that are lost at most where the program is ended without a word."""


class Recalling:
    """Recalls what the library knows of the articles that are opened, and notes how far each was read."""

    def __init__(self, desk: Desk, filing: Filing) -> None:
        self._desk, self._filing = desk, filing

    def begin(self) -> None:
        """Recall what is known of the articles that were opened by name."""
        desk = self._desk
        if self._filing.has_library and not desk.shelf.searchable:
            desk.call_after_refresh(lambda: desk.run_worker(Later(self._recall), group="recalling"))
        desk.set_interval(NOTED_EVERY, self.note)

    async def end(self) -> None:
        """Note how far the last article was read, unless the library is busy for long, as with a page that won't come.

        There is no screen any more to say on what goes wrong, and nothing was acknowledged.
        """
        keeper, entry, reached = self._desk.shelf.keeper, self._desk.entry, self._reached()
        if keeper and entry and reached is not None:
            with suppress(LibraryError, TimeoutError):
                await asyncio.wait_for(aside(partial(keeper.reach, entry.path, reached)), PATIENCE)

    def place(self, entry: Entry, article: Article) -> None:
        """An article is about to be shown: go on where reading ended the last time."""
        places = self._desk.places
        if entry not in places and entry.position and entry.position < len(article.blocks):
            places[entry] = Place(entry.position)

    def note(self) -> None:
        """Note how far the article was read."""
        entry, reached = self._desk.entry, self._reached()
        if entry and reached is not None and self._filing.has_library:
            entry.position = reached
            path = entry.path
            change = Later(self._filing.change, lambda keeper: keeper.reach(path, reached), unasked=True)
            self._desk.run_worker(change, group="keeping")

    async def _recall(self) -> None:
        desk = self._desk
        entry, place = desk.entry, desk.pane.place
        try:
            states = await self._filing.ask(lambda keeper: keeper.states(desk.shelf.paths))
        except LibraryError as error:
            desk.tell(str(error), Mood.FAILED)
            return
        if states:
            desk.shelf.remember(states)
            desk.articles.refresh()
            desk.count()
            if entry and entry.position and (desk.entry, desk.pane.place) == (entry, place):
                desk.pane.return_to(Place(entry.position))  # nobody has moved yet

    def _reached(self) -> int | None:
        """The paragraph that was reached in the article that is shown, where that is news."""
        entry = self._desk.entry
        if entry is None or self._desk.article is None or entry.unread:
            return None
        paragraph = self._desk.pane.place.paragraph
        return paragraph if paragraph != (entry.position or 0) else None
