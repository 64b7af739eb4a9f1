"""What is said on standard error: one line each, whatever went wrong."""

from __future__ import annotations

import os
import sys

from reader.article.visible import one_line


def say(message: str) -> None:
    """One line on standard error, signed; nothing in it acts on a terminal."""
    print(f"reader: {one_line(message)}", file=sys.stderr, flush=True)


def debugging() -> bool:
    """Whether a bug may show its traceback."""
    return bool(os.environ.get("READER_DEBUG"))


def fault(bug: Exception, path: str | None = None) -> str:
    """How a bug is owned up to: which file brought it out, if known, and what a report of it should hold."""
    where = f"{path}: " if path else ""
    return (
        f"{where}a fault in Reader itself ({type(bug).__name__}). Please report it"
        f"{', with the file if you can' if path else ''}; READER_DEBUG=1 shows where it is"
    )
