"""Prepared files put into the tables: new ones added, changed ones brought up to date, moved ones followed.

What the user has made of an article (read, starred, tags, clippings) hangs on its address and is left as it is.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from reader.library.corrections.table import carry_over
from reader.library.ingest.prepared import Prepared, PreparedFile
from reader.library.store.codec import decode
from reader.library.store.database import Database
from reader.library.store.indexed import Indexed, indexed
from reader.library.store.journal import follow
from reader.library.store.paths import as_bytes, as_path, is_there
from reader.library.store.schema import PLACES_A_MINUTE
from reader.library.store.words import IndexWriter
from reader.library.stories.numbers import Stories

_HEAD = "title, kicker, standfirst, byline, dateline, published, site, url, language"
_FACTS = f"{_HEAD}, opening, sources, words, quotes, speaker"
_FACT_COUNT = _FACTS.count(",") + 1
_INSERT = (
    f"INSERT INTO article (id, file, address, added, moment, {_FACTS}) VALUES ({', '.join('?' * (5 + _FACT_COUNT))})"
)
_UPDATE = f"UPDATE article SET (id, moment, dropped, {_FACTS}) = ({', '.join('?' * (3 + _FACT_COUNT))}) WHERE id = ?"
_RUN = 10_000
_UNFINISHED = ""
"""In the place of the analysis that a file's articles come from, until all of them are there."""


class Outcome(NamedTuple):
    """What became of a file's articles."""

    added: int = 0
    changed: int = 0
    moved: int = 0


@contextmanager
def shelving(
    database: Database, exists: Callable[[str], bool] = is_there, unseen: dict[str, set[bytes]] | None = None
) -> Iterator[Shelving]:
    """What writes files into a library, many in one transaction.

    `exists` says whether a path leads anywhere. `unseen` goes from one transaction to the next: of files that came in
    part, what was not come to yet.
    """
    with database.transaction():
        shelf = Shelving(database, exists, {} if unseen is None else unseen)
        yield shelf
        shelf.finish()


