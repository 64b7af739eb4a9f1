"""Corrections in the library: each article's as one JSON text, by the hash of its source.

Where all were taken back, an empty list stays: those of an earlier text of the article don't come back in their place.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from reader.errors import CorrectionsError
from reader.library.corrections.corrected import Corrections
from reader.library.corrections.records import as_corrections, as_record
from reader.library.store.database import Database
from reader.library.store.paths import as_path


def corrections_of(database: Database, source: str) -> Corrections:
    """The corrections of the article with this source."""
    data = database.value("SELECT data FROM correction WHERE source = ?", (source,))
    return _read(data) if data else ()


def all_corrections(database: Database) -> dict[str, Corrections]:
    """The corrections of every article that has any."""
    return {source: _read(data) for source, data in database.all("SELECT source, data FROM correction")}


def unreadable(database: Database) -> list[str]:
    """The sources whose corrections can't be read."""
    found = []
    for source, data in database.all("SELECT source, data FROM correction"):
        try:
            _read(data)
        except CorrectionsError:
            found.append(source)
    return found


def corrected(database: Database) -> int:
    """How many articles have corrections."""
    none = json.dumps(as_record(()))
    count: int = database.value("SELECT count(*) FROM correction WHERE data <> ?", (none,))
    return count


def corrected_addresses(database: Database) -> dict[str, str]:
    """The addresses of the articles in the library that have corrections, each with the hash that these are kept by."""
    sql = (
        "SELECT address, source FROM article JOIN content ON article = id"
        " WHERE source IN (SELECT source FROM correction)"
    )
    return {as_path(address): source for address, source in database.all(sql)}


def carry_over(database: Database, old: str, new: str) -> None:
    """An article was saved anew: what was put right holds where its text says the same, unless that was put right too.

    Inside a transaction.
    """
    sql = "INSERT OR IGNORE INTO correction (source, data) SELECT ?, data FROM correction WHERE source = ?"
    if database.run(sql, (new, old)):
        database.run("UPDATE content SET stale = 1 WHERE source = ?", (new,))


def change_corrections(database: Database, source: str, edit: Callable[[Corrections], Corrections]) -> Corrections:
    """Change whatever corrections are there now, and return what is there then.

    Raises:
        LibraryError: nothing was changed.
    """
    with database.transaction():
        changed = edit(corrections_of(database, source))
        _write(database, source, changed)
    return changed


def take_over(database: Database, source: str, corrections: Corrections) -> None:
    """Add the corrections of an article that none are known of, inside a transaction."""
    if not corrections_of(database, source):
        _write(database, source, corrections)


def _write(database: Database, source: str, corrections: Corrections) -> None:
    data = json.dumps(as_record(corrections))  # all ASCII: SQLite can't store every character of a quotation
    database.run("INSERT OR REPLACE INTO correction (source, data) VALUES (?, ?)", (source, data))
    database.run("UPDATE content SET stale = 1 WHERE source = ?", (source,))


def _read(data: str) -> Corrections:
    try:
        return as_corrections(json.loads(data))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CorrectionsError("the library holds corrections that Reader can't read") from error
