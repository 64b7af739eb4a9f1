"""Files that come, change and go while they are listed: seen by themselves, without a key, and nothing else moves.

The system is asked once a second whether it noted anything, which takes a millisecond, and not while keys arrive. The
cursor stays on its article, and a text that was saved anew is shown at the paragraph that was being read.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, cast

from reader.errors import LibraryError, SourceError
from reader.ui.aside import Later, aside
from reader.ui.widgets.article_pane import Place
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from reader.article.model import Article
    from reader.library.ingest.renewal import Renewal
    from reader.library.shelf.entry import Entry
    from reader.library.shelf.library_shelf import LibraryShelf
    from reader.library.shelf.watching import Watch
    from reader.ui.parts.browsing import Browsing
    from reader.ui.parts.desk import Desk
    from reader.ui.parts.gathering import Gathering

SOON = 0.5
"""Seconds after the first screen until watching begins."""
EVERY = 1.0
"""Seconds between two questions."""
_QUIET = 0.3
"""Seconds after a key in which nothing is asked."""


class Watching:
    """Follows what happens to the files."""

    def __init__(self, desk: Desk, browsing: Browsing, gathering: Gathering) -> None:
        """`browsing` says where nothing is left, `gathering` looks into the files that have come."""
        self._desk, self._shelf, self._browsing, self._gathering = desk, desk.shelf, browsing, gathering
        self.watch: Watch | None = None
        """There once the system has been asked to note what happens."""
        self._renewal: Renewal | None = None
        self._happened: frozenset[str] = frozenset()
        """Paths that something happened to, and nothing was done about yet."""
        self._following = False

    def begin(self) -> None:
        """Begin once the first screen stands."""
        self._desk.call_after_refresh(self._desk.set_timer, SOON, self._begin)

    def end(self) -> None:
        """Watch no more."""
        for each in (self.watch, self._renewal):
            if each:
                each.stop()

    def look_again(self) -> None:
        """What another program changed in the library may be the article that is shown."""
        if self._desk.entry:
            self._desk.run_worker(Later(self._show_anew, self._desk.entry), group="showing anew", exclusive=True)

    def _begin(self) -> None:
        self._desk.run_worker(Later(self._begin_watching), group="watching")

    async def _begin_watching(self) -> None:
        try:
            watch = self._shelf.watch()
            if watch is None:
                return
            await aside(watch.start)
        except (SourceError, LibraryError) as error:
            self._desk.tell(str(error), Mood.FAILED)
            return
        self.watch = watch
        if self._shelf.searchable:
            self._renewal = cast("LibraryShelf", self._shelf).catch_up()
        self._desk.set_interval(EVERY, self._look_around)

    def _look_around(self) -> None:
        """Ask what happened, and do something about it when there is nothing else to do."""
        if self.watch is None or perf_counter() - self._desk.reader.touched < _QUIET:
            return
        self._happened |= self.watch.news()
        if self._happened and not self._following and not self._shelf.searching:
            noted, self._happened = self._happened, frozenset()
            self._following = True
            self._desk.run_worker(Later(self._follow, self.watch, noted), group="following")

    async def _follow(self, watch: Watch, noted: frozenset[str]) -> None:
        try:
            if self._shelf.searchable:
                library = cast("LibraryShelf", self._shelf)
                await aside(lambda: library.take_in(watch, noted))
            else:
                await self._follow_folders(noted)
        except LibraryError as error:
            self._desk.tell(str(error), Mood.FAILED)
        finally:
            self._following = False

    async def _follow_folders(self, noted: frozenset[str]) -> None:
        """Walk through the folders again, and list what there is now."""
        desk, shelf = self._desk, self._shelf
        walk = await aside(shelf.walk)
        shown = desk.entry
        known = shown and shelf.peek(shown)
        if shelf.follow(walk, noted, shown):
            desk.list_again()
        desk.count()
        self._browsing.explain_empty()
        if shown and known and shelf.peek(shown) is None and not shown.vanished:
            await self._show_anew(shown)
        self._gathering.begin()

    async def _show_anew(self, entry: Entry) -> None:
        """Show an article as its file is now, at the paragraph that is being read."""
        desk = self._desk
        try:
            article = await aside(lambda: self._shelf.whole(entry))
        except SourceError:
            return  # half written, it may be: what was read of it stays until it can be read
        self._shelf.keep(entry, article)
        before = desk.article
        if entry is desk.entry and before is not None and article != before:
            desk.places[entry] = moved(desk.pane.place, before, article)
            desk.show(entry, article)


def moved(place: Place, before: Article, after: Article) -> Place:
    """A place in an article, in the same article as it is now: the same paragraph, by its text, the nearest to it."""
    paragraph, quote = place.paragraph, None
    if paragraph < len(before.blocks):
        text = before.blocks[paragraph].text
        same = [at for at, block in enumerate(after.blocks) if block.text == text]
        paragraph = min(same, key=lambda at: abs(at - paragraph), default=paragraph)
    if place.quote is not None and place.quote < len(before.quotes):
        said = before.quotes[place.quote].text
        same = [at for at, each in enumerate(after.quotes) if each.text == said]
        quote = min(same, key=lambda at: abs(at - (place.quote or 0)), default=None)
    return Place(min(paragraph, max(0, len(after.blocks) - 1)), place.row, quote)
