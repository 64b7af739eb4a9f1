"""`u`, and what other keys have the library keep: shown and said once it is kept, and undone in order.

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
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from reader.library.marks.keeper import Keeper
    from reader.library.marks.state import Change
    from reader.library.shelf.entry import Entry
    from reader.library.shelf.library_shelf import LibraryShelf
    from reader.ui.parts.correcting import Correcting
    from reader.ui.parts.desk import Desk
    from reader.ui.parts.filing import Filing

_FEW = 10
"""Articles that are read into the library before it is said again how far that has come."""


class Keeping:
    """Has changes kept, and undoes them."""

    def __init__(self, desk: Desk, filing: Filing, correcting: Correcting, then: Callable[[], None]) -> None:
        """`correcting` undoes corrections; `then` shows what has come of a change beside the rows of the list."""
        self._desk, self._filing, self._correcting, self._then = desk, filing, correcting, then
        self._changes: list[int] = []
        """For each change of state in this sitting, the number of the last correction before it: to undo in order."""
        self._turn = asyncio.Lock()
        """Held from what a key asked for to what came of it: articles of files are read into the library before."""
        self._taking_in = False
        """Whether many articles are being read into the library."""

    def chosen(self) -> Sequence[Entry]:
        """The rows that are selected, in the order they were; the article that is shown where none is."""
        shown = self._desk.entry
        entries = [*self._desk.articles.selected] or ([shown] if shown else [])
        return [entry for entry in entries if entry.error is None]

    def keep(
        self, work: Callable[[Keeper], object], entries: Sequence[Entry], put: Callable[[Entry], None], said: str
    ) -> None:
        """Have a change kept, then shown and said, with the key that undoes it."""
        if not self._filing.has_library:
            self._desk.tell("Nothing is kept here: there is no library", Mood.BAD)
        elif not entries:
            self.tell_unmarkable()
        else:
            self._desk.run_worker(Later(self._keep_and_say, work, entries, put, said), group="keeping")

    def tell_unmarkable(self) -> None:
        """Say that there is only a file that can't be read, or nothing at all."""
        self._desk.tell("There is no article here to mark or tag", Mood.BAD)

    def tell_kept(self, said: str) -> None:
        """Say what was kept, which is what is undone first from now on."""
        self._changes.append(self._correcting.last)
        self._desk.tell(f"{said}; {self._desk.key('correct.undo')} undoes it")

    def stop(self) -> bool:
        """Read no more articles into the library; whether that was under way."""
        was, self._taking_in = self._taking_in, False
        return was

    async def change(
        self,
        work: Callable[[Keeper], object],
        entries: Sequence[Entry],
        put: Callable[[Entry], None],
        *,
        unasked: bool = False,
    ) -> bool:
        """Change the library, then the rows; whether it could be done, and why not is said."""
        done = await self._filing.change(work, unasked=unasked)
        if done:
            for entry in entries:
                put(entry)
                self._desk.articles.redraw(entry)
            self.count()
        return done

    def count(self) -> None:
        """Count again; what was changed from here is no news."""
        if self._desk.shelf.searchable:
            cast("LibraryShelf", self._desk.shelf).changed_elsewhere()
            self.tally()
        self._desk.count()
        self._then()

    def tally(self) -> None:
        """Count the library's articles, and the unread ones, again."""
        library = cast("LibraryShelf", self._desk.shelf)
        self._desk.run_worker(Later(self._tally, library), group="counting", exclusive=True)

    def undo(self) -> None:
        """Take back the last change of state or the last correction, whichever came later."""
        if self._filing.has_library and (self._turn.locked() or self._comes_first()):
            self._desk.run_worker(Later(self._undo), group="keeping")
        else:
            self._correcting.undo()

    def _comes_first(self) -> bool:
        """Whether a change of state is to be undone before any correction."""
        last = self._correcting.last
        return not last or (bool(self._changes) and self._changes[-1] >= last)

    async def _keep_and_say(
        self, work: Callable[[Keeper], object], entries: Sequence[Entry], put: Callable[[Entry], None], said: str
    ) -> None:
        async with self._turn:
            if await self._take_in(entries) and await self.change(work, entries, put):
                self._desk.articles.select_none()
                self.tell_kept(said)

    async def _take_in(self, entries: Sequence[Entry]) -> bool:
        """Read articles of files into the library, a few at a time, and say how far that has come."""
        if self._desk.shelf.searchable or len(entries) <= _FEW:
            return True
        desk, many = self._desk, counted(len(entries), "article")
        self._taking_in = True
        try:
            for begin in range(0, len(entries), _FEW):
                desk.tell(f"Reading into the library: {begin:,} of {many}; {desk.key('list.stop')} stops")
                if not await self._take_in_few([entry.path for entry in entries[begin : begin + _FEW]]):
                    return False
                if not self._taking_in:
                    desk.tell("Stopped: no article was marked or tagged")
                    return False
        finally:
            self._taking_in = False
        return True

    async def _take_in_few(self, paths: Sequence[str]) -> bool:
        return await self._filing.change(lambda keeper: keeper.take_in(paths))

    async def _tally(self, library: LibraryShelf) -> None:
        try:
            library.note_tally(*await aside(library.tally))
        except LibraryError:
            return  # the next search says what is wrong
        self._desk.count()

    async def _undo(self) -> None:
        async with self._turn:
            if self._comes_first():
                await self._undo_change()
            else:
                self._correcting.undo()

    async def _undo_change(self) -> None:
        from reader.ui.undone import undone_in_each

        changes: list[Change] = []
        desk = self._desk
        if not await self._filing.change(lambda keeper: changes.extend(keeper.undo())):
            return
        self._changes = self._changes[:-1]
        if not changes:
            self._correcting.undo()
            return
        for change in changes:
            entry = desk.shelf.entry_at(change.address)
            if entry:
                _apply(entry, change)
                desk.articles.redraw(entry)
        self.count()
        renamed = [each for each in changes if each.field.value == "search" and each.after is not None]
        desk.tell(f"Undone{self._where(changes)}: {undone_in_each(renamed[:1] or changes)}")

    def _where(self, changes: Sequence[Change]) -> str:
        """The article that was changed, where it is not the one that is shown; how many, where there are more."""
        from reader.ui.undone import quoted

        first = changes[0]
        if first.field.value == "search":
            return ""
        if len(changes) > 1:
            return f" in {counted(len(changes), 'article')}"
        entry = self._desk.shelf.entry_for(first.address)
        if entry and entry is self._desk.entry:
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
