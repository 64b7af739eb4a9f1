"""What happens to the files under some folders, asked for from time to time.

The system notes it (inotify and its like, by watchfiles); nothing of ours runs until somebody asks. What it takes is
imported when watching begins, after the first screen.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, closing
from typing import Any

from reader.errors import SourceError
from reader.stand_ins import Names, stand_in

_AT_ONCE = 1
"""Milliseconds to wait for what is noted already: the least that can be said."""


class Watch:
    """Folders, with all that is below them or without."""

    def __init__(self, folders: Sequence[str], *, recursive: bool = True) -> None:
        self.folders, self._recursive = folders, recursive
        self._changes: Generator[set[tuple[Any, str]], None, None] | None = None
        self._open = ExitStack()

    def start(self) -> None:
        """Begin; on another thread, because a tree of many folders takes a while.

        Raises:
            SourceError: they can't be watched.
        """
        watch = _import_watch()
        there = [folder for folder in self.folders if os.path.isdir(folder)]  # noqa: PTH112 - a name may be no text
        if not there:
            return
        changes = watch(
            *there,
            watch_filter=None,
            debounce=_AT_ONCE,
            step=_AT_ONCE,
            rust_timeout=_AT_ONCE,
            yield_on_timeout=True,
            raise_interrupt=False,
            recursive=self._recursive,
            ignore_permission_denied=True,
        )
        self._open.enter_context(closing(changes))
        self._changes = changes
        try:
            next(changes, None)
        except (OSError, RuntimeError) as error:  # no more may be watched, or this kind of disk can't be
            self.stop()
            why = getattr(error, "strerror", None) or str(error)
            raise SourceError(there[0], f"it can't be watched for new files: {why}") from error

    def news(self) -> set[str]:
        """The paths that something happened to since this was asked last; in a millisecond or two."""
        if self._changes is None:
            return set()
        try:
            return {path for _, path in next(self._changes, ())}
        except (OSError, RuntimeError):  # the disk is gone
            self.stop()
            return set()

    def stop(self) -> None:
        """Watch no more."""
        self._changes = None
        self._open.close()


def _import_watch() -> Callable[..., Generator[set[tuple[Any, str]], None, None]]:
    """Import what watches, without what watches asynchronously or to run programs: they are more than half of it."""
    with stand_in("anyio", Names("anyio")), stand_in("watchfiles.run", Names("watchfiles.run")):
        from watchfiles import watch
    return watch
