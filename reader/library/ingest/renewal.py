"""A library's folders gone through again while the app is open, by another program, which no key waits for.

It may be stopped at any moment: what it has read is in the library, and the next one goes on from there.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from contextlib import suppress

_NICE = 10
"""Low enough that anything else that wants the processor goes first."""
_GOODBYE = 0.2
"""Seconds that it has to end; it takes some milliseconds."""


class Renewal:
    """The program while it runs."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start it; if that fails, nothing but the renewal is missing."""
        self._process: subprocess.Popen[bytes] | None = None
        with suppress(OSError):
            self._process = subprocess.Popen(  # noqa: S603 - Reader itself, without a shell
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            os.setpriority(os.PRIO_PROCESS, self._process.pid, _NICE)

    def stop(self) -> None:
        """End it, if it has not ended."""
        if self._process and self._process.poll() is None:
            self._process.terminate()
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_GOODBYE)
