"""`K`: what was cut out, of this article or of all, gone through on a screen of its own."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui.aside import Later
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from reader.article.document import Head
    from reader.library.marks.clippings import Clipping
    from reader.ui.parts.browsing import Browsing
    from reader.ui.parts.copying import Copying
    from reader.ui.parts.cutting import Cutting
    from reader.ui.parts.desk import Desk
    from reader.ui.parts.filing import Filing
    from reader.ui.screens.clippings import ClippingsScreen


class Leafing:
    """Shows the clippings, as they are, and what is said meanwhile."""

    def __init__(self, desk: Desk, browsing: Browsing, filing: Filing, copying: Copying, cutting: Cutting) -> None:
        """`copying` copies the clippings, `cutting` changes them."""
        self._desk, self._browsing, self._filing = desk, browsing, filing
        self._copying, self._cutting = copying, cutting

    def show(self) -> None:
        """Show what was cut out of this article, or of all."""
        if self._filing.has_library:
            self._desk.run_worker(Later(self._show), group="clippings", exclusive=True)
        else:
            self._desk.tell("Nothing is kept here: there is no library", Mood.BAD)

    def renew(self) -> None:
        """The clippings may have changed."""
        if self._desk.app.screen is not self._desk and self._filing.has_library:
            self._desk.run_worker(Later(self._renew), group="clippings", exclusive=True)

    def say(self, notice: str) -> None:
        """Say something on the screen of clippings too, if that is in front."""
        if self._desk.app.screen is not self._desk and (screen := self._screen):
            screen.say(notice)

    async def _show(self) -> None:
        from reader.library.store.paths import absolute
        from reader.ui.screens.clippings import ClippingsScreen

        desk = self._desk
        try:
            found = await self._found()
        except LibraryError as error:
            desk.tell(str(error), Mood.FAILED)
            return
        if not found:
            desk.tell(f"Nothing was cut out yet: {desk.key('keep.clip')} does it", Mood.BAD)
            return
        here = absolute(desk.entry.path) if desk.entry else None
        desk.lay_over(ClippingsScreen(found, here, self._copying, self._cutting), self._go_to)

    async def _renew(self) -> None:
        with suppress(LibraryError):  # what changed them has said so
            found = await self._found()
            if screen := self._screen:
                screen.put(found)

    async def _found(self) -> list[tuple[Clipping, Head]]:
        """The clippings of the library, each with what is known of its article."""
        return await self._filing.ask(lambda keeper: keeper.cited())

    @property
    def _screen(self) -> ClippingsScreen | None:
        """The screen of clippings, while it is open."""
        from reader.ui.screens.clippings import ClippingsScreen

        return next((screen for screen in self._desk.app.screen_stack if isinstance(screen, ClippingsScreen)), None)

    def _go_to(self, clipping: Clipping | None) -> None:
        """Show the article that a clipping is from, where its words stand now."""
        desk = self._desk
        if clipping is None or not self._browsing.read_address(clipping.address) or desk.article is None:
            return
        from reader.library.marks.clippings import place_in

        place = place_in(desk.article, clipping)
        if place is None:
            desk.tell("These words are no longer in the article; the clipping has them", Mood.BAD)
            return
        quote = next((at for at, each in enumerate(desk.article.quotes) if each.span == place), None)
        if quote is not None:
            desk.pane.goto_quote(quote)
        else:
            desk.pane.goto_block(place.block)
