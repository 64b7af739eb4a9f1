"""Long work, on a thread of its own.

It is a daemon thread, rather than one of Textual's thread workers or of `asyncio.to_thread`: those two wait at the end
of the program for whatever is still under way, and pressing `q` must not.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Generator
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import Any, ParamSpec, TypeVar

Result = TypeVar("Result")
Given = ParamSpec("Given")


class Later(Awaitable[Result]):
    """What a worker is to do. A coroutine would complain where the app ends, or another worker comes, before."""

    def __init__(self, work: Callable[Given, Awaitable[Result]], *given: Given.args, **named: Given.kwargs) -> None:
        self._begin = partial(work, *given, **named)

    def __await__(self) -> Generator[Any, None, Result]:
        """Do it."""
        return self._begin().__await__()


async def aside(work: Callable[[], Result]) -> Result:
    """What `work` gives, or raises, while the screen goes on; given up without waiting when this is cancelled."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Result] = loop.create_future()

    def settle(error: BaseException | None, result: Result | None = None) -> None:
        if future.done():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)  # type: ignore[arg-type]  # None only where work gave it

    def run() -> None:
        error, result = None, None
        try:
            result = work()
        except BaseException as raised:
            error = raised
        with suppress(RuntimeError):  # the loop is closed: the user has left
            loop.call_soon_threadsafe(settle, error, result)

    Thread(target=run, name="reader aside", daemon=True).start()
    return await future
