"""Keys and sizes for tests, and the waiting until the app has done what they ask for.

The toolkit's own pilot waits until the process needs no time; one that gets none, on a busy machine, looks the same.
"""

from __future__ import annotations

import asyncio
from time import perf_counter
from typing import Any

from textual.pilot import Pilot

from reader.ui.app import ReaderApp
from reader.ui.turns import heard

_LOOK = 0.002
_LAID = 0.02
"""Seconds in which a screen that has the turn lays its panes out."""
_PATIENCE = 10


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys, until they have done their work."""
    await pilot.press(*keys)
    app = pilot.app
    await heard(app)
    if isinstance(app, ReaderApp):
        while app._turns._waiting is not None:
            await asyncio.sleep(_LOOK)
        await heard(app)
    await pilot.pause()


async def resize(pilot: Pilot[Any], width: int, height: int) -> None:
    """Give the terminal a size, until the screen has it."""
    await pilot.resize_terminal(width, height)
    until = perf_counter() + _PATIENCE
    while pilot.app.screen.size != (width, height) and perf_counter() < until:
        await asyncio.sleep(_LOOK)
    for _ in range(2):  # the screen lays its panes out, what they say of it may have them laid out again
        await heard(pilot.app)
        await pilot.pause(_LAID)
