"""`=`: the same story in several articles, from several papers or brought up to date, and what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui.aside import Later
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from reader.ui.parts.browsing import Browsing
    from reader.ui.parts.desk import Desk
    from reader.ui.parts.filing import Filing


class Comparing:
    """Shows the versions of a story."""

    def __init__(self, desk: Desk, browsing: Browsing, filing: Filing) -> None:
        self._desk, self._browsing, self._filing = desk, browsing, filing

    def show(self) -> None:
        """Look for the other articles that tell the story."""
        if self._filing.has_library and self._desk.entry:
            self._desk.run_worker(Later(self._show_versions, self._desk.entry.path), group="versions", exclusive=True)

    async def _show_versions(self, address: str) -> None:
        from reader.ui.screens.versions import VersionsScreen

        try:
            found = await self._filing.ask(lambda keeper: keeper.versions(address))
        except LibraryError as error:
            self._desk.tell(str(error), Mood.FAILED)
            return
        if found:
            self._desk.lay_over(VersionsScreen(found), self._read)
        else:
            self._desk.tell("No other article of the library tells this story")

    def _read(self, address: str | None) -> None:
        if address is not None:
            self._browsing.read_address(address)
