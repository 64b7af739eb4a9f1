"""`o`, `L`: a link is picked by letters, and opened or copied."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.article.model import Kind
from reader.article.visible import one_line
from reader.errors import BrowseError
from reader.ui.aside import Later, aside
from reader.ui.parts.columns import Pane
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from reader.library.shelf.entry import Entry
    from reader.ui.parts.copying import Copying
    from reader.ui.parts.desk import Desk
    from reader.ui.parts.listing import Listing
    from reader.ui.parts.showing import Showing
    from reader.ui.screens.hints import Spot

_TRIES = 3
"""How often the article is looked for on the screen before the letters are given up: it comes with the next paint, but
not while another screen covers it.
"""


class Linking:
    """Follows the article's links."""

    def __init__(self, desk: Desk, listing: Listing, copying: Copying, showing: Showing) -> None:
        """`showing` shows the pictures that links lead to."""
        self._desk, self._listing, self._copying, self._showing = desk, listing, copying, showing

    def open(self) -> None:
        """Pick a link and open it."""
        self._pick("Open", self._open)

    def copy(self) -> None:
        """Pick a link and copy its address."""
        self._pick("Copy the address of", lambda spot: self._copying.copy(spot.target, "Address"))

    def _pick(self, question: str, then: Callable[[Spot], None], tries: int = _TRIES) -> None:
        """Put letters on the links in view, and go on with the one that is picked."""
        desk = self._desk
        if not desk.pane.region:  # on a narrow screen the list is in its place
            if tries and desk.is_current:
                desk.go_to(Pane.ARTICLE)
                desk.call_after_refresh(self._pick, question, then, tries - 1)
            return
        from reader.ui.screens.hints import HintScreen

        spots = self._spots()
        if spots:
            desk.status.settle()  # of two lines, one would stay above the question
            desk.app.push_screen(HintScreen(spots, question), lambda spot: None if spot is None else then(spot))
        else:
            desk.tell(f"No links in view{self._above()}", Mood.BAD)

    def _above(self) -> str:
        """Where a link to the article's own page is, if it has one."""
        article = self._desk.article
        if article is None or not article.head.url or all(block.kind is not Kind.HEADLINE for block in article.blocks):
            return ""
        return f"; the headline leads to the article's page: {self._desk.key('move.top')} goes there"

    def _spots(self) -> list[Spot]:
        """The links in view, by their places on the screen."""
        from reader.ui.links import in_view, links_of
        from reader.ui.screens.hints import Spot

        article, pane = self._desk.article, self._desk.pane
        if article is None:
            return []
        rows = [(spot.unit, row) for spot, row in pane.seen()]
        units, starts = pane.flow.page.units, {unit: row.start for unit, row in reversed(rows)}
        links = {unit: links_of(units[unit], article, start) for unit, start in starts.items()}
        region, column = pane.content_region, pane.text_column
        return [Spot(region.x + column + seen.x - 1, region.y + seen.y, seen.link) for seen in in_view(rows, links)]

    def _open(self, spot: Spot) -> None:
        from reader.library.shelf.addresses import entry_meant
        from reader.ui.browser import openable, scheme_of
        from reader.ui.links import place_of

        desk, address = self._desk, spot.target
        if spot.link.picture and not scheme_of(address) and not address.startswith("/"):
            self._showing.show_pictures(address)
            return
        if desk.article and (place := place_of(address, desk.article)) is not None:
            self._go_to(place)
            return
        here, url = desk.entry, desk.article.head.url if desk.article else None
        entry = here and entry_meant(address, here.path, desk.shelf.entries, url)
        if entry and entry is not here:
            self._open_here(entry)
        elif page := openable(address):
            desk.run_worker(Later(self._browse, page), group="browsing")
        elif entry or ":" in address.partition("/")[0]:
            desk.tell(f"Not opened: {address} is no address of the web", Mood.BAD)
        else:
            desk.tell(f"Not opened: there is no {address} among the articles here", Mood.BAD)

    def _go_to(self, block: int) -> None:
        """Show the place in this article that a link leads to."""
        desk = self._desk
        if block in desk.pane.flow.page.where:
            before = desk.pane.leaps
            desk.pane.goto_block(block)
            if desk.pane.leaps is not before:  # else it was in view all along
                desk.tell(f"{desk.key('article.jump-back')} goes back")
        else:
            desk.tell(f"That is hidden: {desk.key('view.boilerplate')} shows it", Mood.BAD)

    def _open_here(self, entry: Entry) -> None:
        """Show an article of the list."""
        desk = self._desk
        if entry not in desk.articles.rows:
            self._listing.pattern = ""
        desk.list_again(at=entry)
        desk.tell(f"Opened here: {entry.title}")

    async def _browse(self, page: str) -> None:
        """Open a page in the browser; where that can't be, copy its address."""
        from reader.ui.browser import open_page

        desk = self._desk
        if desk.app.is_web:  # served to a browser: the page opens there
            desk.app.open_url(page)
            desk.tell(f"Opened {page}")
            return
        try:
            await aside(lambda: open_page(page, os.environ))
        except BrowseError as error:
            self._copying.copy(page, f"Not opened: {error}. Address")
        else:
            desk.tell(f"Opened in the browser: {one_line(page)}")
