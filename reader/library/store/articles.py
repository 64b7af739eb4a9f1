"""Whole articles of a library, and the ways to name some of them.

Whatever changes the library is imported where that is done: the screen comes here for the first article that it shows.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from reader.article.model import Article
from reader.errors import LibraryError
from reader.library.store.database import Database
from reader.library.store.paths import absolute, around, as_bytes, as_path


def article_at(database: Database, number: int) -> Article:
    """An article as the user sees it. Raises LibraryError where it is not there, or damaged."""
    row = database.one(
        "SELECT data, address, stale, source FROM content JOIN article ON id = article WHERE id = ?", (number,)
    )
    if row is None:
        raise LibraryError(f"{database.path}: this article is no longer in the library")
    from reader.library.store.codec import decode

    data, address, stale, source = row
    article = decode(data, as_path(address))
    if not stale:
        return article
    # It was corrected since it was stored: start anew, because a correction may have been taken back.
    from reader.library.corrections.corrected import apply
    from reader.library.corrections.table import corrections_of
    from reader.pipeline import analyse

    return apply(analyse(article.document), corrections_of(database, source))


def number_of(database: Database, address: str) -> int | None:
    """The number of an article, by its address from the root."""
    number: int | None = database.value("SELECT id FROM article WHERE address = ?", (as_bytes(address),))
    return number


def named(database: Database, path: str) -> list[int]:
    """The articles that a path means: an address, a file with all its articles, a folder with all that is below it."""
    whole, *below = around(absolute(path))
    rows = database.all(
        "SELECT id FROM article WHERE address = ? OR file IN"
        " (SELECT id FROM file WHERE path = ? OR path >= ? AND path < ?) ORDER BY id DESC",
        (whole, whole, *below),
    )
    return [number for (number,) in rows]


def is_path(word: str) -> bool:
    """Whether a word of a command line is meant as a path: it has a slash, or something with that name exists."""
    return "/" in word or os.path.lexists(word)


def forget(database: Database, numbers: Sequence[int]) -> int:
    """Take articles out of the library, with everything that was made of them; returns how many there were.

    A file that others are left of is no longer known whole: who adds it again has all of it.
    """
    from reader.library.ingest.shelving import text_of
    from reader.library.store.words import IndexWriter

    with database.transaction():
        index = IndexWriter(database)
        sql = "SELECT data, file FROM content JOIN article ON id = article WHERE id = ?"
        rows = [(number, *row) for number in numbers if (row := database.one(sql, (number,)))]
        for number, data, _ in rows:
            index.remove(number, text_of(data))
        index.flush()
        database.run_many("DELETE FROM article WHERE id = ?", [(number,) for number, _, _ in rows])
        files = [(file,) for file in {row[2] for row in rows}]
        database.run_many("UPDATE file SET analyser = '' WHERE id = ?", files)
        left_empty = "DELETE FROM file WHERE id = ? AND NOT EXISTS (SELECT 1 FROM article WHERE article.file = file.id)"
        database.run_many(left_empty, files)
    return len(rows)


def freshen(database: Database) -> int:
    """Work corrections made since articles were stored into them; returns how many articles that were.

    What can't be written now is left for the next time: searching does without.
    """
    rows = database.all(
        "SELECT article, file, modified FROM content JOIN article a ON a.id = article JOIN file f ON f.id = a.file"
        " WHERE stale = 1"
    )
    if not rows:
        return 0
    from reader.library.ingest.prepared import prepare
    from reader.library.ingest.shelving import shelving

    for count, (number, _, modified) in enumerate(rows):
        prepared = prepare(article_at(database, number))
        try:
            with shelving(database) as shelf:
                shelf.change(number, prepared, modified)
                worked_in = "UPDATE content SET stale = 0 WHERE source = ? AND data = ?"
                database.run(worked_in, (prepared.source, prepared.data))
        except LibraryError:
            return count
    return len(rows)
