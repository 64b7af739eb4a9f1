"""Files that come, change and go while they are listed: seen by themselves, without a key, and nothing else moves.

The system is asked once a second whether it noted anything, which takes a millisecond, and not while keys arrive. The
cursor stays on its article, and a text that was saved anew is shown at the paragraph that was being read.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, cast

from reader.errors import LibraryError, SourceError
from reader.ui.aside import Later, aside
from reader.ui.screens.gathering import Gathering
from reader.ui.screens.overhearing import Overhearing
from reader.ui.widgets.article_pane import Place
from reader.ui.widgets.status import Tone

if TYPE_CHECKING:
    from textual.worker import Worker

    from reader.article.model import Article
    from reader.library.ingest.renewal import Renewal
    from reader.library.shelf.entry import Entry
    from reader.library.shelf.library_shelf import LibraryShelf
    from reader.library.shelf.watching import Watch

SOON = 0.5
"""Seconds after the first screen until watching begins."""
EVERY = 1.0
"""Seconds between two questions."""
_QUIET = 0.3
"""Seconds after a key in which nothing is asked."""


class Watching(Overhearing):
    """Follow what happens to the files."""

    _watch: Watch | None = None
    _renewal: Renewal | None = None
    _happened: frozenset[str] = frozenset()
    """Paths that something happened to, and nothing was done about yet."""
    _following = False
    _gathering: Worker[None] | None = None

    def on_mount(self) -> None:
        """Begin once the first screen stands."""
        self.call_after_refresh(self.set_timer, SOON, self._begin)

    async def on_unmount(self) -> None:
        """Watch no more."""
        for each in (self._watch, self._renewal):
            if each:
                each.stop()

    def gather(self) -> None:
        """Find and look into what there is; whoever does so already goes on with what has come, and loses nothing."""
        if self._gathering is None or self._gathering.is_finished:
            self._gathering = self.run_worker(Later(Gathering(self).run), group="gathering")

    def news(self) -> None:
        """What another program changed in the library may be the article that is shown."""
        super().news()
        if self.entry:
            self.run_worker(Later(self.show_anew, self.entry), group="showing anew", exclusive=True)

    def _begin(self) -> None:
        self.run_worker(Later(self._begin_watching), group="watching")

    async def _begin_watching(self) -> None:
        try:
            watch = self.shelf.watch()
            if watch is None:
                return
            await aside(watch.start)
        except (SourceError, LibraryError) as error:
            self.tell(str(error), Tone.BAD)
            return
        self._watch = watch
        if self.shelf.searchable:
            self._renewal = cast("LibraryShelf", self.shelf).catch_up()
        self.set_interval(EVERY, self._look_around)

    def _look_around(self) -> None:
        """Ask what happened, and do something about it when there is nothing else to do."""
        if self._watch is None or perf_counter() - self.reader.touched < _QUIET:
            return
        self._happened |= self._watch.news()
        if self._happened and not self._following and not self.shelf.searching:
            noted, self._happened = self._happened, frozenset()
            self._following = True
            self.run_worker(Later(self._follow, self._watch, noted), group="following")

    async def _follow(self, watch: Watch, noted: frozenset[str]) -> None:
        try:
            if self.shelf.searchable:
                library = cast("LibraryShelf", self.shelf)
                await aside(lambda: library.take_in(watch, noted))
            else:
                await self._follow_folders(noted)
        except LibraryError as error:
            self.tell(str(error), Tone.BAD)
        finally:
            self._following = False

    async def _follow_folders(self, noted: frozenset[str]) -> None:
        """Walk through the folders again, and list what there is now."""
        walk = await aside(self.shelf.walk)
        shown = self.entry
        known = shown and self.shelf.peek(shown)
        if self.shelf.follow(walk, noted, shown):
            self.list_again()
        self.count()
        self.explain_empty()
        if shown and known and self.shelf.peek(shown) is None and not shown.vanished:
            await self.show_anew(shown)
        self.gather()

    async def show_anew(self, entry: Entry) -> None:
        """Show an article as its file is now, at the paragraph that is being read."""
        try:
            article = await aside(lambda: self.shelf.whole(entry))
        except SourceError:
            return  # half written, it may be: what was read of it stays until it can be read
        self.shelf.keep(entry, article)
        before = self.article
        if entry is self.entry and before is not None and article != before:
            self.places[entry] = moved(self.pane.place, before, article)
            self._show(entry, article)


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
