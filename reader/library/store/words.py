"""The index of words: rows put in and taken out again.

The index holds no text of its own, so what is taken out must be what was put in, to the letter: both come from the
article as `content` holds it, and from its notes. It is filled quickest in the order of its numbers, so changes wait
for `flush`, which must come before the transaction's end.
"""

from __future__ import annotations

from reader.library.store.database import Database
from reader.library.store.folding import spaced
from reader.library.store.indexed import APART, Indexed

_COLUMNS = "rowid, headline, body, speakers, quotations, notes"
_ADD = f"INSERT INTO word ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"
_REMOVE = f"INSERT INTO word (word, {_COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?, ?)"

_Row = tuple[int, str, str, str, str, str]


class IndexWriter:
    """Changes of the index that wait to be written."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._added: dict[int, _Row] = {}
        self._removed: list[_Row] = []

    def add(self, number: int, text: Indexed) -> None:
        """Index an article, whose notes are in their table already."""
        self._added[number] = (number, *text, notes_of(self._database, number))

    def remove(self, number: int, text: Indexed) -> None:
        """Take an article out; to be called while its notes are still as they were indexed."""
        if self._added.pop(number, None) is None:
            self._removed.append((number, *text, notes_of(self._database, number)))

    def flush(self) -> None:
        """Write all that waits."""
        self._database.run_many(_REMOVE, sorted(self._removed))
        self._database.run_many(_ADD, sorted(self._added.values()))
        self._removed.clear()
        self._added.clear()


def notes_of(database: Database, number: int) -> str:
    """An article's notes, as they are indexed."""
    rows = database.all("SELECT note FROM clipping WHERE article = ? AND note <> '' ORDER BY id", (number,))
    return spaced(APART.join(note for (note,) in rows))
