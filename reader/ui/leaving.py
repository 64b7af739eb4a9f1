"""Leaves an empty screen to the shell where the terminal has no second one, and nothing where there is none any more;
knows how far a slow one is behind.

GNU screen as it comes, and the console of Linux, would keep all that was painted, with the shell's prompt amid it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver

_EMPTY = "\x1b[2J\x1b[H"
"""Erase the screen, and go to its first place."""
_BEHIND = 4_000
"""Characters that wait for a terminal which takes them slowly: about half a screen."""


def is_behind(driver: Driver | None) -> bool:
    """Whether the terminal has yet to take much of what was painted; never where there is no thread that writes."""
    waiting = getattr(getattr(getattr(driver, "_writer_thread", None), "_queue", None), "queue", ())
    return sum(len(text or "") for text in [*waiting]) > _BEHIND


def tidy(driver: type[Driver]) -> type[Driver]:
    """The same driver, which erases what it has painted before it gives the terminal back, and does so once."""

    class Tidy(driver):  # type: ignore[valid-type,misc]  # which one it is depends on the system
        _left = _aside = False
        """The terminal was given back: for good, or until the user comes back."""

        def suspend_application_mode(self) -> None:
            self._aside = True
            super().suspend_application_mode()

        def start_application_mode(self) -> None:
            # Whose terminal goes is called back by the system: who is leaving would begin anew, and not end any more.
            if self._aside or not self._left:
                self._left = self._aside = False
                super().start_application_mode()

        def stop_application_mode(self) -> None:
            self._left = True
            self.write(_EMPTY)
            super().stop_application_mode()

        def write(self, data: str) -> None:
            if self._is_heard:
                super().write(data)

        def close(self) -> None:
            if self._is_heard:
                super().close()

        @property
        def _is_heard(self) -> bool:
            """Whether the thread that writes still does: when the terminal is gone it ends, and who hands it more than
            thirty pieces waits for ever.
            """
            thread = getattr(self, "_writer_thread", None)
            return thread is None or thread.is_alive()

    return Tidy
