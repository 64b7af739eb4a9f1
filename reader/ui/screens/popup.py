"""What the screens that are laid over the reading screen have in common."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

Result = TypeVar("Result")


class Popup(ModalScreen[Result]):
    """A screen over another that gives one answer, once."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Leave with an answer. The second click of two, or a key that was on its way already, leaves nothing more."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
