"""`=`: the same story in several articles, from several papers or brought up to date, and what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui.aside import Later, aside
from reader.ui.screens.cutting import Cutting
from reader.ui.widgets.status import Tone

if TYPE_CHECKING:
    from reader.library.marks.keeper import Keeper


class Comparing(Cutting):
    """Show the versions of a story."""

    def action_versions(self) -> None:
        """Look for the other articles that tell the story."""
        if self.shelf.keeper and self.entry:
            self.run_worker(
                Later(self._show_versions, self.shelf.keeper, self.entry.path), group="versions", exclusive=True
            )

    async def _show_versions(self, keeper: Keeper, address: str) -> None:
        from reader.ui.screens.versions import VersionsScreen

        try:
            async with self._turn:
                found = await aside(lambda: keeper.versions(address))
        except LibraryError as error:
            self.tell(str(error), Tone.BAD)
            return
        if found:
            self.lay_over(VersionsScreen(found), self._read_version)
        else:
            self.tell("No other article of the library tells this story")

    def _read_version(self, address: str | None) -> None:
        if address is None:
            return
        entry = self.shelf.entry_for(address)
        if entry is None:
            self.tell(f"{address} is not in this list: `reader` without a path opens the library", Tone.BAD)
        else:
            self.read_entry(entry)
