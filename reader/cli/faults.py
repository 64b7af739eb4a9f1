"""What is said on standard error: one line each, whatever went wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.article.visible import one_line

if TYPE_CHECKING:
    from reader.errors import QueryError


def say(message: str) -> None:
    """Print one line on standard error, with the program's name; nothing in it acts on the terminal."""
    print(f"reader: {one_line(message)}", file=sys.stderr, flush=True)


def point_out(error: QueryError) -> None:
    """What is wrong with a query, and below it the query with a mark under the place."""
    from rich.cells import cell_len

    say(str(error))
    before, meant = error.query[: error.start], error.query[error.start : error.end]
    print(f"  {one_line(error.query)}", file=sys.stderr)
    print(f"  {' ' * cell_len(one_line(before))}{'^' * max(1, cell_len(one_line(meant)))}", file=sys.stderr, flush=True)


def progress(path: str) -> Callable[[int, int | None], None] | None:
    """A function that shows on a terminal how much of a web page has come; None where standard error is no terminal."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, size: int | None) -> None:
        come = f"{done / 1000:,.0f} kB{f' of {size / 1000:,.0f}' if size else ''}"
        # On one line, which is wiped when everything has come.
        sys.stderr.write(f"\r\x1b[K{one_line(path)}: {come}" if size is None or done < size else "\r\x1b[K")
        sys.stderr.flush()

    return show


def debugging() -> bool:
    """Whether a bug should show its traceback."""
    return bool(os.environ.get("READER_DEBUG"))


def fault(bug: Exception, path: str | None = None) -> str:
    """Own up to a bug: name the file that caused it, if known, and say what a report should hold."""
    where = f"{path}: " if path else ""
    return (
        f"{where}a fault in Reader itself ({type(bug).__name__}). Please report it"
        f"{', with the file if you can' if path else ''}; READER_DEBUG=1 shows where it is"
    )
