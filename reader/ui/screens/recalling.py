"""Where reading ended: kept for each article when it is left, and now and then before, and gone back to when it is
opened again.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, cast

from reader.errors import LibraryError
from reader.ui.aside import Later, aside
from reader.ui.screens.searching import Searching
from reader.ui.turns import PATIENCE
from reader.ui.widgets.article_pane import Place
from reader.ui.widgets.status import Tone

if TYPE_CHECKING:
    from reader.article.model import Article
    from reader.library.marks.keeper import Keeper
    from reader.library.shelf.entry import Entry


NOTED_EVERY = 5.0
"""Seconds of reading that are lost at most where the program is ended without a word."""


class Recalling(Searching):
    """What the library knows of the articles that are opened, and how far each was read."""

    def on_mount(self) -> None:
        """Recall what is known of the articles that were opened by name."""
        if self.shelf.keeper and not self.shelf.searchable:
            self.call_after_refresh(lambda: self.run_worker(Later(self._recall), group="recalling"))
        self.set_interval(NOTED_EVERY, self._note_place)

    async def on_unmount(self) -> None:
        """Note how far the last article was read, unless the library is busy for long, as with a page that won't come.

        There is no screen any more to say on what goes wrong, and nothing was acknowledged.
        """
        keeper, entry, reached = self.shelf.keeper, self.entry, self._reached()
        if keeper and entry and reached is not None:
            with suppress(LibraryError, TimeoutError):
                await asyncio.wait_for(aside(partial(keeper.reach, entry.path, reached)), PATIENCE)

    async def _recall(self) -> None:
        shelf, keeper = self.shelf, cast("Keeper", self.shelf.keeper)
        entry, place = self.entry, self.pane.place
        try:
            states = await aside(lambda: keeper.states(shelf.paths))
        except LibraryError as error:
            self.tell(str(error), Tone.BAD)
            return
        if states:
            shelf.remember(states)
            self.articles.refresh()
            self.count()
            if entry and entry.position and (self.entry, self.pane.place) == (entry, place):
                self.pane.return_to(Place(entry.position))  # nobody has moved yet

    def show(self, entry: Entry, article: Article) -> None:
        """Go on where reading ended the last time."""
        if entry not in self.places and entry.position and entry.position < len(article.blocks):
            self.places[entry] = Place(entry.position)
        super().show(entry, article)

    def _leave(self) -> None:
        """Note how far the article was read."""
        self._note_place()
        super()._leave()

    def _note_place(self) -> None:
        entry, reached = self.entry, self._reached()
        if entry and reached is not None and self.shelf.keeper:
            entry.position = reached
            path = entry.path
            self.run_worker(Later(self.filing.change, lambda keeper: keeper.reach(path, reached)), group="keeping")

    def _reached(self) -> int | None:
        """The paragraph that was reached in the article that is shown, where that is news."""
        if self.entry is None or self.article is None or self.entry.unread:
            return None
        paragraph = self.pane.place.paragraph
        return paragraph if paragraph != (self.entry.position or 0) else None
