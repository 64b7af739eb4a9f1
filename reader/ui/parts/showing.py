"""`O`, `i`: a heading of the article is gone to, its pictures are shown, each on a screen of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.ui.aside import Later, aside
from reader.ui.parts.columns import Pane
from reader.ui.typeset.rows import Tone
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from reader.ui.parts.desk import Desk


class Showing:
    """Shows the outline and the pictures."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def show_outline(self) -> None:
        """Pick a heading and go to it."""
        from reader.ui.screens.outline import OutlineScreen
        from reader.ui.typeset.contents import headings

        desk, pane = self._desk, self._desk.pane
        found = headings(desk.article) if desk.article else []
        if not any(heading.tone is Tone.HEADING for heading in found):
            desk.tell("No headings in this article", Mood.BAD)
            return
        where = pane.flow.page.where
        passed = [heading.block for heading in found if where.get(heading.block, -1) <= pane.cursor]
        here = passed[-1] if passed else None
        desk.app.push_screen(OutlineScreen(found, here), self._go_to_heading)

    def show_pictures(self, address: str | None = None) -> None:
        """Show the pictures, from the one with an address on, or from the one at the paragraph cursor."""
        self._desk.run_worker(Later(self._show_pictures, address), group="pictures", exclusive=True)

    def _go_to_heading(self, block: int | None) -> None:
        if block is not None:
            self._desk.go_to(Pane.ARTICLE)
            self._desk.pane.goto_block(block)

    async def _show_pictures(self, address: str | None) -> None:
        """Show the pictures, from the one with an address on, or from the first one that is not above the cursor."""
        from reader.library.shelf.pictures import pictures_of

        desk, article = self._desk, self._desk.article
        if article is None:
            return
        try:
            found = await aside(lambda: pictures_of(article))
        except SourceError as error:
            desk.tell(f"The pictures can't be read: {error.why}", Mood.FAILED)
            return
        if not found:
            desk.tell("No pictures were saved with this article", Mood.BAD)
            return
        from reader.ui.screens.picture import PictureScreen

        reached = desk.pane.place.paragraph
        wanted = [picture.address == address if address else picture.block >= reached for picture in found]
        step = f"{desk.key('pictures.next')}/{desk.key('pictures.previous')} turn · " if len(found) > 1 else ""
        keys = f"{step}{desk.key('pictures.close')} closes"
        at = wanted.index(True) if True in wanted else len(found) - 1
        desk.lay_over(PictureScreen(found, at, article.path, keys))
