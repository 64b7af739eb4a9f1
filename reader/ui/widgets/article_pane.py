"""The article on the screen: its quotations, and what was found in it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.message import Message

from reader.article.model import Article, Span
from reader.ui.commands import Where, bindings
from reader.ui.find import Found, Search, finder
from reader.ui.typeset.flow import Spot
from reader.ui.typeset.page import Page, Stretch
from reader.ui.typeset.rows import Row
from reader.ui.widgets.page_pane import PagePane, Place
from reader.ui.widgets.painter import Layer, Margin, Overlay

if TYPE_CHECKING:
    from reader.library.search.marking import Finder

__all__ = ["ArticlePane", "Place"]


class ArticlePane(PagePane):
    """One article, its quotations and what was found in it."""

    BINDINGS: ClassVar = [*bindings(Where.MOVING, Where.ARTICLE)]

    @dataclass
    class Searched(Message):
        """Another match is to be the current one, where there is one."""

        found: Found

    def __init__(
        self, on_scroll: Callable[[float], None] | None = None, on_quote: Callable[[], None] | None = None
    ) -> None:
        """`on_scroll` as in `PagePane`; `on_quote` is called, as soon, when another quotation is current."""
        super().__init__(on_scroll)
        self._on_quote = on_quote or (lambda: None)
        self._search = Search()
        self.cut: tuple[Span, ...] = ()
        """What was cut out of the article, to be set by who knows; `repaint` shows it."""
        self.passage: Span | None = None
        """What is marked as a current quotation is, and is none."""
        self._origin: Spot | None = None
        """The top of the pane when the search began: what is typed on is looked for from there."""

    def show(self, article: Article | None, place: Place | None = None) -> None:
        """Show an article at a place, or nothing; what was searched for is looked for in it, too."""
        self.cut, self.passage = (), None
        if self.is_attached and self.text_selection is not None:
            self.screen.clear_selection()
        self.open(article, place or Place())

    def lay(self, page: Page) -> None:
        """Another page, in which the same is searched for."""
        super().lay(page)
        self._search.look_in(self._texts())
        self._origin = None

    def refit(self) -> None:
        """Wrap again."""
        super().refit()
        self._origin = None

    def moved(self) -> None:
        """The next search begins where the reader went."""
        super().moved()
        self._origin = None

    def margin(self, unit: int, row: Row) -> Margin:
        """The paragraph cursor, and whether the current quotation is in the row."""
        return Margin(unit == self.cursor, self.current_quote in row.quotes)

    def overlays(self, unit: int) -> list[Overlay]:
        """What was cut out, the current quotation, and the matches."""
        over = self._cuts(unit) if self.cut else []
        quote = self.flow.page.quotes.get(-1 if self.current_quote is None else self.current_quote)
        if quote is not None and quote.unit == unit:
            over.append(Overlay(quote.start, quote.end, Layer.QUOTE))
        if self.passage and not self.source_view and self.flow.page.where.get(self.passage.block) == unit:
            over.append(Overlay(self.passage.start, self.passage.end, Layer.QUOTE))
        for index, start, end in self._search.matches.within(unit):
            over.append(Overlay(start, end, Layer.FOUND if index == self._search.current else Layer.MATCH))
        return over

    def _cuts(self, unit: int) -> list[Overlay]:
        """What was cut out of a unit: a quotation as it is set, or all of the paragraph."""
        page = self.flow.page
        over = []
        for span in self.cut:
            quote = next(
                (at for at, each in enumerate(self.article.quotes if self.article else ()) if each.span == span), -1
            )
            stretch = page.quotes.get(quote)
            if stretch is not None and stretch.unit == unit:
                over.append(Overlay(stretch.start, stretch.end, Layer.CUT))
            elif stretch is None and page.where.get(span.block) == unit:
                over.append(Overlay(0, len(page.units[unit].text), Layer.CUT))
        return over

    # Quotations.

    def step_quote(self, by: int, among: Container[int] | None = None) -> int | None:
        """Make the next quotation current, or the one before, `among` some; from the pane's top if it isn't in view."""
        place = (self.flow.top.unit, self.flow.offset_at_top())
        index = self.flow.page.beside(self.current_quote if self._sees_quote() else None, by, place, among)
        if index is not None:
            self.goto_quote(index)
        return index

    def goto_quote(self, index: int) -> None:
        """Make a quotation current and bring it into view."""
        stretch = self.flow.page.quotes.get(index)
        self._choose(index)
        if stretch is not None:
            self.point(stretch.unit)
            self.bring_into_view(stretch)

    def goto_passage(self, passage: Span | None) -> None:
        """Mark a passage that is no quotation and bring it into view, until a quotation is chosen; or mark none."""
        self._choose(None)
        where = self.flow.page.where
        before, self.passage = self.passage, passage
        self.repaint_units(*(where[span.block] for span in (before, passage) if span and span.block in where))
        if passage and passage.block in where:
            self.point(where[passage.block])
            self.bring_into_view(Stretch(where[passage.block], passage.start, passage.end))

    def _sees_quote(self) -> bool:
        """Whether the current quotation begins in view, or would if the pane were shown."""
        quote = None if self.current_quote is None else self.flow.page.quotes.get(self.current_quote)
        return quote is None or self._pending is not None or self._sees(quote.unit, quote.start)

    def _choose(self, index: int | None) -> None:
        if index is not None and self.passage is not None:
            self.goto_passage(None)
        if index != self.current_quote:
            shown = (self.flow.page.quotes.get(quote) for quote in (self.current_quote, index) if quote is not None)
            self.current_quote = index
            self.repaint_units(*(stretch.unit for stretch in shown if stretch))
            self._on_quote()

    # Finding.

    def search(self, pattern: str, regex: bool) -> Found:
        """Find a pattern and go to its first match from where the search began; an empty one finds nothing."""
        return self._seek(partial(finder, pattern, regex=regex) if pattern else None)

    def seek(self, find: Finder) -> Found:
        """The same for what somebody else knows how to find."""
        return self._seek(lambda: find)

    def _seek(self, start: Callable[[], Finder] | None) -> Found:
        origin = self._origin or self.flow.top
        self._search.look_for(start, self._texts())
        if self._search.matches:
            row = self.flow.rows(origin.unit)[origin.row]
            self._goto_match(self._search.start_from(origin.unit, row.start))
        self._origin = origin
        self.repaint()
        return self.found

    @property
    def found(self) -> Found:
        """What the last search came to."""
        return self._search.found

    def clear_search(self) -> None:
        """Forget what was searched for."""
        self._search = Search()
        self._origin = None
        self.repaint()
        self._on_scroll(self.flow.share())  # said in its place

    def find_next(self, by: int) -> None:
        """To the next match, or the one before; round the end. From what is in view, where the last one isn't."""
        current = self._search.current
        if current is None or not self._sees(*self._search.matches[current][:2]):
            index = self._search.start_from(self.flow.top.unit, self.flow.offset_at_top())
            if by < 0:
                index = self._search.step(by)
        else:
            index = self._search.step(by)
        self._goto_match(index)
        self.repaint()
        self.post_message(self.Searched(self.found))

    def _texts(self) -> Iterator[str]:
        return (unit.text for unit in self.flow.page.units)

    def _sees(self, unit: int, start: int) -> bool:
        """Whether a character of a unit is in view."""
        first = self.flow.spot(unit, start)
        return any(spot == first for spot, _ in self.flow.view())

    def _goto_match(self, index: int | None) -> None:
        if index is not None:
            stretch = Stretch(*self._search.matches[index])
            self.point(stretch.unit)
            self.bring_into_view(stretch)

    def on_click(self, event: events.Click) -> None:
        """The paragraph cursor goes to the paragraph, a quotation that was clicked is current."""
        inside = event.get_content_offset(self)
        at = None if inside is None else self.spot_at(inside.y)
        if inside is None or at is None or self.text_selection is not None:
            return  # a drag ends in a click, too
        unit = at[0].unit
        self.point(unit)
        offset = self.offset_at(inside.x, inside.y)
        for index, quote in self.flow.page.quotes.items():
            if offset is not None and quote.unit == unit and quote.start <= offset < quote.end:
                self._choose(index)
