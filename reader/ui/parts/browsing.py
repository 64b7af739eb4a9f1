"""From the list to the article: an entry is shown in the turn that chooses it, whole or its beginning first."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from textual.timer import Timer
from textual.widgets import Static

from reader.article.document import Document
from reader.article.model import Article, QuoteKind
from reader.article.visible import one_line
from reader.errors import SourceError
from reader.library.shelf.entry import Entry
from reader.library.shelf.file_shelf import Opened
from reader.ui.aside import Later, aside
from reader.ui.parts.columns import Pane
from reader.ui.widgets.status import Mood, describe_quote

if TYPE_CHECKING:
    from reader.ui.parts.desk import Desk

SEEN_AFTER = 1.0
"""Seconds an article is shown before it counts as read."""
AHEAD_AFTER = 0.02
"""Seconds from choosing one article to taking the next apart: after the paint and the thread that writes it to the
terminal, which would get no turn otherwise; but before the next key of one that is held down."""

PROGRESS_EVERY = 0.25
"""Seconds between two reports on how much of a page has come."""


class Browsing:
    """Shows the article that belongs to the list's cursor."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.opening: Entry | None = None
        """The chosen entry while its article is read or taken apart on a thread: nobody else need do so meanwhile."""
        self._seen: Timer | None = None
        self._ahead: Timer | None = None

    def choose(self, entry: Entry) -> None:
        """Show an entry's article, as much of it as there is at once; the rest follows."""
        desk = self._desk
        desk.leave()
        first, desk.entry = desk.entry is None, entry
        if desk.shelf.peek(entry) is None and desk.shelf.is_large(entry):
            self.opening = entry
            self._explain(_opening(entry, 0, None))
            desk.run_worker(Later(self._open_aside, entry), group="opening", exclusive=True)
            return
        try:
            opened = desk.shelf.open(entry, glance=first)  # what finds quotations has to be imported: after the paint
        except SourceError as error:
            self._fail(entry, error)
        else:
            self._open(entry, opened)

    def read_address(self, address: str) -> bool:
        """Go into the article of an address, whether it is among the rows or not; say so where the list has none."""
        desk = self._desk
        entry = desk.shelf.entry_for(address)
        if entry is None:
            desk.tell(f"{address} is not in this list: `reader` without a path opens the library", Mood.BAD)
            return False
        if entry is not desk.entry:
            if entry in desk.articles.rows:
                desk.articles.choose(desk.articles.rows.index(entry))
            else:
                desk.choose(entry)
        desk.go_to(Pane.ARTICLE)
        return True

    def explain_empty(self) -> None:
        """Say what to do where no article was found."""
        shelf = self._desk.shelf
        if not shelf.total and not shelf.searching:
            self._desk.entry = None  # of a library that was emptied, one was shown
            advice = (
                "reader add PATH reads files and folders into it."
                if shelf.searchable
                else "Save some there as text or Markdown, or name another file or folder: reader PATH"
            )
            self._explain(
                f"No articles in {shelf.name}\n\n{advice}\nreader --demo opens the samples that come with Reader."
            )

    def mark_read(self) -> None:
        """The article that is shown has been seen."""
        desk = self._desk
        if desk.entry and desk.entry.unread:
            desk.entry.unread = False
            desk.articles.redraw(desk.entry)
            desk.count()

    def scrolled(self, share: float) -> None:
        """Show how far the reader has come; scrolling is reading."""
        self._desk.status.show_place(f"{round(share * 100)}%")
        if self._desk.focused is self._desk.pane:
            self._desk.mark_read()

    def show_quote(self) -> None:
        """Name the current quotation's speaker and cue, and select it in the panel."""
        desk = self._desk
        article, index = desk.article, desk.pane.current_quote
        if article is None or index is None:
            desk.quotes.select(None)
            desk.status.show_quote("")
            return
        spoken = [at for at, quote in enumerate(article.quotes) if quote.kind is not QuoteKind.SCARE]
        number = spoken.index(index) + 1 if index in spoken else 0
        desk.quotes.select(index)
        desk.status.show_quote(describe_quote(article, article.quotes[index], number, len(spoken)))

    def _look_ahead(self) -> None:
        """Take the article apart that the next key will probably show, while its article is being looked at."""
        desk = self._desk
        for entry in desk.articles.around():
            if entry.error is None and desk.shelf.peek(entry) is None and not desk.shelf.is_long(entry):
                with suppress(SourceError):  # noted by the shelf, and said by the list
                    desk.shelf.open(entry)
                desk.articles.redraw(entry)
                return

    async def _open_aside(self, entry: Entry) -> None:
        desk = self._desk
        come: tuple[int, int | None] = 0, None

        def tell(done: int, size: int | None) -> None:
            nonlocal come
            come = done, size

        def show() -> None:
            if entry is desk.entry and come[0]:
                self._explain(_opening(entry, *come))

        progress = desk.set_interval(PROGRESS_EVERY, show)
        try:
            opened = await aside(lambda: desk.shelf.begin(desk.shelf.read(entry, tell)))
        except SourceError as error:
            desk.shelf.fail(entry, error)
            if entry is desk.entry:
                self._fail(entry, error)
            return
        finally:
            progress.stop()
        if opened.rest is None:
            desk.shelf.keep(entry, opened.article)
        if entry is desk.entry:
            self._open(entry, opened)

    def _open(self, entry: Entry, opened: Opened) -> None:
        desk = self._desk
        desk.show(entry, opened.article)
        self.opening = None if opened.rest is None else entry
        if opened.rest is not None:
            desk.call_after_refresh(self._go_on, entry, opened.rest)
        else:
            self._ahead = desk.set_timer(AHEAD_AFTER, self._look_ahead)

    def _go_on(self, entry: Entry, rest: Document) -> None:
        """Take the rest apart, now that what there is has been painted: before, the paint would have waited for it."""
        if entry is self._desk.entry:
            self._desk.run_worker(Later(self._finish, entry, rest), group="opening", exclusive=True)

    async def _finish(self, entry: Entry, rest: Document) -> None:
        """Put the whole article in the place of the first look at it, at the place that was reached meanwhile."""
        desk = self._desk
        try:
            article = await aside(lambda: desk.shelf.finish(rest))
        except SourceError as error:
            desk.shelf.fail(entry, error)
            if entry is desk.entry:
                self._fail(entry, error)
            return
        article = desk.shelf.corrections.apply(article)  # once more, for what was put right meanwhile
        desk.shelf.keep(entry, article)
        desk.articles.redraw(entry)
        if entry is desk.entry:
            self.opening = None
            desk.places[entry] = desk.pane.place
            desk.show(entry, article)

    def show(self, entry: Entry, article: Article) -> None:
        """Put an article on the screen, at the place where one was in it."""
        self._set_problem(None)
        self._desk.pane.show(article, self._desk.places.get(entry))
        self._desk.quotes.show(article)
        self.show_quote()
        self._desk.articles.redraw(entry)
        if self._seen is None:
            self._seen = self._desk.set_timer(SEEN_AFTER, self._desk.mark_read)

    def leave(self) -> None:
        """Remember the place in the article that was shown."""
        desk = self._desk
        for timer in (self._seen, self._ahead):
            if timer:
                timer.stop()
        self._seen = self._ahead = self.opening = None
        if desk.entry is not None and desk.article is not None:
            desk.places[desk.entry] = desk.pane.place
        desk.workers.cancel_group(desk, "opening")

    def _fail(self, entry: Entry, error: SourceError) -> None:
        self.opening = None
        self._explain(f"{one_line(error.path)}\n\nThis file can't be read: {one_line(error.why)}.")
        self._desk.articles.redraw(entry)
        self._desk.count()

    def _explain(self, words: str) -> None:
        """Say in the article's place why there is none."""
        self._desk.pane.show(None)
        self._desk.quotes.show(None)
        self.show_quote()
        self._set_problem(words)

    def _set_problem(self, words: str | None) -> None:
        """Lay `words` over the article's pane, or take them away."""
        found = self._desk.query("#problem").results(Static)
        problem = next(iter(found), None)
        if words is None:
            if problem:
                problem.display = False
            return
        if problem:
            problem.update(words)
            problem.display = True
        else:
            self._desk.pane.mount(Static(words, id="problem", markup=False))


def _opening(entry: Entry, done: int, size: int | None) -> str:
    """What is said while an article that takes long is opened: how much has come of a page of the web."""
    come = f"\n\n{done / 1000:,.0f} kB{f' of {size / 1000:,.0f}' if size else ''}" if done else ""
    return f"Opening {one_line(entry.path)} …{come}"
