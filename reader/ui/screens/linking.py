"""`o`, `L`, `O`, `i`: a link is picked by letters and opened or copied, a heading gone to, a picture shown."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.article.visible import one_line
from reader.errors import BrowseError, SourceError
from reader.ui.aside import Later, aside
from reader.ui.screens.columns import Pane
from reader.ui.screens.correcting import Correcting
from reader.ui.typeset.rows import Tone
from reader.ui.widgets.status import Tone as Mood

if TYPE_CHECKING:
    from reader.library.shelf.entry import Entry
    from reader.ui.screens.hints import Spot

_TRIES = 3
"""How often the article is looked for on the screen before the letters are given up: it comes with the next paint, but
not while another screen covers it.
"""


class Linking(Correcting):
    """Follow the article's links, and its outline."""

    def action_open_link(self) -> None:
        """Pick a link and open it."""
        self._pick("Open", self._open_link)

    def action_copy_link(self) -> None:
        """Pick a link and copy its address."""
        self._pick("Copy the address of", lambda spot: self.copy(spot.target, "Address"))

    def action_outline(self) -> None:
        """Pick a heading and go to it."""
        from reader.ui.screens.outline import OutlineScreen
        from reader.ui.typeset.contents import headings

        found = headings(self.article) if self.article else []
        if not any(heading.tone is Tone.HEADING for heading in found):
            self.tell("No headings in this article", Mood.BAD)
            return
        where = self.pane.flow.page.where
        passed = [heading.block for heading in found if where.get(heading.block, -1) <= self.pane.cursor]
        here = passed[-1] if passed else None
        self.app.push_screen(OutlineScreen(found, here), self._go_to_heading)

    def action_pictures(self) -> None:
        """Show the pictures, from the one at the paragraph cursor on."""
        self.run_worker(Later(self._show_pictures), group="pictures", exclusive=True)

    async def _show_pictures(self, address: str | None = None) -> None:
        """Show the pictures, from the one with an address on, or from the first one that is not above the cursor."""
        from reader.library.shelf.pictures import pictures_of

        article = self.article
        if article is None:
            return
        try:
            found = await aside(lambda: pictures_of(article))
        except SourceError as error:
            self.tell(f"The pictures can't be read: {error.why}", Mood.BAD)
            return
        if not found:
            self.tell("No pictures were saved with this article", Mood.BAD)
            return
        from reader.ui.screens.picture import PictureScreen

        reached = self.pane.place.paragraph
        wanted = [picture.address == address if address else picture.block >= reached for picture in found]
        step = f"{self.key('pictures.next')}/{self.key('pictures.previous')} turn · " if len(found) > 1 else ""
        keys = f"{step}{self.key('pictures.close')} closes"
        at = wanted.index(True) if True in wanted else len(found) - 1
        self.lay_over(PictureScreen(found, at, article.path, keys))

    def _go_to_heading(self, block: int | None) -> None:
        if block is not None:
            self.go_to(Pane.ARTICLE)
            self.pane.goto_block(block)

    def _pick(self, question: str, then: Callable[[Spot], None], tries: int = _TRIES) -> None:
        """Put letters on the links in view, and go on with the one that is picked."""
        if not self.pane.region:  # on a narrow screen the list is in its place
            if tries and self.is_current:
                self.go_to(Pane.ARTICLE)
                self.call_after_refresh(self._pick, question, then, tries - 1)
            return
        from reader.ui.screens.hints import HintScreen

        spots = self._spots()
        if spots:
            self.app.push_screen(HintScreen(spots, question), lambda spot: None if spot is None else then(spot))
        else:
            self.tell("No links in view", Mood.BAD)

    def _spots(self) -> list[Spot]:
        """The links in view, by their places on the screen."""
        from reader.ui.links import in_view, links_of
        from reader.ui.screens.hints import Spot

        if self.article is None:
            return []
        rows = [(spot.unit, row) for spot, row in self.pane.seen()]
        units, starts = self.pane.flow.page.units, {unit: row.start for unit, row in reversed(rows)}
        links = {unit: links_of(units[unit], self.article, start) for unit, start in starts.items()}
        region, column = self.pane.content_region, self.pane.text_column
        return [Spot(region.x + column + seen.x - 1, region.y + seen.y, seen.link) for seen in in_view(rows, links)]

    def _open_link(self, spot: Spot) -> None:
        from reader.library.shelf.addresses import entry_meant
        from reader.ui.browser import openable, scheme_of

        address, here = spot.target, self.entry
        if spot.link.picture and not scheme_of(address) and not address.startswith("/"):
            self.run_worker(Later(self._show_pictures, address), group="pictures", exclusive=True)
            return
        entry = here and entry_meant(address, here.path, self.shelf.entries, self._url)
        if entry and entry is not here:
            self._open_here(entry)
        elif page := openable(address):
            self.run_worker(Later(self._browse, page), group="browsing")
        elif entry or ":" in address.partition("/")[0]:
            self.tell(f"Not opened: {address} is no address of the web", Mood.BAD)
        else:
            self.tell(f"Not opened: there is no {address} among the articles here", Mood.BAD)

    @property
    def _url(self) -> str | None:
        return self.article.head.url if self.article else None

    def _open_here(self, entry: Entry) -> None:
        """Show an article of the list."""
        if entry not in self.articles.rows:
            self.pattern = ""
        self.list_again(at=entry)
        self.tell(f"Opened here: {entry.title}")

    async def _browse(self, page: str) -> None:
        """Open a page in the browser; where that can't be, copy its address."""
        from reader.ui.browser import open_page

        if self.app.is_web:  # served to a browser: the page opens there
            self.app.open_url(page)
            self.tell(f"Opened {page}")
            return
        try:
            await aside(lambda: open_page(page, os.environ))
        except BrowseError as error:
            await self._copy(page, f"Not opened: {error}. Address")
        else:
            self.tell(f"Opened in the browser: {one_line(page)}")
