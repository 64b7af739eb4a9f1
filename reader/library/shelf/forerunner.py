"""A second process that finds the first article and takes it apart while this one gets ready to show it.

Three quarters of a start are the imports of what draws the screen, and they need the interpreter all the time: a thread
would only wait for them. A process forked before them shares nothing that could be spoilt, has another processor to
itself on most machines, and is done long before it is asked. Whatever it can't do is done by whoever asked, as if there
were no such process.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import NamedTuple

from reader.errors import SourceError
from reader.library.shelf.file_shelf import Opened, Shelf


class First(NamedTuple):
    """Where reading starts."""

    path: str
    opened: Opened


class Forerunner:
    """The process, which runs from the moment it is made. Make it while there is only one thread, and ask it once."""

    def __init__(self, shelf: Shelf) -> None:
        self._process = -1
        reading, writing = os.pipe()
        with suppress(OSError, AttributeError):  # no process can be started, or the system can't fork
            self._process = os.fork()
        if self._process == 0:
            _run_ahead(shelf, writing)
        os.close(writing)
        self._pipe = reading

    def first(self) -> First | None:
        """The first article, as soon as it is there; None if it has to be found, or fails, in this process."""
        import pickle

        with os.fdopen(self._pipe, "rb") as pipe:
            said = pipe.read()
        if self._process > 0:
            os.waitpid(self._process, 0)
        first: First | None = pickle.loads(said) if said else None  # noqa: S301 - our own process wrote it
        return first


def _run_ahead(shelf: Shelf, writing: int) -> None:
    """Be the second process: write what was found, and end without touching anything that belongs to the first."""
    try:
        import pickle

        said = pickle.dumps(_first(shelf), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(said)
    finally:  # the first process will meet the same error and report it
        os._exit(0)


def _first(shelf: Shelf) -> First | None:
    if not shelf.entries:
        shelf.find(seconds=0)
    if not shelf.entries:
        return None
    entry = shelf.entries[0]
    if entry.error or shelf.is_large(entry):
        return None
    try:
        return First(entry.path, shelf.open(entry, glance=True))
    except SourceError:
        return None
