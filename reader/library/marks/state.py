"""What the user has made of articles, changed and changed back: read, starred, tags, clippings, notes; and searches.

Each change names the article by its address, says what it was before and what it is then, and is one transaction with
its entry in the journal: what the screen has acknowledged is there, and can be undone the next day.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import Enum
from typing import Any

import msgspec

from reader.errors import LibraryError
from reader.library.ingest.shelving import text_of
from reader.library.marks.clippings import Clipping, clippings, insert
from reader.library.marks.tags import changed
from reader.library.search.searches import SavedSearch, saved_search, saved_searches, tidy
from reader.library.store import journal
from reader.library.store.database import Database
from reader.library.store.folding import fold, storable
from reader.library.store.paths import as_bytes, as_path
from reader.library.store.words import IndexWriter
from reader.library.stories.versions import told_by


class Field(Enum):
    """What is changed of an article."""

    READ = "read"
    STARRED = "starred"
    TAGS = "tags"
    CLIPPING = "clipping"
    """A clipping made, changed or thrown away; None on the side where there is none."""
    SEARCH = "search"
    """A search kept under a name, which stands in the address's place; None on the side where there is none."""


class Change(msgspec.Struct, frozen=True):
    """One article's change; the values are True or False, a list of names, a clipping or None, as the field has it."""

    address: str
    field: Field
    before: Any
    after: Any

    @property
    def back(self) -> Change:
        """The change that undoes this one."""
        return Change(self.address, self.field, self.after, self.before)

    @property
    def clippings(self) -> tuple[Clipping | None, Clipping | None]:
        """The clipping before and after, where it is one that is changed."""
        before, after = (msgspec.convert(value, Clipping | None) for value in (self.before, self.after))
        return before, after


