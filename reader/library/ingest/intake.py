"""What happened to files in a library's folders, brought into the library while it is on the screen."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from reader.library.corrections.table import all_corrections
from reader.library.ingest.reading import Ingest
from reader.library.store.database import Database
from reader.library.store.paths import around
from reader.sources.folder import belongs
from reader.sources.limits import Limits


def take_in(library: Path, folders: Sequence[str], changed: Collection[str], limits: Limits) -> None:
    """Read what is new or changed, and mark what is gone.

    What can't be read is not reported, because a file is often seen half written; `reader add` will tell.

    Raises:
        LibraryError: the library could not be written.
    """
    with Database(library, create=False) as database:
        wanted = [path for path in sorted(changed) if _is_ours(database, path, folders)]
        if wanted:
            # Where there are other threads, no process may be forked.
            ingest = Ingest(database, wanted, limits, all_corrections(database), method="spawn")
            for _ in ingest.run():
                pass


def _is_ours(database: Database, path: str, folders: Sequence[str]) -> bool:
    """Whether adding its folder would come to this path, or the library holds something of it."""
    if any(path.startswith(f"{folder.rstrip('/')}/") and belongs(path, folder) for folder in folders):
        return True
    sql = "SELECT 1 FROM file WHERE path = ? OR (path >= ? AND path < ?)"
    return database.one(sql, around(path)) is not None
