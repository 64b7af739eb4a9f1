"""The folders of a library: those that were added to it, which are gone through again and watched."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import NamedTuple

from reader.library.store.database import Database
from reader.library.store.paths import around, as_bytes, as_path


class Folder(NamedTuple):
    """A folder of the library."""

    path: str
    seen: float
    """When it was last gone through."""


def folders(database: Database) -> list[Folder]:
    """All of them, by path."""
    return [Folder(as_path(path), seen) for path, seen in database.all("SELECT path, seen FROM folder ORDER BY path")]


def keep_folders(database: Database, paths: Iterable[str], seen: float) -> None:
    """Note that folders were gone through; a folder below another is part of it. Inside a transaction."""
    for path in paths:
        whole = as_bytes(path)
        if not any(_is_below(whole, as_bytes(folder.path)) for folder in folders(database)):
            drop_folders(database, path)
            database.run("INSERT INTO folder (path, seen) VALUES (?, ?)", (whole, seen))
        database.run("UPDATE folder SET seen = ? WHERE path = ? AND seen < ?", (seen, whole, seen))


def drop_folders(database: Database, path: str) -> int:
    """Stop watching a folder and all below it; returns how many they were. Inside a transaction."""
    return database.run("DELETE FROM folder WHERE path = ? OR (path >= ? AND path < ?)", around(path))


def are_folders(paths: Iterable[str]) -> list[str]:
    """The paths that are folders."""
    return [path for path in paths if os.path.isdir(path)]  # noqa: PTH112 - a name may be no text


def _is_below(path: bytes, folder: bytes) -> bool:
    """Whether a path is a folder, or lies below it."""
    return path == folder or path.startswith(folder.rstrip(b"/") + b"/")