class State:
    """Changes articles' state in a library; undoes what was changed last."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def mark(self, articles: Sequence[int], field: Field, value: bool, *, undoable: bool = True) -> list[Change]:
        """Mark articles read or starred, or not; gives those that were not so before.

        Who has read an article has read those that tell no more of its story. What is not `undoable` nobody asked for:
        an article was shown, and so has been read.

        Raises:
            LibraryError: nothing was changed, as for all that is here.
        """
        with self._database.transaction():
            more = told_by(self._database, articles) if field is Field.READ and value else ()
            changes = [
                Change(address, field, not value, value)
                for _, address, before in self._of([*articles, *more], field.value)
                if bool(before) is not value
            ]
            return self._take(changes) if undoable else [change for change in changes if self._apply(change)]

    def tag(self, articles: Sequence[int], add: Sequence[str] = (), remove: Sequence[str] = ()) -> list[Change]:
        """Give articles tags, and take some from them; names that differ in case only are one."""
        with self._database.transaction():
            changes = []
            for number, address, _ in self._of(articles, "id"):
                before = self._tags(number)
                after = changed(before, add, remove)
                if after != before:
                    changes.append(Change(address, Field.TAGS, before, after))
            return self._take(changes)

    def clip(self, article: int, clipping: Clipping) -> Clipping:
        """Keep a clipping, or its new note if it is kept already; gives it with its number."""
        with self._database.transaction():
            kept = [each for each in clippings(self._database, [article]) if each.id == clipping.id]
            ((_, address, _),) = self._of([article], "id")
            if not clipping.id:
                number = 1 + (self._database.value("SELECT max(id) FROM clipping") or 0)
                clipping = replace(clipping, id=number, made=time.time())
            clipping = replace(clipping, address=address)
            self._take([Change(address, Field.CLIPPING, _plain(kept[0] if kept else None), _plain(clipping))])
        return clipping

    def unclip(self, clipping: Clipping) -> None:
        """Throw a clipping away."""
        with self._database.transaction():
            self._take([Change(clipping.address, Field.CLIPPING, _plain(clipping), None)])

    def keep_search(self, name: str, query: str) -> SavedSearch:
        """Give a query a name, in place of the one that had it. Raises QueryError where it is none."""
        from reader.library.search.query import parse

        parse(query)
        with self._database.transaction():
            name = tidy(name)
            same = [saved for saved in saved_searches(self._database) if fold(saved.name) == fold(name)]
            saved = SavedSearch(same[0].name if same else name, storable(query.strip()))
            self._take([Change(saved.name, Field.SEARCH, same[0].query if same else None, saved.query)])
        return saved

    def rename_search(self, name: str, new: str) -> SavedSearch:
        """Give a saved search another name, which no other has."""
        with self._database.transaction():
            old, new = saved_search(self._database, name), tidy(new)
            others = {fold(saved.name) for saved in saved_searches(self._database)} - {fold(old.name)}
            if fold(new) in others:
                raise LibraryError(f"another saved search has the name “{new}”")
            gone = Change(old.name, Field.SEARCH, old.query, None)
            self._take([gone, Change(new, Field.SEARCH, None, old.query)])
        return SavedSearch(new, old.query)

    def drop_search(self, name: str) -> SavedSearch:
        """Forget a saved search."""
        with self._database.transaction():
            saved = saved_search(self._database, name)
            self._take([Change(saved.name, Field.SEARCH, saved.query, None)])
        return saved

    def reach(self, article: int, block: int | None) -> None:
        """Note the block that was reached in reading; nothing to undo."""
        with self._database.transaction():
            self._database.run("UPDATE article SET position = ? WHERE id = ?", (block, article))

    def undo(self) -> list[Change]:
        """Take back what was changed last, as far as the articles are there; gives what that came to."""
        with self._database.transaction():
            try:
                entry = msgspec.convert(journal.take_last(self._database), list[Change])
            except msgspec.ValidationError:  # of another version, which has more to change
                return []
            return [back for back in (change.back for change in reversed(entry)) if self._apply(back)]

    def _take(self, changes: Iterable[Change]) -> list[Change]:
        """Make changes, and note them as one."""
        made = [change for change in changes if self._apply(change)]
        if made:
            journal.note(self._database, msgspec.to_builtins(made))
        return made

    def _apply(self, change: Change) -> bool:
        """Make one change; whether its article is there."""
        if change.field is Field.SEARCH:
            self._name_search(change.address, change.after)
            return True
        row = self._database.one("SELECT id FROM article WHERE address = ?", (as_bytes(change.address),))
        if row is None:
            return False
        number = row[0]
        match change.field:
            case Field.READ:
                self._database.run("UPDATE article SET read = ? WHERE id = ?", (change.after, number))
            case Field.STARRED:
                self._database.run("UPDATE article SET starred = ? WHERE id = ?", (change.after, number))
            case Field.TAGS:
                set_tags(self._database, number, change.after)
            case Field.CLIPPING:
                self._put(number, change)
        return True

    def _name_search(self, name: str, query: str | None) -> None:
        self._database.run("DELETE FROM search WHERE name = ?", (name,))
        if query is not None:
            self._database.run("INSERT INTO search (name, query, made) VALUES (?, ?, ?)", (name, query, time.time()))

    def _put(self, number: int, change: Change) -> None:
        """Make a clipping what it is after a change; the index follows its note."""
        before, after = change.clippings
        noted = (before.note if before else "") != (after.note if after else "")
        index = IndexWriter(self._database)
        data = self._database.value("SELECT data FROM content WHERE article = ?", (number,)) if noted else b""
        if noted:
            index.remove(number, text_of(data))
        if before:
            self._database.run("DELETE FROM clipping WHERE id = ?", (before.id,))
        if after:
            insert(self._database, number, after)
        if noted:
            index.add(number, text_of(data))
            index.flush()

    def _of(self, articles: Sequence[int], column: str) -> list[tuple[int, str, Any]]:
        """Number, address and a column of each article that is there."""
        sql = f"SELECT id, address, {column} FROM article WHERE id = ?"
        rows = (self._database.one(sql, (number,)) for number in articles)
        return [(row[0], as_path(row[1]), row[2]) for row in rows if row]

    def _tags(self, number: int) -> list[str]:
        return [
            name for (name,) in self._database.all("SELECT name FROM tag WHERE article = ? ORDER BY key", (number,))
        ]


def set_tags(database: Database, article: int, names: Sequence[str]) -> None:
    """Make these an article's tags; inside a transaction."""
    database.run("DELETE FROM tag WHERE article = ?", (article,))
    rows = [(article, storable(fold(name)), storable(name)) for name in names if name.strip()]
    database.run_many("INSERT OR REPLACE INTO tag (article, key, name) VALUES (?, ?, ?)", rows)


def _plain(clipping: Clipping | None) -> Any:
    return msgspec.to_builtins(clipping)


def tag_counts(database: Database) -> list[tuple[str, int]]:
    """All tags by name, each with the number of its articles."""
    return [(name, count) for name, count in database.all("SELECT name, count(*) FROM tag GROUP BY key ORDER BY key")]
