"""Corrections in the library: each article's as one JSON text, by the hash of its source."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from reader.errors import CorrectionsError
from reader.library.corrections.corrected import Corrections
from reader.library.corrections.records import as_corrections, as_record
from reader.library.store.database import Database


def corrections_of(database: Database, source: str) -> Corrections:
    """The corrections of the article with this source."""
    data = database.value("SELECT data FROM correction WHERE source = ?", (source,))
    return _read(data) if data else ()


def all_corrections(database: Database) -> dict[str, Corrections]:
    """The corrections of every article that has any."""
    return {source: _read(data) for source, data in database.all("SELECT source, data FROM correction")}


def change_corrections(database: Database, source: str, edit: Callable[[Corrections], Corrections]) -> Corrections:
    """Change whatever corrections are there now, and return what is there then.

    Raises:
        LibraryError: nothing was changed.
    """
    with database.transaction():
        changed = edit(corrections_of(database, source))
        _write(database, source, changed)
    return changed


def take_over(database: Database, corrections: Mapping[str, Corrections]) -> None:
    """Add corrections of articles that none are known of, inside a transaction."""
    for source, own in corrections.items():
        if not corrections_of(database, source):
            _write(database, source, own)


def _write(database: Database, source: str, corrections: Corrections) -> None:
    if corrections:
        data = json.dumps(as_record(corrections))  # all ASCII: SQLite can't store every character of a quotation
        database.run("INSERT OR REPLACE INTO correction (source, data) VALUES (?, ?)", (source, data))
    else:
        database.run("DELETE FROM correction WHERE source = ?", (source,))
    database.run("UPDATE content SET stale = 1 WHERE source = ?", (source,))


def _read(data: str) -> Corrections:
    try:
        return as_corrections(json.loads(data))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CorrectionsError("the library holds corrections that Reader can't read") from error
