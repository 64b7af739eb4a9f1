"""Keys and sizes for tests, and the waiting until the app has done what they ask for.

The toolkit's own pilot waits until the process needs no time; one that gets none, on a busy machine, looks the same.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import perf_counter
from typing import Any
from unittest.mock import patch

from textual.pilot import Pilot

from reader.ui.app import ReaderApp
from reader.ui.turns import heard

_LOOK = 0.002
_LAID = 0.02
"""Seconds in which a screen that has the turn lays its panes out."""
_AT_WORK = 0.1
"""Seconds to wait for what a key has set to work on a thread; what takes longer is waited for by name."""
_PATIENCE = 30
"""Seconds to wait for what takes none: a machine may stand still for some."""


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys, each when the one before has done its work."""
    app = pilot.app
    with patch("textual.app.wait_for_idle", asyncio.sleep):  # which takes 40 ms and more for each key
        for key in keys:
            await pilot.press(key)
            await heard(app)
            if isinstance(app, ReaderApp):
                await _done(app)
    await pilot.pause()


async def _done(app: ReaderApp) -> None:
    """Wait until a key has taken effect, and nothing is at work for it."""
    while app._turns._waiting is not None:
        await asyncio.sleep(_LOOK)
    end = perf_counter() + _AT_WORK
    while app.workers._workers and perf_counter() < end:
        await asyncio.sleep(_LOOK)
    await heard(app)


async def until(pilot: Pilot[Any], seen: Callable[[], object]) -> None:
    """Wait for something to come about, however busy the machine is."""
    end = perf_counter() + _PATIENCE
    while not seen():
        assert perf_counter() < end, "it does not come about"
        await pilot.pause(0.01)


async def resize(pilot: Pilot[Any], width: int, height: int) -> None:
    """Give the terminal a size, until the screen has it."""
    await pilot.resize_terminal(width, height)
    await until(pilot, lambda: pilot.app.screen.size == (width, height))
    for _ in range(2):  # the screen lays its panes out, what they say of it may have them laid out again
        await heard(pilot.app)
        await pilot.pause(_LAID)
