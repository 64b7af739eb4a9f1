"""The journal of what the user changed: what `u` takes back, also the next day, and where the file was moved.

An entry is a list of changes that were made as one. It is JSON in ASCII: a file's name need not be text, and what has
no place in UTF-8 is an escape there.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias, TypedDict

import msgspec

from reader.library.store.database import Database

KEPT = 1000
"""Entries that can be undone."""


class Noted(TypedDict):
    """A change, as the fields of `reader.library.marks.state.Change`."""

    address: str
    field: str
    before: Any
    after: Any


Entry: TypeAlias = list[Noted]


def note(database: Database, entry: Sequence[Mapping[str, Any]]) -> None:
    """Write what was changed; what is older than the last entries is forgotten."""
    sql = "INSERT INTO journal (made, data) VALUES (?, ?)"
    number = database.insert(sql, (time.time(), _pack(entry)))
    database.run("DELETE FROM journal WHERE id <= ?", (number - KEPT,))


def take_last(database: Database) -> Entry:
    """Take the last entry out of the journal; nothing where there is none."""
    row = database.one("SELECT id, data FROM journal ORDER BY id DESC LIMIT 1")
    if row is None:
        return []
    database.run("DELETE FROM journal WHERE id = ?", (row[0],))
    return _unpack(row[1])


def follow(database: Database, moves: Mapping[str, str]) -> None:
    """Have the entries name articles as they are called now; `moves` leads from old addresses to new ones."""
    for number, data in database.all("SELECT id, data FROM journal") if moves else ():
        entry = _unpack(data)
        moved = [change | {"address": moves.get(change["address"], change["address"])} for change in entry]
        if moved != entry:
            database.run("UPDATE journal SET data = ? WHERE id = ?", (_pack(moved), number))


def _pack(entry: Sequence[Mapping[str, Any]]) -> bytes:
    return json.dumps(entry).encode()


def _unpack(data: bytes) -> Entry:
    """An entry; nothing where it can't be read, as it is damaged or has another version's form."""
    try:
        return msgspec.convert(json.loads(data), Entry)
    except (ValueError, msgspec.ValidationError):
        return []
