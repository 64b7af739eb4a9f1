"""The list of the library: looked through by queries as they are typed, on another thread, and kept up to date.

What is listed stays until something else is found: an article that was just read does not vanish from the unread ones
under the reader's eyes, but with the next search.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, cast

from reader.errors import LibraryError, QueryError, SourceError
from reader.library.shelf.arrange import Order
from reader.ui.aside import Later, aside
from reader.ui.purpose import Purpose
from reader.ui.screens.linking import Linking
from reader.ui.widgets.status import Tone

if TYPE_CHECKING:
    from reader.article.model import Article
    from reader.library.search.marking import Finder
    from reader.library.shelf.entry import Entry
    from reader.library.shelf.file_shelf import Shelf
    from reader.library.shelf.library_shelf import Answer, LibraryShelf
    from reader.ui.options import Options
    from reader.ui.widgets.prompt import Prompt

_PAUSE = 0.03
"""Seconds after a letter before it is searched for: the next one of a quick hand comes sooner."""
_NEWS = 1.0
"""Seconds between two looks at whether the library was changed elsewhere."""


class Searching(Linking):
    """Queries, where the shelf is the library."""

    def __init__(self, shelf: Shelf, options: Options) -> None:
        super().__init__(shelf, options)
        self._listed = "", Order.DATE
        """The pattern and the order that the list was made by."""
        self._hits = ""
        """The query whose words are marked in the article; empty where it looks for none in its text."""
        self._at_hit: tuple[Entry, str] | None = None
        """The article that was opened at what a query looks for, and the query."""
        if shelf.searchable:
            self.order = Order.DATE

    def on_mount(self) -> None:
        """List all of the library once its newest articles have been painted, then watch for changes."""
        if self.shelf.searchable:
            self.call_after_refresh(self._look)
            self.set_interval(_NEWS, self._look_for_news)

    def list_again(self, at: Entry | None = None) -> None:
        """Look through the library where another pattern or order is wanted, else list what was found."""
        if self.shelf.searchable and (self.pattern, self.order) != self._listed:
            self._look(at)
        else:
            super().list_again(at)

    def search_for(self, query: str) -> None:
        """Fill the list by a query that is complete."""
        self.pattern = query
        self._look(typing=False)

    def on_prompt_accepted(self, message: Prompt.Accepted) -> None:
        """The query is complete: it is taken at its word, and what is wrong with it is said."""
        if self.shelf.searchable and message.prompt.purpose is Purpose.FILTER:
            self._look(typing=False)

    def _look(self, at: Entry | None = None, *, typing: bool = True) -> None:
        library = cast("LibraryShelf", self.shelf)
        library.stop_search()
        self.run_worker(Later(self._search_library, library, at, typing), group="searching", exclusive=True)

    async def _search_library(self, library: LibraryShelf, at: Entry | None, typing: bool) -> None:
        wanted = pattern, order = self.pattern, self.order
        if typing and self.prompt:
            await asyncio.sleep(_PAUSE)
        try:
            answer = await aside(lambda: library.search(pattern, order, typing=typing))
        except QueryError as error:
            self.point_out(error)
        except LibraryError as error:
            if wanted == (self.pattern, self.order):
                self.tell(str(error), Tone.BAD)
        else:
            self._take_answer(library, answer, at)

    def _take_answer(self, library: LibraryShelf, answer: Answer, at: Entry | None) -> None:
        library.show(answer)
        self._listed = answer.pattern, answer.order
        before = self.entry
        super().list_again(at)
        if self.entry is before:
            self._show_hits()  # another article has been shown with them
        self.count()
        self.explain_empty()

    def _look_for_news(self) -> None:
        """Show what another program has changed; the list itself stays while it is narrowed."""
        library = cast("LibraryShelf", self.shelf)
        try:
            if not library.changed_elsewhere():
                return
            library.renew({*self.articles.in_view(), *([self.entry] if self.entry else [])})
        except (LibraryError, SourceError) as error:
            self.tell(str(error), Tone.BAD)
            return
        self.articles.refresh()
        if not self.pattern:
            self._look()
        self.news()

    def news(self) -> None:
        """Something in the library was changed elsewhere: for what is made of it beside the list."""

    def show(self, entry: Entry, article: Article) -> None:
        """Open at the first place that the query looks for; what was put right or saved anew stays at its place."""
        super().show(entry, article)
        if self._at_hit != (entry, self.pattern):
            self._show_hits()

    def _show_hits(self) -> None:
        """Mark what the query looks for in the article, `n` and `N` go from place to place; or go to who is sought.

        What was typed on the line for finding is left there.
        """
        if not self.shelf.searchable or self.article is None:
            return
        from reader.library.shelf.library_shelf import speakers_in, words_in

        typing, self._at_hit = self.prompt is not None, None
        find = words_in(self.pattern, typing=typing)
        if find:
            self._marked = self.pattern
            found = self.pane.seek(find)
            self._tell_matches(found)
            self._note_hit(found.total > 0)
        elif self._hits and self._marked == self._hits:
            self._marked = ""
            self.pane.clear_search()
        self._hits = self.pattern if find else ""
        voice = None if find else speakers_in(self.pattern, typing=typing)
        if voice:
            self._go_to_voice(self.article, voice)

    def _go_to_voice(self, article: Article, voice: Finder) -> None:
        """Make the first quotation current that is by somebody of the name, or the office, that is looked for."""
        for index, quote in enumerate(article.quotes):
            speaker = quote.speaker
            if speaker and any(voice(f"{speaker.name} {speaker.role or ''}")):
                self.pane.goto_quote(index)
                self._note_hit(True)
                return

    def _note_hit(self, is_there: bool) -> None:
        if is_there and self.entry:
            self._at_hit = self.entry, self.pattern
