"""`m`, `*`, `v`, `V`, `u`: what the user makes of articles, kept in the library by a thread beside the screen.

A row shows a change when the library has it, not before: what is seen is safe, whatever ends the program. Changes are
made one after the other, in the order they were asked for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from reader.article.counted import counted
from reader.errors import LibraryError
from reader.ui.aside import Later, aside
from reader.ui.screens.recalling import Recalling
from reader.ui.widgets.status import Tone

if TYPE_CHECKING:
    from reader.library.marks.keeper import Keeper
    from reader.library.marks.state import Change
    from reader.library.shelf.entry import Entry
    from reader.library.shelf.file_shelf import Shelf
    from reader.library.shelf.library_shelf import LibraryShelf
    from reader.ui.options import Options

_FEW = 10
"""Articles that are read into the library before it is said again how far that has come."""
_MOST = 5_000
"""Articles that are marked with one key: more would have to be fetched from the library than a key has time for."""
_WAIT = 0.1
"""Seconds between two looks whether an article is still being opened."""


class Keeping(Recalling):
    """Read, starred: kept, seen and undone."""

    def __init__(self, shelf: Shelf, options: Options) -> None:
        super().__init__(shelf, options)
        self._changes: list[int] = []
        """For each change of state in this sitting, how many corrections had been made before it: to undo in order."""
        self._marking: set[Entry] = set()
        """Articles that are, or were, marked once for having been shown; not again if they are marked unread then."""

    def action_mark_read(self) -> None:
        """The chosen articles are read, or not read if they were."""
        self._toggle("read")

    def action_star(self) -> None:
        """The chosen articles are starred, or not if they were."""
        self._toggle("starred")

    def action_select(self) -> None:
        """Mark a row for what is done next, or not any more, and go to the next one."""
        self.articles.select_row()

    def action_select_all(self) -> None:
        """Mark all rows of the list for what is done next, or none."""
        if len(self.articles.rows) > _MOST:
            self.tell(f"More than {_MOST:,} articles: {self.key('list.filter')} narrows the list first", Tone.BAD)
            return
        self.articles.select_all()
        count = len(self.articles.selected)
        keys = " ".join(self.key(f"keep.{name}") for name in ("read", "star", "tags"))
        self.tell(f"{counted(count, 'article')} marked for {keys}" if count else "No article is marked")

    def action_undo_correction(self) -> None:
        """Take back the last change of state or the last correction, whichever came later."""
        if self._done and not (self._changes and self._changes[-1] >= len(self._done)):
            super().action_undo_correction()
        elif self.shelf.keeper:
            self._changes = self._changes[:-1]
            self.run_worker(Later(self._undo_state, self.shelf.keeper), group="keeping")
        else:
            super().action_undo_correction()

    def mark_read(self) -> None:
        """The article that is shown has been seen."""
        entry, keeper = self.entry, self.shelf.keeper
        if not keeper:
            super().mark_read()
        elif entry and entry.unread and entry not in self._marking:
            self._marking.add(entry)
            if self.opening is entry and not self.shelf.searchable:
                self.run_worker(Later(self._keep_opened, entry), group="shown")
            else:
                self._keep_read(entry)

    async def _keep_opened(self, entry: Entry) -> None:
        """To keep a mark, a file is read into the library: not at the time at which it is opened to be shown.

        Who leaves does not wait for that, which may be for a page that never comes; for the change itself they do.
        """
        while self.opening is entry:
            await asyncio.sleep(_WAIT)
        self._keep_read(entry)

    def _keep_read(self, entry: Entry) -> None:
        change = Later(
            self._change,
            lambda keeper: _mark_read(keeper, entry.path),
            [entry],
            lambda entry: setattr(entry, "unread", False),
        )
        self.run_worker(change, group="keeping")

    def _toggle(self, name: str) -> None:
        """Turn a mark of the chosen articles: on, unless all of them have it."""
        from reader.library.marks.state import Field

        entries, field = self.chosen(), Field(name)

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
        many = f": {len(entries)} articles" if len(entries) > 1 else ""
        self.keep(
            lambda keeper: keeper.mark([entry.path for entry in entries], field, value), entries, put, word + many
        )

    def chosen(self) -> Sequence[Entry]:
        """The rows that are selected, in the order they were; the article that is shown where none is."""
        entries = [*self.articles.selected] or ([self.entry] if self.entry else [])
        return [entry for entry in entries if entry.error is None]

    def keep(
        self,
        work: Callable[[Keeper], object],
        entries: Sequence[Entry],
        put: Callable[[Entry], None],
        said: str,
    ) -> None:
        """Have a change kept, then shown and said, with the key that undoes it."""
        if not self.shelf.keeper:
            self.tell("Nothing is kept here: there is no library", Tone.BAD)
        elif not entries:
            self.tell_unmarkable()
        else:
            self.run_worker(Later(self._keep_and_say, work, entries, put, said), group="keeping")

    def tell_unmarkable(self) -> None:
        """Say that there is only a file that can't be read, or nothing at all."""
        self.tell("There is no article here to mark or tag", Tone.BAD)

    async def _keep_and_say(
        self, work: Callable[[Keeper], object], entries: Sequence[Entry], put: Callable[[Entry], None], said: str
    ) -> None:
        if await self._take_in(entries) and await self._change(work, entries, put):
            self.articles.select_none()
            self.tell_kept(said)

    def tell_kept(self, said: str) -> None:
        """Say what was kept, which is what is undone first from now on."""
        self._changes.append(len(self._done))
        self.tell(f"{said}; {self.key('correct.undo')} undoes it")

    async def _take_in(self, entries: Sequence[Entry]) -> bool:
        """Read articles of files into the library, a few at a time, and say how far that has come."""
        if self.shelf.searchable or len(entries) <= _FEW:
            return True
        for begin in range(0, len(entries), _FEW):
            self.tell(f"Reading into the library: {begin:,} of {counted(len(entries), 'article')}")
            if not await self._take_in_few([entry.path for entry in entries[begin : begin + _FEW]]):
                return False
        return True

    async def _take_in_few(self, paths: Sequence[str]) -> bool:
        return await self.filing.change(lambda keeper: keeper.take_in(paths))

    async def _change(
        self, work: Callable[[Keeper], object], entries: Sequence[Entry], put: Callable[[Entry], None]
    ) -> bool:
        """Change the library, then the rows; whether it could be done, and why not is said."""
        done = await self.filing.change(work)
        if done:
            for entry in entries:
                put(entry)
                self.articles.redraw(entry)
            self.count_change()
        return done

    def count_change(self) -> None:
        """Count again; what was changed from here is no news."""
        if self.shelf.searchable:
            library = cast("LibraryShelf", self.shelf)
            library.changed_elsewhere()
            self.run_worker(Later(self._count_unread, library), group="counting", exclusive=True)
        self.count()

    async def _count_unread(self, library: LibraryShelf) -> None:
        try:
            await aside(library.count_unread)
        except LibraryError:
            return  # the next search says what is wrong
        self.count()

    async def _undo_state(self, keeper: Keeper) -> None:
        from reader.ui.undone import undone

        changes: list[Change] = []
        if not await self.filing.change(lambda keeper: changes.extend(keeper.undo())):
            return
        if not changes:
            super().action_undo_correction()
            return
        for change in changes:
            entry = self.shelf.entry_at(change.address)
            if entry:
                _apply(entry, change)
                self.articles.redraw(entry)
        self.count_change()
        self.tell(f"Undone{self._where(changes)}: {undone(changes[0])}")

    def _where(self, changes: Sequence[Change]) -> str:
        """The article that was changed, where it is not the one that is shown; how many, where there are more."""
        from reader.ui.undone import quoted

        first = changes[0]
        if len(changes) > 1:
            return f" in {len(changes)} articles"
        entry = self.shelf.entry_at(first.address)
        if first.field.value == "search" or (entry and entry is self.entry):
            return ""
        return f" in {quoted(entry.title if entry else first.address)}"


def _apply(entry: Entry, change: Change) -> None:
    """Show a change that was made in the library."""
    match change.field.value:
        case "read":
            entry.unread = not change.after
        case "starred":
            entry.starred = change.after
        case "tags":
            entry.tags = tuple(change.after)


def _mark_read(keeper: Keeper, address: str) -> None:
    """Mark one article read, as it is shown: what that takes is imported by the thread that does it."""
    from reader.library.marks.state import Field

    keeper.mark([address], Field.READ, True, undoable=False)
