"""One story in several articles: which they are, and in which paragraphs they differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.article.model import Article, Role
from reader.library.store.articles import article_at, number_of
from reader.library.store.database import Database
from reader.library.store.folding import words
from reader.library.store.row import Row, rows


class Version(NamedTuple):
    """Another article that tells the story, against the one that is read."""

    row: Row
    more: tuple[str, ...]
    """Its paragraphs that the other doesn't have, in order."""
    less: tuple[str, ...]
    """The other's that it doesn't have."""


def versions(database: Database, address: str) -> list[Version]:
    """The other articles that tell an article's story, the newest first; none where none does.

    Raises:
        LibraryError: the library can't be read.
    """
    number = number_of(database, address)
    story = database.value("SELECT story FROM article WHERE id = ?", (number,))
    if number is None or story is None:
        return []
    mine = article_at(database, number)
    others = database.numbers("SELECT id FROM article WHERE story = ? AND id <> ? ORDER BY id DESC", (story, number))
    return [_compared(row, mine, article_at(database, row.id)) for row in rows(database, others)]


def differing(one: Article, other: Article) -> tuple[str, ...]:
    """The paragraphs of `one`'s story that are not in the other's, whatever the case, the marks and the wrapping."""
    known = {tuple(words(text)) for text in _story(other)}
    return tuple(text for text in _story(one) if tuple(words(text)) not in known)


def _compared(row: Row, mine: Article, theirs: Article) -> Version:
    return Version(row, differing(theirs, mine), differing(mine, theirs))


def _story(article: Article) -> Sequence[str]:
    return [block.text for block in article.blocks if block.role is Role.BODY]
