"""Keys take effect in the order they were pressed, however quickly the hand or the network sends them.

A key goes from the widget with the focus outwards, and what it opens is ready only some turns later; but the app hands
on whatever comes behind it at once. A word that arrived together with the key that opens a prompt, as happens on a
faltering connection, was carried out as commands, or lost its end.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from time import perf_counter
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, runtime_checkable

from textual.events import Key, Paste

from reader.ui.alt import apart
from reader.ui.aside import Later
from reader.ui.commands import Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import App

    from reader.ui.commands import Command
    from reader.ui.widgets.prompt import Prompt

Seen = TypeVar("Seen")

PATIENCE = 5.0
"""Seconds that a key's work may take; as long as the library is waited for."""
_GONE = 0.01
"""Seconds between two checks whether the widget that is to get a key is still there."""
_LOOK = 0.002
"""Seconds between two checks whether a prompt is ready."""


_LEAVING = ("prompt.accept", "prompt.cancel", "app.next-pane", "app.previous-pane")
"""Commands by which a line to type in is left."""


@runtime_checkable
class Typing(Protocol):
    """A screen on which a line to type in is opened."""

    @property
    def prompt(self) -> Prompt | None:
        """The line, while it is open."""


@runtime_checkable
class Standing(Protocol):
    """What takes keys as soon as it stands: a line to type in, or a screen that has one from the start."""

    @property
    def stands(self) -> bool:
        """Whether it takes them."""


class Turns(Generic[Seen]):
    """Lets a key through when the one before it has done its work; keys that only move are not waited for."""

    def __init__(
        self,
        app: App[None],
        commands: Iterable[Command],
        hand_on: Callable[[Key | Paste], Awaitable[None]],
        look: Callable[[], Seen],
    ) -> None:
        """`hand_on` gives a key to whoever has the focus; `look` says what there is to be seen when it is pressed."""
        commands = list(commands)
        self._app, self._hand_on, self._look = app, hand_on, look
        self.seen: Seen | None = None
        """What there was to be seen when the key was pressed that was handed on last."""
        self._moving = keys_of(commands, lambda command: command.where is Where.MOVING)
        self._leaving = keys_of(commands, lambda command: command.id in _LEAVING)
        self._waiting: deque[tuple[Key | Paste, Seen]] | None = None
        """What came while a key was at work; None while none is."""

    async def take(self, event: Key | Paste) -> None:
        """Hand a key or a paste on, at once or in its turn."""
        if self._waiting is not None:
            self._waiting.append((event, self._look()))
            return
        self.seen = self._look()
        first, *others = self._apart(event)
        if others or self._works(first):
            self._waiting = deque((other, self.seen) for other in others)
            await self._hand_on(first)
            self._app.run_worker(Later(self._go_on, self._waiting), group="turns")
        else:
            await self._hand_on(first)

    async def _go_on(self, waiting: deque[tuple[Key | Paste, Seen]]) -> None:
        try:
            await self._done()
            while waiting and self._app.screen_stack:
                event, self.seen = waiting.popleft()
                first, *others = self._apart(event)
                waiting.extendleft((other, self.seen) for other in reversed(others))
                works = self._works(first)
                await self._hand_on(first)
                if works:
                    await self._done()
        finally:
            self._waiting = None

    def _apart(self, event: Key | Paste) -> Sequence[Key | Paste]:
        """Esc and a key behind it, where nothing is on that key with Alt."""
        if isinstance(event, Key) and (two := apart(event)) and self._app.screen_stack:
            return [event] if event.key in self._app.screen.active_bindings else two
        return [event]

    def _works(self, event: Key | Paste) -> bool:
        """Whether what comes behind it may be meant for what it opens, or for what is there when it has closed a line.

        A letter on a line to type in is followed by the next as it is.
        """
        if isinstance(event, Paste):
            return False
        focused = self._app.focused
        if focused is not None and focused.check_consume_key("a", "a"):  # it takes letters
            return event.key in self._leaving
        return event.key not in self._moving

    async def _done(self) -> None:
        await heard(self._app)
        until = perf_counter() + PATIENCE
        while not self._stands() and perf_counter() < until:
            await asyncio.sleep(_LOOK)

    def _stands(self) -> bool:
        """Whether the screen, and the line on it, are there for keys; or the app has been left."""
        if not self._app.screen_stack:
            return True
        screen = self._app.screen
        line = screen.prompt if isinstance(screen, Typing) else screen
        if isinstance(line, Standing):
            return line.stands
        return screen.is_mounted


async def heard(app: App[None]) -> None:
    """Wait until the keys that were handed on have come to whom they were for, and what they set off to the screen.

    A key goes outwards from the widget with the focus, and what it does likewise.
    """
    outwards = [app.screen, app] if app.focused is None else app.focused.ancestors_with_self
    until = perf_counter() + PATIENCE
    for node in [*outwards, *outwards]:
        passed = asyncio.Event()
        waiting = node.call_later(passed.set)
        while waiting and node.is_attached and perf_counter() < until:  # what was taken away hears nothing any more
            with suppress(TimeoutError):
                await asyncio.wait_for(passed.wait(), _GONE)
                waiting = False


def keys_of(commands: Iterable[Command], wanted: Callable[[Command], bool]) -> set[str]:
    """The keys of the commands that are wanted."""
    return {key.strip() for command in commands if wanted(command) for key in command.keys.split(",")}
