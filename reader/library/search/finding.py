"""Articles found by a query: the newest first, or those that match best.

By relevance, only the newest matches are weighed. To find the few articles with most hits for a frequent word, all that
have it would have to be weighed, and among news the old ones are seldom what was meant.
"""

from __future__ import annotations

import time
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from reader.library.search.compiling import compiled
from reader.library.search.marking import Snippet, Spans, finder, quote_for, snippet, spans
from reader.library.search.query_tree import Any, Column, Query
from reader.library.store.codec import decode, texts
from reader.library.store.database import Database
from reader.library.store.row import Row, rows

WEIGHED = 1000
"""How many of the newest matches are weighed."""
_WEIGHTS = "8.0, 1.0, 4.0, 2.0, 4.0"
"""The weight of a word in headline, body, speakers, quotations and notes."""
_MATCH = "word MATCH ? AND word.rowid BETWEEN ? AND ?"


class Sort(Enum):
    """Which of the articles found come first."""

    NEWEST = "newest"
    RELEVANCE = "relevance"
    TITLE = "title"
    LENGTH = "length"
    """The longest."""
    PATH = "path"


_BY = {
    Sort.NEWEST: "a.id DESC",
    Sort.TITLE: "coalesce(a.title, a.opening) IS NULL, sort_key(coalesce(a.title, a.opening)), a.id DESC",
    Sort.LENGTH: "a.words DESC, a.id DESC",
    Sort.PATH: "a.address",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """An article found, and why."""

    row: Row
    snippet: Snippet
    title_spans: Spans
    """The parts of the title that the query looked for."""


def find(
    database: Database, query: Query, sort: Sort = Sort.NEWEST, limit: int = -1, now: float | None = None
) -> array[int]:
    """The numbers of the articles that a query finds, in order; all of them where `limit` is negative."""
    if limit >= 0 and sort is Sort.NEWEST and isinstance(query, Any):
        # Some of each alternative: to know the newest of all of them together, all would have to be gathered.
        newest_of_each = {number for part in query.parts for number in find(database, part, sort, limit, now)}
        return array("q", sorted(newest_of_each, reverse=True)[:limit])
    match, where, parameters, between = compiled(query, time.time() if now is None else now)
    if match is None:
        by = _BY.get(sort, _BY[Sort.NEWEST])
        sql = f"SELECT a.id FROM article a WHERE {where} AND a.id BETWEEN ? AND ? ORDER BY {by} LIMIT ?"
        return database.numbers(sql, (*parameters, *between, limit))
    if sort is Sort.RELEVANCE:
        found = f"FROM {_tables(where)} WHERE {_MATCH} AND {where} ORDER BY word.rowid DESC LIMIT ?"
        sql = (
            f"SELECT number FROM (SELECT word.rowid AS number, bm25(word, {_WEIGHTS}) AS score {found})"
            " ORDER BY score, number DESC LIMIT ?"
        )
        return database.numbers(sql, (match, *between, *parameters, WEIGHED, limit))
    newest = sort is Sort.NEWEST
    tables, by = (_tables(where), "word.rowid DESC") if newest else (_tables("all"), _BY[sort])
    sql = f"SELECT word.rowid FROM {tables} WHERE {_MATCH} AND {where} ORDER BY {by} LIMIT ?"
    return database.numbers(sql, (match, *between, *parameters, limit))


def _tables(where: str) -> str:
    """The table to select from first: the articles if more than words is asked for, else the index."""
    return "word" if where == "1" else "word CROSS JOIN article a ON a.id = word.rowid"


def count(database: Database, query: Query, now: float | None = None) -> int:
    """How many articles a query finds."""
    match, where, parameters, between = compiled(query, time.time() if now is None else now)
    if match is None:
        return int(database.value(f"SELECT count(*) FROM article a WHERE {where}", parameters))
    sql = f"SELECT count(*) FROM {_tables(where)} WHERE {_MATCH} AND {where}"
    return int(database.value(sql, (match, *between, *parameters)))


def hits(database: Database, numbers: Sequence[int], query: Query) -> list[Hit]:
    """The rows of articles found, each with the piece of it that shows why."""
    found = []
    quoted = finder(query, Column.SAID) is not None
    for row in rows(database, numbers):
        data = database.value("SELECT data FROM content WHERE article = ?", (row.id,))
        piece = snippet(texts(data), query) if data else Snippet("", ())
        if data and (piece.block is None or quoted):
            piece = quote_for(decode(data, row.address), query) or piece
        found.append(Hit(row, piece, spans(row.title, query)))
    return found
