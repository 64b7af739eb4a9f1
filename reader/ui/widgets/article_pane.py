"""The article: its page, the paragraph cursor, the current quotation, what was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.reactive import reactive

from reader.article.document import Document, Head
from reader.article.model import Article, Block
from reader.ui.commands import Where, bindings
from reader.ui.find import Found, Search
from reader.ui.options import Boilerplate
from reader.ui.typeset.flow import Spot
from reader.ui.typeset.page import Page, Stretch, page
from reader.ui.typeset.rows import Row
from reader.ui.typeset.source import source_page
from reader.ui.typeset.voices import Voices
from reader.ui.widgets.flow_view import FlowView
from reader.ui.widgets.painter import Layer, Margin, Overlay

_NOTHING = Article(Document("", "", ""), Head(), (), (), 0)
_CONTEXT = 2
"""Rows kept in view around a quotation or a match that was jumped to."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader is in an article."""

    paragraph: int = 0
    """Index of the block with the paragraph cursor."""
    row: int = 0
    """Rows from that paragraph's first row down to the top of the pane; less than 0 when it begins below the top."""
    quote: int | None = None
    """Index of the current quotation."""


class ArticlePane(FlowView):
    """One article, set for reading or as its source was saved."""

    BINDINGS: ClassVar = [*bindings(Where.MOVING, Where.ARTICLE)]

    boilerplate: reactive[Boilerplate] = reactive(Boilerplate.ASIDE, repaint=False, init=False)
    source_view: reactive[bool] = reactive(False, repaint=False, init=False)
    measure: reactive[int] = reactive(72, repaint=False, init=False)
    """Columns the text is set in, at most."""
    centred: reactive[bool] = reactive(False, repaint=False, init=False)
    """Reading mode: the text in the middle of the pane."""

    @dataclass
    class Scrolled(Message):
        """Another part of the page is in view."""

        share: float
        """How far down, from 0 to 1."""

    @dataclass
    class QuoteChanged(Message):
        """Another quotation is current, or none."""

        index: int | None

    @dataclass
    class ParagraphChanged(Message):
        """The paragraph cursor is at another block."""

        block: int

    @dataclass
    class Searched(Message):
        """What is found changed, or which match is the current one."""

        found: Found

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self.article: Article | None = None
        self.current_quote: int | None = None
        self._voices = Voices(_NOTHING)
        self._cursor = 0
        self._pending: Place | None = None
        self._search = Search()
        self._origin: Spot | None = None

    # What is shown.

    def show(self, article: Article | None, place: Place | None = None) -> None:
        """Show an article at a place, or nothing."""
        self.article = article
        self._voices = Voices(article or _NOTHING)
        self.current_quote = place.quote if place else None
        self.clear_search()
        if self.is_attached and self.text_selection is not None:
            self.screen.clear_selection()
        self.lay(self._page())
        self._pending = place or Place()
        self._settle()

    @property
    def place(self) -> Place:
        """Where the reader is now."""
        block = self.flow.page.units[self._cursor].block if self.flow.page.units else None
        if block is None:
            return Place(quote=self.current_quote)
        first = Spot(self.flow.page.where[block], 0)
        return Place(block, self.flow.rows_between(first, self.flow.top), self.current_quote)

    @property
    def current_block(self) -> Block | None:
        """The block with the paragraph cursor."""
        if self.article is None or not self.flow.page.units:
            return None
        block = self.flow.page.units[self._cursor].block
        return None if block is None else self.article.blocks[block]

    def _page(self) -> Page:
        if self.article is None:
            return Page()
        return source_page(self._voices) if self.source_view else page(self._voices, self.boilerplate)

    def refit(self) -> None:
        """Wrap again; and go to the place of an article that was shown before the pane had a size."""
        super().refit()
        self._settle()

    def _settle(self) -> None:
        """Go to the place that the article is to be shown at, once rows can be counted."""
        place = self._pending
        if place is None or not self._sized:
            return
        self._pending = None
        self._cursor = self.flow.page.near(place.paragraph)
        if place.paragraph or place.row:
            self.flow.put(self.flow.step(Spot(self._cursor, 0), place.row))
        self.repaint()
        self.post_message(self.Scrolled(self.flow.share()))

    # Other views of the same article: the block at the top stays at the top.

    def _relay(self) -> None:
        top, place = self.flow.top_block(), self.place
        offset = self.flow.offset_at_top() if top is not None else 0
        self.lay(self._page())
        if self.flow.page.units:
            self._cursor = self.flow.page.near(place.paragraph)
            if top is not None:
                unit = self.flow.page.near(top)
                kept = self.flow.page.units[unit].block == top and not self.source_view
                self.flow.put(self.flow.spot(unit, offset) if kept and offset else Spot(unit, 0))
            self.moved()
        self._search.look_in(self._texts())
        self.repaint()

    def watch_boilerplate(self) -> None:
        """Set the page anew."""
        self._relay()

    def watch_source_view(self) -> None:
        """Turn to the source, or back."""
        self._relay()

    def watch_measure(self) -> None:
        """Wrap anew."""
        self.refit()

    def watch_centred(self) -> None:
        """Move to the middle, or back."""
        self.refit()

    def set_width(self, room: int) -> int:
        """The measure; all there is for the source."""
        return room if self.source_view else min(room, self.measure)

    def left_margin(self, room: int, width: int) -> int:
        """Half of what is free, in reading mode."""
        return (room - width) // 2 if self.centred and not self.source_view else 0

    def margin(self, unit: int, row: Row) -> Margin:
        """The paragraph cursor, and whether the current quotation is in the row."""
        return Margin(unit == self._cursor, self.current_quote in row.quotes)

    def overlays(self, unit: int) -> list[Overlay]:
        """The current quotation and the matches."""
        over = []
        quote = self.flow.page.quotes.get(-1 if self.current_quote is None else self.current_quote)
        if quote is not None and quote.unit == unit:
            over.append(Overlay(quote.start, quote.end, Layer.QUOTE))
        for index, start, end in self._search.matches.within(unit):
            over.append(Overlay(start, end, Layer.FOUND if index == self._search.current else Layer.MATCH))
        return over

    # The paragraph cursor.

    def moved(self) -> None:
        """Keep the paragraph cursor in view: `c` copies what is seen."""
        self._origin = None
        self.post_message(self.Scrolled(self.flow.share()))
        units = self.flow.page.units
        shown = [spot.unit for spot, row in self.seen() if row.runs and units[spot.unit].block is not None]
        if shown and not shown[0] <= self._cursor <= shown[-1]:
            self._point(shown[0] if self._cursor < shown[0] else shown[-1])

    def _point(self, unit: int) -> None:
        """Put the paragraph cursor on a unit."""
        block = self.flow.page.units[unit].block
        if unit != self._cursor and block is not None:
            self._cursor = unit
            self.repaint()
            self.post_message(self.ParagraphChanged(block))

    def action_paragraph(self, by: int) -> None:
        """To the next paragraph, or the one before."""
        units = self.flow.page.units
        unit = self._cursor + by
        while 0 <= unit < len(units) and (units[unit].block is None or units[unit].block == units[self._cursor].block):
            unit += by
        if 0 <= unit < len(units):
            self._point(unit)
            self._reveal(Stretch(unit, 0, len(units[unit].text)), 0)

    def _reveal(self, stretch: Stretch, context: int = _CONTEXT) -> None:
        first = self.flow.spot(stretch.unit, stretch.start)
        last = self.flow.spot(stretch.unit, max(stretch.start, stretch.end - 1))
        if self.flow.reveal(first, last, context):
            self.post_message(self.Scrolled(self.flow.share()))
        self.repaint()

    # Quotations.

    def step_quote(self, by: int) -> int | None:
        """Make the next quotation current, or the one before; from the top of the pane when none is."""
        place = (self.flow.top.unit, self.flow.offset_at_top())
        index = self.flow.page.beside(self.current_quote, by, place)
        if index is not None:
            self.goto_quote(index)
        return index

    def goto_quote(self, index: int) -> None:
        """Make a quotation current and bring it into view."""
        stretch = self.flow.page.quotes.get(index)
        self._choose(index)
        if stretch is not None:
            self._point(stretch.unit)
            self._reveal(stretch)

    def _choose(self, index: int | None) -> None:
        if index != self.current_quote:
            self.current_quote = index
            self.repaint()
            self.post_message(self.QuoteChanged(index))

    # Finding.

    def search(self, pattern: str, regex: bool) -> Found:
        """Find a pattern and go to its first match from where the search began; an empty one finds nothing."""
        origin = self._origin or self.flow.top
        self._search.look_for(pattern, self._texts(), regex=regex)
        if self._search.matches:
            row = self.flow.rows(origin.unit)[origin.row]
            self._goto_match(self._search.start_from(origin.unit, row.start))
        self._origin = origin
        return self._told()

    @property
    def found(self) -> Found:
        """What the last search came to."""
        return self._search.found

    def clear_search(self) -> None:
        """Forget what was searched for."""
        self._search = Search()
        self._origin = None
        self.repaint()

    def action_find_next(self, by: int) -> None:
        """To the next match, or the one before; round the end."""
        self._goto_match(self._search.step(by))
        self._told()

    def _texts(self) -> Iterator[str]:
        return (unit.text for unit in self.flow.page.units)

    def _goto_match(self, index: int | None) -> None:
        if index is not None:
            stretch = Stretch(*self._search.matches[index])
            self._point(stretch.unit)
            self._reveal(stretch)

    def _told(self) -> Found:
        self.repaint()
        self.post_message(self.Searched(self.found))
        return self.found

    # Keys and mouse.

    def action_down(self) -> None:
        """One row down."""
        self.scroll_rows(1)

    def action_up(self) -> None:
        """One row up."""
        self.scroll_rows(-1)

    def action_top(self) -> None:
        """To the top."""
        self.scroll_to_spot(Spot(0, 0))

    def action_bottom(self) -> None:
        """To the end."""
        self.scroll_to_spot(self.flow.last_top())

    def on_click(self, event: events.Click) -> None:
        """The paragraph cursor goes to the paragraph, a quotation that was clicked is current."""
        inside = event.get_content_offset(self)
        at = None if inside is None else self.spot_at(inside.y)
        if inside is None or at is None:
            return
        unit = at[0].unit
        self._point(unit)
        offset = self.offset_at(inside.x, inside.y)
        for index, quote in self.flow.page.quotes.items():
            if offset is not None and quote.unit == unit and quote.start <= offset < quote.end:
                self._choose(index)
