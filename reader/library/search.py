"""Articles found by a query: the newest first, or those that say most of it.

By relevance, only the newest matches are weighed. Every article with a frequent word would have to be, to find the few
that have it most often, and among news the old ones are seldom what was meant.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import Enum

from reader.library.codec import texts
from reader.library.compiling import compiled
from reader.library.database import Database
from reader.library.marking import Snippet, Spans, snippet, spans
from reader.library.query import Query
from reader.library.row import Row, rows

WEIGHED = 1000
"""Matches that are weighed, of the newest."""
_WEIGHTS = "8.0, 1.0, 4.0, 2.0, 4.0"
"""What a word counts in headline, body, speakers, quotations and notes."""


class Order(Enum):
    """Which of the articles found come first."""

    NEWEST = "newest"
    RELEVANCE = "relevance"


@dataclass(frozen=True, slots=True)
class Hit:
    """An article found, and why."""

    row: Row
    snippet: Snippet
    title_spans: Spans
    """What of the title the query looked for."""


def find(
    database: Database, query: Query, order: Order = Order.NEWEST, limit: int = -1, now: float | None = None
) -> list[int]:
    """The numbers of the articles that a query finds, in order; all of them where `limit` is negative."""
    match, where, parameters = compiled(query, time.time() if now is None else now)
    if match is None:
        sql = f"SELECT a.id FROM article a WHERE {where} ORDER BY a.id DESC LIMIT ?"
        return [number for (number,) in database.all(sql, (*parameters, limit))]
    tables = "word" if where == "1" else "word CROSS JOIN article a ON a.id = word.rowid"
    found = f"FROM {tables} WHERE word MATCH ? AND {where} ORDER BY word.rowid DESC LIMIT ?"
    if order is Order.NEWEST:
        sql = f"SELECT word.rowid {found}"
        return [number for (number,) in database.all(sql, (match, *parameters, limit))]
    sql = (
        f"SELECT number FROM (SELECT word.rowid AS number, bm25(word, {_WEIGHTS}) AS score {found})"
        " ORDER BY score, number DESC LIMIT ?"
    )
    return [number for (number,) in database.all(sql, (match, *parameters, WEIGHED, limit))]


def count(database: Database, query: Query, now: float | None = None) -> int:
    """How many articles a query finds."""
    match, where, parameters = compiled(query, time.time() if now is None else now)
    if match is None:
        return int(database.value(f"SELECT count(*) FROM article a WHERE {where}", parameters))
    tables = "word" if where == "1" else "word CROSS JOIN article a ON a.id = word.rowid"
    sql = f"SELECT count(*) FROM {tables} WHERE word MATCH ? AND {where}"
    return int(database.value(sql, (match, *parameters)))


def hits(database: Database, numbers: list[int], query: Query) -> list[Hit]:
    """The rows of articles found, each with the piece of it that shows why."""
    found = []
    for row in rows(database, numbers):
        data = database.value("SELECT data FROM content WHERE article = ?", (row.id,))
        piece = snippet(texts(data), query) if data else Snippet("", ())
        found.append(Hit(row, piece, spans(row.title, query)))
    return found
