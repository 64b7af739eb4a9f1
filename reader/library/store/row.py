"""An article of the library as a list shows it, without its text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reader.article.document import Head
from reader.article.quick import quick
from reader.library.store.database import Database
from reader.library.store.paths import as_path

_COLUMNS = (
    "a.id, a.address, a.title, a.kicker, a.standfirst, a.byline, a.dateline, a.published, a.site, a.url, a.language,"
    " a.opening, a.words, a.quotes, a.speaker, a.read, a.starred, a.position, a.story, a.added,"
    " a.dropped IS NOT NULL OR f.vanished IS NOT NULL,"
    " (SELECT group_concat(name, char(10)) FROM tag WHERE article = a.id),"
    " (SELECT count(*) FROM clipping WHERE article = a.id),"
    " (SELECT count(*) FROM article b WHERE b.story = a.story)"
)


@quick(frozen=True, slots=True)
class Row:
    """What is known of an article, and what the user has made of it."""

    id: int
    """Changes with its date: valid while a list is shown, and not to be stored."""
    address: str
    head: Head
    opening: str | None
    """How it begins, where that is what it is called: a post without a title."""
    words: int
    quotes: int
    """Those that somebody spoke."""
    speaker: str | None
    """Who is quoted most."""
    read: bool
    starred: bool
    position: int | None
    """The block that was reached."""
    story: int | None
    added: float
    vanished: bool
    """Its file is gone, or holds it no more."""
    tags: tuple[str, ...]
    clippings: int
    versions: int
    """How many articles tell its story, itself included; 0 where it is the only one."""

    @property
    def title(self) -> str:
        """The headline; how it begins, or the file's name, where there is none."""
        return self.head.title or self.opening or self.address.rstrip("/").rpartition("/")[2]


def rows(database: Database, numbers: Sequence[int]) -> list[Row]:
    """The rows of these articles, in this order; without those that are gone."""
    found: dict[int, Row] = {}
    for first in range(0, len(numbers), 500):
        some = numbers[first : first + 500]
        marks = ", ".join("?" * len(some))
        sql = f"SELECT {_COLUMNS} FROM article a JOIN file f ON f.id = a.file WHERE a.id IN ({marks})"
        found.update((record[0], _row(record)) for record in database.all(sql, some))
    return [found[number] for number in numbers if number in found]


def _row(record: Sequence[Any]) -> Row:
    number, address, *values = record
    title, kicker, standfirst, byline, dateline, published, site, url, language, opening, *rest = values
    words, quotes, speaker, read, starred, position, story, added, vanished, tags, clippings, versions = rest
    head = Head(title, kicker, standfirst, _lines(byline), dateline, published, site, url, language)
    return Row(
        number,
        as_path(address),
        head,
        opening,
        words,
        quotes,
        speaker,
        bool(read),
        bool(starred),
        position,
        story,
        added,
        bool(vanished),
        _lines(tags),
        clippings,
        versions,
    )


def _lines(text: object) -> tuple[str, ...]:
    return tuple(str(text).split("\n")) if text else ()
