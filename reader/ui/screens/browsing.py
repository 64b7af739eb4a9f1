"""From the list to the article: an entry is shown in the turn that chooses it, whole or its beginning first."""

from __future__ import annotations

from contextlib import suppress

from textual.timer import Timer
from textual.widgets import Static

from reader.article.document import Document
from reader.article.model import Article, QuoteKind
from reader.article.visible import one_line
from reader.errors import SourceError
from reader.library.shelf.entry import Entry
from reader.library.shelf.file_shelf import Opened
from reader.ui.aside import Later, aside
from reader.ui.screens.columns import Pane
from reader.ui.screens.listing import Listing
from reader.ui.widgets.status import Tone, describe_quote

SEEN_AFTER = 1.0
"""Seconds an article is shown before it counts as read."""
AHEAD_AFTER = 0.02
"""Seconds from choosing one article to taking the next apart: after the paint and the thread that writes it to the
terminal, which would get no turn otherwise; but before the next key of one that is held down."""

PROGRESS_EVERY = 0.25
"""Seconds between two reports on how much of a page has come."""


class Browsing(Listing):
    """The article that belongs to the list's cursor."""

    opening: Entry | None = None
    """The chosen entry while its article is read or taken apart on a thread: nobody else need do so meanwhile."""
    _seen: Timer | None = None
    _ahead: Timer | None = None

    def choose(self, entry: Entry) -> None:
        """Show an entry's article, as much of it as there is at once; the rest follows."""
        self.leave()
        first, self.entry = self.entry is None, entry
        if self.shelf.peek(entry) is None and self.shelf.is_large(entry):
            self.opening = entry
            self._explain(_opening(entry, 0, None))
            self.run_worker(Later(self._open_aside, entry), group="opening", exclusive=True)
            return
        try:
            opened = self.shelf.open(entry, glance=first)  # what finds quotations has to be imported: after the paint
        except SourceError as error:
            self._fail(entry, error)
        else:
            self._open(entry, opened)

    def read_address(self, address: str) -> bool:
        """Go into the article of an address, whether it is among the rows or not; say so where the list has none."""
        entry = self.shelf.entry_for(address)
        if entry is None:
            self.tell(f"{address} is not in this list: `reader` without a path opens the library", Tone.BAD)
            return False
        if entry is not self.entry:
            if entry in self.articles.rows:
                self.articles.choose(self.articles.rows.index(entry))
            else:
                self.choose(entry)
        self.go_to(Pane.ARTICLE)
        return True

    def explain_empty(self) -> None:
        """Say what to do where no article was found."""
        if not self.shelf.total and not self.shelf.searching:
            self._explain(
                f"No articles in {self.shelf.name}\n\n"
                "Save some there as text or Markdown, or name another file or folder: reader PATH\n"
                "reader --demo opens the samples that come with Reader."
            )

    def mark_read(self) -> None:
        """The article that is shown has been seen."""
        if self.entry and self.entry.unread:
            self.entry.unread = False
            self.articles.redraw(self.entry)
            self.count()

    def scrolled(self, share: float) -> None:
        """Show how far the reader has come; scrolling is reading."""
        self.status.show_place(f"{round(share * 100)}%")
        if self.focused is self.pane:
            self.mark_read()

    def show_quote(self) -> None:
        """Name the current quotation's speaker and cue, and select it in the panel."""
        article, index = self.article, self.pane.current_quote
        if article is None or index is None:
            self.quotes.select(None)
            self.status.show_quote("")
            return
        spoken = [at for at, quote in enumerate(article.quotes) if quote.kind is not QuoteKind.SCARE]
        number = spoken.index(index) + 1 if index in spoken else 0
        self.quotes.select(index)
        self.status.show_quote(describe_quote(article, article.quotes[index], number, len(spoken)))

    def _look_ahead(self) -> None:
        """Take the article apart that the next key will probably show, while its article is being looked at."""
        for entry in self.articles.around():
            if entry.error is None and self.shelf.peek(entry) is None and not self.shelf.is_long(entry):
                with suppress(SourceError):  # noted by the shelf, and said by the list
                    self.shelf.open(entry)
                self.articles.redraw(entry)
                return

    async def _open_aside(self, entry: Entry) -> None:
        come: tuple[int, int | None] = 0, None

        def tell(done: int, size: int | None) -> None:
            nonlocal come
            come = done, size

        def show() -> None:
            if entry is self.entry and come[0]:
                self._explain(_opening(entry, *come))

        progress = self.set_interval(PROGRESS_EVERY, show)
        try:
            opened = await aside(lambda: self.shelf.begin(self.shelf.read(entry, tell)))
        except SourceError as error:
            self.shelf.fail(entry, error)
            if entry is self.entry:
                self._fail(entry, error)
            return
        finally:
            progress.stop()
        if opened.rest is None:
            self.shelf.keep(entry, opened.article)
        if entry is self.entry:
            self._open(entry, opened)

    def _open(self, entry: Entry, opened: Opened) -> None:
        self.show(entry, opened.article)
        self.opening = None if opened.rest is None else entry
        if opened.rest is not None:
            self.call_after_refresh(self._go_on, entry, opened.rest)
        else:
            self._ahead = self.set_timer(AHEAD_AFTER, self._look_ahead)

    def _go_on(self, entry: Entry, rest: Document) -> None:
        """Take the rest apart, now that what there is has been painted: before, the paint would have waited for it."""
        if entry is self.entry:
            self.run_worker(Later(self._finish, entry, rest), group="opening", exclusive=True)

    async def _finish(self, entry: Entry, rest: Document) -> None:
        """Put the whole article in the place of the first look at it, at the place that was reached meanwhile."""
        try:
            article = await aside(lambda: self.shelf.finish(rest))
        except SourceError as error:
            self.shelf.fail(entry, error)
            if entry is self.entry:
                self._fail(entry, error)
            return
        article = self.shelf.corrections.apply(article)  # once more, for what was put right meanwhile
        self.shelf.keep(entry, article)
        self.articles.redraw(entry)
        if entry is self.entry:
            self.opening = None
            self.places[entry] = self.pane.place
            self.show(entry, article)

    def show(self, entry: Entry, article: Article) -> None:
        """Put an article on the screen, at the place where one was in it."""
        self._set_problem(None)
        self.pane.show(article, self.places.get(entry))
        self.quotes.show(article)
        self.show_quote()
        self.articles.redraw(entry)
        if self._seen is None:
            self._seen = self.set_timer(SEEN_AFTER, self.mark_read)

    def leave(self) -> None:
        """Remember the place in the article that was shown."""
        for timer in (self._seen, self._ahead):
            if timer:
                timer.stop()
        self._seen = self._ahead = self.opening = None
        if self.entry is not None and self.article is not None:
            self.places[self.entry] = self.pane.place
        self.workers.cancel_group(self, "opening")

    def _fail(self, entry: Entry, error: SourceError) -> None:
        self.opening = None
        self._explain(f"{one_line(error.path)}\n\nThis file can't be read: {one_line(error.why)}.")
        self.articles.redraw(entry)
        self.count()

    def _explain(self, words: str) -> None:
        """Say in the article's place why there is none."""
        self.pane.show(None)
        self.quotes.show(None)
        self.show_quote()
        self._set_problem(words)

    def _set_problem(self, words: str | None) -> None:
        """Lay `words` over the article's pane, or take them away."""
        found = self.query("#problem").results(Static)
        problem = next(iter(found), None)
        if words is None:
            if problem:
                problem.display = False
            return
        if problem:
            problem.update(words)
            problem.display = True
        else:
            self.pane.mount(Static(words, id="problem", markup=False))


def _opening(entry: Entry, done: int, size: int | None) -> str:
    """What is said while an article that takes long is opened: how much has come of a page of the web."""
    come = f"\n\n{done / 1000:,.0f} kB{f' of {size / 1000:,.0f}' if size else ''}" if done else ""
    return f"Opening {one_line(entry.path)} …{come}"