class Shelving:
    """Writes files into a library, inside `shelving`."""

    def __init__(self, database: Database, exists: Callable[[str], bool], unseen: dict[str, set[bytes]]) -> None:
        from reader.library.store.analyser import analyser  # it takes the pipeline, which those who undo do without

        self._database, self._exists, self._unseen = database, exists, unseen
        self._analyser = analyser()
        self._index = IndexWriter(database)
        self._stories = Stories(database)
        self._next: dict[int, int] = {}
        """The number after the last that was given out from each place."""
        self._moves: dict[str, str] = {}
        """Old address -> new one, of the articles whose files were moved."""

    def put(self, file: PreparedFile) -> Outcome:
        """Bring the library up to date with a file that was read, or with a piece of it.

        Until its last piece is there, the file is not known by what it is: whoever reads it again reads all of it.
        """
        known = self._database.value("SELECT id FROM file WHERE path = ?", (as_bytes(file.path),))
        moved = 0
        if known is None and file.first and (known := self.moved(file.hash)):
            moved = self.move(known, file.path)
        if known and file.whole:
            self.refresh(known, file)
        number = known or self._add_file(file)
        unseen = self._unseen.pop(file.path, set())
        if file.first and known:
            rows = self._database.all("SELECT address FROM article WHERE file = ?", (known,))
            unseen = {address for (address,) in rows}
        added = changed = 0
        for article in file.articles:
            address = as_bytes(article.address)
            unseen.discard(address)
            before = self._at(address, number) if known else None
            if before is None:
                self._add(number, article, file.modified)
                added += 1
            else:
                changed += self.change(before, article, file.modified)
        if not file.last:
            self._unseen[file.path] = unseen
        elif file.whole:
            self._drop(number, unseen)
        return Outcome(added, changed, moved)

    def _add_file(self, file: PreparedFile) -> int:
        analyser = self._analyser if file.last and file.whole else _UNFINISHED
        return self._database.insert(
            "INSERT INTO file (path, hash, size, modified, analyser) VALUES (?, ?, ?, ?, ?)",
            (as_bytes(file.path), file.hash, file.size, file.modified, analyser),
        )

    def _at(self, address: bytes, file: int) -> int | None:
        number: int | None = self._database.value(
            "SELECT id FROM article WHERE address = ? AND file = ?", (address, file)
        )
        return number

    def _drop(self, file: int, addresses: Iterable[bytes]) -> None:
        """Mark articles that their file holds no more."""
        self._database.run_many(
            "UPDATE article SET dropped = ? WHERE address = ? AND file = ? AND dropped IS NULL",
            [(time.time(), address, file) for address in addresses],
        )

    def finish(self) -> None:
        """Write what was gathered for the index: in the order of its numbers, which is the quick way to fill it.

        What the user did to articles that were moved can be undone under their new addresses.
        """
        self._index.flush()
        follow(self._database, self._moves)

    def refresh(self, number: int, file: PreparedFile) -> None:
        """Note that a file was seen, and as what."""
        self._database.run(
            "UPDATE file SET (hash, size, modified, analyser, vanished) = (?, ?, ?, ?, NULL) WHERE id = ?",
            (file.hash, file.size, file.modified, self._analyser if file.last else _UNFINISHED, number),
        )

    def moved(self, digest: bytes) -> int | None:
        """The file with these bytes whose path leads nowhere any more."""
        if not digest:  # of one that was never read whole
            return None
        for number, path in self._database.all("SELECT id, path FROM file WHERE hash = ? LIMIT 100", (digest,)):
            if not self._exists(as_path(path)):
                return int(number)
        return None

    def move(self, number: int, path: str) -> int:
        """Follow a file to its new path; how many articles went with it."""
        old = self._database.value("SELECT path FROM file WHERE id = ?", (number,))
        new = as_bytes(path)
        for (address,) in self._database.all("SELECT address FROM article WHERE file = ?", (number,)):
            self._moves[as_path(address)] = as_path(new + address[len(old) :])
        self._database.run("UPDATE file SET path = ?, vanished = NULL WHERE id = ?", (new, number))
        return self._database.run(
            "UPDATE article SET address = CAST(? || substr(address, ?) AS BLOB) WHERE file = ?",
            (new, len(old) + 1, number),
        )

    def _add(self, file: int, article: Prepared, modified: int) -> None:
        now = time.time()
        moment = self._moment(article, modified, now)
        number = self._free(moment)
        database = self._database
        database.run(_INSERT, (number, file, as_bytes(article.address), now, moment, *_facts(article)))
        database.run(
            "INSERT INTO content (article, source, data) VALUES (?, ?, ?)", (number, article.source, article.data)
        )
        self._index.add(number, article.text)
        self._stories.add(number, article.signature, article.data)

    def change(self, number: int, article: Prepared, modified: int) -> bool:
        """Bring an article up to date; whether anything about it is new."""
        database = self._database
        data, source, moment, *rest = database.one(
            "SELECT data, source, moment, dropped, opening FROM content JOIN article ON id = article WHERE id = ?",
            (number,),
        ) or (b"", article.source, 0, None, None)
        if data == article.data:
            if rest != [None, article.opening]:
                sql = "UPDATE article SET (dropped, opening) = (NULL, ?) WHERE id = ?"
                database.run(sql, (article.opening, number))
            return False
        self._index.remove(number, text_of(data))
        self._stories.remove(number)
        wanted = self._moment(article, modified, time.time())
        new = number if wanted // 60 == moment // 60 else self._free(wanted)
        database.run(_UPDATE, (new, wanted, None, *_facts(article), number))
        database.run(
            "UPDATE content SET (source, data, stale) = (?, ?, 0) WHERE article = ?",
            (article.source, article.data, new),
        )
        if source != article.source:
            carry_over(database, source, article.source)
        self._index.add(new, article.text)
        self._stories.add(new, article.signature, article.data)
        return True

    def _moment(self, article: Prepared, modified: int, now: float) -> int:
        return article.moment if article.moment is not None else int(min(modified / 1e9, now))

    def _free(self, moment: int) -> int:
        """A number for an article: the next free one from its minute on."""
        place = moment // 60 * PLACES_A_MINUTE
        number = self._next.get(place, place)
        while True:
            taken = self._database.all("SELECT id FROM article WHERE id >= ? ORDER BY id LIMIT ?", (number, _RUN))
            for (other,) in taken:
                if other != number:
                    break
                number += 1
            else:
                if len(taken) == _RUN:
                    continue
            self._next[place] = number + 1
            return number


def text_of(data: bytes) -> Indexed:
    """What was written to the index of an article as the library holds it."""
    return indexed(decode(data, ""))


def _facts(article: Prepared) -> tuple[object, ...]:
    return (*article.head, article.opening, article.sources, article.words, article.quotes, article.speaker)
