"""What SQLite complains about, in the words of someone who keeps articles."""

from __future__ import annotations

import sqlite3


def explained(error: sqlite3.Error, what: str) -> str:
    """What an error from SQLite means to someone who wanted the library `what` (read, written, opened)."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return "another program is writing to the library, and does not end: nothing was changed"
        case sqlite3.SQLITE_FULL:
            return "the disk is full: nothing was changed"
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return "the library can only be read here: nothing was changed"
        case sqlite3.SQLITE_CANTOPEN:
            return f"the library can't be {what}: no permission, no such folder, or a folder itself"
        case sqlite3.SQLITE_NOTADB:
            return "this is no library of Reader's, and was left alone"
        case sqlite3.SQLITE_CORRUPT:
            return "the library is damaged; `reader doctor` looks into it"
        case sqlite3.SQLITE_IOERR:
            return f"the library can't be {what}: the disk is full, or does not answer"
        case sqlite3.SQLITE_INTERRUPT:
            return "the search was broken off"
        case _:
            return f"the library can't be {what}: {error}"
