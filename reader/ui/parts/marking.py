"""`m`, `*`, `v`, `V`: articles are read or starred, many at a time too; one that is shown is read by itself."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from reader.article.counted import counted
from reader.ui.aside import Later
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from reader.library.marks.keeper import Keeper
    from reader.library.shelf.entry import Entry
    from reader.ui.parts.browsing import Browsing
    from reader.ui.parts.desk import Desk
    from reader.ui.parts.keeping import Keeping

_MOST = 5_000
"""Articles that are marked with one key: more would have to be fetched from the library than a key has time for."""
_WAIT = 0.1
"""Seconds between two looks whether an article is still being opened."""


class Marking:
    """Turns the marks of articles."""

    def __init__(self, desk: Desk, browsing: Browsing, keeping: Keeping) -> None:
        self._desk, self._browsing, self._keeping = desk, browsing, keeping
        self._marking: set[Entry] = set()
        """Articles that are, or were, marked once for having been shown; not again if they are marked unread then."""

    def read(self) -> None:
        """The chosen articles are read, or not read if they were."""
        self._toggle("read")

    def star(self) -> None:
        """The chosen articles are starred, or not if they were."""
        self._toggle("starred")

    def select(self) -> None:
        """Mark a row for what is done next, or not any more, and go to the next one."""
        self._desk.articles.select_row()

    def select_all(self) -> None:
        """Mark all rows of the list for what is done next, or none."""
        desk = self._desk
        if len(desk.articles.rows) > _MOST:
            desk.tell(f"More than {_MOST:,} articles: {desk.key('list.filter')} narrows the list first", Mood.BAD)
            return
        desk.articles.select_all()
        count = len(desk.articles.selected)
        keys = " ".join(desk.key(f"keep.{name}") for name in ("read", "star", "tags"))
        desk.tell(f"{counted(count, 'article')} marked for {keys}" if count else "No article is marked")

    def shown(self) -> None:
        """The article that is shown has been seen."""
        desk, entry = self._desk, self._desk.entry
        if entry and entry.unread and entry not in self._marking:
            self._marking.add(entry)
            if self._browsing.opening is entry and not desk.shelf.searchable:
                desk.run_worker(Later(self._keep_opened, entry), group="shown")
            else:
                self._keep_read(entry)

    async def _keep_opened(self, entry: Entry) -> None:
        """To keep a mark, a file is read into the library: not at the time at which it is opened to be shown.

        Who leaves does not wait for that, which may be for a page that never comes; for the change itself they do.
        """
        while self._browsing.opening is entry:
            await asyncio.sleep(_WAIT)
        self._keep_read(entry)

    def _keep_read(self, entry: Entry) -> None:
        change = Later(
            self._keeping.change,
            lambda keeper: _mark_read(keeper, entry.path),
            [entry],
            lambda entry: setattr(entry, "unread", False),
            unasked=True,
        )
        self._desk.run_worker(change, group="keeping")

    def _toggle(self, name: str) -> None:
        """Turn a mark of the chosen articles: on, unless all of them have it."""
        from reader.library.marks.state import Field

        entries, field = self._keeping.chosen(), Field(name)

        def has(entry: Entry) -> bool:
            return entry.starred if field is Field.STARRED else not entry.unread

        def put(entry: Entry) -> None:
            if field is Field.STARRED:
                entry.starred = value
            else:
                entry.unread = not value
                self._marking.add(entry)  # what was marked unread by hand is not read again for being shown

        value = not all(has(entry) for entry in entries)
        word = {("read", True): "Read", ("read", False): "Unread", ("starred", True): "Starred"}.get(
            (name, value), "Not starred"
        )
        many = f": {counted(len(entries), 'article')}" if len(entries) > 1 else ""
        self._keeping.keep(
            lambda keeper: keeper.mark([entry.path for entry in entries], field, value), entries, put, word + many
        )


def _mark_read(keeper: Keeper, address: str) -> None:
    """Mark one article read, as it is shown: what that takes is imported by the thread that does it."""
    from reader.library.marks.state import Field

    keeper.mark([address], Field.READ, True, undoable=False)
