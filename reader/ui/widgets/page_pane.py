"""A page of an article in a pane: its paragraph cursor, its place, and the ways it can be set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from textual.reactive import reactive

from reader.article.document import Document, Head
from reader.article.model import Article, Block
from reader.ui.options import Boilerplate
from reader.ui.typeset.flow import Spot, Text
from reader.ui.typeset.page import Page, Stretch, page
from reader.ui.typeset.voices import Voices
from reader.ui.widgets.flow_view import RIGHT, FlowView
from reader.ui.widgets.leaps import Leaps
from reader.ui.widgets.painter import GUTTER

_NOTHING = Article(Document("", "", ""), Head(), (), (), 0)
_CONTEXT = 2
"""Rows kept in view around a quotation or a match that was jumped to."""


class Place(NamedTuple):
    """Where the reader is in an article."""

    paragraph: int = 0
    """Index of the block with the paragraph cursor."""
    row: int = 0
    """Rows from that paragraph's first row down to the top of the pane; less than 0 when it begins below the top."""
    quote: int | None = None
    """Index of the current quotation."""


class PagePane(FlowView):
    """One article, set for reading or as its source was saved, with a cursor on one of its paragraphs."""

    boilerplate: reactive[Boilerplate] = reactive(Boilerplate.ASIDE, repaint=False, init=False)
    source_view: reactive[bool] = reactive(False, repaint=False, init=False)
    measure: reactive[int] = reactive(72, repaint=False, init=False)
    """Columns the text is set in, at most."""
    centred: reactive[bool] = reactive(False, repaint=False, init=False)
    """Reading mode: the text in the middle of the pane."""

    def __init__(self, on_scroll: Callable[[float], None] | None = None) -> None:
        """`on_scroll` is told how far down the pane is, from 0 to 1, in the turn that moves it.

        A message would come after the paint, and what it changes with the next one, 17 ms later.
        """
        super().__init__()
        self._on_scroll = on_scroll or (lambda _: None)
        self.article: Article | None = None
        self.cursor = 0
        """The unit with the paragraph cursor."""
        self.voices = Voices(_NOTHING)
        self.current_quote: int | None = None
        self.boilerplate_key = "b"
        """The key that changes how boilerplate is shown, as it is named below the story."""
        self._pending: Place | None = None
        self.leaps = Leaps()
        """The last jump; whoever takes one back sets what was known before."""

    def open(self, article: Article | None, place: Place) -> None:
        """Set an article, or nothing, and go to a place in it."""
        if article is None or self.article is None or article.path != self.article.path:
            self.leaps = Leaps()
        self.article = article
        self.voices = Voices(article or _NOTHING)
        self.current_quote = place.quote
        self.lay(self._page())
        self.return_to(place)

    def return_to(self, place: Place) -> None:
        """Go to a place in the article that is set; its paragraph has the cursor even before rows can be counted."""
        self._pending = place
        above = place.paragraph or place.row
        # A page may begin with what is set aside, and shown at its end: who has just come is at its top all the same.
        self.cursor = self.flow.page.near(place.paragraph) if above else self.flow.page.first
        self._settle()

    @property
    def place(self) -> Place:
        """Where the reader is now."""
        if self._pending is not None:
            return self._pending._replace(quote=self.current_quote)
        block = self.flow.page.units[self.cursor].block if self.flow.page.units else None
        if block is None:
            return Place(quote=self.current_quote)
        first = Spot(self.flow.page.where[block], 0)
        return Place(block, self.flow.rows_between(first, self.flow.top), self.current_quote)

    @property
    def current_block(self) -> Block | None:
        """The block with the paragraph cursor."""
        if self.article is None or not self.flow.page.units:
            return None
        block = self.flow.page.units[self.cursor].block
        return None if block is None else self.article.blocks[block]

    def _page(self) -> Page:
        if self.article is None:
            return Page()
        if self.source_view:
            from reader.ui.typeset.source import source_page  # looked at now and then, not at the start

            return source_page(self.voices)
        return page(self.voices, self.boilerplate, self.boilerplate_key)

    def refit(self) -> None:
        """Wrap again; and go to the place of an article that was shown before the pane had a size, or was hidden."""
        if not self.size and self._fitted:
            self._pending, self._fitted = self.place, self.size
            return
        super().refit()
        self._settle()

    def _settle(self) -> None:
        """Go to the place that the article is to be shown at, once rows can be counted."""
        place = self._pending
        if place is None or not self._fitted:
            return
        self._pending = None
        above = place.paragraph or place.row
        self.flow.put(self.flow.step(Spot(self.cursor, 0), place.row) if above else Spot(0, 0))
        self.repaint()
        self._on_scroll(self.flow.share())

    # Other views of the same article: the marked paragraph stays where it is; one that began above, the pane's top.

    def _relay(self) -> None:
        if not self._fitted:
            place = self.place if self._pending else self.place._replace(row=0)
            self.lay(self._page())
            self.return_to(place)
            return
        top, place = self.flow.top_text(), self.place
        self.lay(self._page())
        if self.flow.page.units:
            self.cursor = self.flow.page.near(place.paragraph)
            if place.row <= 0:
                self.flow.put(self.flow.step(Spot(self.cursor, 0), place.row))
            else:
                self._put(top and top._replace(above=0))
            self.moved()
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

    @property
    def widest(self) -> int:
        """Columns the whole pane can use, its frame and margins with the measure."""
        return self.measure + GUTTER + RIGHT + 2

    def left_margin(self, room: int, width: int) -> int:
        """Half of what is free, in reading mode."""
        return (room - width) // 2 if self.centred and not self.source_view else 0

    # The paragraph cursor.

    def moved(self) -> None:
        """Keep the paragraph cursor in view: `c` copies what is seen."""
        self._on_scroll(self.flow.share())
        units = self.flow.page.units
        shown = [spot.unit for spot, row in self.seen() if row.runs and units[spot.unit].block is not None]
        if shown and not shown[0] <= self.cursor <= shown[-1]:
            self.point(shown[0] if self.cursor < shown[0] else shown[-1])

    def point(self, unit: int) -> None:
        """Put the paragraph cursor on a unit."""
        if unit != self.cursor and self.flow.page.units[unit].block is not None:
            before, self.cursor = self.cursor, unit
            self.repaint_units(before, unit)

    def step_paragraph(self, by: int) -> None:
        """To the next paragraph, or the one before."""
        units = self.flow.page.units
        unit = self.cursor + by
        while 0 <= unit < len(units) and (units[unit].block is None or units[unit].block == units[self.cursor].block):
            unit += by
        if 0 <= unit < len(units):
            self.point(unit)
            self._reveal(Stretch(unit, 0, len(units[unit].text)), 0)

    def goto_block(self, block: int) -> None:
        """Put the paragraph cursor on a block, and its first row at the top of the pane."""
        if self._pending is not None:  # it is for whoever turns to the pane
            self.return_to(Place(block))
        elif self.flow.page.units:
            with self._leaping():
                self.point(self.flow.page.near(block))
                self.scroll_to_spot(Spot(self.cursor, 0))

    def bring_into_view(self, stretch: Stretch) -> None:
        """Scroll as little as it takes to show a stretch of the page, with some context."""
        with self._leaping():
            self._reveal(stretch, _CONTEXT)

    def _reveal(self, stretch: Stretch, context: int) -> None:
        block = self.flow.page.units[stretch.unit].block
        if self._pending is not None and block is not None:  # it is for whoever turns to the pane
            self._pending = Place(block, -context)
            return
        first = self.flow.spot(stretch.unit, stretch.start)
        last = self.flow.spot(stretch.unit, max(stretch.start, stretch.end - 1))
        if self.flow.reveal(first, last, context):
            self.repaint()
            self._on_scroll(self.flow.share())

    def action_top(self) -> None:
        """To the top, or so many per cent down."""
        self._go_far(-1)

    def action_bottom(self) -> None:
        """To the end, likewise."""
        self._go_far(1)

    def _go_far(self, by: int) -> None:
        number = self.take_number()
        with self._leaping():
            if number:
                self.scroll_to_spot(self.flow.at(number / 100))
            else:
                self.scroll_to_spot(self.flow.last_top() if by > 0 else Spot(0, 0))

    # Far moves, and the way back.

    def leap_back(self) -> bool:
        """To where one was before the last far move, or forth again; whether there was any."""
        if not self.leaps.any:
            return False
        place, self.leaps = self.leaps.left, self.leaps.gone_back(self.flow.top_text())
        self._put(place)
        self.point(self.flow.page.near(place.block) if place else self.flow.page.first)
        self.repaint()
        self.moved()
        return True

    @contextmanager
    def _leaping(self) -> Iterator[None]:
        """Note where one was, if this moves so far that it is out of view."""
        top, place = self.flow.top, self.flow.top_text()
        yield
        if self.flow.top != top and all(spot != top for spot, _ in self.flow.view()):
            self.leaps = self.leaps.after(place, self.flow.top_text())

    def _put(self, top: Text | None) -> None:
        """Have a text at its place, or what is shown instead of it; None is the top of the page."""
        spot = Spot(0, 0)
        if top is not None:
            unit = self.flow.page.near(top.block)
            kept = self.flow.page.units[unit].block == top.block and not self.source_view
            spot = self.flow.spot(unit, top.offset) if kept and top.offset else Spot(unit, 0)
            spot = self.flow.step(spot, -top.above)
        self.flow.put(spot)
