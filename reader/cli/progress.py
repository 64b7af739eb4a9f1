"""The progress of an import, on one line of a terminal."""

from __future__ import annotations

import os
from time import monotonic
from typing import TextIO

from reader.library.ingest.reading import Progress

_EVERY = 0.1
"""Seconds between two drawings."""
_SETTLED = 2.0
"""Seconds before a rate means anything."""
_WIDTH = 30
_COLUMNS = 80
"""Columns of a terminal that doesn't say how wide it is."""


class Bar:
    """A progress bar with rate and time left; it draws nothing where standard error is no terminal."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._looking = stream.isatty()
        self._began: float | None = None
        self._drawn = 0.0

    def show(self, progress: Progress) -> None:
        """Draw how far the import has come, but not too often."""
        now = monotonic()
        if not self._looking or now - self._drawn < _EVERY:
            return
        self._drawn = now
        if self._began is None and progress.done:
            self._began = now
        self._write(self._line(progress, now))

    def clear(self) -> None:
        """Wipe the bar, to make room for what is said next."""
        if self._looking and self._drawn:
            self._write("")

    def _line(self, progress: Progress, now: float) -> str:
        if not progress.done:
            return f"looking for files: {progress.known + progress.total:,}"
        share = progress.done / max(progress.total, 1)
        filled = int(share * _WIDTH)
        line = f"{'█' * filled}{'░' * (_WIDTH - filled)} {progress.done:,} of {progress.total:,}"
        passed = now - (self._began or now)
        if passed > _SETTLED:
            rate = progress.done / passed
            line += f" · {rate:,.0f} a second · {_time((progress.total - progress.done) / rate)} left"
        return line

    def _write(self, line: str) -> None:
        try:
            width = os.get_terminal_size(self._stream.fileno()).columns or _COLUMNS  # 0: it was never told its size
        except OSError:
            width = _COLUMNS
        self._stream.write(f"\r\x1b[K{line[: width - 1]}")
        self._stream.flush()


def _time(seconds: float) -> str:
    """A length of time as a person would say it."""
    minutes, rest = divmod(int(seconds) + 1, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s" if minutes else f"{rest} s"
