"""`I`: what is told without quotation marks, shown in the quotations panel on request, and hidden again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article.counted import counted
from reader.ui.aside import Later, aside
from reader.ui.screens.columns import Pane
from reader.ui.screens.comparing import Comparing
from reader.ui.widgets.status import describe_quote

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.article.model import Article, Quote
    from reader.library.shelf.entry import Entry


class Overhearing(Comparing):
    """Show what is told, of this article and of those that are shown next."""

    _hearing = False

    def show_told_or_not(self) -> None:
        """Show what is told, in the panel that is opened for it, or quotations alone again."""
        self._hearing = not self._hearing
        if self._hearing:
            if not self.quotes.display:
                self.go_to(Pane.QUOTES)
            self._hear(self._say_told)
        else:
            self._add_told(())
            self.tell("Only what is quoted")

    def highlighted(self, index: int) -> None:
        """The article follows the cursor to what is told, too."""
        self.go_to_speech(index)

    def go_to_speech(self, index: int) -> None:
        """Show in the article what the panel has at an index: a quotation, or what is told."""
        article, quote = self.article, self.quotes.told_at(index)
        if article is None or quote is None:
            self.pane.goto_quote(index)
            return
        self.pane.goto_passage(quote.span)
        self.quotes.select(index)
        told = self.quotes.told
        self.status.show_quote(describe_quote(article, quote, index - len(article.quotes) + 1, len(told)))

    def show(self, entry: Entry, article: Article) -> None:
        """Find what it tells, too."""
        super().show(entry, article)
        if self._hearing:
            self.call_after_refresh(self._hear)  # the article is on the screen before

    def _hear(self, then: Callable[[], None] | None = None) -> None:
        """Find what the article tells, at once where it is short."""
        from reader.pipeline import find_indirect

        entry, article = self.entry, self.article
        if entry is None or article is None or not self._hearing:
            return
        if self.shelf.takes_long(article.document):
            self.run_worker(Later(self._hear_aside, article, then), group="hearing", exclusive=True)
        else:
            self._add_told(find_indirect(article))
            if then:
                then()

    async def _hear_aside(self, article: Article, then: Callable[[], None] | None) -> None:
        from reader.pipeline import find_indirect

        found = await aside(lambda: find_indirect(article))
        if article is self.article and self._hearing:
            self._add_told(found)
            if then:
                then()

    def _add_told(self, told: Sequence[Quote]) -> None:
        if self.pane.passage is not None:
            self.pane.goto_passage(None)
            self.show_quote()
        self.quotes.add_told(told)

    def _say_told(self) -> None:
        passages = counted(len(self.quotes.told), "passage") if self.quotes.told else "Nothing"
        self.tell(f"{passages} told without quotation marks; {self.key('quote.told')} hides what is told")
