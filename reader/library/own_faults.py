"""A bug that a file triggers is that file's problem: it is named, and all others can be read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from reader.errors import ReaderError, SourceError


@contextmanager
def own_faults(path: str) -> Iterator[None]:
    """Whatever goes wrong inside is what is wrong with a file; whoever sets READER_DEBUG gets the traceback.

    Raises:
        SourceError: a bug of Reader's turned up.
    """
    try:
        yield
    except ReaderError:
        raise
    except Exception as bug:
        if os.environ.get("READER_DEBUG"):
            raise
        why = f"a fault in Reader itself ({type(bug).__name__}). Please report it, with the file if you can"
        raise SourceError(path, why) from bug
