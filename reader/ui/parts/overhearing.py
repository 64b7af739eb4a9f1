"""`I`: what is told without quotation marks, shown in the quotations panel on request, and hidden again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article.counted import counted
from reader.ui.aside import Later, aside
from reader.ui.parts.columns import Pane
from reader.ui.widgets.status import describe_quote

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.article.model import Article, Quote
    from reader.ui.parts.desk import Desk
    from reader.ui.parts.placing import Placing


class Overhearing:
    """Shows what is told, of this article and of those that are shown next."""

    def __init__(self, desk: Desk, placing: Placing) -> None:
        self._desk, self._placing = desk, placing
        self._hearing = False

    def toggle(self) -> None:
        """Show what is told, in the panel that is opened for it, or quotations alone again."""
        self._placing.leave_alone()
        self._hearing = not self._hearing
        if self._hearing:
            if not self._desk.quotes.display:
                self._desk.go_to(Pane.QUOTES)
            self._hear(self._say)
        else:
            self._add(())
            self._desk.tell("Only what is quoted")

    def go_to(self, index: int) -> None:
        """Show in the article what the panel has at an index: a quotation, or what is told."""
        desk, quotes = self._desk, self._desk.quotes
        article, quote = desk.article, quotes.told_at(index)
        if article is None or quote is None:
            desk.pane.goto_quote(index)
            return
        desk.pane.goto_passage(quote.span)
        quotes.select(index)
        desk.status.show_quote(describe_quote(article, quote, index - len(article.quotes) + 1, len(quotes.told)))

    def follow(self) -> None:
        """Another article is shown: find what it tells, once it has been painted."""
        if self._hearing:
            self._desk.call_after_refresh(self._hear)

    def _hear(self, then: Callable[[], None] | None = None) -> None:
        """Find what the article tells, at once where it is short."""
        from reader.pipeline import find_indirect

        desk, article = self._desk, self._desk.article
        if article is None or not self._hearing:
            return
        if desk.shelf.takes_long(article.document):
            desk.run_worker(Later(self._hear_aside, article, then), group="hearing", exclusive=True)
        else:
            self._add(find_indirect(article))
            if then:
                then()

    async def _hear_aside(self, article: Article, then: Callable[[], None] | None) -> None:
        from reader.pipeline import find_indirect

        found = await aside(lambda: find_indirect(article))
        if article is self._desk.article and self._hearing:
            self._add(found)
            if then:
                then()

    def _add(self, told: Sequence[Quote]) -> None:
        if self._desk.pane.passage is not None:
            self._desk.pane.goto_passage(None)
            self._desk.show_quote()
        self._desk.quotes.add_told(told)

    def _say(self) -> None:
        told, key = self._desk.quotes.told, self._desk.key("quote.told")
        passages = counted(len(told), "passage") if told else "Nothing"
        self._desk.tell(f"{passages} told without quotation marks; {key} hides what is told")
