"""What the library is asked and told, by a thread beside the screen: one thing after the other, as the keys came."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar, cast

from reader.errors import LibraryError
from reader.ui.aside import aside
from reader.ui.widgets.status import Mood

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library.marks.keeper import Keeper
    from reader.library.shelf.file_shelf import Shelf

Answer = TypeVar("Answer")


class Filing:
    """The way to the library's keeper."""

    def __init__(self, shelf: Shelf, tell: Callable[[str, Mood], None]) -> None:
        self._shelf, self._tell = shelf, tell
        self.turn = asyncio.Lock()
        """Held while the library is at work."""
        self._wrong = ""
        """Why the last change could not be made; empty where it was."""

    @property
    def has_library(self) -> bool:
        """Whether there is a library to keep things in."""
        return self._shelf.keeper is not None

    async def ask(self, question: Callable[[Keeper], Answer]) -> Answer:
        """What the library answers, after what was asked for before."""
        keeper = cast("Keeper", self._shelf.keeper)
        async with self.turn:
            return await aside(lambda: question(keeper))

    async def change(self, work: Callable[[Keeper], object], *, unasked: bool = False) -> bool:
        """Have the library change; whether it could, and why not is said: once, of what nobody asked for."""
        try:
            await self.ask(work)
        except LibraryError as error:
            wrong = str(error)
            if not (unasked and wrong == self._wrong):
                self._tell(wrong, Mood.FAILED)
            self._wrong = wrong
            return False
        self._wrong = ""
        return True
