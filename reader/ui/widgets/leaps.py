"""Where one was reading before one jumped about in an article: the one place there is to go back to."""

from __future__ import annotations

from reader.ui.typeset.flow import Text


class Leaps:
    """The place that was left by the last jump, None for the very top of the page; false where there was no jump.

    Of jumps in a row, from match to match, it is where the first began.
    """

    def __init__(self) -> None:
        self._left: Text | None = None
        self._landed: Text | None = None
        self._jumped = self._fresh = False

    def __bool__(self) -> bool:
        return self._jumped

    def note(self, left: Text | None, landed: Text | None) -> None:
        """A jump led from one place to another."""
        if not self._fresh or left != self._landed:
            self._left = left
        self._landed = landed
        self._jumped = self._fresh = True

    def back(self, here: Text | None) -> Text | None:
        """Where to go back to from `here`, to which the next way back leads."""
        place, self._left, self._fresh = self._left, here, False
        return place
